/** Names of units in files that `init` is given: what may be one is asked, and what names none is none. */
import { expect, test } from "vitest";
import { recognise } from "../../src/index.ts";
import { workbook } from "../support/pictures.ts";

const HEAD = "Xã;Thôn;Họ và tên;Chức danh";

/** What is asked of files of text. */
async function asked(...lists: readonly string[]): Promise<readonly string[]> {
  const files = lists.map((text, at) => [`ds${at}.csv`, new TextEncoder().encode(text)] as const);
  const { result } = await recognise({ files: Object.fromEntries(files), lang: "en" });
  return result?.questions ?? [];
}

const alike = (questions: readonly string[]): readonly string[] =>
  questions.filter((one) => one.startsWith("Names that are all but one"));

test.each([
  ["Thôn Hòa Bình", "Thôn Hòa Bính"],
  ["Thôn Đông", "Thôn Đông (1)"],
  ["Thôn Đông", "Xóm Đông"],
])("%s and %s of a roster, or of a list, may be one", async (one, other) => {
  const roster = `${HEAD}\nXã Mẫu;${one};Mẫu Văn An;Trưởng thôn\nXã Mẫu;${other};Mẫu Văn Ba;Bí thư chi bộ\n`;
  expect(alike(await asked(roster))).toEqual([expect.stringContaining(`${one} / ${other}`)]);
  expect(alike(await asked(`Tên thôn;Số hộ\n${one};100\n${other};120\n`))).toHaveLength(1);
});

test("names that are told apart are not asked about, nor twice where the plan has one of them", async () => {
  const list = "Tên xã;Tên thôn;Số hộ\nXã Mẫu;Thôn 1;100\nXã Mẫu;Thôn 2;120\nXã Bên;Thôn 1;90\n";
  expect(alike(await asked(list))).toEqual([]);
  const plan = "Tên thôn hiện nay;Số hộ;Tên thôn mới\nThôn Hòa Bình;100;Thôn Mới\nThôn Đông;100;Thôn Mới\n";
  const roster = "Thôn;Họ và tên;Chức danh\nThôn Hòa Bính;Mẫu Văn An;Trưởng thôn\n";
  const questions = await asked(plan, roster);
  expect(alike(questions)).toEqual([]);
  expect(questions.some((one) => one.includes("Thôn Hòa Bính"))).toBe(true);
});

test("a sheet of titles to choose from is no roster", async () => {
  const book = workbook(`[Danh sách]
Xã     | Thôn      | Họ và tên  | Chức danh
Xã Mẫu | Thôn Đông | Mẫu Văn An | Trưởng thôn
[DM]
Chức danh
Bí thư chi bộ
Trưởng thôn`);
  const { result } = await recognise({ files: { "ds.xlsx": book } });
  expect(result?.sheets.map(({ role }) => role)).toEqual(["roster", null]);
});
