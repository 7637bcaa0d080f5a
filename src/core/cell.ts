/** The cells of places: titles, candidates and what the policy lets each of them hold, ready to be solved. */
import { failing, firstFitting } from "./condition.ts";
import type { Holding, Place, Policy, Preference, Title } from "./model.ts";
import type { Cell, CellCandidate, CellTitle } from "./weigh.ts";

/** Someone who held a post of the place's level in one of its predecessors. */
export interface Candidate {
  /** Position among the people of the roster. */
  readonly person: number;
  /** The key of each title of the cell that bars this person (`requires.COLUMN` or `open_to`); null where none does. */
  readonly bars: readonly (string | null)[];
  /** The rule that keeps this person to one post; null where several may be held. */
  readonly single: string | null;
}

/** The cell to solve, and what its positions stand for. */
export interface CellPlan {
  readonly cell: Cell;
  /** Positions of the titles with at least one post here, in order of rank. */
  readonly titles: readonly number[];
  /** In the order of their ids. */
  readonly candidates: readonly Candidate[];
}

/** A person with the rows held in the predecessors of a place. */
export interface Contender {
  readonly person: number;
  readonly rows: readonly Holding[];
}

/** Makes cells by one policy. `latest`: the day that seniority is counted to where the policy has no date. */
export function cellMaker(
  policy: Policy,
  latest: number,
): (place: Place, contenders: readonly Contender[]) => CellPlan {
  const { holding } = policy;
  const day = policy.effective?.day ?? latest;
  const year = policy.effective?.year ?? null;
  const byEstablishment = new Map<
    string,
    { readonly titles: Title[]; readonly positions: number[]; readonly cellTitles: CellTitle[] }
  >();
  const byLevel = new Map<string, Title[]>();
  for (const title of policy.titles) byLevel.set(title.level, [...(byLevel.get(title.level) ?? []), title]);

  /** The titles with posts at a place; places with the same posts share them. */
  const establishment = (place: Place) => {
    const all = byLevel.get(place.level) ?? [];
    const posts: number[] = [];
    let key: string = place.level;
    for (const title of all) {
      const count = firstFitting(title.posts, place);
      posts.push(count);
      key += ` ${count}`;
    }
    const known = byEstablishment.get(key);
    if (known) return known;
    const titles = all.filter((_, index) => (posts[index] ?? 0) > 0);
    const cellTitles = titles.map(
      (title): CellTitle => ({
        posts: posts[all.indexOf(title)] ?? 0,
        compatible: mask(titles, (other) => other !== title && mayGoTogether(title, other, policy)),
        counted: title.counted,
      }),
    );
    const positions = titles.map((title) => policy.titles.indexOf(title));
    const made = { titles, positions, cellTitles };
    byEstablishment.set(key, made);
    return made;
  };

  const barTo = (title: Title, rows: readonly Holding[]): string | null => {
    const column = title.requires.length === 0 ? null : failing(title.requires, rows, year);
    if (column !== null) return `requires.${column}`;
    const { openTo } = title;
    return openTo === null || rows.some((row) => openTo.includes(policy.titles[row.title]?.id ?? ""))
      ? null
      : "open_to";
  };

  return (place, contenders) => {
    const { titles, positions, cellTitles } = establishment(place);
    const candidates: Candidate[] = [];
    const cellCandidates: CellCandidate[] = [];
    if (titles.length > 0) {
      for (const { person, rows } of contenders) {
        const bars = titles.map((title) => barTo(title, rows));
        const lacking = failing(holding.concurrentRequires, rows, year);
        const several = holding.maxPosts > 1 && lacking === null;
        const single = lacking === null ? "holding.max_posts" : `holding.concurrent_requires.${lacking}`;
        candidates.push({ person, bars, single: several ? null : single });
        cellCandidates.push({
          eligible: mask(titles, (_, t) => bars[t] === null),
          incumbent: mask(titles, (title) => rows.some((row) => policy.titles[row.title] === title)),
          maxPosts: several ? holding.maxPosts : 1,
          counted: !rows.some((row) => row.official),
          criteria: holding.prefer.map((preference) => worth(preference, rows, day)),
        });
      }
    }
    return { cell: { titles: cellTitles, candidates: cellCandidates }, titles: positions, candidates };
  };
}

/** The rule, by its path, that bars a candidate from a title of the cell; null where none does. */
export function barOf(plan: CellPlan, candidate: Candidate, title: number, policy: Policy): string | null {
  const key = candidate.bars[title] ?? null;
  return key === null ? null : `titles.${policy.titles[plan.titles[title] ?? -1]?.id ?? ""}.${key}`;
}

function mask(titles: readonly Title[], holds: (title: Title, position: number) => boolean): number {
  let bits = 0;
  for (let t = 0; t < titles.length; t++) {
    const title = titles[t];
    if (title && holds(title, t)) bits |= 1 << t;
  }
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
