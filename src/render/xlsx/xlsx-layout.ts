/** The layout of a sheet: texts in, widths of its columns and lines of its rows out. */
import type { BookTable } from "../book/tables.ts";
import { drawnCells } from "../formats/depth.ts";
import { BOLD, lettersIn } from "../formats/letters.ts";
import { cellText, isStrong, type ReportColumn } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import type { SheetCell } from "./xlsx-sheet.ts";

/** Widths of columns, in characters. */
const NARROWEST = 9;
const WIDEST = 48;

/** The widest column of a table of few columns: a text that has the page to itself. */
const WIDEST_OF_FEW = { columns: 3, width: 105 };

/** A table with more columns has them closer, so that its letters do not become too small on a page. */
export const MANY = 14;

/** What a column has beside its longest text, and how wide columns of figures and of texts are at least. */
const WIDE = { margin: 3, figures: NARROWEST + 3, texts: NARROWEST };
const CLOSE = { margin: 1.5, figures: 7.5, texts: 7 };

/** All columns of a form together, at least. */
const LEAST_FORM = 110;

/**
 * The last column of the left half: of those right of which so many letters have room, the one that ends nearest to the middle of all
 * widths; where they have it nowhere, the first column.
 */
export function middleOf(widths: readonly number[], right: number): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let sum = 0;
  const apart = widths.slice(0, -1).map((width) => {
    sum += width;
    return whole - sum < right ? Number.POSITIVE_INFINITY : Math.abs(sum - whole / 2);
  });
  return Math.max(0, apart.indexOf(Math.min(...apart)));
}

/** The most lines that a text of a row is broken into, word by word. */
export function linesOf(cells: readonly (SheetCell | null)[], widths: readonly number[]): number {
  let most = 1;
  cells.forEach((cell, column) => {
    if (typeof cell?.value !== "string") return;
    const isBold = cell.style === "head" || cell.style.endsWith("-bold");
    const room = ((widths[column] ?? NARROWEST) - 1) / (isBold ? BOLD : 1);
    most = Math.max(most, linesIn(cell.value, room));
  });
  return most;
}

/**
 * The lines of a head's two rows: a group has the room of all its columns, and a head that stands in no group has both rows.
 */
export function linesOfHead(
  columns: readonly ReportColumn[],
  widths: readonly number[],
): readonly [upper: number, lower: number] {
  const most = { group: 1, grouped: 1, alone: 1 };
  const see = (part: keyof typeof most, text: string, width: number): void => {
    most[part] = Math.max(most[part], linesIn(text, (width - 1) / BOLD));
  };
  columns.forEach(({ group, label }, at) => {
    const width = widths[at] ?? NARROWEST;
    see(group === "" ? "alone" : "grouped", label, width);
    if (group === "" || group === columns[at - 1]?.group) return;
    const end = columns.findIndex((one, other) => other > at && one.group !== group);
    see("group", group, widthOf(widths, at, (end < 0 ? columns.length : end) - 1));
  });
  return [most.group, Math.max(most.grouped, most.alone - most.group)];
}

/** The lines of a text, word by word, where so many letters have room. */
function linesIn(text: string, room: number): number {
  if (lettersIn(text) <= room) return 1;
  let count = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const letters = lettersIn(word);
    if (used > 0 && used + letters > room) {
      count++;
      used = 0;
    }
    count += Math.floor(Math.max(0, letters - 1) / room);
    used += letters + 1;
  }
  return count;
}

/** Wide enough for the longest word of the head and for the texts, within limits. */
export function widthsOf(table: BookTable, language: Language): number[] {
  const { columns, rows, form } = table;
  const drawn = rows.map(drawnCells);
  const { margin, figures, texts } = columns.length > MANY ? CLOSE : WIDE;
  const widest = columns.length <= WIDEST_OF_FEW.columns ? WIDEST_OF_FEW.width : WIDEST;
  const wanted = columns.map(({ label, align }, column) => {
    let longest = Math.max(...label.split(" ").map((word) => word.length));
    drawn.forEach((cells, at) => {
      const cell = cells[column] ?? "";
      // Digits are as wide in bold.
      const isBold = typeof cell === "string" && isStrong(table, at);
      longest = Math.max(longest, lettersIn(cellText(cell, language)) * (isBold ? BOLD : 1));
    });
    const least = column === 0 ? 6 : align === "right" ? figures : texts;
    return Math.max(least, longest + margin);
  });
  const widths = grown(
    wanted.map((width) => Math.min(widest, width)),
    wanted,
  );
  // A title block needs room: its two halves stand beside each other.
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return form && whole < LEAST_FORM
    ? widths.map((width) => Math.round((width * LEAST_FORM) / whole))
    : widths;
}

