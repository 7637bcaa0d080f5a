/** Why somebody attends what they attend, and why a cell's meetings are attended as they are. */

import { boundsOf } from "../duty/due.ts";
import type { Wish } from "../duty/duty.ts";
import type { Assignment } from "./assign.ts";
import { type Remedy, remediesFor } from "./remedies.ts";
import { type BarReason, reasonsIn, type Unmet } from "./unmet.ts";

/** A meeting, by position, and who attends it or why somebody does not. */
export interface PersonExplanation {
  readonly kind: "person";
  /** Position. */
  readonly person: number;
  readonly load: number;
  readonly due: number;
  readonly short: number;
  readonly most: number | null;
  /** Meetings attended, each with the wishes that it satisfies. */
  readonly attends: readonly { readonly meeting: number; readonly wishes: readonly Wish[] }[];
  /** Every other meeting. */
  readonly others: readonly { readonly meeting: number; readonly reason: BarReason }[];
}

export interface CellExplanation {
  readonly kind: "cell";
  /** Position. */
  readonly cell: number;
  readonly meetings: readonly { readonly meeting: number; readonly persons: readonly number[] }[];
  readonly unmet: readonly Unmet[];
  /** What would help, where any of them are unmet. */
  readonly remedies: readonly Remedy[];
}

export type DutyExplanation = PersonExplanation | CellExplanation;

/** Explains whatever has an id: a person, a cell, or both. `limit`: of the search for each remedy. */
export function explainDuty(
  assignment: Assignment,
  unmet: readonly Unmet[],
  id: string,
  limit?: number,
): DutyExplanation[] {
  const { leaders, cells } = assignment.duty;
  const person = leaders.findIndex((one) => one.person === id);
  const cell = cells.findIndex(({ code }) => code === id);
  return [
    ...(person < 0 ? [] : [explainPerson(assignment, person)]),
    ...(cell < 0 ? [] : [explainCell(assignment, unmet, cell, limit)]),
  ];
}

function explainPerson(assignment: Assignment, person: number): PersonExplanation {
  const { duty, schedule, attending, loads } = assignment;
  const { load = 0, due = 0, short = 0 } = loads[person] ?? {};
  const leader = duty.leaders[person];
  const reasonAt = reasonsIn(assignment);
  const attends: { meeting: number; wishes: Wish[] }[] = [];
  const others: { meeting: number; reason: BarReason }[] = [];
  const been = new Set(
    (duty.attended ?? []).flatMap((one) => (one.person === leader?.person ? [one.cell] : [])),
  );
  // In a rotation a cell has been attended from the next month on.
  const inMonth: { cell: string; month: number }[] = [];
  const order = schedule.meetings
    .map((_, at) => at)
    .sort((a, b) => dayOf(assignment, a) - dayOf(assignment, b));
  for (const at of order) {
    const meeting = schedule.meetings[at];
    const cell = duty.cells[meeting?.cell ?? -1];
    if (!meeting || !cell) continue;
    if (!attending[at]?.includes(person)) {
      others.push({ meeting: at, reason: reasonAt(person, at) });
      continue;
    }
    const isNew =
      !been.has(cell.code) && !inMonth.some((one) => one.cell === cell.code && one.month < meeting.month);
    const satisfied: Readonly<Record<Wish, boolean>> = {
      charge: duty.charge.some((one) => one.person === leader?.person && one.cell === cell.code),
      area: cell.place !== "" && (leader?.areas.includes(cell.place) ?? false),
      unattended: duty.rules.mode === "rotate" ? isNew : !been.has(cell.code),
    };
    attends.push({ meeting: at, wishes: duty.rules.prefer.filter((wish) => satisfied[wish]) });
    inMonth.push({ cell: cell.code, month: meeting.month });
  }
  const most = leader ? boundsOf(leader, duty).most : null;
  return { kind: "person", person, load, due, short, most, attends, others };
}

function dayOf({ schedule }: Assignment, at: number): number {
  const { day = 0, time = 0 } = schedule.meetings[at] ?? {};
  return day * 1440 + (time ?? 0);
}

function explainCell(
  assignment: Assignment,
  unmet: readonly Unmet[],
  cell: number,
  limit?: number,
): CellExplanation {
  const { schedule, attending } = assignment;
  const meetings = schedule.meetings.flatMap((meeting, at) =>
    meeting.cell === cell ? [{ meeting: at, persons: attending[at] ?? [] }] : [],
  );
  const own = unmet.filter(({ meeting }) => schedule.meetings[meeting]?.cell === cell);
  return { kind: "cell", cell, meetings, unmet: own, remedies: remediesFor(assignment, unmet, cell, limit) };
}
