/** The cells of places: titles, candidates and what the policy lets each of them hold, ready to be solved. */

import { heldBy } from "../model/people.ts";
import type { Place, Register } from "../model/place.ts";
import type { Policy, Title } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import { grouped } from "../numbers/groups.ts";
import { incompatibility } from "../rules/concurrency.ts";
import type { Eligibility } from "../rules/eligibility.ts";
import type { Candidates } from "../solver/cell.ts";
import { capOf, communeAt } from "./cell-places.ts";
import type { CellProblem } from "./cell-problem.ts";
import { type Establishment, establishments, mask } from "./establishment.ts";
import { applyKeeps, type Keeps } from "./keeps.ts";
import { BLANK, scoresOf } from "./preferences.ts";

/** Finds the holdings, in the order of people, that make somebody a candidate in a cell with these places. */
export function heldFinder(
  { holdings, people }: Roster,
  { home, after }: { readonly home: Int32Array; readonly after: Register },
): (places: readonly number[]) => Int32Array {
  const homes = holdings.place.map((at) => home[at] ?? -1);
  const { first, sorted } = grouped(homes, after.places.length, people.held);
  const heldAt = (at: number): Int32Array => sorted.subarray(first[at], first[at + 1]);
  return (places) => {
    const [only = -1] = places;
    if (places.length === 1) return heldAt(only);
    const all = places.flatMap((at) => [...heldAt(at)]);
    const personOf = (holding: number): number => holdings.person[holding] ?? -1;
    return Int32Array.from(all.sort((a, b) => personOf(a) - personOf(b)));
  };
}

/** The candidates of a cell as they are entered: who they are, and where the holdings of each begin among those of the cell. */
interface Entries extends Candidates {
  size: number;
  readonly people: Int32Array;
  readonly starts: Int32Array;
}

