/**
 * One choice to be made: who is sent to which unit. Under `fixed` a unit is a cell with all its meetings, under `rotate`
 * one meeting of the month. Persons and units are positions, in the order in which ids decide between equals.
 */
import { type Month, yearOfMonth } from "../../duty/calendar.ts";
import { cellMatches } from "../../duty/cell-matches.ts";
import { boundsOf, duesOf, yearsOf } from "../../duty/due.ts";
import type { Duty, Wish } from "../../duty/duty.ts";
import { clashesOf, countMonths, isAwayFrom, type Schedule } from "../../duty/schedule.ts";
import type { WishTable } from "../../duty/wish-table.ts";

/** An entry of `each_meeting` at a unit that it fits. */
export interface Entry {
  /** Position of the group whose people count; -1: everybody. */
  readonly group: number;
  readonly least: number;
  /** Infinity: no bound. */
  readonly most: number;
}

/** Positions of meetings of the schedule, from one up to the other. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
}

/** What is due in one calendar year. */
export interface YearOfDues {
  readonly year: number;
  /** By person, with what earlier months of the plan have brought taken off. */
  readonly due: Int32Array;
}

export interface Task {
  readonly schedule: Schedule;
  readonly persons: number;
  readonly units: readonly Unit[];
  /** By unit: its meetings in each month. */
  readonly months: readonly ReadonlyMap<number, number>[];
  /** Position of each person's group; -1: none. */
  readonly groupOf: Int32Array;
  /** Meetings of a month at most, by person; Infinity: no bound. */
  readonly most: Float64Array;
  /** Meetings attended in earlier months of the plan, by person. */
  readonly before: Int32Array;
  readonly years: readonly YearOfDues[];
  /** Person × units + unit: 1 where the pair may be chosen. */
  readonly allowed: Uint8Array;
  /** Person × units + unit: meetings of the unit that the person would attend. */
  readonly weight: Int32Array;
  /** For each wish in its order: those of them that satisfy it. */
  readonly wishes: readonly { readonly wish: Wish; readonly satisfying: Int32Array }[];
  /** Unit × units + unit: 1 where two units have meetings that nobody can both attend, were they never away. */
  readonly clashing: Uint8Array;
}

/** What a task is made from; made once for a duty, but for `unattended`, which a rotation carries on. */
export interface Ground {
  readonly duty: Duty;
  readonly schedule: Schedule;
  readonly wishes: WishTable;
}

/** Meetings attended in earlier months of a rotation, by person: in all, and by year. */
export interface History {
  readonly load: Int32Array;
  readonly ofYear: ReadonlyMap<number, Int32Array>;
}

/** The task of one month of a rotation. */
export function taskOfMonth(ground: Ground, month: Month, history: History): Task {
  const { duty, schedule } = ground;
  const units = schedule.meetings.flatMap((meeting, at) =>
    meeting.month === month ? [unitOf(duty, schedule, meeting.cell, at, at + 1)] : [],
  );
  const year = yearOfMonth(month);
  const done = history.ofYear.get(year);
  const due = duesOf(duty, year, month).map((number, person) => Math.max(0, number - (done?.[person] ?? 0)));
  return taskOf(ground, units, [{ year, due }], history.load);
}

/** The task of all months at once. */
export function taskOfAll(ground: Ground): Task {
  const { duty, schedule } = ground;
  const { first } = schedule;
  const units = duty.cells.flatMap((_, cell) => {
    const [from = 0, to = 0] = [first[cell], first[cell + 1]];
    return to > from ? [unitOf(duty, schedule, cell, from, to)] : [];
  });
  const years = yearsOf(duty).map(({ year, last }) => ({ year, due: duesOf(duty, year, last) }));
  return taskOf(ground, units, years, new Int32Array(duty.leaders.length));
}

