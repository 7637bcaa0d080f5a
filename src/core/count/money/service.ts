/**
 * Service (thời gian công tác) and the months before the age of retirement of somebody who leaves: the rows of a roster in; months,
 * as far as they are known, out.
 */

import type { HoldingPosition, PersonPosition } from "../../model/positions.ts";
import type { Roster } from "../../model/roster.ts";
import { monthOf, monthsBetween } from "../../numbers/days.ts";
import { retirementMonth } from "./retirement.ts";

const MONTHS = 12;

/** What is known of somebody's leaving. */
export interface Leaving {
  /** Whole months of service, gaps left out; null: not known since when. */
  readonly service: number | null;
  /**
   * Months from that of leaving to that in which the age of retirement is reached, both included; 0 or less: reached before. Between two
   * bounds where the month of birth or the gender is not known; null: nothing is known.
   */
  readonly early: { readonly least: number; readonly most: number } | null;
}

/** The day that service is counted to where a post has no last day, and whether that day is worked in full. */
export interface LeavingDay {
  readonly day: number;
  readonly isWorked: boolean;
}

/** `posts`: those that are held. */
export function leavingOf(
  roster: Roster,
  person: PersonPosition,
  posts: readonly HoldingPosition[],
  { day, isWorked }: LeavingDay,
): Leaving {
  const { rows, holdings } = roster;
  const own = posts.map((post) => holdings.row[post] ?? -1);
  const last = lastDay(roster, posts, day);
  const birth = own.map((row) => rows.birthMonth[row] ?? null).find((month) => month !== null) ?? null;
  const year = own.map((row) => rows.birthYear[row] ?? null).find((one) => one !== null) ?? null;
  const gender = own.map((row) => rows.gender[row] ?? null).find((one) => one !== null) ?? null;
  return {
    service: serviceOf(roster, person, posts, { day, isWorked }),
    early: earlyFrom(monthOf(last), birth, year, gender),
  };
}

/** The last day of somebody's posts, by their rows. */
function lastDay({ rows, holdings }: Roster, posts: readonly HoldingPosition[], day: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const post of posts) last = Math.max(last, Math.min(rows.until[holdings.row[post] ?? -1] ?? day, day));
  return last;
}

/** Time in a post, from one day to another. */
interface Span {
  readonly since: number;
  until: number;
}

/** Whole months of service, gaps left out; null: not known since when. */
export function serviceOf(
  roster: Roster,
  person: PersonPosition,
  posts: readonly HoldingPosition[],
  { day, isWorked }: LeavingDay,
): number | null {
  const { rows, holdings, past } = roster;
  const last = lastDay(roster, posts, day);
  const spans: Span[] = [];
  const add = (since: number | null, until: number): void => {
    if (since !== null) spans.push({ since, until: Math.min(until, last) });
  };
  for (const post of posts) {
    const row = holdings.row[post] ?? -1;
    add(rows.since[row] ?? null, rows.until[row] ?? day);
  }
  for (const { since, until } of past.get(person) ?? []) add(since, until);
  return spans.length === 0 ? null : monthsIn(spans, isWorked || last < day ? last : null);
}

/** Whether since when is blank of some of the posts that somebody holds or has held: service may be longer than what is known of it. */
export function hasOpenService(
  { rows, holdings, past }: Roster,
  person: PersonPosition,
  posts: readonly HoldingPosition[],
): boolean {
  const isOpen = (post: HoldingPosition): boolean => (rows.since[holdings.row[post] ?? -1] ?? null) === null;
  return posts.some(isOpen) || (past.get(person) ?? []).some(({ since }) => since === null);
}

/**
 * Whole months of some spans together, which are put in order: what overlaps, or follows at once, is one. Where the last day of
 * all is worked in full (`worked`), 1/6/2022 to 31/5/2026 are 48 months; any other span ends on a day on which it is over.
 */
function monthsIn(spans: Span[], worked: number | null): number {
  const lengthOf = ({ since, until }: Span): number =>
    monthsBetween(since, until === worked ? until + 1 : until);
  let months = 0;
  let open: Span | null = null;
  for (const span of spans.sort((a, b) => a.since - b.since)) {
    if (open && span.since <= open.until + 1) open.until = Math.max(open.until, span.until);
    else {
      if (open) months += lengthOf(open);
      open = span;
    }
  }
  return open ? months + lengthOf(open) : months;
}

function earlyFrom(
  leaving: number,
  birth: number | null,
  year: number | null,
  gender: "female" | "male" | null,
): Leaving["early"] {
  const births = birth !== null ? [birth] : year !== null ? [year * MONTHS, year * MONTHS + MONTHS - 1] : [];
  const genders = gender === null ? (["male", "female"] as const) : [gender];
  const all = births.flatMap((month) => genders.map((one) => retirementMonth(one, month) - leaving + 1));
  return all.length === 0 ? null : { least: Math.min(...all), most: Math.max(...all) };
}
