/** Which places the rows of tables name: each row of a plan, a roster or a list as the mention of a unit. */

import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { NO_SIZES, type Sizes } from "../../core/model/inputs.ts";
import type { Kind, Level } from "../../core/model/place.ts";
import type { Policy } from "../../core/model/policy.ts";
import { timesOf } from "../../core/numbers/groups.ts";
import { eachOnce } from "../../core/numbers/once.ts";
import { isOfWords } from "../../core/text/of-words.ts";
import { placeName } from "../../core/text/place-name.ts";
import { foldTones } from "../../core/text/spelling.ts";
import { lineOf } from "../../read/cells/grid.ts";
import { vacantWords } from "../../read/cells/vacant-words.ts";
import { countOf, kindOfName, parseKind } from "../../read/cells/values.ts";
import { BIRTH_COLUMNS, ROSTER_COLUMNS } from "../../read/columns/columns.ts";
import { kindInHeader } from "../../read/columns/kinds-in-header.ts";
import { tellUnits } from "../../read/inputs/register/unit-tables.ts";
import { parsePartList } from "../../read/lists/part-list.ts";
import { levelsOf, withGroups } from "../../read/places/group-rows.ts";
import { oldsOf } from "../../read/plan/own/listed-olds.ts";
import type { PlanReading, PlanRow } from "../../read/plan/rows/plan-row.ts";
import { readPlan } from "../../read/plan/rows/plan-rows.ts";
import { withKinds } from "../../read/roster/places/bare-units.ts";
import { withPlacedTitles } from "../../read/roster/titles/placed-titles.ts";
import { withTitleRows } from "../../read/roster/titles/title-columns.ts";
import { withUnitRows } from "../../read/roster/titles/units-across.ts";
import { areaHeader, areaParser } from "../../read/table/areas.ts";
import { readersOf } from "../../read/table/column-readers.ts";
import { withoutFootnoteMarks } from "../../read/table/footnote-marks.ts";
import { findColumns } from "../../read/table/headers.ts";
import { headerAt, originIn, type Table } from "../../read/table/table.ts";
import { isCommuneName } from "./communes.ts";
import { communesBelow } from "./list-communes.ts";
import { LIST_SHAPE } from "./list-shape.ts";
import { withoutUnits } from "./titles.ts";

/** A place as a row names it. */
export interface Mention {
  readonly role: "changes" | "roster" | "list";
  /** The words for its commune; "" where the row has none. */
  readonly commune: string;
  /** Its own name; "" for the commune itself. */
  readonly name: string;
  readonly code: string | null;
  readonly communeCode: string | null;
  /** The kind that something else than its name says. */
  readonly kind: Kind | null;
  readonly sizes: Sizes;
  /** The list that it stands in, a row a unit; null for none. */
  readonly list: string | null;
}

const BARE = { code: null, communeCode: null, kind: null, sizes: NO_SIZES, list: null } as const;

/** Old units of a plan; the figures of a whole one, or those of all its parts. */
export function mentionsOfPlan(table: Table): Mention[] {
  const { form, rows } = readPlan(table, () => null).value;
  if (form === "new") return mentionsOfLists(rows);
  const times = timesOf(rows.map((row) => keyOf(row, row.from)));
  return rows.flatMap((row) => oldUnitOf(row, form, (times.get(keyOf(row, row.from)) ?? 0) > 1));
}

/** The units of a plan by new units, with the figures of those that are named once, and as a whole. */
function mentionsOfLists(rows: readonly PlanRow[]): Mention[] {
  const named = rows.flatMap((row) => oldsOf(row, "new").map((old) => ({ row, old })));
  const times = timesOf(named.map(({ row, old }) => keyOf(row, old.name)));
  return named.map(({ row, old }) => {
    const { name, isPart, mayBeTotal } = old;
    const isWhole = !isPart && !mayBeTotal && times.get(keyOf(row, name)) === 1;
    const sizes = isWhole ? old.sizes : NO_SIZES;
    return {
      ...BARE,
      role: "changes",
      commune: row.above.at(-1) ?? "",
      name,
      kind: row.kinds.headedKind,
      sizes,
    };
  });
}

