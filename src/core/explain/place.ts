/** Explaining a place: its posts and holders, who was barred from what is vacant, its cap, and the proof. */

import type { Arrangement } from "../arrange/arrangement.ts";
import { communeOf } from "../arrange/cell-places.ts";
import type { CellProblem } from "../arrange/cell-problem.ts";
import { isHeldBack, reasonAgainst, rulesBehind, standingRule } from "../arrange/reasons.ts";
import type { Place } from "../model/place.ts";
import type { Title } from "../model/policy.ts";
import type {
  HoldingPosition,
  NewPlace,
  OldPlace,
  PersonPosition,
  TitlePosition,
} from "../model/positions.ts";
import type { Posts } from "../model/roster.ts";
import { basesOf, basisAt, factRule, holdingRule, type RuleId } from "../rules/rule-id.ts";
import type { Cell } from "../solver/problem/cell.ts";
import type { Solution } from "../solver/problem/solution.ts";
import type { PlaceExplained } from "./explained.ts";
import { cellAt, type RunContext, seatsAt, solveCell } from "./trial.ts";

/** What a place is explained from. */
interface Setting {
  readonly context: RunContext;
  readonly arrangement: Arrangement;
  readonly place: Place;
  readonly at: NewPlace;
  /** The holdings in its predecessors, and the seats in it. */
  readonly held: readonly HoldingPosition[];
  readonly seated: readonly HoldingPosition[];
  /** Its cell and the answer; null where nothing is arranged. */
  readonly solved: { readonly problem: CellProblem; readonly solution: Solution } | null;
}

type PostTold = PlaceExplained["posts"][number];

/** What is told of a place of the register after, by position. */
export function explainPlace(context: RunContext, arrangement: Arrangement, at: NewPlace): PlaceExplained {
  const { reorganisation, roster, policy } = context;
  const { after, before, parts, home } = reorganisation;
  const place = after.places[at];
  if (!place) throw new Error(`there is no place at ${at}`);
  const isArranged = (place.level === "commune" || place.level === "unit") && place.status === "done";
  const problem = isArranged ? cellAt(context, at) : null;
  const solution = problem && problem.titles.length > 0 ? solveCell(context, problem.cell) : null;
  const held = Array.from(roster.people.held).filter((one) => home[roster.holdings.place[one] ?? -1] === at);
  const solved = problem && solution ? { problem, solution } : null;
  const setting = { context, arrangement, place, at, held, seated: seatsAt(arrangement, at), solved };
  const posts = policy.titles.flatMap((title, position) => postTold(title, position, setting));
  const released = releasedFrom(setting, problem);
  const whole = problem && after.places[communeOf(problem.places, after)];
  const cap = holdingRule(
    "holding.max_persons",
    policy.holding,
    null,
    basisAt("holding.max_persons", policy.holding.maxPersonsBasis),
  );
  return {
    kind: "place",
    place,
    isHeldBack: place.status === "pending" && isHeldBack(at, context.reorganisation),
    from: (parts[at] ?? []).flatMap((part) => before.places[part.from] ?? []),
    posts,
    together: problem && problem.places.length > 1 && whole ? { whole, places: problem.places.length } : null,
    released,
    isActual: arrangement.actual !== null,
    people: solved && {
      persons:
        arrangement.actual === null
          ? solved.solution.persons
          : countedIn(solved.problem.places, arrangement, context),
      cap: solved.problem.cell.cap,
      smallestCap: smallestCap(context, solved.problem.cell, solved.solution.persons),
    },
    proof: solution && {
      proven: solution.proven,
      isTooLarge: solution.isTooLarge,
      bound: solution.bound,
      nodes: solution.nodes,
    },
    basis: basesOf([
      ...posts.flatMap(({ holders, barred }) => [...holders, ...barred].map(({ rule }) => rule)),
      ...released.flatMap(({ rules }) => rules),
      ...(solved && solved.problem.cell.cap !== null ? [cap] : []),
    ]),
  };
}

/** One title of a place, where anybody holds or held it or a post of it is vacant. */
function postTold(title: Title, position: TitlePosition, setting: Setting): PostTold[] {
  const { context, arrangement, place, at, held, seated, solved } = setting;
  const { seats, vacant: empty } = arrangement;
  const { people, holdings } = context.roster;
  const holders = seated.flatMap((seat) =>
    seats.title[seat] === position ? [seats.person[seat] ?? -1] : [],
  );
  const old = held.filter((one) => holdings.title[one] === position);
  const { home } = context.reorganisation;
  const vacant = vacanciesIn(empty, position, (one) => one === at);
  const vacantBefore = vacanciesIn(context.roster.vacant, position, (old) => home[old] === at);
  if (holders.length + old.length + vacant + vacantBefore === 0) return [];
  const incumbents = new Set(old.map((one) => holdings.person[one]));
  const ruleFor = (person: PersonPosition): RuleId =>
    place.status !== "done"
      ? standingRule(place.status, at, context.reorganisation, context.policy)
      : arrangement.actual !== null
        ? factRule("roster.after")
        : holdingRule(
            incumbents.has(person) ? "holding.incumbent" : "holding.objective",
            context.policy.holding,
          );
  return [
    {
      title,
      before: old.length,
      vacantBefore,
      holders: holders.map((person) => ({ person: people.ids[person] ?? "", rule: ruleFor(person) })),
      vacant,
      barred:
        vacant === 0 || !solved || arrangement.actual !== null
          ? []
          : barredFrom(position, holders, solved, setting),
    },
  ];
}

