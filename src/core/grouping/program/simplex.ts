/**
 * A linear program by the revised simplex method with the inverse of its basis: columns in, prices of the rows out. Its
 * numbers are floating: they guide, and whoever uses a price proves in whole numbers what follows from it.
 */
import { invert, measure, restart, subtract, TINY } from "./basis.ts";
import { beyondPrices, entriesOf, type Program } from "./program.ts";

/** Columns that are kept for the next pivots when all were looked at. */
const MOST_CANDIDATES = 30;

/** A program without columns: each row lacks all that it asks for. */
export function programOf(
  rhs: readonly number[],
  upTo: readonly boolean[],
  penalty: readonly number[],
  barred: number,
  tolerance: number,
): Program {
  const rows = rhs.length;
  const program: Program = {
    rows,
    rhs: Float64Array.from(rhs),
    upTo: Uint8Array.from(upTo, Number),
    columns: {
      size: 0,
      start: new Int32Array(512),
      cost: new Float64Array(512),
      open: new Uint8Array(512),
      row: new Int32Array(2048),
      value: new Float64Array(2048),
    },
    penalty: Float64Array.from(penalty),
    barred,
    tolerance,
    basis: new Int32Array(rows),
    inverse: new Float64Array(rows * rows),
    level: new Float64Array(rows),
    prices: new Float64Array(rows),
    candidates: [],
    gains: new Float64Array(MOST_CANDIDATES),
    steps: 0,
    sinceInverted: 0,
  };
  restart(program);
  return program;
}

const NONE = -1_000_000_000;

/** The variable that gains most of those that are looked at, with what it costs beyond the prices; NONE where none gains. */
function entering(program: Program): { readonly variable: number; readonly cost: number } {
  const { rows, upTo, prices, penalty, tolerance, columns, candidates } = program;
  let variable = NONE;
  let cost = -tolerance;
  for (let row = 0; row < rows; row++) {
    const [price, most] = [prices[row] ?? 0, penalty[row] ?? 0];
    const lacking = most - price;
    const left = upTo[row] === 1 ? -price : most + price;
    if (Math.min(lacking, left) >= cost) continue;
    cost = Math.min(lacking, left);
    variable = lacking < left ? -1 - row : -1 - rows - row;
  }
  for (let round = 0; round < 2; round++) {
    for (let index = candidates.length - 1; index >= 0; index--) {
      const column = candidates[index] ?? 0;
      const own = columns.open[column] === 1 ? beyondPrices(columns, column, prices) : 0;
      if (own >= -tolerance) {
        candidates[index] = candidates[candidates.length - 1] ?? 0;
        candidates.pop();
      } else if (own < cost) {
        cost = own;
        variable = column;
      }
    }
    if (variable !== NONE || round === 1) break;
    findCandidates(program);
  }
  return { variable, cost };
}

/** The columns that gain most at these prices, those that gain least of them first. */
function findCandidates(program: Program): void {
  const { columns, prices, tolerance, candidates, gains } = program;
  program.steps += columns.size;
  let size = 0;
  for (let column = 0; column < columns.size; column++) {
    if (columns.open[column] !== 1) continue;
    const cost = beyondPrices(columns, column, prices);
    const isFull = size === MOST_CANDIDATES;
    if (cost >= (isFull ? (gains[0] ?? 0) : -tolerance)) continue;
    // The place among those found; what it pushes out gains least.
    let at = isFull ? 0 : size++;
    const last = size - 1;
    if (!isFull) {
      for (; at > 0 && (gains[at - 1] ?? 0) < cost; at--) shift(gains, candidates, at - 1, at);
    } else {
      for (; at < last && (gains[at + 1] ?? 0) > cost; at++) shift(gains, candidates, at + 1, at);
    }
    gains[at] = cost;
    candidates[at] = column;
  }
}

function shift(gains: Float64Array, candidates: number[], from: number, to: number): void {
  gains[to] = gains[from] ?? 0;
  candidates[to] = candidates[from] ?? 0;
}

/** The row whose variable leaves for one that enters along `way`; -1 where nothing holds it back. */
function leaving({ rows, level, basis }: Program, way: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const step = way[row] ?? 0;
    if (step > TINY) least = Math.min(least, (Math.max(0, level[row] ?? 0) + 1e-9) / step);
  }
  let best = -1;
  let largest = 0;
  for (let row = 0; row < rows; row++) {
    const step = way[row] ?? 0;
    if (step <= TINY || Math.max(0, level[row] ?? 0) / step > least) continue;
    // What is paid for leaves first.
    const size = (basis[row] ?? 0) < 0 ? step * 2 : step;
    if (size <= largest) continue;
    largest = size;
    best = row;
  }
  return best;
}

const INVERT_AFTER = 100;

/** Pivots until no variable gains, or `most` times. */
export function optimise(program: Program, most: number): void {
  const { rows, inverse, level, basis, prices } = program;
  const entries = new Float64Array(rows);
  const way = new Float64Array(rows);
  program.candidates.length = 0;
  measure(program);
  for (let done = 0; done < most; done++) {
    if (program.sinceInverted > INVERT_AFTER) {
      invert(program);
      measure(program);
    }
    const { variable, cost } = entering(program);
    if (variable === NONE) return;
    entries.fill(0);
    entriesOf(program, variable, entries);
    for (let row = 0; row < rows; row++) way[row] = 0;
    for (let entry = 0; entry < rows; entry++) {
      const value = entries[entry] ?? 0;
      if (value === 0) continue;
      for (let row = 0; row < rows; row++)
        way[row] = (way[row] ?? 0) + value * (inverse[row * rows + entry] ?? 0);
    }
    const leaves = leaving(program, way);
    if (leaves < 0) return;
    const pivot = way[leaves] ?? 1;
    const step = Math.max(0, level[leaves] ?? 0) / pivot;
    const from = leaves * rows;
    for (let column = 0; column < rows; column++) {
      const entry = (inverse[from + column] ?? 0) / pivot;
      inverse[from + column] = entry;
      prices[column] = (prices[column] ?? 0) + cost * entry;
    }
    for (let row = 0; row < rows; row++) {
      const factor = row === leaves ? 0 : (way[row] ?? 0);
      if (factor === 0) continue;
      level[row] = (level[row] ?? 0) - factor * step;
      subtract(inverse, rows, row, leaves, factor);
    }
    level[leaves] = step;
    basis[leaves] = variable;
    program.steps += Math.ceil((rows * rows) / 16);
    program.sinceInverted++;
  }
}
