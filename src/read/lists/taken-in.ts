/** Sentences of units that go into another one, which keeps its name ("Nhập thôn A vào thôn B"): a text in, the unit and the list of what it is made of out. */
import { latePattern } from "../../core/text/late-pattern.ts";
import { MERGE, UNIT_WORDS } from "./list-prose.ts";
import { MEASURES } from "./part-sizes.ts";

const UNIT = `(?:${UNIT_WORDS})\\s`;

/** "Nhập thôn A vào thôn B", "… vào thôn B (300 hộ)": who takes it in keeps the name. */
const TAKEN_IN = latePattern(
  `^(?:${MERGE})\\s(.{1,600}?)\\svào\\s(${UNIT}[^.,;:()]{1,80}?)(?:\\s\\((${MEASURES})\\)|,?\\s(?:với|có|gồm)\\s(${MEASURES}))?$`,
  "isu",
);

/** Some households of a unit: how large the one is that takes them in, may be said of before or of afterwards. */
const SOME_TAKEN = /(?<!\p{L})(?:\d[\d./]*\shộ|một phần)(?!\p{L})(?<!\(\d[\d./]*\shộ)/iu;

const ALL_TAKEN = /(?<!\p{L})(?:toàn bộ|tất cả)\s(?:số\s)?\d[\d./]*\shộ(?!\p{L})/giu;

const OF_TODAY = /\s(?:cũ|hiện nay|hiện tại|hiện có)$/iu;

/** What a unit takes in, and itself; null where it is no such sentence, or nothing tells of when the size is that stands behind it. `isSized`: whether a figure stands beside it. */
export function takenIn(
  text: string,
  isSized: boolean,
): { readonly name: string; readonly list: string } | null {
  const [found, taken = "", name = "", inBrackets, behind] = TAKEN_IN().exec(text) ?? [];
  const measures = inBrackets ?? behind;
  if (found === undefined) return null;
  if (measures !== undefined && SOME_TAKEN.test(taken.replace(ALL_TAKEN, "")) && !isSized) return null;
  const size = measures === undefined ? "" : ` (${measures})`;
  return { name: name.replace(OF_TODAY, ""), list: `${taken} và ${name}${size}` };
}
