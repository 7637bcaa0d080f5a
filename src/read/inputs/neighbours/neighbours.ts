/** Places that share a boundary (liền kề): a table in, its pairs by code out. Whether a pair is sound is the core's to say. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../../core/diagnostics/diagnostic.ts";
import type { Neighbours } from "../../../core/model/inputs.ts";
import { lineOf, textsIn } from "../../cells/grid.ts";
import { parseYesNoText } from "../../cells/values.ts";
import { NEIGHBOURS_COLUMNS } from "../../columns/plan-columns.ts";
import { findColumns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";
import {
  type CodeFinder,
  codeFinder,
  isOutside,
  type Outside,
  placedTable,
  severalPlaces,
  tellOutside,
} from "../register/place-codes.ts";
import type { RegisterReading } from "../register/register.ts";
import { withListedNeighbours } from "./neighbours-matrix.ts";
import { apartRows } from "./neighbours-notes.ts";

/**
 * Reads the pairs, their places by code or by name; a row that lacks one of its two places is a fault and left out, one that says that they do not touch
 * is no pair.
 * `register`: null where none could be read: then names stay as they are.
 */
export function readNeighbours(
  given: Table,
  register: RegisterReading | null = null,
): Read<readonly Neighbours[]> {
  const diagnostics: Diagnostic[] = [];
  const written = withoutAsking(withListedNeighbours(given, register, diagnostics));
  const found = findColumns(written, NEIGHBOURS_COLUMNS, [["a"], ["b"]]);
  for (const one of found.diagnostics) diagnostics.push(one);
  if (hasErrors(found.diagnostics)) return { value: [], diagnostics };
  const { table, columns, readers, above } = placedTable(written, found.value, register, diagnostics);
  const { originOf, textOf } = readers;
  const finder = codeFinder(register, "neighbours/unknown-place", diagnostics);
  const [a, b] = [textOf("a"), textOf("b")];
  const apart = apartRows(table, columns, diagnostics);
  const value: Neighbours[] = [];
  const outside: Outside[] = [];
  const isUnit = (code: string | null): boolean => {
    const { places, position } = register?.register ?? { places: [], position: new Map() };
    return places[position.get(code ?? "") ?? -1]?.level === "unit";
  };
  for (let row = 0; row < table.size; row++) {
    const line = lineOf(table, row);
    const pair = { a: a(row), b: b(row) };
    const blank = Object.entries(pair).filter(([, code]) => code === "");
    for (const [column] of blank) {
      diagnostics.push(diagnostic("value/blank", originOf(line, column), { facts: { column } }));
    }
    if (blank.length > 0 || apart.has(row)) continue;
    const one = finder.codeOf(pair.a, above(row), originOf(line, "a"));
    for (const { written, within } of besideIn(pair.b, above(row), finder.isKnown)) {
      if (isUnit(one) && isOutside(written) && !finder.isKnown(written, within)) {
        outside.push({ name: written, origin: originOf(line, "b") });
        continue;
      }
      const other = written === pair.a ? one : finder.codeOf(written, within, originOf(line, "b"));
      if (one !== null && other !== null) value.push({ a: one, b: other, origin: originIn(table, line) });
    }
  }
  for (const one of [...finder.told((line) => originIn(table, line)), ...tellOutside(outside)])
    diagnostics.push(one);
  return { value, diagnostics };
}

/** The table where of two columns of what lies beside a place one answers whether it does ("Liền kề": "Có"): that is no name, and `apartRows` reads it. */
function withoutAsking(table: Table): Table {
  const beside = table.columns.flatMap(({ name }, at) => (name === "b" ? [at] : []));
  const asking = beside.filter((at) => textsIn(table.column(at)).every((text) => parseYesNoText(text).ok));
  if (beside.length !== 2 || asking.length !== 1) return table;
  const columns = table.columns.map((one, at) => (at === asking[0] ? { ...one, name: null } : one));
  return { ...table, columns };
}

/** Beside the place lies none of the list. */
const NONE = /^(?:kh[ôo]ng(?:\s+c[óo])?|[-\u2010-\u2015]+)$/iu;

/**
 * The places that a cell names, each with what it stands in: "Thôn Đông, Thôn Nam" are two, "Thôn Đông, Xã Bên" is one of another
 * commune than its row's.
 */
function besideIn(
  cell: string,
  above: readonly string[],
  isKnown: CodeFinder["isKnown"],
): readonly { readonly written: string; readonly within: readonly string[] }[] {
  if (isKnown(cell, above)) return [{ written: cell, within: above }];
  if (isKnown(cell, [])) return [{ written: cell, within: [] }];
  if (NONE.test(cell)) return [];
  const several = severalPlaces(cell, (name) => isKnown(name, above)).map((written) => ({
    written,
    within: above,
  }));
  return several.length === 0 ? [{ written: cell, within: above }] : several;
}
