/** What is told of the ids of people: spellings that were joined, ids that zeros alone tell apart, several in a cell, cells that are none. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import type { GridColumn } from "../../cells/grid.ts";

/** What a cell is that is no id. */
export type IdFault = "xlsx/error-cell" | "roster/scientific-id" | "roster/no-id";

/** Pairs of ids alike that are told one by one. */
const MOST_TOLD = 50;

/** Tells ids that were typed in two ways and are one person's. */
export function tellJoined(
  column: GridColumn,
  joined: readonly (readonly [code: number, first: number])[],
  rewritten: ReadonlySet<number>,
  originOf: (row: number) => Origin,
  diagnostics: Diagnostic[],
): void {
  const rows = firstRows(column, new Set(joined.flat()));
  for (const [code, first] of joined) {
    const other = column.text(first);
    const details = { value: column.text(code), related: [originOf(rows.get(first) ?? 0)] };
    const origin = originOf(rows.get(code) ?? 0);
    diagnostics.push(
      rewritten.has(code) === rewritten.has(first)
        ? diagnostic("roster/ids-joined", origin, { ...details, facts: { other } })
        : diagnostic("roster/ids-alike", origin, { ...details, facts: { other, same: true } }),
    );
  }
}

/** Tells ids of digits that are one number: only zeros before it tell them apart. */
export function tellAlike(
  column: GridColumn,
  ids: readonly string[],
  originOf: (row: number) => Origin,
  diagnostics: Diagnostic[],
): void {
  const lengths = new Set<number>();
  for (const id of ids) if (isNumber(id)) lengths.add(id.length);
  // Numbers of one length cannot differ in zeros alone.
  if (lengths.size < 2) return;
  const first = new Map<string, number>();
  const alike: (readonly [number, number])[] = [];
  ids.forEach((id, code) => {
    if (!isNumber(id)) return;
    const number = id.replace(/^0+(?=\d)/, "");
    const known = first.get(number);
    if (known === undefined) first.set(number, code);
    else if (ids[known] !== id) alike.push([code, known]);
  });
  const rows = firstRows(column, new Set(alike.flat()));
  for (const [code, other] of alike.slice(0, MOST_TOLD)) {
    const facts = { other: ids[other] ?? "", same: false };
    const related = [originOf(rows.get(other) ?? 0)];
    const origin = originOf(rows.get(code) ?? 0);
    diagnostics.push(diagnostic("roster/ids-alike", origin, { value: ids[code] ?? "", related, facts }));
  }
}

/** Tells rows whose id is several; each counts as one person. */
export function tellSeveral(
  { codes }: GridColumn,
  several: ReadonlySet<number>,
  originOf: (row: number) => Origin,
  diagnostics: Diagnostic[],
): void {
  if (several.size === 0) return;
  const rows = Array.from(codes.keys()).filter((row) => several.has(codes[row] ?? 0));
  const facts = { count: rows.length };
  diagnostics.push(diagnostic("roster/several-names", originOf(rows[0] ?? 0), { facts }));
}

/** Tells each row whose cell is no id. */
export function tellFaulty(
  column: GridColumn,
  faulty: ReadonlyMap<number, IdFault>,
  originOf: (row: number) => Origin,
  diagnostics: Diagnostic[],
): void {
  if (faulty.size === 0) return;
  for (let row = 0; row < column.codes.length; row++) {
    const code = column.codes[row] ?? 0;
    const fault = faulty.get(code);
    if (fault !== undefined) diagnostics.push(diagnostic(fault, originOf(row), { value: column.text(code) }));
  }
}

/** Whether an id is of digits alone; most begin with a letter. */
function isNumber(id: string): boolean {
  const first = id.charCodeAt(0);
  return first >= ZERO && first <= NINE && /^\d+$/.test(id);
}

const [ZERO, NINE] = [0x30, 0x39];

/** The first row of each of some codes. */
function firstRows({ codes }: GridColumn, wanted: ReadonlySet<number>): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (let row = 0; row < codes.length && rows.size < wanted.size; row++) {
    const code = codes[row] ?? 0;
    if (wanted.has(code) && !rows.has(code)) rows.set(code, row);
  }
  return rows;
}
