/** Places named by the columns province, district, commune, unit of a roster: rows in, places and their paths out. */
import { type Diagnostic, diagnostic } from "../core/diagnostic.ts";
import { levelOf } from "../core/kinds.ts";
import type { Level, Origin, Place, Register } from "../core/model.ts";
import { inRegisterOrder } from "../core/order.ts";
import type { Table } from "./csv.ts";
import type { Columns } from "./headers.ts";
import { kindOfName } from "./values.ts";

export const LEVEL_COLUMNS: readonly Level[] = ["province", "district", "commune", "unit"];

export interface PlacesByLevel {
  readonly places: ReadonlyMap<string, Place>;
  /** The narrowest place that a row names; null where it names none or wrongly, which is reported. */
  readonly placeOf: (cells: readonly string[], line: number) => Place | null;
  /** All places met so far, as a register. */
  readonly register: () => Register;
}

/** A place's code is its path joined by `/`, its kind follows from the first word of its name. */
export function placesByLevel(
  table: Table,
  columns: Columns,
  originOf: (line: number, column: string) => Origin,
  diagnostics: Diagnostic[],
): PlacesByLevel {
  const used = LEVEL_COLUMNS.filter((level) => columns.at.has(level));
  const places = new Map<string, Place>();
  const refused = new Set<string>();
  const enter = (
    code: string,
    parent: string | null,
    name: string,
    level: Level,
    line: number,
  ): Place | null => {
    const known = places.get(code);
    if (known) return known;
    if (refused.has(code)) return null;
    const found = kindOfName(name);
    const fits =
      found !== null && (levelOf(found.kind, true) === level || levelOf(found.kind, false) === level);
    if (!found || !fits) {
      refused.add(code);
      diagnostics.push(
        diagnostic("roster/unknown-kind", originOf(line, level), { value: name, facts: { level } }),
      );
      return null;
    }
    const place: Place = {
      code,
      parent,
      kind: found.kind,
      kindLabel: found.label,
      level,
      name,
      households: null,
      population: null,
      class: null,
      branches: [],
      status: "done",
      tags: [],
      extra: new Map(),
      facts: new Map(),
      origin: { file: table.file, line },
    };
    places.set(code, place);
    return place;
  };
  return {
    places,
    placeOf: (cells, line) => {
      let place: Place | null = null;
      let path: string[] = [];
      let blank: Level | null = null;
      for (const level of used) {
        const name = cells[columns.at.get(level) ?? -1] ?? "";
        if (name === "") {
          // A district may be absent; a unit without its commune, or a commune whose province others name, is a gap.
          if (level !== "district") blank ??= level;
          continue;
        }
        if (blank !== null) {
          diagnostics.push(
            diagnostic("roster/level-gap", originOf(line, blank), { value: name, facts: { level, blank } }),
          );
          return null;
        }
        path = [...path, name];
        place = enter(path.join("/"), place?.code ?? null, name, level, line);
        if (place === null) return null;
      }
      if (path.length === 0) diagnostics.push(diagnostic("roster/no-place", { file: table.file, line }));
      return place;
    },
    register: () => ({
      places: inRegisterOrder([...places.values()], "name"),
      columns: ["code", "parent", "kind", "name"].map((name) => ({ header: name, name })),
      siblings: "name",
    }),
  };
}
