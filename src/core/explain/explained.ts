/** What is told of a person, a place or a title: data alone, without names of people and without birth years. */

import type { DispositionKind } from "../arrange/disposition.ts";
import type { Place } from "../model/place.ts";
import type { Title } from "../model/policy.ts";
import type { Basis, RuleId } from "../rules/rule-id.ts";
import type { Bound } from "../solver/problem/solution.ts";
import type { Counterfactual } from "./counterfactual.ts";

/** What became of one thing of a run, and why. */
export type Explanation = PersonExplained | PlaceExplained | TitleExplained;

/** One post that somebody holds or held. */
export interface PostHeld {
  readonly place: Place;
  readonly title: Title;
  /** Days since 1970-01-01; null where it is not known. */
  readonly since: number | null;
}

/** What became of a post that a person held. */
export interface PostBefore extends PostHeld {
  /** The new place that the post went into; null: its place was dissolved. */
  readonly into: Place | null;
  readonly rule: RuleId;
  /** Who else holds the title there afterwards. */
  readonly others: readonly { readonly person: string; readonly since: number | null }[];
}

/** A person: the posts before and after, and why. */
export interface PersonExplained {
  readonly kind: "person";
  readonly id: string;
  readonly disposition: DispositionKind;
  readonly rules: readonly RuleId[];
  readonly before: readonly PostBefore[];
  readonly after: readonly PostHeld[];
  /** By new place in which the person is a candidate and has no post: what would have to change. */
  readonly without: readonly { readonly place: Place; readonly nearest: NearestExplained }[];
  /** The documents behind all rules that are told (căn cứ), as far as the policy names them. */
  readonly basis: readonly Basis[];
}

/** A counterfactual with titles and places themselves and people by their ids. */
export interface NearestExplained extends Omit<Counterfactual, "instead"> {
  readonly instead:
    | (Omit<NonNullable<Counterfactual["instead"]>, "title" | "place" | "holders"> & {
        readonly title: Title | null;
        readonly place: Place | null;
        readonly holders: readonly { readonly person: string; readonly since: number | null }[];
      })
    | null;
}

/** A place: its posts and holders, who was barred from what is vacant, its cap, and the proof. */
export interface PlaceExplained {
  readonly kind: "place";
  readonly place: Place;
  /** Whether it waits because its old places did not agree. */
  readonly isHeldBack: boolean;
  /** Old places that it is made of; none for a created one. */
  readonly from: readonly Place[];
  /**
   * The commune that it is arranged together with, and how many places that are; `people` and `proof` are then of all.
   * null: it is arranged by itself.
   */
  readonly together: { readonly whole: Place; readonly places: number } | null;
  readonly posts: readonly {
    readonly title: Title;
    /** How many posts were held, and how many were vacant. */
    readonly before: number;
    readonly vacantBefore: number;
    readonly holders: readonly { readonly person: string; readonly rule: RuleId }[];
    readonly vacant: number;
    /** Where a post is vacant: each candidate who has none of this title, and the rule that bars them. */
    readonly barred: readonly { readonly person: string; readonly rule: RuleId }[];
  }[];
  readonly released: readonly { readonly person: string; readonly rules: readonly RuleId[] }[];
  /** Whether who holds what is the roster that really came out; `proof` is then of the best by the rules, and nobody is `barred`. */
  readonly isActual: boolean;
  /** The people in it, the cap, and the smallest cap that could be kept; null where nothing is arranged. */
  readonly people: {
    readonly persons: number;
    readonly cap: number | null;
    readonly smallestCap: number;
  } | null;
  /** null where nothing is arranged. */
  readonly proof: {
    readonly proven: boolean;
    /** Whether it is not proven since the place is too large to be searched. */
    readonly isTooLarge: boolean;
    readonly bound: Bound;
    readonly nodes: number;
  } | null;
  readonly basis: readonly Basis[];
}

/** A title over all places: how many posts of it are held and vacant, and what became of those held before. */
export interface TitleExplained {
  readonly kind: "title";
  readonly title: Title;
  readonly before: { readonly held: number; readonly vacant: number };
  readonly after: { readonly held: number; readonly vacant: number; readonly places: number };
  /** What became of the posts held before: how many by rule. */
  readonly rules: readonly { readonly rule: RuleId; readonly posts: number }[];
  /** Holders afterwards who did not hold it before. */
  readonly newHolders: number;
  readonly basis: readonly Basis[];
}
