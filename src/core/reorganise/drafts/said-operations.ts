/**
 * What the rows of a plan say that they do (hình thức sắp xếp), against what they do: new places and their parents in; a fault
 * for each row that says something else, or leaves out what matters, out.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Change, PlanOperation } from "../../model/inputs.ts";
import type { Place, Register } from "../../model/place.ts";
import type { ListBy, OldPlace, Positions } from "../../model/positions.ts";
import { groupedBy } from "../../numbers/groups.ts";
import { placeName } from "../../text/place-name.ts";
import type { Part } from "../lineage/lineage.ts";
import { type CheckedPlan, DISSOLVED, stated } from "../plan/plan.ts";
import { tellOperation } from "../plan/row-operation.ts";
import { attachedTo, type Draft, type DraftPosition, type Drafts, nameOf } from "./drafts.ts";

/** Faults of the rows that make new places. `parents`: by draft the position of its parent; `fate`: of each old place. */
export function tellOperations(
  drafts: Drafts,
  parents: Positions<DraftPosition>,
  before: Pick<Register<OldPlace>, "places" | "parents">,
  fate: CheckedPlan["fate"],
  diagnostics: Diagnostic[],
): void {
  const done = doneByPlan(drafts, parents, before, fate);
  for (const { rows } of drafts.made) {
    // In a list by new units all parts of a unit have its one row.
    for (const own of groupedBy(rows, ({ origin }) => origin).values()) {
      const [first] = own;
      const all = new Set(own.flatMap((row) => [...(done.get(row.from ?? row) ?? [])]));
      if (first && all.size > 0) tellOperation(first, all, diagnostics);
    }
  }
}

/** What the rows of each old place do, by its code, and what each row without one does: a row may be said to do what its place undergoes. */
function doneByPlan(
  { kept, made }: Drafts,
  parents: Positions<DraftPosition>,
  { places, parents: above }: Pick<Register<OldPlace>, "places" | "parents">,
  fate: CheckedPlan["fate"],
): ReadonlyMap<string | Change, ReadonlySet<PlanOperation>> {
  const giving = new Set(made.flatMap(({ parts }) => parts.filter(isTransfer).map(({ from }) => from)));
  const goesOn = namesGoingOn(made, places);
  const found = new Map<string | Change, Set<PlanOperation>>();
  made.forEach((draft, index) => {
    const stands = parents[kept.length + index] ?? -1;
    const goesAlong = (parent: OldPlace): boolean =>
      kept[stands] === parent ||
      (made[stands - kept.length]?.parts.some((part) => part.from === parent && !isTransfer(part)) ?? false);
    const isMoved = (from: OldPlace): boolean => {
      const parent = above[from] ?? -1;
      return parent >= 0 && !goesAlong(parent);
    };
    const partOf = new Map(draft.parts.map((part) => [places[part.from]?.code, part]));
    for (const row of draft.rows) {
      const part = partOf.get(row.from ?? undefined) ?? null;
      if (row.from !== null && part === null) continue;
      const done = doneBy(row, part, draft, places, part !== null && giving.has(part.from));
      if (part !== null && isMoved(part.from)) done.add("moved");
      // What goes on by its code alone may be said to be split, or merged: to readers of a plan its name is what it is.
      if (part !== null && part.of > 1 && !goesOn.has(part.from)) done.add("split");
      if (draft.parts.length > 1 && draft.parts.every(({ from }) => !isCalledAs(draft, places[from])))
        done.add("merged");
      if (part !== null && fate[part.from] === DISSOLVED) done.add("dissolved");
      const all = found.get(row.from ?? row) ?? new Set();
      found.set(row.from ?? row, all);
      for (const one of done.size === 0 ? (["kept"] as const) : done) all.add(one);
    }
  });
  return found;
}

/** Old places of which a part is in a new place of their name. */
function namesGoingOn(drafts: readonly Draft[], places: ListBy<OldPlace, Place>): ReadonlySet<OldPlace> {
  const found = new Set<OldPlace>();
  for (const draft of drafts) {
    for (const { from, of } of draft.parts) if (of > 1 && isCalledAs(draft, places[from])) found.add(from);
  }
  return found;
}

function isCalledAs(draft: Draft, old: Place | undefined): boolean {
  return old !== undefined && isCalled(nameOf(draft) ?? old.name, old.name);
}

function isTransfer(part: Part): boolean {
  return part.isTransfer === true;
}

/** What a row does; nothing where the old place is kept. */
function doneBy(
  row: Change,
  part: Part | null,
  draft: Draft,
  places: ListBy<OldPlace, Place>,
  gives: boolean,
): Set<PlanOperation> {
  const done = new Set<PlanOperation>();
  const made = draft.parts.filter((one) => !isTransfer(one));
  const adds = attachedTo(draft.rows, draft.parts).length > 0;
  if (draft.parts.length === 0) return done.add("created");
  if (made.length > 1 && !(part && isTransfer(part))) done.add("merged");
  const receives = draft.parts.length > made.length;
  if (receives || gives) done.add("adjusted");
  // A unit that goes on and takes a part of another in may be said to merge with it.
  if (receives && row.operations.includes("merged")) done.add("merged");
  if (adds && row.from === null) return done.add("attached");
  const old = places[part?.from ?? -1];
  if (!part || !old) return done;
  if (part.of > 1 && !gives) done.add("split");
  const kind = stated(draft.rows, ({ intoKind }) => intoKind) ?? draft.heir?.kind ?? old.kind;
  if (kind !== old.kind) done.add("converted");
  if (!isTransfer(part) && !isCalledAs(draft, old)) done.add("renamed");
  // What is left of a unit under its own name may be said to be kept, where the row says that it is what is left.
  const isLeft = gives && row.part === "rest" && draft.parts.length === 1 && isCalledAs(draft, old);
  if (isLeft && row.operations.includes("kept")) done.add("kept");
  // An old unit to which something is attached may be said to be kept, or to get it.
  if (adds && row.operations.includes("attached")) done.add("attached");
  return done;
}

function isCalled(name: string, old: string): boolean {
  const [a, b] = [placeName(name), placeName(old)];
  return a.kind === b.kind && a.numbered === b.numbered;
}
