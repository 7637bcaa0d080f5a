/**
 * The candidates of a cell (người được xét): holdings in the predecessors of its places in, who may hold what there
 * out.
 */

import type { Policy } from "../model/policy.ts";
import type {
  CandidatePosition,
  HoldingPosition,
  OldPlace,
  PersonPosition,
  Positions,
} from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { grouped, groupOf } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import type { Candidates } from "../solver/cell.ts";
import { type CellPlaces, cellPlaceOf } from "./cell-places.ts";
import { holdingsOf } from "./cell-problem.ts";
import { type Establishment, mask } from "./establishment.ts";
import { BLANK, scoresOf } from "./preferences.ts";
import type { Rules } from "./rules-in-force.ts";

/**
 * Finds the holdings, in the order of people, that make their holders candidates in a cell of these places: those in
 * its predecessors.
 */
export type HeldFinder = (places: CellPlaces) => Positions<HoldingPosition>;

/**
 * Makes a finder: the holdings of a roster are grouped by new place once. Holdings of dissolved places make nobody a
 * candidate.
 */
export function heldFinder(
  { holdings, people }: Roster<OldPlace>,
  { home, after }: Pick<Reorganisation, "home" | "after">,
): HeldFinder {
  const homes = Int32Array.from(holdings.place, (at) => home[at] ?? -1);
  const byPlace = grouped(homes, after.places.length, people.held);
  return (places) => {
    const [only] = places;
    if (places.length === 1 && only !== undefined) return groupOf(byPlace, only);
    const all = places.flatMap((at) => [...groupOf(byPlace, at)]);
    const personOf = (holding: HoldingPosition): PersonPosition => holdings.person[holding] ?? -1;
    return Int32Array.from(all.sort((a, b) => personOf(a) - personOf(b)));
  };
}

/**
 * The candidates of a cell as the solver takes them, their positions among the people, and where the holdings of each
 * begin.
 */
export interface Entered {
  readonly candidates: Candidates;
  readonly people: Int32Array;
  readonly first: Int32Array;
}

/**
 * Reads the candidates of a cell of some places out of their holdings there, in the order of people. `most`: how many
 * posts one person may hold in the cell.
 */
export type CandidateReader = (
  places: CellPlaces,
  held: Positions<HoldingPosition>,
  establishment: Establishment,
  most: number,
) => Entered;

/** Makes a reader: what each row of the roster says by itself is worked out once, for all cells. */
export function candidateReader(rules: Rules, { home }: Pick<Reorganisation, "home">): CandidateReader {
  const { roster, policy, eligibility } = rules;
  const { holdings, rows } = roster;
  const { prefer } = policy.holding;
  const several = eligibility.severalByHolding();
  const scores = prefer.map((preference) => scoresOf(preference, roster, policy));
  const local = prefer.indexOf("local");

  /**
   * Writes one candidate into the columns; a fact that one of the rows lacks, or a rule that it does not meet,
   * another row may.
   */
  const enter = (
    candidate: CandidatePosition,
    own: Positions<HoldingPosition>,
    places: CellPlaces,
    { titles, inCell, eligible }: Establishment,
    most: number,
    candidates: Candidates,
  ): void => {
    const { incumbent, criteria } = candidates;
    const from = candidate * places.length;
    const [only = -1] = own;
    const isOne = own.length === 1;
    candidates.eligible[candidate] = isOne
      ? (eligible[only] ?? 0)
      : mask(titles, (title) => eligibility.unmet(title, own).length === 0);
    const maySeveral = isOne ? several[only] === 1 : eligibility.unmetForSeveral(own).length === 0;
    candidates.maxPosts[candidate] = maySeveral ? most : 1;
    candidates.counted[candidate] = 1;
    for (let c = 0; c < criteria.length; c++) {
      let best = BLANK;
      for (const holding of own) best = Math.max(best, scores[c]?.[holding] ?? BLANK);
      criteria[c]?.fill(best === BLANK ? 0 : best, from, from + places.length);
    }
    for (const holding of own) {
      const here = from + cellPlaceOf(places, home[holdings.place[holding] ?? -1] ?? -1);
      const t = inCell[holdings.title[holding] ?? -1] ?? -1;
      if (t >= 0) incumbent[here] = (incumbent[here] ?? 0) | (1 << t);
      if (rows.official[holdings.row[holding] ?? -1] === true) candidates.counted[candidate] = 0;
      // `local`: who held a post in a place itself scores there; in a cell of one place that is everybody.
      const localScores = places.length > 1 ? criteria[local] : undefined;
      if (localScores) localScores[here] = 1;
    }
  };

  return (places, held, establishment, most) => {
    const first = startsOf(held, holdings.person);
    const size = first.length - 1;
    const candidates = emptyColumns(size, places.length, policy);
    const people = new Int32Array(size);
    for (let candidate = 0; candidate < size; candidate++) {
      const own = holdingsOf({ held, first }, candidate);
      people[candidate] = holdings.person[own[0] ?? -1] ?? -1;
      enter(candidate, own, places, establishment, most, candidates);
    }
    return { candidates, people, first };
  };
}

/**
 * The index at which the holdings of each person begin, among holdings in the order of people; last, how many there
 * are.
 */
function startsOf(held: Positions<HoldingPosition>, personOf: Positions<PersonPosition>): Int32Array {
  const starts = new Int32Array(held.length + 1);
  let size = 0;
  for (let index = 0; index < held.length; index++) {
    const isNew = index === 0 || personOf[held[index] ?? -1] !== personOf[held[index - 1] ?? -1];
    if (isNew) starts[size++] = index;
  }
  starts[size] = held.length;
  return starts.subarray(0, size + 1);
}

function emptyColumns(size: number, places: number, { holding: { prefer } }: Policy): Candidates {
  return {
    size,
    eligible: new Int32Array(size),
    incumbent: new Int32Array(size * places),
    keep: new Int32Array(size * places),
    maxPosts: new Int32Array(size),
    counted: new Uint8Array(size),
    criteria: prefer.map(() => new Float64Array(size * places)),
  };
}
