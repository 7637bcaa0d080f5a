/** Places named by the columns province, district, commune, unit of a roster: rows in, places and their paths out. */

import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { levelOf } from "../../../core/model/kinds.ts";
import { LEVELS, type Level, type Origin, type Place, type Register } from "../../../core/model/place.ts";
import { inRegisterOrder, parentsByCode } from "../../../core/reorganise/register.ts";
import { kindOfName } from "../../cells/values.ts";
import { namedPlace } from "../../places/named-place.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";
import { tellAlike } from "./alike-names.ts";
import { tellBlankDistricts } from "./blank-districts.ts";
import { levelNames } from "./level-names.ts";

export interface PlacesByLevel {
  /** In the order in which they were met. */
  readonly places: readonly Place[];
  /** The position of the narrowest place that a row names; -1 where it names none or wrongly, which is reported. */
  readonly placeOf: (row: number, line: number) => number;
  /** All places as a register, and where in it each of `places` stands. */
  readonly finish: () => { readonly register: Register; readonly positions: Int32Array };
}

const COLUMNS = ["code", "parent", "kind", "name"].map((name) => ({ header: name, name }));

/** A place's code is its path joined by `/`, its kind follows from the first word of its name. */
export function placesByLevel(
  table: Table,
  columns: Columns,
  originOf: (line: number, column: string) => Origin,
  diagnostics: Diagnostic[],
): PlacesByLevel {
  const used = LEVELS.filter((level) => columns.at.has(level));
  const names = levelNames(
    table,
    used.map((level) => columns.at.get(level) ?? -1),
  );
  for (const one of joinedNames(names.joined, originIn(table, table.headerLine))) diagnostics.push(one);
  const places: Place[] = [];
  const met = new Map<string, number>();
  const enter = (code: string, parent: string | null, name: string, level: Level, line: number): number => {
    const known = met.get(code);
    if (known !== undefined) return known;
    const found = kindAt(name, level);
    if (!found) {
      const facts = { level, isKhu: level === "unit" && KHU.test(name) };
      diagnostics.push(diagnostic("roster/unknown-kind", originOf(line, level), { value: name, facts }));
      return -1;
    }
    places.push(namedPlace({ code, parent, ...found, level, name, origin: originIn(table, line) }));
    met.set(code, places.length - 1);
    return places.length - 1;
  };
  return {
    places,
    placeOf: (row, line) => {
      let place = -1;
      let path: string[] = [];
      let blank: Level | null = null;
      for (const [index, level] of used.entries()) {
        const name = names.of(row, index);
        if (name === "") {
          // A district may be absent; a unit without its commune, or a commune whose province others name, is a gap.
          if (level !== "district") blank ??= level;
          continue;
        }
        if (blank !== null) {
          diagnostics.push(
            diagnostic("roster/level-gap", originOf(line, blank), { value: name, facts: { level, blank } }),
          );
          return -1;
        }
        path = [...path, name];
        place = enter(path.join("/"), places[place]?.code ?? null, name, level, line);
        if (place < 0) return -1;
      }
      if (path.length === 0) diagnostics.push(diagnostic("roster/no-place", originIn(table, line)));
      return place;
    },
    finish: () => {
      for (const tell of [tellAlike, tellBlankDistricts]) tell(places, diagnostics);
      return inRegisterOrder(places, parentsByCode(places, met), COLUMNS, "name");
    },
  };
}

/** Short forms of kinds before a point, which only names of their level have. */
const SHORT: Readonly<Record<string, string>> = {
  x: "Xã",
  p: "Phường",
  tt: "Thị trấn",
  tx: "Thị xã",
  q: "Quận",
  h: "Huyện",
};

/** "Khu 5", "KDC số 5", "Cụm dân cư 2": a thôn, a tổ dân phố, or a part of one. */
const KHU = /^(?:khu|kdc|cụm|cum)(?!\p{L})/iu;

/** A name with its kind in full: "X. Mẫu", "TT.Mẫu". */
function inFull(name: string): string {
  return name.replace(/^(x|p|tt|tx|q|h)\.\s*/i, (_, short: string) => `${SHORT[short.toLowerCase()]} `);
}

/** The kind that a name says, and the word for it; null where it is of another level. */
function kindAt(name: string, level: Level): Pick<Place, "kind" | "kindLabel"> | null {
  const found = kindOfName(inFull(name));
  // "Thôn", "Xã" alone name no place.
  if (
    found === null ||
    found.label === name ||
    ![true, false].some((isRural) => levelOf(found.kind, isRural) === level)
  )
    return null;
  return { kind: found.kind, kindLabel: found.label };
}

/** Names that were taken for spellings of one. */
function joinedNames(joined: readonly (readonly string[])[], origin: Origin): Diagnostic[] {
  return joined.map(([value = "", ...others]) =>
    diagnostic("roster/spellings", origin, { value, facts: { others } }),
  );
}