/** Each commune has its own "Thôn 1". */
function keyOf({ above }: PlanRow, name: string): string {
  return [...above, name].join("\u0000");
}

/** What the new units of a plan are called, as keys. */
export function newNamesOfPlan(table: Table): ReadonlySet<string> {
  const { rows } = readPlan(table, () => null).value;
  return new Set(rows.flatMap(({ intoName }) => (intoName === "" ? [] : [placeName(intoName).numbered])));
}

function oldUnitOf(row: PlanRow, form: PlanReading["form"], isParted: boolean): Mention[] {
  if (row.from === "") return [];
  const kind = row.kinds.headedKind;
  const commune = row.above.at(-1) ?? "";
  const isCode = form === "codes" && (row.fromName !== "" || !isOfWords(row.from));
  if (isCode) {
    const sizes = isParted ? row.whole : row.sizes;
    return [
      { ...BARE, role: "changes", commune, name: row.fromName || row.from, code: row.from, kind, sizes },
    ];
  }
  const { items } = parsePartList(row.from);
  const [one] = items.length === 1 && !items[0]?.isAttached ? (items[0]?.readings ?? []) : [];
  const name = one?.name ?? row.from;
  const isPart = isParted || (one?.part === null && one.households !== null) || row.part !== null;
  return [{ ...BARE, role: "changes", commune, name, kind, sizes: isPart ? row.whole : row.sizes }];
}

/** Units of a list. What no figure looks at is told, and what cannot be read: no run reads the list again. */
export function mentionsOfList(given: Table, diagnostics: Diagnostic[] = []): Mention[] {
  const written = withoutFootnoteMarks(given, "register", diagnostics);
  const found = findColumns(written, LIST_SHAPE.names, LIST_SHAPE.required);
  const { table, columns } = withGroups(
    written,
    found.value,
    { levelIn: () => null, otherIn: kindAlone },
    diagnostics,
  );
  for (const one of found.diagnostics.filter(({ severity }) => severity === "error")) diagnostics.push(one);
  const readers = readersOf(table, columns, diagnostics);
  const nameAt = columns.at.get("name") ?? -1;
  tellUnits(written, table, columns, (row) => !isCommuneName(table.cell(row, nameAt)), diagnostics);
  const communeAt = communesBelow(table, nameAt, found.value.at.has("commune"), diagnostics);
  const [name, code, commune, communeCode] = ["name", "code", "commune", "commune_code"].map(readers.textOf);
  const kinds = readers.read("kind", parseKind);
  const headedAt = eachOnce(kindInHeader);
  const households = readers.read("households", countOf("households"));
  const population = readers.read("population", countOf("people"));
  const areaAt = columns.at.get("area") ?? -1;
  const area = readers.read("area", areaParser(areaHeader(table, areaAt), table.column(areaAt)));
  const listAt = (row: number): string => {
    const { file, sheet = "" } = originIn(table, lineOf(table, row));
    return `${file}\u0000${sheet}`;
  };
  return Array.from(
    { length: table.size },
    (_, row): Mention => ({
      role: "list",
      commune: communeAt(row) ?? commune?.(row) ?? "",
      name: name?.(row) ?? "",
      code: code?.(row) || null,
      communeCode: communeCode?.(row) || null,
      kind: kinds[row] ?? headedAt(headerAt(table, lineOf(table, row), nameAt)),
      list: listAt(row),
      sizes: {
        households: households[row] ?? null,
        population: population[row] ?? null,
        area: area[row] ?? null,
      },
    }),
  ).filter((one) => one.name !== "" && !isCommuneName(one.name));
}

