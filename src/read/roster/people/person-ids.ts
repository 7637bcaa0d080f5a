/**
 * Ids of people as they were meant, not as they were typed: case, spaces of any kind and full-width forms do not make two
 * people; damaged ids are faults; ids that only zeros tell apart are told.
 */
import type { Diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { levelled } from "../../../core/text/levelled.ts";
import { codesWith, type GridColumn } from "../../cells/grid.ts";
import { saysMore } from "./odd-names.ts";
import { type IdFault, tellAlike, tellFaulty, tellJoined, tellSeveral } from "./told-ids.ts";

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
  const { ids, vacant, faulty, several, rewritten, isLevel } = readIds(column, nobody);
  const joined = isLevel ? [] : joinSpellings(ids, column.text);
  tellJoined(column, joined, rewritten, originOf, diagnostics);
  tellAlike(column, ids, originOf, diagnostics);
  tellSeveral(column, several, originOf, diagnostics);
  tellFaulty(column, faulty, originOf, diagnostics);
  return {
    idOf: (code) => ids[code] ?? "",
    isVacant: (code) => vacant.has(code),
    isFaulty: (code) => faulty.size > 0 && faulty.has(code),
  };
}

/** The distinct cells of a column of ids, by their codes. */
interface ReadIds {
  /** By code; "" for nobody, and where the cell is no id. */
  readonly ids: string[];
  readonly vacant: ReadonlySet<number>;
  readonly faulty: ReadonlyMap<number, IdFault>;
  /** Those that say several ids. */
  readonly several: ReadonlySet<number>;
  /** Those whose id is not what is written: "12.0". */
  readonly rewritten: ReadonlySet<number>;
  /** Whether no id needs levelling. */
  readonly isLevel: boolean;
}

function readIds(column: GridColumn, nobody: WordsForNobody): ReadIds {
  const ids = new Array<string>(column.size).fill("");
  const faulty = new Map<number, IdFault>();
  const [vacant, several, rewritten] = [new Set<number>(), new Set<number>(), new Set<number>()];
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
    if (odd[code] === 0) {
      ids[code] = text;
      continue;
    }
    const fault = faultAt(column, code, text);
    if (fault !== null) faulty.set(code, fault);
    else if (nobody.is(text)) vacant.add(code);
    else {
      const id = POINT_ZERO.exec(text)?.[1] ?? text;
      ids[code] = id;
      if (id !== text) rewritten.add(code);
      else if (saysSeveral(text)) several.add(code);
      isLevel &&= id === text && LEVEL.test(text);
    }
  }
  return { ids, vacant, faulty, several, rewritten, isLevel };
}

/** 1 for each code that some row has. */
function usedCodes({ codes, size }: GridColumn): Uint8Array {
  const used = new Uint8Array(size);
  for (let row = 0; row < codes.length; row++) used[codes[row] ?? 0] = 1;
  return used;
}

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
  const pieces = text
    .split(/(?<!\s)(?:\s*[;,\n+&]\s*|\s+v[àa]\s+)|[;,+&]\s*/u)
    .filter((piece) => piece !== "");
  return (
    (pieces.length > 1 && pieces.every((piece) => /\d/.test(piece) && !/\s/.test(piece))) || saysMore(text)
  );
}
