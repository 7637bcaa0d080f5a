/**
 * Cells after a rearrangement of their units: the party cells (chi bộ) of the units that there are now, as the register
 * after it names them, each with the day, time and venue of the cell that it was; and by which cell each former one is
 * followed, so that charges and members follow.
 */

import type { PartyCell } from "../duty/duty.ts";
import { addTo } from "../numbers/groups.ts";
import { foldTones } from "../text/spelling.ts";

/** A unit after the rearrangement, with its party cells by their texts. */
export interface UnitAfter {
  readonly code: string;
  readonly branches: readonly string[];
}

/** A row of the crosswalk: (a part of) an old unit and where it went. */
export interface Move {
  readonly from: string;
  readonly fromName: string;
  /** "": dissolved, no successor. */
  readonly into: string;
  readonly households: number | null;
  /** Whether the holders of a unit that is split go with this part. */
  readonly isMain: boolean;
}

export interface Rearranged {
  readonly cells: readonly PartyCell[];
  /** Code of a cell that is no more → code of the one in its place. */
  readonly successors: ReadonlyMap<string, string>;
  /** Old units, by code and by name → the code of the unit that they went to. */
  readonly places: ReadonlyMap<string, string>;
  /** Party cells of the register for which no cell of the list stands. */
  readonly without: readonly { readonly unit: string; readonly branch: string }[];
  /** Cells that are no more and that none follows. */
  readonly ended: readonly PartyCell[];
}

/** A cell that has come to a unit, with the households of the old unit that it came from. */
interface Arrival {
  readonly cell: PartyCell;
  readonly households: number;
}

/** Cells whose place is no unit of the crosswalk, that of the offices for one, stay as they are. */
export function rearrange(
  cells: readonly PartyCell[],
  units: readonly UnitAfter[],
  moves: readonly Move[],
): Rearranged {
  const targets = targetsOf(moves);
  const arrivals = new Map<string, Arrival[]>();
  const kept: PartyCell[] = [];
  const ended: PartyCell[] = [];
  for (const cell of cells) {
    const target = targets.get(cell.place);
    if (!target) kept.push(cell);
    else if (target.into === "") ended.push(cell);
    else addTo(arrivals, target.into, { cell, households: target.households ?? 0 });
  }
  const successors = new Map<string, string>();
  const without: { unit: string; branch: string }[] = [];
  const known = new Set(units.map(({ code }) => code));
  for (const unit of units) {
    const own = arrivals.get(unit.code) ?? [];
    const { found, lacking } = cellsOf(unit, own);
    for (const branch of lacking) without.push({ unit: unit.code, branch });
    for (const one of found) kept.push(one);
    const [first] = found;
    for (const { cell } of own) {
      if (found.some(({ code }) => code === cell.code)) continue;
      if (first) successors.set(cell.code, first.code);
      else ended.push(cell);
    }
  }
  // A place of which the register names no party cell, the ward of its offices for one, keeps its cells.
  for (const [place, own] of arrivals) {
    if (!known.has(place)) for (const { cell } of own) kept.push({ ...cell, place });
  }
  const places = new Map(
    [...targets].flatMap(([from, { into }]) => (into === "" ? [] : [[from, into] as const])),
  );
  return { cells: kept, successors, places, without, ended };
}

/** Where each old unit went, by its code and by its name; of one that is split, the part that its holders follow. */
function targetsOf(moves: readonly Move[]): Map<string, Move> {
  const targets = new Map<string, Move>();
  const isBetter = (move: Move, other: Move): boolean =>
    move.isMain !== other.isMain ? move.isMain : (move.households ?? 0) > (other.households ?? 0);
  for (const move of moves) {
    const known = targets.get(move.from);
    if (!known || isBetter(move, known)) targets.set(move.from, move);
  }
  const names = new Map<string, Set<string>>();
  for (const { from, fromName } of moves) {
    if (fromName === "") continue;
    names.set(fromName, (names.get(fromName) ?? new Set()).add(from));
  }
  for (const [name, codes] of names) {
    const [only, other] = [...codes];
    const target = only === undefined ? undefined : targets.get(only);
    // A name that several units had says of none where it went.
    if (target && other === undefined && !targets.has(name)) targets.set(name, target);
  }
  return targets;
}

/** The cells of a unit: those called as the register calls its party cells; one alone is else that of the largest part. */
function cellsOf(
  { code, branches }: UnitAfter,
  arrivals: readonly Arrival[],
): { readonly found: PartyCell[]; readonly lacking: string[] } {
  const found: { cell: PartyCell; branch: string }[] = [];
  const isTaken = (cell: PartyCell): boolean => found.some((one) => one.cell === cell);
  const lacking: string[] = [];
  for (const branch of branches) {
    const same = foldTones(branch);
    const named = arrivals.find(
      ({ cell }) => !isTaken(cell) && (foldTones(cell.name) === same || foldTones(cell.code) === same),
    );
    const largest = branches.length === 1 ? largestOf(arrivals) : undefined;
    const cell = named?.cell ?? largest?.cell;
    if (cell) found.push({ cell, branch });
    else lacking.push(branch);
  }
  const merged = arrivals.filter(({ cell }) => !isTaken(cell));
  return {
    found: found.map(({ cell, branch }, at): PartyCell => {
      // Members of cells that are no more come to the first one of their unit.
      const members = at === 0 ? sum([cell, ...merged.map((one) => one.cell)]) : cell.members;
      return { ...cell, name: branches.length === 1 ? branch : cell.name, place: code, members };
    }),
    lacking,
  };
}

function largestOf(arrivals: readonly Arrival[]): Arrival | undefined {
  return arrivals.reduce<Arrival | undefined>(
    (largest, one) => (largest === undefined || one.households > largest.households ? one : largest),
    undefined,
  );
}

/** Null where one of them is not known. */
function sum(cells: readonly PartyCell[]): number | null {
  return cells.reduce<number | null>(
    (all, { members }) => (all === null || members === null ? null : all + members),
    0,
  );
}
