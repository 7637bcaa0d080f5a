/**
 * Sets of titles while they are found: a tree in which each set hangs from the one without its highest title. What sets
 * grow out of is no set itself: at each place one root for those of counted people, one for those of officials.
 */

import type { CellPlacePosition, CellTitlePosition } from "../model/positions.ts";
import { lowestBit } from "../numbers/bits.ts";
import { enlarged } from "../numbers/buffers.ts";
import type { SlotPosition } from "./problem/catalogue.ts";
import { MOST_TITLES } from "./problem/cell.ts";
import type { Problem } from "./problem/problem.ts";

/** Lists of a slot: by number of titles, of which there are at most 30. */
const SIZES = MOST_TITLES + 1;

export interface SetTree {
  /** Titles of the cell: children of a node. */
  width: number;
  /** The last node in use. */
  last: number;
  /** By node: the root that it grew out of. */
  root: Int32Array;
  titles: Int32Array;
  count: Int32Array;
  /** By node and title: the set with that title as well; 0: none yet. */
  child: Int32Array;
  /** By node: where its options begin, how many there are, and how many are kept at most. */
  start: Int32Array;
  options: Int32Array;
  /** Where the options of the next node begin. */
  optionsEnd: number;
  /** Lists of sets by slot and number of titles, in the order in which they were met: their ends, and by node the next. */
  firstOf: Int32Array;
  lastOf: Int32Array;
  next: Int32Array;
  /** Titles in the largest set. */
  largest: number;
}

export function setTree(): SetTree {
  const column = (): Int32Array => new Int32Array(64);
  return {
    width: 0,
    last: 0,
    root: column(),
    titles: column(),
    count: column(),
    child: new Int32Array(1024),
    start: column(),
    options: column(),
    optionsEnd: 0,
    firstOf: new Int32Array(SIZES * SIZES),
    lastOf: new Int32Array(SIZES * SIZES),
    next: column(),
    largest: 1,
  };
}

/** The root of the sets of counted people, or of officials, at a place. */
export function rootOf(place: CellPlacePosition, isCounted: number): number {
  return 2 * place + 1 - isCounted;
}

/** The place of the sets that grow out of a root. */
export function placeOfRoot(root: number): CellPlacePosition {
  return root >> 1;
}

/** Whether the sets that grow out of a root are those of counted people: 1 or 0. */
export function isCountedRoot(root: number): number {
  return 1 - (root & 1);
}

/** Empties a tree, with roots for a problem. */
export function plant(tree: SetTree, { catalogue }: Problem): void {
  const { size, places } = catalogue;
  const roots = 2 * places;
  const lists = size * places * SIZES;
  if (lists > tree.firstOf.length) {
    tree.firstOf = enlarged(tree.firstOf, lists);
    tree.lastOf = enlarged(tree.lastOf, lists);
  }
  tree.firstOf.fill(0, 0, lists);
  tree.lastOf.fill(0, 0, lists);
  tree.width = size;
  tree.last = roots - 1;
  tree.optionsEnd = 0;
  tree.largest = 1;
  makeRoom(tree);
  tree.child.fill(0, 0, roots * size);
  for (let root = 0; root < roots; root++) {
    tree.root[root] = root;
    tree.titles[root] = 0;
    tree.count[root] = 0;
  }
}

/** The set with one more, higher title; made where it is met for the first time. */
export function withTitle(tree: SetTree, node: number, title: CellTitlePosition, problem: Problem): number {
  const branch = node * tree.width + title;
  const known = tree.child[branch];
  if (known !== 0) return known;
  const made = ++tree.last;
  makeRoom(tree);
  tree.child.fill(0, made * tree.width, (made + 1) * tree.width);
  tree.child[branch] = made;
  const titles = tree.titles[node] | (1 << title);
  const count = tree.count[node] + 1;
  tree.root[made] = tree.root[node];
  tree.titles[made] = titles;
  tree.count[made] = count;
  tree.start[made] = tree.optionsEnd;
  tree.options[made] = 0;
  tree.optionsEnd += 2 * mostOptions(count, problem);
  tree.next[made] = 0;
  if (count > tree.largest) tree.largest = count;
  const list = (placeOfRoot(tree.root[node]) * tree.width + lowestBit(titles)) * SIZES + count;
  if (tree.lastOf[list] === 0) tree.firstOf[list] = made;
  else tree.next[tree.lastOf[list]] = made;
  tree.lastOf[list] = made;
  return made;
}

/**
 * The most candidates that need to be kept for a set of so many titles: in the optimum everybody who is better for it
 * holds another set, and these take a post each of those that are left.
 */
export function mostOptions(count: number, { catalogue, candidates }: Problem): number {
  return Math.min(catalogue.total - count + 1, candidates.size);
}

/** The first set of a slot with so many titles; 0: there is none. */
export function firstOfSize(tree: SetTree, slot: SlotPosition, count: number): number {
  return tree.firstOf[slot * SIZES + count];
}

/** Makes room for the last node. */
function makeRoom(tree: SetTree): void {
  const { last, width } = tree;
  const end = (last + 1) * width;
  if (end > tree.child.length) tree.child = enlarged(tree.child, end);
  if (last < tree.root.length) return;
  tree.root = enlarged(tree.root, last);
  tree.titles = enlarged(tree.titles, last);
  tree.count = enlarged(tree.count, last);
  tree.start = enlarged(tree.start, last);
  tree.options = enlarged(tree.options, last);
  tree.next = enlarged(tree.next, last);
}
