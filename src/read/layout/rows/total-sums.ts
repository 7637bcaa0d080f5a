/** Households, people, areas and votes in total rows, and beside headings, held against the rows that they may be the total of. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { isUnitKind } from "../../../core/model/kinds.ts";
import { areaUnitOf, decimalsOf } from "../../../core/text/area.ts";
import { placeName } from "../../../core/text/place-name.ts";
import type { Cell } from "../../cells/cell.ts";
import { type GridColumn, lineOf } from "../../cells/grid.ts";
import type { Parsed } from "../../cells/parsed.ts";
import { countOf, parseKind } from "../../cells/values.ts";
import { parseVoteCount } from "../../cells/votes.ts";
import type { OtherRow } from "../../rows/row-kinds.ts";
import { areaParser } from "../../table/areas.ts";
import { namesOldsAlone, newUnitRows } from "../../table/new-unit-heads.ts";
import { countedOnce } from "./figures-of-news.ts";
import type { Within } from "./fill.ts";

/** How the cells of a column are read. */
type ReaderOf = (header: string, column: GridColumn) => (cell: Cell) => Parsed<number>;

/** How the columns are read of what a total adds up: figures of places, and votes. */
const READER_OF: Readonly<Record<string, ReaderOf>> = {
  households: () => countOf("households"),
  population: () => countOf("people"),
  area: areaParser,
  ballots: () => parseVoteCount,
  agree: () => parseVoteCount,
  households_after: () => countOf("households"),
  population_after: () => countOf("people"),
};

/** Headings and totals on either side of a total whose rows it is held against. */
const MOST_NEAR = 100;

/** Sums of a column: of the rows before each row, and how many of these have no figure. */
interface Sums {
  readonly sum: Float64Array;
  readonly unknown: Int32Array;
}

/**
 * Tells a total that is the sum of no rows between two headings, totals or ends of the table of which one is its own, nor of those of
 * the new unit above or below it, nor of the totals above it, nor of all rows
 * but those of places that have others in them. Where one of these sums is not known, nothing is told.
 */
export function tellSums(within: Within, others: readonly OtherRow[], diagnostics: Diagnostic[]): void {
  // A heading may have the sums of its rows beside it.
  const bounds = others.flatMap(({ row, kind }) => (kind === "total" || kind === "group" ? [row] : []));
  if (bounds.length === 0) return;
  const totals = others.flatMap(({ row, kind }) => (kind === "total" ? [row] : []));
  const place = new Map(bounds.map((row, at) => [row, at]));
  const isWider = widerRows(within);
  const isOther = new Uint8Array(within.size);
  for (const { row } of others) isOther[row] = 1;
  for (const [name, readerOf] of Object.entries(READER_OF)) {
    const position = within.names.indexOf(name);
    const column = within.columns[position];
    if (!column) continue;
    const header = within.headers[position] ?? "";
    const parse = readerOf(header, column);
    const figureOf = (row: number): number | null => {
      const code = column.codes[row] ?? 0;
      const read = code === 0 ? null : parse(column.cell(code));
      return read?.ok ? read.value : null;
    };
    const sums = sumsIn(within, name, figureOf, isOther, isWider);
    // Areas stand in hectares or square kilometres, of which rows and total may each be rounded.
    const scale = name === "area" ? 10 ** decimalsOf(areaUnitOf(header)) : 1;
    const slack = scale > 1 ? finest(within.size, figureOf, scale) / 2 : 0;
    for (const row of bounds) {
      const said = figureOf(row);
      if (said === null) continue;
      const near = segmentsAt(place.get(row) ?? 0, bounds, within.size);
      const ofTotals = totalsAbove(row, totals, figureOf).map((sum) => ({ sum, off: slack * totals.length }));
      const ofRows = [...near, ...newUnitsBeside(within, row)].flatMap((segment) =>
        sums.map((one) => ({
          sum: between(one, ...segment),
          off: slack * (segment[1] - segment[0]),
        })),
      );
      const segments = [...ofRows, ...ofTotals];
      if (segments.some(({ sum, off }) => sum === null || Math.abs(sum - said) <= off)) continue;
      const known = segments.flatMap(({ sum }) => sum ?? []);
      const nearest = known.reduce((a, b) => (Math.abs(b - said) < Math.abs(a - said) ? b : a), 0);
      const facts = { said: said / scale, of: "rows" as const, sum: nearest / scale };
      const origin = within.originOf(lineOf(within, row), header);
      diagnostics.push(diagnostic("table/total-differs", origin, { value: String(facts.said), facts }));
    }
  }
}

/** The ways in which a column may be added up. */
function sumsIn(
  within: Within,
  name: string,
  figureOf: (row: number) => number | null,
  isOther: Uint8Array,
  isWider: readonly boolean[],
): readonly Sums[] {
  if (name.endsWith("_after"))
    return countedOnce(within, figureOf).map((figures) => sumsOf(isOther, figures, () => true));
  // A commune without a figure adds nothing to those of its units.
  const all = sumsOf(
    isOther,
    (row) => figureOf(row) ?? (isWider[row] ? 0 : null),
    () => true,
  );
  const narrow = sumsOf(isOther, figureOf, (row) => !isWider[row]);
  // New units above their old ones, among which some stay and have none below them.
  return isWider.includes(true)
    ? [
        all,
        narrow,
        sumsOf(
          isOther,
          (row) => figureOf(row) ?? 0,
          (row) => isWider[row] === true,
        ),
      ]
    : [all];
}

