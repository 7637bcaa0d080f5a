/** What became of the rows of each input: how many were of use, and what they came to. */

import type { CameTo } from "../../core/document.ts";
import type { RegisterReading } from "../../read/inputs/register/register.ts";
import type { PlanReading } from "../../read/plan/rows/plan-row.ts";
import type { PolicyReading } from "../../read/policy/policy.ts";
import type { RosterReading } from "../../read/roster/roster.ts";
import type { InputRole } from "../../read/table/shapes.ts";
import type { Made } from "./inputs.ts";
import type { LaidInput } from "./layouts.ts";
import type { LoadedNeighbours } from "./neighbours.ts";
import type { Tables } from "./tables.ts";

/** What became of the rows of one input; null where nothing was made of them. */
export interface InputRows extends LaidInput {
  /** All of them, with those that are broken or left out. */
  readonly read: number;
  /** Rows that were of use: of a roster, those that are somebody in a post. */
  readonly held: number | null;
  /** Vacant posts of a roster. */
  readonly vacant: number | null;
  /** Rows of no use: left out, or with faults; null where none were looked at. */
  readonly leftOut: number | null;
  /** Counts what the rows came to, which only `check` tells; null where nothing was made of them, or nothing of this kind. */
  readonly cameTo: () => CameTo;
}

const NOTHING_MADE: CameTo = { people: null, posts: null, vacancies: null, places: null };

/** Columns of a roster without a register that name its places beside the levels, which count. */
const PLACES_BESIDE = ["place", "place_name"];

/** What was made of the inputs. */
export interface MadeInputs {
  readonly register: Made<RegisterReading>;
  readonly plan: Made<PlanReading>;
  readonly neighbours: LoadedNeighbours;
  readonly consultation: Made<readonly unknown[]>;
  readonly roster: Made<RosterReading>;
}

/** The rows of all inputs of a scenario, in the order in which they are read. */
export function inputRows(
  inputs: Tables["inputs"],
  policy: PolicyReading | null,
  made: MadeInputs,
): InputRows[] {
  const held: Readonly<Partial<Record<InputRole, number | undefined>>> = {
    register: made.register.value?.register.places.length,
    changes: made.plan.value?.rows.length ?? 0,
    neighbours: made.neighbours.listed,
    consultation: made.consultation.value?.length,
    roster: made.roster.value?.held,
  };
  return [...inputs].map(([role, { read, whole, tables }]) => {
    const own = held[role] ?? null;
    const roster = role === "roster" ? made.roster.value : null;
    const noData = read - (whole?.size ?? 0);
    return {
      role,
      tables,
      whole,
      ruleColumns: ruleColumnsOf(role, policy),
      unread: roster !== null && made.register.value === null ? PLACES_BESIDE : [],
      // Of a roster, vacant posts are of use as well.
      used: roster?.used ?? own,
      cameTo: () => cameToOf(role, made),
      read,
      held: own,
      vacant: roster?.vacant ?? null,
      leftOut: own === null ? null : roster ? noData + roster.unused : read - own,
    };
  });
}

/** Columns that rules look at, by the rules' names of them. */
function ruleColumnsOf(role: InputRole, policy: PolicyReading | null): readonly string[] {
  if (role === "register") return [...(policy?.facts.place.keys() ?? [])];
  return role === "roster" || role === "after" ? [...(policy?.facts.person.keys() ?? [])] : [];
}

function cameToOf(role: InputRole, { register, roster }: MadeInputs): CameTo {
  if (role === "register" && register.value)
    return { ...NOTHING_MADE, places: register.value.register.places.length };
  return role === "roster" && roster.value ? postsOf(roster.value) : NOTHING_MADE;
}

/** What a roster came to: its people, posts with the vacant ones, and places with a post. */
export function postsOf({ roster: { holdings, vacant, people } }: RosterReading): CameTo {
  return {
    people: people.ids.length,
    posts: holdings.size + vacant.size,
    vacancies: vacant.size,
    places: new Set([...holdings.place, ...vacant.place]).size,
  };
}
