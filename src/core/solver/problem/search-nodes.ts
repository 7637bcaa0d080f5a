/** Nodes of a search: how far an arrangement has come, and which title is next. */

import type { CandidatePosition, CellTitlePosition } from "../../model/positions.ts";
import { lowestBit } from "../../numbers/bits.ts";
import type { Catalogue, SlotPosition } from "./catalogue.ts";
import { oneOfEach, openIn, placeOf, settled, without } from "./states.ts";
import { type SetPosition, sharedIn, type TitleSets } from "./title-sets.ts";

/** The candidate of a choice that leaves a title vacant. */
export const NOBODY = -1;

export interface SearchNode {
  /** How many choices were made. */
  readonly depth: number;
  readonly state: number;
  /** The shared posts that are still open, as a state, while another place is at hand. */
  readonly away: number;
  /** What is left of the supply of people. */
  readonly several: number;
  readonly persons: number;
  /** The first title with open posts, at the place at hand, and where it stands. */
  readonly title: CellTitlePosition;
  readonly slot: SlotPosition;
  /** Posts that are alike go to people in the order of their ids: only those behind this one may take the title. */
  after: CandidatePosition;
}

/** The node at which every post is open. */
export function rootNode({ problem }: TitleSets): SearchNode {
  const { catalogue, supply } = problem;
  const away = catalogue.places === 1 ? 0 : catalogue.opened[catalogue.places - 1];
  return nodeAt(catalogue, 0, catalogue.full, away, supply.several, supply.persons);
}

/** The node behind one at which the first title stays vacant. */
export function vacating({ problem }: TitleSets, node: SearchNode): SearchNode {
  const { depth, state, away, several, persons, title } = node;
  const { catalogue } = problem;
  return nodeAt(catalogue, depth + 1, without(state, title, catalogue), away, several, persons);
}

/** The node behind one at which a candidate takes a set. */
export function giving(
  sets: TitleSets,
  node: SearchNode,
  set: SetPosition,
  candidate: CandidatePosition,
): SearchNode {
  const { catalogue, candidates } = sets.problem;
  const shared = node.state >= catalogue.span ? sharedIn(sets, set) : 0;
  const away = shared === 0 ? node.away : node.away - oneOfEach(shared, catalogue);
  const several = candidates.maxPosts[candidate] > 1 ? node.several - 1 : node.several;
  const persons = node.persons - sets.persons[set];
  const next = nodeAt(catalogue, node.depth + 1, node.state - sets.step[set], away, several, persons);
  if (next.slot === node.slot) next.after = candidate;
  return next;
}

function nodeAt(
  catalogue: Catalogue,
  depth: number,
  reached: number,
  away: number,
  several: number,
  persons: number,
): SearchNode {
  const next = settled(reached, catalogue);
  // The last place has come: what is open of it is what was not given along with sets of others.
  const state = reached >= catalogue.span && next < catalogue.span ? away : next;
  const title = state === 0 ? 0 : lowestBit(openIn(state, catalogue));
  const slot = placeOf(state, catalogue) * catalogue.size + title;
  return { depth, state, away, several, persons, title, slot, after: NOBODY };
}
