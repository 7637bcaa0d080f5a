/** The words for a policy's titles: ids, names and aliases, folded; and cells that name several of them. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../../core/model/place.ts";
import type { Policy } from "../../../core/model/policy.ts";
import type { TitlePosition } from "../../../core/model/positions.ts";
import { titleKey, wordsOf } from "../../../core/model/titles.ts";
import { looksPersonal } from "../../../core/text/personal.ts";
import { suggester } from "../../../core/text/suggester.ts";
import { blankColumn, type GridColumn } from "../../cells/grid.ts";
import { NO_TITLE } from "../../cells/parted-titles.ts";
import type { Readers } from "../../table/column-readers.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";
import { shortTitles } from "./short-titles.ts";
import { isOfPlace, titleAndPlace } from "./title-places.ts";
import { withoutRemark, withoutRemarks } from "./title-remarks.ts";
import { toldTitles } from "./told-titles.ts";

export interface TitleReader {
  /** The titles of a row at a place, the main one first; none where it has none or an unknown one, which is reported. */
  readonly titlesOf: (row: number, line: number, at: Place | undefined) => readonly TitlePosition[];
  /** Tells how many rows named several titles, how many had more than titles, their place behind them, or titles in short. */
  readonly finish: () => void;
}

const NONE: readonly TitlePosition[] = [];

/** What a cell names. */
interface TitlesFound {
  readonly titles: readonly TitlePosition[];
  /** Whether more stands beside them ("Q. Trưởng thôn"). */
  readonly hasRemark: boolean;
  /** Where they are held, as it stands behind them ("Bí thư chi bộ thôn Đông"). */
  readonly places: readonly string[];
  /** Whether one of them is short for what the policy calls it ("BT", "TB CTMT"). */
  readonly isShort: boolean;
}

const NO_TITLES: TitlesFound = { titles: NONE, hasRemark: false, places: [], isShort: false };

/** How several titles are parted in one cell: "kiêm", "và" (without marks too), commas, pluses, slashes, dashes, line ends. */
const PARTING =
  /\s*[,;/+&\n]\s*|\s+(?:[-\u2013]|ki[êe]m(?:\s+nhi[ệe]m)?(?:\s+ch[ứu]c(?:\s+(?:v[ụu]|danh))?)?|(?:đồng thời|dong thoi)(?:\s+(?:là|kiêm|giữ chức|la|kiem|giu chuc))?|v[àa])\s+/iu;

/**
 * A number or a sign before a title in a list of its own: "1. Bí thư chi bộ", "2/ Trưởng thôn", "a) Trưởng thôn", "- Trưởng thôn"; of letters
 * only the first ones, since "Q. Trưởng thôn" and "P. Trưởng thôn" are others.
 */
const LISTED =
  /^[^\S\n]*(?:\(?(?:\d{1,2}|[a-eđ]|[ivxlc]{1,9})[.)]|\d{1,2}\s?[/\u2013-]|[\u2013+•*-])\s*(?=\p{L})/gimu;

