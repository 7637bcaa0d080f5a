/** Rosters with titles down and units across. */
import { expect, test } from "vitest";
import { recognise } from "../../../../src/index.ts";
import { readDrawn } from "../../../support/drawn.ts";

const POSTS = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn An",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Chi",
  "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Thị Bình",
  "Xã Mẫu / Thôn Tây | Trưởng thôn | khuyết",
];

const BODY = `1 | Bí thư chi bộ | Mẫu Văn An  | Mẫu Thị Bình
2 | Trưởng thôn   | Mẫu Văn Chi | Khuyết
  | Cộng: 3 người |             |`;

test("each cell is who holds the title of its row in the unit of its column", async () => {
  const { rows, told, faults } = await readDrawn({
    "csv roster": `UBND XÃ MẪU\nSTT | Chức danh | Thôn Đông | Thôn Tây\n${BODY}`,
  });
  expect({ rows, faults }).toEqual({ rows: POSTS, faults: [] });
  expect(told).toContain("roster/units-across");
  expect(told).not.toContain("table/total-differs");
});

test("below the word for their kind, or by names of the register alone", async () => {
  const merged = `[DS]
UBND XÃ MẪU
STT | Chức danh | Thôn | <
^   | ^         | Đông | Tây
${BODY}`;
  expect((await readDrawn({ "xlsx roster": merged })).rows).toEqual(POSTS);
  const register =
    "mã | mã cha | loại | tên\nX | | xã | Xã Mẫu\nX1 | X | thôn | Thôn Đông\nX2 | X | thôn | Thôn Tây";
  const bare = `STT | Chức danh | Đông | Tây\n${BODY}`;
  expect((await readDrawn({ "csv register": register, "csv roster": bare })).rows).toEqual(POSTS);
});

test.each([
  "Họ và tên",
  "Thôn, tổ dân phố",
  "Các thôn",
  "Người đảm nhiệm",
])("below %s in a text file, where merged cells are lost", async (above) => {
  const { rows, faults } = await readDrawn({
    "csv roster": `UBND XÃ MẪU
STT | Chức danh | ${above} | | |
 | | Thôn Đông | Thôn Tây | Thôn Nam | TDP 4
1 | Bí thư chi bộ | Mẫu Văn An  | Mẫu Thị Bình | Mẫu Văn Giang | Mẫu Văn Hải
2 | Trưởng thôn   | Mẫu Văn Chi | Khuyết | |`,
  });
  expect(faults).toEqual([]);
  expect(rows).toEqual(expect.arrayContaining(POSTS));
});

test("a blank cell is a vacant post, but not in a sheet without the column", async () => {
  const { rows, faults } = await readDrawn({
    "xlsx roster": `
[Xã Mẫu]
Chức danh | Thôn Đông | Thôn Tây
Trưởng thôn | Mẫu Văn An |
[Xã Bên]
Chức danh | Thôn Nam | Thôn Bắc
Trưởng thôn | Mẫu Văn Chi | Mẫu Văn Dũng`,
    "yaml scenario": 'inputs: { roster: { file: roster.xlsx, sheet: "*" } }',
  });
  expect({ rows, faults }).toEqual({
    rows: [
      "Xã Bên / Thôn Bắc | Trưởng thôn | Mẫu Văn Dũng",
      "Xã Bên / Thôn Nam | Trưởng thôn | Mẫu Văn Chi",
      "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn An",
      "Xã Mẫu / Thôn Tây | Trưởng thôn | khuyết",
    ],
    faults: [],
  });
});

test.each([
  ["counts", "Chức danh | Thôn Đông | Thôn Tây\nTrưởng thôn | 1 | 0"],
  ["one unit", "Chức danh | Thôn Đông | Ghi chú\nTrưởng thôn | Mẫu Văn An |"],
])("%s are no holders", async (_, list) => {
  const { faults } = await readDrawn({ "csv roster": list });
  expect(faults).toContain("csv/missing-column");
});

test("init knows it, and its units", async () => {
  const roster = `UBND XÃ MẪU;;;\nSTT;Chức danh;Thôn Đông;Thôn Tây\n${BODY.replaceAll("|", ";")}\n`;
  const { result } = await recognise({ files: { "ds.csv": new TextEncoder().encode(roster) } });
  expect(result?.sheets[0]?.role).toBe("roster");
  expect(new TextDecoder().decode(result?.made["register.csv"])).toMatch(/Thôn Đông.*\n.*Thôn Tây/);
});

test("several columns below each unit, beside titles in the rows or with titles below units", async () => {
  const born = await readDrawn({
    "csv roster": `
UBND XÃ MẪU
Chức danh     | Thôn Đông   |          | Thôn Tây     |
              | Họ tên      | Năm sinh | Họ tên       | Năm sinh
Bí thư chi bộ | Mẫu Văn An  | 1960     | Mẫu Thị Bình | 1961
Trưởng thôn   | Mẫu Văn Chi | 1970     | Khuyết       |`,
  });
  const [first, second, third, fourth] = POSTS;
  expect(born.faults).toEqual([]);
  expect(born.told).toContain("roster/units-across");
  expect(born.rows).toEqual([`${first} | 1960`, `${second} | 1970`, `${third} | 1961`, fourth]);
  const titled = await readDrawn({
    "csv roster": `
Xã     | Thôn Đông     |             | Thôn Tây      |
       | Bí thư chi bộ | Trưởng thôn | Bí thư chi bộ | Trưởng thôn
Xã Mẫu | Mẫu Văn An    | Mẫu Văn Chi | Mẫu Thị Bình  | Khuyết`,
  });
  expect({ rows: titled.rows, faults: titled.faults }).toEqual({ rows: POSTS, faults: [] });
});
