/**
 * The rows of a plan against the register that they are laid on: old places by their codes or names, new places by theirs,
 * in any of the four forms; rows by codes out. What cannot be found is told, all at once.
 */

import { type Diagnostic, diagnostic, type Read } from "../../../core/diagnostics/diagnostic.ts";
import { type Change, NO_SIZES, type Sizes } from "../../../core/model/inputs.ts";
import type { Origin, Place, Register } from "../../../core/model/place.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { fold } from "../../../core/text/fold.ts";
import { hasLetterAndSpace } from "../../../core/text/of-words.ts";
import { kindOfName } from "../../cells/values.ts";
import { nameKey } from "../../lists/name-key.ts";
import { firstKnown } from "../../lists/part-sizes.ts";
import { isSameAsWritten } from "../../lists/said-as-written.ts";
import { placeFinder } from "../../places/place-finder.ts";
import { tellingMadeHere } from "../own/made-here.ts";
import { tellPerhapsCreated } from "../rows/created-rows.ts";
import type { PlanForm, PlanReading, PlanRow } from "../rows/plan-row.ts";
import { withBlankOlds } from "./blank-olds.ts";
import { codedRows, parentFinder } from "./coded-rows.ts";
import { partFinder } from "./named-parts.ts";
import { type Known, unitRows } from "./named-rows.ts";
import { codesOf, isMerger, isOfNoOld, type NewUnit, oldsOf, type UnitRow } from "./new-units.ts";
import { withNumbersOrCodes } from "./numbers-or-codes.ts";
import { tellGone } from "./said-gone.ts";
import { withoutTotals } from "./total-rows.ts";

/** A register to lay a plan on; `refused`: codes of its faulty rows, of which nothing more is told. */
export interface PlanGround {
  readonly register: Pick<Register<OldPlace>, "places" | "position">;
  readonly refused: ReadonlySet<string>;
  /** Whether the plan itself is the register, so that figures of its new places are all there is. */
  readonly isOwn?: boolean;
}

/** Rows by codes. `rows`: those of one step, in the order of the file. */
export function resolvePlan(
  { form, inColumn }: Pick<PlanReading, "form" | "inColumn">,
  rows: readonly PlanRow[],
  { register, refused, isOwn = false }: PlanGround,
): Read<readonly Change[]> {
  const diagnostics: Diagnostic[] = [];
  const places = placeFinder(register, refused, "changes/unknown-place", diagnostics);
  const isByCodes = form === "codes" && !namesNewUnits(rows, register);
  const header = rows[0] ? inColumn(rows[0].origin, form === "new" ? "parts" : "from").column : undefined;
  const finder = isByCodes ? places : withNumbersOrCodes(places, register, header ?? "");
  const known: Known = { register, finder, parts: partFinder(finder, diagnostics), inColumn, diagnostics };
  const byName = (units: readonly UnitRow[]): readonly Change[] => {
    tellGone(units, known);
    return changesOf(withoutTotals(units, known), known);
  };
  const value = isByCodes
    ? codedRows(rows, known)
    : byName(form === "new" ? unitRows("new", rows, known) : oldUnitRows(rows, form, known));
  return {
    value: isOwn ? ofOwnRegister(value) : value,
    diagnostics: [...tellingMadeHere(diagnostics, rows), ...finder.told((line) => originAt(rows, line))],
  };
}

/** Rows in the form by old units, with old names that are left out; what may be created by those that have none is told. */
function oldUnitRows(rows: readonly PlanRow[], form: PlanForm, known: Known): readonly UnitRow[] {
  const named = withBlankOlds(rows, known);
  if (form === "old") tellPerhapsCreated(named, known.inColumn, known.diagnostics);
  return unitRows("old", named, known);
}

