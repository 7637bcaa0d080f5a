/** Words and signs around a printed figure: "giảm gần 15.000 (44,2%)", "↓14.583", "32.933 (*)". */

import { withMarks } from "../../../core/text/with-marks.ts";
import type { Relation } from "../../../core/verify/published.ts";

/** A figure without the words around it, and what these say. */
export interface Wording {
  readonly text: string;
  /** The way of a change that a word or an arrow says; 0: none. */
  readonly way: -1 | 0 | 1;
  readonly relation: Relation | null;
  /** The percentage that stands behind a change, with its sign and without a per cent sign; null: none. */
  readonly rate: string | null;
  /** Whether it stands in brackets, as accounts write what is less than nothing. */
  readonly isBracketed: boolean;
}

/** Marks of footnotes behind a figure: "32.933 (*)", "18.350**", "1.144¹", "584 [2]". */
const FOOTNOTE = /(?<=\d%?)\s*(?:\(\*{1,3}\)|\*{1,3}|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹])$/u;

/** A text without marks of footnotes, its sign without brackets ("(-) 36"), its digits in one line. */
export function bareFigure(text: string): string {
  return text
    .trim()
    .replace(FOOTNOTE, "")
    .replace(/(?<=\d[.,])\s*\n\s*(?=\d)/gu, "")
    .replace(/^\(([-+\u2212\u2013\u2014])\)\s*(?=\d)/u, "$1");
}

const RATE = "[-+\u2212\u2013\u2014]?\\s*[\\d.,]*\\d\\s*(?:%|phần trăm)";

/** "giảm 14.583 (44,2%)", "-14.583, tương ứng giảm 44,2%". */
const AS_RATE = "(?:tương ứng|tương đương|bằng)\\s+";
const WITH_RATE = new RegExp(
  `^(.*\\d[^(]*?)\\s*(?:\\(\\s*(?:${AS_RATE})?((?:tăng|giảm)\\s+)?(${RATE})\\s*\\)|[,;]?\\s+${AS_RATE}((?:tăng|giảm)\\s+)?(${RATE}))$`,
  "iu",
);

/** "giảm 14.583", "tăng: 20", "↓ 36"; behind the figure an arrow alone. */
const WAY = /^(tăng|giảm|[↑▲△]|[↓▼▽])\s*:?\s*(?=\d|(?:hơn|trên|gần|dưới|khoảng|[<>~≈])\s*\d)/iu;
const WAY_BEHIND = /(?<=\d%?)\s*([↑▲△]|[↓▼▽])$/u;

const WORDS: Readonly<Record<Relation, string>> = {
  over: "hơn|trên|>",
  nearly: "gần|dưới|<",
  about: "khoảng|~|≈",
};

const RELATION = new RegExp(`^(${Object.values(WORDS).join("|")})\\s*(?=\\d)`, "iu");

/** Longer texts are no figures. */
const LONGEST = 100;

/** Takes the words around a change or a percentage away. */
export function wordingOf(written: string): Wording {
  const said = withMarks(written);
  if (written.length > LONGEST)
    return { text: written, way: 0, relation: null, rate: null, isBracketed: false };
  const [, counted, inside, insideRate, behindWords, behindRate] = WITH_RATE.exec(bareFigure(said)) ?? [];
  const [rateWay = "", rate = null] = [inside ?? behindWords, insideRate ?? behindRate];
  const whole = counted ?? bareFigure(said);
  const [, before] = WAY.exec(whole) ?? [];
  const [, behind = ""] = WAY_BEHIND.exec(whole) ?? [];
  const way = wayOf(before ?? behind);
  const text = before === undefined ? whole.replace(WAY_BEHIND, "") : whole.replace(WAY, "");
  const word = RELATION.exec(text)?.[1]?.toLowerCase() ?? "";
  const bare = text.replace(RELATION, "");
  const bracketed = /^\(\s*(\d[^()]*)\)$/u.exec(bare)?.[1];
  return {
    text: bracketed?.trim() ?? bare,
    way,
    relation: relationNamed(word),
    rate: rate && `${wayOf(rateWay.trim()) < 0 ? "-" : ""}${rate}`,
    isBracketed: bracketed !== undefined,
  };
}

function wayOf(word: string): -1 | 0 | 1 {
  if (word === "") return 0;
  return /^(?:giảm|[↓▼▽])$/iu.test(word) ? -1 : 1;
}

function relationNamed(word: string): Relation | null {
  const known = ["over", "nearly", "about"] as const;
  return known.find((relation) => WORDS[relation].split("|").includes(word)) ?? null;
}
