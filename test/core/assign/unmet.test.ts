/** Why nobody takes a place at a meeting: each reason alone, and the first where several fit. */
import { expect, test } from "vitest";
import { assign } from "../../../src/core/assign/assign.ts";
import { type BarReason, reasonsIn, unmetOf } from "../../../src/core/assign/unmet.ts";
import type { Duty } from "../../../src/core/duty/duty.ts";
import { attendance, cell, dayOfJuly, duty, leader } from "./small-duty.ts";

/** Of each meeting without the attendance asked for: the cell, how many are asked for and there, and why the others are not. */
function toldOf(asked: Duty): readonly (readonly [string, number, number, Record<string, BarReason>])[] {
  const assignment = assign(asked);
  return unmetOf(assignment).map(({ meeting, asked: wanted, attending, barred }) => [
    asked.cells[assignment.schedule.meetings[meeting]?.cell ?? -1]?.code ?? "",
    wanted,
    attending,
    Object.fromEntries(
      barred.map(({ person, reason }) => [asked.leaders[person]?.person ?? "", reason] as const),
    ),
  ]);
}

test.each([
  "fixed",
  "rotate",
] as const)("a meeting with the attendance asked for is not told (%s)", (mode) => {
  expect(toldOf(duty([cell("A")], [leader("P")], { mode }))).toEqual([]);
});

test.each(["fixed", "rotate"] as const)("the own cell stands before days away (%s)", (mode) => {
  const third = [{ first: dayOfJuly(3), last: dayOfJuly(3) }];
  const leaders = [leader("P", { ownCell: "A", away: third }), leader("Q", { away: third })];
  expect(toldOf(duty([cell("A")], leaders, { mode }))).toEqual([["A", 1, 0, { P: "own_cell", Q: "away" }]]);
  const [allowed] = toldOf(duty([cell("A")], leaders, { mode, ownCellAllowed: true }));
  expect(allowed?.[3]).toEqual({ P: "away", Q: "away" });
});

test.each([
  ["fixed", 30, "free"],
  ["fixed", 31, "time"],
  ["rotate", 30, "free"],
  ["rotate", 31, "time"],
] as const)("meetings half an hour apart (%s, %s minutes asked for): %s", (mode, apartMinutes, reason) => {
  const cells = [cell("A", { time: 480 }), cell("B", { time: 510 })];
  const asked = duty(cells, [leader("P")], { mode, apartMinutes });
  const assignment = {
    ...assign(asked),
    attending: [[0], []],
    inCharge: mode === "fixed" ? [[0], []] : null,
  };
  expect(reasonsIn(assignment)(0, 1)).toBe(reason);
});

test("a meeting of another day, or of no known time, is told apart", () => {
  const reasonBeside = (own: Parameters<typeof cell>[1]): BarReason => {
    const asked = duty([cell("A", { time: 480 }), cell("B", own)], [leader("P")], {});
    return reasonsIn({ ...assign(asked), attending: [[0], []], inCharge: [[0], []] })(0, 1);
  };
  expect(reasonBeside({ time: 480, days: [{ kind: "day", day: 4 }] })).toBe("free");
  expect(reasonBeside({ time: null })).toBe("time");
});

test.each([
  "fixed",
  "rotate",
] as const)("who is sent as often as may be in a month has `most` (%s)", (mode) => {
  const cells = [cell("A"), cell("B", { days: [{ kind: "day", day: 9 }] })];
  const told = toldOf(duty(cells, [leader("P", { most: 1 })], { mode }));
  expect(told).toHaveLength(1);
  expect(told[0]?.[3]).toEqual({ P: "most" });
});

test("under `fixed` the whole cell counts against what somebody may attend in a month, under `rotate` its one meeting", () => {
  const twice = cell("A", {
    days: [
      { kind: "day", day: 3 },
      { kind: "day", day: 17 },
    ],
  });
  const leaders = [leader("P", { most: 1 })];
  expect(toldOf(duty([twice], leaders, { mode: "fixed" }))).toEqual([
    ["A", 1, 0, { P: "most" }],
    ["A", 1, 0, { P: "most" }],
  ]);
  const months = toldOf(duty([twice], leaders, { mode: "rotate" }));
  expect(months).toEqual([["A", 1, 0, { P: "most" }]]);
});

test("where another entry lets no more attend, those of its group have `at_most`, others none", () => {
  const groups = ["a", "b"].map((id) => ({ id, name: id, leastAYear: null, mostAMonth: null }));
  const leaders = [leader("P", { group: "a" }), leader("Q", { group: "a" }), leader("R", { group: "b" })];
  const byGroup = duty([cell("A")], leaders, {
    groups,
    eachMeeting: [attendance(2, { group: "a" }), attendance(0, { group: "a", atMost: 1 })],
  });
  expect(toldOf(byGroup)).toEqual([["A", 2, 1, { Q: "at_most" }]]);
  const assignment = { ...assign(byGroup), attending: [[0]], inCharge: [[0]] };
  expect(reasonsIn(assignment)(1, 0)).toBe("at_most");
  expect(reasonsIn(assignment)(2, 0)).toBe("free");
  const ofAll = duty([cell("A")], leaders, { groups, eachMeeting: [attendance(0, { atMost: 1 })] });
  expect(reasonsIn({ ...assign(ofAll), attending: [[0]], inCharge: [[0]] })(2, 0)).toBe("at_most");
});

test("only leaders of the group asked for are told", () => {
  const groups = [{ id: "a", name: "a", leastAYear: null, mostAMonth: null }];
  const leaders = [leader("P", { group: "a", ownCell: "A" }), leader("Q")];
  expect(
    toldOf(duty([cell("A")], leaders, { groups, eachMeeting: [attendance(1, { group: "a" })] })),
  ).toEqual([["A", 1, 0, { P: "own_cell" }]]);
});
