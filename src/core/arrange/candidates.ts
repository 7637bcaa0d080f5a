/**
 * The candidates of a cell (người được xét): holdings in the predecessors of its places in, who may hold what there
 * out.
 */

import type {
  CandidatePosition,
  HoldingPosition,
  OldPlace,
  PersonPosition,
  Positions,
} from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { grouped, groupOf } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { type Columns, candidateColumns } from "./candidate-columns.ts";
import { type CellPlaces, cellPlaceOf } from "./cell-places.ts";
import type { Establishment } from "./establishment.ts";
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
  const homes = new Int32Array(holdings.size);
  for (let holding = 0; holding < homes.length; holding++)
    homes[holding] = home[holdings.place[holding] ?? -1] ?? -1;
  const byPlace = grouped(homes, after.places.length, people.held);
  return (places) => {
    const only = places[0];
    if (places.length === 1 && only !== undefined) return groupOf(byPlace, only);
    const all = places.flatMap((at) => [...groupOf(byPlace, at)]);
    const personOf = (holding: HoldingPosition): PersonPosition => holdings.person[holding] ?? -1;
    return Int32Array.from(all.sort((a, b) => personOf(a) - personOf(b)));
  };
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
) => Columns;

/** Makes a reader: what each row of the roster says by itself is worked out once, for all cells. */
export function candidateReader(rules: Rules, { home }: Pick<Reorganisation, "home">): CandidateReader {
  const { roster, policy, eligibility } = rules;
  const { holdings, people } = roster;
  const personOf = holdings.person;
  const { prefer } = policy.holding;
  const several = eligibility.severalByHolding();
  const scores = prefer.map((preference) => scoresOf(preference, roster, policy));
  const local = prefer.indexOf("local");
  const columnsFor = candidateColumns(prefer.length);

  /**
   * Writes what the rows of one candidate say together: what may be held by any of them, since facts are the person's and one
   * post of those that must have been held is enough; and where the candidate held what.
   */
  const admit = (
    { eligible, maxPosts, incumbent, criteria, first }: Columns,
    candidate: CandidatePosition,
    held: Positions<HoldingPosition>,
    places: CellPlaces,
    establishment: Establishment,
    most: number,
  ): void => {
    let may = 0;
    let maySeveral = 0;
    const end = first[candidate + 1] ?? 0;
    for (let index = first[candidate] ?? 0; index < end; index++) {
      const holding = held[index] ?? -1;
      may |= establishment.eligible[holding] ?? 0;
      maySeveral |= several[holding] ?? 0;
      const at = cellPlaceOf(places, home[holdings.place[holding] ?? -1] ?? -1);
      const here = candidate * places.length + at;
      const t = establishment.inCell[holdings.title[holding] ?? -1] ?? -1;
      if (t >= 0) incumbent[here] = (incumbent[here] ?? 0) | (1 << t);
      // `local`: who held a post in a place itself scores there; in a cell of one place that is everybody.
      const localScores = places.length > 1 ? criteria[local] : undefined;
      if (localScores) localScores[here] = 1;
    }
    eligible[candidate] = may;
    maxPosts[candidate] = maySeveral === 1 ? most : 1;
  };

  return (places, held, establishment, most) => {
    const columns = columnsFor(held.length, places.length);
    const { first } = columns;
    let size = 0;
    for (let end = 0; end < held.length; size++) {
      const person = personOf[held[end] ?? -1] ?? -1;
      first[size] = end++;
      while (end < held.length && personOf[held[end] ?? -1] === person) end++;
      first[size + 1] = end;
      columns.people[size] = person;
      // Who is an official by any row costs no person.
      columns.counted[size] = people.official[person] === 1 ? 0 : 1;
      rate(columns, size, scores, held, places.length);
      admit(columns, size, held, places, establishment, most);
    }
    columns.size = size;
    return columns;
  };
}

/** Writes what a candidate scores by each criterion: the best of what the candidate's holdings say, at every place. */
function rate(
  { first, criteria }: Columns,
  candidate: CandidatePosition,
  scores: readonly Float64Array[],
  held: Positions<HoldingPosition>,
  places: number,
): void {
  const start = first[candidate] ?? 0;
  const end = first[candidate + 1] ?? 0;
  for (let c = 0; c < criteria.length; c++) {
    const values = criteria[c];
    const own = scores[c];
    if (!values || !own) continue;
    let best = BLANK;
    for (let index = start; index < end; index++) {
      const score = own[held[index] ?? -1] ?? BLANK;
      if (score > best) best = score;
    }
    const value = best === BLANK ? 0 : best;
    for (let at = candidate * places; at < (candidate + 1) * places; at++) values[at] = value;
  }
}
