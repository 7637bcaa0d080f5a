/** In which place each new one stands (đơn vị cấp trên): drafts of places in; the position of the parent of each, and faults, out. */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { mayHold } from "../../model/kinds.ts";
import type { Origin, Register } from "../../model/place.ts";
import type { OldPlace, Positions } from "../../model/positions.ts";
import { addTo } from "../../numbers/groups.ts";
import { shared } from "../../numbers/partial.ts";
import { byCodeUnit } from "../../text/order.ts";
import type { Part } from "../lineage/lineage.ts";
import { type CheckedPlan, DISSOLVED, stated, UNTOUCHED } from "../plan/plan.ts";
import { type Draft, type DraftPosition, type Drafts, levelAt } from "./drafts.ts";

const NONE = -1;

/** What the parent of a draft is looked for in. */
interface Setting {
  readonly before: Register<OldPlace>;
  readonly plan: CheckedPlan;
  readonly drafts: Drafts;
  /** The position of a draft by its code; -1 for none. */
  readonly at: (code: string) => DraftPosition;
  readonly successors: Successors;
  /** Whether a part of an old place goes into a new one. */
  readonly isParted: (from: OldPlace) => boolean;
  readonly diagnostics: Diagnostic[];
}

/**
 * The position of each draft's parent among the drafts, -1 for a root or where it is not known, which is reported.
 * A blank parent is the one of the heir, followed to where it went; else the one that all parts' parents went to.
 */
export function findParents(
  before: Register<OldPlace>,
  plan: CheckedPlan,
  drafts: Drafts,
  diagnostics: Diagnostic[],
): Positions<DraftPosition> {
  const { kept, made } = drafts;
  const successors = successorsOf(before, drafts);
  let byCode: ReadonlyMap<string, DraftPosition> | null = null;
  const at = (code: string): DraftPosition => {
    // Few plans name parents.
    byCode ??= madeByCode(drafts);
    const old = before.position.get(code) ?? NONE;
    const stays = plan.fate[old] === UNTOUCHED ? successors.only[old] : NONE;
    return byCode.get(code) ?? stays ?? NONE;
  };
  let parted: ReadonlySet<OldPlace> | null = null;
  const isParted = (from: OldPlace): boolean => {
    // Few plans leave a place without a parent.
    parted ??= new Set([...plan.targets.values()].flatMap(({ parts }) => parts.map((part) => part.from)));
    return parted.has(from);
  };
  const setting = { before, plan, drafts, at, successors, isParted, diagnostics };
  const found: Positions<DraftPosition> = new Int32Array(kept.length + made.length);
  kept.forEach((from, at: DraftPosition) => {
    // A place that the plan does not touch stands in what its old parent went into.
    const oldParent = before.parents[from] ?? NONE;
    const parent = successors.only[oldParent] ?? NONE;
    if (parent === NONE && oldParent !== NONE) reportOrphan(from, oldParent, setting);
    found[at] = parent;
  });
  made.forEach((draft, index) => {
    found[kept.length + index] = parentOf(draft, setting);
  });
  return found;
}

/** The positions of the drafts that the plan makes. */
function madeByCode({ kept, made }: Drafts): ReadonlyMap<string, DraftPosition> {
  return new Map(made.map(({ code }, index) => [code, kept.length + index]));
}

/** The draft that the old parent of an old place goes into; -1 where that goes nowhere, or into several. */
function follow(from: OldPlace, { before, successors }: Setting): DraftPosition {
  return successors.only[before.parents[from] ?? NONE] ?? NONE;
}

/** The parent of a place that the plan makes. */
function parentOf(draft: Draft, setting: Setting): DraftPosition {
  const { before, at, successors, diagnostics } = setting;
  const named = stated(draft.rows, (row) => row.intoParent);
  const target = named === null ? null : at(named);
  // What all rows of a unit name is meant: parts from elsewhere are moved there.
  const isMeant = named !== null && draft.rows.every((row) => row.from === null || row.intoParent === named);
  const stray = draft.level === "unit" && !isMeant ? strayOf(draft, before, successors, target) : NONE;
  if (stray !== NONE) {
    diagnostics.push(crossing(draft, stray, before));
    return NONE;
  }
  return named === null ? inheritedParent(draft, setting) : namedParent(draft, named, setting);
}

/** A unit of which a part comes from a commune that does not go into the unit's own. */
function crossing(
  { code, rows, parts, heir }: Draft,
  stray: OldPlace,
  before: Register<OldPlace>,
): Diagnostic {
  const place = before.places[stray];
  const row = rows.find((one) => one.from === place?.code);
  const communes = new Set(parts.map((part) => before.places[part.from]?.parent ?? ""));
  const facts = { into: code, communes: [...communes] };
  const origin = { ...(row?.origin ?? originOf({ rows, heir })), column: "from" };
  return diagnostic("changes/crosses-communes", origin, { value: place?.code ?? null, place: code, facts });
}

/** The parent where no row names one: the heir's, else the one that the parents of all parts go into. */
function inheritedParent(draft: Draft, setting: Setting): DraftPosition {
  const { code, parts, heir } = draft;
  const { places, parents } = setting.before;
  const own = heir && parts.find((part) => places[part.from]?.code === heir.code);
  const parent = own ? follow(own.from, setting) : NONE;
  const found = parent !== NONE ? parent : (shared(parts.map((part) => follow(part.from, setting))) ?? NONE);
  if (found !== NONE) return found;
  const isRoot = parts.length > 0 && parts.every((part) => parents[part.from] === NONE);
  if (!isRoot) {
    const origin = { ...originOf(draft), column: "into_parent" };
    setting.diagnostics.push(diagnostic("changes/parent-needed", origin, { value: code, place: code }));
  }
  return NONE;
}

