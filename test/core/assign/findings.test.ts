/** What is told of an assignment beside its figures. */
import { expect, test } from "vitest";
import { assign } from "../../../src/core/assign/assign.ts";
import { assignmentFindings } from "../../../src/core/assign/findings.ts";
import { unmetOf } from "../../../src/core/assign/unmet.ts";
import type { PartyCell } from "../../../src/core/duty/duty.ts";
import { attendance, cell, duty, leader } from "./small-duty.ts";

test("a rule that a blank leaves open at some cells is told once, with the first of them", () => {
  const large = attendance(2, { when: [{ column: "members", test: { min: 30, max: null } }] });
  const told = (cells: readonly PartyCell[]) => {
    const assignment = assign(duty(cells, [leader("P"), leader("Q")], { eachMeeting: [large] }));
    return assignmentFindings(assignment, unmetOf(assignment)).map(({ code, place, facts }) => ({
      code,
      place,
      facts,
    }));
  };
  expect(
    told([cell("A", { members: 29 }), cell("B", { members: 30, days: [{ kind: "day", day: 4 }] })]),
  ).toEqual([]);
  expect(told([cell("A", { members: 29 }), cell("B"), cell("C")])).toEqual([
    { code: "duty/rule-blank", place: "B", facts: { cells: 2, columns: ["members"] } },
  ]);
});

test("an entry that fits no cell is told, unless a column is lacking or a blank leaves it open", () => {
  const codesOf = (column: string, cells: readonly PartyCell[]) => {
    const rule = attendance(1, { when: [{ column, test: { oneOf: ["xa"] } }] });
    const assignment = assign(duty(cells, [leader("P")], { eachMeeting: [rule] }));
    return assignmentFindings(assignment, unmetOf(assignment)).map(({ code }) => code);
  };
  expect(codesOf("tags", [cell("A", { tags: ["gan"] })])).toEqual(["duty/rule-nowhere"]);
  expect(codesOf("tags", [cell("A", { tags: ["xa"] })])).toEqual([]);
  expect(codesOf("khu", [cell("A")])).toEqual([]);
  expect(codesOf("khu", [cell("A", { facts: new Map([["khu", "gan"]]) })])).toEqual(["duty/rule-nowhere"]);
  expect(codesOf("khu", [cell("A", { facts: new Map([["khu", null]]) })])).toEqual(["duty/rule-blank"]);
});

test("cells whose dates are all outside the months planned are told once", () => {
  const told = (days: PartyCell["days"]) => {
    const cells = [cell("A"), cell("B", { days })];
    const assignment = assign(duty(cells, [leader("P"), leader("Q")], {}));
    return assignmentFindings(assignment, unmetOf(assignment)).map(({ code, place }) => [code, place]);
  };
  expect(told([{ kind: "date", day: 0 }])).toEqual([["duty/no-meeting", "B"]]);
  expect(told([])).toEqual([]);
});
