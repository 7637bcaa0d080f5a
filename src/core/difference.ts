/** What comes out differently in two scenarios, as data. */

import type { DispositionKind } from "./arrange/disposition.ts";
import type { Figure } from "./count/figure.ts";
import type { Kind, Level } from "./model/place.ts";

/** One indicator of the whole: the baseline's figures, the scenario's, and scenario − baseline. */
export interface IndicatorDifference {
  readonly indicator: string;
  readonly baseline: Figure | null;
  readonly scenario: Figure | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** How a new place differs: on one side only, in what the place is, or in who holds its posts. */
export type PlaceDifferenceKind = "only-baseline" | "only-scenario" | "place" | "holders";

/** All of them, in the order in which they are counted. */
export const PLACE_DIFFERENCES: readonly PlaceDifferenceKind[] = [
  "only-baseline",
  "only-scenario",
  "place",
  "holders",
];

/** A new place that differs, by its code. */
export interface PlaceDifference {
  readonly place: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: PlaceDifferenceKind;
}

/** What became of a person on one side. */
export interface Fate {
  readonly disposition: DispositionKind;
  /** In the order of places' codes. */
  readonly posts: readonly FatePost[];
}

/** A post held afterwards: the code and kind of its place, and the id of its title. */
export interface FatePost {
  readonly place: string;
  readonly kind: Kind | undefined;
  readonly title: string;
}

/** A person who comes out differently, by id; null: that side does not have the person. */
export interface PersonDifference {
  readonly person: string;
  readonly baseline: Fate | null;
  readonly scenario: Fate | null;
}

/** What differs between two outcomes, in the direction scenario − baseline. */
export interface Difference {
  readonly indicators: readonly IndicatorDifference[];
  readonly places: readonly PlaceDifference[];
  readonly people: readonly PersonDifference[];
}
