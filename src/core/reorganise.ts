/**
 * Reorganising places (sắp xếp): the old register and the plan in, the new register and the lineage between
 * the two out. All rows take effect at once, at every level. Codes of `from` and `into` are two name spaces.
 */
import { nameBranches } from "./branches.ts";
import { type Diagnostic, diagnostic, hasErrors } from "./diagnostic.ts";
import { sumUp } from "./households.ts";
import { fitsLevel, levelOf, mayHold } from "./kinds.ts";
import type { Change, Kind, Level, Place, Policy, Register, Status } from "./model.ts";
import { byCodeUnit, inRegisterOrder } from "./order.ts";
import { checkPlan, type Part, type Plan } from "./plan.ts";

/** What became of an old place: the first that fits, in this order (sáp nhập, chia tách, …). */
export type Operation = "dissolved" | "split" | "merged" | "converted" | "renamed" | "kept";

export interface Reorganisation {
  readonly before: Register;
  readonly after: Register;
  /** The parts of old places that each new place is made of; none for a created one. */
  readonly partsInto: ReadonlyMap<string, readonly Part[]>;
  /** Old code → the new code that its people, posts, branches and the place itself are counted with. */
  readonly home: ReadonlyMap<string, string>;
  readonly operations: ReadonlyMap<string, Operation>;
  /** New places that the plan did not reach, by code: they keep their posts and people. */
  readonly statuses: ReadonlyMap<string, Exclude<Status, "done">>;
  /** New codes without predecessor. */
  readonly created: ReadonlySet<string>;
}

/** The new place of a group of rows before its parent is known. */
interface Draft {
  readonly code: string;
  readonly level: Level;
  readonly parts: readonly Part[];
  readonly rows: readonly Change[];
  /** The old place of the same code among the parts. */
  readonly heir: Place | null;
}

/** Applies a plan. With any fault in it the value is null: a plan takes effect as a whole or not at all. */
export function reorganise(
  before: Register,
  changes: readonly Change[],
  branches: Policy["branches"],
  suggest: (code: string) => string | null = () => null,
): { readonly value: Reorganisation | null; readonly diagnostics: readonly Diagnostic[] } {
  const places = new Map(before.places.map((place) => [place.code, place]));
  const plan = checkPlan(places, changes, suggest);
  const diagnostics = [...plan.diagnostics];
  const drafts = draftPlaces(before, plan, diagnostics);
  const parents = findParents(places, plan, drafts, diagnostics);
  const after: Place[] = [];
  for (const draft of drafts.values()) {
    const place = complete(draft, parents.get(draft.code) ?? null, diagnostics);
    if (place) after.push(place);
  }
  if (hasErrors(diagnostics)) return { value: null, diagnostics };

  const partsInto = new Map([...drafts.values()].map((draft) => [draft.code, draft.parts]));
  const home = new Map<string, string>();
  for (const parts of partsInto.values())
    for (const part of parts) if (part.main) home.set(part.from.code, part.into);
  const named = nameBranches(inRegisterOrder(after, before.siblings), partsInto, places, branches);
  const operations = classify(before, named, partsInto, home);
  return {
    value: {
      before,
      after: { ...before, places: sumUp(named).value },
      partsInto,
      home,
      operations,
      statuses: new Map(
        named.flatMap(({ code, status }) => (status === "done" ? [] : [[code, status] as const])),
      ),
      created: new Set([...partsInto].filter(([, parts]) => parts.length === 0).map(([code]) => code)),
    },
    diagnostics,
  };
}

/** One draft for each new place: those of the plan and those that it does not touch. */
function draftPlaces(before: Register, plan: Plan, diagnostics: Diagnostic[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const place of before.places) {
    if (plan.covered.has(place.code)) continue;
    const { code, households, population } = place;
    const part = { from: place, into: code, households, population, main: true, of: 1, origin: place.origin };
    drafts.set(code, { code, level: place.level, parts: [part], rows: [], heir: place });
  }
  for (const [code, rows] of plan.rowsInto) {
    const parts = plan.partsInto.get(code) ?? [];
    const [first] = rows;
    if (!first) continue;
    const creates = rows.filter((row) => row.from === null);
    if (parts.length === 0 && creates.length === 0) continue; // its rows are faulty and were reported
    const report = (...[which, details]: [Parameters<typeof diagnostic>[0], Partial<Diagnostic>?]): void => {
      const related = rows.slice(1).map((row) => row.origin);
      diagnostics.push(
        diagnostic(which, { ...first.origin, column: "into" }, { value: code, related, ...details }),
      );
    };
    const taken = drafts.get(code);
    if (taken?.rows.length === 0)
      report("changes/code-taken", { place: code, facts: { name: taken.heir?.name ?? "" } });
    else if (creates.length > 0 && rows.length > 1) report("changes/create-mixed");
    const levels = new Set(parts.map((part) => part.from.level));
    if (levels.size > 1) report("changes/levels-differ", { facts: { levels: [...levels] } });
    checkAgreement(rows, diagnostics);
    const heir = parts.find((part) => part.from.code === code)?.from ?? null;
    const kind = stated(rows, (row) => row.intoKind);
    const level =
      parts[0]?.from.level ??
      (kind === null ? null : levelOf(kind, stated(rows, (row) => row.intoParent) !== null));
    if (level === null) report("changes/kind-needed");
    else drafts.set(code, { code, level, parts, rows, heir: heir ?? null });
  }
  return drafts;
}

