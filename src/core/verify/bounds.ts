/** Figures with a word of approximation as open bounds: "over", "nearly", "about". */
import { exactOf, type PrintedPercent, type PublishedRow, type Relation } from "./published.ts";

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

/** By how many units of their last decimal rounding may make a sum of so many figures differ from the one printed: more is hardly chance. */
export function mostByRounding(parts: number): number {
  return Math.floor(Math.sqrt(parts + 1));
}

/** The word of approximation that a change is printed with. */
export function changeRelationOf({ changeRelation, relation }: PublishedRow): Relation | null {
  return changeRelation ?? relation;
}

/** The one that a percentage is printed with. */
export function percentRelationOf({ percent, relation }: PublishedRow): Relation | null {
  return percent?.relation ?? relation;
}

/**
 * A word for more or less than is printed, where no figure of those that it is beside lies on that side; null: there is none. Of a word
 * for the whole row one figure must; one that is met exactly does not.
 */
export function brokenRelation(
  row: PublishedRow,
  change: number | null,
  base: number | null,
): "over" | "nearly" | null {
  const { before, after, change: printed, percent, relation, changeRelation } = row;
  const isCounted = before !== null && after !== null && printed !== null && change !== null;
  const isRated = percent !== null && change !== null && base !== null && base !== 0;
  const ofChange = (word: Relation): boolean[] => (isCounted ? [within(word, change, printed)] : []);
  const ofPercent = (word: Relation): boolean[] => (isRated ? [boundHolds(word, percent, change, base)] : []);
  const own = [
    [changeRelation, ofChange],
    [percent?.relation, ofPercent],
    [relation, (word: Relation) => [...ofChange(word), ...ofPercent(word)]],
  ] as const;
  for (const [word, heldBy] of own) {
    if (word !== "over" && word !== "nearly") continue;
    const held = heldBy(word);
    if (held.length > 0 && !held.includes(true)) return word;
  }
  return null;
}

/** A figure before or after beside a word of approximation, and what the other two of its row come to. */
export interface OpenSum {
  readonly relation: Relation;
  readonly due: number;
  /** Whether that lies where the word says. */
  readonly holds: boolean;
}

/** A row without the figures beside a word of approximation; itself where it has none. */
export function withoutOpen(row: PublishedRow): PublishedRow {
  if (row.openBefore === undefined && row.openAfter === undefined) return row;
  return { ...row, before: exactOf(row, "before"), after: exactOf(row, "after") };
}

/** What a row says of its one figure beside such a word; null where the others are not both known. */
export function openSum(row: PublishedRow): OpenSum | null {
  const [before, after, change] = [exactOf(row, "before"), exactOf(row, "after"), exactOf(row, "change")];
  if (change === null) return null;
  const open = (
    relation: Relation | undefined,
    printed: number | null,
    due: number | null,
  ): OpenSum | null =>
    relation === undefined || printed === null || due === null
      ? null
      : { relation, due, holds: within(relation, due, printed) };
  return (
    open(row.openBefore, row.before, after === null ? null : after - change) ??
    open(row.openAfter, row.after, before === null ? null : before + change)
  );
}
