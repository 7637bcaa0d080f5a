/**
 * Rows of a plan that say in a sentence what a resolution does ("Sáp nhập thôn A và thôn B thành thôn C. Sau sáp nhập có 270 hộ"): a
 * row in; the rows of a plan by new units that it means out. A sentence of which something is left over stays as it is,
 * and what reads the list tells it.
 */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { NO_SIZES, type PlanOperation, type Sizes } from "../../core/model/inputs.ts";
import type { Origin } from "../../core/model/place.ts";
import { SUMMED } from "../../core/reorganise/figures/sums.ts";
import { withCapital } from "../../core/text/capital.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { isSameName } from "../../core/text/place-name.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { isClause } from "./clauses.ts";
import { convertedUnits } from "./converted-units.ts";
import { clauseOf, SAID, spaced, UNIT_WORDS, usualNaming, withoutNewName } from "./list-prose.ts";
import { hasFigures, isMoving, type MovingRow, withMoved } from "./moved-sentences.ts";
import { withColumnSizes } from "./other-sizes.ts";
import { parsePartList } from "./part-list.ts";
import { firstKnown, MEASURES, sizesIn } from "./part-sizes.ts";
import { isSameAsWritten, saidAsWritten } from "./said-as-written.ts";
import { sizedName, withoutSizes } from "./sized-names.ts";
import { takenIn } from "./taken-in.ts";
import { verbFirst } from "./verbs-first.ts";

/** What is looked at of a row. */
export interface SaidRow extends MovingRow {
  readonly operations: readonly PlanOperation[];
  readonly origin: Origin;
}

const UNIT = `(?:${UNIT_WORDS})\\s`;

/** "Thôn A còn lại 110 hộ": it goes on with these. */
const GOES_ON = latePattern(
  `^(?:phần còn lại của\\s)?(${UNIT}[^.,;:()]{1,80}?)\\s(?:còn(?: lại)?|sau khi tách còn)\\s(?:là\\s)?(${MEASURES})(?:,?\\s(?:vẫn\\s)?giữ nguyên(?:\\stên(?:\\sgọi)?)?)?$`,
  "iu",
);

const IN_COMMUNE = /^(.+?)\s+(?:thuộc|của)\s+((?:xã|phường|thị trấn|đặc khu)\s[^.,;:()]{1,60})$/isu;

/** "Thôn C được thành lập trên cơ sở …": the new name comes first. */
const NAME_FIRST = new RegExp(
  `^(${UNIT}[^.,;:()]{1,80}?)(?::\\s|\\s)(?:được\\s)?(?:thành lập|hình thành)(?:\\smới)?\\s(?=(?:trên cơ sở|từ)\\s)`,
  "iu",
);

/** "Thôn C: thôn A và thôn B", "Thôn C gồm thôn A, 40 hộ của thôn B". */
const NAME_AND_LIST = new RegExp(
  `^(${UNIT}[^.,;:()\\n]{1,80}?)(?::\\s|\\s(?:bao\\s)?gồm(?:\\scó)?:?\\s)(?=(?:(?:toàn bộ|một phần|phần còn lại của|nguyên trạng)\\s|\\d[\\d./]*\\shộ\\s(?:dân\\s|còn lại\\s|\\([^()]{1,80}\\)\\s){0,2}(?:(?:của|từ|thuộc)\\s)?)?${UNIT})`,
  "iu",
);

/** "Chia thôn A thành 02 thôn: thôn A1 và thôn A2". */
const DIVIDED = new RegExp(
  `^(?:chia(?:\\s?,?\\s?tách)?|tách)\\s(${UNIT}[^.,;:()]{1,80}?)\\s(?:ra\\s)?thành\\s(?:(\\d{1,2})\\s(?:${UNIT_WORDS})(?:\\smới)?\\s?(?::|,?\\s?gồm(?:\\scó)?:?)\\s?)?(.{1,600})$`,
  "isu",
);

const PLAIN_NAME = new RegExp(
  `^${UNIT}(?!.*\\s(?:thuộc|của|hoặc|hay)\\s|.*\\svà\\s(?:${UNIT_WORDS}|\\d))[^.,;:()\\n]{1,80}$`,
  "iu",
);

