/**
 * The program over groups: each unit in one group, limits kept, at least cost. Its prices are made whole, and what they
 * prove is proven in whole numbers: whatever the prices, a partition costs at least what they come to over the rows and
 * what its groups cost beyond them.
 */
import { agrees, type Blocks, type Decisions } from "../space/blocks.ts";
import { costOf, keyOf } from "../space/partition.ts";
import type { Space } from "../space/space.ts";
import type { Tariff, Work } from "../space/tariff.ts";
import { addGroup, type Pool } from "./pool.ts";
import { cheapGroups, type Priced } from "./pricing.ts";
import { addColumn, beyondPrices, isShort, type Program } from "./program.ts";
import { entryOf, type SideRow, type Stage, sideRows } from "./side-rows.ts";
import { optimise, programOf } from "./simplex.ts";

export interface Master {
  readonly space: Space;
  readonly stage: Stage;
  readonly pool: Pool;
  readonly work: Work;
  readonly side: readonly SideRow[];
  readonly program: Program;
  /** The pool's group of each column. */
  readonly columns: number[];
  readonly entered: Set<number>;
  /** Prices are whole in so many parts. */
  readonly scale: number;
  /** Groups that a partition has at most. */
  readonly mostGroups: number;
}

/** Above this no whole number of the proof may be. */
const MOST_BITS = 50;

/** `ceiling`: what partitions of interest cost less than. */
export function masterOf(space: Space, stage: Stage, pool: Pool, ceiling: number, work: Work): Master {
  const side = sideRows(stage);
  const barred = 64 * (Math.abs(ceiling) + 16);
  const rhs = [...Array<number>(space.size).fill(1), ...side.map((row) => row.rhs)];
  const upTo = [...Array<boolean>(space.size).fill(false), ...side.map((row) => row.upTo)];
  const all = space.households.reduce((sum, households) => sum + households, 0);
  const largest = Math.max(barred * rhs.length, stage.weights.square * all * all);
  const bits = Math.floor(MOST_BITS - Math.log2(largest));
  const tolerance = Math.max(1e-9, (Math.abs(ceiling) + 1) * 1e-9);
  const master: Master = {
    space,
    stage,
    pool,
    work,
    side,
    program: programOf(rhs, upTo, penaltiesOf(space, stage, side, ceiling, barred), barred, tolerance),
    columns: [],
    entered: new Set(),
    scale: 2 ** Math.max(0, Math.min(20, bits)),
    mostGroups: stage.limits.groups ?? space.size,
  };
  for (let at = 0; at < pool.groups.length; at++) enter(master, at);
  return master;
}

/**
 * What the program may pay where a row is not met, about as much as its price could be: prices that are free to be
 * anything make every group look cheap. Where it pays at the end they are raised.
 */
function penaltiesOf(
  space: Space,
  { weights, limits }: Stage,
  side: readonly SideRow[],
  ceiling: number,
  barred: number,
): number[] {
  const mean = space.households.reduce((sum, households) => sum + households, 0) / Math.max(1, space.size);
  const groups = limits.groups ?? space.size;
  const deviation =
    weights.square > 0 ? Math.sqrt(Math.abs(ceiling) / weights.square / Math.max(1, groups)) + 1 : 0;
  const fixed = 1 + 2 * (weights.belowHalf + weights.below + weights.mergers + Math.abs(weights.group));
  const square = 4 * weights.square * deviation;
  const own = space.households.map(
    (households) => fixed + weights.above * households + square * (households + mean / 4),
  );
  const most = own.reduce((largest, one) => Math.max(largest, one), 1);
  return [...own, ...side.map(() => 4 * most)].map((one) => Math.min(barred, one));
}

/** Puts a group of the pool into the program, unless the limits bar it by itself. */
export function enter(master: Master, at: number): void {
  const { pool, stage, program, side, columns, entered } = master;
  const group = pool.groups[at];
  if (!group || entered.has(at)) return;
  entered.add(at);
  const { limits, weights } = stage;
  if (group.tier === 2 && limits.belowHalf === 0) return;
  if (group.tier > 0 && limits.below === 0) return;
  if (group.above > 0 && limits.above === 0) return;
  const key = keyOf(group);
  const entries = side.map((row) => entryOf(row, group, key));
  columns[addColumn(program, costOf(group, weights), group.units, master.space.size, entries)] = at;
}

const MOST_PIVOTS = 5_000;

/**
 * Solves the program under decisions (`blocks`: what follows from them), with the groups that gain where the pool is not complete, until the solution is
 * the least or `enough` says that a proven bound will do. Gives the best bound proven; infinite: nothing fits.
 */
