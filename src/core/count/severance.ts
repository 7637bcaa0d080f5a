/**
 * Severance (trợ cấp thôi việc) as an estimate: those who leave, with what they held and since when, in; đồng by
 * scope out. NĐ 154/2025/NĐ-CP counts it on the allowance of the main title; who only drops a second post gets none.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severance, SeveranceGroup } from "../model/money.ts";
import type { Place } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { HoldingPosition, ListBy, OldPlace, PersonPosition } from "../model/positions.ts";
import type { Posts, Roster } from "../model/roster.ts";
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
  { titles }: Pick<Policy, "titles">,
  severance: Severance,
  baseSalary: number,
): { readonly figures: Figures; readonly unknown: readonly string[] } {
  const { held, register } = side;
  const { official, ids } = roster.people;
  const sums = exactSums(scopes.list.length);
  const open = noCounts(scopes);
  const unknown: string[] = [];
  const isCounted = (post: HoldingPosition): boolean => titles[held.title[post] ?? -1]?.counted ?? false;
  eachHolder(held, (person, posts) => {
    if (arrangement.dispositions[person] !== "released" || official[person] === 1) return;
    if (!posts.some(isCounted)) return;
    const coefficient = bestPaid(posts, held, register.places, titles);
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
  const figures = Array.from(open, (people, scope) =>
    people > 0 ? null : dong(exactSum(sums, scope), SCALE, baseSalary),
  );
  return { figures, unknown };
}

/** What makes a base salary: coefficients and months each in ten-thousandths, months in twelfths of them. */
const SCALE = TEN_THOUSANDTHS * TEN_THOUSANDTHS * MONTHS;

/** What one person leaves with. */
export interface LeavesWith {
  /** Whole months of service (thời gian công tác); null: not known since when. */
  readonly service: number | null;
  /** Severance in đồng; null: not known, or the policy does not estimate it. */
  readonly severance: number | null;
}

/** Reads what somebody leaves with: the posts that they held in. null: nothing of it is known of anybody. */
export function leavesWith(
  { titles, money, reference }: Pick<Policy, "titles" | "money" | "reference">,
  roster: Roster<OldPlace>,
  places: ListBy<OldPlace, Place>,
): ((person: PersonPosition, posts: readonly HoldingPosition[]) => LeavesWith) | null {
  const severance = money?.severance ?? null;
  const baseSalary = money?.after.baseSalary ?? null;
  const day = severance?.day ?? reference?.day ?? null;
  if (day === null) return null;
  return (person, posts) => {
    const leaving = leavingOf(roster, person, posts, day);
    const coefficient = bestPaid(posts, roster.holdings, places, titles);
    const months = severance && allowances(leaving, severance);
    const isKnown = coefficient !== null && months !== null && baseSalary !== null;
    const sum = isKnown ? dong(coefficient * months, SCALE, baseSalary) : null;
    return { service: leaving.service, severance: Number.isFinite(sum) ? sum : null };
  };
}

/** The largest known coefficient of somebody's counted posts, in ten-thousandths; null where none is known. */
function bestPaid(
  posts: readonly HoldingPosition[],
  held: Pick<Posts, "place" | "title">,
  places: ListBy<OldPlace, Place>,
  titles: Policy["titles"],
): number | null {
  let best: number | null = null;
  for (const post of posts) {
    const title = titles[held.title[post] ?? -1];
    const place = places[held.place[post] ?? -1];
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