/** Rows of a plan that is its own register: what stands beside an old unit that alone makes a new one is the figure of both. */
function ofOwnRegister(rows: readonly Change[]): readonly Change[] {
  const byNew = groupedBy(rows, ({ into }) => into ?? null);
  const byOld = groupedBy(rows, ({ from }) => from ?? null);
  return rows.map((row) => {
    const isOnly = byNew.get(row.into ?? "")?.length === 1 && byOld.get(row.from ?? "")?.length === 1;
    const isAlone = row.printedOld != null && row.into !== null && isOnly;
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
  { register, finder, inColumn, diagnostics }: Known,
): readonly Change[] {
  const written = rows.map(({ row }) => row);
  const parentOf = parentFinder(written, { register, finder });
  const units = new Map<string, NewUnit>();
  const unitOf = new Map<UnitRow, NewUnit>();
  for (const row of rows) {
    if (row.name === null) continue;
    const { intoParent } = row.row;
    const parent = intoParent === "" ? register.places[row.home]?.code : parentOf(intoParent);
    const key = `${parent}\u0000${nameKey(row.name)}`;
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
    const change = changeOf(row, unit, code, countOf.get(row.from ?? -1) ?? 0, register);
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
  pair: UnitRow,
  unit: NewUnit | null,
  code: string | null,
  of: number,
  register: PlanGround["register"],
): Change {
  const { row, from, part } = pair;
  const { places } = register;
  const isMade = unit !== null && isOfNoOld(unit);
  return {
    from: places[from ?? -1]?.code ?? null,
    into: code,
    part,
    holders: row.holders,
    ...calledIn(row, unit, isMade, heirOf(unit, code, register)),
    intoParent: row.intoParent || (isMade ? (places[unit?.home ?? -1]?.code ?? null) : null),
    intoClass: row.intoClass,
    operations: row.operations,
    ...(isMade ? figuresOfMade(pair) : figuresOfOld(pair, of, unit !== null)),
    origin: row.origin,
  };
}

/** The old unit as which a new one goes on: that whose code it has; undefined for none. */
function heirOf(
  unit: NewUnit | null,
  code: string | null,
  { places, position }: PlanGround["register"],
): Place | undefined {
  const old = position.get(code ?? "");
  return unit !== null && old !== undefined && oldsOf(unit).has(old) ? places[old] : undefined;
}

/** Name and kind of a new unit; no name where it keeps that of the unit as which it goes on. */
function calledIn(
  row: PlanRow,
  unit: NewUnit | null,
  isMade: boolean,
  heir: Place | undefined,
): Pick<Change, "intoName" | "intoKind" | "intoKindLabel"> {
  const { headedKind, newKind } = row.kinds;
  const own = kindOfName(unit?.name ?? "")?.kind ?? null;
  const isSameKind = own !== null || newKind === null || newKind === heir?.kind;
  const isKept = heir !== undefined && unit !== null && isSameKind && isSameAsWritten(heir.name, unit.name);
  const said = isKept ? null : (own ?? newKind ?? (isMade ? headedKind : null));
  return {
    intoName: unit === null || (isKept && !isSpeltAnew(unit, heir)) ? null : unit.name,
    intoKind: row.intoKind ?? said,
    intoKindLabel: row.intoKind === null ? null : row.intoKindLabel || null,
  };
}

/** Whether a merger writes the name of the unit as which it goes on in other words ("Tổ dân phố 1" for "TDP số 1"): it is to be called so. */
function isSpeltAnew(unit: NewUnit, heir: Place): boolean {
  return kindOfName(unit.name) !== null && fold(unit.name) !== fold(heir.name) && isMerger(unit);
}

/** The figures of a row: of what goes into its new unit, and those printed beside the old and the new one, to be held against theirs. */
type RowFigures = Sizes & Pick<Change, "printedOld" | "printedNew">;

/** Of a new unit that no old one goes into: its own, or those of the clusters that it is made of. */
function figuresOfMade({ row, sizes, isListed }: UnitRow): RowFigures {
  const own = firstKnown(row.after, row.sizes);
  if (sizes.households === null) return { ...own, printedOld: null, printedNew: null };
  return { ...sizes, printedOld: null, printedNew: known(isListed ? own : row.after) };
}

/** Of an old unit, or of a part of it. `of`: how many rows it has. */
function figuresOfOld(
  { row, from, sizes, part, ofAll, beside, isListed }: UnitRow,
  of: number,
  hasUnit: boolean,
): RowFigures {
  const isPart = of > 1 || sizes.households !== null || part !== null;
  const after = isListed ? firstKnown(row.after, row.sizes) : row.after;
  return {
    ...(of > 1 ? firstKnown(sizes, beside) : sizes),
    printedOld:
      from === null
        ? null
        : known(isPart ? { ...row.whole, households: row.whole.households ?? ofAll ?? null } : beside),
    printedNew: hasUnit ? known(after) : null,
  };
}

function known(sizes: Sizes): Sizes | null {
  return Object.values(sizes).every((size) => size === null) ? null : { ...NO_SIZES, ...sizes };
}
