/**
 * The grammar of a list cell of a plan ("Gồm": "Nguyễn Huệ 3 + 4 + 5", "TDP số 1 đến số 6, 8", "một phần Thôn A; 40 hộ của
 * Thôn B"): a text in, its items and the words that are left over out. Nothing is looked up here and nothing dropped:
 * what an item may mean is given as readings, of which the first that names a place is it.
 */

import { NO_SIZES } from "../../core/model/inputs.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { ALL_UNIT_KINDS, UNIT_KINDS } from "../../core/text/unit-words.ts";
import { readMarked, withoutMarks } from "../../core/text/with-marks.ts";
import { plainList, SAID } from "./list-prose.ts";
import { type TotalDoubt, totalIn } from "./list-totals.ts";
import { type ItemReading, isCluster, type PartItem, readingsOf, stemOf } from "./part-item.ts";
import { BETWEEN_SIZES, COMMA, MEASURES } from "./part-sizes.ts";
import { isException, rangeOf } from "./ranges.ts";
import { usualList, withBehind } from "./usual-phrases.ts";

export interface PartList {
  readonly items: readonly PartItem[];
  /** Words that mean nothing in a list. */
  readonly leftOver: readonly string[];
  /** Whether the sizes of the last item may be those of all; null where they are not. */
  readonly total: TotalDoubt | null;
}

/** A piece of a list between two separators, with the separator before it. */
interface Atom {
  readonly text: string;
  readonly joint: string;
}

/** "40 hộ, 160 người của X": the comma parts no items. */
const SIZES = latePattern(MEASURES, "giu");

/** "thôn: A", "thôn: toàn bộ A": the kind stands for the first name, where that does not say its own. */
const HEAD = /^([^:,+;]*):\s*((?:toàn bộ|một phần|phần còn lại(?:\scủa)?)\s)?(\S+(?:\s\S+)?)/iu;

const KIND = latePattern(`^(?:${ALL_UNIT_KINDS})(?!\\p{L})`, "iu");

/** "Thành lập mới từ KĐT A (200 hộ), KĐT B": of what was no unit. */
const NEWLY = /^\s*(?:được\s)?thành lập mới (?:từ|trên cơ sở)\s/iu;

/** "Tổng: 250 hộ": of the whole list, and no item of it. */
const TOTAL = latePattern(`^(?:tổng(?:\\s+(?:cộng|số))?|cộng)\\s*:?\\s*${MEASURES}$`, "iu");

/** "Tách từ Thôn A và Thôn B": all of the list are parts. */
const SPLIT = /^\s*(?:chia|(?:chia )?tách)(?: ra)? từ\s/iu;

/** Reads a list; of one without marks the names are as they are written. */
export function parsePartList(written: string): PartList {
  return readMarked(written, listIn, ({ items, leftOver, total }) => ({
    items: items.map((item) => ({
      ...item,
      text: withoutMarks(item.text),
      joint: withoutMarks(item.joint),
      readings: item.readings.map((one) => ({
        ...one,
        name: withoutMarks(one.name),
        leftOver: one.leftOver === null ? null : withoutMarks(one.leftOver),
      })),
    })),
    leftOver: leftOver.map(withoutMarks),
    total,
  }));
}

function listIn(written: string): PartList {
  const text = usualList(plainList(written)).replace(SIZES(), (sizes) => sizes.replace(BETWEEN_SIZES, " – "));
  const [isNew, isSplit] = [NEWLY.test(text), SPLIT.test(text)];
  const said = SAID.exec(text.trim());
  const { atoms, leftOver } = atomsOf(
    said
      ? text
          .trim()
          .slice(said[0].length)
          .replace(HEAD, (_, words: string, lead = "", next = "") =>
            KIND().test(next) ? `${lead}${next}` : `${lead}${words} ${next}`,
          )
      : text,
  );
  const items: PartItem[] = [];
  let stem: string | null = null;
  for (const { text: atom, joint } of atoms) {
    if (TOTAL().test(atom)) {
      leftOver.push(atom);
      continue;
    }
    const range = rangeOf(atom, stem);
    if (range !== null) {
      if (range.names.length === 0) leftOver.push(atom);
      range.names.forEach((name, at) => {
        items.push({
          text: at === 0 ? atom : name,
          joint,
          readings: [{ name, ...NOTHING_SAID }],
          isAttached: false,
          isAmount: false,
        });
      });
      stem = range.stem;
      continue;
    }
    const item = readingsOf(atom, stem);
    if (item === null) {
      leftOver.push(atom);
      continue;
    }
    const name = item.readings[0]?.name ?? "";
    const readings = isSplit ? item.readings.map(asPart) : item.readings;
    items.push({ ...item, readings, joint, isAttached: item.isAttached || (isNew && isCluster(name)) });
    stem = stemOf(name) ?? stem;
  }
  if (said && Number(said[1]) !== items.length) leftOver.push(said[0].trim());
  return { items, leftOver, total: totalIn(items) };
}

