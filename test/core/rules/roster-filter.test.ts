/** Tests on the facts of people: which rows match, and who passes with one row or with several. */
import { describe, expect, test } from "vitest";
import { rosterFilterOf } from "../../../src/core/rules/roster-filter.ts";
import { read } from "../../inputs.ts";

const REGISTER = "code,parent,kind,name\nT,,tinh,T\nX,T,xa,X\nU,X,thon,U\n";
const POLICY = `id: t\nname: T\ntitles: { head: { name: Head, level: unit, posts: 9, requires: { "Trình độ": đại học } } }\n`;
const ROWS = ["A,1959,Nam,có,,,Đại học", "B,1960,Nữ,không,,có,trung cấp", "C,,,,,,"];

function filter(year: number | null = 2019) {
  const roster = `place,title,person,birth_year,gender,party_member,since,official,Trình độ\n${ROWS.map((row) => `U,head,${row}`).join("\n")}\n`;
  const { inputs } = read({ register: REGISTER, roster, policy: POLICY });
  if (!inputs.roster) throw new Error("there is no roster");
  return rosterFilterOf(inputs.roster, year);
}

describe("rows that match", () => {
  test.each([
    ["age", { min: null, max: 59 }, [0, 1, 0]],
    ["age", { min: null, max: 60 }, [1, 1, 0]],
    ["birth_year", { min: 1960, max: null }, [0, 1, 0]],
    ["gender", { oneOf: ["female"] }, [0, 1, 0]],
    ["party_member", { oneOf: [false] }, [0, 1, 0]],
    ["official", { oneOf: [false] }, [1, 0, 1]],
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
