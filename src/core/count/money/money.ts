/**
 * Money (kinh phí) of both sides by scope: the funds that places get and, by person, the allowances paid; in đồng a month.
 * Sums are made in whole ten-thousandths of a coefficient, so that no fraction is lost before the end.
 */

import type { Arrangement } from "../../arrange/arrangement.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { MoneyLack } from "../../diagnostics/facts.ts";
import type { Money, Rates } from "../../model/money.ts";
import type { Policy } from "../../model/policy.ts";
import type { ListBy, PersonPosition, TitlePosition } from "../../model/positions.ts";
import { titleName } from "../../model/titles.ts";
import { isoDay } from "../../numbers/days.ts";
import type { Reorganisation } from "../../reorganise/lineage/lineage.ts";
import type { MoneyIndicator } from "../scopes/indicator-ids.ts";
import type { PeopleSide } from "../scopes/people.ts";
import { type FigureRow, type Figures, type Scopes, scopedSides } from "../scopes/scopes.ts";
import { allowancesOf } from "./allowances.ts";
import { exactly } from "./dong.ts";
import { fundsOf, type OpenFunds } from "./funds.ts";
import { nothingOpen, type OpenRates } from "./rates.ts";

/** What money comes to: no figure under a policy without money. */
export interface MoneyCount {
  readonly figures: readonly FigureRow<MoneyIndicator>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Both sides of the people who are paid. */
export interface PaidPeople {
  readonly before: PeopleSide;
  readonly after: PeopleSide;
  /** 1 for each person who is a full-time official. */
  readonly official: Uint8Array;
  readonly ids: ListBy<PersonPosition, string>;
  readonly arrangement: Pick<Arrangement, "evidence">;
}

/** Counts the money of both sides. `people` is null where there is no roster: only funds are known then. */
export function countMoney(
  scopes: Scopes,
  reorganisation: Reorganisation,
  policy: Policy,
  people: PaidPeople | null,
): MoneyCount {
  const { money } = policy;
  if (money === null) return { figures: [], diagnostics: [] };
  const funds = countFunds(scopes, reorganisation, money);
  const allowances = money.allowances ? countAllowances(scopes, policy, money, people) : NOTHING;
  const known = exactly([...funds.figures, ...allowances.figures]);
  return {
    figures: known.figures,
    diagnostics: [...known.diagnostics, ...funds.diagnostics, ...allowances.diagnostics],
  };
}

const NOTHING: MoneyCount = { figures: [], diagnostics: [] };

/** The lump sums that places get (khoán quỹ phụ cấp: NĐ 34/2019/NĐ-CP Article 2(6), NĐ 33/2023/NĐ-CP Article 34). */
function countFunds(scopes: Scopes, { before, after }: Reorganisation, money: Money): MoneyCount {
  const open: OpenFunds = { places: new Set(), unfit: new Set(), needsSalary: false };
  const sides = scopedSides(scopes);
  const was = fundsOf(scopes, before.places, sides.before, money.before, open);
  const is = fundsOf(scopes, after.places, sides.after, money.after, open);
  const between = money.apart ? fundsOf(scopes, after.places, sides.after, money.before, open) : undefined;
  const hasFunds = money.funds;
  return {
    figures: hasFunds
      ? [
          rowOf("fund.month", was, is, between),
          rowOf("fund.year", yearOf(was), yearOf(is), between && yearOf(between)),
        ]
      : [],
    diagnostics: hasFunds
      ? [
          ...(open.needsSalary
            ? noSalary("fund", money)
            : noRates("fund", money, ({ funds }) => funds === null)),
          ...lacking("fund", "places", open.places.size, [...open.places]),
          ...lacking("fund", "cases", open.unfit.size, [...open.unfit]),
        ]
      : [],
  };
}

/** The allowances (phụ cấp) that people are paid, and the income of one person. */
function countAllowances(
  scopes: Scopes,
  policy: Policy,
  money: Money,
  people: PaidPeople | null,
): MoneyCount {
  const open = nothingOpen();
  const side = (key: "before" | "after", rates: Rates) =>
    people && allowancesOf(scopes, { ...people, side: people[key] }, policy, rates, open);
  const [was, is] = [side("before", money.before), side("after", money.after)];
  const between = people && money.apart ? side("after", money.before) : undefined;
  return {
    figures: [
      rowOf("allowances.month", was?.paid ?? null, is?.paid ?? null, between?.paid),
      rowOf(
        "allowances.year",
        yearOf(was?.paid ?? null),
        yearOf(is?.paid ?? null),
        between && yearOf(between.paid),
      ),
      rowOf("income.mean", was?.mean ?? null, is?.mean ?? null, between?.mean),
      rowOf("income.median", was?.median ?? null, is?.median ?? null, between?.median),
    ],
    diagnostics: people === null ? [] : openAllowances(open, policy, money, people.ids),
  };
}

/** What titles are called, in the policy's order. */
export function titleNames(
  { titles }: Pick<Policy, "titles">,
  positions: ReadonlySet<TitlePosition>,
): string[] {
  return [...positions].sort((a, b) => a - b).map((at) => titleName(titles[at], undefined));
}

/** What is lacking of allowances. */
function openAllowances(open: OpenRates, policy: Policy, money: Money, ids: PaidPeople["ids"]): Diagnostic[] {
  const told = (lacks: "titles" | "further-posts" | "officials", list: readonly string[]): Diagnostic[] =>
    lacking("allowances", lacks, list.length, list);
  return [
    ...(open.needsSalary ? noSalary("allowances", money) : []),
    ...told("titles", titleNames(policy, open.titles)),
    ...told("further-posts", titleNames(policy, open.further)),
    ...told(
      "officials",
      [...open.officials].map((at) => ids[at] ?? ""),
    ),
    ...byBlank("allowances", open),
  ];
}

/** People whose allowance goes by a later case since a blank fails an earlier one. */
export function byBlank(figure: "allowances" | "severance", { blank }: OpenRates): Diagnostic[] {
  if (blank.people.size === 0) return [];
  const facts = { figure, people: blank.people.size, columns: [...blank.columns] };
  return [diagnostic("money/by-blank", null, { value: String(blank.people.size), facts })];
}

/** The figures of an indicator; `between`: those afterwards at the prices before, where number and price are told apart. */
function rowOf(
  id: MoneyIndicator,
  was: Figures | null,
  is: Figures | null,
  between: Figures | null | undefined,
): FigureRow<MoneyIndicator> {
  return between === undefined ? [id, was, is] : [id, was, is, between];
}

/** Entries of what is lacking that are named. */
export const MOST_NAMED = 5;

/** What is told of a figure of money that is not known; nothing where nothing is lacking. */
export function lacking(
  figure: "fund" | "allowances" | "severance",
  lacks: MoneyLack,
  count: number,
  list: readonly string[],
): Diagnostic[] {
  if (count === 0) return [];
  const facts = { figure, lacks, count, list: list.slice(0, MOST_NAMED) };
  const person = ["service", "birth"].includes(lacks) || lacks === "officials" ? (list[0] ?? null) : null;
  return [diagnostic("money/unknown", null, { person, facts })];
}

/** The days of which no base salary is known, of a figure that needs one. */
export function noSalary(figure: "fund" | "allowances" | "severance", money: Money): Diagnostic[] {
  const days = daysWithout(figure, money, ({ baseSalary }) => baseSalary === null);
  return lacking(figure, "base-salary", days.length, days);
}

/** The days without a rate. */
function noRates(
  figure: "fund",
  money: Money,
  isMissing: (rates: Pick<Rates, "baseSalary" | "funds">) => boolean,
): Diagnostic[] {
  const days = daysWithout(figure, money, isMissing);
  return lacking(figure, "rates", days.length, days);
}

/** The days, of those that a figure is worked out at, of which something is not known. */
function daysWithout(
  figure: "fund" | "allowances" | "severance",
  { before, after, severance }: Money,
  isMissing: (rates: Pick<Rates, "baseSalary" | "funds">) => boolean,
): string[] {
  const leaving = severance && {
    day: severance.day,
    baseSalary: severance.baseSalary?.dong ?? null,
    funds: null,
  };
  const sides = figure === "severance" && leaving ? [leaving] : [before, after];
  return [...new Set(sides.filter(isMissing).map(({ day }) => (day === null ? "?" : isoDay(day))))];
}

/** The figures of a year out of those of a month. */
function yearOf(month: readonly (number | null)[] | null): Figures | null {
  return month?.map((value) => (value === null ? null : value * 12)) ?? null;
}
