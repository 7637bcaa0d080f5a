/**
 * The rows of a plan against the register that they are laid on: old places by their codes or names, new places by theirs,
 * in any of the three forms; rows by codes out. What cannot be found is told, all at once.
 */

import { type Diagnostic, diagnostic, type Read } from "../../core/diagnostics/diagnostic.ts";
import { type Change, NO_SIZES, type Sizes } from "../../core/model/inputs.ts";
import type { Origin, Register } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { hasLetterAndSpace } from "../../core/text/of-words.ts";
import { isSameName } from "../../core/text/place-name.ts";
import { kindOfName } from "../cells/values.ts";
import { placeFinder } from "../places/place-finder.ts";
import { codedRows, parentFinder } from "./coded-rows.ts";
import type { HeadedKinds } from "./headed-kinds.ts";
import { nameKey } from "./name-key.ts";
import { partFinder } from "./named-parts.ts";
import { type Known, unitRows } from "./named-rows.ts";
import { codesOf, type NewUnit, type UnitRow } from "./new-units.ts";
import type { PlanReading, PlanRow } from "./plan-rows.ts";

/** A register to lay a plan on; `refused`: codes of its faulty rows, of which nothing more is told. */
export interface PlanGround {
  readonly register: Pick<Register<OldPlace>, "places" | "position">;
  readonly refused: ReadonlySet<string>;
  /** Whether the plan itself is the register, so that figures of its new places are all there is. */
  readonly isOwn?: boolean;
}

/** Rows by codes. `rows`: those of one step, in the order of the file. */
export function resolvePlan(
  { form, headedKind, newKind, inColumn }: Pick<PlanReading, "form" | "inColumn"> & HeadedKinds,
  rows: readonly PlanRow[],
  { register, refused, isOwn = false }: PlanGround,
): Read<readonly Change[]> {
  const diagnostics: Diagnostic[] = [];
  const finder = placeFinder(register, refused, "changes/unknown-place", diagnostics);
  const known: Known = { register, finder, parts: partFinder(finder, diagnostics), inColumn, diagnostics };
  const value =
    form === "codes" && !namesNewUnits(rows, register)
      ? codedRows(rows, known)
      : changesOf(unitRows(form === "new" ? "new" : "old", rows, known), { headedKind, newKind }, known);
  return {
    value: isOwn ? ofOwnRegister(value) : value,
    diagnostics: [...diagnostics, ...finder.told((line) => originAt(rows, line))],
  };
}

/** Rows of a plan that is its own register: what stands beside an old unit that alone makes a new one is the figure of both. */
function ofOwnRegister(rows: readonly Change[]): readonly Change[] {
  const byNew = groupedBy(rows, ({ into }) => into ?? null);
  return rows.map((row) => {
    const isAlone = row.printedOld != null && row.into !== null && byNew.get(row.into)?.length === 1;
    const printedNew = isAlone
      ? known(firstKnown(row.printedNew ?? NO_SIZES, row.printedOld ?? NO_SIZES))
      : row.printedNew;
    return { ...row, isOwn: true, printedNew };
  });
}

function originAt(rows: readonly PlanRow[], line: number): Origin {
  return rows.find(({ origin }) => origin.line === line)?.origin ?? { file: "", line };
}

/** Whether what should be codes of new places are their names ("Đơn vị mới"): words, and nowhere a name beside them. */
function namesNewUnits(rows: readonly PlanRow[], { position }: PlanGround["register"]): boolean {
  const isName = (into: string): boolean => hasLetterAndSpace(into) && !position.has(into);
  return (
    rows.every(({ into, intoName }) => intoName === "" && (into === "" || isName(into))) &&
    rows.some(({ into }) => into !== "")
  );
}

