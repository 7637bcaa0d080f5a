/**
 * Whether sentences beside old units name just the units beside which the same new one stands ("Sáp nhập Thôn A và Thôn B thành Thôn C"
 * beside Thôn A and beside Thôn B): a table in; the rows whose sentence says more, or something else, out.
 */
import { groupedBy } from "../../../core/numbers/groups.ts";
import { isSameName } from "../../../core/text/place-name.ts";
import { readMarked, withMarks, withoutMarks } from "../../../core/text/with-marks.ts";
import { parseCountText } from "../../cells/values.ts";
import { keepsUnit, keepsUnits, madeAlone } from "../../lists/lone-sentences.ts";
import { nameKey } from "../../lists/name-key.ts";
import { operationAlone } from "../../lists/operations.ts";
import type { ItemReading } from "../../lists/part-item.ts";
import { parsePartList } from "../../lists/part-list.ts";
import type { Table } from "../../table/table.ts";

/** An old unit of the table, with what stands beside it. */
interface OldUnit {
  readonly name: string;
  readonly households: number | null;
}

/** What a sentence makes of which units. */
interface Made {
  readonly name: string;
  readonly list: string;
  /** Whether its own unit goes without saying: "Sáp nhập với Thôn B thành Thôn C", "Đổi tên thành Thôn C". */
  readonly isWith: boolean;
}

/** "Sáp nhập với Thôn B", "Nhận sáp nhập Thôn B": the unit beside it is not named. */
const WITH =
  /^(?:(?:(?:được\s)?(?:sáp\s)?nhập|hợp nhất|ghép|gộp)\s(?:cùng\s)?(?:với|cùng|vào|về)|(?:tiếp\s)?nhận(?:\s(?:sáp\s)?nhập)?)\s/iu;

/** What parts the names of a list, and may stand within one: "Thôn 1 + 2". */
const JOINTS = /\s?[+,;&/]\s?|\s(?:v[àa]|[-–])\s/gu;

/** Remarks that say nothing of how much of a unit is meant. */
const ASIDE = /^\((?!.*(?:\d|phần|trừ|còn|bớt|thêm|nửa|hộ|khẩu)).*\)$/isu;

/** The rows whose sentence names other units than those beside it, or says of them what is not read. `at`: the column of sentences. */
export function rowsSayingElse(table: Table, at: number): ReadonlySet<number> {
  const rows = Array.from({ length: table.size }, (_, row) => row);
  const olds = oldsOf(table);
  const texts = new Map(rows.map((row) => [table.cell(row, at), null as Made | null]));
  for (const text of texts.keys()) texts.set(text, madeIn(text));
  const madeOf = (row: number): Made | null => texts.get(table.cell(row, at)) ?? null;
  const together = groupedBy(rows, (row) => nameKey(madeOf(row)?.name ?? table.cell(row, at)));
  return new Set(
    rows.filter((row) => {
      const made = madeOf(row);
      const own = olds[row];
      if (own === undefined) return false;
      if (made === null) return keepsOther(table.cell(row, at), own);
      const beside = (together.get(nameKey(made.name)) ?? []).flatMap((other) => olds[other] ?? []);
      return !namesJust(made, beside, own);
    }),
  );
}

function oldsOf(table: Table): readonly OldUnit[] {
  const position = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const [from, households] = [position("from"), position("households")];
  return Array.from({ length: table.size }, (_, row) => {
    const count = parseCountText(households < 0 ? "" : table.cell(row, households));
    return { name: table.cell(row, from), households: count.ok ? count.value : null };
  });
}

function madeIn(text: string): Made | null {
  const made = madeAlone(text);
  if (made === null) return null;
  const isWith = WITH.test(withMarks(made.parts)) || operationAlone(made.parts) !== null;
  const list = operationAlone(made.parts) === null ? withoutWith(made.parts) : "";
  return { name: made.intoName, list, isWith };
}

function withoutWith(parts: string): string {
  return readMarked(parts, (marked) => marked.replace(WITH, ""), withoutMarks);
}

/** "Giữ nguyên Thôn B" beside another unit. */
function keepsOther(text: string, { name }: OldUnit): boolean {
  return operationAlone(text) === null && keepsUnits(text) && !keepsUnit(text, name);
}

/** Whether the sentence beside a unit names it, if it goes not without saying, and no other than those that become the same. */
function namesJust({ name, list, isWith }: Made, beside: readonly OldUnit[], own: OldUnit): boolean {
  if (list === "") return true;
  const units = [...beside, { name, households: null }].map((unit) => ({
    ...unit,
    name: unjoined(unit.name),
  }));
  const { items, leftOver } = parsePartList(
    beside.reduce((rest, unit) => rest.replace(unit.name, unjoined(unit.name)), list),
  );
  const named = items.map(({ readings }) => units.find((unit) => readings.some(isAllOf(unit))));
  const isOwn = (one: OldUnit | undefined): boolean => isSameName(one?.name ?? "", unjoined(own.name));
  return leftOver.length === 0 && named.every((one) => one !== undefined) && (isWith || named.some(isOwn));
}

function unjoined(name: string): string {
  return name.replace(JOINTS, " ");
}

/** Whether a reading is of a whole unit, with its households if with any. */
function isAllOf({ name, households }: OldUnit): (reading: ItemReading) => boolean {
  return (reading) =>
    isSameName(reading.name, name) &&
    reading.part === null &&
    (reading.leftOver === null || ASIDE.test(withMarks(reading.leftOver))) &&
    (reading.households === null || households === null || reading.households === households);
}
