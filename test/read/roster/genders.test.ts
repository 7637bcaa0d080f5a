/** Genders of people as marks below two headers. */
import { expect, test } from "vitest";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { readPolicy } from "../../../src/read/policy/policy.ts";
import { readRoster } from "../../../src/read/roster/roster.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";

const POLICY = "{ id: mau, name: Mẫu, titles: { truong: { name: Trưởng thôn, level: unit } } }";

/** The gender of each row, and the codes that are told. */
function read(header: readonly string[], ...cells: readonly string[]) {
  const rows = cells.map((cell, at) => `Xã Mẫu,Thôn ${at + 1},Trưởng thôn,Mẫu Văn ${"ABCDE"[at]},${cell}`);
  const bytes = new TextEncoder().encode([...header, ...rows].join("\n"));
  const [table] = readTables(bytes, "roster.csv", SHAPES.roster).value;
  const policy = readPolicy(parseYaml(POLICY, "policy.yaml"), []).value;
  if (!table || !policy) throw new Error("the inputs of this test have faults");
  const { value, diagnostics } = readRoster(table, null, policy.policy, new Map());
  return { genders: [...value.roster.rows.gender], told: diagnostics.map(({ code }) => code) };
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
