/**
 * Arranging posts and persons (bố trí): lineage, people and policy in; who holds what afterwards, what stays
 * vacant, and each person's disposition out.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Policy } from "../model/policy.ts";
import type { HeldPosts, Roster } from "../model/roster.ts";
import { wholeNumbers } from "../numbers/buffers.ts";
import { grouped } from "../numbers/groups.ts";
import type { Part, Reorganisation } from "../reorganise/lineage.ts";
import { eligibilityOf } from "../rules/eligibility.ts";
import { eachFilled, vacanciesOf } from "../solver/solution.ts";
import { solver } from "../solver/solve.ts";
import type { Arrangement } from "./arrangement.ts";
import { cellMaker, heldFinder } from "./candidates.ts";
import { cellPlaces } from "./cell-places.ts";
import { dispositionsOf } from "./disposition.ts";
import { checkKeeps, checkKeepsAt } from "./keep-checks.ts";
import { keepsOf } from "./keeps.ts";
import { remarkerOf } from "./remarks.ts";
import { reportSplit, reportTwoPlaces } from "./split-holders.ts";

/** Arranges every place that has titles, each on its own, to the proven optimum of the policy. */
export function arrange(
  { before, after, home, parts }: Reorganisation,
  roster: Roster,
  policy: Policy,
  nodeLimit?: number,
): Arrangement {
  const { holdings } = roster;
  const diagnostics: Diagnostic[] = [];
  const eligibility = eligibilityOf(roster, policy);
  const keeps = keepsOf(roster);
  if (keeps) diagnostics.push(...checkKeeps(keeps, roster, policy, before, home));
  const cells = cellPlaces(after, policy);
  const cellOf = cellMaker(policy, roster, eligibility, keeps, { home, after });
  const heldIn = heldFinder(roster, { home, after });
  const solve = solver(nodeLimit);
  const empty = grouped(placesAfter(roster.vacant.place, home), after.places.length);
  const seats = postList();
  const vacant = postList();
  const rules = { roster, policy, eligibility, keeps };
  const remark = remarkerOf({ after, parts }, rules, diagnostics);

  const stand = (at: number): void => {
    for (const holding of heldIn([at])) {
      seats.add(at, holdings.title[holding] ?? 0, holdings.person[holding] ?? 0);
    }
    for (let index = empty.first[at] ?? 0; index < (empty.first[at + 1] ?? 0); index++) {
      vacant.add(at, roster.vacant.title[empty.sorted[index] ?? 0] ?? 0);
    }
  };
  const settle = (at: number, places: readonly number[]): void => {
    const plan = cellOf(places, heldIn(places));
    const { cell, titles, people: candidates } = plan;
    if (keeps) diagnostics.push(...checkKeepsAt(keeps, plan, { home, after }, rules));
    if (titles.length === 0) return;
    const solution = solve(cell);
    eachFilled(cell, solution, (candidate, title, index) => {
      seats.add(places[index] ?? at, titles[title] ?? 0, candidates[candidate] ?? 0);
    });
    const left = vacanciesOf(solution);
    for (let slot = 0; left > 0 && slot < solution.vacant.length; slot++) {
      const index = Math.floor(slot / titles.length);
      for (let n = solution.vacant[slot] ?? 0; n > 0; n--) {
        vacant.add(places[index] ?? at, titles[slot % titles.length] ?? 0);
      }
    }
    if (left === 0 && solution.proven && (cell.cap === null || solution.persons <= cell.cap)) return;
    remark(plan, solution, left);
  };
  for (let at = 0; at < after.places.length; at++) {
    const place = after.places[at];
    const places = cells[at];
    if (place?.level !== "commune" && place?.level !== "unit") continue;
    if (place.status !== "done") stand(at);
    else if (places) settle(at, places);
  }
  const followersOf = (part: Part): number => {
    const here = heldIn([home[part.from] ?? -1]).filter((holding) => holdings.place[holding] === part.from);
    return new Set(here.map((holding) => holdings.person[holding] ?? 0)).size;
  };
  for (const own of parts)
    for (let index = 0; index < own.length; index++) {
      const part = own[index];
      if (part?.main && part.of > 1) reportSplit(part, followersOf(part), before, after, home, diagnostics);
    }
  reportTwoPlaces(roster, before, { home, after }, policy, diagnostics);
  const made = seats.done(after.places.length);
  return {
    roster,
    evidence: roster,
    keeps,
    actual: null,
    seats: made,
    seatsByPerson: grouped(made.person, roster.people.ids.length),
    vacant: vacant.done(after.places.length),
    dispositions: dispositionsOf(roster, made),
    diagnostics,
  };
}

/** The new places of old ones; -1 where there is none. */
function placesAfter(places: Int32Array, home: Int32Array): Int32Array {
  return places.map((at) => home[at] ?? -1);
}

/** Posts, and people where they are held, one after another. */
function postList() {
  const place = wholeNumbers(1024);
  const title = wholeNumbers(1024);
  const person = wholeNumbers(1024);
  return {
    add: (at: number, post: number, holder = -1): void => {
      place.push(at);
      title.push(post);
      person.push(holder);
    },
    /**
     * In the order of places, those of one place in the order in which they came: places that are arranged together
     * come out of it.
     */
    done: (places: number): HeldPosts => {
      const posts = { size: place.size(), place: place.done(), title: title.done(), person: person.done() };
      const isInOrder = posts.place.every((at, post) => post === 0 || (posts.place[post - 1] ?? 0) <= at);
      if (isInOrder) return posts;
      const { sorted } = grouped(posts.place, places);
      const inOrder = (column: Int32Array): Int32Array => sorted.map((post) => column[post] ?? -1);
      return {
        size: posts.size,
        place: inOrder(posts.place),
        title: inOrder(posts.title),
        person: inOrder(posts.person),
      };
    },
  };
}
