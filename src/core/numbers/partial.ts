/** Sums and choices over numbers of which some may be unknown (null). */

/** Index of the largest number; the first of several, blanks last. */
export function largest(numbers: readonly (number | null)[]): number {
  let best = 0;
  numbers.forEach((number, index) => {
    if ((number ?? -1) > (numbers[best] ?? -1)) best = index;
  });
  return best;
}

/** The largest of what is known; null where nothing is. */
export function largestKnown(numbers: readonly (number | null)[]): number | null {
  let most: number | null = null;
  for (const number of numbers) if (number !== null && (most === null || number > most)) most = number;
  return most;
}

/** The sum of what is known: a blank counts as 0. */
export function sumOfKnown(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}

/** The value that all of `values` share; null where they differ or one is null. */
export function shared<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** The sum of all, which is blank (null) as soon as one number is. */
export function sumUnlessBlank(numbers: readonly (number | null)[]): number | null {
  let sum = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? null;
    if (number === null) return null;
    sum += number;
  }
  return sum;
}
