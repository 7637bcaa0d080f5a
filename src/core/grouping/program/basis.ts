/** The inverse of the basis of a program, with the levels and prices that follow from it. */
import { costOf, entriesOf, type Program } from "./program.ts";

/** Smaller entries count as 0. */
export const TINY = 1e-9;

/** Back to the basis without columns. */
export function restart(program: Program): void {
  const { rows, basis, inverse, upTo } = program;
  inverse.fill(0);
  for (let row = 0; row < rows; row++) {
    basis[row] = upTo[row] === 1 ? -1 - rows - row : -1 - row;
    inverse[row * rows + row] = 1;
  }
  program.sinceInverted = 0;
  measure(program);
}

/** Levels and prices by the inverse. */
export function measure(program: Program): void {
  const { rows, inverse, level, rhs, prices, basis } = program;
  prices.fill(0);
  for (let row = 0; row < rows; row++) {
    const cost = costOf(program, basis[row] ?? -1);
    const from = row * rows;
    let sum = 0;
    for (let column = 0; column < rows; column++) {
      const entry = inverse[from + column] ?? 0;
      sum += entry * (rhs[column] ?? 0);
      prices[column] = (prices[column] ?? 0) + cost * entry;
    }
    level[row] = sum;
  }
}

/** Makes the inverse anew from the basis (Gauss and Jordan, each column with the row that is largest in it). */
export function invert(program: Program): void {
  const { rows, basis, inverse } = program;
  const matrix = new Float64Array(rows * rows);
  const way = new Float64Array(rows);
  for (let at = 0; at < rows; at++) {
    way.fill(0);
    entriesOf(program, basis[at] ?? -1, way);
    for (let row = 0; row < rows; row++) matrix[row * rows + at] = way[row] ?? 0;
  }
  inverse.fill(0);
  for (let row = 0; row < rows; row++) inverse[row * rows + row] = 1;
  for (let at = 0; at < rows; at++) {
    let best = at;
    for (let row = at + 1; row < rows; row++) {
      if (Math.abs(matrix[row * rows + at] ?? 0) > Math.abs(matrix[best * rows + at] ?? 0)) best = row;
    }
    const pivot = matrix[best * rows + at] ?? 0;
    if (Math.abs(pivot) < TINY) {
      restart(program);
      return;
    }
    for (const square of [matrix, inverse]) {
      if (best !== at) swapRows(square, rows, best, at);
      for (let column = 0; column < rows; column++) {
        square[at * rows + column] = (square[at * rows + column] ?? 0) / pivot;
      }
    }
    for (let row = 0; row < rows; row++) {
      const factor = row === at ? 0 : (matrix[row * rows + at] ?? 0);
      if (factor === 0) continue;
      subtract(matrix, rows, row, at, factor);
      subtract(inverse, rows, row, at, factor);
    }
  }
  program.sinceInverted = 0;
}

function swapRows(square: Float64Array, rows: number, a: number, b: number): void {
  for (let column = 0; column < rows; column++) {
    const held = square[a * rows + column] ?? 0;
    square[a * rows + column] = square[b * rows + column] ?? 0;
    square[b * rows + column] = held;
  }
}

/** Takes a multiple of one row from another. */
export function subtract(
  square: Float64Array,
  rows: number,
  row: number,
  other: number,
  factor: number,
): void {
  const [to, from] = [row * rows, other * rows];
  for (let column = 0; column < rows; column++) {
    square[to + column] = (square[to + column] ?? 0) - factor * (square[from + column] ?? 0);
  }
}