/** "Bí thư chi bộ (kiêm Trưởng thôn)". */
const IN_BRACKETS = /\(\s*((?:ki[êe]m|đồng thời|dong thoi)\s[^()]*)\)/giu;

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
  const fail = (line: number, column: string, written: string): readonly TitlePosition[] => {
    const details = {
      value: looksPersonal(written) ? null : written,
      suggestion: suggest(written),
      facts: { policy: policy.id },
    };
    diagnostics.push(diagnostic("roster/unknown-title", originOf(line, column), details));
    return NONE;
  };
  const titlesOf = (row: number, line: number, at: Place | undefined): readonly TitlePosition[] => {
    const found = mainTitles(main.codes[row] ?? 0);
    if (found === null || !mayBeAt(at, found)) return fail(line, "title", main.text(main.codes[row] ?? 0));
    const own = found.titles;
    if (own.length === 0) {
      diagnostics.push(diagnostic("value/blank", originOf(line, "title"), { facts: { column: "title" } }));
      return NONE;
    }
    const code = further.codes[row] ?? 0;
    if (code === 0 && own.length === 1 && isPlain(found)) return own;
    const more = furtherTitles(code);
    if (more === null || !mayBeAt(at, more)) return fail(line, "further_titles", further.text(code));
    const value = found.isShort ? main.text(main.codes[row] ?? 0) : further.text(code);
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

/** Whether a cell with the names of places behind its titles may be of a place. */
function mayBeAt(at: Place | undefined, { places }: TitlesFound): boolean {
  return places.length === 0 || at === undefined || places.every((place) => isOfPlace(place, at));
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

export interface TitleWords {
  /** The position of the title that a word means; -1 for none. */
  readonly find: (word: string) => TitlePosition;
  /** The titles that a cell names, one or several together; null where one of them is not known. */
  readonly findAll: (written: string) => TitlesFound | null;
  /** Names and aliases as written, for suggestions. */
  readonly all: readonly string[];
}

function titleWords({ titles }: Policy): TitleWords {
  const all: string[] = [];
  const meant = new Map<string, TitlePosition>();
  titles.forEach((title, position) => {
    for (const word of wordsOf(title)) {
      meant.set(titleKey(word), position);
      all.push(word);
    }
  });
  const findShort = shortTitles(meant);
  const isWord = (word: string): boolean => meant.has(titleKey(word));
  const find = (word: string): TitlePosition => meant.get(titleKey(word)) ?? findShort(word);
  const areShort = (words: readonly string[]): boolean => !words.every(isWord);
  const findIn = (pieces: readonly string[], hasRemark: boolean): TitlesFound | null => {
    const titles: TitlePosition[] = [];
    for (const piece of pieces) {
      const title = find(piece);
      if (title < 0) return null;
      titles.push(title);
    }
    return titles.length === 0 ? null : { titles, hasRemark, places: [], isShort: areShort(pieces) };
  };
  const isTitle = (word: string): boolean => find(word) >= 0;
  /** Titles of which some have their place behind them. */
  const findPlaced = (pieces: readonly string[], hasRemark: boolean): TitlesFound | null => {
    const parts = pieces.map((piece) =>
      isTitle(piece) ? { title: piece, place: "" } : titleAndPlace(piece, isTitle),
    );
    const whole = parts.flatMap((part) => part ?? []);
    const words = whole.flatMap(({ title }) => title ?? []);
    const places = whole.flatMap(({ place }) => (place === "" ? [] : [place]));
    if (words.length === 0 || whole.length < parts.length) return null;
    return { titles: words.map(find), hasRemark, places, isShort: areShort(words) };
  };
  const findAll = (written: string): TitlesFound | null => {
    const own = piecesOf(written);
    const plain = findIn([written], false) ?? findIn(own, false);
    if (plain !== null) return plain;
    const pieces = piecesWithoutRemarks(written, isTitle);
    const hasRemark = pieces.join("\n") !== own.join("\n");
    return findIn(pieces, hasRemark) ?? findPlaced(pieces, hasRemark) ?? findIn(apart(pieces), hasRemark);
  };
  return { find, findAll, all };
}

/** Pieces parted once more by dashes that stand without spaces: "BT-TT". */
function apart(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece) => piece.split(/[-\u2013]/).map((part) => part.trim()));
}

/** The pieces of a cell that names titles. */
export function piecesOf(written: string): string[] {
  return written
    .replace(IN_BRACKETS, " $1")
    .replace(/[^\S\n]+/g, " ") // so that no run of spaces is gone over again from each of them
    .replace(LISTED, "")
    .split(PARTING)
    .map((part) => part.replace(LISTED, "").replace(/^ki[êe]m(?:\s+nhi[ệe]m)?\s+/iu, ""))
    .filter((part) => part !== "");
}

/** The pieces of a cell without what stands beside titles; a piece that is a title as it stands has nothing beside it. */
export function piecesWithoutRemarks(
  written: string,
  isTitle: (piece: string) => boolean = () => false,
): readonly string[] {
  return piecesOf(withoutRemarks(written))
    .map((piece) => (isTitle(piece) ? piece : withoutRemark(piece)))
    .filter((piece) => piece !== "");
}

/** Whether a text is titles of a policy, one or several of one person, and nothing else but remarks. */
export function titlesIn(policy: Policy): (text: string) => boolean {
  const { findAll } = titleWords(policy);
  return (text) => text !== "" && findAll(text) !== null;
}

/** The words for titles that a cell is made of: the whole of it where that is one of the policy, else its pieces. */
export function titlePieces(written: string, policy: Policy): readonly string[] {
  const { find } = titleWords(policy);
  const isTitle = (piece: string): boolean => find(piece) >= 0;
  if (isTitle(written)) return [written];
  const pieces = piecesWithoutRemarks(written, isTitle);
  const parted = apart(pieces);
  return parted.every(isTitle) ? parted : pieces;
}
