/**
 * The best assignment of a small duty by looking at every one, straight from the rules as they are written. Shares
 * nothing with the solver of `src/core/assign` but the values that a duty is made of.
 */
import type { Duty, Leader, PartyCell } from "../../src/core/duty/duty.ts";

const MS = 86_400_000;

/** A meeting: a cell on a day, with what is asked of it. */
interface Held {
  readonly cell: PartyCell;
  readonly day: number;
  readonly month: number;
  readonly entries: Duty["rules"]["eachMeeting"];
}

/** The aims in their order; in all but the wishes less is better. */
export interface CountedAims {
  readonly short: number;
  readonly least: number;
  readonly greatest: number;
  readonly squares: number;
  readonly wishes: readonly number[];
}

/** The best aims of the whole (`fixed`) or of each month in turn, and "date cell person" for each attendance, in order. */
export interface BestPlan {
  readonly stages: readonly CountedAims[];
  readonly attendances: readonly string[];
}

function date(day: number): Date {
  return new Date(day * MS);
}

function monthNumber(day: number): number {
  return date(day).getUTCFullYear() * 12 + date(day).getUTCMonth();
}

/** Every day of a month on which a cell meets, by going through the month day by day. */
export function daysIn(cell: PartyCell, month: number): number[] {
  const days: number[] = [];
  for (let day = Date.UTC(Math.floor(month / 12), month % 12, 1) / MS; monthNumber(day) === month; day++)
    days.push(day);
  const dates = days.filter((day) => cell.days.some((rule) => rule.kind === "date" && rule.day === day));
  if (dates.length > 0) return dates;
  const chosen = new Set<number>();
  for (const rule of cell.days) {
    if (rule.kind === "day") chosen.add(days[Math.min(rule.day, days.length) - 1] ?? -1);
    if (rule.kind !== "weekday") continue;
    const such = days.filter((day) => date(day).getUTCDay() === rule.weekday);
    chosen.add(such[rule.week === null ? such.length - 1 : Math.min(rule.week, such.length) - 1] ?? -1);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** The meetings of a cell in some months. Of the filters only that on the tag of `test/arbitraries/duty.ts` is known. */
function meetingsOf({ rules }: Duty, cell: PartyCell, first: number, last: number): Held[] {
  const entries = rules.eachMeeting.filter(({ when }) => when.length === 0 || cell.tags.includes("khó khăn"));
  const held: Held[] = [];
  for (let month = first; month <= last; month++) {
    for (const day of daysIn(cell, month)) held.push({ cell, day, month, entries });
  }
  return held;
}

function isAway({ away }: Leader, day: number): boolean {
  return away.some(({ first, last }) => day >= first && day <= last);
}

function clash(a: Held, b: Held, apart: number): boolean {
  if (a.day !== b.day) return false;
  return a.cell.time === null || b.cell.time === null || Math.abs(a.cell.time - b.cell.time) < apart;
}

function groupOf(duty: Duty, leader: Leader) {
  return duty.rules.groups.find(({ id }) => id === leader.group);
}

/** What can be chosen at once: for each unit its meetings; and up to which month the aims count. */
interface Step {
  readonly units: readonly (readonly Held[])[];
  readonly last: number;
  /** By person: the sets of units that they may have, with the meetings attended. */
  readonly sets: readonly (readonly {
    readonly units: readonly number[];
    readonly attended: readonly Held[];
  }[])[];
}

function stepsOf(duty: Duty): Step[] {
  const { firstMonth, lastMonth, rules, cells, leaders } = duty;
  const step = (units: readonly (readonly Held[])[], last: number): Step => ({
    units,
    last,
    sets: leaders.map((leader) => setsOf(duty, leader, units)),
  });
  if (rules.mode === "fixed") {
    const units = cells.map((cell) => meetingsOf(duty, cell, firstMonth, lastMonth));
    return [
      step(
        units.filter((meetings) => meetings.length > 0),
        lastMonth,
      ),
    ];
  }
  return Array.from({ length: lastMonth - firstMonth + 1 }, (_, index) => {
    const month = firstMonth + index;
    return step(
      cells.flatMap((cell) => meetingsOf(duty, cell, month, month).map((meeting) => [meeting])),
      month,
    );
  });
}

function setsOf(duty: Duty, leader: Leader, units: readonly (readonly Held[])[]): Step["sets"][number] {
  const { apartMinutes, ownCellAllowed } = duty.rules;
  const most = leader.most ?? groupOf(duty, leader)?.mostAMonth ?? 1e9;
  const attended = units.map((meetings) => meetings.filter(({ day }) => !isAway(leader, day)));
  let sets: number[][] = [[]];
  units.forEach((meetings, unit) => {
    const own = attended[unit] ?? [];
    if (own.length === 0 || (!ownCellAllowed && meetings[0]?.cell.code === leader.ownCell)) return;
    const free = sets.filter((set) =>
      set.every((other) => !(attended[other] ?? []).some((a) => own.some((b) => clash(a, b, apartMinutes)))),
    );
    sets = [...sets, ...free.map((set) => [...set, unit])];
  });
  return sets
    .map((set) => ({ units: set, attended: set.flatMap((unit) => attended[unit] ?? []) }))
    .filter(({ attended: all }) =>
      all.every(({ month }) => all.filter((other) => other.month === month).length <= most),
    );
}

/** How many plans there are to look at, in the step that has most. */
export function countOf(duty: Duty): number {
  const counts = stepsOf(duty).map(({ sets }) => sets.reduce((product, own) => product * own.length, 1));
  return Math.max(...counts);
}

/** Meetings due to a leader in a year by the end of a month, the months before the plan taken into account. */
function dueOf(duty: Duty, leader: Leader, year: number, last: number): number {
  const least = leader.least ?? groupOf(duty, leader)?.leastAYear ?? 0;
  const from = Math.max(duty.firstMonth, year * 12);
  const to = Math.min(last, year * 12 + 11);
  if (duty.attended === null) return Math.ceil((least * (to - from + 1)) / 12);
  const been = duty.attended.filter(
    ({ person, day }) =>
      person === leader.person && date(day).getUTCFullYear() === year && monthNumber(day) < duty.firstMonth,
  );
  return Math.max(0, Math.ceil((least * ((to % 12) + 1)) / 12) - been.length);
}

/** What came of earlier months: the meetings that each leader attended. */
type Before = readonly (readonly Held[])[];

/** How many meetings somebody attends that satisfy each wish. */
function wishesOf(duty: Duty, leader: Leader, attended: readonly Held[], before: readonly Held[]): number[] {
  const stands = (rows: readonly { person: string; cell: string }[], code: string): boolean =>
    rows.some(({ person, cell }) => person === leader.person && cell === code);
  return duty.rules.prefer.map((wish) => {
    const satisfying = attended.filter(({ cell }) => {
      if (wish === "charge") return stands(duty.charge, cell.code);
      if (wish === "area") return cell.place !== "" && leader.areas.includes(cell.place);
      return !stands(duty.attended ?? [], cell.code) && !before.some((other) => other.cell === cell);
    });
    return satisfying.length;
  });
}

/** What a leader's set of units adds to the aims. */
interface Share {
  readonly units: readonly number[];
  readonly attended: readonly Held[];
  readonly least: number;
  readonly load: number;
  readonly wishes: readonly number[];
}

function sharesOf(duty: Duty, { sets, last }: Step, before: Before): Share[][] {
  return duty.leaders.map((leader, person) =>
    (sets[person] ?? []).map(({ units, attended }) => {
      const earlier = before[person] ?? [];
      const all = [...earlier, ...attended];
      let least = 0;
      for (let year = Math.floor(duty.firstMonth / 12); year <= Math.floor(last / 12); year++) {
        const own = all.filter(({ month }) => Math.floor(month / 12) === year).length;
        least += Math.max(0, dueOf(duty, leader, year, last) - own);
      }
      return { units, attended, least, load: all.length, wishes: wishesOf(duty, leader, attended, earlier) };
    }),
  );
}

/** Places short over all meetings; null: too many at one. */
function shortOf(units: Step["units"], chosen: readonly Share[], leaders: readonly Leader[]): number | null {
  let short = 0;
  for (const meeting of units.flat()) {
    const there = leaders.filter((_, person) => chosen[person]?.attended.includes(meeting));
    for (const { group, atLeast, atMost } of meeting.entries) {
      const count = there.filter((leader) => group === null || leader.group === group).length;
      if (atMost !== null && count > atMost) return null;
      short += Math.max(0, atLeast - count);
    }
  }
  return short;
}

interface Candidate {
  readonly aims: CountedAims;
  /** The aims, less being better, then 0 for each pair that is chosen and 1 for each that is not, in the order of ids. */
  readonly order: readonly number[];
  readonly shares: readonly Share[];
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value < (b[index] ?? 0);
  return false;
}

function bestOfStep(duty: Duty, step: Step, before: Before): Candidate {
  const shares = sharesOf(duty, step, before);
  const chosen: Share[] = [];
  let best: Candidate | null = null;
  const visit = (person: number): void => {
    if (person < duty.leaders.length) {
      for (const share of shares[person] ?? []) {
        chosen[person] = share;
        visit(person + 1);
      }
      return;
    }
    const sum = (count: (share: Share) => number): number =>
      chosen.reduce((all, share) => all + count(share), 0);
    const short = shortOf(step.units, chosen, duty.leaders);
    if (short === null) return;
    const aims = {
      short,
      least: sum(({ least }) => least),
      greatest: Math.max(0, ...chosen.map(({ load }) => load)),
      squares: sum(({ load }) => load * load),
      wishes: duty.rules.prefer.map((_, index) => sum(({ wishes }) => wishes[index] ?? 0)),
    };
    const order = [
      ...[aims.short, aims.least, aims.greatest, aims.squares],
      ...aims.wishes.map((wish) => -wish),
      ...step.units.flatMap((_, unit) => chosen.map(({ units }) => (units.includes(unit) ? 0 : 1))),
    ];
    if (best === null || isBefore(order, best.order)) best = { aims, order, shares: [...chosen] };
  };
  visit(0);
  const found = best as Candidate | null;
  if (!found) throw new Error("not even an empty plan");
  return found;
}

export function bestOf(duty: Duty): BestPlan {
  let before: Held[][] = duty.leaders.map(() => []);
  const stages = stepsOf(duty).map((step) => {
    const { aims, shares } = bestOfStep(duty, step, before);
    before = before.map((own, person) => [...own, ...(shares[person]?.attended ?? [])]);
    return aims;
  });
  const attendances = before.flatMap((own, person) =>
    own.map(
      ({ day, cell }) =>
        `${date(day).toISOString().slice(0, 10)} ${cell.code} ${duty.leaders[person]?.person}`,
    ),
  );
  return { stages, attendances: attendances.sort() };
}
