/** The place of each row of a roster, by the register: its code, or the names that the row gives it. */
import { type Diagnostic, diagnostic } from "../core/diagnostic.ts";
import { LEVELS, type Origin, type Place } from "../core/model.ts";
import { firstOf } from "../core/suggest.ts";
import type { Table } from "./csv.ts";
import type { Columns } from "./headers.ts";
import { placeNames } from "./placenames.ts";
import { originIn } from "./sources.ts";
import { suggester } from "./suggester.ts";

/** Candidates that a message names. */
const MOST_NAMED = 5;

/**
 * Finds the position of a row's place; -1 for none, which is reported. A blank `place` is looked for by the columns of
 * the levels. `refused`: codes of faulty rows of the register, which are told there.
 */
export function placeReader(
  table: Table,
  columns: Columns,
  places: readonly Place[],
  refused: ReadonlySet<string>,
  originOf: (line: number, column: string) => Origin,
  diagnostics: Diagnostic[],
): (row: number, line: number) => number {
  const codeAt = columns.at.get("place");
  const levels = LEVELS.flatMap((level) => {
    const at = columns.at.get(level);
    return at === undefined ? [] : [{ level, at }];
  });
  const positions = new Map<string, number>();
  places.forEach(({ code }, position) => {
    positions.set(code, position);
  });
  const suggest = suggester(() => positions.keys());
  const suggestName = suggester(() => new Set(places.map(({ name }) => name)));
  let names: ReturnType<typeof placeNames> | null = null;
  const known = new Map<string, readonly number[]>();
  const lookUp = (path: readonly string[], single: boolean): readonly number[] => {
    const key = path.join("\u0000");
    const met = known.get(key);
    if (met) return met;
    names ??= placeNames(places);
    const found = single ? names.find(path[0] ?? "") : names.findPath(path);
    known.set(key, found);
    return found;
  };
  const shown = (position: number): string => {
    const place = places[position];
    const above = place?.parent ? places[positions.get(place.parent) ?? -1] : undefined;
    return `${place?.code} (${place?.name}${above ? `, ${above.name}` : ""})`;
  };
  // Rows of one place mostly stand together.
  let previous = { code: "", position: positions.get("") };
  return (row, line) => {
    const code = codeAt === undefined ? "" : table.cell(row, codeAt);
    if (code !== previous.code) previous = { code, position: positions.get(code) };
    const { position } = previous;
    if (position !== undefined) return position;
    const filled = code === "" ? levels.filter(({ at }) => table.cell(row, at) !== "") : [];
    const path = code === "" ? filled.map(({ at }) => table.cell(row, at)) : [code];
    const last = filled.at(-1);
    if (path.length === 0) {
      const origin = codeAt === undefined ? originIn(table, line) : originOf(line, "place");
      diagnostics.push(diagnostic("roster/no-place", origin));
      return -1;
    }
    const found = lookUp(path, code !== "");
    if (found.length === 1) return found[0] ?? -1;
    const origin = originOf(line, last?.level ?? "place");
    const value = path.join("/");
    if (found.length > 1) {
      const candidates = firstOf(found.map(shown), MOST_NAMED);
      const facts = { candidates, count: found.length };
      diagnostics.push(diagnostic("roster/ambiguous-place", origin, { value, facts }));
    } else if (!refused.has(code)) {
      const name = path.at(-1) ?? "";
      const suggestion = suggest(code) ?? (/\p{L}.*\s/u.test(name) ? suggestName(name) : null);
      diagnostics.push(diagnostic("roster/unknown-place", origin, { value, suggestion }));
    }
    return -1;
  };
}
