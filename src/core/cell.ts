/** The cells of places: titles, candidates and what the policy lets each of them hold, ready to be solved. */
import { failing, firstFitting } from "./condition.ts";
import type { Holding, Place, Policy, Preference, Title } from "./model.ts";
import type { Cell, CellCandidate, CellTitle } from "./weigh.ts";

/** Someone who held a post of the place's level in one of its predecessors, with those rows. */
export interface Contender {
  /** Position among the people of the roster. */
  readonly person: number;
  readonly rows: readonly Holding[];
}

/** The cell to solve; its candidates are the contenders, in the same order. */
export interface CellPlan {
  readonly cell: Cell;
  /** Positions of the titles with at least one post here, in order of rank. */
  readonly titles: readonly number[];
}

/** Makes cells by one policy. `latest`: the day that seniority is counted to where the policy has no date. */
export function cellMaker(
  policy: Policy,
  latest: number,
): (place: Place, contenders: readonly Contender[]) => CellPlan {
  const { holding } = policy;
  const day = policy.effective?.day ?? latest;
  const byEstablishment = new Map<string, Establishment>();
  const byLevel = new Map<string, Title[]>();
  for (const title of policy.titles) byLevel.set(title.level, [...(byLevel.get(title.level) ?? []), title]);

  /** The titles with posts at a place; places with the same posts share them. */
  const establishment = (place: Place): Establishment => {
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
    const inCell = policy.titles.map((title) => titles.indexOf(title));
    const made = { titles, positions, inCell, cellTitles };
    byEstablishment.set(key, made);
    return made;
  };

  return (place, contenders) => {
    const { titles, positions, inCell, cellTitles } = establishment(place);
    if (titles.length === 0) return { cell: { titles: cellTitles, candidates: [] }, titles: positions };
    const candidates: CellCandidate[] = [];
    for (const { rows } of contenders) {
      let eligible = 0;
      let incumbent = 0;
      let counted = true;
      for (let t = 0; t < titles.length; t++) {
        const title = titles[t];
        if (title && barTo(title, rows, policy) === null) eligible |= 1 << t;
      }
      for (const row of rows) {
        const held = inCell[row.title] ?? -1;
        if (held >= 0) incumbent |= 1 << held;
        if (row.official) counted = false;
      }
      const several = holding.maxPosts > 1 && barToSeveral(rows, policy) === null;
      const criteria: number[] = [];
      for (const preference of holding.prefer) criteria.push(worth(preference, rows, day));
      candidates.push({ eligible, incumbent, maxPosts: several ? holding.maxPosts : 1, counted, criteria });
    }
    return { cell: { titles: cellTitles, candidates }, titles: positions };
  };
}

/** The titles with posts at some places: themselves, their positions in the policy, and back, and as the solver sees them. */
interface Establishment {
  readonly titles: readonly Title[];
  readonly positions: readonly number[];
  readonly inCell: readonly number[];
  readonly cellTitles: readonly CellTitle[];
}

/** What of a title (`requires.COLUMN` or `open_to`) bars somebody with these rows; null where nothing does. */
export function barTo(title: Title, rows: readonly Holding[], policy: Policy): string | null {
  if (title.requires.length > 0) {
    const column = failing(title.requires, rows, policy.effective?.year ?? null);
    if (column !== null) return `requires.${column}`;
  }
  const { openTo } = title;
  if (openTo === null || rows.some((row) => openTo.includes(policy.titles[row.title]?.id ?? ""))) return null;
  return "open_to";
}

/** The column of `concurrent_requires` that keeps somebody to one post; null where none does. */
export function barToSeveral(rows: readonly Holding[], policy: Policy): string | null {
  return failing(policy.holding.concurrentRequires, rows, policy.effective?.year ?? null);
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
