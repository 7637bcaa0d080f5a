/**
 * Sentences beside old units that say more than what each becomes ("Nhập 40 hộ của Thôn A vào Thôn B", two sentences in a cell): a table
 * in; the same as sentences alone out, each once, where a register knows the units. Without one they are faults.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import { isSameName } from "../../../core/text/place-name.ts";
import { spelledBeside } from "../../../core/text/with-marks.ts";
import { BLANK, cellOfText } from "../../cells/cell.ts";
import { columnOf, lineOf } from "../../cells/grid.ts";
import { saysUnit } from "../../cells/values.ts";
import { isSentence, keepsUnit, keepsUnits, partsSaid } from "../../lists/lone-sentences.ts";
import { nameKey } from "../../lists/name-key.ts";
import { operationAlone } from "../../lists/operations.ts";
import type { PartItem } from "../../lists/part-item.ts";
import { movedRows } from "../../table/moved-rows.ts";
import { originIn, type Table, withColumns } from "../../table/table.ts";
import { rowsSayingElse } from "./olds-in-sentences.ts";

/** Columns of old units, which say nothing of the new ones that sentences make. */
const OF_OLDS: ReadonlySet<string> = new Set(["from", "number", ...SUMMED]);

/** The table as one of sentences; null where they say no more than a name. `at`: the column of sentences. `isPlace`: whether the register has a place of some name. */
export function sentencesAlone(
  table: Table,
  at: number,
  isPlace: (name: string) => boolean,
  diagnostics: Diagnostic[],
): Table | null {
  const from = table.columns.findIndex(({ name }) => name === "from");
  const rows = Array.from({ length: table.size }, (_, row) => row);
  const saying = rows.filter(sayingMore(table, at));
  if (saying.length === 0) return null;
  const said = rows.flatMap((row) =>
    linesOf(table.cell(row, at)).map((line) => ({ row, text: sentenceOf(line, table.cell(row, from)) })),
  );
  if (said.some(({ text }) => text === null) || !rows.every((row) => isPlace(table.cell(row, from)))) {
    for (const row of saying) {
      const origin = originIn(table, lineOf(table, row), table.header[at]);
      diagnostics.push(diagnostic("changes/sentence", origin, { value: table.cell(row, at) }));
    }
    return table;
  }
  const first = new Map<string, number>();
  for (const { row, text } of said) if (text !== null && !first.has(text)) first.set(text, row);
  return withSentences(table, at, [...first]);
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Whether the sentence of a row, or several of its cell, say of some unit that not all of it goes the same way, or of other units than those beside them. */
function sayingMore(table: Table, at: number): (row: number) => boolean {
  const texts = new Set(Array.from({ length: table.size }, (_, row) => table.cell(row, at)));
  const items = new Map([...texts].map((text) => [text, linesOf(text).flatMap(partsSaid)]));
  const textsOf = new Map<string, Set<string>>();
  for (const [text, own] of items)
    for (const name of own.filter(namesUnit).map(nameOf))
      textsOf.set(name, (textsOf.get(name) ?? new Set()).add(text));
  const saysMore = (text: string): boolean => {
    const own = items.get(text) ?? [];
    const areSentences = linesOf(text).length > 1 && linesOf(text).every(isSentence);
    return areSentences || own.some((item) => isPart(item) || (textsOf.get(nameOf(item))?.size ?? 0) > 1);
  };
  const answers = new Map([...texts].map((text) => [text, saysMore(text)]));
  const saysElse = rowsSayingElse(table, at);
  return (row) => answers.get(table.cell(row, at)) === true || saysElse.has(row);
}

function namesUnit({ readings }: PartItem): boolean {
  return saysUnit(readings[0]?.name ?? "");
}

function nameOf({ readings }: PartItem): string {
  return nameKey(readings[0]?.name ?? "");
}

function isPart({ isAmount, readings }: PartItem): boolean {
  return isAmount || readings[0]?.part != null;
}

/** What a line says beside an old unit as a sentence of its own; null where it is none, or does not name that unit ("Sáp nhập với Thôn B thành Thôn C"). */
function sentenceOf(line: string, old: string): string | null {
  const done = operationAlone(line);
  if (done === "kept") return spelledBeside(old, `Giữ nguyên ${old}`);
  if (done === "dissolved") return spelledBeside(old, `Giải thể ${old}`);
  if (keepsUnits(line)) return keepsUnit(line, old) ? line : null;
  const namesIt = partsSaid(line).some(({ readings }) => readings.some(({ name }) => isSameName(name, old)));
  return isSentence(line) && namesIt ? line : null;
}

function withSentences(table: Table, at: number, said: readonly (readonly [string, number])[]): Table {
  const sources = said.map(([, row]) => row);
  const columns = table.columns.map((_, position) => {
    const column = table.column(position);
    if (position !== at) {
      const isOfOlds = OF_OLDS.has(table.columns[position]?.name ?? "");
      return {
        ...column,
        codes: Int32Array.from(sources, (row) => (isOfOlds ? 0 : (column.codes[row] ?? 0))),
      };
    }
    const cells = [BLANK, ...said.map(([text]) => cellOfText(text))];
    return columnOf(
      Int32Array.from(said, (_, index) => index + 1),
      cells,
    );
  });
  const moved = (row: number): number => {
    const next = sources.findIndex((source) => source >= row);
    return next < 0 ? sources.length : next;
  };
  return {
    ...table,
    ...withColumns({ size: sources.length }, columns),
    columns: table.columns.map((one, position) =>
      position === at
        ? { ...one, name: "parts" }
        : OF_OLDS.has(one.name ?? "")
          ? { ...one, name: null }
          : one,
    ),
    lines: Int32Array.from(sources, (row) => lineOf(table, row)),
    sameAs: new Map(),
    merged: [],
    ...movedRows(table, moved),
  };
}
