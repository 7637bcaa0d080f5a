/** Units that are called by numbers alone, below a header that says their kind. */
import { expect, test } from "vitest";
import { readDrawn } from "../../drawn.ts";

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
  ["TDP", "1", "Hòa Bình"],
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
