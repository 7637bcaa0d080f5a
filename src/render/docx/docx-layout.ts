/** The columns of a table in a letter: texts in; letters as large as they fit the page, and widths that break no word, out. */
import type { BookTable } from "../book/tables.ts";
import { drawnCells } from "../formats/depth.ts";
import { BOLD, lettersIn } from "../formats/letters.ts";
import { cellText, isStrong } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { widthOf } from "./docx-file.ts";

/** The sizes of letters that a table may have, in points; a table of more columns begins with a smaller one. */
const SIZES = [12, 11, 10, 9, 8, 7] as const;

/** The largest size that a table of so many columns has. */
function largestFor(columns: number): number {
  return columns <= 8 ? 12 : columns <= 12 ? 10 : columns <= 16 ? 9 : 8;
}

/** Widths of letters in sizes: digits of Times New Roman take half of it; fonts that stand in for it, and bold heads, take more. */
const LETTER = 0.6;

/** What a word has beside its letters, in letters; and a cell beside its words, in twentieths of a point. */
const BESIDE = { letters: 0.6, margins: 57 * 2 + 10 };

/** A longer text is broken into lines, unless there is room to spare: in letters. */
const LONG = 60;

/** What a column needs so that no word breaks, and what its texts and its head would like to have, all in letters. */
interface Need {
  readonly least: number;
  readonly liked: number;
  readonly head: number;
}

/** The largest letters by which the words of all columns fit, and the width of each column in twentieths of a point. */
export function fitColumns(
  table: BookTable,
  language: Language,
): { readonly size: number; readonly widths: readonly number[] } {
  const needs = needsOf(table, language);
  const page = widthOf(true);
  const largest = largestFor(table.columns.length);
  const sizes = SIZES.filter((size) => size <= largest);
  const fits = (size: number): boolean =>
    needs.reduce((sum, { least }) => sum + twips(least, size), 0) <= page;
  const size = sizes.find(fits) ?? SIZES[SIZES.length - 1] ?? 7;
  return { size, widths: widthsAt(needs, size, page) };
}

function twips(letters: number, size: number): number {
  return Math.ceil((letters + BESIDE.letters) * LETTER * size * 20) + BESIDE.margins;
}

const sum = (all: readonly number[]): number => all.reduce((whole, one) => whole + one, 0);

/**
 * What is left of the page goes to the columns whose texts would like more, then to heads that would like more, in shares
 * of what they would like; what nobody would like, to all in shares of what they have then.
 */
function widthsAt(needs: readonly Need[], size: number, page: number): number[] {
  const least = needs.map((need) => twips(need.least, size));
  const texts = needs.map((need) => twips(need.liked, size));
  const heads = needs.map(({ liked, head }) => twips(Math.max(liked, head), size));
  if (sum(least) > page || sum(heads) <= page) {
    const kept = sum(least) > page ? least : heads;
    return kept.map((one) => Math.floor((one * page) / sum(kept)));
  }
  return sum(texts) <= page ? grown(texts, heads, page) : grown(least, texts, page);
}

/** Widths on the way to wider ones, as far as the page goes. */
function grown(from: readonly number[], to: readonly number[], page: number): number[] {
  const share = (page - sum(from)) / (sum(to) - sum(from));
  return from.map((one, at) => one + Math.floor(((to[at] ?? one) - one) * share));
}

function needsOf(table: BookTable, language: Language): Need[] {
  const { columns, rows } = table;
  const drawn = rows.map(drawnCells);
  return columns.map(({ label }, column) => {
    let least = longestWord(label) * BOLD;
    let longest = least;
    drawn.forEach((cells, at) => {
      const text = cellText(cells[column] ?? "", language);
      const bold = isStrong(table, at) ? BOLD : 1;
      least = Math.max(least, longestWord(text));
      longest = Math.max(longest, lettersIn(text) * bold);
    });
    const liked = Math.max(least, Math.min(LONG, longest));
    return { least, liked, head: headLength(label) * BOLD };
  });
}

/** A head of up to so many letters stands in one line; a longer one in two. */
const HEAD_LINE = 12;

/** The letters of a head's line, where it has the room that it would like. */
function headLength(label: string): number {
  return label.length <= HEAD_LINE ? label.length : label.length / 2 + 2;
}

function longestWord(text: string): number {
  return text.split(/[ -]/).reduce((most, one) => Math.max(most, lettersIn(one)), 0);
}
