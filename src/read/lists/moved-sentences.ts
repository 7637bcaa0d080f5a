/**
 * Sentences of a plan on what moves from one unit to another ("Chuyển 40 hộ của thôn A sang thôn B", "Tách một phần thôn A để thành lập
 * thôn C"): rows of a plan by new units in, with these as parts of what takes them in out.
 */
import type { Sizes } from "../../core/model/inputs.ts";
import { SUMMED } from "../../core/reorganise/figures/sums.ts";
import { withCapital } from "../../core/text/capital.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { readMarked, spelledBeside, withoutMarks } from "../../core/text/with-marks.ts";
import { UNIT_WORDS } from "./list-prose.ts";
import { nameKey } from "./name-key.ts";
import { MEASURES, sizesIn } from "./part-sizes.ts";

/** What is looked at of a row. */
export interface MovingRow {
  readonly intoName: string;
  readonly parts: string;
  readonly above: readonly string[];
  readonly sizes: Sizes;
  readonly after: Sizes;
  /** Days since 1970-01-01. */
  readonly day: number | null;
}

/** What moves: how much, from which unit, to which; and whether that one is new. */
interface Move {
  readonly amount: string;
  readonly from: string;
  readonly into: string;
  readonly isNew: boolean;
}

interface Moved<R> extends Move {
  readonly row: R;
}

const UNIT = `(?:${UNIT_WORDS})\\s(?:(?!\\s(?:và|hoặc|hay)\\s)[^.,;:()]){1,80}`;

const AMOUNT = `(\\d[^()]{0,80}?|một phần)(?:\\s(?:của|từ|thuộc))?\\s(${UNIT}?)(?:\\s\\((\\d[^()]{0,80})\\))?`;

/** What is moved: "40 hộ của thôn A", "40 hộ của thôn A và 30 hộ của thôn B". */
const AMOUNTS = "((?:\\d|một phần\\s).{1,400}?)";

/** "Chuyển 40 hộ của thôn A sang thôn B", "Điều chỉnh một phần thôn A về thôn B". */
const MOVED = new RegExp(
  `^(?:chuyển|điều chỉnh|điều chuyển|cắt|tách)\\s${AMOUNTS}\\s(?:nhập\\s|chuyển\\s)?(?:sang|vào|về|cho|đến)\\s(${UNIT})$`,
  "iu",
);

/** "Tách 40 hộ của thôn A để thành lập thôn C". */
const SPLIT_OFF = new RegExp(
  `^(?:chia\\s)?tách\\s${AMOUNTS}\\s(?:để\\s)?(?:thành|thành lập|hình thành|lập)(?:\\smới)?\\s(${UNIT})$`,
  "iu",
);

/** "Thành lập thôn C trên cơ sở tách 40 hộ của thôn A". */
const SPLIT_BEHIND = new RegExp(
  `^(?:thành lập|lập|hình thành)(?:\\smới)?\\s(${UNIT}?)\\s(?:trên cơ sở|từ)\\s(?:việc\\s)?(?:chia\\s)?tách\\s${AMOUNTS}$`,
  "iu",
);

/** "Tách thôn A (40 hộ) …": what is split off is these; moved, it would be all of it. */
const SIZE_BEHIND = latePattern(`^((?:chia\\s)?tách)\\s(${UNIT}?)\\s\\((${MEASURES})\\)(?=\\s)`, "iu");

const ONE_AMOUNT = new RegExp(`^${AMOUNT}$`, "iu");

/** What parts amounts of several units; a number of people belongs to the households before it. */
const BETWEEN = /\s?[,;]\s(?:và\s)?(?=\d[\d.]*\shộ|một phần\s)|\svà\s(?=\d[\d.]*\shộ|một phần\s)/giu;

/** The rows with what moves between units. */
export function withMoved<R extends MovingRow>(rows: readonly R[]): readonly R[] {
  const [others, moved]: [R[], Moved<R>[]] = [[], []];
  for (const row of rows) {
    const own = row.intoName === "" ? movedIn(row) : [];
    if (own.length === 0) others.push(row);
    else for (const one of own) moved.push(one);
  }
  return moved.length === 0 ? rows : together(others, moved);
}

/** Whether a sentence says what moves between units. */
export function isMoving(text: string): boolean {
  return movesIn(text).length > 0;
}

/** The sentence of an arrow between units; null where nothing is said to move. Households of a place that lead to what is none make a unit. */
export function arrowSentence(list: string, made: string, isPlace: (name: string) => boolean): string | null {
  const moved = `Chuyển ${list} sang ${made}`;
  const moves = movesIn(moved);
  if (moves.length === 0) return null;
  const makes = moves.every(({ from, into }) => isPlace(from) && !isPlace(into));
  return makes ? `Tách ${list} để thành lập ${made}` : moved;
}