/** A reading of which nobody says how much is meant, as a part of unknown size. */
function asPart(one: ItemReading): ItemReading {
  return one.part === null && one.households === null ? { ...one, part: "unknown" } : one;
}

const NOTHING_SAID: Omit<ItemReading, "name"> = { ...NO_SIZES, part: null, leftOver: null };

/** The pieces of a list: parted by + , ; & line ends, a slash between whole names, "và", "với", "vào" and "cộng 40 hộ" outside of brackets. */
function atomsOf(text: string): { readonly atoms: Atom[]; readonly leftOver: string[] } {
  const atoms: Atom[] = [];
  const leftOver: string[] = [];
  let depth = 0;
  let from = 0;
  let joint = "";
  const add = (to: number, next: string): void => {
    const own = text.slice(from, to);
    const piece = own.replace(/^[\s.:…]+|(?<![\s.:…])[\s.:…]+$/g, "");
    if (AND_SO_ON.test(own)) leftOver.push("…");
    const last = atoms.at(-1);
    const more = last && joint === "," ? withBehind(last.text, piece) : null;
    if (last && more !== null) atoms[atoms.length - 1] = { ...last, text: more };
    else if (last && isException(piece, joint, last.text))
      atoms[atoms.length - 1] = { ...last, text: `${last.text} ${joint.replace(/[^\p{L}]/gu, "")} ${piece}` };
    else if (piece !== "") for (const one of parted(inOneLine(piece), joint)) atoms.push(one);
    else if (joint.trim() === "+" && next.trim() === "+") leftOver.push("+ +");
    joint = next;
  };
  for (const found of text.matchAll(SEPARATOR)) {
    const [mark] = found;
    if (mark === "(" || mark === "[") depth++;
    else if (mark === ")" || mark === "]") depth--;
    else if (depth === 0) {
      add(found.index, mark);
      from = found.index + mark.length;
    }
    if (depth < 0) break;
  }
  if (depth !== 0) return { atoms: [], leftOver: [text.trim()] };
  add(text.length, "");
  return { atoms, leftOver };
}

/** "Thôn Đông - Thôn Tây - Thôn Nam": each says its kind. Of two with numbers it may be a range: "TDP 1 - TDP 4". */
function parted(piece: string, joint: string): readonly Atom[] {
  const names = piece.split(BETWEEN_KINDS());
  const isRange = names.length === 2 && names.every((name) => /\d\p{L}?$/u.test(name));
  if (names.length < 2 || isRange || /[()[\]]/.test(piece)) return [{ text: piece, joint }];
  return names.map((text, at) => ({ text, joint: at === 0 ? joint : " - " }));
}

const BETWEEN_KINDS = latePattern(`\\s[-–]\\s(?=(?:${UNIT_KINDS})\\s)`, "iu");

/** Before or behind a name: which units are left out is not said. */
const AND_SO_ON = /^\s*(?:\.{2,}|…)|(?:(?<!\.)\.{2,}|…)\s*$/u;

const SEPARATOR = new RegExp(
  [
    `[()[\\]]|[+;&\\n]|${COMMA}`,
    `\\s?/\\s?(?=(?:${UNIT_KINDS})\\s)`,
    `(?<!(?<!\\p{L})(?:${ALL_UNIT_KINDS}))\\s+(?:(?:sáp\\s+)?nhập|hợp nhất|gộp|ghép)\\s+(?:với|cùng(?:\\s+với)?|vào)\\s+`,
    "\\s+(?:và|với|cùng(?:\\s+với)?|vào)\\s+",
    "\\s+cộng(?:\\s+thêm)?\\s+(?=\\d|một phần|phần)",
  ].join("|"),
  "giu",
);
