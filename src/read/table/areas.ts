/**
 * Areas (diện tích): cells in hectares, in the unit that the header says, or in their own ("1,2 km²"), in; whole square
 * metres out.
 */
import { areaUnitOf, decimalsOf } from "../../core/text/area.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { MEASURED_IN } from "../../core/text/measured-in.ts";
import { type Cell, digitsOf, type NumberFormat, textOfCell } from "../cells/cell.ts";
import type { GridColumn } from "../cells/grid.ts";
import { errorIn, fail, ok, type Parsed } from "../cells/parsed.ts";
import type { Table } from "./table.ts";

const GROUPED = /^\d{1,3}(?:\.\d{3})+$/;

/** The same with commas: thousands as in English, or three decimals. */
const COMMAS = /^\d{1,3}(?:,\d{3})+$/;

const ENGLISH = /^(\d{1,3}(?:,\d{3})*|\d+)\.(\d+)$/;

const VIETNAMESE = /^(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d+))?$/;

/**
 * How the areas of a column are read. "1.546" is 1546 where some cell of the column has a decimal comma, 1,546 where one
 * has a decimal point beyond doubt; else nobody knows, and it is a fault with both readings. "1,546" is 1,546, and 1546 beside such
 * a point. In square metres both are 1546, since nothing that is listed is as small as the other.
 */
export function areaParser(header: string, column: GridColumn): (cell: Cell) => Parsed<number> {
  const usual = decimalsOf(areaUnitOf(header));
  let usesComma = false;
  let usesPoint = false;
  for (let code = 1; code < column.size; code++) {
    // Numbers of a workbook have their point whatever its texts have.
    if (column.cell(code).kind !== "text") continue;
    const text = bare(column.text(code));
    if (/^\d[\d.]*,\d+$/.test(text) && !COMMAS.test(text)) usesComma = true;
    else if (/^[\d,]+\.\d+$/.test(text) && !GROUPED.test(text)) usesPoint = true;
  }
  return (cell) => {
    // A percentage is of some area, and none itself.
    if (cell.kind === "number")
      return cell.format.kind === "percent"
        ? fail({ code: "value/number" })
        : inMetres(digitsOf(cell.value), "", shownPlaces(cell.format) ?? usual);
    const failed = errorIn(cell);
    if (failed) return failed;
    const written = textOfCell(cell);
    const text = bare(written);
    const own = UNIT.exec(written)?.[0];
    const places = own === undefined ? usual : decimalsOf(areaUnitOf(own));
    const isLarge = places === 0 && !usesComma && !usesPoint && GROUPED.test(text.replace(/,/g, "."));
    const isEnglish = COMMAS.test(text) && ((usesPoint && !usesComma) || text.split(",").length > 2);
    if (isLarge || isEnglish) return inMetres(text.replace(/[.,]/g, ""), "", places);
    if (GROUPED.test(text) || (places === 0 && COMMAS.test(text))) {
      if (usesComma && !usesPoint && !COMMAS.test(text)) return inMetres(text.replace(/\./g, ""), "", places);
      if (usesPoint && !usesComma && places > 0) return inMetres(text, "", places);
      // Two groups are thousands whatever the others are.
      if ((text.match(/\./g) ?? []).length > 1) return inMetres(text.replace(/\./g, ""), "", places);
      return fail({
        code: "value/ambiguous-number",
        reading: `${text.replace(/[.,]/g, "")}, ${text.replace(".", ",")}`,
      });
    }
    const [, whole, rest] = VIETNAMESE.exec(text) ?? ENGLISH.exec(text) ?? [];
    return whole === undefined
      ? fail({ code: "value/number" })
      : inMetres(whole.replace(/[.,]/g, ""), rest ?? "", places);
  };
}

/** "Đơn vị tính: km²", "DANH SÁCH THÔN (ĐVT: hộ, người, km2)", "Diện tích tính bằng km²" above a table; not "Diện tích: 15 km²", which is a figure. */
const SAYS_UNITS = latePattern(
  `(?:^|\\()\\s*${MEASURED_IN}(?!\\p{L})|di[ệe]n t[íi]ch\\s*(?:t[íi]nh\\s+)?(?:(?:b[ằa]ng|theo)(?!\\p{L})|:\\s*k?m)`,
  "iu",
);

/** The header of a column of areas; where it says no unit, with the one that stands above the table. */
export function areaHeader({ header, titles = [] }: Pick<Table, "header" | "titles">, at: number): string {
  const own = header[at] ?? "";
  if (titles.length === 0 || areaUnitOf(own) !== "ha" || /(?:^|[^\p{L}])(?:ha|héc-?ta)(?!\p{L})/iu.test(own))
    return own;
  const said = titles.find(
    ({ text, since }) => since === undefined && SAYS_UNITS().test(text) && areaUnitOf(text) !== "ha",
  );
  return said === undefined ? own : `${own} ${said.text}`;
}

/** How many decimal places square metres take in the unit that a number's format shows (0.0" km²"); null where it shows none. */
function shownPlaces(format: Exclude<NumberFormat, { kind: "percent" }>): number | null {
  const shown = format.kind === "id" ? format.text : (format.unit ?? "");
  const unit = UNIT.exec(shown)?.[0];
  return unit === undefined ? null : decimalsOf(areaUnitOf(unit));
}

const UNIT = /(?<!\s)\s*(?:ha|hecta|héc-?ta|km\s?(?:2|²)|m\s?(?:2|²))\.?$/iu;

/** Whether an area says its own unit: "1,2 km²". */
export function hasAreaUnit(text: string): boolean {
  return UNIT.test(text);
}

/** A text without a unit behind the number. */
function bare(text: string): string {
  return text.replace(UNIT, "").replace(/(?<=\d)[\s\u00A0\u202F](?=\d{3})/g, "");
}

/** Whole square metres; what is finer is rounded, half up. */
function inMetres(written: string, decimals: string, places: number): Parsed<number> {
  const [whole = "", fraction = decimals] = written.split(".");
  if (!/^\d{1,12}$/.test(whole) || !/^\d*$/.test(fraction)) return fail({ code: "value/number" });
  const digits = `${fraction}${"0".repeat(places + 1)}`;
  const metres = Number(whole + digits.slice(0, places)) + (Number(digits[places]) >= 5 ? 1 : 0);
  return Number.isSafeInteger(metres) ? ok(metres) : fail({ code: "value/number" });
}