/** How much moves, from which units and to which; none for another sentence. */
function movesIn(written: string): readonly Move[] {
  return readMarked(written, movesSaid, (moves) =>
    moves.map((one) => ({ ...one, from: withoutMarks(one.from), into: withoutMarks(one.into) })),
  );
}

function movesSaid(written: string): readonly Move[] {
  const text = written.replace(SIZE_BEHIND(), "$1 $3 của $2");
  const splitOff = SPLIT_OFF.exec(text);
  const behind = splitOff ? null : SPLIT_BEHIND.exec(text);
  const [, amounts = "", into = ""] = behind
    ? [text, behind[2], behind[1]]
    : (splitOff ?? MOVED.exec(text) ?? []);
  const moves = amounts.split(BETWEEN).map((one): Move | null => {
    const [, said = "", from = "", measures = said] = ONE_AMOUNT.exec(one) ?? [];
    if (said === "" || [said, measures].some((size) => !/^một phần$/iu.test(size) && sizesIn(size) === null))
      return null;
    return { amount: measures, from, into, isNew: (splitOff ?? behind) !== null };
  });
  return moves.every((one) => one !== null) ? moves : [];
}

/** Whether a row has figures beside its sentence. */
export function hasFigures({ sizes, after }: MovingRow): boolean {
  return SUMMED.some((size) => (sizes[size] ?? after[size]) !== null);
}

function movedIn<R extends MovingRow>(row: R): readonly Moved<R>[] {
  // Of which of the units a figure beside it is, is not known.
  return hasFigures(row) ? [] : movesIn(row.parts).map((move) => ({ row, ...move }));
}

/**
 * What moves between units as parts of the rows that make these, or of rows of their own, by which a unit goes on with what it has then; a
 * row stays as it is where others say that the unit that takes it in does not go on.
 */
function together<R extends MovingRow>(others: readonly R[], moved: readonly Moved<R>[]): readonly R[] {
  const placeOf = ({ day, above }: R): string => [`${day}`, ...above.map(nameKey)].join("\u0000");
  const keyOf = (row: R, name: string): string => `${placeOf(row)}\u0000${nameKey(name)}`;
  const givers = new Set(moved.map(({ row, from }) => keyOf(row, from)));
  const made = new Map<string, R>();
  for (const row of others) {
    const key = keyOf(row, row.intoName);
    made.set(row.intoName === "" || made.has(key) ? `${made.size}` : key, row);
  }
  const add = (row: R, name: string, part: string): void => {
    const key = keyOf(row, name);
    const known = made.get(key);
    made.set(
      key,
      known
        ? { ...known, parts: `${known.parts}\n${part}` }
        : { ...row, intoName: withCapital(name), parts: part },
    );
  };
  const goOn = (row: R, name: string): void => {
    const key = keyOf(row, name);
    if (!made.has(key))
      add(row, name, givers.has(key) ? spelledBeside(name, `phần còn lại của ${name}`) : name);
  };
  const isListed = listedIn(others, moved, placeOf);
  for (const { row, amount, from, into, isNew } of moved) {
    if (!made.has(keyOf(row, into)) && isListed(row, into)) {
      made.set(`${made.size}`, row);
      continue;
    }
    if (!isNew) goOn(row, into);
    if (!isListed(row, from)) goOn(row, from);
    add(row, into, spelledBeside(from, `${amount} của ${from}`));
  }
  return [...made.values()];
}

/** Whether the list of some other row of a row's place names a unit; each list is looked through once for all units that move. */
function listedIn<R extends MovingRow>(
  others: readonly R[],
  moved: readonly Moved<R>[],
  placeOf: (row: R) => string,
): (row: R, name: string) => boolean {
  const keyOf = (place: string, words: readonly string[]): string => `${place}\u0000${words.join(" ")}`;
  const [asked, found, sizes] = [new Set<string>(), new Set<string>(), new Set<number>()];
  for (const { row, from, into } of moved)
    for (const words of [from, into].map(wordsOf)) {
      asked.add(keyOf(placeOf(row), words));
      sizes.add(words.length);
    }
  for (const other of others) {
    const [place, words] = [placeOf(other), wordsOf(other.parts)];
    for (const size of sizes)
      for (let at = 0; at + size <= words.length; at++) {
        const key = keyOf(place, words.slice(at, at + size));
        if (asked.has(key)) found.add(key);
      }
  }
  return (row, name) => found.has(keyOf(placeOf(row), wordsOf(name)));
}

/** The words of a text, in small letters. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
}
