/**
 * Positions in the lists that a run works on. Each list has a type of position of its own, so that the position of one
 * list is never looked up in another: that is a compile error. They cost nothing when the program runs, and a plain
 * number may stand where any of them is asked for.
 */
declare const list: unique symbol;

/** A position in one list. Rooms with lists of their own name these beside them. */
export type Position<List extends string> = number & { readonly [list]?: List };

/** A place (đơn vị) of the register before. */
export type OldPlace = Position<"places before">;
/** A place of the register after. */
export type NewPlace = Position<"places after">;
/** A title (chức danh) of the policy, in order of rank. */
export type TitlePosition = Position<"titles of the policy">;
/** A place among those of one cell. */
export type CellPlacePosition = Position<"places of the cell">;
/** A title among those of one cell. */
export type CellTitlePosition = Position<"titles of the cell">;
/** A person of the roster, in order of ids. */
export type PersonPosition = Position<"people of the roster">;
/** A candidate of one cell. */
export type CandidatePosition = Position<"candidates of the cell">;
/** A holding: one person in one post. Seats of people and rows of the roster that name a person are told by it too. */
export type HoldingPosition = Position<"holdings of the roster">;

/** Whole numbers in a buffer, each a position of one list; below 0: none. */
export interface Positions<P extends number> extends Int32Array {
  [index: number]: P;
}

/** A list with one entry for each position of another: looked up by a position of a third list, it does not compile. */
export type ListBy<P extends number, T> = { readonly [At in P]: T } & Omit<readonly T[], number>;

/** A mark (1 or another small number, 0: none) for each position of a list. */
export type MarksBy<At extends number> = { readonly [K in At]: number } & Omit<Uint8Array, number>;

/** Positions of one list, `P`, by those of another, `At`; below 0: none. */
export type PositionsBy<At extends number, P extends number> = { readonly [K in At]: P } & Omit<
  Int32Array,
  number
>;
