/** How far numbers are from their mean, as an exact fraction. */

/** A sum of squared distances from the mean: n times the sum of squares less the square of the sum, over n. */
export interface Spread {
  readonly numerator: bigint;
  /** How many numbers there are. */
  readonly counted: number;
}

/** The spread of some numbers by how many they are, their sum and the sum of their squares. */
export function spreadOf(counted: number, sum: number, squares: number | bigint): Spread {
  return { numerator: BigInt(counted) * BigInt(squares) - BigInt(sum) ** 2n, counted };
}

/** The spread as a whole number, halves rounded up. */
export function wholeSpread({ numerator, counted }: Spread): number {
  if (counted === 0) return 0;
  const units = BigInt(counted);
  return Number((2n * numerator + units) / (2n * units));
}

/** The largest whole number that is not above a spread; 0 for one below 0, which a bound may be. */
export function wholeSpreadBelow({ numerator, counted }: Spread): number {
  return counted === 0 || numerator <= 0n ? 0 : Number(numerator / BigInt(counted));
}

/** Compares two spreads as fractions. */
export function compareSpreads(a: Spread, b: Spread): number {
  const one = a.numerator * BigInt(Math.max(1, b.counted));
  const other = b.numerator * BigInt(Math.max(1, a.counted));
  return one < other ? -1 : one > other ? 1 : 0;
}
