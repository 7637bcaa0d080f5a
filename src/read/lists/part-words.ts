/** Words for how much of a place a row is about (một phần, phần còn lại): a cell in; the word, or a number of households, out. */
import { fold } from "../../core/text/fold.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { type Cell, textOfCell } from "../cells/cell.ts";
import { fail, ok, type Parsed } from "../cells/parsed.ts";
import { countOf } from "../cells/values.ts";
import { isSameAsWritten } from "./said-as-written.ts";

const HOUSEHOLDS = countOf("households");

/** A part of unknown size, what other rows leave, or all of a place. */
export type PartWord = "unknown" | "rest" | "whole";

const WORDS: Readonly<Record<string, PartWord>> = {
  unknown: "unknown",
  "một phần": "unknown",
  "chưa rõ": "unknown",
  "không rõ": "unknown",
  rest: "rest",
  "còn lại": "rest",
  "phần còn lại": "rest",
  whole: "whole",
  "toàn bộ": "whole",
};

const FOLDED = new Map(Object.entries(WORDS).map(([word, part]) => [fold(word), part]));

/** A cell of the column `part`. */
export function parsePart(cell: Cell): Parsed<PartWord> {
  const word = FOLDED.get(fold(textOfCell(cell)));
  return word === undefined ? fail({ code: "value/choice", choices: Object.keys(WORDS) }) : ok(word);
}

/** "Nhập một phần", "một phần diện tích, dân số"; with the name of the unit behind it, "nhập một phần Thôn A vào Thôn B". */
const SOME =
  /^(?:\p{L}+\s+){0,2}(?:một|0?1)\s+phần(?:,?\s+(?:diện tích|dân số|số hộ|hộ dân|hộ|và))*(?:\s+(?:(?:của|từ)\s+)?(\P{Ll}.{1,80}?))?(?:\s+(?:vào|về|sang|với)\s.*)?$/iu;

const REST = /^(?:\p{L}+\s+){0,2}(?:phần|số hộ|diện tích)\s+còn lại$|^còn lại$/iu;

/** How much of its old unit a row is about by what it says that it does; null where it says nothing of that. */
export function partInOperation(operation: string, from: string): PartWord | null {
  if (operation === "") return null;
  const said = withMarks(operation);
  if (REST.test(said)) return "rest";
  const some = SOME.exec(said);
  return some && (some[1] === undefined || isSameAsWritten(some[1], from)) ? "unknown" : null;
}

/** A cell of households: a count, or a word for a part. */
export function parseHouseholds(cell: Cell): Parsed<number | PartWord> {
  const word = cell.kind === "text" ? FOLDED.get(fold(cell.text)) : undefined;
  return word === undefined ? HOUSEHOLDS(cell) : ok(word);
}
