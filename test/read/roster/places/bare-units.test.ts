/** Places that are called without the word for their kind, below a header that says it. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const register = (first: string, second: string) => `
mã    | mã cha | loại   | tên
00001 |        | phường | Phường Mẫu
${first} | 00001 | tdp | Tổ dân phố số 1
${second} | 00001 | tdp | Tổ dân phố số 2`;

const roster = (header: string, first: string, second: string) => `
Phường     | ${header} | Họ và tên   | Chức danh
Phường Mẫu | ${first}  | Mẫu Văn Một | Tổ trưởng
Phường Mẫu | ${second} | Mẫu Văn Hai | Tổ trưởng`;

const rows = (first: string, second: string) => [
  `Phường Mẫu / ${first} | Tổ trưởng tổ dân phố | Mẫu Văn Một`,
  `Phường Mẫu / ${second} | Tổ trưởng tổ dân phố | Mẫu Văn Hai`,
];

const spaced = (row: string) => row.replace(/ +/g, " ");

test.each([
  "Tổ dân phố",
  "TDP",
  "TDP số",
  "Tổ dân phố số",
])("numbers below %s, by the register", async (header) => {
  const read = await readDrawn({
    "csv register": register("00101", "00102"),
    "csv roster": roster(header, "1", "2"),
  });
  expect(read.rows.map(spaced)).toEqual(rows("Tổ dân phố số 1", "Tổ dân phố số 2"));
  expect(read.told).toContain("roster/numbered-units");
});

test.each([
  ["TDP", "1", "02", "Tổ dân phố 1", "Tổ dân phố 02"],
  ["Thuộc tổ", "17A", "17B", "Tổ 17A", "Tổ 17B"],
])("numbers below %s, in a roster alone", async (header, first, second, one, other) => {
  const read = await readDrawn({ "csv roster": roster(header, first, second) });
  expect(read.rows.map(spaced)).toEqual(rows(one, other));
  expect(read.told).toContain("roster/numbered-units");
});

test.each([
  ["001", "002"],
  ["002", "001"],
])("a number that may be the code of a unit is a fault: %s", async (first, second) => {
  const read = await readDrawn({
    "csv register": register(first, second),
    "csv roster": roster("TDP", "1", "2"),
  });
  expect(read.faults).toEqual(["places/zeros-lost"]);
});

test("a code stays one", async () => {
  const read = await readDrawn({ "csv register": register("2", "1"), "csv roster": roster("TDP", "1", "2") });
  expect(read.rows.map(spaced).sort()).toEqual(rows("Tổ dân phố số 2", "Tổ dân phố số 1").sort());
});

test.each([
  ["Thôn, TDP", "1", "2"],
  ["TDP", "1", "1"],
  ["TDP", "001", "002"],
])("what says no kind, or may be marks or codes, is a fault: %s with %s, %s", async (header, first, second) => {
  const read = await readDrawn({ "csv roster": roster(header, first, second) });
  expect(read.faults).toEqual(["roster/unknown-kind"]);
});

test("sheets of two kinds are a fault", async () => {
  const sheet = (header: string) => roster(header, "1", "2").trim();
  const read = await readDrawn({
    "xlsx roster": `[A]\n${sheet("Thôn")}\n[B]\n${sheet("TDP")}`,
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect(read.faults).toEqual(["roster/unknown-kind"]);
});

const named = async (header: string, ...names: readonly string[]) => {
  const rows = names.map((name, at) => `${name} | Bí thư chi bộ | Mẫu Văn ${"ABCD"[at]}a`);
  const {
    rows: read,
    told,
    faults,
  } = await readDrawn({ "csv roster": [`${header} | Chức danh | Họ và tên`, ...rows].join("\n") });
  return { places: read.map((row) => spaced(row).split(" | ")[0]), told, faults };
};

test("names below one kind are of it, which is told", async () => {
  const { places, told } = await named("Xã | Thôn", "Mẫu | Đông", "Mẫu | Tây Hồ", "Bên | Hòa Bình 2");
  expect(places).toEqual(["Xã Bên / Thôn Hòa Bình 2", "Xã Mẫu / Thôn Đông", "Xã Mẫu / Thôn Tây Hồ"]);
  expect(told).toEqual(["roster/bare-names"]);
});

test("numbers beside names with their kind are of it, of another kind are none", async () => {
  const { places, told } = await named(
    "Phường | Tổ dân phố",
    "Phường Mẫu | 1",
    "Phường Mẫu | TDP 3",
    "Phường Mẫu | 2",
  );
  expect(places).toEqual(["TDP 3", "Tổ dân phố 1", "Tổ dân phố 2"].map((name) => `Phường Mẫu / ${name}`));
  expect(told).toEqual(["roster/numbered-units"]);
  const { faults } = await named("Phường | Tổ dân phố", "Phường Mẫu | 1", "Phường Mẫu | Thôn Đông");
  expect(faults).toEqual(["roster/unknown-kind"]);
});

test("a commune alone, and numbers beside names", async () => {
  const { places, told } = await named("Phường | TDP", "Mẫu | 1", "Mẫu | Hòa Bình");
  expect(places).toEqual(["Phường Mẫu / Tổ dân phố 1", "Phường Mẫu / Tổ dân phố Hòa Bình"]);
  expect(told).toEqual(["roster/bare-names"]);
});

test.each([
  ["people", ["Trần Văn Một", "Lê Văn Hai"]],
  ["one with its kind", ["Thôn Đông", "Tây"]],
  ["a body", ["UBND xã", "Tây"]],
  ["an office", ["Văn phòng", "Tây"]],
  ["a part of a place", ["KDC Đông", "Tây"]],
  ["all of the commune", ["Toàn xã", "Tây"]],
  ["marks", ["X", "V"]],
  ["yes and no", ["Có", "Không"]],
  ["small letters", ["đông", "tây"]],
  ["one text", ["Đông", "Đông"]],
])("%s are no such names", async (_, names) => {
  const { faults } = await named("Xã | Thôn", ...names.map((name) => `Xã Mẫu | ${name}`));
  expect(faults).toEqual(["roster/unknown-kind"]);
});

test("with a register names are looked up as they are", async () => {
  const read = await readDrawn({
    "csv register":
      "mã | mã cha | loại | tên\n00001 | | xã | Xã Mẫu\n00101 | 00001 | tdp | Tổ dân phố Đông\n00102 | 00001 | thôn | Thôn Tây",
    "csv roster":
      "Thôn | Chức danh | Họ và tên\nĐông | Trưởng thôn | Mẫu Văn Một\nTây | Trưởng thôn | Mẫu Văn Hai",
  });
  expect(read.faults).toEqual([]);
  expect(read.told).toEqual(["places/by-name"]);
});
