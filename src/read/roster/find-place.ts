/** The place of each row of a roster, by the register: its code, or the names that the row gives it. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { LEVELS, type Origin } from "../../core/model/place.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { suggester } from "../../core/text/suggester.ts";
import type { RegisterReading } from "../inputs/register.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { placeNames } from "./place-names.ts";

/** Candidates that a message names. */
const MOST_NAMED = 5;

/**
 * Finds the position of a row's place; -1 for none, which is reported. A blank `place` is looked for by the columns of
 * the levels. What stands in a faulty row of the register is told there.
 */
export function placeReader(
  table: Table,
  columns: Columns,
  { register: { places, position: byCode }, refused }: RegisterReading,
  originOf: (line: number, column: string) => Origin,
  diagnostics: Diagnostic[],
): (row: number, line: number) => number {
  const codeAt = columns.at.get("place");
  const levels = LEVELS.flatMap((level) => {
    const at = columns.at.get(level);
    return at === undefined ? [] : [{ level, at }];
  });
  const suggest = suggester(() => places.map(({ code }) => code));
  const suggestName = suggester(() => new Set(places.map(({ name }) => name)));
  let names: ReturnType<typeof placeNames> | null = null;
  const known = new Map<string, readonly number[]>();
  const lookUp = (path: readonly string[], single: boolean): readonly number[] => {
    const key = path.join("\u0000");
    const met = known.get(key);
    if (met) return met;
    names ??= placeNames(places, byCode);
    const found = single ? names.find(path[0] ?? "") : names.findPath(path);
    known.set(key, found);
    return found;
  };
  const shown = (position: number): string => {
    const place = places[position];
    const above = place?.parent ? places[byCode.get(place.parent) ?? -1] : undefined;
    return `${place?.code} (${place?.name}${above ? `, ${above.name}` : ""})`;
  };
  // Rows of one place mostly stand together.
  let previous = "";
  let position = byCode.get("");
  return (row, line) => {
    const code = codeAt === undefined ? "" : table.cell(row, codeAt);
    if (code !== previous) {
      previous = code;
      position = byCode.get(code);
    }
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
