/**
 * Who attends which party cell's meetings (phân công dự sinh hoạt chi bộ): a duty in, everybody at each meeting out, the
 * best by the aims in their order and proven to be, or a bound on what could be better.
 *
 * `fixed` is one task over all months. `rotate` is a task for each month, in order: the best for the months so far, those
 * before standing as they were decided.
 */

import { type Month, monthsBetween, yearOfMonth } from "../duty/calendar.ts";
import { duesOf, yearsOf } from "../duty/due.ts";
import type { Duty } from "../duty/duty.ts";
import { isAwayFrom, type Schedule, scheduleOf } from "../duty/schedule.ts";
import { wishTableOf } from "../duty/wish-table.ts";
import { increase } from "../numbers/increase.ts";
import type { Bound } from "./search/bound.ts";
import { solveTask } from "./search/solve.ts";
import type { Aims, Choice } from "./task/aims.ts";
import { type Ground, type Task, taskOfAll, taskOfMonth } from "./task/task.ts";

/** What was decided at once: the whole time, or a month. */
export interface Stage {
  /** null: the whole time. */
  readonly month: Month | null;
  /** `least`, `greatest` and `squares` to date, the others of the stage alone. */
  readonly aims: Aims;
  readonly proven: boolean;
  readonly bound: Bound;
}

export interface PersonLoad {
  /** Meetings attended in the months planned. */
  readonly load: number;
  /** Meetings due, over the calendar years. */
  readonly due: number;
  /** Meetings short of what is due. */
  readonly short: number;
}

export interface Assignment {
  readonly duty: Duty;
  readonly schedule: Schedule;
  /** By meeting: the positions of those who attend, in order. */
  readonly attending: readonly (readonly number[])[];
  /** Under `fixed`, by cell: the positions of those in charge, in order; null under `rotate`. */
  readonly inCharge: readonly (readonly number[])[] | null;
  /** By person. */
  readonly loads: readonly PersonLoad[];
  readonly aims: Aims;
  readonly stages: readonly Stage[];
  readonly proven: boolean;
}

/** Steps of search for the whole: some ten seconds of work, beside what a first network takes. */
export const STEP_LIMIT = 120_000_000;

/** `limit`: how much the search may look at before it leaves an answer unproven. */
export function assign(duty: Duty, limit = STEP_LIMIT): Assignment {
  const schedule = scheduleOf(duty);
  const ground: Ground = { duty, schedule, wishes: wishTableOf(duty) };
  return duty.rules.mode === "fixed" ? assignFixed(ground, limit) : assignRotating(ground, limit);
}

function assignFixed(ground: Ground, limit: number): Assignment {
  const { duty, schedule } = ground;
  const task = taskOfAll(ground);
  const { choice, aims, proven, bound } = solveTask(task, { left: limit });
  const attending: number[][] = schedule.meetings.map(() => []);
  const inCharge: number[][] = duty.cells.map(() => []);
  choice.forEach((units, person) => {
    for (const unit of units) {
      const { from, to } = task.units[unit] ?? { from: 0, to: 0 };
      inCharge[schedule.meetings[from]?.cell ?? -1]?.push(person);
      for (let meeting = from; meeting < to; meeting++) {
        if (!isAwayFrom(schedule, person, meeting)) attending[meeting]?.push(person);
      }
    }
  });
  const stages = [{ month: null, aims, proven, bound }];
  return {
    duty,
    schedule,
    attending,
    inCharge,
    loads: loadsOf(duty, schedule, attending),
    aims,
    stages,
    proven,
  };
}

/** The part of the steps left that a month of a rotation may take, where others follow. */
const MOST_OF_A_MONTH = 0.25;

/** What a rotation carries from month to month. */
interface Carried {
  readonly attending: number[][];
  /** Meetings so far, by person: in all, and by calendar year. */
  readonly load: Int32Array;
  readonly ofYear: ReadonlyMap<number, Int32Array>;
  /** Person × cells + cell: 1 where the person has not been. */
  readonly unattended: Uint8Array;
}

