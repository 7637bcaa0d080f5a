/**
 * The leading digits of a score: the counts that decide first, packed into its first number.
 *
 * Each count lies between 0 and T, the number of posts, and has a power of T + 1 as its unit, the least important first:
 * incumbents 1, then those of the counts below that are in use. Two arrangements that differ in a count differ by its
 * unit at least, and all counts below it together by less: T · (1 + (T + 1) + … + (T + 1)^(k − 1)) = (T + 1)^k − 1. So
 * the larger number is the better arrangement. That holds for people as well, who are taken off and not added.
 */
import type { Order } from "./problem.ts";

/** What one of each counts in the first number of a score; 0 where the count is not in use. */
export interface LeadingDigits {
  /** The most that a count comes to: the number of posts. */
  readonly most: number;
  /** A post that is to be kept, filled by who keeps it. */
  readonly keep: number;
  /** A post filled that is not optional. */
  readonly filled: number;
  /** A counted person with a title that is not optional. */
  readonly staying: number;
  /** A counted person; taken off. */
  readonly person: number;
  /** An optional post filled. */
  readonly optional: number;
}

export function leadingDigits(
  order: Order,
  posts: number,
  hasOptional: boolean,
  hasKeep: boolean,
): LeadingDigits {
  let unit = 1;
  const next = (isInUse: boolean): number => {
    if (!isInUse) return 0;
    unit *= posts + 1;
    return unit;
  };
  const optional = next(hasOptional);
  const peopleFirst = order !== "staying-persons";
  const below = peopleFirst ? next(order === "persons-staying") : next(true);
  const above = next(true);
  const [staying, person] = peopleFirst ? [below, above] : [above, below];
  const filled = next(true);
  return { most: posts, keep: next(hasKeep), filled, staying, person, optional };
}

/** More than a first number comes to: all posts in the most important count. */
export function rangeOfLeading({ most, keep, filled }: LeadingDigits): number {
  return (most + 1) * Math.max(keep, filled);
}

/** The most that one post can add to a first number, without what a person takes. */
export function mostOfOnePost({ filled, optional, keep, staying }: LeadingDigits): number {
  return Math.max(filled, optional) + keep + staying + 1;
}

/**
 * A count out of the first number of a score, which may be a bound that no arrangement reaches: the most (of people the
 * fewest) that an arrangement with this number or less can have.
 */
export function countIn(digits: LeadingDigits, name: "filled" | "person" | "staying", score: number): number {
  const { most, keep, filled, staying, person, optional } = digits;
  const units = [keep, filled, staying, person, optional].filter((unit) => unit > 0).sort((a, b) => b - a);
  let rest = score;
  for (const unit of units) {
    const below = units.filter((other) => other < unit);
    const highest = below.reduce((sum, other) => (other === person ? sum : sum + other * most), most);
    const lowest = below.includes(person) ? person * most : 0;
    const isPerson = unit === person;
    const count = Math.floor((isPerson ? highest - rest : rest + lowest) / unit);
    if (unit === digits[name]) return count;
    rest += isPerson ? count * unit : -count * unit;
  }
  return 0;
}
