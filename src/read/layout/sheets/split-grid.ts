/** Tables of people, or of published figures, that stand below each other in one sheet, each with a header of its own: the bodies of a commune one by one. A grid in, one for each table out. */

import { fold } from "../../../core/text/fold.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { ROMAN } from "../../../core/text/roman.ts";
import { isTotal } from "../../../core/text/total-words.ts";
import { UNIT_KINDS } from "../../../core/text/unit-words.ts";
import { withMarks, withMarksOfLine, withoutMarks } from "../../../core/text/with-marks.ts";
import { type Grid, lineOf, rowsWith, textsOf } from "../../cells/grid.ts";
import { kindOfName } from "../../cells/values.ts";
import { withoutNote } from "../../columns/header-words.ts";
import { NOTE } from "../../rows/list-notes.ts";
import { RUNNING } from "../../rows/worded-headings.ts";
import { headingOf } from "../../table/headings.ts";
import { placesSaid, titleSaid } from "../../table/said-above.ts";
import { namedBy, type Reading, type Shape } from "../../table/shapes.ts";
import { picked, pickedBut } from "../rows/picked-rows.ts";
import { figureTables } from "./split-figures.ts";
import { planTables } from "./split-plans.ts";

/** What a header of people has in one of its cells. */
export const NAMES = /h[oọ](?:\s*[,&]?\s*|\s+v[aà]\s+)t[eê]n/imu;

/** What a header of units has in one of its cells. */
const NUMBERS =
  /^[^\S\r\n]*(?:stt|tt|số (?:tt|thứ tự|hộ|khẩu|nhân khẩu)|so (?:ho|khau|nhan khau))(?!\p{L})/imu;

/** Longer lists are exports, which have one header: they are not searched. */
export const MOST_ROWS = 50_000;

/** Known columns that such a header has at least, titles and names among them. */
const ENOUGH = 3;

/** The tables of a grid, in their order; the grid itself where it has but one header. */
export function gridsOf(grid: Grid, shape: Shape, how: Reading): readonly Grid[] {
  if (how.header !== null || grid.size > MOST_ROWS) return [grid];
  if (shape.hasTotals) return slicesOf(grid, figureTables(grid, shape, how));
  if (shape.hasOperations)
    return slicesOf(grid, planTables(grid, rowsWith(grid.columns, NUMBERS), shape, how));
  if (shape.people === undefined) return [grid];
  const meaning = namedBy(shape, how);
  const rows = rowsWith(grid.columns, NAMES);
  if (rows.length < 2) return [grid];
  const starts = [0];
  const title: string[] = [];
  let header: readonly string[] | null = null;
  for (const row of rows) {
    const cells = textsOf(grid, row).map(withoutNote);
    const names = cells.map(meaning);
    const known = new Set(names.filter((name) => name !== undefined));
    // Only above a header it is looked for a title: each look goes up to the table before it.
    if (known.size < ENOUGH || !known.has("full_name")) continue;
    const people = new Set([names.indexOf("full_name"), (header ?? []).indexOf("full_name")]);
    const caption = captionAbove(grid, row, people, how);
    const hasTitle = known.has("title") || caption.texts.some((text) => titleSaid(text, how.meanings));
    if (!hasTitle) continue;
    const own = cells.map((cell, at) => names[at] ?? cell.toLowerCase());
    if (header !== null) {
      const isOther = own.some((name, at) => name !== "" && name !== header?.[at]);
      if (isOther || caption.texts.some((text) => OF_LIST.test(withMarks(text)))) {
        if (caption.texts.some((text) => mayPlace(text, title) && !isPlaceSaid(text))) return [grid];
        starts.push(caption.top);
      }
    } else for (const one of titleAbove(grid, row)) title.push(one);
    header = own;
  }
  return slicesOf(grid, starts);
}

/** The parts of a grid from some rows up to the next; the grid itself where there is one. */
function slicesOf(grid: Grid, starts: readonly number[]): readonly Grid[] {
  if (starts.length < 2) return [grid];
  return starts.map((start, at) => sliceOf(grid, start, starts[at + 1] ?? grid.size));
}

interface Caption {
  /** Its first row; that of the header where it has none. */
  readonly top: number;
  readonly texts: readonly string[];
}

