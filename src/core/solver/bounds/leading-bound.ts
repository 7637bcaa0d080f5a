/**
 * A bound of the first number of a score that needs no search: what the posts still open add at most, less what the people
 * take who must fill them. The relaxation passes over whatever cannot be as good as what it has by this bound.
 */
import { enlarged } from "../../numbers/buffers.ts";
import { type LeadingDigits, mostOfOnePost } from "../problem/leading-digits.ts";
import type { TitleSets } from "../problem/title-sets.ts";

export interface LeadingBound {
  /** The most that a post adds. */
  gain: number;
  /** By number of posts that only counted people can fill: the least that their people take, in a buffer that grows. */
  least: Float64Array;
}

export function leadingBound(): LeadingBound {
  return { gain: 0, least: new Float64Array(64) };
}

/** Sets a bound to the problem of a table: posts take one person for so many of them as the largest set has titles. */
export function setLeadingBound(bound: LeadingBound, sets: TitleSets, leading: LeadingDigits): void {
  const { total } = sets.problem.catalogue;
  // Where every post costs a person, incumbents are at most so many a person; to gain one takes more than it gives.
  const isTight = sets.fillable === sets.costlyTitles && leading.staying === 0;
  bound.gain = mostOfOnePost(leading) - (isTight ? 1 : 0);
  if (total >= bound.least.length) bound.least = enlarged(bound.least, total);
  for (let posts = 0; posts <= total; posts++) {
    const persons = Math.ceil(posts / sets.largest);
    const incumbents = isTight ? Math.min(posts, persons * sets.mostIncumbent) : 0;
    bound.least[posts] = leading.person * persons - incumbents;
  }
}

/** The most that a first number can be with so many posts to fill, of which so many cost a person. */
export function mostOf({ gain, least }: LeadingBound, posts: number, costly: number): number {
  return posts * gain - least[costly];
}
