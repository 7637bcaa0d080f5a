/**
 * What would help where a cell's meetings lack attendance: each remedy is tried, the whole planned anew with it, and told
 * only where fewer places are then left without attendance.
 */

import { type Day, firstDayOf, type Month, monthsBetween } from "../duty/calendar.ts";
import { boundsOf } from "../duty/due.ts";
import type { Duty, Leader, PartyCell } from "../duty/duty.ts";
import { type Assignment, assign } from "./assign.ts";
import type { Unmet } from "./unmet.ts";

/** A remedy that was tried and helps. */
export interface Remedy {
  /** `leader`: one more in the group; `day`: another day of the month; `most`: one meeting a month more for those barred by it. */
  readonly kind: "leader" | "day" | "most";
  /** The group that is asked for; null: anybody. */
  readonly group: string | null;
  /** The day of the month that was tried. */
  readonly day: number | null;
  /** Places without attendance over the whole, before and with it. */
  readonly before: number;
  readonly after: number;
}

/** The id of a leader who is not there: it comes after every other. */
const NEW = "\uFFFF";

/** The remedies for one cell, by position; those that help most come first. `limit`: as `assign` takes it. */
export function remediesFor(
  assignment: Assignment,
  unmet: readonly Unmet[],
  cell: number,
  limit?: number,
): Remedy[] {
  const { duty, schedule, aims } = assignment;
  const own = unmet.filter(({ meeting }) => schedule.meetings[meeting]?.cell === cell);
  if (own.length === 0) return [];
  const groups = [...new Set(own.map(({ group }) => group))];
  const tried = [
    ...groups.map((group) => ({ kind: "leader" as const, group, day: null, duty: withLeader(duty, group) })),
    ...otherDays(assignment, cell).map((day) => ({
      kind: "day" as const,
      group: null,
      day,
      duty: onDay(duty, cell, day),
    })),
    ...groups.flatMap((group) => {
      const barred = own.filter((one) => one.group === group).flatMap((one) => one.barred);
      const people = new Set(barred.flatMap(({ person, reason }) => (reason === "most" ? [person] : [])));
      if (people.size === 0) return [];
      return [{ kind: "most" as const, group, day: null, duty: withMost(duty, people) }];
    }),
  ];
  const before = aims.short;
  return tried
    .map(({ duty: other, ...remedy }) => ({ ...remedy, before, after: assign(other, limit).aims.short }))
    .filter(({ after }) => after < before)
    .sort((a, b) => a.after - b.after);
}

function withLeader(duty: Duty, group: string | null): Duty {
  const leader: Leader = {
    person: NEW,
    fullName: "",
    position: "",
    group,
    ownCell: null,
    areas: [],
    most: null,
    least: 0,
    away: [],
    origin: { file: "", line: 0 },
  };
  return { ...duty, leaders: [...duty.leaders, leader] };
}

function withMost(duty: Duty, people: ReadonlySet<number>): Duty {
  const leaders = duty.leaders.map((leader, at) => {
    const { most } = boundsOf(leader, duty);
    return people.has(at) && most !== null ? { ...leader, most: most + 1 } : leader;
  });
  return { ...duty, leaders };
}

function onDay(duty: Duty, cell: number, day: number): Duty {
  const cells = duty.cells.map(
    (one, at): PartyCell => (at === cell ? { ...one, days: [{ kind: "day", day }] } : one),
  );
  return { ...duty, cells };
}

/** Days of the month up to which every month has them. */
const COMMON_DAYS = 28;

/** The day of the month on which the fewest other meetings are held, of these that with the fewest people away. */
function otherDays({ duty, schedule }: Assignment, cell: number): number[] {
  const months = monthsBetween(duty.firstMonth, duty.lastMonth);
  const held = new Set(schedule.meetings.flatMap((meeting) => (meeting.cell === cell ? [meeting.day] : [])));
  const dayIn = (month: Month, day: number): Day => firstDayOf(month) + day - 1;
  const costs = Array.from({ length: COMMON_DAYS }, (_, index) => {
    const days = months.map((month) => dayIn(month, index + 1));
    const isHeld = days.some((day) => held.has(day));
    const meetings = schedule.meetings.filter((one) => one.cell !== cell && days.includes(one.day)).length;
    const away = days.reduce((sum, day) => sum + duty.leaders.filter((one) => isAwayOn(one, day)).length, 0);
    return { day: index + 1, cost: isHeld ? Number.POSITIVE_INFINITY : meetings * 1000 + away };
  });
  const best = costs.reduce((least, one) => (one.cost < least.cost ? one : least));
  return best.cost === Number.POSITIVE_INFINITY ? [] : [best.day];
}

function isAwayOn({ away }: Leader, day: Day): boolean {
  return away.some(({ first, last }) => first <= day && day <= last);
}
