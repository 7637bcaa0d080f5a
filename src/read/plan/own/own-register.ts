/**
 * The register that a plan is where a scenario has no other: its rows as they are written in; the old places that they name, with
 * the figures that stand beside them, out.
 */
import { type Diagnostic, diagnostic, hasErrors } from "../../../core/diagnostics/diagnostic.ts";
import { NO_SIZES, type Sizes } from "../../../core/model/inputs.ts";
import { isUnitKind, levelOf } from "../../../core/model/kinds.ts";
import type { Origin, Place, Register } from "../../../core/model/place.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { sumUnlessBlank } from "../../../core/numbers/partial.ts";
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import { inRegisterOrder, parentsByCode, positionsByCode } from "../../../core/reorganise/register.ts";
import { kindOfName } from "../../cells/values.ts";
import { nameKey } from "../../lists/name-key.ts";
import { withoutKind } from "../../lists/name-shape.ts";
import { isCluster } from "../../lists/part-item.ts";
import { namedPlace } from "../../places/named-place.ts";
import { tellWordedOlds } from "../../remarks/worded-names.ts";
import type { PlanReading, PlanRow } from "../rows/plan-row.ts";
import { type ListedOld, oldsOf } from "./listed-olds.ts";
import { tellOwnMadeHere } from "./made-here.ts";
import { withTotals } from "./own-totals.ts";

/** An old unit of the list: where it is named first, and what is said of it each time. */
interface OwnUnit {
  readonly code: string;
  readonly name: string;
  readonly row: PlanRow;
  readonly said: ListedOld[];
}

/** The old places of a plan. A unit without a kind in its name, and none in the header, is a fault. */
export function registerOfPlan(plan: PlanReading): {
  readonly value: Register;
  readonly diagnostics: readonly Diagnostic[];
} {
  // Read against this register, such a cell is a place of it: only here it is in doubt.
  const diagnostics: Diagnostic[] = [...plan.perhapsSeveral];
  const units = unitsOf(plan);
  const places = new Map<string, Place>();
  const faultAbove = (row: PlanRow, value: string): void => {
    diagnostics.push(diagnostic("changes/kind-needed", plan.inColumn(row.origin, "commune"), { value }));
  };
  for (const unit of units) {
    const { row, name, code } = unit;
    const above = placesAbove(row, places, (value) => faultAbove(row, value));
    const own = kindOfName(name);
    const kind = own && isUnitKind(own.kind) ? own.kind : row.kinds.headedKind;
    if (kind === null) {
      diagnostics.push(diagnostic("changes/kind-needed", originOf(row, plan), { value: name }));
      continue;
    }
    const label = own?.label ?? kind;
    const figures = figuresOf(unit.said);
    for (const one of [...tellAdded(unit, figures.households, plan), ...tellLeft(unit, plan)])
      diagnostics.push(one);
    places.set(code, { ...placeOf(code, above, name, kind, label, row.origin), ...figures });
  }
  const named = units.map(({ name, row }) => ({ name, origin: originOf(row, plan) }));
  tellWordedOlds(named, diagnostics);
  for (const one of tellUnplaced(units, plan)) diagnostics.push(one);
  const sized = units.map((unit) => ({ ...unit, households: places.get(unit.code)?.households ?? null }));
  for (const one of tellOwnMadeHere(sized, plan)) diagnostics.push(one);
  const all = withTotals([...places.values()], units, plan);
  const position = positionsByCode(all);
  const { register } = inRegisterOrder(all, parentsByCode(all, position), [], "name", position);
  const made = hasErrors(diagnostics) ? { ...register, places: all, position } : register;
  return { value: made, diagnostics };
}

/** Tells units that stand in no commune beside others that stand in one, as where merged cells were lost: they would stand beside it. */
function tellUnplaced(units: readonly OwnUnit[], plan: PlanReading): Diagnostic[] {
  if (units.every(({ row }) => row.above.length === 0)) return [];
  const rows = new Set(units.flatMap(({ row }) => (row.above.length === 0 ? [row] : [])));
  const facts = { column: "commune" };
  return [...rows].map(({ origin }) =>
    diagnostic("value/blank", plan.inColumn(origin, "commune"), { facts }),
  );
}

/** Where a row names its old units. */
function originOf({ origin }: PlanRow, { form, inColumn }: PlanReading): Origin {
  return inColumn(origin, form === "new" ? "parts" : "from");
}

