/** Explaining a place: its posts and holders, who was barred from what is vacant, its cap, and the proof. */

import type { Arrangement } from "../arrange/arrangement.ts";
import { communeOf } from "../arrange/cell-places.ts";
import { reasonAgainst, rulesBehind } from "../arrange/reasons.ts";
import type { PlaceExplained } from "./explained.ts";
import { cellAt, type RunContext, seatsAt, solveCell } from "./trial.ts";

export function explainPlace(ground: RunContext, arrangement: Arrangement, at: number): PlaceExplained {
  const { reorganisation, roster, policy } = ground;
  const { after, before, parts } = reorganisation;
  const { people, holdings } = roster;
  const place = after.places[at];
  if (!place) throw new Error(`there is no place at ${at}`);
  const from = (parts[at] ?? []).flatMap((part) => before.places[part.from] ?? []);
  const here = seatsAt(arrangement, at);
  const hasTitles = place.level === "commune" || place.level === "unit";
  const plan = hasTitles && place.status === "done" ? cellAt(ground, at) : null;
  const solution = plan && plan.titles.length > 0 ? solveCell(ground, plan.cell) : null;
  const heldHere = Array.from(people.held).filter(
    (one) => reorganisation.home[holdings.place[one] ?? -1] === at,
  );
  const holdersBefore = [...new Set(heldHere.map((one) => holdings.person[one] ?? -1))];
  const candidates = plan ? [...plan.people.subarray(0, plan.cell.candidates.size)] : holdersBefore;
  const idOf = (person: number): string => people.ids[person] ?? "";
  const posts = policy.titles.flatMap((title, position) => {
    const held = here.filter((seat) => arrangement.seats.title[seat] === position);
    const old = heldHere.filter((one) => holdings.title[one] === position);
    const { vacant: empty } = arrangement;
    const vacant = Array.from(empty.place).filter(
      (one, n) => one === at && empty.title[n] === position,
    ).length;
    if (held.length + old.length + vacant === 0) return [];
    const incumbents = new Set(old.map((one) => holdings.person[one]));
    const holders = held.map((seat) => arrangement.seats.person[seat] ?? -1);
    const rule = (person: number): string =>
      place.status !== "done"
        ? `status.${place.status}`
        : incumbents.has(person)
          ? "holding.incumbent"
          : "holding.objective";
    const t = plan?.titles.indexOf(position) ?? -1;
    const against = (person: number): string => {
      const index = candidates.indexOf(person);
      if (plan === null || solution === null || index < 0) return "holding.objective";
      const own = plan.places.indexOf(at);
      return reasonAgainst(plan, solution, t, own, index, ground);
    };
    return [
      {
        title,
        before: old.length,
        holders: holders.map((person) => ({ person: idOf(person), rule: rule(person) })),
        vacant,
        barred:
          vacant === 0 || t < 0
            ? []
            : candidates
                .filter((person) => !holders.includes(person))
                .map((person) => ({ person: idOf(person), rule: against(person) })),
      },
    ];
  });
  const seated = new Set(
    (plan?.places ?? [at]).flatMap((one) =>
      seatsAt(arrangement, one).map((seat) => arrangement.seats.person[seat]),
    ),
  );
  const whole = plan && after.places[communeOf(plan.places, after)];
  return {
    kind: "place",
    place,
    from,
    posts,
    together: plan && plan.places.length > 1 && whole ? { whole, places: plan.places.length } : null,
    released: holdersBefore
      .filter((person) => !seated.has(person))
      .map((person) => ({
        person: idOf(person),
        rules: rulesBehind(person, arrangement, reorganisation, ground),
      })),
    people: plan &&
      solution && {
        persons: solution.persons,
        cap: plan.cell.cap,
        smallestCap: smallestCap(ground, plan.cell, solution.persons),
      },
    proof: solution && { proven: solution.proven, bound: solution.bound, nodes: solution.nodes },
  };
}

/** The fewest people with as few vacant posts as can be. */
function smallestCap(ground: RunContext, cell: Parameters<typeof solveCell>[1], persons: number): number {
  if (cell.objective === "fewest-persons") return persons;
  return solveCell(ground, { ...cell, objective: "fewest-persons" }).persons;
}

/** An old place whose code no new place has: what it went into. */
export function explainGone(ground: RunContext, arrangement: Arrangement, from: number): PlaceExplained {
  const { before, home } = ground.reorganisation;
  const at = home[from] ?? -1;
  if (at >= 0) return explainPlace(ground, arrangement, at);
  const place = before.places[from];
  if (!place) throw new Error(`there is no place at ${from}`);
  const { people, holdings } = ground.roster;
  const own = Array.from(people.held).filter((one) => holdings.place[one] === from);
  return {
    kind: "place",
    place,
    from: [place],
    together: null,
    posts: ground.policy.titles.flatMap((title, position) => {
      const count = own.filter((one) => holdings.title[one] === position).length;
      return count === 0 ? [] : [{ title, before: count, holders: [], vacant: 0, barred: [] }];
    }),
    released: [...new Set(own.map((one) => holdings.person[one] ?? -1))]
      .filter((person) => arrangement.dispositions[person] === "released")
      .map((person) => ({ person: people.ids[person] ?? "", rules: ["places.dissolved"] })),
    people: null,
    proof: null,
  };
}
