/** Per cent in exact integers: counts in, a rounded number out. */
import type { PercentRule, Rounding } from "../model/policy.ts";

/** Sums that are no whole numbers have six decimals at most. */
const MILLION = 1_000_000;

/**
 * `part` of `whole` in per cent, rounded on the magnitude with the sign kept; null when whole is 0.
 * Both are counts: safe integers. Truncating 29 of 100 gives 29, never 28,9.
 */
export function percentOf(part: number, whole: number, rule: PercentRule): number | null {
  if (whole === 0) return null;
  if (!Number.isInteger(part) || !Number.isInteger(whole))
    return percentOf(Math.round(part * MILLION), Math.round(whole * MILLION), rule);
  const scale = 10n ** BigInt(rule.decimals);
  const magnitude = divide(BigInt(Math.abs(part)) * 100n * scale, BigInt(Math.abs(whole)), rule.rounding);
  const value = Number(magnitude) / Number(scale);
  const negative = part < 0 !== whole < 0;
  return negative && value !== 0 ? -value : value;
}

function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return rounding === "half-up" && twice >= denominator ? quotient + 1n : quotient;
}

/** The difference of two rounded figures, free of binary dust, at the same number of decimals. */
export function pointsBetween(before: number | null, after: number | null, decimals: number): number | null {
  if (before === null || after === null) return null;
  const scale = 10 ** decimals;
  const difference = (Math.round(after * scale) - Math.round(before * scale)) / scale;
  return difference === 0 ? 0 : difference;
}