/** A heading that is a kind of unit alone: "Tổ dân phố (14)". */
function kindAlone(text: string): { readonly column: string; readonly text: string } | null {
  const found = kindOfName(text);
  return found !== null && found.label.length === text.length ? { column: "kind", text: found.label } : null;
}

/** A row of a roster: the place that it names, and the words for its titles. */
export interface RosterMention extends Mention {
  readonly titles: readonly string[];
  /** Who holds them; null for nobody, and for a row that is one person with a row above. */
  readonly holder: Holder | null;
}

/** What a row says of a person, as texts; "" for nothing. */
export interface Holder {
  readonly hasId: boolean;
  readonly name: string;
  /** In the column of years of birth, and in whichever column. */
  readonly birthYear: string;
  readonly year: string;
  readonly unit: string;
  readonly place: string;
}

/** The table with the units that its titles name; headings may be units though no word says so. */
function placedByTitles(table: Table, policy: Policy): Table {
  const isHeaded = table.headings.some(({ line, title }) => line !== null && title === undefined);
  return isHeaded ? table : withPlacedTitles(table, policy);
}

/** Rows of a roster. `known`: names of units that other files have, as keys: headings without a word for a kind may be they. */
export function mentionsOfRoster(given: Table, policy: Policy, known: ReadonlySet<string>): RosterMention[] {
  const written = withUnitRows(withoutFootnoteMarks(given, "roster", []), null, []);
  const placed = placedByTitles(written, policy);
  const laid = withTitleRows(withKinds(placed, null, []), policy);
  const found = findColumns(laid, ROSTER_COLUMNS, []);
  const isKnown = (name: string): Level | null => (known.has(placeName(name).numbered) ? "unit" : null);
  const levelIn = (name: string): Level | null => isKnown(name) ?? levelsOf(null)(name);
  const { table, columns } = withGroups(laid, found.value, { levelIn }, []);
  const textOf = (name: string) => {
    const at = columns.at.get(name) ?? -1;
    return (row: number): string => table.cell(row, at);
  };
  const [place, placeNames, unit, commune] = [
    textOf("place"),
    textOf("place_name"),
    textOf("unit"),
    textOf("commune"),
  ];
  // Where titles say the unit, which is read there, it is no part of their words.
  const titleIn = (text: string): string => (placed === written ? text : withoutUnits(text));
  const titles = ["title", "further_titles"].map(textOf);
  const [id, fullName, birthYear] = ["person", "full_name", "birth_year"].map(textOf);
  const years = BIRTH_COLUMNS.map(textOf);
  const isVacant = vacantWords([]);
  const holderOf = (row: number): Holder | null => {
    const name = fullName?.(row) ?? "";
    if (table.sameAs.has(row) || isVacant(name)) return null;
    return {
      hasId: (id?.(row) ?? "") !== "",
      name: foldTones(name),
      birthYear: birthYear?.(row) ?? "",
      year: years.map((text) => text(row)).find(Boolean) ?? "",
      unit: unit(row),
      place: place(row),
    };
  };
  return Array.from({ length: table.size }, (_, row): RosterMention => {
    const own = {
      ...BARE,
      role: "roster" as const,
      titles: titles.map((text) => titleIn(text(row))).filter(Boolean),
      holder: holderOf(row),
    };
    const written = place(row);
    if (written === "") return { ...own, commune: commune(row), name: unit(row) };
    const kind = kindOfName(written)?.kind ?? null;
    const isCommune = kind !== null && ["xa", "phuong", "thi_tran", "dac_khu"].includes(kind);
    if (isCommune) return { ...own, commune: written, name: "" };
    const isCode = kind === null && !/\s/.test(written) && !known.has(placeName(written).numbered);
    return {
      ...own,
      commune: commune(row),
      name: isCode ? placeNames(row) || written : written,
      code: isCode ? written : null,
    };
  }).filter(({ titles: own }) => own.length > 0);
}