/** The rows of one new place must not say two different things about it. */
function checkAgreement(rows: readonly Change[], diagnostics: Diagnostic[]): void {
  const columns: readonly (readonly [string, (row: Change) => unknown])[] = [
    ["into_name", (row) => row.intoName],
    ["into_kind", (row) => row.intoKind],
    ["into_parent", (row) => row.intoParent],
    ["into_class", (row) => row.intoClass],
  ];
  for (const [column, read] of columns) {
    const [first, ...others] = rows.filter((row) => read(row) !== null);
    const differing = first && others.find((row) => read(row) !== read(first));
    if (!differing) continue;
    diagnostics.push(
      diagnostic(
        "changes/rows-disagree",
        { ...differing.origin, column },
        {
          value: String(read(differing)),
          related: [first.origin],
          facts: { into: differing.into, other: String(read(first)) },
        },
      ),
    );
  }
}

function stated<T>(rows: readonly Change[], read: (row: Change) => T | null): T | null {
  for (const row of rows) {
    const value = read(row);
    if (value !== null) return value;
  }
  return null;
}

/** The value that all of `values` share; null where they differ or one is null. */
function shared<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** The new parent of each draft (null: a root), faults reported. */
function findParents(
  places: ReadonlyMap<string, Place>,
  plan: Plan,
  drafts: ReadonlyMap<string, Draft>,
  diagnostics: Diagnostic[],
): Map<string, string | null> {
  const successors = new Map<string, string[]>();
  for (const draft of drafts.values()) {
    for (const { from } of draft.parts) {
      const known = successors.get(from.code);
      if (known) known.push(draft.code);
      else successors.set(from.code, [draft.code]);
    }
  }
  /** The one place that the parent of an old place goes into; null for none or several. */
  const follow = (place: Place): string | null => {
    const into = place.parent === null ? [] : (successors.get(place.parent) ?? []);
    return into.length === 1 ? (into[0] ?? null) : null;
  };
  const parents = new Map<string, string | null>();
  for (const draft of drafts.values()) {
    const { code, rows, parts, heir } = draft;
    const origin = {
      ...(rows[0]?.origin ?? parts[0]?.from.origin ?? { file: "", line: 0 }),
      column: "into_parent",
    };
    const named = stated(rows, (row) => row.intoParent);
    const followed = parts.map((part) => follow(part.from));
    const crossing = parts.length > 1 && draft.level === "unit" ? crossed(parts, successors, named) : null;
    if (crossing) {
      const at = rows.find((row) => row.from === crossing.code)?.origin ?? origin;
      diagnostics.push(
        diagnostic(
          "changes/crosses-communes",
          { ...at, column: "from" },
          {
            value: crossing.code,
            place: code,
            facts: { into: code, communes: [...new Set(parts.map((part) => part.from.parent ?? ""))] },
          },
        ),
      );
      continue;
    }
    const parent = named ?? (heir ? follow(heir) : null) ?? shared(followed);
    const root = parts.length > 0 && parts.every((part) => part.from.parent === null);
    parents.set(code, parent);
    if (parent === null) {
      if (!root) reportMissingParent(draft, places, plan, origin, diagnostics);
      continue;
    }
    const above = drafts.get(parent);
    if (!above) {
      if (parentIsFaulty(plan, parent)) continue;
      diagnostics.push(diagnostic("changes/unknown-parent", origin, { value: parent, place: code }));
    } else if (loopOf(code, drafts, named).length > 0) {
      const [least] = [...loopOf(code, drafts, named)].sort(byCodeUnit);
      if (least !== code) continue; // a loop is one fault
      diagnostics.push(diagnostic("changes/loop", origin, { value: parent, place: code }));
    } else if (!mayHold(above.level, draft.level)) {
      diagnostics.push(
        diagnostic("changes/parent-level", origin, {
          value: parent,
          place: code,
          facts: { level: draft.level, above: above.level },
        }),
      );
    }
  }
  return parents;
}

/** A part whose old commune does not go into the commune that the merger stands in; null where all do. */
function crossed(
  parts: readonly Part[],
  successors: ReadonlyMap<string, readonly string[]>,
  named: string | null,
): Place | null {
  const [first] = parts;
  if (!first || parts.every((part) => part.from.parent === first.from.parent)) return null;
  const reach = (part: Part): readonly string[] => successors.get(part.from.parent ?? "") ?? [];
  const target =
    named ?? shared(parts.map((part) => (reach(part).length === 1 ? (reach(part)[0] ?? null) : null)));
  if (target === null) return parts.find((part) => part.from.parent !== first.from.parent)?.from ?? null;
  return parts.find((part) => !reach(part).includes(target))?.from ?? null;
}