/** Sentences about parts of units, which no list of parts is worded as. */
const OF_PARTS = /^(?:chia|tách|cắt|chuyển|điều chỉnh|điều chuyển)\s(?!từ\s)/iu;

/** "Giữ nguyên thôn A": which units stay. */
export const KEPT =
  /^(?:giữ nguyên|giữ ổn định|không sắp xếp)(?:\s(?:hiện\s)?trạng)?(?:\s(?:đối với|các))?\s/iu;

const DISSOLVED = /^giải thể\s/iu;

/** Without a register, and where an earlier day may have made it. */
export const NO_PLACE = (): boolean => false;

/** Whether what follows "thành" or "lấy tên" is a name of a unit and no more. */
export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(withMarks(name));
}

/**
 * The rows that the sentences of rows without a new name mean; a row itself where it is a list. Sentences of which nothing can be made are
 * told and left out, and so are clauses that say nothing of a unit. `isPlace`: whether the register has a place of some name.
 */
export function saidRows<R extends SaidRow>(
  rows: readonly R[],
  isPlace: (name: string) => boolean,
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): readonly R[] {
  const isLeftOut = (row: R): boolean =>
    row.intoName === "" && !hasFigures(row) && isClause(spaced(row.parts));
  const clauses = rows.filter(isLeftOut);
  const [first] = clauses;
  if (first) {
    const details = { value: first.parts, facts: { count: clauses.length } };
    diagnostics.push(diagnostic("changes/clauses", inColumn(first.origin, "parts"), details));
  }
  const sentences = first ? rows.filter((row) => !isLeftOut(row)) : rows;
  const meant = meantRows(sentences, isPlace);
  return withColumnSizes(rows, meant, inColumn, diagnostics).filter(({ intoName, parts, origin }) => {
    const isUnread = intoName === "" && OF_PARTS.test(withMarks(parts));
    if (isUnread)
      diagnostics.push(diagnostic("changes/sentence", inColumn(origin, "parts"), { value: parts }));
    return !isUnread;
  });
}

/** The rows that those with sentences mean. */
export function meantRows<R extends SaidRow>(
  rows: readonly R[],
  isPlace: (name: string) => boolean,
): readonly R[] {
  return withMoved(rows.flatMap((row) => saidAsWritten(row, row.day === null ? isPlace : NO_PLACE, rowsOf)));
}

function rowsOf<R extends SaidRow>(row: R, isPlace: (name: string) => boolean): readonly R[] {
  if (row.parts === "") return [row];
  if (row.intoName !== "") return [withoutOwnName(row)];
  const { text, sizes } = withoutSizes(verbFirst(row.parts, isPlace));
  if (isMoving(text)) return [sizes === null ? { ...row, parts: text } : row];
  const made = goesOnIn(text, row) ??
    dividedIn(text, row) ??
    keptIn(text, row) ??
    convertedIn(text, row) ??
    dissolvedIn(text, row) ?? [madeIn(text, row)];
  const [only] = made;
  const isSized = sizes !== null || hasFigures(row);
  if (made.length > 1 || only === undefined) return isSized ? [row] : made;
  const after = sizes === null ? only.after : joined(only.after, sizes);
  return after === null ? [row] : [{ ...only, after }];
}

/** A row whose sentence ends with the name of its unit without that name, and with how large the unit is: "… thành Thôn C với 270 hộ". */
function withoutOwnName<R extends SaidRow>(row: R): R {
  const { text, sizes } = withoutSizes(usualNaming(clauseOf(row.parts)));
  const { list, name: said } = withoutNewName(text, "");
  const { name, measures } = sizedName(said);
  const own = measures === "" ? (sizes ?? NO_SIZES) : sizesIn(measures);
  const after = own === null || !isSameAsWritten(name, row.intoName) ? null : joined(row.after, own);
  return after === null ? row : { ...row, parts: list, after };
}

