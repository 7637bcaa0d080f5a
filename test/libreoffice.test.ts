/** The workbook as LibreOffice opens it: nothing to repair, and figures shown with dots and commas. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { FIXTURES, inCopyOf, tinhgon } from "./support/tinhgon.ts";

const KNOWN = ["/usr/bin/soffice", "/usr/bin/libreoffice"];
const office = process.env.SOFFICE ?? KNOWN.find((path) => existsSync(path));

test.runIf(process.env.CI)("LibreOffice is there where CI runs", () => {
  expect(
    office,
    "install LibreOffice (apt-get install libreoffice-calc), or name it in SOFFICE",
  ).toBeDefined();
});
if (!office) console.warn("Skipped: the workbook is not opened, since there is no LibreOffice.");

/** Sheets that are no part of what is handed in. */
const TECHNICAL = ["Phát hiện", "Nguồn"];

/** The workbook of Long Biên as LibreOffice shows it: the page, and the texts of its rows. */
async function opened(...args: string[]): Promise<{ readonly page: string; readonly rows: string[][] }> {
  return inCopyOf(join(FIXTURES, "long-bien-2019"), async (copy) => {
    await tinhgon(["run", "scenario.yaml", "--out", "report.xlsx", "--quiet", ...args], copy);
    const profile = `-env:UserInstallation=file://${join(copy, "profile")}`;
    const convert = [profile, "--headless", "--convert-to", "html", "report.xlsx"];
    await promisify(execFile)(office ?? "", convert, { cwd: copy });
    const page = readFileSync(join(copy, "report.html"), "utf8");
    const rows = [...page.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = ""]) =>
        cell.replace(/<[^>]*>/g, "").trim(),
      ),
    );
    return { page, rows };
  });
}

test.skipIf(!office)("an English workbook has commas and dots", { timeout: 120_000 }, async () => {
  const { page, rows } = await opened("--lang", "en");
  expect(rows.find((row) => row.includes("Part-time people"))).toEqual([
    "Part-time people",
    "1,030",
    "624",
    "-406",
    "-39.4",
  ]);
  expect(page).toContain(
    "Scheme 15-ĐA/QU of the Long Biên district Party committee (Đề án 15-ĐA/QU ngày 17/9/2019",
  );
  // An id is a word of the machinery, which nobody hands in.
  expect(page).not.toContain("de-an-15");
});

test.skipIf(!office)(
  "LibreOffice opens every sheet, and shows figures with dots and commas",
  { timeout: 120_000 },
  async () => {
    const { page, rows } = await opened();
    const shown = (label: string): string[] | undefined => rows.find((row) => row.includes(label));
    expect(shown("Người hoạt động không chuyên trách")).toEqual([
      "Người hoạt động không chuyên trách",
      "1.030",
      "624",
      "-406",
      "-39,4",
    ]);
    const totals = rows.filter((row) => row[1] === "TỔNG SỐ");
    expect(totals.map((row) => row.slice(2))).toEqual([
      ["1.030", "-240", "-141", "3", "0", "-3", "-25", "624"],
      ["300", "221", "-79", "-26,3", "97.369", "97.781", "412", "0,4", "1.030", "624", "-406", "-39,4"],
    ]);
    expect(page).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const tabs = ["Tổng hợp", "Từ trước đến sau", "Cấp xã", "Kiêm nhiệm", "Thôi tham gia", "Đơn vị cũ - mới"];
    for (const tab of tabs) expect(page).toContain(`<em>${tab}</em>`);
    for (const tab of TECHNICAL) expect(page).not.toContain(`<em>${tab}</em>`);
  },
);

test.skipIf(!office)(
  "findings and sources have sheets where they are named",
  { timeout: 120_000 },
  async () => {
    const { page } = await opened("--tables", "whole,findings,sources");
    for (const tab of ["Tổng hợp", ...TECHNICAL]) expect(page).toContain(`<em>${tab}</em>`);
  },
);
