/**
 * Reorganising places (sắp xếp): the old register and the plan in, the new register and the lineage between
 * the two out. All rows take effect at once, at every level. Codes of `from` and `into` are two name spaces.
 */
import { nameBranches } from "./branches.ts";
import { type Code, type Diagnostic, diagnostic, hasErrors } from "./diagnostic.ts";
import { fitsLevel, levelOf } from "./kinds.ts";
import type { Change, Kind, Level, Place, Policy, Register } from "./model.ts";
import { findParents } from "./parents.ts";
import { checkPlan, type Part, type Plan, type RefusedIn, shared, stated, UNTOUCHED } from "./plan.ts";
import { inRegisterOrder, summed } from "./register.ts";

/** What became of an old place: the first that fits, in this order (giải thể, chia tách, sáp nhập, …). */
export type Operation = "dissolved" | "split" | "merged" | "converted" | "renamed" | "kept";

/** Old and new places by their positions in the two registers. */
export interface Reorganisation {
  readonly before: Register;
  /** The old places with what each has by itself, beside its parts. */
  readonly own: readonly Place[];
  readonly after: Register;
  /** The parts of old places that each new place is made of; none for a created one. */
  readonly parts: readonly (readonly Part[])[];
  /** Old place → the new one that its people, posts, branches and the place itself are counted with; -1: dissolved. */
  readonly home: Int32Array;
  /** By old place. */
  readonly operations: readonly Operation[];
}

/** The new place of a group of rows before its parent is known. */
export interface Draft {
  readonly code: string;
  readonly level: Level;
  readonly parts: readonly Part[];
  /** The plan's rows; none for a place that it does not touch. */
  readonly rows: readonly Change[];
  /** The old place of the same code among the parts. */
  readonly heir: Place | null;
  /** Its code is that of a place that stays, which is reported: what else it lacks is no second fault. */
  readonly taken: boolean;
}

/**
 * Applies a plan to a register with its sums, `own` being its places with what each has by itself. With any fault in it
 * the value is null: a plan takes effect as a whole or not at all. A place whose merger or split was not agreed to stays
 * and is unfinished.
 */
export function reorganise(
  before: Register,
  own: readonly Place[],
  changes: readonly Change[],
  branches: Policy["branches"],
  suggest: (code: string) => string | null = () => null,
  refusedIn: RefusedIn = () => new Set(),
): { readonly value: Reorganisation | null; readonly diagnostics: readonly Diagnostic[] } {
  const plan = checkPlan(before.places, own, changes, suggest, refusedIn);
  const diagnostics = [...plan.diagnostics];
  const drafts = draftPlaces(own, plan, diagnostics);
  const parents = findParents(before, plan, drafts, diagnostics);
  const completed = drafts.map((draft, index) => {
    const parent = drafts[parents[index] ?? -1]?.code ?? null;
    const { rows, heir, taken } = draft;
    if (taken) return null;
    if (rows.length > 0 || !heir) return complete(draft, parent, own, diagnostics);
    return heir.parent === parent ? heir : { ...heir, parent };
  });
  const places = completed.filter((place) => place !== null);
  if (hasErrors(diagnostics) || places.length < drafts.length) return { value: null, diagnostics };

  const { register, positions } = inRegisterOrder(places, parents, before.columns, before.siblings);
  const parts: (readonly Part[])[] = new Array(places.length);
  for (let index = 0; index < drafts.length; index++) {
    parts[positions[index] ?? -1] = drafts[index]?.parts ?? [];
  }
  const named = { ...register, places: nameBranches(register, parts, before, branches) };
  const after = { ...named, places: summed(named).places };
  return { value: { before, own, after, parts, ...lineage(before, after, parts) }, diagnostics };
}

/** One draft for each new place: those that the plan does not touch, then those of the plan. */
function draftPlaces(places: readonly Place[], plan: Plan, diagnostics: Diagnostic[]): Draft[] {
  const drafts: Draft[] = [];
  places.forEach((place, from) => {
    if (plan.fate[from] !== UNTOUCHED) return;
    const { code, level, households, population, origin } = place;
    const part = { from, households, population, main: true, of: 1, origin };
    const waits = plan.notAgreed.size > 0 && plan.notAgreed.has(code) && place.status === "done";
    const heir: Place = waits ? { ...place, status: "pending" } : place;
    drafts.push({ code, level, parts: [part], rows: [], heir, taken: false });
  });
  for (const { code, rows, parts } of plan.targets.values()) {
    const [first] = rows;
    const creates = rows.some((row) => row.from === null);
    if (!first || (parts.length === 0 && !creates)) continue; // its rows are faulty and were reported
    const report = (which: Code, details: Partial<Diagnostic> = {}): void => {
      const related = rows.slice(1).map((row) => row.origin);
      const origin = { ...first.origin, column: "into" };
      diagnostics.push(diagnostic(which, origin, { value: code, related, ...details }));
    };
    const old = plan.position.get(code) ?? -1;
    const keeper = plan.fate[old] === UNTOUCHED ? places[old] : undefined;
    if (keeper) report("changes/code-taken", { place: code, facts: { name: keeper.name } });
    else if (creates && rows.length > 1) report("changes/create-mixed");
    const levelOf = ({ from }: Part): Level => places[from]?.level ?? "unit";
    const level = parts[0] ? levelOf(parts[0]) : levelOfCreation(rows);
    if (parts.some((part) => levelOf(part) !== level)) {
      report("changes/levels-differ", { facts: { levels: [...new Set(parts.map(levelOf))] } });
    }
    if (rows.length > 1) checkAgreement(rows, diagnostics);
    if (level === null) report("changes/kind-needed");
    else {
      const heir = parts.some(({ from }) => from === old) ? (places[old] ?? null) : null;
      drafts.push({ code, level, parts, rows, heir, taken: keeper !== undefined });
    }
  }
  return drafts;
}

