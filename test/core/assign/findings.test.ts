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
