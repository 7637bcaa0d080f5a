/**
 * Rosters without a register whose units stand in a column of places ("Đơn vị"): where all of them are called thôn or TDP the column is
 * that of units; with their commune behind each ("Thôn Đông, xã Mẫu") it is that of both.
 */
import { levelOf } from "../../../core/model/kinds.ts";
import { LEVELS, type Level } from "../../../core/model/place.ts";
import { withCapital } from "../../../core/text/capital.ts";
import { cellOfText } from "../../cells/cell.ts";
import { columnOf, type GridColumn } from "../../cells/grid.ts";
import { kindOfName } from "../../cells/values.ts";
import { type Table, withColumns, withFurther } from "../../table/table.ts";

/**
 * The table with its places as units; the table itself where it has a column of units, a place that is not called thôn or TDP (codes
 * need a register), or one of several names where nothing says in which commune the others are.
 */
export function withUnitColumn(table: Table): Table {
  const at = table.columns.findIndex(({ name }) => name === "place");
  const parted = at < 0 ? null : withPaths(table, at);
  if (parted !== null) return parted;
  if (at < 0 || table.columns.some(({ name }) => name === "unit")) return table;
  const isWithin = table.headings.length > 0 || table.columns.some(({ name }) => WIDER.includes(name ?? ""));
  const { codes, text } = table.column(at);
  const met = new Set(codes);
  met.delete(0);
  for (const code of met) if (!isOfUnit(text(code)) || !(isWithin || isAlone(text(code)))) return table;
  if (met.size === 0) return table;
  return {
    ...table,
    columns: table.columns.map((column, position) =>
      position === at ? { ...column, name: "unit" } : column,
    ),
  };
}

const WIDER: readonly string[] = LEVELS.filter((level) => level !== "unit");

/** What parts a place from what it stands in. */
const PARTING =
  /\s*[,;/\u2013]\s*|\s+-\s+|\s+(?=(?:[xX]ã|XÃ|xa|[pP]hường|PHƯỜNG|phuong|[tT]hị trấn|THỊ TRẤN|thi tran|[đĐ]ặc khu|ĐẶC KHU|dac khu)\s)/u;

/** The names of a path by their levels; null where one has no kind, or two are of one level. */
function pathOf(text: string): ReadonlyMap<Level, string> | null {
  const path = new Map<Level, string>();
  for (const name of text.split(PARTING)) {
    const kind = kindOfName(name);
    if (kind === null || kind.label === name || path.has(levelOf(kind.kind, kind.kind !== "tinh")))
      return null;
    path.set(levelOf(kind.kind, kind.kind !== "tinh"), withCapital(name));
  }
  return path;
}

/** Headers of the levels that are parted from a place, under which a list that is written again is read again. */
const HEADERS = { province: "Tỉnh", district: "Huyện", commune: "Xã", unit: "Thôn" } as const;

/** The table with a column for each level of its places; null where one of these does not say its commune, or other columns name places. */
function withPaths(table: Table, at: number): Table | null {
  if (table.columns.some(({ name }) => LEVELS.some((level) => level === name))) return null;
  const { codes, size, text } = table.column(at);
  const paths = new Map<number, ReadonlyMap<Level, string>>();
  for (const code of new Set(codes)) {
    if (code === 0) continue;
    const path = pathOf(text(code));
    if (!path?.has("commune")) return null;
    paths.set(code, path);
  }
  const levels = LEVELS.filter((level) => [...paths.values()].some((path) => path.has(level)));
  const [first, ...further] = levels.toReversed();
  if (first !== "unit") return null;
  const columnAt = (level: Level): GridColumn =>
    columnOf(
      codes,
      Array.from({ length: size }, (_, code) => cellOfText(paths.get(code)?.get(level) ?? "")),
    );
  const letters = table.columns[at]?.letters ?? "";
  const own = table.columns.map((_, position) =>
    position === at ? columnAt(first) : table.column(position),
  );
  const columns = table.columns.map((column, position) =>
    position === at ? { ...column, name: first } : column,
  );
  return withFurther(
    { ...withColumns(table, own), columns },
    further.map((level) => ({
      known: { header: HEADERS[level], name: level, letters },
      column: columnAt(level),
    })),
  );
}

/** Whether a name begins with the word for a thôn or a TDP. */
function isOfUnit(name: string): boolean {
  const found = kindOfName(name);
  return found !== null && levelOf(found.kind, true) === "unit";
}

/** Whether a place says nothing of what it stands in: "Thôn Đông", not "Thôn Đông, xã Mẫu". */
function isAlone(place: string): boolean {
  return place.split(PARTING).length === 1;
}
