/** What scenarios that are compared have in common: read, and applied to places, once. */

import type { Diagnostic } from "../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../core/document.ts";
import type { Policy } from "../core/model/policy.ts";
import { type AppliedPlan, applyPlan, type Inputs } from "../core/run.ts";
import { suggester } from "../core/text/suggester.ts";
import type { readChanges } from "../read/inputs/changes.ts";
import type { readConsultation } from "../read/inputs/consultation.ts";
import type { readNeighbours } from "../read/inputs/neighbours.ts";
import type { readRegister } from "../read/inputs/register.ts";
import type { readRoster } from "../read/roster/roster.ts";
import type { Table } from "../read/table/table.ts";

/** Values by what they are made from: paths of files, and for the rest the values that they are made from. */
export interface Shared {
  readonly tables: Map<string, RoleRead>;
  readonly registers: Map<string, ReturnType<typeof readRegister>>;
  readonly changes: Map<Table, ReturnType<typeof readChanges>>;
  readonly neighbours: Map<Table, ReturnType<typeof readNeighbours>>;
  readonly consultations: Map<Table, ReturnType<typeof readConsultation>>;
  readonly rosters: Map<string, ReturnType<typeof readRoster>>;
  readonly plans: { readonly inputs: Inputs; readonly planned: AppliedPlan }[];
}

export function nothingShared(): Shared {
  return {
    tables: new Map(),
    registers: new Map(),
    changes: new Map(),
    neighbours: new Map(),
    consultations: new Map(),
    rosters: new Map(),
    plans: [],
  };
}

/** The value of a key, made when it is first asked for. */
export function once<K, T>(made: Map<K, T>, key: K, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}

/** The parts of a policy that the reading of a roster depends on, as a key: not what only the arrangement looks at. */
export function rosterKey(policy: Policy): string {
  const { percent, branches, thresholds, consent, holding, titles, ...rest } = policy;
  const { objective, maxPosts, incompatible, together, maxPersons, prefer, ...conditions } = holding;
  const several = Math.max(maxPosts.commune, maxPosts.unit) > 1;
  const named = titles.map((title) => ({ ...title, posts: title.posts.some(({ value }) => value > 0) }));
  return JSON.stringify({ ...rest, titles: named, holding: conditions, several });
}

/** Finds the code of an old place that is near one that is not known. */
export function codesOf({ register }: Inputs): (code: string) => string | null {
  return suggester(() => register.places.map((place) => place.code));
}

/** The plan of some inputs, applied once for all scenarios that have it. */
export function planOnce(shared: Shared, inputs: Inputs): AppliedPlan {
  const rules = ({ policy: { branches, consent } }: Inputs): string => JSON.stringify({ branches, consent });
  const own = rules(inputs);
  const known = shared.plans.find(
    (one) =>
      one.inputs.register === inputs.register &&
      one.inputs.changes === inputs.changes &&
      one.inputs.neighbours === inputs.neighbours &&
      one.inputs.consultation === inputs.consultation &&
      rules(one.inputs) === own,
  );
  if (known) return known.planned;
  const planned = applyPlan(inputs, codesOf(inputs));
  shared.plans.push({ inputs, planned });
  return planned;
}

/** A role as it was read, for every scenario that reads the same files in the same way. */
export interface RoleRead {
  readonly tables: readonly Table[];
  readonly whole: Table | null;
  readonly records: readonly InputRecord[];
  readonly read: number;
  readonly diagnostics: readonly Diagnostic[];
}
