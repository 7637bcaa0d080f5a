/**
 * Reorganising places (sắp xếp): the old register and the plan in, the new register and the lineage between
 * the two out. All rows take effect at once, at every level. Codes of `from` and `into` are two name spaces.
 */

import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Change, Sizes } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import { placeWith } from "../model/place-with.ts";
import type { Policy } from "../model/policy.ts";
import type { ListBy, OldPlace } from "../model/positions.ts";
import { withTransfers } from "./adjustments.ts";
import { nameBranches } from "./branches.ts";
import { attachedTo, complete, draftPlaces, nameOf, sumOf } from "./drafts.ts";
import { type AppliedStep, homesIn, type Part, type Reorganisation, withOperations } from "./lineage.ts";
import { findParents } from "./parents.ts";
import { tellPartedBranches } from "./parted-branches.ts";
import { checkPlan, type RefusedIn } from "./plan.ts";
import { inRegisterOrder } from "./register.ts";
import { tellRepeatedNames } from "./repeated-names.ts";
import { saysOperation } from "./row-operation.ts";
import { tellOperations } from "./said-operations.ts";
import { tellSplitFigures } from "./split-figures.ts";
import { withOpenTotals } from "./stated-totals.ts";
import { withSums } from "./sums-after.ts";
import { tellUnsized } from "./unsized.ts";

/**
 * Applies a plan to a register with its sums, `own` being its places with what each has by itself. With any fault in it
 * the value is null: a plan takes effect as a whole or not at all. A place whose merger or split was not agreed to stays
 * and is unfinished.
 */
export function reorganise(
  before: Register<OldPlace>,
  own: ListBy<OldPlace, Place>,
  changes: readonly Change[],
  branches: Policy["branches"],
  suggest: (code: string) => string | null = () => null,
  refusedIn: RefusedIn = () => new Set(),
): { readonly value: Reorganisation | null; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = reorganiseStep(before, own, changes, branches, suggest, refusedIn);
  return { value: value && withOperations(value), diagnostics };
}

/** The same for one step of several. */
export function reorganiseStep(
  before: Register<OldPlace>,
  own: ListBy<OldPlace, Place>,
  changes: readonly Change[],
  branches: Policy["branches"],
  suggest: (code: string) => string | null,
  refusedIn: RefusedIn = () => new Set(),
): { readonly value: AppliedStep | null; readonly diagnostics: readonly Diagnostic[] } {
  const plan = checkPlan(before, own, changes, suggest, refusedIn);
  const diagnostics = [...plan.diagnostics];
  const { kept, made } = draftPlaces(own, before.position, plan, diagnostics);
  const ofPlan = withTransfers(made, nameOf, before.places);
  const drafts = [...kept, ...ofPlan];
  const parents = findParents(before, plan, drafts, diagnostics);
  tellRepeatedNames(ofPlan, parents.subarray(kept.length), own, diagnostics);
  if (changes.some(saysOperation)) tellOperations(drafts, parents, before, plan.fate, diagnostics);
  const places: Place[] = [];
  drafts.forEach((draft, index) => {
    const { rows, heir, taken } = draft;
    if (taken) return;
    const above = parents[index] ?? -1;
    const parent = above < 0 ? null : (drafts[above]?.code ?? null);
    if (rows.length === 0 && heir) places.push(heir.parent === parent ? heir : placeWith(heir, { parent }));
    else {
      const made = complete(draft, parent, own, diagnostics, before.columns);
      if (made) places.push(made);
    }
  });
  if (hasErrors(diagnostics) || places.length < drafts.length) return { value: null, diagnostics };
  tellUnsized(ofPlan, own, diagnostics);

  const { register, positions } = inRegisterOrder(places, parents, before.columns, before.siblings);
  const parts: (readonly Part[])[] = new Array(places.length);
  const attached: (Sizes | null)[] = new Array<Sizes | null>(places.length).fill(null);
  drafts.forEach((draft, index) => {
    const at = positions[index] ?? -1;
    parts[at] = draft.parts;
    if (draft.rows.length === 0) return;
    const added = attachedTo(draft.rows, draft.parts);
    if (added.length > 0) attached[at] = sumOf(added);
  });
  const named = { ...register, places: nameBranches(register, parts, before, branches) };
  const after = withSums(named, own, parts, attached, before.parents);
  const value = { before, own, after, parts, attached, home: homesIn(before, parts) };
  tellSplitFigures(changes, value, diagnostics);
  tellPartedBranches(value, diagnostics);
  return { value: { ...value, after: withOpenTotals(value) }, diagnostics };
}