/** Figures that a row gives and those of its sentence; null where they differ. */
function joined(given: Sizes, said: Sizes): Sizes | null {
  if (SUMMED.some((size) => given[size] !== null && said[size] !== null && given[size] !== said[size]))
    return null;
  return firstKnown(given, said);
}

function goesOnIn<R extends SaidRow>(text: string, row: R): readonly R[] | null {
  const [, name = "", measures = ""] = GOES_ON().exec(text) ?? [];
  const said = sizesIn(measures);
  // A figure beside it is what is left, as it says, or of something else.
  if (!isPlainName(name) || said === null || joined(firstKnown(row.after, row.sizes), said) === null)
    return null;
  return [{ ...row, intoName: withCapital(name), parts: `${name} (${measures})` }];
}

function dividedIn<R extends SaidRow>(text: string, row: R): readonly R[] | null {
  const [, old = "", count, names = ""] = DIVIDED.exec(text) ?? [];
  if (!isPlainName(old)) return null;
  const { items, leftOver } = parsePartList(names);
  const units = items.map(({ text: written }) => sizedName(written));
  if (count !== undefined && Number(count) !== units.length) return null;
  if (units.length < 2 || leftOver.length > 0 || !units.every(({ name }) => isPlainName(name))) return null;
  return units.map(({ name, measures }) => ({
    ...row,
    intoName: withCapital(name),
    parts: measures === "" ? `một phần ${old}` : `${old} (${measures})`,
  }));
}

function keptIn<R extends SaidRow>(text: string, row: R): readonly R[] | null {
  if (!KEPT.test(text)) return null;
  const kept = text.replace(KEPT, "");
  const { items, leftOver } = parsePartList(kept);
  if ((items.length < 2 && !SAID.test(kept)) || leftOver.length > 0) return null;
  return items.map(({ readings }) => ({
    ...row,
    parts: readings[0]?.name ?? "",
    operations: ["kept"],
  }));
}

function convertedIn<R extends SaidRow>(text: string, row: R): readonly R[] | null {
  return convertedUnits(text)?.map(({ old, name }) => ({ ...row, intoName: name, parts: old })) ?? null;
}

function dissolvedIn<R extends SaidRow>(text: string, row: R): readonly R[] | null {
  if (!DISSOLVED.test(text)) return null;
  return [{ ...row, parts: text.replace(DISSOLVED, ""), operations: ["dissolved"] }];
}

/** One new unit out of a sentence; the row as it is where it names none. */
function madeIn<R extends SaidRow>(text: string, row: R): R {
  const plain = usualNaming(
    text.replace(NAME_FIRST, "Thành lập $1 ").replace(NAME_AND_LIST, "Thành lập $1 từ "),
  );
  const named = withoutNewName(plain, "");
  const said = (named.name === "" ? takenIn(plain, hasFigures(row)) : null) ?? named;
  const { name: sized, measures } = sizedName(said.name);
  const [name, list] = [inCommune(sized), inCommune(said.list)];
  const communes = [...new Set([name.commune, list.commune].filter((commune) => commune !== ""))];
  const above = aboveWith(row.above, communes);
  const sizes = measures === "" ? row.after : sizesAfter(row.after, measures);
  if (!isPlainName(name.text) || above === null || sizes === null) return { ...row, parts: text };
  return { ...row, intoName: withCapital(name.text), parts: list.text, above, after: sizes };
}

function sizesAfter(given: Sizes, measures: string): Sizes | null {
  const sizes = sizesIn(measures);
  return sizes === null ? null : joined(given, sizes);
}

function inCommune(written: string): { readonly text: string; readonly commune: string } {
  const [, text = written, commune = ""] = IN_COMMUNE.exec(written) ?? [];
  return { text, commune };
}

/** The places above a row with the commune that its sentence names; null where that is another one. */
function aboveWith(above: readonly string[], communes: readonly string[]): readonly string[] | null {
  const [commune, ...others] = communes;
  if (commune === undefined) return above;
  const last = above.at(-1);
  if (others.some((other) => !isSameName(other, commune))) return null;
  return last === undefined ? [commune] : isSameName(last, commune) ? above : null;
}
