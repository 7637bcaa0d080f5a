/** Column names: a header row and the columns that an input knows in; which cell holds which column out. */

import { diagnostic, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Column } from "../../core/model/place.ts";
import { titleKey } from "../../core/model/titles.ts";
import { timesOf } from "../../core/numbers/groups.ts";
import { oncePer } from "../../core/numbers/once.ts";
import { SUMMED } from "../../core/reorganise/figures/sums.ts";
import { fold } from "../../core/text/fold.ts";
import { looksPersonal } from "../../core/text/personal.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { withOldsAbreast } from "../columns/abreast-headers.ts";
import { withFiguresBesideNewNames, withTotalsOfNews } from "../columns/beside-new-names.ts";
import { type ColumnNames, FIGURES_COLUMNS, isWanted, TITLE_COLUMN } from "../columns/columns.ts";
import { isRateOfChange, usualFigureHeader, withRowLabels } from "../columns/figure-headers.ts";
import {
  bareFigure,
  type HeaderRows,
  isNarrowed,
  isOfSome,
  isSum,
  withoutNote,
} from "../columns/header-words.ts";
import { LIST_COLUMNS, withNamesOfUnits } from "../columns/list-columns.ts";
import { withListsOfPlaces } from "../columns/lists-of-places.ts";
import { withNewCommunes } from "../columns/new-communes.ts";
import {
  CHANGES_COLUMNS,
  isMeantAbove,
  isRateIn,
  usualHeader,
  withNamesBesideCodes,
} from "../columns/plan-columns.ts";
import { isOfElsewhere, usualRosterHeader } from "../columns/roster-headers.ts";
import { withBareOlds, withSaidParts } from "../columns/said-parts.ts";
import { belowTitle } from "../columns/title-facts.ts";
import { knownColumns } from "./repeated-columns.ts";
import { originIn, type Table } from "./table.ts";

export interface Columns {
  /** Every column of the file, in its order. */
  readonly all: readonly Column[];
  /** Position of a known column; absent where the file has none. */
  readonly at: ReadonlyMap<string, number>;
  /** Position of each further column, by its header as written. */
  readonly extra: ReadonlyMap<string, number>;
}

/** Further columns that are looked at for a slip and named. */
const MOST_NAMED = 50;

/** Columns of the sizes of places. */
const SIZES = new Set(SUMMED.flatMap((size) => [size, `${size}_after`]));

/** Columns that the tool itself writes beside those that it reads (`crosswalk.csv`): kept without a word. */
const WRITTEN = new Set(["from_name", "operation"]);

/** A header folded; a sign alone ("%") stays. */
const keyOf = (header: string): string => fold(header) || header.trim();

/** Known columns by all their words, folded. */
const lookup = oncePer((names: ColumnNames): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const [column, aliases] of Object.entries(names)) {
    for (const word of [column, ...aliases]) words.set(keyOf(word), column);
  }
  return words;
});

/**
 * The column that a header cell means: by the scenario's own names, else by those of the role, as it stands or without
 * what explains it in brackets.
 */
export function meaningsOf(
  names: ColumnNames,
  own: ReadonlyMap<string, string> | undefined,
): (cell: string) => string | undefined {
  const words = lookup(names);
  const meant = (cell: string, isRate: boolean): string | undefined => {
    const word = keyOf(cell);
    if (word === "") return undefined;
    const said = own?.get(word) ?? own?.get(titleKey(cell));
    if (said !== undefined || isRate) return said;
    const usual =
      usualHeader(names, word) ?? usualRosterHeader(names, word) ?? usualFigureHeader(names, word);
    return words.get(word) ?? words.get(usual ?? "");
  };
  return (cell) => {
    const isRate = isRateIn(names, cell);
    const bare = withoutNote(cell);
    const name = meant(cell, isRate) ?? (bare === cell ? undefined : meant(bare, isRate));
    if (isRateOfChange(names, cell, name)) return "percent";
    const isOther = name !== undefined && SIZES.has(name) && isNarrowed(cell) && !own?.has(fold(cell));
    return isOther ? undefined : name;
  };
}