/** Widths on the way to those that are wanted, as far as a page goes. */
function grown(widths: readonly number[], wanted: readonly number[]): number[] {
  const more = widths.map((width, at) => (wanted[at] ?? width) - width);
  const all = more.reduce((sum, one) => sum + one, 0);
  const room = (PAGE.width - widths.reduce((sum, width) => sum + pointsOf(width), 0)) / LETTER.points;
  const share = Math.min(1, Math.max(0, room / all));
  return all === 0 ? [...widths] : widths.map((width, at) => width + Math.floor((more[at] ?? 0) * share));
}

/** Columns in parts of about the same width, from left to right: the first and last column of each. */
export function partsOf(widths: readonly number[], parts: number): (readonly [number, number])[] {
  const count = Math.min(parts, widths.length);
  const ends: number[] = [];
  let left = widths.reduce((sum, width) => sum + width, 0);
  for (let part = 1; part < count; part++) {
    const first = (ends.at(-1) ?? -1) + 1;
    const share = left / (count - part + 1);
    // Each part has a column, those to come too.
    const last = widths.length - 1 - (count - part);
    let end = first;
    let sum = widths[first] ?? 0;
    while (end < last && sum + (widths[end + 1] ?? 0) / 2 <= share) sum += widths[++end] ?? 0;
    ends.push(end);
    left -= sum;
  }
  return [...ends, widths.length - 1].map((end, at, all) => [at === 0 ? 0 : (all[at - 1] ?? 0) + 1, end]);
}

/** The width that a signature and what stands below it ("(Ký, đóng dấu, ghi rõ họ tên)") need, in characters. */
const SIGNATURE = 24;

/** How many signatures stand side by side: as many as have room, one at least. */
export function abreastOf(widths: readonly number[], signers: number): number {
  const fits = (parts: number): boolean =>
    partsOf(widths, parts).every(([first, last]) => widthOf(widths, first, last) >= SIGNATURE);
  let most = Math.max(1, Math.min(signers, widths.length));
  while (most > 1 && !fits(most)) most--;
  return most;
}

/** Columns that end where some do, and begin further left where a text of so many letters has no room in these. */
export function widened(
  [first, last]: readonly [number, number],
  widths: readonly number[],
  letters: number,
): readonly [number, number] {
  let from = first;
  while (from > 0 && widthOf(widths, from, last) < letters * SLANTED) from--;
  return [from, last];
}

/** How wide a slanted letter is on the average, in characters. */
const SLANTED = 0.9;

function widthOf(widths: readonly number[], first: number, last: number): number {
  return widths.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
}

/** The room between the margins of an A4 page across, in points. */
const PAGE = { width: 765, height: 495 };

/** Points of a letter of a column, and of what it has beside them: by Excel, 7 pixels each and 5 beside. */
const LETTER = { points: 7 * 0.75, beside: 5 * 0.75 };

const pointsOf = (width: number): number => width * LETTER.points + LETTER.beside;

/**
 * How high the page of a program may be, as a share of what it is reckoned to be: pages end earlier or later in each, much
 * later where a wider letter stands in for Times New Roman, so that all is printed smaller.
 */
const UNSURE = [0.94, 0.97, 1, 1.03, 1.06, 1.1, 1.15, 1.2, 1.25, 1.3, 1.35, 1.4];

/** Rows that stand with the signatures at least. */
const WITH_SIGNATURES = 4;

/**
 * Before which row a new page must begin so that signatures do not stand on a page alone: null where they do not.
 * `heights`: of all rows, in points; `head`: what each page repeats; `last`: the last row of the table.
 */
export function breakBefore(
  widths: readonly number[],
  heights: readonly number[],
  head: readonly [number, number],
  last: number,
): number | null {
  const scale = Math.min(1, PAGE.width / widths.reduce((sum, width) => sum + pointsOf(width), 0));
  const sum = (from: number, to: number): number =>
    heights.slice(from, to + 1).reduce((all, one) => all + one, 0);
  const repeated = sum(head[0], head[1]);
  const signed = sum(last + 1, heights.length - 1) * 1.1;
  /** The first row of the last page, and whether the signatures have room on it. */
  const lastPage = (share: number): { readonly first: number; readonly isSigned: boolean } => {
    const room = (PAGE.height / scale) * share;
    let used = 0;
    let first = 0;
    for (let at = 0; at <= last; at++) {
      const own = heights[at] ?? 0;
      if (used + own > room) {
        used = repeated;
        first = at;
      }
      used += own;
    }
    return { first, isSigned: used + signed <= room };
  };
  const pages = UNSURE.map(lastPage);
  if (pages.every(({ first, isSigned }) => isSigned && last - first >= (first > 0 ? 1 : 0))) return null;
  // Where the lowest page ends, no other one has ended yet.
  const [{ first, isSigned } = { first: 0, isSigned: false }] = pages;
  const latest = last - WITH_SIGNATURES + 1;
  return Math.max(head[1] + 2, isSigned ? Math.min(first, latest) : latest);
}