/** Makes the cell of places that are arranged together from the holdings in their predecessors. */
export function cellMaker(
  policy: Policy,
  roster: Roster,
  eligibility: Eligibility,
  keeps: Keeps | null,
  { home, after }: { readonly home: Int32Array; readonly after: Register },
): (places: readonly number[], held: Int32Array) => CellProblem {
  const { holdings, rows } = roster;
  const { maxPosts: most, prefer, objective } = policy.holding;
  const establishment = establishments(policy, eligibility);
  const maySeveral = eligibility.severalByHolding();
  const worths = prefer.map((preference) => scoresOf(preference, roster, policy));
  const columnsOf = (size: number, places: number): Entries => ({
    size: 0,
    people: new Int32Array(size),
    starts: new Int32Array(size + 1),
    eligible: new Int32Array(size),
    incumbent: new Int32Array(size * places),
    keep: new Int32Array(size * places),
    maxPosts: new Int32Array(size),
    counted: new Uint8Array(size),
    criteria: prefer.map(() => new Float64Array(size * places)),
  });
  /** Those of the cells of one place, each of which writes over the one before. */
  let alone = columnsOf(64, 1);
  const larger = Math.max(most.unit, most.commune);
  /** The titles that somebody keeps in places of the same commune that are not arranged. */
  const standingOf = (person: number, places: readonly number[]): Title[] =>
    heldBy(roster.people, person).flatMap((holding) => {
      const at = home[holdings.place[holding] ?? -1] ?? -1;
      const isStanding =
        after.places[at]?.status !== "done" && communeAt(after, at) === communeAt(after, places[0] ?? -1);
      const title = policy.titles[holdings.title[holding] ?? -1];
      return isStanding && title ? [title] : [];
    });

  /** Enters what all rows of a person say: what one does not say, or satisfy, another may. */
  const enterAll = (
    at: number,
    all: Int32Array,
    { criteria, eligible, maxPosts }: Entries,
    width: number,
    titles: readonly Title[],
    several: number,
  ): void => {
    criteria.forEach((criterion, c) => {
      const best = all.reduce((best, one) => Math.max(best, worths[c]?.[one] ?? BLANK), BLANK);
      criterion.fill(best === BLANK ? 0 : best, at * width, (at + 1) * width);
    });
    eligible[at] = mask(titles, (title) => eligibility.unmet(title, all).length === 0);
    maxPosts[at] = several > 1 && eligibility.unmetForSeveral(all).length === 0 ? several : 1;
  };

  /** Enters the candidates of a cell, in the order of people, out of their holdings in it. */
  const enter = (
    candidates: Entries,
    held: Int32Array,
    places: readonly number[],
    { titles, inCell, eligible }: Establishment,
    several: number,
  ): void => {
    const { people, starts, incumbent, maxPosts, counted, criteria } = candidates;
    const width = places.length;
    let at = -1;
    for (let index = 0; index < held.length; index++) {
      const holding = held[index] ?? 0;
      const person = holdings.person[holding] ?? 0;
      const isNew = at < 0 || people[at] !== person;
      if (isNew) {
        at++;
        people[at] = person;
        starts[at] = index;
        candidates.eligible[at] = eligible[holding] ?? 0;
        if (width === 1) incumbent[at] = 0;
        maxPosts[at] = maySeveral[holding] === 1 ? several : 1;
        counted[at] = 1;
        for (let c = 0; c < worths.length; c++) {
          const worth = worths[c]?.[holding] ?? BLANK;
          const criterion = criteria[c];
          for (let one = at * width; criterion && one < (at + 1) * width; one++) {
            criterion[one] = worth === BLANK ? 0 : worth;
          }
        }
      }
      starts[at + 1] = index + 1;
      const here = at * width + placeIn(places, holding);
      const own = inCell[holdings.title[holding] ?? -1] ?? -1;
      if (own >= 0) incumbent[here] = (incumbent[here] ?? 0) | (1 << own);
      if (rows.official[holdings.row[holding] ?? -1] === true) counted[at] = 0;
      if (!isNew) enterAll(at, held.subarray(starts[at], index + 1), candidates, width, titles, several);
    }
    candidates.size = at + 1;
  };

  /** Which of the places of a cell somebody held a post in, or in a predecessor of it. */
  const placeIn = (places: readonly number[], holding: number): number =>
    places.length === 1 ? 0 : places.indexOf(home[holdings.place[holding] ?? -1] ?? -1);

  return (places, held) => {
    const all = places.map((at) => placeAt(after, at));
    const own = establishment(all);
    const width = places.length;
    const isOne = width === 1;
    if (isOne && held.length > alone.people.length) alone = columnsOf(2 * held.length, 1);
    const candidates = isOne ? alone : columnsOf(held.length, width);
    const several = !isOne ? larger : all[0]?.level === "unit" ? most.unit : most.commune;
    enter(candidates, held, places, own, several);
    const { people, starts, size } = candidates;
    const { titles, positions, inCell, cellTitles } = own;
    const heldHere = (candidate: number): Int32Array =>
      held.subarray(starts[candidate], starts[candidate + 1]);
    if (policy.holding.candidates === "commune") {
      for (let one = 0; one < size; one++) {
        const standing = standingOf(people[one] ?? -1, places);
        applyStanding(one, candidates, titles, standing, policy);
      }
    }
    if (!isOne) {
      const local = candidates.criteria[prefer.indexOf("local")];
      for (let one = 0; one < size && local; one++) {
        for (const holding of heldHere(one)) local[one * width + placeIn(places, holding)] = 1;
      }
    }
    const cap = capOf(places, after, policy);
    const limits = isOne || most.unit === most.commune ? [] : levelLimits(titles, most);
    const cell = { titles: cellTitles, candidates, limits, objective, cap };
    const plan = { cell, places, titles: positions, people, heldBy: heldHere };
    if (keeps !== null)
      applyKeeps(keeps, plan, holdings.title, inCell, (holding) => placeIn(places, holding));
    return plan;
  };
}

/** Takes from a candidate what titles that they keep in a place that is not arranged leave no room for. */
function applyStanding(
  one: number,
  { eligible, maxPosts }: Pick<Candidates, "eligible" | "maxPosts">,
  titles: readonly Title[],
  standing: readonly Title[],
  policy: Policy,
): void {
  if (standing.length === 0) return;
  const left = (maxPosts[one] ?? 0) - standing.length;
  const ofLevel = (level: Title["level"]): number => standing.filter((own) => own.level === level).length;
  const open = mask(
    titles,
    (title) =>
      left > 0 &&
      ofLevel(title.level) < policy.holding.maxPosts[title.level] &&
      !(title.level === "unit" && ofLevel("unit") > 0) &&
      standing.every((own) => own !== title && incompatibility(title, own, policy) === null),
  );
  eligible[one] = (eligible[one] ?? 0) & open;
  maxPosts[one] = Math.max(1, left);
}

/** Of each level one person may hold so many posts, of both together as many as of the larger. */
function levelLimits(
  titles: readonly Title[],
  most: Policy["holding"]["maxPosts"],
): { readonly titles: number; readonly most: number }[] {
  const ofLevel = (level: Title["level"]) => ({
    titles: mask(titles, (title) => title.level === level),
    most: most[level],
  });
  return [ofLevel("unit"), ofLevel("commune")];
}

function placeAt({ places }: Register, at: number): Place {
  const place = places[at];
  if (!place) throw new Error(`there is no place at ${at}`);
  return place;
}
