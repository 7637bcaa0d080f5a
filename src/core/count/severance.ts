/**
 * Severance (trợ cấp thôi việc) as an estimate: those who leave, with what they held and since when, in; đồng by
 * scope out. NĐ 154/2025/NĐ-CP counts it on the allowance of the main title; who only drops a second post gets none.
 */

import type { DispositionKind } from "../arrange/disposition.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Policy, Severance } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import { DAY } from "../numbers/days.ts";
import { increase } from "../numbers/increase.ts";
import { firstKnown } from "../rules/condition.ts";
import { dong, THOUSANDTHS, thousandths } from "./dong.ts";
import { eachHolder, type PeopleSide } from "./people.ts";
import { eachScopeAbove, type Figures, type Scopes, zeros } from "./scopes.ts";

const MONTHS = 12;

/**
 * By scope: what those who leave from there get. null where the service or the allowance of one of them is not known,
 * which is told once. The side is the one before: the roster's holdings.
 */
export function severanceOf(
  scopes: Scopes,
  { held, register }: PeopleSide,
  { rows, holdings, people }: Roster,
  dispositions: readonly DispositionKind[],
  { titles }: Policy,
  { perMonth, mostMonths, perYear, fixed, day }: Severance,
  baseSalary: number,
): { readonly figures: Figures; readonly diagnostics: readonly Diagnostic[] } {
  const sums = zeros(scopes);
  const unknown = zeros(scopes);
  let leaving = 0;
  let first: string | null = null;
  eachHolder(held, (person, posts) => {
    if (dispositions[person] !== "released" || people.official[person] === 1) return;
    let best: number | null = null;
    let since: number | null = null;
    for (const post of posts) {
      const title = titles[held.title[post] ?? -1];
      const place = register.places[held.place[post] ?? -1];
      const value = title?.coefficient && place ? firstKnown(title.coefficient, place) : null;
      if (title?.counted && value !== null) best = Math.max(best ?? 0, thousandths(value));
      const row = holdings.row[post] ?? -1;
      const start = rows.since[row] ?? null;
      if (start !== null) since = Math.min(since ?? start, start);
    }
    if (!posts.some((post) => titles[held.title[post] ?? -1]?.counted)) return;
    const known = best !== null && since !== null;
    if (!known) {
      leaving++;
      first ??= people.ids[person] ?? null;
    }
    const months = monthsBetween(since ?? day, day);
    const counted = mostMonths === null ? months : Math.min(months, mostMonths);
    const share =
      MONTHS * thousandths(perMonth) * counted + thousandths(perYear) * months + MONTHS * thousandths(fixed);
    eachScopeAbove(
      scopes,
      posts,
      (post) => held.scope[post] ?? 0,
      (scope) => {
        if (known) increase(sums, scope, (best ?? 0) * share);
        else increase(unknown, scope);
      },
    );
  });
  const scale = THOUSANDTHS * THOUSANDTHS * MONTHS;
  return {
    figures: Array.from(sums, (sum, scope) =>
      (unknown[scope] ?? 0) > 0 ? null : dong(sum, scale, baseSalary),
    ),
    diagnostics:
      first === null
        ? []
        : [diagnostic("money/unknown-service", null, { person: first, facts: { people: leaving } })],
  };
}

/** Whole months from one day to another; 0 where the first is the later one. */
function monthsBetween(from: number, to: number): number {
  const [start, end] = [new Date(from * DAY), new Date(to * DAY)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * MONTHS + end.getUTCMonth() - start.getUTCMonth();
  return Math.max(0, end.getUTCDate() < start.getUTCDate() ? months - 1 : months);
}