/** The old units in the order of days, and in that of rows: what an earlier day made is none. */
function unitsOf(plan: PlanReading): readonly OwnUnit[] {
  const days = [...groupedBy(plan.rows, ({ day }) => day ?? Number.NEGATIVE_INFINITY)].sort(
    ([a], [b]) => a - b,
  );
  const units = new Map<string, OwnUnit>();
  const made = new Set<string>();
  const named = new Set(
    plan.rows.flatMap((row) => oldsOf(row, plan.form).map(({ name }) => keyOf(row, name))),
  );
  for (const [, rows] of days) {
    for (const row of rows) {
      for (const one of oldsOf(row, plan.form)) {
        // Houses behind "TDP 1 + …" need no word for their kind, where another row calls them without it.
        const bare = withoutKind(one.name);
        const old = isCluster(bare) && named.has(keyOf(row, bare)) ? { ...one, name: bare } : one;
        const key = keyOf(row, old.name);
        if (made.has(key)) continue;
        const unit = units.get(key) ?? {
          code: plan.form === "codes" ? row.from : [...row.above, old.name].join("/"),
          name: old.name,
          row,
          said: [],
        };
        units.set(key, unit);
        unit.said.push(old);
      }
    }
    for (const row of rows)
      for (const name of [row.intoName, row.into]) if (name !== "") made.add(keyOf(row, name));
  }
  return [...units.values()];
}

function keyOf({ above }: PlanRow, name: string): string {
  return [...above.map(nameKey), nameKey(name)].join("\u0000");
}

/** The code of the place that the units of a row stand in, which is made where it is new; null for none. */
function placesAbove(
  row: PlanRow,
  places: Map<string, Place>,
  fault: (value: string) => void,
): string | null {
  let parent: string | null = null;
  row.above.forEach((name, at) => {
    const code = row.above.slice(0, at + 1).join("/");
    const kind = kindOfName(name);
    if (!kind) fault(name);
    else if (!places.has(code))
      places.set(code, placeOf(code, parent, name, kind.kind, kind.label, row.origin));
    parent = code;
  });
  return parent;
}

function placeOf(
  code: string,
  parent: string | null,
  name: string,
  kind: Place["kind"],
  kindLabel: string,
  origin: Origin,
): Place {
  return namedPlace({ code, parent, kind, kindLabel, level: levelOf(kind, parent !== null), name, origin });
}

/**
 * Figures of a place named once, or of which every part has one; those of all of it where they stand beside it each time
 * and no row says that it is about a part.
 */
function figuresOf(said: readonly ListedOld[]): Sizes {
  if (isRepeated(said)) return said[0]?.sizes ?? NO_SIZES;
  // With the rest the parts are all of it.
  const isAll = said.every(({ part }) => part === null) || said.some(({ part }) => part === "rest");
  const isOpen = isPartAlone(said) || mayBeTotal(said) || !isAll;
  const of = (size: keyof Sizes): number | null =>
    said.find(({ whole }) => whole[size] !== null)?.whole[size] ??
    (isOpen ? null : sumUnlessBlank(said.map(({ sizes }) => sizes[size])));
  return { households: of("households"), population: of("population"), area: of("area") };
}

/** Whether some households of an old unit are all that is said of it. */
function isPartAlone([first, ...others]: readonly ListedOld[]): boolean {
  return others.length === 0 && first !== undefined && first.isAmount && first.part === null;
}

/** Whether all that is said of an old unit may be said of all units of its list. */
function mayBeTotal([first, ...others]: readonly ListedOld[]): boolean {
  return others.length === 0 && first?.mayBeTotal === true;
}

/** Tells a unit of which some households go into a new one, and the others nowhere. */
function tellLeft({ code, row, said }: OwnUnit, plan: PlanReading): Diagnostic[] {
  if (!isPartAlone(said)) return [];
  const facts = { column: "households", left: null } as const;
  const details = { value: code, place: code, facts };
  return [diagnostic("changes/part-unassigned", originOf(row, plan), details)];
}

/** Whether an old unit is named several times with the same figures, none of them said to be of a part. */
function isRepeated(said: readonly ListedOld[]): boolean {
  const [first] = said;
  return (
    said.length > 1 &&
    first?.sizes.households != null &&
    said.every(({ isPart, sizes }) => !isPart && SUMMED.every((size) => sizes[size] === first.sizes[size]))
  );
}

/** Tells an old unit whose figures in several rows are added up, where no row says that it is about a part. */
function tellAdded({ name, row, said }: OwnUnit, households: number | null, plan: PlanReading): Diagnostic[] {
  if (plan.form === "new" || said.length < 2 || households === null) return [];
  if (isRepeated(said) || said.some(({ isPart }) => isPart)) return [];
  const facts = { name, rows: said.length, households };
  return [diagnostic("changes/figures-added", originOf(row, plan), { value: name, facts })];
}
