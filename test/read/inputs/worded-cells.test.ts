/** Figures of a workbook whose format shows words beside the digits are what the sheet shows. */
import { expect, test } from "vitest";
import { memoryFiles } from "../../../src/pipeline/means/memory-files.ts";
import { verify } from "../../../src/pipeline/verify.ts";
import { cell, row, textCell, workbookOf } from "../xlsx/workbooks.ts";

/** Figures of one row, its change in a format; the faults where there are any. */
async function read(before: string, after: string, change: string, format: string) {
  const header = row(...["Đơn vị", "Trước", "Sau", "Tăng, giảm"].map(textCell));
  const styled = (value: string): string => cell(value, "n", 1);
  const rows = header + row(textCell("Xã Mẫu"), styled(before), styled(after), cell(change));
  const bytes = workbookOf({ rows, formats: [format] }, 0);
  const { value, findings } = await verify(
    "f.xlsx",
    memoryFiles({ "f.xlsx": bytes }, () => ""),
  );
  const faults = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const [one] = value?.verdicts ?? [];
  return faults.length > 0 ? [...new Set(faults)] : [one?.row.before, one?.row.after];
}

test.each([
  ['0.0" nghìn"', "5.4", "3.4", "-2000", [5400, 3400]],
  ['0.000" nghìn"', "5.412", "3.412", "-2000", [5412, 3412]],
  ['0" triệu đồng"', "5", "3", "-2000000", [5_000_000, 3_000_000]],
  ['0" người"', "540", "340", "-200", [540, 340]],
  ['0" (ước)"', "540", "340", "-200", ["value/number"]],
  ['"khoảng "0', "540", "340", "-200", [540, 340]],
  ["0", "540", "340", "-200", [540, 340]],
])("%s", async (format, before, after, change, figures) => {
  expect(await read(before, after, change, format)).toEqual(figures);
});