/**
 * The header of each column and the known column that it is. A column below a header that spans several is known by both
 * words ("Năm sinh" over "Nam"), else by its own; a header that stands twice is told apart by the one above it.
 */
export function namesOfColumns(
  { names: headers, above }: Pick<HeaderRows, "names" | "above">,
  names: ColumnNames,
  own: ReadonlyMap<string, string>,
): readonly { readonly header: string; readonly name: string | null; readonly over: string }[] {
  const meaning = meaningsOf(names, own);
  const counts = timesOf(headers);
  /** Meanings of columns that stand below no other header. */
  const plain = new Set(headers.flatMap((header, at) => (above[at] ? [] : (meaning(header) ?? []))));
  const named = headers.map((header, at) => {
    const over = above[at] ?? "";
    const both = over === "" ? header : `${over}: ${header}`;
    const own = meaning(header);
    const title = over === "" ? undefined : meaning(over);
    const below = title?.startsWith(TITLE_COLUMN) ? belowTitle(title, header, own) : null;
    // "Tổng số hộ" says by itself of what it is the sum, "Tổng số" does not.
    const isWhole = names !== CHANGES_COLUMNS && SIZES.has(meaning(bareFigure(header)) ?? "");
    const isOfOver = over !== "" && isSum(header) && !isWhole;
    const figure = isOfSome(over) ? "" : bareFigure(isOfOver ? over : header);
    if (below !== null) return { header: both, name: below, over, figure };
    // "Kiêm nhiệm" below "Hệ số phụ cấp" is no title where another column is.
    const isTaken = own !== undefined && (plain.has(own) || (SIZES.has(own) && isOfSome(over)));
    const isMeantByBoth = isTaken || isMeantAbove(names, over) || isOfElsewhere(names, over);
    const alone = over !== "" && isMeantByBoth ? undefined : own;
    const name = meaning(both) ?? alone ?? null;
    // What only both words say, or only both tell apart, stands under both.
    const needsBoth = over !== "" && ((counts.get(header) ?? 0) > 1 || (own ?? null) !== name);
    return { header: needsBoth ? both : header, name, over, figure };
  });
  const all = withFigures(named, meaning);
  if (names === FIGURES_COLUMNS) return withRowLabels(all, meaning);
  if (names === LIST_COLUMNS) return withNamesOfUnits(all);
  if (names !== CHANGES_COLUMNS) return withListsOfPlaces(names, all);
  const said = withSaidParts(withBareOlds(withOldsAbreast(withNewCommunes(withNamesBesideCodes(all)))));
  return withFiguresBesideNewNames(withTotalsOfNews(said));
}

/**
 * Columns where that of households, of people or of areas is headed with a year or as a total ("Số hộ năm 2025", "Tổng số hộ", "Tổng số" below "Số hộ"): it is the one
 * where no other is; of several which one counts is not known.
 */
function withFigures<T extends { readonly figure: string; readonly name: string | null }>(
  columns: readonly T[],
  meaning: (header: string) => string | undefined,
): readonly (T & { readonly name: string | null })[] {
  const meant = columns.map(({ figure, name }) => {
    const own = name === null ? meaning(figure) : undefined;
    return own !== undefined && SIZES.has(own) ? own : null;
  });
  const isOnly = (figure: string): boolean =>
    meant.filter((one) => one === figure).length === 1 && columns.every(({ name }) => name !== figure);
  return columns.map((column, at) => {
    const figure = meant[at] ?? null;
    return figure !== null && isOnly(figure) ? { ...column, name: figure } : column;
  });
}

/**
 * Finds the columns. Missing required and repeated ones are faults; further ones are named once, as info.
 * `required`: each entry is a list of columns of which one must be there.
 */
