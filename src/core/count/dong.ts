/** Sums of money in whole đồng, computed exactly from thousandths of a base salary. */

/** Coefficients are summed in thousandths, and pay for a post in hundredths of those. */
export const THOUSANDTHS = 1000;

/** A coefficient in whole thousandths. */
export function thousandths(value: number): number {
  return Math.round(value * THOUSANDTHS);
}

/** `units` of which so many make one coefficient, in whole đồng, half up; exact whatever the size. */
export function dong(units: number, perCoefficient: number, baseSalary: number): number {
  const product = units * baseSalary;
  if (product <= Number.MAX_SAFE_INTEGER && product % perCoefficient === 0) return product / perCoefficient;
  const twice = BigInt(units) * BigInt(baseSalary) * 2n + BigInt(perCoefficient);
  return Number(twice / (2n * BigInt(perCoefficient)));
}
