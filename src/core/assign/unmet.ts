/** Places at meetings without the attendance asked for, and why each of those who could take them does not. */

import { cellMatches } from "../duty/cell-matches.ts";
import { boundsOf } from "../duty/due.ts";
import type { AttendanceRule, Leader } from "../duty/duty.ts";
import { isAwayFrom, type Meeting, meetingsClash } from "../duty/schedule.ts";
import { addTo } from "../numbers/groups.ts";
import type { Assignment } from "./assign.ts";

/** Why somebody does not attend, the first that fits. `free`: no rule stands against it. */
export type BarReason = "own_cell" | "away" | "time" | "most" | "at_most" | "free";

/** An entry of `each_meeting` that a meeting falls short of. */
export interface Unmet {
  /** Position of the meeting. */
  readonly meeting: number;
  readonly group: string | null;
  readonly asked: number;
  readonly attending: number;
  /** Everybody of the group asked for who does not attend, by position. */
  readonly barred: readonly { readonly person: number; readonly reason: BarReason }[];
}

/** What somebody attends: by day, and how many meetings in each month. */
interface Diary {
  readonly byDay: ReadonlyMap<number, readonly Meeting[]>;
  readonly byMonth: ReadonlyMap<number, number>;
}

/** All that is unmet, by meeting and in the order of entries. */
export function unmetOf(assignment: Assignment): Unmet[] {
  const { duty, schedule, attending } = assignment;
  const entriesOf = entriesByCell(assignment);
  const reasonAt = reasonsIn(assignment);
  return schedule.meetings.flatMap(({ cell }, meeting) =>
    (entriesOf[cell] ?? []).flatMap(({ group, atLeast }): Unmet[] => {
      const isAsked = (leader: Leader | undefined): boolean => group === null || leader?.group === group;
      const there = attending[meeting] ?? [];
      const count = there.filter((person) => isAsked(duty.leaders[person])).length;
      if (count >= atLeast) return [];
      const barred = duty.leaders.flatMap((leader, person) =>
        isAsked(leader) && !there.includes(person) ? [{ person, reason: reasonAt(person, meeting) }] : [],
      );
      return [{ meeting, group, asked: atLeast, attending: count, barred }];
    }),
  );
}

/** The entries of `each_meeting` that fit each cell. */
function entriesByCell({ duty }: Assignment): AttendanceRule[][] {
  return duty.cells.map((cell) => duty.rules.eachMeeting.filter((rule) => cellMatches(rule, cell)));
}

/** Tells why somebody, by position, does not attend a meeting. */
export function reasonsIn(assignment: Assignment): (person: number, meeting: number) => BarReason {
  const entriesOf = entriesByCell(assignment);
  const diaries = diariesOf(assignment);
  return (person, meeting) => {
    const entries = entriesOf[assignment.schedule.meetings[meeting]?.cell ?? -1] ?? [];
    return reasonOf(assignment, entries, diaries, person, meeting);
  };
}

function diariesOf({ duty, schedule, attending }: Assignment): Diary[] {
  const days = duty.leaders.map(() => new Map<number, Meeting[]>());
  const months = duty.leaders.map(() => new Map<number, number>());
  attending.forEach((persons, at) => {
    const meeting = schedule.meetings[at];
    if (!meeting) return;
    for (const person of persons) {
      addTo(days[person] ?? new Map(), meeting.day, meeting);
      const own = months[person];
      own?.set(meeting.month, (own.get(meeting.month) ?? 0) + 1);
    }
  });
  return days.map((byDay, person) => ({ byDay, byMonth: months[person] ?? new Map() }));
}

/** Why a person is not at a meeting. Under `fixed` all meetings of the cell come with it. */
function reasonOf(
  assignment: Assignment,
  entries: readonly AttendanceRule[],
  diaries: readonly Diary[],
  person: number,
  at: number,
): BarReason {
  const { duty, schedule } = assignment;
  const meeting = schedule.meetings[at];
  const leader = duty.leaders[person];
  const cell = duty.cells[meeting?.cell ?? -1];
  const diary = diaries[person];
  if (!meeting || !leader || !cell || !diary) return "free";
  if (!duty.rules.ownCellAllowed && leader.ownCell === cell.code) return "own_cell";
  if (isAwayFrom(schedule, person, at)) return "away";
  const taken = takenWith(assignment, person, at);
  if (taken.some((one) => clashesIn(diary, schedule.meetings[one], duty.rules.apartMinutes))) return "time";
  if (isOverMost(assignment, diary, leader, taken)) return "most";
  const isFull = taken.some((one) => {
    const there = assignment.attending[one] ?? [];
    return entries.some(({ group, atMost }) => {
      if (atMost === null || (group !== null && leader.group !== group)) return false;
      return there.filter((other) => group === null || duty.leaders[other]?.group === group).length >= atMost;
    });
  });
  return isFull ? "at_most" : "free";
}

/** The meetings that somebody would attend who took on a meeting: it alone, or under `fixed` those of its cell. */
function takenWith({ schedule, inCharge }: Assignment, person: number, at: number): number[] {
  if (inCharge === null) return [at];
  const cell = schedule.meetings[at]?.cell ?? -1;
  const [from = 0, to = 0] = [schedule.first[cell], schedule.first[cell + 1]];
  return Array.from({ length: to - from }, (_, index) => from + index).filter(
    (one) => !isAwayFrom(schedule, person, one),
  );
}

function clashesIn({ byDay }: Diary, meeting: Meeting | undefined, apartMinutes: number): boolean {
  if (!meeting) return false;
  return (byDay.get(meeting.day) ?? []).some((other) => meetingsClash(other, meeting, apartMinutes));
}

function isOverMost(
  { duty, schedule }: Assignment,
  { byMonth }: Diary,
  leader: Leader,
  taken: readonly number[],
): boolean {
  const { most } = boundsOf(leader, duty);
  if (most === null) return false;
  const counts = new Map(byMonth);
  for (const one of taken) {
    const month = schedule.meetings[one]?.month ?? 0;
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return taken.some((one) => (counts.get(schedule.meetings[one]?.month ?? 0) ?? 0) > most);
}
