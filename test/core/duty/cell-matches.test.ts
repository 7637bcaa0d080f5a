/** Which cells an entry of `each_meeting` fits: each column alone, and blanks. */
import { expect, test } from "vitest";
import { cellMatches, openColumnsOf } from "../../../src/core/duty/cell-matches.ts";
import type { AttendanceRule, PartyCell } from "../../../src/core/duty/duty.ts";
import type { Test } from "../../../src/core/model/condition.ts";
import { attendance, cell } from "../assign/small-duty.ts";

const WHOLE = cell("A1", {
  name: "Chi bộ Thôn Hòa",
  place: "Thôn Hòa",
  venue: "Nhà văn hóa",
  members: 30,
  tags: ["Khó khăn", "Miền núi"],
  facts: new Map([["loai", "2"]]),
});
const EMPTY = cell("A2", { name: "" });

const fits = (own: PartyCell, column: string, test: Test): boolean =>
  cellMatches(attendance(1, { when: [{ column, test }] }), own);

test.each([
  ["tags", { oneOf: ["mien nui"] }, { oneOf: ["hai dao"] }],
  ["code", { oneOf: ["A1"] }, { oneOf: ["a1"] }],
  ["name", { oneOf: ["chi bo thon hoa"] }, { oneOf: ["thon hoa"] }],
  ["place", { oneOf: ["thon hoa"] }, { oneOf: ["thon hoang"] }],
  ["venue", { oneOf: ["nha van hoa"] }, { oneOf: ["hoi truong"] }],
  ["members", { min: 30, max: 30 }, { min: 31, max: null }],
  ["members", { min: null, max: 30 }, { min: null, max: 29 }],
  ["loai", { oneOf: ["2"] }, { oneOf: ["1"] }],
] as const)("%s: %j fits, %j does not", (column, fitting, other) => {
  expect(fits(WHOLE, column, fitting)).toBe(true);
  expect(fits(WHOLE, column, other)).toBe(false);
});

test.each([
  "tags",
  "name",
  "place",
  "venue",
  "loai",
])("a blank %s fits no test, not even that it is blank", (column) => {
  expect(fits(EMPTY, column, { oneOf: [""] })).toBe(false);
});

test("members that are not known fit no range", () => {
  expect(fits(EMPTY, "members", { min: null, max: null })).toBe(false);
  expect(fits(EMPTY, "members", { min: 0, max: null })).toBe(false);
});

test.each([
  ["name", { ...WHOLE, name: "" }],
  ["place", EMPTY],
  ["venue", EMPTY],
  ["members", EMPTY],
  ["loai", EMPTY],
] as const)("a blank %s passes where the test says so", (column, own) => {
  const test = column === "members" ? { min: 1, max: null } : { oneOf: ["x"] };
  expect(fits(own, column, { ...test, blank: "pass" })).toBe(true);
  expect(fits(WHOLE, column, { ...test, blank: "pass" })).toBe(column === "members");
});

test("a blank of members or of a further column leaves open whether an entry fits, where nothing else fails", () => {
  const large = { column: "members", test: { min: 30, max: null } };
  const hard = { column: "loai", test: { oneOf: ["1"] } };
  const own = { ...EMPTY, facts: new Map([["loai", null]]) };
  const open = (when: AttendanceRule["when"], of: PartyCell) => openColumnsOf(attendance(1, { when }), of);
  expect(open([large], own)).toEqual(["members"]);
  expect(open([large, hard], own)).toEqual(["members", "loai"]);
  expect(open([large, { column: "code", test: { oneOf: ["A1"] } }], own)).toEqual([]);
  expect(open([large, { column: "place", test: { oneOf: ["x"] } }], own)).toEqual([]);
  expect(open([{ column: "place", test: { oneOf: ["x"] } }], own)).toEqual([]);
  expect(open([{ ...large, test: { ...large.test, blank: "pass" as const } }], own)).toEqual([]);
  expect(open([hard], EMPTY)).toEqual([]);
  expect(open([large, hard], WHOLE)).toEqual([]);
  expect(open([], own)).toEqual([]);
});

test("all tests must hold, and none holds always", () => {
  const both = attendance(1, {
    when: [
      { column: "code", test: { oneOf: ["A1"] } },
      { column: "members", test: { min: 31, max: null } },
    ],
  });
  expect(cellMatches(both, WHOLE)).toBe(false);
  expect(cellMatches(both, { ...WHOLE, members: 31 })).toBe(true);
  expect(cellMatches(attendance(1), EMPTY)).toBe(true);
});
