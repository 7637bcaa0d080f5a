/**
 * Ids of people as they were meant, not as they were typed: case, spaces of any kind and full-width forms do not make two
 * people; damaged ids are faults; ids that only zeros tell apart are told.
 */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { levelled } from "../../core/text/levelled.ts";
import { codesWith, type GridColumn } from "../cells/grid.ts";
import { saysMore } from "./odd-names.ts";

export interface PersonIds {
  /** The id behind a code of the column; "" for nobody. */
  readonly idOf: (code: number) => string;
  /** Whether a code is a word for nobody. */
  readonly isVacant: (code: number) => boolean;
  /** Whether a code is a cell that is no id, which is told for each of its rows. */
  readonly isFaulty: (code: number) => boolean;
}

/** Words that stand for nobody. */
export interface WordsForNobody {
  readonly is: (text: string) => boolean;
  /** What is found, by lines, in each of them that is ASCII. */
  readonly inAscii: RegExp;
}

/** Pairs of ids alike that are told one by one. */
const MOST_TOLD = 50;

/** An id without a space or a small letter needs no levelling. */
const LEVEL = /^[!-`{-~]+$/;

/** What most ids do not have: without it no levelling is needed, and none is a number in another form. */
const NOT_PLAIN = /[^-/0-9A-DF-Z_\r]/;

const SCIENTIFIC = /^\d+(?:[.,]\d+)?E[+-]?\d+$/i;

const POINT_ZERO = /^(\d+)[.,]0+$/;

/** Judges the distinct ids of a column. `originOf`: of a row in that column. */
export function personIds(
  column: GridColumn,
  nobody: WordsForNobody,
  originOf: (row: number) => Origin,
  diagnostics: Diagnostic[],
): PersonIds {
  const ids = new Array<string>(column.size).fill("");
  const vacant = new Set<number>();
  const faulty = new Set<number>();
  const several = new Set<number>();
  const written = new Map<number, string>();
  let isLevel = true;
  const used = usedCodes(column);
  const odd = new Uint8Array(column.size);
  for (const pattern of column.isText ? [NOT_PLAIN, nobody.inAscii] : [null]) {
    for (const code of codesWith(column, pattern)) odd[code] = 1;
  }
  for (let code = 1; code < column.size; code++) {
    // The file's column also has cells above and beside the rows: its header, totals.
    if (used[code] !== 1) continue;
    const text = column.text(code);
    if (odd[code] === 0) ids[code] = text;
    else if (faultAt(column, code, text) !== null) faulty.add(code);
    else if (nobody.is(text)) vacant.add(code);
    else {
      ids[code] = POINT_ZERO.exec(text)?.[1] ?? text;
      if (ids[code] !== text) written.set(code, text);
      isLevel &&= ids[code] === text && LEVEL.test(text);
      if (ids[code] === text && saysSeveral(text)) several.add(code);
    }
  }
  const merged = isLevel ? [] : joinSpellings(ids, column.text);
  const rows = firstRows(column, new Set([...faulty, ...merged.flat(), ...written.keys()]));
  for (const [code, other] of merged) {
    const isNumber = written.has(code) !== written.has(other);
    const details = { value: column.text(code), related: [originOf(rows.get(other) ?? 0)] };
    const origin = originOf(rows.get(code) ?? 0);
    diagnostics.push(
      isNumber
        ? diagnostic("roster/ids-alike", origin, {
            ...details,
            facts: { other: column.text(other), same: true },
          })
        : diagnostic("roster/ids-joined", origin, { ...details, facts: { other: column.text(other) } }),
    );
  }
  tellAlike(column, ids, originOf, diagnostics);
  tellSeveral(column, several, originOf, diagnostics);
  for (let row = 0; faulty.size > 0 && row < column.codes.length; row++) {
    const code = column.codes[row] ?? 0;
    const fault = faulty.has(code) ? faultAt(column, code, column.text(code)) : null;
    if (fault !== null) diagnostics.push(diagnostic(fault, originOf(row), { value: column.text(code) }));
  }
  return {
    idOf: (code) => ids[code] ?? "",
    isVacant: (code) => vacant.has(code),
    isFaulty: (code) => faulty.size > 0 && faulty.has(code),
  };
}

/** 1 for each code that some row has. */
function usedCodes({ codes, size }: GridColumn): Uint8Array {
  const used = new Uint8Array(size);
  for (let row = 0; row < codes.length; row++) used[codes[row] ?? 0] = 1;
  return used;
}

type IdFault = "xlsx/error-cell" | "roster/scientific-id" | "roster/no-id";

/** What is wrong with the cell of an id; null for nothing. A text file's cell is looked at as a text, unless it may be an error. */
function faultAt(column: GridColumn, code: number, text: string): IdFault | null {
  if (column.isText && !text.startsWith("#")) return faultOfText(text);
  const cell = column.cell(code);
  if (cell.kind === "error") return "xlsx/error-cell";
  if (cell.kind === "day" || cell.kind === "yes-no") return "roster/no-id";
  if (cell.kind === "number") {
    if (cell.format.kind === "id") return null;
    return Number.isSafeInteger(cell.value) && cell.format.kind === "plain" ? null : "roster/no-id";
  }
  return faultOfText(text);
}

function faultOfText(text: string): IdFault | null {
  return SCIENTIFIC.test(text) ? "roster/scientific-id" : null;
}

/** Gives ids that differ only in case, spaces or forms of letters the one that was met first; each such pair of codes. */
function joinSpellings(
  ids: string[],
  written: (code: number) => string,
): (readonly [code: number, first: number])[] {
  const first = new Map<string, number>();
  const joined: (readonly [number, number])[] = [];
  for (let code = 1; code < ids.length; code++) {
    const id = ids[code] ?? "";
    if (id === "") continue;
    const key = LEVEL.test(id) ? id : levelled(id);
    const known = first.get(key);
    if (known === undefined) first.set(key, code);
    else if (written(known) !== written(code)) {
      joined.push([code, known]);
      ids[code] = ids[known] ?? id;
    }
  }
  return joined;
}

/** Whether the cell of an id has several: "M1, M2", "M1 và M2", or names. */
function saysSeveral(text: string): boolean {
  const pieces = text.split(/(?<!\s)(?:\s*[;,\n+&]\s*|\s+và\s+)|[;,+&]\s*/u).filter((piece) => piece !== "");
  return (
    (pieces.length > 1 && pieces.every((piece) => /\d/.test(piece) && !/\s/.test(piece))) || saysMore(text)
  );
}

/** Tells rows whose id is several; each counts as one person. */
function tellSeveral(
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

/** Tells ids of digits that are one number: only zeros before it tell them apart. */
function tellAlike(
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