/** The parent that the rows name, where it may be that. */
function namedParent(
  draft: Draft,
  named: string,
  { before, plan, drafts, at, diagnostics }: Setting,
): DraftPosition {
  const { code, level } = draft;
  const origin = { ...originOf(draft), column: "into_parent" };
  const about = { value: named, place: code };
  const target = at(named);
  const above = levelAt(target, drafts, before);
  if (above === undefined) {
    // Where the rows of the parent are faulty, that it is missing is no second fault.
    if (!plan.targets.has(named)) diagnostics.push(diagnostic("changes/unknown-parent", origin, about));
    return NONE;
  }
  const loop = loopOf(code, drafts, at, named);
  if (loop.length > 0) {
    const [least] = [...loop].sort(byCodeUnit);
    if (least === code) diagnostics.push(diagnostic("changes/loop", origin, about)); // a loop is one fault
    return NONE;
  }
  if (mayHold(above, level)) return target;
  const facts = { level, above };
  diagnostics.push(diagnostic("changes/parent-level", origin, { ...about, facts }));
  return NONE;
}

/** Where a draft is told: the first row of the plan for it, else the row of the register that it comes from. */
function originOf({ rows, heir }: Pick<Draft, "rows" | "heir">): Origin {
  return rows[0]?.origin ?? heir?.origin ?? { file: "", line: 0 };
}

interface Successors {
  /** The one draft that each old place goes into; -1 where there is none, or several. */
  readonly only: Positions<DraftPosition>;
  readonly includes: (from: OldPlace, draft: DraftPosition) => boolean;
}

/** The drafts that each old place goes into. */
function successorsOf(before: Register<OldPlace>, { kept, made }: Drafts): Successors {
  const first: Positions<DraftPosition> = new Int32Array(before.places.length).fill(NONE);
  const others = new Map<OldPlace, DraftPosition[]>();
  for (let at: DraftPosition = 0; at < kept.length; at++) first[kept[at] ?? NONE] = at;
  made.forEach(({ parts }, index) => {
    for (let at = 0; at < parts.length; at++) {
      const from = parts[at]?.from ?? NONE;
      if (first[from] === NONE) first[from] = kept.length + index;
      else addTo(others, from, kept.length + index);
    }
  });
  const only = first.slice();
  for (const from of others.keys()) only[from] = NONE;
  const includes = (from: OldPlace, draft: DraftPosition): boolean =>
    first[from] === draft || (others.get(from)?.includes(draft) ?? false);
  return { only, includes };
}

/**
 * The first part of a merger whose old commune does not go into the commune that the merger stands in; -1 where all do.
 * `target`: the draft of the parent that the rows name, null where they name none.
 */
function strayOf(
  { parts, heir }: Draft,
  before: Register<OldPlace>,
  successors: Successors,
  target: DraftPosition | null,
): OldPlace {
  const above = ({ from }: Part): OldPlace => before.parents[from] ?? NONE;
  if (isOfOneParent(parts, before)) return NONE;
  const along = shared(parts.map((part) => successors.only[above(part)] ?? NONE));
  const into = target ?? (along === NONE ? null : along);
  if (into !== null) return parts.find((part) => !successors.includes(above(part), into))?.from ?? NONE;
  // The part whose code the new place keeps is at home in its commune; the other parts come to it.
  const host = parts.find(({ from }) => before.places[from]?.code === heir?.code) ?? parts[0];
  return parts.find((part) => host && above(part) !== above(host))?.from ?? NONE;
}

function isOfOneParent(parts: readonly Part[], { parents }: Register<OldPlace>): boolean {
  const parent = parents[parts[0]?.from ?? NONE];
  for (let at = 1; at < parts.length; at++) if (parents[parts[at]?.from ?? NONE] !== parent) return false;
  return true;
}

/**
 * Tells of a place that no row of the plan names, so that it goes with its parent, where the parent is dissolved (giải
 * thể) or split (chia tách): then a row must say where the place stands.
 */
function reportOrphan(
  from: OldPlace,
  oldParent: OldPlace,
  { before, plan, isParted, diagnostics }: Setting,
): void {
  const place = before.places[from];
  const parent = before.places[oldParent];
  if (!place || !parent) return;
  const dissolved = plan.fate[oldParent] === DISSOLVED;
  // Where the parent's own rows are faulty, this is no second fault.
  if (!dissolved && !isParted(oldParent)) return;
  const fate = dissolved ? ("dissolved" as const) : ("split" as const);
  const facts = { parent: parent.code, fate, name: parent.name };
  const details = { value: place.code, place: place.code, facts };
  diagnostics.push(diagnostic("changes/orphan", { ...place.origin, column: "parent" }, details));
}

/** The codes of a loop of named parents (`into_parent`) through a code; empty where they do not lead back to it. */
function loopOf(
  code: string,
  { kept, made }: Drafts,
  positionOf: Setting["at"],
  named: string,
): readonly string[] {
  const seen = [code];
  for (let at: string | null = named; at !== null; ) {
    if (at === code) return seen;
    if (seen.includes(at)) return [];
    seen.push(at);
    at = stated(made[positionOf(at) - kept.length]?.rows ?? [], (row) => row.intoParent);
  }
  return [];
}
