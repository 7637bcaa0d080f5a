/**
 * The candidates of a cell (người được xét): holdings in the predecessors of its places in, who may hold what there
 * out.
 */

import type {
  CandidatePosition,
  HoldingPosition,
  MarksBy,
  OldPlace,
  PersonPosition,
  Positions,
} from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { grouped, groupOf } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
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
    const columns = columnsFor(peopleIn(held, holdings.person), places.length);
    writePeople(columns, held, holdings.person, people.official);
    for (let c = 0; c < scores.length; c++) rate(columns, c, scores[c], held, places.length);
    for (let candidate = 0; candidate < columns.size; candidate++)
      admit(columns, candidate, held, places, establishment, most);
    return columns;
  };
}

/** Writes what the candidates score by one criterion: the best of what their holdings say, at every place. */
function rate(
  { size, first, criteria }: Columns,
  criterion: number,
  scores: Float64Array | undefined,
  held: Positions<HoldingPosition>,
  places: number,
): void {
  const values = criteria[criterion];
  if (!values || !scores) return;
  for (let candidate = 0; candidate < size; candidate++) {
    let best = BLANK;
    const end = first[candidate + 1] ?? 0;
    for (let index = first[candidate] ?? 0; index < end; index++) {
      const score = scores[held[index] ?? -1] ?? BLANK;
      if (score > best) best = score;
    }
    const value = best === BLANK ? 0 : best;
    for (let at = candidate * places; at < (candidate + 1) * places; at++) values[at] = value;
  }
}

/** How many people there are among holdings in the order of people. */
function peopleIn(held: Positions<HoldingPosition>, personOf: Positions<PersonPosition>): number {
  let size = 0;
  let last: PersonPosition = -1;
  for (let index = 0; index < held.length; index++) {
    const person = personOf[held[index] ?? -1] ?? -1;
    if (person !== last) size++;
    last = person;
  }
  return size;
}

/** Writes who the candidates are, whether each costs a person (an official by any row does not), and where the holdings of each begin. */
function writePeople(
  { people, counted, first }: Columns,
  held: Positions<HoldingPosition>,
  personOf: Positions<PersonPosition>,
  official: MarksBy<PersonPosition>,
): void {
  let size = 0;
  let last: PersonPosition = -1;
  for (let index = 0; index < held.length; index++) {
    const person = personOf[held[index] ?? -1] ?? -1;
    if (person !== last) {
      people[size] = person;
      counted[size] = official[person] === 1 ? 0 : 1;
      first[size++] = index;
    }
    last = person;
  }
  first[size] = held.length;
}
