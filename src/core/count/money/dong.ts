/** Sums of money in whole đồng, computed exactly from ten-thousandths of a base salary. */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Figures } from "../scopes/scopes.ts";

/** Coefficients have four decimals at most and are summed in ten-thousandths; pay for a post in hundredths of those. */
export const TEN_THOUSANDTHS = 10_000;

/** A coefficient in whole ten-thousandths. */
export function tenThousandths(value: number): number {
  return Math.round(value * TEN_THOUSANDTHS);
}

/**
 * `units` of which so many make one coefficient, and beside them `flat`, of which as many make one đồng; in whole đồng, half up,
 * exact whatever the size. What is more than a number can tell exactly comes out as infinite.
 */
export function dong(
  units: number | bigint,
  perCoefficient: number,
  baseSalary: number,
  flat: number | bigint = 0,
): number {
  if (typeof units === "number" && flat === 0) {
    const product = units * baseSalary;
    if (product <= Number.MAX_SAFE_INTEGER && product % perCoefficient === 0) return product / perCoefficient;
  }
  const twice = (BigInt(units) * BigInt(baseSalary) + BigInt(flat)) * 2n + BigInt(perCoefficient);
  const whole = Number(twice / (2n * BigInt(perCoefficient)));
  return Number.isSafeInteger(whole) ? whole : Number.POSITIVE_INFINITY;
}

/** Figures with those left out that no number can tell exactly, which is told once. */
export function exactly<Row extends readonly [id: string, ...sides: (Figures | null | undefined)[]]>(
  rows: readonly Row[],
): { readonly figures: readonly Row[]; readonly diagnostics: readonly Diagnostic[] } {
  let isTooLarge = false;
  const known = (side: Figures | null | undefined): Figures | null | undefined =>
    side &&
    Array.from(side, (figure) => {
      if (figure === null || Number.isSafeInteger(figure)) return figure;
      isTooLarge = true;
      return null;
    });
  const figures = rows.map(([id, ...sides]) => [id, ...sides.map(known)] as unknown as Row);
  return { figures, diagnostics: isTooLarge ? [diagnostic("money/too-large", null)] : [] };
}