export function findColumns(
  table: Table,
  names: ColumnNames,
  required: readonly (readonly string[])[],
): Read<Columns> {
  const words = lookup(names);
  const [extra, numbers] = [new Map<string, number>(), new Map<string, number>()];
  const origin = originIn(table, table.headerLine);
  const { at, diagnostics: repeated } = knownColumns(table, origin);
  const diagnostics = [...repeated];
  table.columns.forEach(({ header, name }, position) => {
    if (name === null && header !== "") extra.set(apart(header, extra, numbers), position);
  });
  for (const alternatives of required) {
    if (alternatives.some((wanted) => [...at.keys()].some((name) => isWanted(name, wanted)))) continue;
    const suggestion =
      alternatives.map((column) => nearestOf(column, names, extra.keys())).find((one) => one) ?? null;
    const columns = alternatives.filter((column) => column !== TITLE_COLUMN);
    const aliases = columns.flatMap((column) => names[column]?.slice(0, columns.length > 1 ? 1 : 3) ?? []);
    const details = { value: alternatives[0] ?? null, suggestion, facts: { columns, aliases } };
    diagnostics.push(diagnostic("csv/missing-column", origin, details));
  }
  // Of tables put together, each has told its own.
  const isWhole = (table.sources?.length ?? 0) > 1;
  const shown = (name: string): string => shownHeader(table, extra.get(name) ?? -1, name);
  const unknown = isWhole ? [] : [...extra.keys()].filter((name) => !WRITTEN.has(name));
  if (unknown.length > 0 && isRowOfData(table)) {
    // What stands where the header should be may be somebody's name.
    const letters = table.columns.filter(({ name }) => name === null).map((column) => column.letters);
    const value = firstOf(letters, MOST_NAMED).join(", ");
    diagnostics.push(diagnostic("csv/unknown-column", origin, { value, facts: { close: null } }));
  } else if (unknown.length > 0) {
    const missing = [...words.keys()].filter((word) => !at.has(words.get(word) ?? ""));
    const close = unknown
      .slice(0, MOST_NAMED)
      .map((name) => [name, nearestWord(name, missing)] as const)
      .find(([, word]) => word !== null);
    diagnostics.push(
      diagnostic("csv/unknown-column", origin, {
        value: firstOf(unknown.map(shown), MOST_NAMED).join(", "),
        suggestion: close ? (words.get(close[1] ?? "") ?? null) : null,
        facts: { close: close?.[0] ?? null },
      }),
    );
  }
  const all = table.columns.map(({ header, name }): Column => ({ header, name }));
  return { value: { all, at, extra }, diagnostics };
}

/** Known columns that make a row a header, whatever else stands in it. */
const ENOUGH = 2;

const YEAR = /^(?:19|20)\d{2}$/;

/** Whether a header is most likely a row of data: next to nothing in it is known, and a cell tells who somebody is. */
export function isRowOfData({ columns }: Table): boolean {
  return (
    new Set(columns.flatMap(({ name }) => name ?? [])).size < ENOUGH &&
    columns.some(({ header, name }) => name === null && (looksPersonal(header) || YEAR.test(header)))
  );
}

/** A header as messages show it: by its letters where it is somebody's name above others, which is a row of data. */
export function shownHeader(table: Table, position: number, header: string): string {
  if (!looksPersonal(header) || /(?<!\p{L})tên(?!\p{L})/iu.test(header)) return header;
  const { codes, text } = table.column(position);
  return codes.some((code) => looksPersonal(text(code))) ? (table.columns[position]?.letters ?? "") : header;
}

/** A header by which a further column is known: the second of one name has its number behind it. `numbers`: the last of each name. */
function apart(header: string, taken: ReadonlyMap<string, number>, numbers: Map<string, number>): string {
  let name = header;
  let number = numbers.get(header) ?? 1;
  while (taken.has(name)) name = `${header} (${++number})`;
  numbers.set(header, number);
  return name;
}

/** A header cell that may stand for a missing column. */
function nearestOf(column: string, names: ColumnNames, cells: Iterable<string>): string | null {
  const written = [...cells];
  for (const word of [column, ...(names[column] ?? [])]) {
    const close = nearestWord(word, written);
    if (close !== null) return close;
  }
  return null;
}
