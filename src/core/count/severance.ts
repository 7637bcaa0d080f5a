/**
 * Severance (trợ cấp thôi việc) as an estimate: those who leave, with what they held and since when, in; đồng by
 * scope out. NĐ 154/2025/NĐ-CP counts it on the allowance of the main title; who only drops a second post gets none.
 */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Policy, Severance } from "../model/policy.ts";
import type { HoldingPosition, OldPlace } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { DAY } from "../numbers/days.ts";
import { addExactly, exactSum, exactSums } from "../numbers/exact-sums.ts";
import { increase } from "../numbers/increase.ts";
import { firstKnown } from "../rules/condition.ts";
import { dong, exactly, TEN_THOUSANDTHS, tenThousandths } from "./dong.ts";
import { type Arranged, eachHolder, type PeopleSide } from "./people.ts";
import { eachScopeAbove, type FigureRow, type Figures, noCounts, type Scopes } from "./scopes.ts";

const MONTHS = 12;

/** What severance comes to: one figure, or none under a policy that does not estimate it. */
export interface SeveranceCount {
  readonly figures: readonly FigureRow<"severance">[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Severance of those who leave, counted where they were; null where there is no roster or no base salary. */
export function countSeverance(
  scopes: Scopes,
  policy: Policy,
  people: Arranged | null,
  side: PeopleSide<OldPlace> | null,
): SeveranceCount {
  const { severance = null, after = null } = policy.money ?? {};
  if (severance === null) return { figures: [], diagnostics: [] };
  const baseSalary = after?.baseSalary ?? null;
  if (people === null || side === null || baseSalary === null)
    return { figures: [["severance", null, null]], diagnostics: [] };
  const { figures, unknown } = severanceOf(scopes, side, people, policy, severance, baseSalary);
  const known = exactly([["severance", null, figures]] as const);
  const [first = null] = unknown;
  const open =
    first === null
      ? []
      : [diagnostic("money/unknown-service", null, { person: first, facts: { people: unknown.length } })];
  return { figures: known.figures, diagnostics: [...known.diagnostics, ...open] };
}

/** By scope in đồng; null where the service or the allowance of one who leaves from there is not known: the `unknown`. */
function severanceOf(
  scopes: Scopes,
  side: PeopleSide<OldPlace>,
  { roster, arrangement }: Arranged,
  { titles }: Policy,
  severance: Severance,
  baseSalary: number,
): { readonly figures: Figures; readonly unknown: readonly string[] } {
  const { held } = side;
  const { official, ids } = roster.people;
  const sums = exactSums(scopes.list.length);
  const open = noCounts(scopes);
  const unknown: string[] = [];
  const isCounted = (post: HoldingPosition): boolean => titles[held.title[post] ?? -1]?.counted ?? false;
  eachHolder(held, (person, posts) => {
    if (arrangement.dispositions[person] !== "released" || official[person] === 1) return;
    if (!posts.some(isCounted)) return;
    const coefficient = bestPaid(posts, side, titles);
    const since = earliest(posts, roster);
    const isKnown = coefficient !== null && since !== null;
    if (!isKnown) unknown.push(ids[person] ?? "");
    const sum = isKnown ? coefficient * allowances(since, severance) : 0;
    eachScopeAbove(
      scopes,
      posts,
      (post) => held.scope[post] ?? 0,
      (scope) => (isKnown ? addExactly(sums, scope, sum) : increase(open, scope)),
    );
  });
  const scale = TEN_THOUSANDTHS * TEN_THOUSANDTHS * MONTHS;
  const figures = Array.from(open, (people, scope) =>
    people > 0 ? null : dong(exactSum(sums, scope), scale, baseSalary),
  );
  return { figures, unknown };
}

/** The largest known coefficient of somebody's counted posts, in ten-thousandths; null where none is known. */
function bestPaid(
  posts: readonly HoldingPosition[],
  { held, register }: PeopleSide<OldPlace>,
  titles: Policy["titles"],
): number | null {
  let best: number | null = null;
  for (const post of posts) {
    const title = titles[held.title[post] ?? -1];
    const place = register.places[held.place[post] ?? -1];
    const value = title?.coefficient && place ? firstKnown(title.coefficient, place) : null;
    if (title?.counted && value !== null) best = Math.max(best ?? 0, tenThousandths(value));
  }
  return best;
}

/** The first day of somebody's service, in days since 1970-01-01; null where no row tells it. */
function earliest(posts: readonly HoldingPosition[], { holdings, rows }: Roster): number | null {
  let first: number | null = null;
  for (const post of posts) {
    const start = rows.since[holdings.row[post] ?? -1] ?? null;
    if (start !== null) first = Math.min(first ?? start, start);
  }
  return first;
}

/** What somebody with such service gets, in twelfths of a ten-thousandth of the monthly allowance. */
function allowances(since: number, { perMonth, mostMonths, perYear, fixed, day }: Severance): number {
  const months = monthsBetween(since, day);
  const counted = mostMonths === null ? months : Math.min(months, mostMonths);
  return (
    MONTHS * tenThousandths(perMonth) * counted +
    tenThousandths(perYear) * months +
    MONTHS * tenThousandths(fixed)
  );
}

/** Whole months from one day to another, both in days since 1970-01-01; 0 where the first is the later one. */
function monthsBetween(from: number, to: number): number {
  const [start, end] = [new Date(from * DAY), new Date(to * DAY)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * MONTHS + end.getUTCMonth() - start.getUTCMonth();
  return Math.max(0, end.getUTCDate() < start.getUTCDate() ? months - 1 : months);
}
