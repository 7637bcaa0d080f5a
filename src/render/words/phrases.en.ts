/** A run explained in English. */
import { people } from "./english.ts";
import { PROPOSAL_EN } from "./phrases.propose.en.ts";
import type { Phrases } from "./phrases.ts";

const DISPOSITION = {
  retained: "keeps a post held before",
  reassigned: "moves to another title",
  concurrent: "holds several posts",
  released: "released",
  appointed: "held nothing before",
} as const;

/** What rules say, by their kinds. */
const RULES: Phrases["rules"] = {
  "places.merged": () => "the place merges with others",
  "places.dissolved": () => "the place is dissolved",
  "status.pending": () => "the place is not done yet, everything stands",
  "status.exempt": () => "the place is not rearranged, everything stands",
  "roster.after": () => "the roster that really came out says so",
  "roster.keep": () => "the roster says who is kept or leaves (column keep)",
  "holding.incumbent": () => "keeps the title held before",
  "holding.objective": () => "the best arrangement gives the post to another, or this person another post",
  "holding.candidates": () => "people of the whole commune are candidates, each for one unit",
  "holding.max_posts": () => "how many posts one person may hold",
  "holding.max_persons": () => "the most people in a place",
  "holding.incompatible": () => "the two titles may not be held together",
  "holding.together": () => "the two titles are no pair that may be held together",
  "holding.concurrent_requires": (_, column) => `does not satisfy ${column} for holding several posts`,
  "titles.posts": (title) => `${title} has no post in this place any more`,
  "titles.optional": (title) => `the optional post ${title} would need a further person`,
  "titles.requires": (title, column) => `does not satisfy ${column} for ${title}`,
  "titles.open_to": (title) => `has held none of the titles that ${title} asks for`,
};

/** The sentences of explanations in English. */
export const PHRASES_EN: Phrases = {
  person: (id, disposition) => `Person ${id}: ${DISPOSITION[disposition]}`,
  before: "Before",
  after: "After",
  nothingAfter: "no post",
  since: (date) => `since ${date}`,
  goesTo: (holders) => `now held by ${holders}`,
  why: "Why",
  rules: RULES,
  stay: (place) => `To stay in ${place}`,
  total: ({ vacancies, persons, released }, number) =>
    [
      `${number(vacancies)} vacant`,
      ...(persons === null ? [] : [people(number(persons))]),
      ...(released === null ? [] : [`${number(released)} released`]),
    ].join(", "),
  now: (total) => `The best arrangement by the rules: ${total}.`,
  noTitle: "Under the rules as they are, no title here is open to this person.",
  instead: (title, holders, total) =>
    `Holding ${title}${holders === "" ? "" : ` (now held by ${holders})`}: ${total};`,
  against: {
    total: "a worse total.",
    optional: "one optional post fewer.",
    incumbent: "as many vacant and as many people, but fewer who keep their title.",
    local: "equal, but people of the place itself come first.",
    party_member: "equal, but Party members come first.",
    senior: "equal, but who has served longer comes first.",
    younger: "equal, but who is younger comes first.",
    id: "equal in everything, the least id is chosen.",
  },
  sinceNeeded: (date) => `Would stay with a post held since ${date} or earlier.`,
  keep: "To choose this person, write keep = yes on the post's row of the roster.",
  fact: (column, total) => `If ${column} were as asked for: ${total}.`,
  changed: (path, value, total) =>
    `If ${value === null ? `${path} were dropped` : `${path} were ${value}`}: ${total}.`,
  noWorse: "No worse:",
  worse: "Would do, but worse:",
  noChange: "No single change of a rule or a fact keeps this person.",
  place: (name, code, from) => `${name} (${code})${from === "" ? "" : `, from ${from}`}`,
  together: (commune, places) =>
    `The whole of ${commune} is arranged together: ${places} places, whose people may fill each other's posts.`,
  dissolved: "Dissolved, with no successor.",
  notArranged: (status) => {
    if (status === "held-back")
      return "The consultation did not agree and the plan waits: posts and people stand.";
    if (status === "pending") return "Not done yet: posts and people stand.";
    if (status === "exempt") return "Not rearranged: posts and people stand.";
    return "No title is arranged here.";
  },
  postsBefore: "Before",
  vacant: "Vacant",
  barred: (title) => `Why ${title} is vacant`,
  released: "Released",
  nobody: "there is no candidate",
  cap: (persons, cap) => `${people(persons)}, over the cap of ${cap}.`,
  capKept: (persons, cap) => `${people(persons)}, within the cap of ${cap}.`,
  noCap: (persons) => `${people(persons)}; there is no cap.`,
  smallestCap: (cap) => `The smallest cap that can be kept without a further vacancy: ${cap}.`,
  proven: (total) => `Proven to be the best: ${total}; no arrangement is better.`,
  unproven: (bound) => `Not proven to be the best; bound: ${bound}. Raise --node-limit.`,
  tooLarge: (bound) => `Too many ways to arrange it to look for the best; bound: ${bound}.`,
  askPerson: (id) => `What would have to change for somebody to stay: tinhgon explain SCENARIO ${id}`,
  title: (name, id) => `${name} (${id})`,
  titleBefore: (held, vacant) => `Before: ${held} posts held, ${vacant} vacant.`,
  titleAfter: (held, vacant, places, newHolders) =>
    `After: ${held} posts held in ${places} places, ${vacant} vacant; ${newHolders} new holders.`,
  titleRules: "What became of the posts held before",
  newHolder: "new, the best arrangement gives this post to this person",
  proposal: PROPOSAL_EN,
};
