/**
 * The aims in their order as one triple of whole numbers, compared part by part. Several aims share a part where each is
 * given a width that no sum of the later ones can outweigh. The greatest load is none of them: it is a bound.
 */
import type { Triple } from "../../flow/cost-table.ts";

/** What an aim comes to; all of them so that less is better. */
export type Values = readonly number[];

export interface Weights {
  readonly triple: (values: Values) => Triple;
  /** The values that a triple stands for. */
  readonly values: (triple: Triple) => number[];
  /** A triple without its last value, which is a hint and no aim. */
  readonly withoutHint: (triple: Triple) => Triple;
  /** The shortages of attendance and of dues alone. */
  readonly leading: (triple: Triple) => Triple;
}

/** Whole numbers are exact up to 2^53; prices add up costs along a path. */
const WIDEST = 2 ** 50;

/** `ranges`: what each aim may come to at most, up and down; the last is a hint, left out where there is no room. */
export function weightsOf(ranges: readonly number[]): Weights {
  const last = ranges.length - 1;
  // A step beyond each range can be told, as bounds that nothing reaches.
  const widths = ranges.map((range, at) => (at === last && range === 0 ? 1 : 2 * range + 3));
  if (partsOf(widths).some((part) => part > 2)) widths[last] = 1;
  const parts = partsOf(widths);
  if (parts.some((part) => part > 2)) throw new Error("the aims are too wide to be compared exactly");
  const multipliers = widths.map((_, at) =>
    widths.reduce(
      (product, width, other) => (other > at && parts[other] === parts[at] ? product * width : product),
      1,
    ),
  );
  const triple = (values: Values): Triple => {
    const sums: [number, number, number] = [0, 0, 0];
    for (let at = 0; at < values.length; at++) {
      if (widths[at] !== 1) sums[parts[at] ?? 0] += (values[at] ?? 0) * (multipliers[at] ?? 1);
    }
    return sums;
  };
  const values = (own: Triple): number[] => {
    const rest = [...own];
    return widths.map((_, at) => {
      const part = parts[at] ?? 0;
      const unit = multipliers[at] ?? 1;
      // The later aims of the part come to less than half of one of this.
      const value = Math.floor((rest[part] ?? 0) / unit + 0.5);
      rest[part] = (rest[part] ?? 0) - value * unit;
      return value;
    });
  };
  return {
    triple,
    values,
    withoutHint: (own) => triple(values(own).with(last, 0)),
    leading: (own) => triple(values(own).slice(0, 2)),
  };
}

/** Which of the three parts each aim has room in: as many as fit into the first, then into the second, then the third. */
function partsOf(widths: readonly number[]): (0 | 1 | 2)[] {
  let part = 0;
  let taken = 1;
  return widths.map((width) => {
    if (taken * width > WIDEST) {
      part++;
      taken = 1;
    }
    taken *= width;
    return part as 0 | 1 | 2;
  });
}
