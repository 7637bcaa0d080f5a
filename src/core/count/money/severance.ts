/**
 * Severance (trợ cấp thôi việc) as an estimate: those who leave, with what they held and since when, in; đồng by
 * scope out. NĐ 154/2025/NĐ-CP counts it on the allowance of the main title; who only drops a second post gets none.
 */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LeavingLack } from "../../diagnostics/facts.ts";
import type { Severance } from "../../model/money.ts";
import type { Place } from "../../model/place.ts";
import type { Policy } from "../../model/policy.ts";
import type { HoldingPosition, ListBy, OldPlace, PersonPosition } from "../../model/positions.ts";
import type { Roster } from "../../model/roster.ts";
import { addExactly, exactSum, exactSums } from "../../numbers/exact-sums.ts";
import { increase } from "../../numbers/increase.ts";
import { eachScopeAbove } from "../scopes/each-scope-above.ts";
import { type Arranged, detoursIn, eachHolder, type PeopleSide, scopeAt } from "../scopes/people.ts";
import { type FigureRow, type Figures, noCounts, type Scopes } from "../scopes/scopes.ts";
import { dong, exactly, TEN_THOUSANDTHS } from "./dong.ts";
import { byBlank, lacking, MOST_NAMED, noSalary, titleNames } from "./money.ts";
import { amountOf, nothingOpen, type OpenRates, type Rate, rateReader } from "./rates.ts";
import { hasOpenService, leavingOf, serviceOf } from "./service.ts";
import { allowances, hangsOnMoreService, lacksOf } from "./severance-months.ts";

const MONTHS = 12;

