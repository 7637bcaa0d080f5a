/**
 * Severance (trợ cấp thôi việc) as an estimate: those who leave, with what they held and since when, in; đồng by
 * scope out. NĐ 154/2025/NĐ-CP counts it on the allowance of the main title; who only drops a second post gets none.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severance, SeveranceGroup } from "../model/money.ts";
import type { Policy } from "../model/policy.ts";
import type { HoldingPosition, OldPlace } from "../model/positions.ts";
import { addExactly, exactSum, exactSums } from "../numbers/exact-sums.ts";
import { increase } from "../numbers/increase.ts";
import { firstKnown } from "../rules/condition.ts";
import { dong, exactly, TEN_THOUSANDTHS, tenThousandths } from "./dong.ts";
import { lacking, noRates } from "./money.ts";
import { type Arranged, detoursIn, eachHolder, type PeopleSide } from "./people.ts";
import { eachScopeAbove, type FigureRow, type Figures, noCounts, type Scopes } from "./scopes.ts";
import { type Leaving, leavingOf } from "./service.ts";

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
  if (people === null || side === null || baseSalary === null) {
    const open = people && policy.money ? noRates("severance", policy.money, () => false) : [];
    return { figures: [["severance", null, null]], diagnostics: open };
  }
  const { figures, unknown } = severanceOf(scopes, side, people, policy, severance, baseSalary);
  const known = exactly([["severance", null, figures]] as const);
  const open = lacking("severance", "people", unknown.length, unknown);
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
    const months = allowances(leavingOf(roster, person, posts, severance.day), severance);
    const isKnown = coefficient !== null && months !== null;
    if (!isKnown) unknown.push(ids[person] ?? "");
    const sum = isKnown ? coefficient * months : 0;
    eachScopeAbove(
      scopes,
      posts,
      (post) => held.scope[post] ?? 0,
      (scope) => (isKnown ? addExactly(sums, scope, sum) : increase(open, scope)),
      detoursIn(held),
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

/** What somebody gets who leaves so, in twelfths of a ten-thousandth of the monthly allowance; null: what it hangs on is not known. */
export function allowances({ service, early }: Leaving, { groups }: Severance): number | null {
  for (const group of groups) {
    const fits = both(
      under(service, service, group.serviceUnder),
      under(early?.least, early?.most, group.earlyUnder),
    );
    if (fits === null) return null;
    if (fits) return paidIn(group, service, early);
  }
  return 0;
}

/** Whether a number between two bounds is below a limit, 0: not above it; null: that is not known. */
function under(
  least: number | null | undefined,
  most: number | null | undefined,
  limit: number | null,
): boolean | null {
  if (limit === null) return true;
  if (least === undefined || least === null || most === undefined || most === null) return null;
  const isUnder = (value: number): boolean => (limit === 0 ? value <= 0 : value < limit);
  return isUnder(least) === isUnder(most) ? isUnder(least) : null;
}

function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function paidIn(group: SeveranceGroup, service: number | null, early: Leaving["early"]): number | null {
  const months = monthsOf(group, service, early);
  const years = group.wholeYears && service !== null ? Math.floor(service / MONTHS) * MONTHS : service;
  if (months === null && group.perMonth > 0) return null;
  if (years === null && group.perYear > 0) return null;
  return (
    MONTHS * tenThousandths(group.perMonth) * (months ?? 0) +
    tenThousandths(group.perYear) * (years ?? 0) +
    MONTHS * tenThousandths(group.fixed)
  );
}

/** The months that are paid for. */
function monthsOf(
  { months, mostMonths }: SeveranceGroup,
  service: number | null,
  early: Leaving["early"],
): number | null {
  if (typeof months === "number") return months;
  const all =
    months === "worked" ? service : early !== null && early.least === early.most ? early.least : null;
  return all === null || mostMonths === null ? all : Math.min(all, mostMonths);
}