/** A total, or a note, of the table above. */
const ofTableAbove = (text: string): boolean =>
  isTotal(text) || NOTE.test(fold(text)) || text.startsWith("(*");

/** Roman numbers before the title of a further list. */
const NUMBERED = new RegExp(`^${ROMAN}[.)]?(?:\\s|$)`);

/** Whether a cell in a column of people is none of them, but the title of the list below. */
function isTitleOfList(cells: readonly string[], text: string, { meanings }: Reading): boolean {
  if (OF_LIST.test(text) || kindOfName(text) !== null || placesSaid(text).length > 0) return true;
  return NUMBERED.test(cells[0] ?? "") || titleSaid(text, meanings) !== null;
}

/** The rows above a header that are its title, of one cell each. `people`: columns that name people in it and in the table above. */
function captionAbove(grid: Grid, header: number, people: ReadonlySet<number>, how: Reading): Caption {
  const texts: string[] = [];
  let top = header;
  while (top > 0) {
    const all = textsOf(grid, top - 1);
    const cells = all.filter((cell) => cell !== "");
    const isNumbered = cells.length === 2 && RUNNING.test(cells[0] ?? "");
    if (cells.length > 1 && !isNumbered) break;
    const text = headingOf(cells, 0, 0).text;
    const isOfPerson = all.some((cell, at) => people.has(at) && cell !== "");
    if (cells.some(ofTableAbove) || (isOfPerson && !isTitleOfList(cells, text, how))) break;
    if (cells.length > 0) texts.push(text);
    top--;
  }
  return { top, texts };
}

/** The texts above the first header, in small letters. */
function titleAbove(grid: Grid, header: number): readonly string[] {
  return Array.from({ length: header }, (_, row) => textsOf(grid, row).join(" ").toLowerCase());
}

/** The title of a further list, not of a further page: "DANH SÁCH TRƯỞNG THÔN". */
const OF_LIST = /^(?:danh sách|ds|biểu|bảng|phụ lục)(?!\p{L})/iu;

/** Titles that have the word for a kind. */
const TITLES = latePattern(`(?:phó )?trưởng (?:${UNIT_KINDS})|tổ (?:trưởng|phó)(?: tổ dân phố| tdp)?`, "giu");

const PLACE = latePattern(
  `(?<!\\p{L})(?!khối\\s+\\D)(?:xã|phường|thị trấn|đặc khu|${UNIT_KINDS})\\s+\\S.*$`,
  "iu",
);

/** Whether the title of a table may say where its people are, which the title of the sheet does not say as well. */
function mayPlace(text: string, title: readonly string[]): boolean {
  if (kindOfName(text) !== null) return true;
  const named = PLACE().exec(withMarksOfLine(text).replace(TITLES(), ""))?.[0].toLowerCase();
  if (named === undefined) return false;
  return !title.some((own) => own.includes(named) || own.includes(withoutMarks(named)));
}

/** Whether it is plain where they are. */
function isPlaceSaid(text: string): boolean {
  const said = placesSaid(text);
  return said.length > 0 && said.every(({ name }) => name !== null);
}

/** The rows of a grid from one up to another, but some of them, with the columns that are filled there. */
export function sliceOf(grid: Grid, from: number, to: number, left: readonly number[] = []): Grid {
  const kept = pickedBut(from, to, left);
  const [first, last] = [lineOf(grid, from), lineOf(grid, to - 1)];
  const within = (lines: readonly number[]): readonly number[] =>
    lines.filter((line) => first <= line && line <= last);
  const columns = grid.columns.map((column, at) => ({
    column: picked(column, kept),
    at: grid.positions[at] ?? at,
  }));
  const filled = columns.filter(({ column }) => column.codes.some((code) => code !== 0));
  return {
    ...grid,
    size: kept.size,
    columns: filled.map(({ column }) => column),
    positions: filled.map(({ at }) => at),
    lines: kept.of(grid.lines),
    widths: grid.widths && kept.of(grid.widths),
    hiddenRows: within(grid.hiddenRows),
    struckRows: within(grid.struckRows),
    toWorkOutRows: within(grid.toWorkOutRows),
    coveredRows: within(grid.coveredRows),
    commentedRows: within(grid.commentedRows),
    textBoxRows: within(grid.textBoxRows),
  };
}
