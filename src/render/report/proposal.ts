/** A proposal of mergers as tables: what each commune comes to, its new units, what stays below, the next best plans. */
import type { ProposeDocument } from "../../core/document.ts";
import type { Place } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import type { Aim } from "../../core/model/proposal.ts";
import type { CommuneProposal, Plan } from "../../core/propose/proposal.ts";
import { figure, left, right } from "../tables/columns.ts";
import {
  plainRows,
  type Report,
  type ReportColumn,
  type ReportTable,
  type TableCell,
} from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { aimHead, aimWord, countIn, reasonsText, whyText } from "../words/proposal.ts";

/** Everything that a proposal says, as a report. `most`: communes, units and stays that are shown of each. */
export function proposalReport(document: ProposeDocument, language: Language): Report {
  const { name, communes, wishes } = document;
  const words = language.phrases.proposal;
  const proven = communes.filter((one) => one.proven).length;
  const isNothing = communes.every(({ units }) => units.length === 0);
  const isJudged = communes.some(({ map }) => map.before.some((tier) => tier !== null && tier !== "unknown"));
  return {
    title: `${words.title}: ${name}`,
    subtitle: words.order(wishes.aims.map((aim) => aimWord(aim, document, language))),
    tables: proposalTables(document, language).filter(({ rows }) => rows.length > 0),
    remarks: [
      ...(isNothing ? [{ text: isJudged ? words.nothing : words.notKnown, good: null }] : []),
      {
        text: words.provenCount(language.number(proven), language.number(communes.length)),
        good: proven === communes.length,
      },
      { text: words.people, good: null },
    ],
  };
}

/** The tables in the order in which they are shown; some may be empty. */
export function proposalTables(document: ProposeDocument, language: Language): readonly ReportTable[] {
  return [
    summaryTable(document, language),
    unitsTable(document, language),
    staysTable(document, language),
    alternativesTable(document, language),
  ];
}

/** One row a commune, the sum of several first. */
export function summaryTable(document: ProposeDocument, language: Language): ReportTable {
  const { communes, wishes } = document;
  const words = language.phrases.proposal;
  const sides = (group: string): ReportColumn[] => [
    { ...right(words.before, group), short: language.word("before.short") },
    { ...right(words.after, group), short: language.word("after.short") },
  ];
  const isOfMergers = (aim: Aim): boolean => aim === "mergers" && wishes.target === null;
  const columns: ReportColumn[] = [
    left(words.columns.commune),
    ...sides(words.columns.units),
    // Before, nothing is merged.
    ...wishes.aims.flatMap((aim) => {
      const head = aimHead(aim, document, language);
      return isOfMergers(aim) ? [right(head)] : sides(head);
    }),
    left(words.columns.proven),
  ];
  const row = (name: string, of: readonly CommuneProposal[]): TableCell[] => [
    name,
    figure(sum(of, ({ before }) => before.units)),
    figure(sum(of, ({ after }) => after.units)),
    ...wishes.aims.flatMap((aim) => [
      ...(isOfMergers(aim) ? [] : [figure(sum(of, ({ before }) => countIn(before, aim)))]),
      figure(sum(of, ({ after }) => countIn(after, aim))),
    ]),
    of.every(({ proven }) => proven) ? words.yes : words.no,
  ];
  const rows = communes.map((one) => row(one.commune.name, [one]));
  const several = communes.length > 1;
  return {
    title: words.summary,
    columns,
    rows: plainRows(several ? [row(words.all, communes), ...rows] : rows),
    totals: several ? 1 : 0,
  };
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

/** One row a new unit. */
export function unitsTable(document: ProposeDocument, language: Language): ReportTable {
  const { communes, register } = document;
  const { columns, newUnits } = language.phrases.proposal;
  return {
    title: newUnits,
    columns: [
      left(columns.commune),
      left(columns.code),
      { ...left(columns.name), wide: true },
      right(columns.households),
      { ...left(columns.parts), wide: true },
      { ...left(columns.why), wide: true },
    ],
    rows: plainRows(
      communes.flatMap(({ commune, units }) =>
        units.map((unit) => [
          commune.name,
          unit.code,
          unit.name,
          figure(unit.households),
          partsText(unit.parts, register.places, language),
          whyText(unit.why, unit.households, document, language),
        ]),
      ),
    ),
    totals: 0,
  };
}

/** Names of old units with their households. */
export function partsText(parts: readonly OldPlace[], places: readonly Place[], language: Language): string {
  const named = parts.map((part) => places[part]).filter((place) => place !== undefined);
  return named.map(({ name, households }) => `${name} (${language.number(households)})`).join("; ");
}

/** The name of a new unit, with its parts where it is called after one of them. */
function withParts({ name, parts }: Plan["units"][number], places: readonly Place[]): string {
  const names = parts.map((part) => places[part]?.name ?? "");
  return names.includes(name) ? `${name} (${names.join(" + ")})` : name;
}

/** One row for a unit that stays below and a unit beside it. */
export function staysTable({ communes }: ProposeDocument, language: Language): ReportTable {
  const { columns, staying } = language.phrases.proposal;
  return {
    title: staying,
    columns: [
      left(columns.commune),
      left(columns.name),
      right(columns.households),
      right(columns.minimum),
      { ...left(columns.reason), wide: true },
    ],
    rows: plainRows(
      communes.flatMap(({ commune, stays }) =>
        stays.map((stay) => [
          commune.name,
          stay.place.name,
          figure(stay.households),
          figure(stay.minimum),
          reasonsText(stay, language).join("; "),
        ]),
      ),
    ),
    totals: 0,
  };
}

/** The best plan of each commune that has alternatives, and these, aim by aim. */
export function alternativesTable(document: ProposeDocument, language: Language): ReportTable {
  const { communes, wishes, register } = document;
  const { columns, others, best, nth, stays } = language.phrases.proposal;
  const row = ({ commune }: CommuneProposal, name: string, { after, units }: Plan): TableCell[] => [
    commune.name,
    name,
    figure(after.units),
    ...wishes.aims.map((aim) => figure(countIn(after, aim))),
    units.map((unit) => withParts(unit, register.places)).join("; ") || stays,
  ];
  return {
    title: others,
    columns: [
      left(columns.commune),
      left(columns.plan),
      right(columns.units),
      ...wishes.aims.map((aim) => right(aimHead(aim, document, language))),
      { ...left(columns.into), wide: true },
    ],
    rows: plainRows(
      communes.flatMap((one) =>
        one.alternatives.length === 0
          ? []
          : [
              row(one, best, one),
              ...one.alternatives.map((plan, at) => row(one, nth(language.number(at + 2)), plan)),
            ],
      ),
    ),
    totals: 0,
  };
}
