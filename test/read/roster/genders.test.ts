/** Genders of people as marks below two headers. */
import { expect, test } from "vitest";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { readPolicy } from "../../../src/read/policy/policy.ts";
import { readRoster } from "../../../src/read/roster/roster.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";
import { readDrawn } from "../../support/drawn.ts";

const POLICY = "{ id: mau, name: Mẫu, titles: { truong: { name: Trưởng thôn, level: unit } } }";

/** The gender of each row, and the codes that are told. */
function read(header: readonly string[], ...cells: readonly string[]) {
  const rows = cells.map((cell, at) => `Xã Mẫu,Thôn ${at + 1},Trưởng thôn,Mẫu Văn ${"ABCDE"[at]},${cell}`);
  const bytes = new TextEncoder().encode([...header, ...rows].join("\n"));
  const [table] = readTables(bytes, "roster.csv", SHAPES.roster).value;
  const policy = readPolicy(parseYaml(POLICY, "policy.yaml"), []).value;
  if (!table || !policy) throw new Error("the inputs of this test have faults");
  const { value, diagnostics } = readRoster(table, null, policy.policy, new Map());
  const { gender, birthYear } = value.roster.rows;
  return { genders: [...gender], years: [...birthYear], told: diagnostics.map(({ code }) => code) };
}

const LEVELS = ["Xã,Thôn,Chức danh,Họ và tên,Giới tính,", ",,,,Nam,Nữ"];

test("a mark below Nam or below Nữ, in one header of two levels or in two", () => {
  for (const header of [LEVELS, ["Xã,Thôn,Chức danh,Họ và tên,Giới tính nam,Giới tính nữ"]]) {
    const { genders, told } = read(header, "x,", ",x", ",", "không,có", "1,0");
    expect(genders).toEqual(["male", "female", null, "female", "male"]);
    expect(told.filter((code) => code === "roster/two-genders")).toEqual([]);
  }
});

test("a mark below both is a fault, and so is what is no mark", () => {
  expect(read(LEVELS, "x,x").told).toContain("roster/two-genders");
  expect(read(LEVELS, "1968,").told).toContain("value/yes-no");
});

test("Nam and Nữ alone: years of birth, marks or words, by what stands below them", () => {
  const bare = ["Xã,Thôn,Chức danh,Họ và tên,Nam,Nữ"];
  expect(read(bare, "1960,", ",02/9/1975", ",")).toMatchObject({
    genders: ["male", "female", null],
    years: [1960, 1975, null],
  });
  expect(read(bare, "x,", ",X").genders).toEqual(["male", "female"]);
  expect(read(bare, "Nam,", ",Nữ").genders).toEqual(["male", "female"]);
  const women = ["Xã,Thôn,Chức danh,Họ và tên,Năm sinh,Nữ"];
  expect(read(women, "1960,", "1975,x")).toMatchObject({ genders: [null, "female"], years: [1960, 1975] });
});

test("column numbers, totals and the header again tell nothing of Nam and Nữ", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster": `
STT | Họ và tên       | Nam  | Nữ   | Chức danh   | Xã     | Thôn
1   | 2               | 3    | 4    | 5           | 6      | 7
1   | Mẫu Văn Một     | 1960 |      | Trưởng thôn | Xã Mẫu | Thôn Đông
STT | Họ và tên       | Nam  | Nữ   | Chức danh   | Xã     | Thôn
2   | Mẫu Thị Hai     |      | 1975 | Trưởng thôn | Xã Mẫu | Thôn Tây
    | Tổng cộng: 2    | 1    | 1    |             |        |`,
  });
  expect(faults).toEqual([]);
  const years = rows.map((row) => row.split("|").at(-1)?.trim());
  expect(years.sort()).toEqual(["1960 nam", "1975 nữ"]);
});

test("letters of columns tell nothing of them either", async () => {
  const { rows } = await readDrawn({
    "csv roster": `
STT | Họ và tên   | Chức danh   | Xã     | Nữ | Thôn
A   | B           | 1           | 2      | 3  | 4
1   | Mẫu Thị Hai | Trưởng thôn | Xã Mẫu | x  | Thôn Tây`,
  });
  expect(rows).toEqual(["Xã Mẫu / Thôn Tây | Trưởng thôn | Mẫu Thị Hai | nữ"]);
});

test("years of one and marks of the other are a year of birth and a gender", () => {
  const bare = ["Xã,Thôn,Chức danh,Họ và tên,Nam,Nữ"];
  expect(read(bare, "1960,", ",x", ",")).toMatchObject({
    genders: ["male", "female", null],
    years: [1960, null, null],
  });
  expect(read(bare, "x,", ",1975")).toMatchObject({ genders: ["male", "female"], years: [null, 1975] });
  // Of a woman as well: "Năm" without its mark.
  expect(read(bare, "1960,", "1975,x")).toMatchObject({ genders: [null, "female"], years: [1960, 1975] });
});

test("what Nam and Nữ alone do not say for sure stays a further column", () => {
  const bare = ["Xã,Thôn,Chức danh,Họ và tên,Nam,Nữ"];
  for (const cells of [
    ["2020,", ",x"],
    ["1960,x", "x,1975"],
    ["1960,1961", ",1975"],
    ["3,", ",2"],
  ])
    expect(read(bare, ...cells)).toMatchObject({ genders: [null, null], years: [null, null] });
  expect(read(["Xã,Thôn,Chức danh,Họ và tên,Số lượng,Nam,Nữ"], "1,1,", "1,,1").genders).toEqual([null, null]);
  expect(read(["Xã,Thôn,Chức danh,Họ và tên,NAM,"], "2020,", "2021,").genders).toEqual([null, null]);
  expect(read(["Xã,Thôn,Chức danh,Họ và tên,Năm,Nữ"], "2020,x", "2021,").years).toEqual([null, null]);
  expect(read(["Xã,Thôn,Chức danh,Họ và tên,Năm sinh,Nam,Nữ"], "1960,1961,", "1970,,1971").years).toEqual([
    1960, 1970,
  ]);
});
