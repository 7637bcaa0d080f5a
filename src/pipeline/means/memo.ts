/** What scenarios of one command have in common: read, and applied to places, once. */

import type { Diagnostic, Read } from "../../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../../core/document.ts";
import type { Consultation, Neighbours } from "../../core/model/inputs.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { AppliedPlan } from "../../core/run.ts";
import type { AreaFile } from "../../read/inputs/register/area-units.ts";
import type { RegisterReading } from "../../read/inputs/register/register.ts";
import type { PlanReading } from "../../read/plan/rows/plan-row.ts";
import type { RosterReading } from "../../read/roster/roster.ts";
import type { Table } from "../../read/table/table.ts";
import type { MapReading } from "./maps.ts";

/** The tables of one input, as every scenario has them that reads the same files in the same way. */
export interface InputTables {
  /** What they were read from and how. */
  readonly key: string;
  readonly tables: readonly Table[];
  /** All of them as one; null where none could be read. */
  readonly whole: Table | null;
  /** Maps among the files, which are no tables. */
  readonly maps: readonly AreaFile[];
  readonly records: readonly InputRecord[];
  /** Rows, with those that are broken or left out. */
  readonly read: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Values by a key of what they are made from: files and how they are read, and the parts of a policy that count. */
export interface Memo {
  readonly tables: Map<string, InputTables>;
  readonly registers: Map<string, Read<RegisterReading>>;
  readonly plans: Map<string, Read<PlanReading>>;
  readonly neighbours: Map<string, Read<readonly Neighbours[]>>;
  readonly maps: Map<string, Read<MapReading>>;
  readonly consultations: Map<string, Read<readonly Consultation[]>>;
  readonly rosters: Map<string, Read<RosterReading>>;
  readonly applied: Map<string, AppliedPlan>;
}

/** A memo of nothing, with which a command begins. */
export function emptyMemo(): Memo {
  return {
    tables: new Map(),
    registers: new Map(),
    plans: new Map(),
    neighbours: new Map(),
    maps: new Map(),
    consultations: new Map(),
    rosters: new Map(),
    applied: new Map(),
  };
}

/** The value of a key, made when it is first asked for. */
export function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}

/** The parts of a policy that the reading of a roster depends on: not what only the arrangement looks at. */
export function rosterKey(policy: Policy): string {
  const { percent, branches, thresholds, lacksRegion, consent, holding, titles, ...rest } = policy;
  const { objective, maxPosts, incompatible, together, maxPersons, prefer, ...conditions } = holding;
  const several = Math.max(maxPosts.commune, maxPosts.unit) > 1;
  const named = titles.map((title) => ({ ...title, posts: title.posts.some(({ value }) => value > 0) }));
  return JSON.stringify({ ...rest, titles: named, holding: conditions, several });
}

/** The parts of a policy that the applying of a plan depends on. */
export function planKey({ branches, consent }: Policy): string {
  return JSON.stringify({ branches, consent });
}
