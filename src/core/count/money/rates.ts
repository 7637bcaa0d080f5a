/**
 * What a post is paid (phụ cấp): posts of one side and the policy's rates in; base salaries and đồng of each post out. What is lacking
 * is taken up, so that a total that cannot be given says why.
 */

import type { Arrangement } from "../../arrange/arrangement.ts";
import type { Condition } from "../../model/condition.ts";
import { heldBy } from "../../model/people.ts";
import type { Place } from "../../model/place.ts";
import type { Policy } from "../../model/policy.ts";
import type { HoldingPosition, PersonPosition, TitlePosition } from "../../model/positions.ts";
import type { HeldPosts } from "../../model/roster.ts";
import { firstRate } from "../../rules/condition.ts";
import { rosterFilterOf, unknownFact } from "../../rules/roster-filter.ts";
import { TEN_THOUSANDTHS, tenThousandths } from "./dong.ts";

/** What is paid for a post at the whole rate. */
export interface Rate {
  /** In ten-thousandths of the base salary. */
  readonly units: number;
  /** In đồng. */
  readonly flat: number;
}

/** What is lacking of rates, and what was decided by a blank. */
export interface OpenRates {
  /** Counted titles without a rate for some place or holder. */
  readonly titles: Set<TitlePosition>;
  /** Titles of further posts of which no rate says what they add. */
  readonly further: Set<TitlePosition>;
  /** Full-time officials with posts, where nothing says what they are paid. */
  readonly officials: Set<PersonPosition>;
  /** Whether a base salary is needed that is not known. */
  needsSalary: boolean;
  /** People who fail a case by a blank, and the columns. */
  readonly blank: { readonly people: Set<PersonPosition>; readonly columns: Set<string> };
}

/** Nothing is lacking yet. */
export function nothingOpen(): OpenRates {
  const blank = { people: new Set<PersonPosition>(), columns: new Set<string>() };
  return { titles: new Set(), further: new Set(), officials: new Set(), needsSalary: false, blank };
}

/** Reads the rate of a held post; null where it is not known, of a counted title: its position goes into `open`. */
export function rateReader(
  held: Pick<HeldPosts, "place" | "title" | "person">,
  places: ArrayLike<Place>,
  { titles, reference }: Pick<Policy, "titles" | "reference">,
  { evidence }: Pick<Arrangement, "evidence">,
  open: OpenRates,
): (post: HoldingPosition) => Rate | null {
  const filter = rosterFilterOf(evidence, reference?.year ?? null);
  const isUnknown = unknownFact(evidence, reference?.year ?? null);
  const fits = (person: PersonPosition, condition: Condition): boolean => {
    const rows = heldBy(evidence.people, person);
    if (filter.passes(condition, rows)) return true;
    for (const { column } of condition) {
      if (!isUnknown(column, person)) continue;
      open.blank.people.add(person);
      open.blank.columns.add(column);
    }
    return false;
  };
  return (post) => {
    const position = held.title[post] ?? -1;
    const title = titles[position];
    const place = places[held.place[post] ?? -1];
    if (!title || !place) return null;
    if (title.coefficient === null && !title.counted) return NOTHING_PAID;
    const person = held.person[post] ?? -1;
    const rate =
      title.coefficient && firstRate(title.coefficient, place, (condition) => fits(person, condition));
    if (rate === null) {
      open.titles.add(position);
      return null;
    }
    return { units: tenThousandths(rate.value), flat: rate.flat };
  };
}

const NOTHING_PAID: Rate = { units: 0, flat: 0 };

/** What a rate comes to, in ten-thousandths of a đồng; null where the base salary that it needs is not known. */
export function amountOf({ units, flat }: Rate, baseSalary: number | null): number | null {
  if (units > 0 && baseSalary === null) return null;
  return units * (baseSalary ?? 0) + flat * TEN_THOUSANDTHS;
}
