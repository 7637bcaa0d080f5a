/** The cell of one place: its titles, its candidates and what the policy lets each of them hold. */
import { failing, firstFitting, personColumns } from "./condition.ts";
import type { Holding, Place, Policy, Preference, Title } from "./model.ts";
import { byCodePoint } from "./order.ts";
import type { Cell } from "./weigh.ts";

/** Someone who held a post of the place's level in one of its predecessors. */
export interface Candidate {
  readonly person: string;
  /** Why this person may not hold a title of the cell, by its position: a rule's path; null where nothing bars. */
  readonly bars: readonly (string | null)[];
  /** The rule that keeps this person to one post; null where several may be held. */
  readonly single: string | null;
}

/** The cell to solve, and what its positions stand for. */
export interface CellPlan {
  readonly cell: Cell;
  /** Titles with at least one post here, in order of rank. */
  readonly titles: readonly Title[];
  /** In the order of their ids. */
  readonly candidates: readonly Candidate[];
}

/** Most titles with posts that one cell can hold: a set of titles is a 32-bit number. */
export const MOST_TITLES = 30;

/** `reference` dates seniority (day) and age (year). `rows` are the holdings of the place's predecessors. */
export function cellOf(
  place: Place,
  rows: readonly Holding[],
  policy: Policy,
  reference: { readonly day: number; readonly year: number | null },
): CellPlan {
  const establishment: number[] = [];
  const titles = policy.titles.filter((title) => {
    if (title.level !== place.level) return false;
    const posts = firstFitting(title.posts, place);
    if (posts > 0) establishment.push(posts);
    return posts > 0;
  });
  if (titles.length === 0) return { cell: { titles: [], candidates: [] }, titles, candidates: [] };
  const { holding } = policy;
  const candidates: Candidate[] = [];
  const cellCandidates: Cell["candidates"][number][] = [];
  for (const [person, own] of peopleOf(rows)) {
    const columns = personColumns(own, reference.year);
    const held = new Set(own.map((row) => row.title));
    const bars = titles.map((title) => {
      const column = title.requires.size === 0 ? null : failing(title.requires, columns);
      if (column !== null) return `titles.${title.id}.requires.${column}`;
      return title.openTo === null || title.openTo.some((id) => held.has(id))
        ? null
        : `titles.${title.id}.open_to`;
    });
    const lacking = failing(holding.concurrentRequires, columns);
    const several = holding.maxPosts > 1 && lacking === null;
    candidates.push({
      person,
      bars,
      single: several
        ? null
        : lacking === null
          ? "holding.max_posts"
          : `holding.concurrent_requires.${lacking}`,
    });
    cellCandidates.push({
      eligible: mask(titles, (_, t) => bars[t] === null),
      incumbent: mask(titles, (title) => held.has(title.id)),
      maxPosts: several ? holding.maxPosts : 1,
      counted: !own.some((row) => row.official),
      criteria: holding.prefer.map((preference) => worth(preference, own, reference.day)),
    });
  }
  return {
    cell: {
      titles: titles.map((title, t) => ({
        posts: establishment[t] ?? 0,
        compatible: mask(titles, (other) => other !== title && mayGoTogether(title, other, policy)),
        counted: title.counted,
      })),
      candidates: cellCandidates,
    },
    titles,
    candidates,
  };
}

/** Holdings by person, in the order of ids. */
function peopleOf(rows: readonly Holding[]): [string, Holding[]][] {
  const people = new Map<string, Holding[]>();
  for (const row of rows) {
    const own = people.get(row.person);
    if (own) own.push(row);
    else people.set(row.person, [row]);
  }
  return [...people].sort(([a], [b]) => byCodePoint(a, b));
}

function mask(titles: readonly Title[], holds: (title: Title, position: number) => boolean): number {
  let bits = 0;
  titles.forEach((title, t) => {
    if (holds(title, t)) bits |= 1 << t;
  });
  return bits;
}

function mayGoTogether(a: Title, b: Title, { holding }: Policy): boolean {
  const isPair = ({ titles: [x, y] }: { readonly titles: readonly [string, string] }): boolean =>
    (x === a.id && y === b.id) || (x === b.id && y === a.id);
  if (holding.incompatible.some(isPair)) return false;
  return holding.together === null || holding.together.some(isPair);
}

/** What a post filled by this person is worth under a criterion. */
function worth(preference: Preference, rows: readonly Holding[], day: number): number {
  switch (preference) {
    case "party_member":
      return rows.some((row) => row.partyMember === true) ? 1 : 0;
    case "senior": {
      const since = rows.reduce(
        (least, row) => Math.min(least, row.since ?? least),
        Number.POSITIVE_INFINITY,
      );
      return since === Number.POSITIVE_INFINITY ? 0 : day - since;
    }
    case "younger":
      return rows.reduce((latest, row) => Math.max(latest, row.birthYear ?? 0), 0);
  }
}
