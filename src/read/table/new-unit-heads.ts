/** Rows of a plan that are a new unit above its old ones, where no column names new units: cells in, positions of such rows out. */

import { isUnitKind } from "../../core/model/kinds.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ROMAN } from "../../core/text/roman.ts";
import { UNIT_KINDS } from "../../core/text/unit-words.ts";
import { readMarked, withMarks, withoutMarks } from "../../core/text/with-marks.ts";
import { kindOfName } from "../cells/values.ts";

/** Columns that name new units, or say what they are made of. */
const OF_NEWS = ["into", "into_name", "parts"];

/** Whether the columns of a plan name its old units alone. */
export function namesOldsAlone(names: readonly (string | null)[]): boolean {
  return names.includes("from") && !OF_NEWS.some((name) => names.includes(name));
}

/** A number that is none of a list of old units: "I", "II.", "A". */
const WIDER = new RegExp(`^(?:${ROMAN}|[A-ZĐ])[.)]?$`, "u");

/** "(mới)", behind the name of a unit; and what is done, before it. */
const NEW_BEHIND = latePattern(`(?<!\\s)\\s*\\((?:(?:${UNIT_KINDS}) )?mới\\)$`, "iu");

const NEW_BEFORE = latePattern(
  `^(?:(?:thành lập|hình thành)(?: mới)?|(?:${UNIT_KINDS}) mới)(?:\\s*:\\s*|\\s+)(?=(?:${UNIT_KINDS})\\s)`,
  "iu",
);

/** The name of the new unit that a heading names; null for what is no unit. */
export function newUnitIn(text: string): string | null {
  const name = readMarked(
    text,
    (marked) => marked.replace(NEW_BEFORE(), "").replace(NEW_BEHIND(), "").trim(),
    withoutMarks,
  );
  const kind = kindOfName(name);
  return kind !== null && isUnitKind(kind.kind) && name.length > kind.label.length ? name : null;
}

/** What a running number is like: of old units below others, or of these. */
function shapeOf(number: string): string {
  return WIDER.test(number) ? "I" : number.replace(/\d+/g, "1").replace(/[.)]$/, "");
}

/**
 * Rows of a new unit: with a Roman number or a letter above such as have others, with 1 above 1.1, or said to be new; and all that are
 * numbered as these are where old units are not. Of the last of several that follow each other the others have no old units.
 */
export function newUnitRows(
  size: number,
  nameOf: (row: number) => string,
  numberOf: (row: number) => string,
): readonly number[] {
  const units = Array.from({ length: size }, (_, row) => row).filter(
    (row) => newUnitIn(nameOf(row)) !== null,
  );
  const shapeAt = (row: number): string => shapeOf(numberOf(row).trim());
  const isCounted = (row: number): boolean => {
    const own = numberOf(row).trim().replace(/[.)]$/, "");
    return own !== "" && numberOf(row + 1).startsWith(`${own}.`) && shapeAt(row) !== shapeAt(row + 1);
  };
  const sure = units.filter((row) => {
    const text = withMarks(nameOf(row));
    if (row + 1 >= size) return false;
    const isWider = shapeAt(row) === "I" && shapeAt(row + 1) !== "I";
    return isWider || isCounted(row) || NEW_BEHIND().test(text) || NEW_BEFORE().test(text);
  });
  const shapes = new Set(sure.map(shapeAt));
  const below = new Set(sure.map((row) => shapeAt(row + 1)));
  const isAlike = (row: number): boolean => shapes.has(shapeAt(row)) && !below.has(shapeAt(row));
  const isSure = new Set(sure);
  return units.filter((row) => isSure.has(row) || isAlike(row));
}