function reportMissingParent(
  draft: Draft,
  places: ReadonlyMap<string, Place>,
  plan: Plan,
  origin: Place["origin"],
  diagnostics: Diagnostic[],
): void {
  const old = draft.heir ?? draft.parts[0]?.from ?? null;
  const parent = old?.parent ?? null;
  if (draft.rows.length === 0 && old && parent !== null) {
    // A place in no row goes with its parent; here the parent goes nowhere, or several ways.
    if (parentIsFaulty(plan, parent) && !plan.dissolved.has(parent)) return;
    diagnostics.push(
      diagnostic(
        "changes/orphan",
        { ...old.origin, column: "parent" },
        {
          value: old.code,
          place: old.code,
          facts: {
            parent,
            fate: plan.dissolved.has(parent) ? "dissolved" : "split",
            name: places.get(parent)?.name ?? "",
          },
        },
      ),
    );
    return;
  }
  diagnostics.push(diagnostic("changes/parent-needed", origin, { value: draft.code, place: draft.code }));
}

/** Whether a new code appears in rows that were refused already, so that its lack is not a second fault. */
function parentIsFaulty(plan: Plan, code: string): boolean {
  return plan.rowsInto.has(code) && !plan.partsInto.has(code);
}

/** The codes that the named parents lead through from a code back to it; empty where they lead elsewhere. */
function loopOf(code: string, drafts: ReadonlyMap<string, Draft>, named: string | null): readonly string[] {
  const seen = [code];
  for (let at = named; at !== null; at = stated(drafts.get(at)?.rows ?? [], (row) => row.intoParent)) {
    if (at === code) return seen;
    if (seen.includes(at)) return [];
    seen.push(at);
  }
  return [];
}

/** A new place out of its parts and rows; null where something is missing, which is reported. */
function complete(draft: Draft, parent: string | null, diagnostics: Diagnostic[]): Place | null {
  const { code, parts, rows, heir, level } = draft;
  if (rows.length === 0 && heir) return { ...heir, parent };
  const origin = rows[0]?.origin ?? { file: "", line: 0 };
  const name = stated(rows, (row) => row.intoName) ?? heir?.name ?? null;
  if (name === null) {
    diagnostics.push(
      diagnostic("changes/name-needed", { ...origin, column: "into_name" }, { value: code, place: code }),
    );
  }
  const kind: Kind | null =
    stated(rows, (row) => row.intoKind) ?? heir?.kind ?? shared(parts.map((part) => part.from.kind));
  if (kind === null) {
    diagnostics.push(
      diagnostic("changes/kind-needed", { ...origin, column: "into_kind" }, { value: code, place: code }),
    );
  } else if (!fitsLevel(kind, level)) {
    diagnostics.push(
      diagnostic(
        "changes/levels-differ",
        { ...origin, column: "into_kind" },
        {
          value: code,
          place: code,
          facts: { levels: [level, levelOf(kind, true)] },
        },
      ),
    );
  }
  if (name === null || kind === null) return null;
  const source = heir ?? (parts.length === 1 ? (parts[0]?.from ?? null) : null);
  const sameKind = [heir, ...parts.map((part) => part.from)].find((place) => place?.kind === kind);
  const classes = parts.map((part) => part.from.class).filter((one) => one !== null);
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
    class:
      stated(rows, (row) => row.intoClass) ??
      heir?.class ??
      classes.reduce<Place["class"]>(
        (highest, one) => (highest === null || one < highest ? one : highest),
        null,
      ),
    branches: [], // named in branches.ts, once all places stand
    status: heir && parts.length === 1 ? heir.status : "done",
    tags: [...new Set(parts.flatMap((part) => part.from.tags))],
    extra: source?.extra ?? new Map(),
    facts: source?.facts ?? new Map(),
    origin: heir?.origin ?? origin,
  };
}

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce(
    (sum, number) => (sum === null || number === null ? null : sum + number),
    0 as number | null,
  );
}

function classify(
  before: Register,
  after: readonly Place[],
  partsInto: ReadonlyMap<string, readonly Part[]>,
  home: ReadonlyMap<string, string>,
): Map<string, Operation> {
  const made = new Map(after.map((place) => [place.code, place]));
  const ways = new Map<string, number>();
  for (const parts of partsInto.values()) for (const part of parts) ways.set(part.from.code, part.of);
  const operations = new Map<string, Operation>();
  for (const place of before.places) {
    const into = made.get(home.get(place.code) ?? "");
    if (!into) operations.set(place.code, "dissolved");
    else if ((ways.get(place.code) ?? 1) > 1) operations.set(place.code, "split");
    else if ((partsInto.get(into.code)?.length ?? 1) > 1) operations.set(place.code, "merged");
    else if (into.kind !== place.kind) operations.set(place.code, "converted");
    else if (into.name !== place.name) operations.set(place.code, "renamed");
    else operations.set(place.code, "kept");
  }
  return operations;
}