/** How many posts of a title are vacant in some places. */
function vacanciesIn(posts: Posts, title: TitlePosition, isThere: (place: number) => boolean): number {
  let vacant = 0;
  for (let post = 0; post < posts.size; post++)
    if (posts.title[post] === title && isThere(posts.place[post] ?? -1)) vacant++;
  return vacant;
}

/** Each candidate who has no post of a title, with the rule that keeps them from it. */
function barredFrom(
  position: TitlePosition,
  holders: readonly PersonPosition[],
  { problem, solution }: NonNullable<Setting["solved"]>,
  { context, at }: Setting,
): PostTold["barred"] {
  const t = problem.titles.indexOf(position);
  if (t < 0) return [];
  const own = problem.places.indexOf(at);
  return Array.from({ length: problem.cell.candidates.size }, (_, candidate) => candidate).flatMap(
    (candidate) => {
      const person = problem.people[candidate] ?? -1;
      if (holders.includes(person)) return [];
      const rule = reasonAgainst(problem, solution, t, own, candidate, context);
      return [{ person: context.roster.people.ids[person] ?? "", rule }];
    },
  );
}

/** Who held a post in what the place is made of, and has none in the places that are arranged with it. */
function releasedFrom(
  { context, arrangement, at, held }: Setting,
  problem: CellProblem | null,
): PlaceExplained["released"] {
  const { people, holdings } = context.roster;
  const seated = new Set(
    (problem?.places ?? [at]).flatMap((one) =>
      seatsAt(arrangement, one).map((seat) => arrangement.seats.person[seat]),
    ),
  );
  const before = [...new Set(held.map((one) => holdings.person[one] ?? -1))];
  return before
    .filter((person) => !seated.has(person))
    .map((person) => ({
      person: people.ids[person] ?? "",
      rules: rulesBehind(person, arrangement, context.reorganisation, context),
    }));
}

/** The counted people who have a post in some places, by the roster that really came out. */
function countedIn(places: readonly NewPlace[], arrangement: Arrangement, { policy }: RunContext): number {
  const { title, person } = arrangement.seats;
  const { official } = arrangement.evidence.people;
  const counted = places
    .flatMap((at) => seatsAt(arrangement, at))
    .filter((seat) => policy.titles[title[seat] ?? -1]?.counted)
    .map((seat) => person[seat] ?? -1)
    .filter((one) => official[one] !== 1);
  return new Set(counted).size;
}

/** The fewest people with as few vacant posts as can be. */
function smallestCap(context: RunContext, cell: Cell, persons: number): number {
  if (cell.objective === "fewest-persons") return persons;
  return solveCell(context, { ...cell, objective: "fewest-persons" }).persons;
}

/** An old place whose code no new place has: what it went into. */
export function explainGone(context: RunContext, arrangement: Arrangement, from: OldPlace): PlaceExplained {
  const { before, home } = context.reorganisation;
  const at = home[from] ?? -1;
  if (at >= 0) return explainPlace(context, arrangement, at);
  const place = before.places[from];
  if (!place) throw new Error(`there is no place at ${from}`);
  const { people, holdings } = context.roster;
  const own = Array.from(people.held).filter((one) => holdings.place[one] === from);
  return {
    kind: "place",
    place,
    isHeldBack: false,
    from: [place],
    together: null,
    posts: context.policy.titles.flatMap((title, position) => {
      const count = own.filter((one) => holdings.title[one] === position).length;
      const vacantBefore = vacanciesIn(context.roster.vacant, position, (old) => old === from);
      if (count + vacantBefore === 0) return [];
      return [{ title, before: count, vacantBefore, holders: [], vacant: 0, barred: [] }];
    }),
    released: [...new Set(own.map((one) => holdings.person[one] ?? -1))]
      .filter((person) => arrangement.dispositions[person] === "released")
      .map((person) => ({ person: people.ids[person] ?? "", rules: [factRule("places.dissolved")] })),
    isActual: arrangement.actual !== null,
    people: null,
    proof: null,
    basis: [],
  };
}
