/** Every meeting of every cell in the months planned, who is away from it, and which two of them nobody can both attend. */
import { type Day, type Month, meetingDays, monthOf, type Shortened } from "./calendar.ts";
import type { Duty, Leader } from "./duty.ts";

/** A meeting (buổi sinh hoạt) of a cell. */
export interface Meeting {
  /** Position of the cell. */
  readonly cell: number;
  readonly day: Day;
  /** Minutes since midnight; null: the whole day. */
  readonly time: number | null;
  readonly month: Month;
}

export interface Schedule {
  /** By cell, then day. */
  readonly meetings: readonly Meeting[];
  /** The meetings of cell c are `first[c]` up to `first[c + 1]`. */
  readonly first: Int32Array;
  /** 1 at person × meetings + meeting: the person is away that day. */
  readonly away: Uint8Array;
  /** 1 where a person is away from any meeting. */
  readonly everAway: Uint8Array;
  readonly apartMinutes: number;
  /** Where a month lacks the day of a rule: the cell's position, the month and the day that stands for it. */
  readonly shortened: readonly (Shortened & { readonly cell: number })[];
}

export function scheduleOf({ cells, leaders, firstMonth, lastMonth, rules }: Duty): Schedule {
  const meetings: Meeting[] = [];
  const first = new Int32Array(cells.length + 1);
  const shortened: (Shortened & { cell: number })[] = [];
  cells.forEach(({ days, time }, cell) => {
    const found = meetingDays(days, firstMonth, lastMonth);
    for (const day of found.days) meetings.push({ cell, day, time, month: monthOf(day) });
    for (const one of found.shortened) shortened.push({ ...one, cell });
    first[cell + 1] = meetings.length;
  });
  const away = new Uint8Array(leaders.length * meetings.length);
  const everAway = new Uint8Array(leaders.length);
  leaders.forEach((leader, person) => {
    if (leader.away.length === 0) return;
    meetings.forEach(({ day }, meeting) => {
      if (!isAway(leader, day)) return;
      away[person * meetings.length + meeting] = 1;
      everAway[person] = 1;
    });
  });
  return { meetings, first, away, everAway, apartMinutes: rules.apartMinutes, shortened };
}

function isAway({ away }: Leader, day: Day): boolean {
  return away.some(({ first, last }) => first <= day && day <= last);
}

export function isAwayFrom({ away, meetings }: Schedule, person: number, meeting: number): boolean {
  return away[person * meetings.length + meeting] === 1;
}

/** Whether one person could not attend both: one day, and starts too close or not known. */
export function meetingsClash(a: Meeting, b: Meeting, apartMinutes: number): boolean {
  if (a.day !== b.day) return false;
  return a.time === null || b.time === null || Math.abs(a.time - b.time) < apartMinutes;
}

/** How many meetings there are in each month, of those from one up to another that count. */
export function countMonths(
  { meetings }: Pick<Schedule, "meetings">,
  from: number,
  to: number,
  counts: (meeting: number) => boolean = () => true,
): Map<number, number> {
  const months = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const month = meetings[at]?.month ?? 0;
    if (counts(at)) months.set(month, (months.get(month) ?? 0) + 1);
  }
  return months;
}

/** Unit × units + unit: 1 where two have meetings that nobody can both attend, were they never away. */
export function clashesOf(
  schedule: Schedule,
  units: readonly { readonly from: number; readonly to: number }[],
): Uint8Array {
  const clashing = new Uint8Array(units.length ** 2);
  const byDay = new Map<number, { readonly unit: number; readonly meeting: number }[]>();
  units.forEach(({ from, to }, unit) => {
    for (let meeting = from; meeting < to; meeting++) {
      const day = schedule.meetings[meeting]?.day ?? 0;
      const others = byDay.get(day) ?? [];
      for (const other of others) {
        if (other.unit === unit || !clash(schedule, meeting, other.meeting)) continue;
        clashing[unit * units.length + other.unit] = 1;
        clashing[other.unit * units.length + unit] = 1;
      }
      others.push({ unit, meeting });
      byDay.set(day, others);
    }
  });
  return clashing;
}

/** Whether two meetings, by position, clash for whoever would attend both. */
export function clash({ meetings, apartMinutes }: Schedule, a: number, b: number): boolean {
  const [first, second] = [meetings[a], meetings[b]];
  return first !== undefined && second !== undefined && meetingsClash(first, second, apartMinutes);
}