/** The finest step in which the figures of some rows are told: the largest power of ten, up to one, that goes into all. */
function finest(size: number, figureOf: (row: number) => number | null, most: number): number {
  let step = most;
  for (let row = 0; row < size; row++) while ((figureOf(row) ?? 0) % step !== 0) step /= 10;
  return step;
}

/** Rows of places that other rows name as the one above them, and of new units above their old ones: their figures have those in them. */
function widerRows(within: Within): readonly boolean[] {
  const { columns, names, size } = within;
  const heads = namesOldsAlone(names) ? "from" : names.includes("agree") ? "place" : null;
  if (heads !== null) {
    const textIn = (name: string) => (row: number) => {
      const column = columns[names.indexOf(name)];
      return column?.text(column.codes[row] ?? 0) ?? "";
    };
    const wider = new Set(newUnitRows(size, textIn(heads), textIn("number")));
    return Array.from({ length: size }, (_, row) => wider.has(row));
  }
  const [code, parent] = [columns[names.indexOf("code")], columns[names.indexOf("parent")]];
  if (!code || !parent) return [];
  const above = new Set(Array.from(parent.codes, (one) => parent.text(one)));
  const isNamed = namedAmong(above, within);
  return Array.from({ length: size }, (_, row) => above.has(code.text(code.codes[row] ?? 0)) || isNamed(row));
}

/** Whether a row is a place, and no unit, that some texts name: "Xã Mẫu", "Mẫu". */
function namedAmong(texts: ReadonlySet<string>, { columns, names }: Within): (row: number) => boolean {
  const [name, kind] = [columns[names.indexOf("name")], columns[names.indexOf("kind")]];
  if (!name || !kind) return () => false;
  const isUnit = Array.from({ length: kind.size }, (_, code) => {
    const read = parseKind(kind.cell(code));
    return !read.ok || isUnitKind(read.value);
  });
  let called: ReadonlySet<string> | null = null;
  return (row) => {
    if (isUnit[kind.codes[row] ?? 0]) return false;
    called ??= new Set([...texts].map((text) => placeName(text).plain));
    return called.has(placeName(name.text(name.codes[row] ?? 0)).plain);
  };
}

function sumsOf(
  isOther: Uint8Array,
  figureOf: (row: number) => number | null,
  counts: (row: number) => boolean,
): Sums {
  const sum = new Float64Array(isOther.length + 1);
  const unknown = new Int32Array(isOther.length + 1);
  for (let row = 0; row < isOther.length; row++) {
    const isCounted = isOther[row] === 0 && counts(row);
    const figure = isCounted ? figureOf(row) : 0;
    sum[row + 1] = (sum[row] ?? 0) + (figure ?? 0);
    unknown[row + 1] = (unknown[row] ?? 0) + (figure === null ? 1 : 0);
  }
  return { sum, unknown };
}

/** The sum of rows; null where it is not known. */
function between({ sum, unknown }: Sums, from: number, to: number): number | null {
  if (unknown[to] !== unknown[from]) return null;
  return (sum[to] ?? 0) - (sum[from] ?? 0);
}

/** The rows right above and right below a total that have one new name: beside the old units of a new one may stand what they have together. */
function newUnitsBeside({ columns, names, size }: Within, row: number): (readonly [number, number])[] {
  const column = columns[names.indexOf("into_name")];
  if (!column) return [];
  const nameAt = (at: number): string => column.text(column.codes[at] ?? 0);
  let [first, end] = [row, row + 1];
  while (first > 0 && (first === row || (nameAt(row - 1) !== "" && nameAt(first - 1) === nameAt(row - 1))))
    first--;
  while (end < size && (end === row + 1 || (nameAt(row + 1) !== "" && nameAt(end) === nameAt(row + 1))))
    end++;
  return [
    [first, row],
    [row + 1, end],
  ];
}

/** What the totals above a row have together, from the first of them on and from each later one: "Tổng các thôn sáp nhập" below those of the groups. */
function totalsAbove(
  row: number,
  totals: readonly number[],
  figureOf: (row: number) => number | null,
): readonly number[] {
  const above = totals.filter((total) => total < row).slice(-MOST_NEAR);
  const sums: number[] = [];
  let sum = 0;
  for (const total of above.toReversed()) {
    sum += figureOf(total) ?? 0;
    sums.push(sum);
  }
  return sums.slice(1);
}

/** The rows that a total, one of the bounds, may be of: from a bound above up to it, from it to a bound below, or all. */
function segmentsAt(at: number, bounds: readonly number[], size: number): (readonly [number, number])[] {
  const row = bounds[at] ?? 0;
  const above = bounds.slice(Math.max(0, at - MOST_NEAR), at);
  const below = bounds.slice(at + 1, at + 1 + MOST_NEAR);
  return [
    ...[0, ...above].map((bound) => [bound, row] as const),
    ...[...below, size].map((bound) => [row, bound] as const),
    [0, size],
  ];
}
