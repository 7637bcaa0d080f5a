/** Which rows of a grid are its header, of one or two levels, and what each column is called by them. */
import { timesOf } from "../../../core/numbers/groups.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { inOneLine } from "../../../core/text/one-line.ts";
import { orUnmarked } from "../../../core/text/with-marks.ts";
import { type Grid, isBlankRow, lineOf, textsOf } from "../../cells/grid.ts";
import { saysUnit } from "../../cells/values.ts";
import { type HeaderRows, withoutNote } from "../../columns/header-words.ts";
import { headerAmong, namedBy, type Reading, type Shape } from "../../table/shapes.ts";
import { isBroken, wholeHeader } from "./broken-headers.ts";
import { isDataBelow, nearestLeft, spannedCell } from "./spanned-cells.ts";
import { areThreeLevels, namesOfThree } from "./text-levels.ts";
import { unitsIn, withUnits } from "./unit-row.ts";

/** Rows that are looked at for a header, from the first filled one on; and those of a second level that a merged header cell may span. */
const [MOST_LOOKED_AT, MOST_LEVELS] = [60, 3];

/** Known columns that make a row below a header its second level, however many cells it has. */
const MANY = 2;

/** What stands below one header beside others that are split: "Không đồng ý" over "Số phiếu". */
const OF_FIGURES = latePattern(
  `^(?:${orUnmarked("(?:tổng\\s+)?số(?:\\s+(?:phiếu|lượng|người|hộ|ý kiến|cử tri))?|tỷ lệ|tỉ lệ|trước|sau|nam|nữ|%")})(?:\\s*\\(?%\\)?)?$`,
  "iu",
);

