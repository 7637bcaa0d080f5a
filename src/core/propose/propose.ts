/** Proposals of mergers (đề xuất sáp nhập): a register, its map and what is wished in; the best plan of each commune out. */
import { type Diagnostic, diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Plans } from "../grouping/asked.ts";
import { bestPlans } from "../grouping/plans.ts";
import { listOf } from "../grouping/space/aims.ts";
import { standardsByBlank } from "../judge/by-blank.ts";
import { withSurroundings } from "../judge/surroundings.ts";
import { judgeUnit, NO_THRESHOLDS, type Tier } from "../judge/thresholds.ts";
import type { Neighbours } from "../model/inputs.ts";
import type { Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import type { Wishes } from "../model/proposal.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { reorganise } from "../reorganise/reorganise.ts";
import { acrossCommunes, ofUnits } from "./across.ts";
import { type AskedCommune, askedOf } from "./asked.ts";
import { checkWishes, notHeld, setsOf, type TogetherSet } from "./faults.ts";
import { type Ground, groundOf } from "./ground.ts";
import { added, NOTHING, type Tally, tallyOf, valuesOfTally } from "./measure.ts";
import { tellNotJudged } from "./not-judged.ts";
import type { CommuneMap, CommuneProposal, NewUnit, Plan } from "./proposal.ts";
import { staysOf, type UnitAfter, whyOf } from "./reasons.ts";
import { rowsOf, type UnitGroup } from "./rows.ts";

export interface ProposeInputs {
  readonly register: Register<OldPlace>;
  readonly neighbours: readonly Neighbours[];
  readonly policy: Policy;
  readonly wishes: Wishes;
  /** null: all of them. */
  readonly communes: readonly OldPlace[] | null;
  /** How many plans are wanted besides the best. */
  readonly alternatives: number;
  /** How much may be searched in each commune; null: the usual. */
  readonly steps: number | null;
}

export interface Proposal {
  /** In register order; null where there are faults. */
  readonly communes: readonly CommuneProposal[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Proposes for each commune the plan that is best by the aims in their order, and those next to it. */
export function propose(inputs: ProposeInputs): Proposal {
  const { register, neighbours, policy, wishes, communes: wanted } = inputs;
  const { thresholds } = policy;
  const diagnostics: Diagnostic[] = [];
  if (thresholds === null) diagnostics.push(diagnostic("propose/no-thresholds", null, { value: policy.id }));
  if (!ofUnits(register, neighbours)) diagnostics.push(diagnostic("propose/no-neighbours", null));
  const ground = groundOf(register, neighbours, policy, thresholds ?? NO_THRESHOLDS, wishes);
  for (const one of [...checkWishes(ground), ...acrossCommunes(register, neighbours)]) diagnostics.push(one);
  if (hasErrors(diagnostics)) return { communes: null, diagnostics };
  const sets = setsOf(ground);
  const asked = ground.before.places
    .map((_, at: OldPlace) => at)
    .filter((at) => (wanted ? wanted.includes(at) : ground.units.has(at)));
  const steps = inputs.steps ?? stepsFor(asked.length);
  const found = asked.map((commune) => searched(ground, commune, sets, inputs.alternatives + 1, steps));
  for (const { diagnostics: own } of found) for (const one of own) diagnostics.push(one);
  if (hasErrors(diagnostics)) return { communes: null, diagnostics };
  const own = asked.flatMap((at) => ground.units.get(at) ?? []).flatMap((unit) => ground.own[unit] ?? []);
  for (const one of standardsByBlank(own, () => 1, ground.thresholds)) diagnostics.push(one);
  for (const one of tellNotJudged(own, ground.thresholds, policy)) diagnostics.push(one);
  return { communes: proposalsOf(ground, found), diagnostics };
}

/** Steps that a commune may take, fewer where there are many communes; a second has about ten million. */
const MOST_STEPS = 40_000_000;

const STEPS_OF_ALL = 200_000_000;

const LEAST_STEPS = 4_000_000;

function stepsFor(communes: number): number {
  return Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.floor(STEPS_OF_ALL / Math.max(1, communes))));
}

/** What the search of one commune came to: its plans as groups of units, the best first. */
interface Searched {
  readonly commune: OldPlace;
  readonly plans: readonly (readonly UnitGroup[])[];
  readonly found: Plans;
  readonly diagnostics: readonly Diagnostic[];
}

function searched(
  ground: Ground,
  commune: OldPlace,
  sets: readonly TogetherSet[],
  count: number,
  steps: number,
): Searched {
  const own = sets.filter(({ commune: home }) => home === commune);
  const asked = askedOf(
    ground,
    commune,
    own.map(({ units }) => units),
    count,
  );
  const found = bestPlans(asked.asked, { left: steps });
  const place = ground.before.places[commune];
  const about = { place: place?.code ?? null };
  const named = { name: place?.name ?? "" };
  const diagnostics: Diagnostic[] = [];
  if (found.plans.length === 0) {
    const told = found.proven
      ? notHeld(ground, own, (set) =>
          bestPlans(askedOf(ground, commune, [set.units], 1).asked, { left: steps }),
        )
      : [diagnostic("propose/not-found", null, { ...about, facts: named })];
    for (const one of told) diagnostics.push(one);
  } else if (!found.proven) {
    const bound = found.bound ?? [];
    const aims = ground.wishes.aims.map((aim, at) => `${aim} ${bound[at] ?? 0}`);
    diagnostics.push(diagnostic("propose/unproven", null, { ...about, facts: { ...named, bounds: aims } }));
  } else if (!found.complete && count > 1) {
    const facts = { ...named, count: found.plans.length - 1 };
    diagnostics.push(diagnostic("propose/alternatives", null, { ...about, facts }));
  }
  return {
    commune,
    plans: found.plans.map((plan) => groupsOf(ground, commune, asked, plan)),
    found,
    diagnostics,
  };
}

/** All units of a commune by group, in the order of their first units. */
function groupsOf(
  { units, fixed }: Ground,
  commune: OldPlace,
  { free, asked }: AskedCommune,
  { partition }: Plans["plans"][number],
): readonly UnitGroup[] {
  const list = listOf(asked.space.size, partition);
  const groups = new Map<OldPlace, OldPlace[]>();
  let at = 0;
  for (const unit of units.get(commune) ?? []) {
    const first = fixed.has(unit) ? unit : (free[list[at++] ?? -1] ?? unit);
    const known = groups.get(first);
    if (known) known.push(unit);
    else groups.set(first, [unit]);
  }
  return [...groups.values()];
}

/** The proposals with all their figures: each plan is carried out as a run would do it, and judged as there. */
function proposalsOf(ground: Ground, found: readonly Searched[]): readonly CommuneProposal[] {
  const most = found.reduce((longest, { plans }) => Math.max(longest, plans.length), 1);
  const rounds = Array.from({ length: most }, (_, round) => planned(ground, found, round));
  const before = afterwards(ground, []);
  return found.map((one): CommuneProposal => {
    const place = ground.before.places[one.commune];
    if (!place) throw new Error("a commune that is not in the register");
    const [best, ...alternatives] = one.plans.map((groups, round) => planOf(ground, groups, rounds[round]));
    const groups = one.plans[0] ?? [];
    const units = unitsAfter(groups, rounds[0]);
    const all = ground.units.get(one.commune) ?? [];
    const apart = all.map((unit): UnitGroup => [unit]);
    const bound = one.found.bound;
    if (!best) throw new Error("a commune without a plan");
    return {
      ...best,
      commune: place,
      proven: one.found.proven,
      bound: one.found.proven
        ? null
        : ground.wishes.aims.map((aim, at) => ({ aim, least: bound?.[at] ?? 0 })),
      before: valuesOfTally(tallyOfAll(ground, unitsAfter(apart, before)), ground.wishes),
      stays: staysOf({ ground, tally: tallyOfAll(ground, units) }, units),
      alternatives,
      map: mapOf(ground, all, groups, units),
    };
  });
}

/** All communes with their plans of one rank; a commune that has none, with its best. */
function planned(ground: Ground, found: readonly Searched[], rank: number): Reorganisation {
  const groups = found.flatMap(({ plans }) => plans[rank] ?? plans[0] ?? []);
  return afterwards(ground, groups);
}

function afterwards(ground: Ground, groups: readonly UnitGroup[]): Reorganisation {
  const { before, own, branches, surroundings } = ground;
  const changes = groups.flatMap((group) => rowsOf(ground, group));
  const { value, diagnostics } = reorganise(before, own, changes, branches);
  if (value === null) throw new Error(`a proposal that cannot be carried out: ${diagnostics[0]?.code}`);
  return withSurroundings(value, surroundings);
}

function unitsAfter(groups: readonly UnitGroup[], run: Reorganisation | undefined): readonly UnitAfter[] {
  return groups.flatMap((group): UnitAfter[] => {
    const at: NewPlace = run?.home[group[0] ?? -1] ?? -1;
    const place = run?.after.places[at];
    return place ? [{ group, place }] : [];
  });
}

function tallyOfAll(ground: Ground, units: readonly UnitAfter[]): Tally {
  return units.reduce(
    (sum, { group, place }) => added(sum, tallyOf({ place, parts: group.length }, ground)),
    NOTHING,
  );
}

function planOf(ground: Ground, groups: readonly UnitGroup[], run: Reorganisation | undefined): Plan {
  const units = unitsAfter(groups, run);
  const tally = tallyOfAll(ground, units);
  return {
    after: valuesOfTally(tally, ground.wishes),
    changes: groups.flatMap((group) => rowsOf(ground, group)),
    units: units
      .filter(({ group }) => group.length > 1)
      .map((unit): NewUnit => {
        const { code, name, kind, households } = unit.place;
        const why = whyOf({ ground, tally }, unit);
        return { code, name, kind, parts: unit.group, households: households ?? 0, why };
      }),
  };
}

function mapOf(
  { own, beside, thresholds }: Ground,
  all: UnitGroup,
  groups: readonly UnitGroup[],
  units: readonly UnitAfter[],
): CommuneMap {
  const position = new Map(all.map((unit, at) => [unit, at]));
  const group = all.map((unit) => groups.findIndex((one) => one.includes(unit)));
  const borders = all.flatMap((unit, at) =>
    (beside.get(unit) ?? []).flatMap((other): [number, number][] => {
      const to = position.get(other) ?? -1;
      return to > at ? [[at, to]] : [];
    }),
  );
  const tiers = units.map(
    ({ place, group: parts }): Tier | null => judgeUnit(place, parts.length, thresholds)?.tier ?? null,
  );
  const places = all.flatMap((unit) => own[unit] ?? []);
  return {
    units: places,
    borders,
    group,
    before: places.map((place) => judgeUnit(place, 1, thresholds)?.tier ?? null),
    after: group.map((at) => tiers[at] ?? null),
  };
}
