/** A column of places beside those of the levels, in a roster without a register: the levels name the places, and it is not read. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { levelOf } from "../../../core/model/kinds.ts";
import { LEVELS, type Level } from "../../../core/model/place.ts";
import { placeName } from "../../../core/text/place-name.ts";
import { lineOf } from "../../cells/grid.ts";
import { kindOfName } from "../../cells/values.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Tells rows whose cell of that column names another place than their levels do. */
export function tellPlaceBeside(table: Table, { at }: Columns, diagnostics: Diagnostic[]): void {
  const { codes, text } = table.column(at.get("place") ?? -1);
  const levels = LEVELS.filter((level) => at.has(level));
  if (levels.length === 0) return;
  const named = new Map<number, ReturnType<typeof namesIn>>();
  let [count, first] = [0, 0];
  for (const [row, code] of codes.entries()) {
    if (code === 0) continue;
    const names = named.get(code) ?? namesIn(text(code));
    named.set(code, names);
    const differs = names.some(({ level, key }) => {
      const own = at.has(level) ? table.cell(row, at.get(level) ?? -1) : "";
      return own !== "" && placeName(own).numbered !== key;
    });
    if (differs && count++ === 0) first = lineOf(table, row);
  }
  if (count === 0) return;
  const origin = originIn(table, first, table.header[at.get("place") ?? -1] ?? "");
  diagnostics.push(diagnostic("roster/place-beside", origin, { facts: { count } }));
}

/** The places that a cell names by their kinds: "Thôn 1, xã Mẫu". */
function namesIn(written: string): readonly { readonly level: Level; readonly key: string }[] {
  return written.split(/[,;/\\]|\s[-\u2013]\s/).flatMap((part) => {
    const found = kindOfName(part.trim());
    if (found === null || found.label === part.trim()) return [];
    return [{ level: levelOf(found.kind, true), key: placeName(part.trim()).numbered }];
  });
}