/** Rows by codes out of rows by names. */
function changesOf(
  rows: readonly UnitRow[],
  kinds: HeadedKinds,
  { register, finder, inColumn, diagnostics }: Known,
): readonly Change[] {
  const written = rows.map(({ row }) => row);
  const parentOf = parentFinder(written, { register, finder });
  const units = new Map<string, NewUnit>();
  const unitOf = new Map<UnitRow, NewUnit>();
  for (const row of rows) {
    if (row.name === null) continue;
    const key = `${row.home}\u0000${row.row.intoParent}\u0000${nameKey(row.name)}`;
    const unit = units.get(key) ?? { name: row.name, home: row.home, rows: [] };
    units.set(key, unit);
    unit.rows.push(row);
    unitOf.set(row, unit);
  }
  const codes = codesOf([...units.values()], register);
  const countOf = new Map(
    [...groupedBy(rows, ({ from }) => from)].map(([from, own]) => [from, own.length] as const),
  );
  for (const unit of units.values()) tellRepeated(unit, inColumn, diagnostics);
  return rows.map((row) => {
    const unit = unitOf.get(row) ?? null;
    const code = unit === null ? null : row.row.into || codes.get(unit) || null;
    const change = changeOf(row, unit, code, countOf.get(row.from ?? -1) ?? 0, kinds, register);
    return row.row.intoParent === "" ? change : { ...change, intoParent: parentOf(row.row.intoParent) };
  });
}

/** In a list by new units one name is one row: a second one is a fault. */
function tellRepeated({ rows, name }: NewUnit, inColumn: Known["inColumn"], diagnostics: Diagnostic[]): void {
  const origins = new Map(
    rows.filter(({ isListed }) => isListed).map(({ row }) => [row.origin.line, row.origin]),
  );
  const [first, ...others] = origins.values();
  for (const origin of others) {
    const details = { value: name, related: first ? [first] : [] };
    diagnostics.push(diagnostic("changes/name-twice", inColumn(origin, "into_name"), details));
  }
}

/** `of`: how many rows the old place has. */
function changeOf(
  { row, from, sizes, part, beside, isListed }: UnitRow,
  unit: NewUnit | null,
  code: string | null,
  of: number,
  { headedKind, newKind }: HeadedKinds,
  { places, position }: PlanGround["register"],
): Change {
  const old = places[from ?? -1];
  const heir = unit?.rows.some((one) => places[one.from ?? -1]?.code === code)
    ? places[position.get(code ?? "") ?? -1]
    : undefined;
  const own = kindOfName(unit?.name ?? "")?.kind ?? null;
  const isSameKind = own !== null || newKind === null || newKind === heir?.kind;
  const isKept = heir !== undefined && unit !== null && isSameKind && isSameName(heir.name, unit.name);
  const isMade = unit?.rows.every((one) => one.from === null) ?? false;
  const said = own ?? newKind ?? (isMade ? headedKind : null);
  const kind = row.intoKind ?? (isKept ? null : said);
  const isPart = of > 1 || sizes.households !== null || part !== null;
  // What the clusters have that one unit is made of; what is printed for the unit is held against it.
  const isOfParts = isMade && sizes.households !== null;
  const made = isOfParts ? sizes : firstKnown(row.after, row.sizes);
  const figures = isMade ? made : isPart && of > 1 ? firstKnown(sizes, beside) : sizes;
  return {
    from: old?.code ?? null,
    into: code,
    ...figures,
    part,
    holders: row.holders,
    intoName: unit === null || isKept ? null : unit.name,
    intoKind: kind,
    intoKindLabel: row.intoKind === null ? null : row.intoKindLabel || null,
    intoParent: row.intoParent || (isMade ? (places[unit?.home ?? -1]?.code ?? null) : null),
    intoClass: row.intoClass,
    operations: row.operations,
    printedOld: isPart || old === undefined ? null : known(beside),
    printedNew:
      unit === null || (isMade && !isOfParts)
        ? null
        : known(isListed ? firstKnown(row.after, row.sizes) : row.after),
    origin: row.origin,
  };
}

/** Figure by figure the first that is known. */
function firstKnown(one: Sizes, other: Sizes): Sizes {
  return {
    households: one.households ?? other.households,
    population: one.population ?? other.population,
    area: one.area ?? other.area,
  };
}

function known(sizes: Sizes): Sizes | null {
  return Object.values(sizes).every((size) => size === null) ? null : { ...NO_SIZES, ...sizes };
}