function levelOfCreation(rows: readonly Change[]): Level | null {
  const kind = stated(rows, (row) => row.intoKind);
  return kind === null ? null : levelOf(kind, stated(rows, (row) => row.intoParent) !== null);
}

/** What rows say of a new place, by column. */
const STATED: readonly { readonly column: string; readonly read: (row: Change) => string | number | null }[] =
  [
    { column: "into_name", read: (row) => row.intoName },
    { column: "into_kind", read: (row) => row.intoKind },
    { column: "into_parent", read: (row) => row.intoParent },
    { column: "into_class", read: (row) => row.intoClass },
  ];

/** The rows of one new place must not say two different things about it. */
function checkAgreement(rows: readonly Change[], diagnostics: Diagnostic[]): void {
  STATED.forEach(({ column, read }) => {
    const value = stated(rows, read);
    const differing = value === null ? undefined : rows.find((row) => (read(row) ?? value) !== value);
    if (!differing) return;
    const first = rows.find((row) => read(row) !== null) ?? differing;
    diagnostics.push(
      diagnostic(
        "changes/rows-disagree",
        { ...differing.origin, column },
        {
          value: String(read(differing)),
          related: [first.origin],
          facts: { into: differing.into, other: String(value) },
        },
      ),
    );
  });
}

/** A new place out of its parts and rows; null where something is missing, which is reported. */
function complete(
  { code, parts, rows, heir, level }: Draft,
  parent: string | null,
  places: readonly Place[],
  diagnostics: Diagnostic[],
): Place | null {
  const from = parts.map((part) => places[part.from]).filter((place) => place !== undefined);
  const origin = rows[0]?.origin ?? { file: "", line: 0 };
  const lack = (which: Code, column: string, facts: Diagnostic["facts"] = {}): void => {
    const related = rows.slice(1).map((row) => row.origin);
    diagnostics.push(diagnostic(which, { ...origin, column }, { value: code, place: code, related, facts }));
  };
  const name = stated(rows, (row) => row.intoName) ?? heir?.name ?? null;
  if (name === null) lack("changes/name-needed", "into_name");
  const kind: Kind | null =
    stated(rows, (row) => row.intoKind) ?? heir?.kind ?? shared(from.map((place) => place.kind));
  if (kind === null) lack("changes/kind-needed", "into_kind");
  else if (!fitsLevel(kind, level)) {
    lack("changes/levels-differ", "into_kind", { levels: [level, levelOf(kind, true)] });
  }
  if (name === null || kind === null) return null;
  const source = heir ?? (from.length === 1 ? from[0] : undefined);
  const sameKind = heir?.kind === kind ? heir : from.find((place) => place.kind === kind);
  const creation = parts.length === 0 ? rows[0] : undefined;
  return {
    code,
    parent,
    kind,
    kindLabel: stated(rows, (row) => row.intoKindLabel) ?? sameKind?.kindLabel ?? kind,
    level,
    name,
    households: creation ? creation.households : total(parts.map((part) => part.households)),
    population: creation ? creation.population : total(parts.map((part) => part.population)),
    class: stated(rows, (row) => row.intoClass) ?? heir?.class ?? highestClass(from),
    branches: [], // named in branches.ts, once all places stand
    status: heir && parts.length === 1 ? heir.status : "done",
    tags: from.some(({ tags }) => tags.length > 0) ? [...new Set(from.flatMap(({ tags }) => tags))] : [],
    extra: source?.extra ?? new Map(),
    facts: source?.facts ?? new Map(),
    origin: heir?.origin ?? origin,
  };
}

/** The highest class is the one with the least number. */
function highestClass(places: readonly Place[]): Place["class"] {
  let highest: Place["class"] = null;
  for (let index = 0; index < places.length; index++) {
    const own = places[index]?.class ?? null;
    if (own !== null && (highest === null || own < highest)) highest = own;
  }
  return highest;
}

/** A sum where a blank is not 0: null as soon as one number is. */
export function total(numbers: readonly (number | null)[]): number | null {
  let sum = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? null;
    if (number === null) return null;
    sum += number;
  }
  return sum;
}

/** Where old places went, and what became of them. */
function lineage(
  before: Register,
  after: Register,
  parts: readonly (readonly Part[])[],
): Pick<Reorganisation, "home" | "operations"> {
  const home = new Int32Array(before.places.length).fill(-1);
  const operations = new Array<Operation>(before.places.length).fill("dissolved");
  for (let at = 0; at < parts.length; at++) {
    const own = parts[at] ?? [];
    const into = after.places[at];
    for (let index = 0; index < own.length; index++) {
      const part = own[index];
      const from = before.places[part?.from ?? -1];
      if (!part?.main || !from || !into) continue;
      home[part.from] = at;
      operations[part.from] = operationOn(from, into, part.of, own.length);
    }
  }
  return { home, operations };
}

/** `ways`: into how many places the old one went; `made`: of how many parts the new one is. */
function operationOn(from: Place, into: Place, ways: number, made: number): Operation {
  if (ways > 1) return "split";
  if (made > 1) return "merged";
  if (into.kind !== from.kind) return "converted";
  return into.name === from.name ? "kept" : "renamed";
}
