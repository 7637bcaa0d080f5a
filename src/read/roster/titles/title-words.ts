/** The words for a policy's titles: ids, names and aliases, folded; and cells that name several of them. */
import type { Policy } from "../../../core/model/policy.ts";
import type { TitlePosition } from "../../../core/model/positions.ts";
import { titleKey, wordsOf } from "../../../core/model/titles.ts";
import { shortTitles } from "./short-titles.ts";
import { titleAndPlace } from "./title-places.ts";
import { withoutRemark, withoutRemarks } from "./title-remarks.ts";

/** What a cell names. */
export interface TitlesFound {
  readonly titles: readonly TitlePosition[];
  /** Whether more stands beside them ("Q. Trưởng thôn"). */
  readonly hasRemark: boolean;
  /** Where they are held, as it stands behind them ("Bí thư chi bộ thôn Đông"). */
  readonly places: readonly string[];
  /** Whether one of them is short for what the policy calls it ("BT", "TB CTMT"). */
  readonly isShort: boolean;
}

export const NO_TITLES: TitlesFound = { titles: [], hasRemark: false, places: [], isShort: false };

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

export interface TitleWords {
  /** The position of the title that a word means; -1 for none. */
  readonly find: (word: string) => TitlePosition;
  /** The titles that a cell names, one or several together; null where one of them is not known. */
  readonly findAll: (written: string) => TitlesFound | null;
  /** What of a cell is no title: the whole of it where nothing is. */
  readonly unknownIn: (written: string) => readonly string[];
  /** Names and aliases as written, for suggestions. */
  readonly all: readonly string[];
}

export function titleWords({ titles }: Policy): TitleWords {
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
  const unknownIn = (written: string): readonly string[] => {
    const pieces = titlePiecesOf(written, isTitle);
    const unknown = pieces.filter((piece) => !isTitle(piece));
    return unknown.length > 0 && unknown.length < pieces.length ? unknown : [written];
  };
  return { find, findAll, unknownIn, all };
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
  return titlePiecesOf(written, (piece) => find(piece) >= 0);
}

function titlePiecesOf(written: string, isTitle: (piece: string) => boolean): readonly string[] {
  if (isTitle(written)) return [written];
  const pieces = piecesWithoutRemarks(written, isTitle);
  const parted = apart(pieces);
  return parted.every(isTitle) ? parted : pieces;
}
