/** One sentence of a plan by itself, without its row: a text in; whether it is one, what it makes of which units, out. */
import { NO_SIZES } from "../../core/model/inputs.ts";
import { isSameName } from "../../core/text/place-name.ts";
import type { PartItem } from "./part-item.ts";
import { parsePartList } from "./part-list.ts";
import { KEPT, meantRows, NO_PLACE, type SaidRow } from "./sentences.ts";
import { OPERATION_ON_UNIT, verbFirst } from "./verbs-first.ts";

/** Whether a text is a sentence that says what is done, or what is made of what. */
export function isSentence(text: string): boolean {
  return (
    OPERATION_ON_UNIT.test(text) ||
    saidAlone(text).some((one) => one.intoName !== "" || one.operations.length > 0)
  );
}

/** The units that a sentence makes new ones of; none for another text. */
export function partsSaid(text: string): readonly PartItem[] {
  return saidAlone(text).flatMap(({ intoName, parts }) =>
    intoName === "" ? [] : parsePartList(parts).items,
  );
}

/** The one new unit that a sentence makes of units, with their list and what it says of its size; null for another text. */
export function madeAlone(text: string): Pick<SaidRow, "intoName" | "parts" | "after"> | null {
  const [row, more] = saidAlone(text);
  return row !== undefined && more === undefined && row.intoName !== "" ? row : null;
}

/** Whether a sentence says that units stay: "Giữ nguyên thôn A", "Thôn A giữ nguyên". */
export function keepsUnits(text: string): boolean {
  return KEPT.test(verbFirst(text, NO_PLACE));
}

/** Whether such a sentence names a unit. */
export function keepsUnit(text: string, unit: string): boolean {
  const { items } = parsePartList(verbFirst(text, NO_PLACE).replace(KEPT, ""));
  return items.some(({ readings }) => readings.some(({ name }) => isSameName(name, unit)));
}

/** The rows that a sentence means. */
function saidAlone(text: string): readonly SaidRow[] {
  const origin = { file: "", line: 0 };
  const blank = {
    intoName: "",
    sizes: NO_SIZES,
    after: NO_SIZES,
    above: [],
    operations: [],
    origin,
    day: null,
  };
  return meantRows([{ ...blank, parts: text }], NO_PLACE);
}
