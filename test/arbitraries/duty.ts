/** Random duties: cells, leaders and rules, small enough to enumerate or as large as asked for. */
import type { DayRule } from "../../src/core/duty/calendar.ts";
import type { Duty, Leader, Mode, PartyCell, Span, Wish } from "../../src/core/duty/duty.ts";
import type { Origin } from "../../src/core/model/place.ts";

export interface DutySize {
  readonly cells: number;
  readonly leaders: number;
  readonly months: number;
  /** How much is unlike: several meetings a month, times that overlap in part, days away. */
  readonly trouble: number;
}

const ORIGIN: Origin = { file: "test", line: 1 };

/** 2026-07-01. */
const JULY = 20_635;

export interface Chance {
  /** A whole number below a bound. */
  readonly below: (bound: number) => number;
  readonly is: (share: number) => boolean;
  readonly one: <T>(of: readonly T[]) => T;
}

export function chanceOf(seed: number): Chance {
  let state = seed * 2_654_435_761;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    is: (share) => next() < share,
    one: (of) => {
      const found = of[below(of.length)];
      if (found === undefined) throw new Error("nothing to choose from");
      return found;
    },
  };
}

export function randomDuty(seed: number, mode: Mode, size: DutySize): Duty {
  const chance = chanceOf(seed);
  const { below, is, one } = chance;
  const first = 2026 * 12 + one([6, 6, 10, 11]);
  const groups = ["a", "b"].map((id) => ({
    id,
    name: id,
    leastAYear: one([null, 0, 4, 6, 12, 20]),
    mostAMonth: one([null, null, 1, 2, 3]),
  }));
  const places = ["P1", "P2"];
  const cells = Array.from(
    { length: size.cells },
    (_, index): PartyCell => ({
      code: `C${String(index).padStart(3, "0")}`,
      name: `Chi bộ ${index}`,
      place: one(["", ...places]),
      members: below(60),
      days: daysOf(chance, size),
      time: is(size.trouble * 0.2) ? null : one([19 * 60, 19 * 60 + 30, 20 * 60, 20 * 60 + 30, 8 * 60]),
      venue: "",
      secretary: "",
      tags: is(0.3) ? ["khó khăn"] : [],
      facts: new Map(),
      origin: ORIGIN,
    }),
  );
  const leaders = Array.from(
    { length: size.leaders },
    (_, index): Leader => ({
      person: `L${String(index).padStart(3, "0")}`,
      fullName: `Người ${index}`,
      position: "",
      group: one(["a", "a", "b", null]),
      ownCell: is(0.3) ? one(cells).code : null,
      areas: is(0.5) ? [one(places)] : [],
      most: is(0.2) ? one([0, 1, 2, 3]) : null,
      least: is(0.2) ? one([0, 3, 8]) : null,
      away: awayOf(chance, size),
      origin: ORIGIN,
    }),
  );
  const pairs = (share: number): { person: string; cell: string }[] =>
    leaders.flatMap(({ person }) =>
      cells.flatMap(({ code }) => (is(share / cells.length) ? [{ person, cell: code }] : [])),
    );
  const attended = is(0.5) ? pairs(1.5).map((pair) => ({ ...pair, day: JULY - 200 + below(230) })) : null;
  const wishes: Wish[] = ["charge", "area", "unattended"];
  return {
    cells,
    leaders,
    charge: pairs(0.6),
    attended,
    firstMonth: first,
    lastMonth: first + size.months - 1,
    rules: {
      mode,
      eachMeeting: entriesOf(chance),
      groups,
      ownCellAllowed: is(0.3),
      apartMinutes: one([90, 90, 60, 31]),
      prefer: wishes.filter(() => is(0.5)).sort(() => (is(0.5) ? 1 : -1)),
    },
  };
}

function daysOf({ below, is, one }: Chance, { trouble }: DutySize): DayRule[] {
  const rule = (): DayRule => {
    if (is(0.5)) return { kind: "day", day: one([3, 4, 31]) };
    return { kind: "weekday", weekday: one([5, 5, 0]), week: one([1, 1, 2, 5, null]) };
  };
  if (is(0.15 * trouble)) return [{ kind: "date", day: JULY + below(60) }];
  const days = [rule()];
  if (is(0.3 * trouble)) days.push(rule());
  if (is(0.2 * trouble)) days.push({ kind: "date", day: JULY + below(60) });
  return days;
}

function awayOf({ below, is, one }: Chance, { trouble }: DutySize): Span[] {
  const spans: Span[] = [];
  while (is(0.4 * trouble)) {
    const start = JULY + below(100) - 10;
    spans.push({ first: start, last: start + one([0, 6, 30]) });
  }
  return spans;
}

function entriesOf({ is, one }: Chance): Duty["rules"]["eachMeeting"] {
  const tagged = [{ column: "tags", test: { oneOf: ["kho khan"] } }];
  const entries = [
    { when: [], group: null, atLeast: one([0, 1, 1, 1, 2]), atMost: one([null, 2, 2, 1, 3]) },
    {
      when: is(0.7) ? tagged : [],
      group: one(["a", "b"]),
      atLeast: one([1, 1, 2]),
      atMost: one([null, null, 2]),
    },
    { when: tagged, group: one(["a", "b", null]), atLeast: 0, atMost: one([0, 1, 2]) },
  ].filter((entry, index) => is(index === 0 ? 0.9 : 0.4) && entry.atLeast <= (entry.atMost ?? 9));
  return entries;
}
