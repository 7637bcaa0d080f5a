/** Units in the headers of published figures: columns of one thing in đồng and in millions of them are brought to one size. */
import { latePattern } from "../../../core/text/late-pattern.ts";
import { MEASURED_IN } from "../../../core/text/measured-in.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import type { Cell } from "../../cells/cell.ts";
import type { Parsed } from "../../cells/parsed.ts";
import { decimalsOf, type PrintedFigure, SIZES } from "./printed.ts";

const UNIT = new RegExp(
  `\\((?:${MEASURED_IN}\\s*:?\\s*)?(?:(${[...SIZES.keys()].join("|")})\\s+)?([đd][ồo]ng|đ|VNĐ|VND|ng[ưu][ờo]i|h[ộo])\\)\\s*$`,
  "iu",
);

/** Units of figures that are seldom whole: "(triệu đồng)", "(km²)". */
const MEASURED = latePattern(
  `\\((?:${MEASURED_IN}\\s*:?\\s*)?(?:(?:ngh[ìi]n|ng[àa]n|tri[ệe]u|t[ỷy]|t[ỉi])\\s+(?:[đd][ồo]ng|đ|VNĐ|VND)|ha|km2|km²)\\)\\s*$`,
  "iu",
);

/** A reader of figures of a column whose header says such a unit: 1.25 is there no thousand that lost its zeros. */
export function inMeasure(
  parse: (cell: Cell) => Parsed<PrintedFigure | null>,
  header: string,
): (cell: Cell) => Parsed<PrintedFigure | null> {
  if (!MEASURED().test(header)) return parse;
  return (cell) =>
    cell.kind === "number" && cell.format.kind === "plain" ? decimalsOf(cell.value) : parse(cell);
}

const OWN_SIZE = new RegExp(`\\d\\s*(?:${[...SIZES.keys()].join("|")})(?!\\p{L})`, "iu");

/** How many places each column's figures are to be moved, by its name; none where a unit is not said, or all are one. */
export function placesOf(headers: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const units = [...headers].map(([name, header]) => {
    const [, size = "", unit] = UNIT.exec(withMarks(header)) ?? [];
    return { name, unit: unit && MONEY.test(unit) ? "đồng" : unit?.toLowerCase(), places: placesIn(size) };
  });
  const isKnown = new Set(units.map(({ unit }) => unit)).size === 1 && units[0]?.unit !== undefined;
  const least = Math.min(...units.map(({ places }) => places));
  return new Map(isKnown ? units.map(({ name, places }) => [name, places - least]) : []);
}

const MONEY = /^(?:[đd][ồo]ng|đ|VNĐ|VND)$/iu;

function placesIn(size: string): number {
  return SIZES.get(size.toLowerCase()) ?? 0;
}

/** A reader of figures of a column that is in so many times a thousand or a million; a cell that says its own size is as it says. */
export function inPlaces(
  parse: (cell: Cell) => Parsed<PrintedFigure | null>,
  places = 0,
): (cell: Cell) => Parsed<PrintedFigure | null> {
  if (places === 0) return parse;
  return (cell) => {
    const parsed = parse(cell);
    const hasOwn = cell.kind === "text" && OWN_SIZE.test(cell.text);
    if (!parsed.ok || parsed.value === null || hasOwn) return parsed;
    const decimals = Math.max(0, parsed.value.decimals - places);
    const value = Number((parsed.value.value * 10 ** places).toFixed(decimals));
    return { ...parsed, value: { ...parsed.value, value, decimals } };
  };
}
