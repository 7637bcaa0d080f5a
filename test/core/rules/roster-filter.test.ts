/** Tests on the facts of people: which rows match, and who passes with one row or with several. */
import { describe, expect, test } from "vitest";
import { rosterFilterOf, unknownFact } from "../../../src/core/rules/roster-filter.ts";
import { read } from "../../support/inputs.ts";

const REGISTER = "code,parent,kind,name\nT,,tinh,T\nX,T,xa,X\nU,X,thon,U\n";
const POLICY = `id: t\nname: T\ntitles: { head: { name: Head, level: unit, posts: 9, requires: { "Trình độ": đại học } } }\n`;
const ROWS = ["A,1959,Nam,có,01/01/2015,,Đại học", "B,1960,Nữ,không,,có,trung cấp", "C,,,,,,"];

function rosterOf(rows: readonly string[]) {
  const roster = `place,title,person,birth_year,gender,party_member,since,official,Trình độ\n${rows.map((row) => `U,head,${row}`).join("\n")}\n`;
  const { inputs } = read({ register: REGISTER, roster, policy: POLICY });
  if (!inputs.roster) throw new Error("there is no roster");
  return inputs.roster;
}

const filter = (year: number | null = 2019, rows = ROWS) => rosterFilterOf(rosterOf(rows), year);

describe("rows that match", () => {
  test.each([
    ["age", { min: null, max: 59 }, [0, 1, 0]],
    ["age", { min: null, max: 60 }, [1, 1, 0]],
    ["birth_year", { min: 1960, max: null }, [0, 1, 0]],
    ["gender", { oneOf: ["female"] }, [0, 1, 0]],
    ["party_member", { oneOf: [false] }, [0, 1, 0]],
    ["official", { oneOf: [false] }, [1, 0, 1]],
    ["since", { min: 16_436, max: 16_436 }, [1, 0, 0]],
    ["person", { oneOf: ["C"] }, [0, 0, 1]],
    ["Trình độ", { oneOf: ["dai hoc"] }, [1, 0, 0]],
  ])("%s by %o", (column, one, rows) => {
    expect([...filter().matches({ column, test: one })]).toEqual(rows);
  });

  test("by age are none where no year is known", () => {
    expect([...filter(null).matches({ column: "age", test: { min: null, max: null } })]).toEqual([0, 0, 0]);
  });
});

test("who has several rows passes each test by any of them", () => {
  const { passes } = filter();
  const condition = [
    { column: "party_member", test: { oneOf: [true] } },
    { column: "gender", test: { oneOf: ["female"] } },
  ];
  expect(passes(condition, [0])).toBe(false);
  expect(passes(condition, [0, 1])).toBe(true);
  expect(passes(condition, [])).toBe(false);
  expect(passes([], [])).toBe(true);
});

describe("a blank that may pass", () => {
  const since1960 = { min: 1960, max: null };
  const matched = (rows: string[], blank: boolean) => [
    ...filter(2019, rows).matches({
      column: "birth_year",
      test: blank ? { ...since1960, blank: "pass" } : since1960,
    }),
  ];

  test("does where nothing is known of the person, in one row or in several", () => {
    const rows = ["A,,,,,,", "B,,,,,,", "B,,,,,,", "C,1960,,,,,"];
    expect(matched(rows, true)).toEqual([1, 1, 1, 1]);
    expect(matched(rows, false)).toEqual([0, 0, 0, 1]);
  });

  test("does not where another row of the person tells, which then counts for each of their rows", () => {
    expect(matched(["A,1950,,,,,", "A,,,,,,", "B,,,,,,", "B,1970,,,,,", "C,,,,,,"], true)).toEqual([
      0, 0, 1, 1, 1,
    ]);
  });

  test("does for the last person of a roster as for the first", () => {
    expect(matched(["A,,,,,,", "B,,,,,,", "B,1950,,,,,"], true)).toEqual([1, 0, 0]);
  });
});

test("what no row of somebody says is not known; one row that says it is enough", () => {
  const isUnknown = unknownFact(rosterOf(["A,1950,,,,,", "A,,,,,,", "B,,Nữ,,,,", "C,,,,,,"]), 2019);
  const columns = ["birth_year", "age", "gender", "Trình độ", "không có cột này"];
  const of = (person: number) => columns.map((column) => isUnknown(column, person));
  expect(of(0)).toEqual([false, false, true, true, true]);
  expect(of(1)).toEqual([true, true, false, true, true]);
  expect(of(2)).toEqual([true, true, true, true, true]);
});
