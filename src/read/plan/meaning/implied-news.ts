/**
 * Plans by old units in which no header says that a column has new names: "Tên thôn" beside "Tên tổ dân phố", and columns that say of each
 * unit into which other it goes ("Sáp nhập vào"). A table in; one with a column of new names out.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { readMarked, withMarks, withoutMarks } from "../../../core/text/with-marks.ts";
import { BLANK, cellOfText } from "../../cells/cell.ts";
import { columnOf, lineOf, textsIn } from "../../cells/grid.ts";
import { saysUnit } from "../../cells/values.ts";
import { saysWhatIsDone } from "../../columns/said-parts.ts";
import { withoutNewName } from "../../lists/list-prose.ts";
import { nameKey } from "../../lists/name-key.ts";
import { operationAlone } from "../../lists/operations.ts";
import { isPlainName } from "../../lists/sentences.ts";
import { namesTarget } from "../../remarks/merging-headers.ts";
import { originIn, type Table, withColumns } from "../../table/table.ts";
import { headedKinds } from "./headed-kinds.ts";

/** The table with a column of new names; as it is where it has one, or where what is said is not clear. */
export function withImpliedNews(table: Table, diagnostics: Diagnostic[] = []): Table {
  const at = (name: string): number => table.columns.findIndex((one) => one.name === name);
  if (at("into") >= 0 || at("parts") >= 0 || at("from") < 0) return table;
  const news = at("into_name");
  if (news >= 0 && !saysWhatIsDone(table.header[news] ?? "")) return table;
  return (news < 0 ? withOtherKind(table) : null) ?? withTargets(table, at("from"), diagnostics) ?? table;
}

/** Of two columns of old names that are about two kinds ("Tên thôn", "Tên tổ dân phố"), both filled in each row, the second has the new names. */
function withOtherKind(table: Table): Table | null {
  const [old, made, other] = table.columns.flatMap(({ name }, at) => (name === "from" ? [at] : []));
  if (old === undefined || made === undefined || other !== undefined) return null;
  const headers: Readonly<Record<string, number>> = { from: old, into_name: made };
  const { newKind } = headedKinds((name) => table.header[headers[name] ?? -1] ?? "");
  const isFilled = (row: number): boolean => [old, made].every((at) => table.cell(row, at) !== "");
  if (newKind === null || table.size === 0) return null;
  if (!Array.from({ length: table.size }, (_, row) => row).every(isFilled)) return null;
  return withName(table, made, "into_name");
}

/** What a unit goes into: "Sáp nhập vào Thôn A", "đề nghị nhập về Thôn A". */
const INTO =
  /^[\s-]*(?:(?:đề nghị|được|dự kiến|thực hiện)\s)*(?:(?:sáp\s)?nhập|hợp nhất|ghép|gộp)\s(?:vào|về)\s(.+?)\.?$/iu;

/** A unit that others go into goes on: "Tiếp nhận Thôn A", "Nhận sáp nhập thêm Thôn A và Thôn B". */
const TAKES = /^[\s-]*(?:tiếp nhận|nhận)\s(?:sáp nhập\s)?(?:thêm\s)?(?:toàn bộ\s)?(?!\d|một phần)\p{L}/iu;

const NOTHING = /^[^\p{L}\d]*$/u;

/** By old units with a column of what each goes into: the new name of each is that, or its own. */
function withTargets(table: Table, old: number, diagnostics: Diagnostic[]): Table | null {
  const column = table.columns.findIndex(
    ({ header, name }) => (name === null && namesTarget(header)) || saysWhatIsDone(header),
  );
  if (column < 0) return null;
  const isAlone = namesTarget(table.header[column] ?? "");
  if (!isAlone && !textsIn(table.column(column)).some((text) => targetIn(text) !== null)) return null;
  const rows = Array.from({ length: table.size }, (_, row) => row);
  const olds = rows.map((row) => table.cell(row, old));
  const made = rows.map((row) => madeOf(olds[row] ?? "", table.cell(row, column), isAlone));
  if (!isClear(olds, made)) return null;
  const first = rows.find((row) => isAlone && NOTHING.test(table.cell(row, column)));
  if (first !== undefined) {
    const count = rows.filter((row) => NOTHING.test(table.cell(row, column))).length;
    const origin = originIn(table, lineOf(table, first), table.header[column]);
    const details = { value: table.cell(first, old), facts: { count, header: table.header[column] ?? "" } };
    diagnostics.push(diagnostic("changes/goes-nowhere", origin, details));
  }
  const cells = [BLANK, ...made.map((one) => cellOfText(one?.name ?? ""))];
  const codes = Int32Array.from(rows, (row) => (made[row]?.name === "" ? 0 : row + 1));
  const columns = table.columns.map((_, at) => table.column(at));
  return withName(
    { ...table, ...withColumns(table, columns.with(column, columnOf(codes, cells))) },
    column,
    "into_name",
  );
}

/** What a unit becomes, and whether that is another one which is to be there already. */
interface Made {
  readonly name: string;
  readonly isTarget: boolean;
}

/** What a unit becomes; null where its cell says something else. */
function madeOf(old: string, said: string, isAlone: boolean): Made | null {
  if (NOTHING.test(said)) return { name: isAlone ? old : "", isTarget: false };
  const done = operationAlone(said);
  if (done === "kept" || TAKES.test(withMarks(said))) return { name: old, isTarget: false };
  if (done !== null) return { name: said, isTarget: false };
  const target = targetIn(said) ?? (isAlone ? said : null);
  const name = target ?? withoutNewName(said, "").name;
  return isPlainName(name) ? { name, isTarget: target !== null } : null;
}

/** The unit that a text says another one goes into; null for none. */
function targetIn(said: string): string | null {
  return readMarked(
    said,
    (marked) => INTO.exec(marked)?.[1] ?? null,
    (name) => (name === null ? null : withoutMarks(name)),
  );
}

/** Whether all is understood, and each unit that another goes into is an old one, which goes on. */
function isClear(olds: readonly string[], made: readonly (Made | null)[]): boolean {
  const goesOn = new Set(olds.flatMap((old, row) => (isOwn(old, made[row]) ? [nameKey(old)] : [])));
  return (
    olds.every((old) => old === "" || saysUnit(old)) &&
    made.every((one) => one !== null && (!one.isTarget || goesOn.has(nameKey(one.name))))
  );
}

function isOwn(old: string, made: Made | null | undefined): boolean {
  return made != null && nameKey(made.name) === nameKey(old);
}

function withName(table: Table, at: number, name: string): Table {
  return {
    ...table,
    columns: table.columns.map((one, position) => (position === at ? { ...one, name } : one)),
  };
}
