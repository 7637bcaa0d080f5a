/**
 * The titles that rosters name, against those of the policy that is extended: each word of a file becomes a name or an alias
 * of a title of the policy, or a title of its own.
 */

import type { Policy, Title } from "../../core/model/policy.ts";
import type { StarterTitle, TitleSource } from "../../core/model/starter.ts";
import { titleKey, wordsOf } from "../../core/model/titles.ts";
import { oncePer } from "../../core/numbers/once.ts";
import { fold } from "../../core/text/fold.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { kindOfName } from "../../read/cells/values.ts";
import { TITLE_COLUMN } from "../../read/columns/columns.ts";
import { shortTitles } from "../../read/roster/titles/short-titles.ts";
import { piecesWithoutRemarks, titlePieces } from "../../read/roster/titles/title-words.ts";
import { charterOf } from "./charters.ts";

/** A word for a title with where it stands: the key of the unit; null for a commune, or for the header of a column. */
export interface TitleUse {
  readonly words: readonly string[];
  readonly unit: string | null;
  /** Whether it is the header of a column that has a title's holders. */
  readonly isHeader?: boolean;
}

/** Headers that are short forms of titles of a policy, folded, by the column that each is known as. */
export function shortMeanings(policy: Policy): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SHORT_FORMS).flatMap(([short, word]) => {
      const title = titleOf(word, policy);
      return title ? [[short, `${TITLE_COLUMN}${title.id}`]] : [];
    }),
  );
}

/** "Trưởng khu phố", "Trưởng buôn", folded; without marks "Trưởng bản" is the head of a committee. */
const HEADS = ALL_UNIT_KINDS.split("|")
  .filter((kind) => kind !== "bản" && kind !== "tổ")
  .map((kind) => `truong ${fold(kind)}`);

/** Short forms in use that no policy has, folded, by what they mean. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  "bi thu": "Bí thư chi bộ",
  "bt chi bo": "Bí thư chi bộ",
  "bi thu cb": "Bí thư chi bộ",
  "ten bi thu": "Bí thư chi bộ",
  btcb: "Bí thư chi bộ",
  ...Object.fromEntries(HEADS.map((head) => [head, "Trưởng thôn"] as const)),
  "to truong to dan pho": "Trưởng thôn",
  "to truong tdp": "Trưởng thôn",
  "to truong dan pho": "Trưởng thôn",
  "to truong": "Trưởng thôn",
  "ten to truong": "Trưởng thôn",
  "ten truong thon": "Trưởng thôn",
  "khoi truong": "Trưởng thôn",
  "truong ban ctmt": "Trưởng Ban công tác Mặt trận",
  "truong ban cong tac mt": "Trưởng Ban công tác Mặt trận",
  "truong ban cong tac mat tran to quoc": "Trưởng Ban công tác Mặt trận",
  "truong ban cong tac mttq": "Trưởng Ban công tác Mặt trận",
  "truong ban mat tran": "Trưởng Ban công tác Mặt trận",
  "truong ban mttq": "Trưởng Ban công tác Mặt trận",
  "tb ctmt": "Trưởng Ban công tác Mặt trận",
  tbctmt: "Trưởng Ban công tác Mặt trận",
};

/** What may stand behind a title without making it another: the kind of unit, or its name. */
const TAIL = latePattern(`^(?:${ALL_UNIT_KINDS})(?:\\s.*)?$`, "iu");

interface Entry {
  readonly title: Title;
  readonly words: Set<string>;
  source: TitleSource;
  rows: number;
  readonly units: Set<string>;
}

/** `others`: further policies, whose titles lend a name and a level. `units`: how many units have somebody. */
export function titlesOf(
  uses: readonly TitleUse[],
  base: Policy,
  others: readonly Policy[],
  units: number,
): readonly StarterTitle[] {
  const entries = new Map<string, Entry>();
  const enter = (title: Title, source: TitleSource): Entry => {
    const known = entries.get(title.id);
    if (known) return known;
    const entry = { title, source, words: new Set<string>(), rows: 0, units: new Set<string>() };
    entries.set(title.id, entry);
    return entry;
  };
  for (const title of base.titles) enter(title, "unheld");
  for (const { words, unit, isHeader = false } of uses) {
    for (const written of words) {
      for (const piece of piecesIn(written, base, others)) {
        const { title, source } = meant(piece, unit !== null, base, others);
        const entry = enter(title, source);
        if (entry.source === "unheld" || source === "alias") entry.source = source;
        // Of a column that has a title's holders, each row has its id.
        if (piece !== title.id) entry.words.add(piece);
        if (!isHeader) entry.rows++;
        if (unit !== null) entry.units.add(unit);
      }
    }
  }
  return [...entries.values()].map((entry) => starterTitle(entry, base, units));
}

/**
 * The words for titles in a cell. A comma or a dash may stand in a title as well: a cell of which no policy knows any piece is
 * one title ("Văn thư - thủ quỹ"), but where "kiêm" says that it is several. One of which every piece is a title is all of
 * them, also where it ends like the name of a unit ("Bí thư chi bộ, Tổ trưởng").
 */
