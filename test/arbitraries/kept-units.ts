/** Units of a plan that stay as they are, in a table of their own: in a further file or sheet, or below the others. */
import fc from "fast-check";
import { withoutMarks } from "../../src/core/text/with-marks.ts";
import { cell, row, textCell, workbookOf } from "../read/xlsx/workbooks.ts";
import { PLAIN, type Row, written } from "./list.ts";
import type { Thon } from "./parted-units.ts";

/** How such a table is written: where it stands, and what says of its units that they stay. */
export const keptWording = fc.record({
  where: fc.constantFrom("below", "file", "sheet"),
  /** A text in a row above the header; "" where the header, or the name of the sheet, says it. */
  title: fc.constantFrom(
    "",
    "GIỮ NGUYÊN",
    "II. GIỮ NGUYÊN",
    "II. Các thôn giữ nguyên hiện trạng",
    "DANH SÁCH CÁC THÔN GIỮ NGUYÊN",
    "DANH SÁCH CÁC THÔN KHÔNG THỰC HIỆN SẮP XẾP",
    "Biểu số 02: Các thôn giữ ổn định",
  ),
  names: fc.constantFrom("Tên thôn", "Thôn", "Tên thôn hiện nay"),
  namesOfKept: fc.constantFrom("Tên thôn giữ nguyên", "Các thôn giữ nguyên", "Tên thôn"),
  reason: fc.constantFrom(
    "Lý do giữ nguyên",
    "Lý do không sắp xếp",
    "Lý do chưa sắp xếp",
    "Lý do giữ ổn định",
  ),
  isNumbered: fc.boolean(),
  hasTotal: fc.boolean(),
  sheet: fc.constantFrom("Giữ nguyên", "Thôn giữ nguyên", "S2"),
});

export type KeptWording = typeof keptWording extends fc.Arbitrary<infer T> ? T : never;

/** The rows of the table, its title and header among them. */
function keptRows(kept: readonly Thon[], how: KeptWording): readonly Row[] {
  const isSaid = how.title !== "" || (how.where === "sheet" && how.sheet !== "S2");
  const header = isSaid
    ? [how.names, "Số hộ", "Lý do"]
    : [how.namesOfKept, "Số hộ", how.namesOfKept === "Tên thôn" ? how.reason : "Lý do"];
  const rows = kept.map(({ name, households }): Row => [name, households, "Đủ quy mô số hộ"]);
  const total: Row = ["Tổng cộng", kept.reduce((sum, { households }) => sum + households, 0), ""];
  const all = [header, ...rows, ...(how.hasTotal ? [total] : [])];
  const isNumbered = how.isNumbered || how.where === "below" || how.names === "Thôn";
  const numbered = all.map((cells, at): Row => {
    const isTotal = how.hasTotal && at === all.length - 1;
    return at === 0 ? ["STT", ...cells] : [isTotal ? "" : at, ...cells];
  });
  return [...(how.title === "" ? [] : [[how.title]]), ...(isNumbered ? numbered : all)];
}

/** The files of a plan with such a table, and how they are named as an input of the scenario. */
export function withKept(
  header: readonly string[],
  rows: readonly Row[],
  kept: readonly Thon[],
  how: KeptWording,
  hasMarks: boolean,
): { readonly files: Readonly<Record<string, Uint8Array>>; readonly input: readonly object[] } {
  const commune = "Xã Mẫu";
  if (kept.length === 0)
    return { files: { changes: written(header, rows, PLAIN) }, input: [{ file: "changes", commune }] };
  const bare = (one: string | number): string | number =>
    typeof one === "string" && !hasMarks ? withoutMarks(one) : one;
  const further = keptRows(kept, how).map((cells) => cells.map(bare));
  if (how.where === "below") {
    const all = [header, ...rows, ...further];
    const width = Math.max(...all.map(({ length }) => length));
    const [first = [], ...others] = all.map(
      (cells): Row => [...cells, ...Array(width - cells.length).fill("")],
    );
    const files = { changes: written(first.map(String), others, PLAIN) };
    return { files, input: [{ file: "changes", commune }] };
  }
  if (how.where === "file") {
    const [first = [], ...others] = further;
    const files = {
      changes: written(header, rows, PLAIN),
      kept: written(first.map(String), others, PLAIN),
    };
    return { files, input: ["changes", "kept"].map((file) => ({ file, commune })) };
  }
  const sheets = [[header, ...rows], further].map((all) =>
    all
      .map((cells) =>
        row(...cells.map((one) => (typeof one === "number" ? cell(String(one)) : textCell(one)))),
      )
      .join(""),
  );
  const names = ["Sáp nhập", how.sheet];
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"/>`);
  const book = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${listed.join("")}</sheets></workbook>`;
  const changes = workbookOf({ rows: sheets, parts: { "xl/workbook.xml": book } }, 0);
  return { files: { changes }, input: [{ file: "changes", commune, sheet: "*" }] };
}
