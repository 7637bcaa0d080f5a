/** Establishment (định biên): places in; the titles with posts there, how many, and which of them go together, out. */

import type { Cases } from "../model/condition.ts";
import type { Place } from "../model/place.ts";
import type { Policy, Title } from "../model/policy.ts";
import type { CellTitlePosition, ListBy, TitlePosition } from "../model/positions.ts";
import { incompatibility } from "../rules/concurrency.ts";
import { firstFitting } from "../rules/condition.ts";
import type { Eligibility } from "../rules/eligibility.ts";
import type { CellTitle, TitleBits } from "../solver/problem/cell.ts";

/** The titles with posts in one cell. */
export interface Establishment {
  readonly titles: readonly Title[];
  /** Each title's position in the policy, and the position in the cell of each title of the policy, -1 for none. */
  readonly positions: ListBy<CellTitlePosition, TitlePosition>;
  readonly inCell: ListBy<TitlePosition, CellTitlePosition>;
  /** The titles as the solver takes them. */
  readonly cellTitles: readonly CellTitle[];
  /** By holding of the roster: the titles of the cell that its row by itself lets its person hold, as bits. */
  readonly eligible: Int32Array;
}

/**
 * Makes a finder of the titles with posts at the places of a cell, those of units first. Cells with the same posts get the
 * same object, which the solver prepares once. The posts of a title are those of the first case that fits a place.
 */
export function establishments(
  policy: Policy,
  eligibility: Eligibility,
): (places: readonly Place[]) => Establishment {
  const known = new Map<string, Establishment>();
  const eligibleFor = new Map<string, Int32Array>();
  const ofLevel = (level: string): Title[] => policy.titles.filter((title) => title.level === level);
  const byLevel = new Map(["unit", "commune"].map((level) => [level, ofLevel(level)]));
  const both = [...byLevel.values()].flat();
  // Where the posts of no title of a level depend on the place, all places of the level have the same.
  const sameFor = new Map<string, Establishment | null>(
    [...byLevel].flatMap(([level, all]) => (all.every(({ posts }) => isSame(posts)) ? [[level, null]] : [])),
  );

  return (places) => {
    const isOne = places.length === 1;
    const level = places[0]?.level ?? "";
    const same = isOne ? sameFor.get(level) : null;
    if (same) return same;
    const made = establish(places, isOne, level);
    if (isOne && sameFor.has(level)) sameFor.set(level, made);
    return made;
  };

  function establish(places: readonly Place[], isOne: boolean, level: string): Establishment {
    const all = isOne ? (byLevel.get(level) ?? []) : both;
    const posts = all.map((title) =>
      places.map((place) => (place.level === title.level ? (firstFitting(title.posts, place) ?? 0) : 0)),
    );
    const key = `${isOne ? level : places.length} ${posts.join(" ")}`;
    const met = known.get(key);
    if (met) return met;
    const titles = all.filter((_, index) => posts[index]?.some((count) => count > 0));
    const ids = titles.map((title) => title.id).join(" ");
    const eligible = eligibleFor.get(ids) ?? eligibility.byHolding(titles);
    eligibleFor.set(ids, eligible);
    const made = {
      titles,
      positions: titles.map((title) => policy.titles.indexOf(title)),
      inCell: policy.titles.map((title) => titles.indexOf(title)),
      cellTitles: titles.map(
        (title): CellTitle => ({
          posts: posts[all.indexOf(title)] ?? [],
          rank: policy.titles.indexOf(title),
          shared: !isOne && title.level === "commune",
          compatible: mask(
            titles,
            (other) => other !== title && incompatibility(title, other, policy) === null,
          ),
          counted: title.counted,
          optional: title.optional,
        }),
      ),
      eligible,
    };
    known.set(key, made);
    return made;
  }
}

/** Whether cases come to the same number at every place. */
function isSame(cases: Cases): boolean {
  return cases.length === 0 || cases[0]?.when.length === 0;
}

/** The titles for which something holds, as bits. */
export function mask(titles: readonly Title[], holds: (title: Title) => boolean): TitleBits {
  let bits = 0;
  for (let t = 0; t < titles.length; t++) {
    const title = titles[t];
    if (title && holds(title)) bits |= 1 << t;
  }
  return bits;
}
