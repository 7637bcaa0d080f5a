/** The titles of a roster's rows: a row and its place in, the titles that it names out; what is wrong or odd about them is told. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin, Place } from "../../../core/model/place.ts";
import type { Policy } from "../../../core/model/policy.ts";
import type { TitlePosition } from "../../../core/model/positions.ts";
import { looksPersonal } from "../../../core/text/personal.ts";
import { suggester } from "../../../core/text/suggester.ts";
import { blankColumn, type GridColumn } from "../../cells/grid.ts";
import { NO_TITLE } from "../../cells/parted-titles.ts";
import { saysUnit } from "../../cells/values.ts";
import type { Readers } from "../../table/column-readers.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";
import { isOfPlace } from "./title-places.ts";
import { NO_TITLES, type TitlesFound, type TitleWords, titleWords } from "./title-words.ts";
import { toldTitles } from "./told-titles.ts";

export interface TitleReader {
  /** The titles of a row at a place, the main one first; none where it has none or an unknown one, which is reported. */
  readonly titlesOf: (row: number, line: number, at: Place | undefined) => readonly TitlePosition[];
  /** Tells how many rows named several titles, how many had more than titles, their place behind them, or titles in short. */
  readonly finish: () => void;
}

const NONE: readonly TitlePosition[] = [];

/** A cell of titles. */
interface HeldCell {
  readonly line: number;
  readonly column: "title" | "further_titles";
  readonly written: string;
}

/** Finds the titles of rows by id, name or alias, in the columns `title` and `further_titles`. */
export function titleReader(
  table: Table,
  columns: Columns,
  policy: Policy,
  originOf: Readers["originOf"],
  diagnostics: Diagnostic[],
): TitleReader {
  const words = titleWords(policy);
  const suggest = suggester(() => words.all);
  const main = table.column(columns.at.get("title") ?? -1);
  const further = columns.at.has("further_titles")
    ? table.column(columns.at.get("further_titles") ?? -1)
    : blankColumn(table.size);
  const { count, finish } = toldTitles(originOf, diagnostics);
  const mainTitles = foundByCode(main, words.findAll);
  const furtherTitles = foundByCode(further, (text) =>
    NO_TITLE.test(text) ? NO_TITLES : words.findAll(text),
  );
  const asHeld = (cell: HeldCell, found: TitlesFound | null, at: Place | undefined): TitlesFound | null => {
    const elsewhere = found === null || at === undefined ? null : elsewhereIn(at, found);
    if (found !== null && elsewhere === null) return found;
    const origin = originOf(cell.line, cell.column);
    const isOfUnit = at !== undefined && elsewhere !== null && saysUnit(elsewhere);
    diagnostics.push(
      isOfUnit
        ? diagnostic("roster/title-elsewhere", origin, { value: elsewhere, facts: { name: at.name } })
        : unknownTitle(origin, words.unknownIn(cell.written), policy, suggest),
    );
    return null;
  };
  const titlesOf = (row: number, line: number, at: Place | undefined): readonly TitlePosition[] => {
    const [code, beside] = [main.codes[row] ?? 0, further.codes[row] ?? 0];
    const found = asHeld({ line, column: "title", written: main.text(code) }, mainTitles(code), at);
    if (found === null) return NONE;
    const own = found.titles;
    if (own.length === 0) {
      diagnostics.push(diagnostic("value/blank", originOf(line, "title"), { facts: { column: "title" } }));
      return NONE;
    }
    if (beside === 0 && own.length === 1 && isPlain(found)) return own;
    const written = further.text(beside);
    const more = asHeld({ line, column: "further_titles", written }, furtherTitles(beside), at);
    if (more === null) return NONE;
    const value = found.isShort ? main.text(code) : written;
    if (found.hasRemark || more.hasRemark) count("roster/title-remark", line, value);
    if (found.places.length + more.places.length > 0) count("roster/title-place", line, value);
    if (found.isShort || more.isShort) count("roster/short-titles", line, value);
    const all = [...new Set([...own, ...more.titles])];
    if (all.length > 1) count("roster/several-titles", line, value);
    return all;
  };
  return { titlesOf, finish };
}

/** Whether a cell has nothing but titles as the policy calls them. */
function isPlain({ hasRemark, places, isShort }: TitlesFound): boolean {
  return !hasRemark && places.length === 0 && !isShort;
}

/** What stands behind the titles of a cell and is not the place of its row; null: nothing does. */
function elsewhereIn(at: Place, { places }: TitlesFound): string | null {
  return places.find((place) => !isOfPlace(place, at)) ?? null;
}

/** A fault: titles that the policy does not have, without those beside them that it has. What may be somebody's name is not shown. */
function unknownTitle(
  origin: Origin,
  unknown: readonly string[],
  { id }: Policy,
  suggest: (word: string) => string | null,
): Diagnostic {
  const [first = ""] = unknown;
  const value = unknown.some(looksPersonal) ? null : unknown.join("; ");
  return diagnostic("roster/unknown-title", origin, {
    value,
    suggestion: suggest(first),
    facts: { policy: id },
  });
}

/** Reads the titles that a cell names by its code: null where one of them is not known, none of a blank cell. */
function foundByCode(
  { size, text }: GridColumn,
  findAll: TitleWords["findAll"],
): (code: number) => TitlesFound | null {
  const known = new Array<TitlesFound | null | undefined>(size);
  return (code) => {
    let found = known[code];
    if (found === undefined) {
      const written = text(code);
      found = written === "" ? NO_TITLES : findAll(written);
      known[code] = found;
    }
    return found;
  };
}
