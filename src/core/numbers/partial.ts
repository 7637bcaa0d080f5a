/** Sums and choices over numbers of which some may be unknown (null). */

/** Index of the largest number; the first of several, blanks last. */
export function largest(numbers: readonly (number | null)[]): number {
  let best = 0;
  numbers.forEach((number, index) => {
    if ((number ?? -1) > (numbers[best] ?? -1)) best = index;
  });
  return best;
}

export function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}

/** The value that all of `values` share; null where they differ or one is null. */
export function shared<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** A sum where a blank is not 0: null as soon as one number is. */
export function total(numbers: readonly (number | null)[]): number | null {
  let sum = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? null;
    if (number === null) return null;
    sum += number;
  }
  return sum;
}