function unitOf(duty: Duty, schedule: Schedule, cell: number, from: number, to: number): Unit {
  const own = duty.cells[schedule.meetings[from]?.cell ?? cell];
  const groups = duty.rules.groups.map(({ id }) => id);
  const entries = own ? duty.rules.eachMeeting.filter((rule) => cellMatches(rule, own)) : [];
  return {
    from,
    to,
    entries: entries.map(({ group, atLeast, atMost }) => ({
      group: group === null ? -1 : groups.indexOf(group),
      least: atLeast,
      most: atMost ?? Number.POSITIVE_INFINITY,
    })),
  };
}

function taskOf(
  ground: Ground,
  units: readonly Unit[],
  years: readonly YearOfDues[],
  before: Int32Array,
): Task {
  const { duty, schedule } = ground;
  const { leaders, rules } = duty;
  const groups = rules.groups.map(({ id }) => id);
  const pairs = leaders.length * units.length;
  const most = Float64Array.from(leaders, (one) => boundsOf(one, duty).most ?? Number.POSITIVE_INFINITY);
  const weight = new Int32Array(pairs);
  const allowed = new Uint8Array(pairs);
  leaders.forEach((leader, person) => {
    units.forEach((unit, at) => {
      const pair = person * units.length + at;
      const { attended, mostOfAMonth } = attendance(schedule, person, unit);
      weight[pair] = attended;
      const isOwn = !rules.ownCellAllowed && duty.cells[cellOf(schedule, unit)]?.code === leader.ownCell;
      if (attended > 0 && !isOwn && mostOfAMonth <= (most[person] ?? 0)) allowed[pair] = 1;
    });
  });
  return {
    schedule,
    persons: leaders.length,
    units,
    months: units.map(({ from, to }) => countMonths(schedule, from, to)),
    groupOf: Int32Array.from(leaders, ({ group }) => (group === null ? -1 : groups.indexOf(group))),
    most,
    before,
    years,
    allowed,
    weight,
    wishes: wishesOf(ground, units, weight),
    clashing: clashesOf(schedule, units),
  };
}

export function cellOf({ meetings }: Schedule, { from }: Unit): number {
  return meetings[from]?.cell ?? -1;
}

/** The meetings of a unit at which somebody is not away, and the most of them in one month. */
function attendance(
  schedule: Schedule,
  person: number,
  { from, to }: Unit,
): { readonly attended: number; readonly mostOfAMonth: number } {
  let attended = 0;
  let month = -1;
  let ofMonth = 0;
  let mostOfAMonth = 0;
  for (let at = from; at < to; at++) {
    if (isAwayFrom(schedule, person, at)) continue;
    const own = schedule.meetings[at]?.month ?? -1;
    if (own !== month) ofMonth = 0;
    month = own;
    attended++;
    ofMonth++;
    mostOfAMonth = Math.max(mostOfAMonth, ofMonth);
  }
  return { attended, mostOfAMonth };
}

function wishesOf(
  { duty, schedule, wishes }: Ground,
  units: readonly Unit[],
  weight: Int32Array,
): Task["wishes"] {
  const { leaders, cells, rules } = duty;
  return rules.prefer.map((wish) => {
    const table = wishes[wish];
    const satisfying = new Int32Array(weight.length);
    leaders.forEach((_, person) => {
      units.forEach((unit, at) => {
        const pair = person * units.length + at;
        if (table[person * cells.length + cellOf(schedule, unit)]) satisfying[pair] = weight[pair] ?? 0;
      });
    });
    return { wish, satisfying };
  });
}

/** Meetings of a unit in one calendar year that the person would attend. */
export function weightInYear(task: Task, person: number, unit: number, year: number): number {
  // Tasks of one year have no meeting in another.
  if (task.years.length === 1) return task.weight[person * task.units.length + unit] ?? 0;
  const { from, to } = task.units[unit] ?? { from: 0, to: 0 };
  let count = 0;
  for (let at = from; at < to; at++) {
    const month = task.schedule.meetings[at]?.month ?? 0;
    if (yearOfMonth(month) === year && !isAwayFrom(task.schedule, person, at)) count++;
  }
  return count;
}