function assignRotating(ground: Ground, limit: number): Assignment {
  const { duty, schedule, wishes } = ground;
  const people = duty.leaders.length;
  const carried: Carried = {
    attending: schedule.meetings.map(() => []),
    load: new Int32Array(people),
    ofYear: new Map(yearsOf(duty).map(({ year }) => [year, new Int32Array(people)])),
    unattended: wishes.unattended.slice(),
  };
  const months = monthsBetween(duty.firstMonth, duty.lastMonth);
  let left = limit;
  const stages = months.map((month, index): Stage => {
    // What a month does not need is the others'; the first ones, in which most is alike, need most.
    const share = left * Math.max(1 / (months.length - index), MOST_OF_A_MONTH);
    const budget = { left: share };
    const task = taskOfMonth(
      { duty, schedule, wishes: { ...wishes, unattended: carried.unattended } },
      month,
      { load: carried.load.slice(), ofYear: carried.ofYear },
    );
    const before = shortOfYearsBefore(duty, carried, yearOfMonth(month));
    const { choice, aims, proven, bound } = solveTask(task, budget);
    left -= share - Math.max(0, budget.left);
    carryOn(carried, duty, task, choice);
    return {
      month,
      proven,
      aims: { ...aims, least: aims.least + before },
      bound: { ...bound, least: bound.least === null ? null : bound.least + before },
    };
  });
  const { attending } = carried;
  const proven = stages.every((stage) => stage.proven);
  const loads = loadsOf(duty, schedule, attending);
  return { duty, schedule, attending, inCharge: null, loads, aims: wholeOf(duty, stages), stages, proven };
}

/** What people are short of what was due in calendar years before one. */
function shortOfYearsBefore(duty: Duty, { ofYear }: Carried, before: number): number {
  let short = 0;
  for (const { year, last } of yearsOf(duty)) {
    if (year >= before) continue;
    const attended = ofYear.get(year);
    duesOf(duty, year, last).forEach((due, person) => {
      short += Math.max(0, due - (attended?.[person] ?? 0));
    });
  }
  return short;
}

function carryOn(
  { attending, load, ofYear, unattended }: Carried,
  { cells }: Duty,
  { schedule, units }: Task,
  choice: Choice,
): void {
  choice.forEach((own, person) => {
    for (const unit of own) {
      const at = units[unit]?.from ?? -1;
      const meeting = schedule.meetings[at];
      if (!meeting) continue;
      attending[at]?.push(person);
      increase(load, person);
      const year = ofYear.get(yearOfMonth(meeting.month));
      if (year) increase(year, person);
      unattended[person * cells.length + meeting.cell] = 0;
    }
  });
}

/** The aims of a rotation as a whole: shortage of attendance and wishes of all months, the rest as of the last. */
function wholeOf({ rules }: Duty, stages: readonly Stage[]): Aims {
  const last = stages.at(-1)?.aims;
  const sum = (count: (aims: Aims) => number): number =>
    stages.reduce((all, { aims }) => all + count(aims), 0);
  return {
    short: sum(({ short }) => short),
    least: last?.least ?? 0,
    greatest: last?.greatest ?? 0,
    squares: last?.squares ?? 0,
    wishes: rules.prefer.map((_, index) => sum(({ wishes }) => wishes[index] ?? 0)),
  };
}

function loadsOf(
  duty: Duty,
  { meetings }: Schedule,
  attending: readonly (readonly number[])[],
): PersonLoad[] {
  const years = yearsOf(duty).map(({ year, last }) => ({
    year,
    due: duesOf(duty, year, last),
    attended: new Int32Array(duty.leaders.length),
  }));
  attending.forEach((persons, meeting) => {
    const year = yearOfMonth(meetings[meeting]?.month ?? 0);
    const own = years.find((one) => one.year === year);
    for (const person of persons) if (own) increase(own.attended, person);
  });
  return duty.leaders.map((_, person) => {
    const sum = (count: (due: number, attended: number) => number): number =>
      years.reduce((all, { due, attended }) => all + count(due[person] ?? 0, attended[person] ?? 0), 0);
    return {
      load: sum((_due, attended) => attended),
      due: sum((due) => due),
      short: sum((due, attended) => Math.max(0, due - attended)),
    };
  });
}
