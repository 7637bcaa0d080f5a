/** What became of each place (bảng đối chiếu): a run in, a row for each way from an old place to a new one out. */

import type { RunDocument } from "../../core/document.ts";
import type { Place } from "../../core/model/place.ts";
import type { NewPlace, OldPlace } from "../../core/model/positions.ts";
import { oncePer } from "../../core/numbers/once.ts";
import type { Part, Reorganisation } from "../../core/reorganise/lineage/lineage.ts";
import { areaText } from "../../core/text/area.ts";
import type { FlatTable } from "./flat-tables.ts";

/** The columns that a crosswalk always has. */
const COLUMNS = [
  "from",
  "from_name",
  "into",
  "into_name",
  "into_kind",
  "into_parent",
  "into_class",
  "households",
  "population",
  "holders",
  "operation",
] as const;

/** `area` in hectares; `part`: "unknown" where nobody knows how much of an old place a row takes, "rest" where what its parts leave ends. */
type CrosswalkColumn = (typeof COLUMNS)[number] | "area" | "part";

/** A row by columns; what is left out is blank. */
type CrosswalkRow = Readonly<Partial<Record<CrosswalkColumn, string | number | null>>>;

/** The crosswalk of each plan, made once: every file of it and every book takes its rows from there. */
const tableOf = oncePer(madeTable);

/** From each old place to each new one, kept places included; a plan that gives the same places again. */
export function crosswalkTable({ reorganisation }: Pick<RunDocument, "reorganisation">): FlatTable {
  return tableOf(reorganisation);
}

function madeTable(reorganisation: Reorganisation): FlatTable {
  const { before, after, own, parts, operations } = reorganisation;
  const hasAreas = [...after.places, ...before.places].some(({ area }) => area !== null);
  const given = new Set<OldPlace>();
  let isOpen = false;
  for (const made of parts) {
    for (const part of made) {
      if (operations[part.from] === "dissolved") given.add(part.from);
      isOpen ||= isUnknown(part, own);
    }
  }
  const made = after.places.flatMap((place, at: NewPlace) => rowsInto(place, at, reorganisation));
  const ended = before.places.flatMap(({ code, name }, at: OldPlace): CrosswalkRow[] => {
    if (operations[at] !== "dissolved") return [];
    return [{ from: code, from_name: name, operation: "dissolved", part: given.has(at) ? "rest" : null }];
  });
  const columns: CrosswalkColumn[] = [
    ...COLUMNS,
    ...(hasAreas ? (["area"] as const) : []),
    ...(isOpen || given.size > 0 ? (["part"] as const) : []),
  ];
  return { columns, rows: [...made, ...ended].map((row) => columns.map((column) => row[column] ?? null)) };
}

/** The rows of one new place: each of its parts, and what is attached to it. */
function rowsInto(
  place: Place,
  at: NewPlace,
  { before, own, parts, attached, operations }: Reorganisation,
): CrosswalkRow[] {
  const into = {
    into: place.code,
    into_name: place.name,
    into_kind: place.kindLabel,
    into_parent: place.parent,
    into_class: place.class,
  };
  const made = parts[at] ?? [];
  if (made.length === 0) return [{ ...into, ...sizesOf(place), operation: "created" }];
  const rows = made.map((part): CrosswalkRow => {
    const old = before.places[part.from];
    return {
      from: old?.code ?? null,
      from_name: old?.name ?? null,
      ...into,
      // A part of a place has what the plan gives it; a place with units all that stands in it.
      ...sizesOf(part.of > 1 || old?.level === "unit" ? part : (old ?? part)),
      holders: part.of > 1 && part.main ? "x" : null,
      operation: operations[part.from] ?? null,
      part: isUnknown(part, own) ? "unknown" : null,
    };
  });
  const added = attached[at];
  return added ? [...rows, { into: place.code, ...sizesOf(added), operation: "attached" }] : rows;
}

function sizesOf({
  households,
  population,
  area,
}: Pick<Part, "households" | "population" | "area">): CrosswalkRow {
  return { households, population, area: area === null ? null : areaText(area, "ha") };
}

/** Whether nobody knows how much of an old place, whose households are known, a part is. */
function isUnknown(
  { from, households }: Pick<Part, "from" | "households">,
  own: Reorganisation["own"],
): boolean {
  return households === null && (own[from]?.households ?? null) !== null;
}
