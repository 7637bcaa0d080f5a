/** The best arrangement of a cell by trying every one: an oracle for small cells that shares no code with the solver. */
import { eachFilled, type Solution } from "../../src/core/solver/problem/solution.ts";
import { at, columnsOf, type PlainCell, placesOf } from "../arbitraries/cell.ts";

/** Who holds a vacant post: nobody, and later than everybody. */
export const VACANT = Number.MAX_SAFE_INTEGER;

/**
 * Every arrangement, post by post: the least vector of −kept, vacancies, persons (or persons beyond the cap, released
 * and persons), −optional posts, −incumbents, −criteria and then the holders over the posts (positions of candidates in
 * the order of ids, vacant last). Shares no code with the solver.
 */
export function exhaustive(cell: PlainCell): { best: number[]; holders: number[][] } {
  const { titles, candidates, objective, cap, limits = [] } = cell;
  const slots = titles.flatMap((title, t) =>
    placesOf(cell).map((place) => ({ t, place, count: at(title.posts, place) })),
  );
  const posts = slots.flatMap((slot) => Array.from({ length: slot.count }, () => slot));
  const held: { t: number; place: number }[][] = candidates.map(() => []);
  const holders: number[] = [];
  let best: number[] | null = null;
  let bestHolders: number[] = [];
  const score = (): number[] => {
    const seats = holders.map((candidate, post) => {
      const slot = posts[post];
      return { candidate, slot, title: slot?.t ?? 0, place: slot?.place ?? 0 };
    });
    const filled = seats.filter(({ candidate }) => candidate !== VACANT);
    const persons = candidates.filter(
      (one, index) => one.counted && (held[index] ?? []).some(({ t }) => titles[t]?.counted),
    );
    const isOptional = (title: number): boolean => titles[title]?.optional === true;
    const kept = filled.filter(
      ({ candidate, title, place }) => (at(candidates[candidate]?.keep, place) >> title) & 1,
    );
    const vacancies = seats.filter(
      ({ candidate, title }) => candidate === VACANT && !isOptional(title),
    ).length;
    const extras = filled.filter(({ title }) => isOptional(title));
    const released = candidates.filter(
      (one, index) => one.counted && (held[index] ?? []).every(({ t }) => isOptional(t)),
    );
    const beyond = Math.max(0, persons.length - (cap ?? Number.POSITIVE_INFINITY));
    const people =
      objective === "fewest-changes" ? [beyond, released.length, persons.length] : [persons.length];
    const incumbents = filled.filter(
      ({ candidate, title, place }) => (at(candidates[candidate]?.incumbent, place) >> title) & 1,
    );
    const criteria = (candidates[0]?.criteria ?? []).map((_, c) =>
      filled.reduce((sum, { candidate, place }) => sum - at(candidates[candidate]?.criteria[c], place), 0),
    );
    // Posts of one title at a place have no order of their own: their holders are told in the order of ids.
    const byTitle = slots.flatMap((slot) =>
      seats
        .filter((seat) => seat.slot === slot)
        .map(({ candidate }) => candidate)
        .sort((a, b) => a - b),
    );
    return [-kept.length, vacancies, ...people, -extras.length, -incumbents.length, ...criteria, ...byTitle];
  };
  const place = (post: number): void => {
    const slot = posts[post];
    if (slot === undefined) {
      const vector = score();
      const at = best ? vector.findIndex((value, index) => value !== best?.[index]) : 0;
      if (!best || (at >= 0 && (vector[at] ?? 0) < (best[at] ?? 0))) {
        best = vector;
        bestHolders = holders.slice();
      }
      return;
    }
    candidates.forEach((candidate, index) => {
      const own = held[index] ?? [];
      const { t: title } = slot;
      const isShared = (t: number): boolean => titles[t]?.shared === true;
      const allowed =
        (candidate.eligible >> title) & 1 &&
        own.length < candidate.maxPosts &&
        limits.every(
          (limit) => [...own, slot].filter(({ t }) => (limit.titles >> t) & 1).length <= limit.most,
        ) &&
        own.every(
          ({ t, place: other }) =>
            t !== title &&
            ((titles[title]?.compatible ?? 0) >> t) & 1 &&
            (isShared(t) || isShared(title) || other === slot.place),
        );
      if (!allowed) return;
      own.push(slot);
      holders.push(index);
      place(post + 1);
      holders.pop();
      own.pop();
    });
    holders.push(VACANT);
    place(post + 1);
    holders.pop();
  };
  place(0);
  return {
    best: best ?? [],
    holders: slots.map((slot) => bestHolders.filter((_, post) => posts[post] === slot)),
  };
}

/** The holders of each title at each place in a solution, vacancies last. */
export function holdersOf(cell: PlainCell, solution: Solution): number[][] {
  const { titles } = cell;
  const holders = titles.map(() => placesOf(cell).map((): number[] => []));
  eachFilled(columnsOf(cell), solution, (candidate, title, place) => {
    holders[title]?.[place]?.push(candidate);
  });
  solution.vacant.forEach((count, slot) => {
    const own = holders[slot % titles.length]?.[Math.floor(slot / titles.length)];
    own?.push(...Array.from({ length: count }, () => VACANT));
  });
  return holders.flat();
}

/** Each list in ascending order. */
export const sorted = (lists: readonly (readonly number[])[]): number[][] =>
  lists.map((list) => [...list].sort((a, b) => a - b));
