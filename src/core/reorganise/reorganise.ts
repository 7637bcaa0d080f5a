/**
 * Reorganising places (sắp xếp): the old register and the plan in, the new register and the lineage between
 * the two out. All rows take effect at once, at every level. Codes of `from` and `into` are two name spaces.
 */

import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Change } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { ListBy, OldPlace } from "../model/positions.ts";
import { keptPlaces, partsOfDrafts, placesOf } from "./drafts/drafted-places.ts";
import { draftPlaces, nameOf } from "./drafts/drafts.ts";
import { findParents } from "./drafts/parents.ts";
import { tellRepeatedNames } from "./drafts/repeated-names.ts";
import { tellOperations } from "./drafts/said-operations.ts";
import { tellUnsized } from "./drafts/unsized.ts";
import { tellSplitFigures } from "./figures/split-figures.ts";
import { withOpenTotals } from "./figures/stated-totals.ts";
import { withSums } from "./figures/sums-after.ts";
import { withTransfers } from "./lineage/adjustments.ts";
import { nameBranches } from "./lineage/branches.ts";
import { type AppliedStep, homesIn, type Reorganisation, withOperations } from "./lineage/lineage.ts";
import { tellPartedBranches } from "./lineage/parted-branches.ts";
import { checkPlan, type RefusedIn } from "./plan/plan.ts";
import { saysOperation } from "./plan/row-operation.ts";
import { inRegisterOrder } from "./register.ts";

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

/** A step of a plan applied; null with any fault in it. */
export interface StepApplied {
  readonly value: AppliedStep | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Its rows in effect: sound ones that do not wait. */
  readonly rows: readonly Change[];
}

/** The same for one step of several. */
export function reorganiseStep(
  before: Register<OldPlace>,
  own: ListBy<OldPlace, Place>,
  changes: readonly Change[],
  branches: Policy["branches"],
  suggest: (code: string) => string | null,
  refusedIn: RefusedIn = () => new Set(),
): StepApplied {
  const plan = checkPlan(before, own, changes, suggest, refusedIn);
  const { rows } = plan;
  const diagnostics = [...plan.diagnostics];
  const drafted = draftPlaces(own, before.position, plan, diagnostics);
  const made = withTransfers(drafted, nameOf, before.places);
  const drafts = { kept: keptPlaces(plan), made };
  const parents = findParents(before, plan, drafts, diagnostics);
  tellRepeatedNames(made, parents.subarray(drafts.kept.length), own, diagnostics);
  if (changes.some(saysOperation)) tellOperations(drafts, parents, before, plan.fate, diagnostics);
  const places = placesOf(drafts, parents, own, before, plan, diagnostics);
  if (hasErrors(diagnostics) || places.length < parents.length) return { value: null, diagnostics, rows };
  tellUnsized(made, own, diagnostics);

  const { register, positions } = inRegisterOrder(places, parents, before.columns, before.siblings);
  const { parts, attached } = partsOfDrafts(drafts, positions, own);
  const named = { ...register, places: nameBranches(register, parts, before, branches) };
  const after = withSums(named, own, parts, attached, before.parents);
  const value = { before, own, after, parts, attached, home: homesIn(before, parts) };
  tellSplitFigures(changes, value, diagnostics);
  tellPartedBranches(value, diagnostics);
  return { value: { ...value, after: withOpenTotals(value) }, diagnostics, rows };
}
