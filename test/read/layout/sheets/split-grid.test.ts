/** Tables of people below each other in one sheet, each with a header of its own. */
import { expect, test } from "vitest";
import { recognise } from "../../../../src/index.ts";
import { readDrawn } from "../../../support/drawn.ts";

const FIRST = `STT | Họ và tên | Xã | Thôn | Chức danh
1 | Mẫu Văn Một | Xã Mẫu | Thôn Đông | Bí thư chi bộ
2 | Mẫu Văn Hai | Xã Mẫu | Thôn Tây | Bí thư chi bộ`;

const OTHER = `STT | Xã | Thôn | Năm sinh | Họ tên | Chức vụ
1 | Xã Mẫu | Thôn Đông | 1960 | Mẫu Văn Ba | Trưởng thôn
2 | Xã Mẫu | Thôn Tây | 1961 | Mẫu Văn Tư | Trưởng thôn`;

const POSTS = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Ba | 1960",
  "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Văn Hai",
  "Xã Mẫu / Thôn Tây | Trưởng thôn | Mẫu Văn Tư | 1961",
];

const spaced = (rows: readonly string[]) => rows.map((row) => row.replace(/ +/g, " "));

test.each([
  ["one right below the other", `${FIRST}\n${OTHER}`],
  ["with titles", `I. CHI BỘ\n${FIRST}\nII. CHÍNH QUYỀN\n${OTHER}`],
  [
    "with a total and a blank row between",
    `${FIRST}\n | Cộng: 2 người | | |\n | | | |\nDANH SÁCH TRƯỞNG THÔN\n${OTHER}`,
  ],
])("%s", async (_, text) => {
  for (const form of ["csv roster", "xlsx roster"]) {
    const { rows, told, faults } = await readDrawn({
      [form]: form === "csv roster" ? text : `[Danh sách]\n${text}`,
    });
    expect([spaced(rows), faults]).toEqual([POSTS, []]);
    expect(told).toContain("table/several");
  }
});

test("the same columns below the title of another list", async () => {
  const list = (title: string, name: string) =>
    `DANH SÁCH ${title.toUpperCase()} XÃ MẪU\nSTT | Họ và tên | Xã | Thôn | Chức danh\n1 | ${name} | Xã Mẫu | Thôn Đông | ${title}`;
  const text = `${list("Bí thư chi bộ", "Mẫu Văn Một")}\n${list("Trưởng thôn", "Mẫu Văn Ba")}`;
  const { rows, told, faults } = await readDrawn({ "csv roster": text });
  expect([rows.length, faults]).toEqual([2, []]);
  expect(told).toContain("table/several");
});

test("a header that stands on each page parts nothing: headings go on below it", async () => {
  const text = `STT | Họ và tên | Chức danh
 | Xã Mẫu |
I | Thôn Đông |
1 | Mẫu Văn Một | Bí thư chi bộ
TT | Họ tên | Chức vụ
2 | Mẫu Văn Ba | Trưởng thôn`;
  const { rows, told } = await readDrawn({ "csv roster": text });
  expect(spaced(rows)).toEqual([POSTS[0], POSTS[1]?.replace(" | 1960", "")]);
  expect(told).not.toContain("table/several");
});

test.each([
  ["DANH SÁCH XÃ BÊN", "STT | Họ và tên | Thôn | Chức danh", "Xã Bên / Thôn Đông"],
  ["THÔN TÂY", "STT | Họ và tên | Năm sinh | Chức danh", "Xã Mẫu / Thôn Tây"],
])("below %s people are there", async (title, header, place) => {
  const first = "STT | Họ và tên | Thôn | Chức danh\n1 | Mẫu Văn Một | Thôn Đông | Bí thư chi bộ";
  const cell = header.includes("Năm sinh") ? "1960" : "Thôn Đông";
  const { rows, faults } = await readDrawn({
    "csv roster": `${first}\n${title}\n${header}\n1 | Mẫu Văn Ba | ${cell} | Trưởng thôn`,
    "yaml scenario": "inputs: { roster: { file: roster.csv, commune: Xã Mẫu } }",
  });
  expect(faults).toEqual([]);
  expect(rows.find((row) => row.includes("Mẫu Văn Ba"))).toContain(place);
});

test("below the title of several communes people may be in either: nothing is parted", async () => {
  const list = (title: string) =>
    `${title}\nSTT | Họ và tên | Thôn | Chức danh\n1 | Mẫu Văn Một | Thôn Đông | Bí thư chi bộ`;
  const { told, faults } = await readDrawn({
    "csv roster": `${list("DANH SÁCH XÃ MẪU")}\n${list("DANH SÁCH XÃ BÊN, MẪU HAI")}`,
  });
  expect(faults.length).toBeGreaterThan(0);
  expect(told).not.toContain("table/several");
});

test("rows below a further header are in no place of a heading above it", async () => {
  const text = "STT | Họ và tên | Chức danh\n | Xã Mẫu |\nI | Thôn Đông |\n1 | Mẫu Văn Một | Bí thư chi bộ";
  const other = "STT | Họ và tên | Năm sinh | Chức danh\n2 | Mẫu Văn Ba | 1960 | Trưởng thôn";
  expect((await readDrawn({ "csv roster": `${text}\n${other}` })).faults).toEqual(["csv/missing-column"]);
});

test("such a list is known as a roster with all of its people", async () => {
  const text = `${FIRST}\n${OTHER}`.replaceAll(" | ", ";");
  const { result } = await recognise({ files: { "a.csv": new TextEncoder().encode(text) } });
  expect(JSON.stringify(result)).toContain('"role":"roster"');
});

test.each([
  ["a total", "Cộng: 5 người", ["table/total-differs"], []],
  ["a note", "Ghi chú: (*) đã nghỉ từ 01/7/2023", ["roster/note-below"], []],
  ["somebody without a place", "Mẫu Văn Tư", [], ["roster/no-place"]],
])("%s above the title of a further list is of the list above it", async (_, text, codes, wrong) => {
  const header = "STT | Họ và tên | Xã | Thôn";
  const first = `DANH SÁCH BÍ THƯ CHI BỘ\n${header}\n1 | Mẫu Văn Một | Xã Mẫu | Thôn Đông\n | ${text} | |`;
  const second = `DANH SÁCH TRƯỞNG THÔN\n${header}\n1 | Mẫu Văn Ba | Xã Mẫu | Thôn Đông\n | Tổng cộng: 2 người | |`;
  const { told, faults } = await readDrawn({ "csv roster": `${first}\n${second}` });
  expect(faults).toEqual(wrong);
  expect(told.filter((code) => ["table/total-differs", "roster/note-below"].includes(code))).toEqual(codes);
});

test("tens of thousands of cells that read like a header of names take no time", async () => {
  const rows = Array.from({ length: 40_000 }, () => "Họ và tên |").join("\n");
  const { told } = await readDrawn({ "csv roster": `${FIRST}\n${rows}` });
  expect(told).not.toContain("table/several");
}, 20_000);