/** What severance comes to: one figure, or none under a policy that does not estimate it. */
export interface SeveranceCount {
  readonly figures: readonly FigureRow<"severance">[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Severance of those who leave, counted where they held posts that count, as they themselves are; null where there is no roster. */
export function countSeverance(
  scopes: Scopes,
  policy: Policy,
  people: Arranged | null,
  side: PeopleSide<OldPlace> | null,
): SeveranceCount {
  const severance = policy.money?.severance ?? null;
  if (severance === null) return { figures: [], diagnostics: [] };
  if (people === null || side === null) return { figures: [["severance", null, null]], diagnostics: [] };
  const open = nothingOpen();
  const baseSalary = severance.baseSalary?.dong ?? null;
  const { figures, unknown } = severanceOf(scopes, side, people, policy, severance, baseSalary, open);
  const known = exactly([["severance", null, figures]] as const);
  const unsalaried = open.needsSalary && policy.money ? noSalary("severance", policy.money) : [];
  return {
    figures: known.figures,
    diagnostics: [
      ...known.diagnostics,
      ...unsalaried,
      ...lacking("severance", "service", unknown.service.length, unknown.service),
      ...lacking("severance", "birth", unknown.birth.length, unknown.birth),
      ...lacking("severance", "titles", open.titles.size, titleNames(policy, open.titles)),
      ...partOfService(unknown.part),
      ...byBlank("severance", open),
    ],
  };
}

/** People whose service is that of some of their posts, since when they hold the others is blank. */
function partOfService(people: readonly string[]): Diagnostic[] {
  const [person] = people;
  if (person === undefined) return [];
  const facts = { count: people.length, list: people.slice(0, MOST_NAMED) };
  return [diagnostic("money/part-service", null, { person, facts })];
}

/** People of whom something is not known that severance hangs on, by what it is; `part`: since when they hold some of their posts. */
type Unknown = Readonly<Record<LeavingLack | "part", string[]>>;

/** By scope in đồng; null where the service or the allowance of one who leaves from there is not known: the `unknown`. */
function severanceOf(
  scopes: Scopes,
  side: PeopleSide<OldPlace>,
  { roster, arrangement }: Arranged,
  policy: Policy,
  severance: Severance,
  baseSalary: number | null,
  open: OpenRates,
): { readonly figures: Figures; readonly unknown: Unknown } {
  const { held, register } = side;
  const { official, ids } = roster.people;
  const sums = { units: exactSums(scopes.list.length), flat: exactSums(scopes.list.length) };
  const lacks = noCounts(scopes);
  const unknown: Unknown = { service: [], birth: [], part: [] };
  const isCounted = (post: HoldingPosition): boolean =>
    policy.titles[held.title[post] ?? -1]?.counted ?? false;
  const rateOf = rateReader(held, register.places, policy, arrangement, open);
  eachHolder(held, (person, posts) => {
    if (arrangement.dispositions[person] !== "released" || official[person] === 1) return;
    const counted = posts.filter(isCounted);
    if (counted.length === 0) return;
    const rate = bestPaid(counted.map(rateOf), baseSalary, open);
    const leaving = leavingOf(roster, person, posts, severance);
    const months = allowances(leaving, severance);
    const isKnown = rate !== null && months !== null;
    for (const what of lacksOf(leaving, months, severance)) unknown[what].push(ids[person] ?? "");
    if (isKnown && hasOpenService(roster, person, posts) && hangsOnMoreService(leaving, severance))
      unknown.part.push(ids[person] ?? "");
    eachScopeAbove(
      scopes,
      counted,
      (post) => scopeAt(held, post),
      (scope) => {
        if (!isKnown) return increase(lacks, scope);
        addExactly(sums.units, scope, rate.units * months);
        addExactly(sums.flat, scope, rate.flat * months);
      },
      detoursIn(held),
    );
  });
  const figures = Array.from(lacks, (people, scope) =>
    people > 0
      ? null
      : dong(
          exactSum(sums.units, scope),
          SCALE,
          baseSalary ?? 0,
          exactSum(sums.flat, scope) * BigInt(TEN_THOUSANDTHS),
        ),
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
  policy: Pick<Policy, "titles" | "money" | "reference">,
  roster: Roster<OldPlace>,
  places: ListBy<OldPlace, Place>,
): ((person: PersonPosition, posts: readonly HoldingPosition[]) => LeavesWith) | null {
  const { titles, money, reference } = policy;
  const severance = money?.severance ?? null;
  const baseSalary = severance?.baseSalary?.dong ?? null;
  const day = severance?.day ?? reference?.day ?? null;
  if (day === null) return null;
  const leaves = { day, isWorked: severance?.isWorked ?? false };
  if (severance === null)
    return (person, posts) => ({ service: serviceOf(roster, person, posts, leaves), severance: null });
  const open = nothingOpen();
  const rateOf = rateReader(roster.holdings, places, policy, { evidence: roster }, open);
  return (person, posts) => {
    const leaving = leavingOf(roster, person, posts, leaves);
    const counted = posts.filter((post) => titles[roster.holdings.title[post] ?? -1]?.counted);
    const rate = counted.length === 0 ? null : bestPaid(counted.map(rateOf), baseSalary, open);
    const months = severance && allowances(leaving, severance);
    const isKnown = rate !== null && months !== null;
    const sum = isKnown
      ? dong(
          rate.units * months,
          SCALE,
          baseSalary ?? 0,
          BigInt(rate.flat * months) * BigInt(TEN_THOUSANDTHS),
        )
      : null;
    return { service: leaving.service, severance: Number.isFinite(sum) ? sum : null };
  };
}

/** The best of the rates of somebody's counted posts (mức phụ cấp của chức danh chính); null where one of them is not known. */
function bestPaid(rates: readonly (Rate | null)[], baseSalary: number | null, open: OpenRates): Rate | null {
  let best: Rate | null = null;
  let most = -1;
  for (const rate of rates) {
    if (rate === null) return null;
    const amount = amountOf(rate, baseSalary);
    if (amount === null) open.needsSalary = true;
    if (amount === null) return null;
    if (amount > most) [best, most] = [rate, amount];
  }
  return best;
}