function piecesIn(written: string, base: Policy, others: readonly Policy[]): readonly string[] {
  const isKnown = (word: string): boolean => meant(word, true, base, others).source !== "new";
  const pieces = titlePieces(written, base);
  if (pieces.length < 2 || /(?<!\p{L})ki[êe]m(?!\p{L})/iu.test(written.normalize("NFC"))) return pieces;
  if (pieces.every(isKnown)) return pieces;
  return isKnown(written) || !pieces.some(isKnown) ? [written] : pieces;
}

/** The title that a word means: of the policy, of another built-in one, or one of its own. */
export function meant(
  word: string,
  isUnit: boolean,
  base: Policy,
  others: readonly Policy[],
): { readonly title: Title; readonly source: TitleSource } {
  const own = titleOf(word, base) ?? shortIn(base)(word);
  if (own) return { title: own, source: "known" };
  const isHead = /^trưởng bản$/iu.test(word.normalize("NFC")); // folded it is "trưởng ban" too
  const plain = isHead
    ? "Trưởng thôn"
    : (SHORT_FORMS[fold(word)] ?? SHORT_FORMS[fold(withoutTail(word))] ?? withoutTail(word));
  const alias = titleOf(plain, base);
  if (alias) return { title: alias, source: "alias" };
  for (const policy of others) {
    const other = titleOf(word, policy) ?? titleOf(plain, policy);
    if (!other) continue;
    const same = base.titles.find(({ id }) => id === other.id);
    return same ? { title: same, source: "alias" } : { title: other, source: "other" };
  }
  return { title: newTitle(word, isUnit ? "unit" : "commune"), source: "new" };
}

function titleOf(word: string, policy: Policy): Title | undefined {
  return titlesByWord(policy).get(titleKey(word));
}

/** The titles of a policy by their words, folded; the first of several. */
const titlesByWord = oncePer(({ titles }: Policy): ReadonlyMap<string, Title> => {
  const pairs = titles.flatMap((title) => wordsOf(title).map((word) => [titleKey(word), title] as const));
  return new Map(pairs.reverse());
});

/** The title of a policy that a word in short means, which needs no alias. */
const shortIn = oncePer(({ titles }: Policy): ((word: string) => Title | undefined) => {
  const words = titles.flatMap((title, at) => wordsOf(title).map((word) => [titleKey(word), at] as const));
  const find = shortTitles(new Map(words));
  return (word) => titles[find(word)];
});

/** Words that a title has at most: the name of a unit is looked for behind so many. */
const MOST_WORDS = 20;

/** "Bí thư chi bộ thôn Đông" is Bí thư chi bộ; "Trưởng thôn Đông" is Trưởng thôn. */
function withoutTail(word: string): string {
  const words = word.split(/\s+/);
  for (let count = 2; count < Math.min(words.length, MOST_WORDS); count++) {
    const [head, tail] = [words.slice(0, count).join(" "), words.slice(count).join(" ")];
    if (/[,;+&]$/.test(head)) return word; // what follows is another title
    if (TAIL().test(tail)) return head;
    const kind = words[count - 1] ?? "";
    if (kindOfName(`${kind} ${tail}`) !== null && /^[\p{Lu}\d]/u.test(tail)) return head;
  }
  return word;
}

/** The titles of a cell without the units behind them: "Bí thư chi bộ thôn Đông kiêm Trưởng thôn Đông". */
export function withoutUnits(written: string): string {
  return piecesWithoutRemarks(written).map(withoutTail).join("; ");
}

function newTitle(word: string, level: Title["level"]): Title {
  return {
    id: fold(word).replace(/ /g, "-") || "chuc-danh",
    name: word,
    names: {},
    nameEn: null,
    aliases: [],
    level,
    posts: [],
    requires: [],
    openTo: null,
    counted: true,
    coefficient: [],
    optional: false,
    basis: null,
  };
}

function starterTitle(
  { title, source, words, rows, units: held }: Entry,
  base: Policy,
  units: number,
): StarterTitle {
  const known = new Set(wordsOf(title).map(titleKey));
  const isKnown = (word: string): boolean => known.has(titleKey(word)) || shortIn(base)(word) !== undefined;
  const isOwn = base.titles.some(({ id }) => id === title.id);
  const isEverywhere = title.level === "commune" || held.size >= units;
  return {
    id: title.id,
    name: title.name,
    names: title.names,
    aliases: [...title.aliases, ...[...words].filter((word) => !isKnown(word))],
    level: title.level,
    source,
    words: [...words],
    rows,
    tag: isOwn || isEverywhere ? null : tagOf(title),
    charter: isOwn ? null : charterOf([...wordsOf(title), ...words]),
  };
}

/** The tag of units that have somebody in a title. */
export function tagOf({ name }: Pick<Title, "name">): string {
  return `có ${name}`;
}
