/** Figures with a word of approximation as open bounds: "over", "nearly", "about". */
import type { PrintedPercent, Relation } from "./published.ts";

/** Whether a magnitude lies within the open bound that a word and a printed magnitude make. */
export function within(relation: Relation, actual: number, printed: number): boolean {
  const [real, stated] = [Math.abs(actual), Math.abs(printed)];
  if (relation === "over") return real > stated;
  if (relation === "nearly") return real < stated;
  return Math.abs(real - stated) < lastUnit(stated);
}

/** The unit of the last digit that is not 0: 100 for 14.500. "About" is nearer than that. */
function lastUnit(count: number): number {
  let unit = 1;
  while (count > 0 && count % (unit * 10) === 0) unit *= 10;
  return unit;
}

/** Exact: |change| / base against the printed percentage, in integers. */
export function boundHolds(
  relation: Relation,
  percent: PrintedPercent,
  change: number,
  base: number,
): boolean {
  const { scaled, decimals } = percent;
  const real = BigInt(Math.abs(change)) * 100n * 10n ** BigInt(decimals);
  const whole = BigInt(Math.abs(base));
  const printed = BigInt(scaled) * whole;
  if (relation === "over") return real > printed;
  if (relation === "nearly") return real < printed;
  const apart = real > printed ? real - printed : printed - real;
  return apart < BigInt(lastUnit(scaled)) * whole;
}