export function relax(
  master: Master,
  decisions: Decisions,
  blocks: Blocks | null,
  enough: (bound: number) => boolean,
): number {
  if (!blocks) return Number.POSITIVE_INFINITY;
  const { program, columns, pool, work } = master;
  const NOTHING = new Uint32Array();
  for (let at = 0; at < columns.length; at++) {
    program.columns.open[at] = agrees(pool.masks[columns[at] ?? 0] ?? NOTHING, decisions) ? 1 : 0;
  }
  let bound = Number.NEGATIVE_INFINITY;
  for (;;) {
    const before = program.steps;
    optimise(program, MOST_PIVOTS);
    // What is proven from the prices looks at all columns once more.
    work.left -= program.steps - before + columns.length + Math.ceil((program.rows * program.rows) / 16);
    const { found, value } = prove(master, pool.complete ? null : blocks);
    bound = Math.max(bound, value);
    if (work.left < 0 || enough(bound)) return bound;
    if (found.length === 0 && !raise(program)) return bound;
    for (const at of found) enter(master, at);
  }
}

/** Raises the penalties where the solution pays any; false where it pays none, or they are as high as can be. */
function raise(program: Program): boolean {
  const { penalty, barred } = program;
  if (!isShort(program) || penalty.every((one) => one >= barred)) return false;
  for (let row = 0; row < penalty.length; row++) penalty[row] = Math.min(barred, (penalty[row] ?? 0) * 8);
  return true;
}

/** Groups that are added to the program at once. */
const MOST_AT_ONCE = 150;

/** Steps for the groups of one first unit while a few that gain will do, and how many will. */
const QUICK = 300;

const ENOUGH = 20;

/** What the prices prove, and the groups beyond the pool that gain by them. */
function prove(
  master: Master,
  blocks: Blocks | null,
): { readonly found: readonly number[]; readonly value: number } {
  const { scale, mostGroups, pool } = master;
  const whole = wholePrices(master);
  let { least } = whole;
  const found: number[] = [];
  if (blocks) {
    const tariff = tariffOf(master, whole.prices, blocks);
    const add = ({ group, cost }: Priced): void => {
      addGroup(pool, group);
      const at = pool.position.get(keyOf(group)) ?? -1;
      // Of those of an excluded partition the price of its row was left out.
      if (master.entered.has(at)) return;
      found.push(at);
      least = Math.min(least, cost);
    };
    // While groups that gain are easily found, what the prices prove is little.
    cheapGroups(blocks, tariff, -1, MOST_AT_ONCE, master.work, QUICK).groups.forEach(add);
    if (found.length >= ENOUGH) return { found, value: Number.NEGATIVE_INFINITY };
    const priced = cheapGroups(blocks, tariff, -1, MOST_AT_ONCE, master.work);
    if (priced.limit === Number.NEGATIVE_INFINITY) return { found, value: Number.NEGATIVE_INFINITY };
    priced.groups.forEach(add);
  }
  return { found, value: Math.ceil((whole.sum + mostGroups * least) / scale) };
}

export interface WholePrices {
  readonly prices: Float64Array;
  /** What they come to over the rows. */
  readonly sum: number;
  /** The least that an open column costs beyond them; at most 0. */
  readonly least: number;
}

/** The prices in whole numbers, those of rows that may stay below their value not above 0. */
export function wholePrices(master: Master): WholePrices {
  const { program, scale, space } = master;
  const prices = new Float64Array(program.rows);
  let sum = 0;
  for (let row = 0; row < program.rows; row++) {
    const price = Math.round((program.prices[row] ?? 0) * scale);
    prices[row] = program.upTo[row] === 1 ? Math.min(0, price) : price;
    const value = row < space.size ? 1 : (master.side[row - space.size]?.rhs ?? 0);
    sum += (prices[row] ?? 0) * value;
  }
  let least = 0;
  for (let at = 0; at < program.columns.size; at++) {
    if (program.columns.open[at] === 1) least = Math.min(least, beyond(master, at, prices));
  }
  return { prices, sum, least };
}

/** What a column costs beyond whole prices; whole as well. */
export function beyond({ scale, program }: Master, column: number, prices: Float64Array): number {
  const { columns } = program;
  return (columns.cost[column] ?? 0) * (scale - 1) + beyondPrices(columns, column, prices);
}

/** A cost that no group of interest has. */
const BARRED = 2 ** 52;

/** What groups cost at whole prices; those of excluded partitions, which are in the program, are taken for cheaper. */
export function tariffOf(
  { side, scale, space, stage }: Master,
  prices: Float64Array,
  blocks: Blocks,
): Tariff {
  const rowOf = (of: SideRow["of"]): number => {
    const index = side.findIndex((row) => row.of === of);
    return index < 0 ? 0 : (prices[space.size + index] ?? 0);
  };
  const { limits, weights } = stage;
  const dues = (of: "belowHalf" | "below" | "above"): number =>
    limits[of] === 0 ? BARRED : scale * weights[of] - rowOf(of);
  return {
    belowHalf: dues("belowHalf"),
    below: dues("below"),
    part: scale * weights.mergers,
    above: dues("above"),
    square: scale * weights.square,
    centre: weights.centre,
    group: scale * weights.group - rowOf("groups"),
    prices: Float64Array.from(blocks.units, (units) =>
      units.reduce((sum, unit) => sum + (prices[unit] ?? 0), 0),
    ),
  };
}