/** How a cell below a header begins that names a column: "Trước", "%", "+/-", "(+,-)". */
const NAME = /^(?:\p{L}|%$|\(?[+±][^\d]*$)/u;

/** Whether cells name columns that are known; whether one does. */
type IsHeader = (cells: readonly string[]) => boolean;
type IsKnown = (cell: string) => boolean;

/** Finds the header; null where the grid has no row. `how.header`: the line on which it stands. */
export function headerRowsOf(grid: Grid, shape: Shape, how: Reading): HeaderRows | null {
  const meaning = namedBy(shape, how);
  const isKnown = (cell: string): boolean => meaning(cell) !== undefined;
  let top = -1;
  if (how.header === null) {
    let first = 0;
    while (first < grid.size && isBlankRow(grid, first)) first++;
    const looked = Math.min(grid.size - first, MOST_LOOKED_AT);
    top = first + headerAmong(looked, (row) => wordsAt(grid, first + row, isKnown), shape, how);
  } else {
    for (let row = 0; row < grid.size && top < 0; row++) {
      if (lineOf(grid, row) >= how.header && !isBlankRow(grid, row)) top = row;
    }
  }
  if (top < 0 || isBlankRow(grid, top)) return null;
  // "Họ tên" below each of several titles names as many columns as there are cells; where data are figures, any words name them.
  const isHeader = (cells: readonly string[]): boolean =>
    cells.filter((cell) => (shape.hasTotals ? cell !== "" : meaning(cell) !== undefined)).length >= MANY;
  const whole = wholeAt(grid, top, isKnown);
  if (whole !== null) {
    const none = whole.map(() => "");
    return { top, bottom: top + 1, before: rowsAbove(grid, top), names: whole, above: none, between: none };
  }
  if (how.header === null) top = firstLevel(grid, top, isHeader, isKnown);
  const bottom =
    grid.sheet === null
      ? bottomOfText(grid, top, isHeader, isKnown, shape)
      : bottomOfSheet(grid, top, isHeader, isKnown);
  return { top, before: rowsAbove(grid, top), ...namedRows(grid, top, bottom, shape) };
}

/** The texts of a header that goes on in the row below it; null where a row does not, or where cells are merged. */
function wholeAt(grid: Grid, row: number, isKnown: IsKnown): readonly string[] | null {
  const line = lineOf(grid, row);
  if (row + 1 >= grid.size || grid.merges.some(({ top, bottom }) => top <= line && line <= bottom))
    return null;
  return wholeHeader(textsOf(grid, row).map(inOneLine), textsOf(grid, row + 1).map(inOneLine), isKnown);
}

/** What a row names if it is the header. */
function wordsAt(grid: Grid, row: number, isKnown: IsKnown): readonly string[] {
  return (wholeAt(grid, row, isKnown) ?? textsOf(grid, row)).map(withoutNote);
}

/**
 * The first row of a header of which a lower one has more known columns ("STT", "Hiện trạng", "Phương án" over "Tên thôn", "Số hộ", …):
 * a cell merged over both, or, where merged cells are lost, a known one over a blank one, tells that the row above belongs to it.
 */
function firstLevel(grid: Grid, top: number, isHeader: IsHeader, isKnown: IsKnown): number {
  const line = lineOf(grid, top);
  const above = grid.merges.find(
    (merge) => merge.top < line && merge.bottom >= line && merge.top >= line - MOST_LEVELS,
  );
  if (above) return rowOfLine(grid, above.top, top);
  if (top === 0) return top;
  const cells = textsOf(grid, top);
  const known = cells.filter((cell) => isKnown(withoutNote(cell)));
  // Names that stand twice are told apart by what stands above them.
  if (new Set(known).size < known.length && isGrouped(grid, top - 1, isKnown)) return top - 1;
  const isOver = textsOf(grid, top - 1).some(
    (head, column) => cells[column] === "" && isKnown(withoutNote(head)),
  );
  return isOver && isSplitBelow(grid, top - 1, isHeader, isKnown) ? top - 1 : top;
}

/** The row on a line, or the first one below it; `most`: the last one that it may be. */
function rowOfLine(grid: Grid, line: number, most: number): number {
  let row = most;
  while (row > 0 && lineOf(grid, row - 1) >= line) row--;
  return row;
}

/** Rows of a sheet above its header, or lines of a text file from the first filled one on. */
function rowsAbove(grid: Grid, top: number): number {
  const filled = Array.from({ length: top }, (_, row) => row).filter((row) => !isBlankRow(grid, row));
  const [first] = filled;
  if (first === undefined) return 0;
  return grid.sheet === null ? lineOf(grid, top) - lineOf(grid, first) : filled.length;
}

/** The last row of a sheet's header: cells of its first row may be merged over the rows of further levels. */
function bottomOfSheet(grid: Grid, top: number, isHeader: IsHeader, isKnown: IsKnown): number {
  const line = lineOf(grid, top);
  const last = grid.merges
    .filter((merge) => merge.top <= line && merge.bottom > line && merge.bottom <= line + MOST_LEVELS)
    .reduce((most, merge) => Math.max(most, merge.bottom), line);
  let bottom = top;
  while (bottom + 1 < grid.size && lineOf(grid, bottom + 1) <= last) {
    const cells = textsOf(grid, bottom + 1);
    if (isDataBelow(grid, top, textsOf(grid, top), cells) && !isHeader(cells.map(withoutNote))) break;
    bottom++;
  }
  const hasLower = isSplitBelow(grid, top, isHeader, isKnown) || isGrouped(grid, top, isKnown);
  return bottom === top && hasLower ? top + 1 : bottom;
}

/** Whether cells of a row are merged over known columns that the row below names, and others stand over one ("Hiện trạng" over "Thôn", "Số hộ"; "Sau sắp xếp" over "Thôn"). */
function isGrouped(grid: Grid, row: number, isKnown: IsKnown): boolean {
  if (row + 1 >= grid.size) return false;
  const line = lineOf(grid, row);
  const isMerged = grid.merges.some(
    ({ top, bottom, left, right }) => top === line && bottom === line && right > left,
  );
  if (!isMerged || textsOf(grid, row).filter((cell) => cell !== "").length < MANY) return false;
  const names = textsOf(grid, row + 1).filter((cell) => cell !== "");
  return (
    names.length > MANY &&
    names.every((cell) => NAME.test(cell)) &&
    names.filter((cell) => isKnown(withoutNote(cell))).length > MANY
  );
}

/** The same where merged cells are lost: the row below names columns whose header is blank, and nothing else. Figures may be split twice. */
function bottomOfText(
  grid: Grid,
  top: number,
  isHeader: IsHeader,
  isKnown: IsKnown,
  { hasTotals }: Shape,
): number {
  const rows = [0, 1, 2].map((below) => (top + below < grid.size ? textsOf(grid, top + below) : []));
  if (hasTotals && areThreeLevels(rows)) return top + 2;
  return isSplitBelow(grid, top, isHeader, isKnown) ? top + 1 : top;
}

/**
 * Whether the row below a header splits its columns: each of its cells stands under a blank header cell, or under one with a blank one to its
 * right ("Năm sinh", "" over "Nam", "Nữ"), names figures alone, or a column beside such a group ("Sau sắp xếp" over "Tên thôn"), and at least one
 * stands under a blank one. It has fewer cells than the header, or is a header by its own words ("Trước sắp xếp", "", "" over "Tên thôn", "Số hộ", "Nhân khẩu";
 * "Họ và tên", "", "" over "Thôn 1", "Thôn 2", "Thôn 3").
 */
function isSplitBelow(grid: Grid, top: number, isHeader: IsHeader, isKnown: IsKnown): boolean {
  if (top + 1 >= grid.size) return false;
  const heads = textsOf(grid, top);
  const cells = textsOf(grid, top + 1);
  const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
  const isUnderBlank = (column: number): boolean => heads[column] === "";
  const isName = (column: number): boolean => isKnown(withoutNote(cells[column] ?? ""));
  const isGroup = filled.some((column) => heads[column + 1] === "" && isName(column));
  return (
    filled.some(isUnderBlank) &&
    (filled.length < heads.filter((head) => head !== "").length || isHeader(cells) || areUnits(cells)) &&
    filled.every((column) => NAME.test(cells[column] ?? "")) &&
    filled.every(
      (column) =>
        isUnderBlank(column) ||
        heads[column + 1] === "" ||
        OF_FIGURES().test(cells[column] ?? "") ||
        (isGroup && isName(column)) ||
        isBroken(heads[column] ?? "", cells[column] ?? "", isKnown),
    ) &&
    filled.filter(isUnderBlank).every((column) => filled.includes(column - 1))
  );
}

const areUnits = (cells: readonly string[]): boolean => cells.every((cell) => cell === "" || saysUnit(cell));

/** The last row of a header with the names of its columns; a row of units below it is its last, and stands behind the names. */
function namedRows(
  grid: Grid,
  top: number,
  bottom: number,
  { hasTotals = false }: Shape,
): Omit<HeaderRows, "top" | "before"> {
  const own = bottom > top ? unitsIn(grid, bottom) : null;
  const units = own ?? unitsIn(grid, bottom + 1);
  const named = namesOf(grid, top, own ? bottom - 1 : bottom, hasTotals);
  if (units === null) return { bottom, ...named };
  return { bottom: own ? bottom : bottom + 1, ...named, names: withUnits(named.names, units) };
}

/** `isDeep`: what stands above the lowest of three levels is of the first of them. */
function namesOf(
  grid: Grid,
  top: number,
  bottom: number,
  isDeep: boolean,
): Pick<HeaderRows, "names" | "above" | "between"> {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) =>
    textsOf(grid, top + index).map(inOneLine),
  );
  if (grid.sheet === null && rows.length > 2) return namesOfThree(rows);
  const lowest = grid.columns.map((_, column) => spannedCell(grid, rows, top, bottom, column));
  const hasMerges = grid.merges.some(
    (merge) => merge.top <= lineOf(grid, bottom) && merge.bottom >= lineOf(grid, top),
  );
  const names = lowest.map(({ text }) => text);
  const above = lowest.map(({ row }, column) => {
    if (row === top) return "";
    const head = spannedCell(grid, rows.slice(0, row - top), top, row, column).text;
    return head !== "" || hasMerges ? head : nearestLeft(rows[0] ?? [], column);
  });
  const apart = apartByTop(grid, rows, names, above, lowest, top, isDeep);
  return { names, above: apart, between: above.map((head, at) => (head === apart[at] ? "" : head)) };
}

/** Headers above those of the lowest level; where two columns are alike by both, as below "Quy mô" twice, those of the first level. */
function apartByTop(
  grid: Grid,
  rows: readonly (readonly string[])[],
  names: readonly string[],
  above: readonly string[],
  lowest: readonly { readonly row: number }[],
  top: number,
  isDeep: boolean,
): readonly string[] {
  const key = (column: number): string => `${above[column]}\u0000${names[column]}`;
  const alike = timesOf(Array.from(names.keys(), key));
  return above.map((over, column) => {
    const isLow = (lowest[column]?.row ?? top) > top + 1;
    if (!isLow || over === "" || (!isDeep && (alike.get(key(column)) ?? 0) < 2)) return over;
    return spannedCell(grid, rows.slice(0, 1), top, top, column).text || over;
  });
}
