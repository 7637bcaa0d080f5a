/** What bars somebody from a title: rules and the rows of a person in, the rule that stands in the way out. */
import type { Condition, Policy, Title } from "../model/policy.ts";
import type { Holdings, Roster } from "../model/roster.ts";
import type { RosterFilter } from "./roster-filter.ts";

/** What of a title (`requires.COLUMN` or `open_to`) bars somebody with these holdings; null where nothing does. */
export function ineligibility(
  { requires, openTo }: { readonly requires: Condition; readonly openTo: readonly string[] | null },
  held: Int32Array,
  holdings: Holdings,
  policy: Policy,
  filter: RosterFilter,
): string | null {
  const column = filter.firstUnmet(requires, held);
  if (column !== null) return `requires.${column}`;
  const isOpen = (holding: number): boolean =>
    openTo?.includes(policy.titles[holdings.title[holding] ?? -1]?.id ?? "") ?? true;
  return held.some(isOpen) ? null : "open_to";
}

/** What bars two titles from being held together; null where nothing does. */
export function incompatibility(a: Title, b: Title, { holding }: Policy): "incompatible" | "together" | null {
  const isPair = ({ titles: [x, y] }: { readonly titles: readonly [string, string] }): boolean =>
    (x === a.id && y === b.id) || (x === b.id && y === a.id);
  if (holding.incompatible.some(isPair)) return "incompatible";
  return holding.together === null || holding.together.some(isPair) ? null : "together";
}

/**
 * The rule that keeps somebody with the titles of `others` (bits of a cell's titles, `titles` being their positions in
 * the policy) from the title at a position as well; null where nothing does.
 */
export function concurrencyLimit(
  { titles }: { readonly titles: readonly number[] },
  position: number,
  others: number,
  held: Int32Array,
  filter: RosterFilter,
  policy: Policy,
): string | null {
  const { concurrentRequires, maxPosts } = policy.holding;
  if (others === 0) return null;
  const column = filter.firstUnmet(concurrentRequires, held);
  if (column !== null) return `holding.concurrent_requires.${column}`;
  const own = policy.titles[position];
  let size = 1;
  let ofLevel = 1;
  for (let t = 0; t < titles.length; t++) {
    if (((others >> t) & 1) === 0) continue;
    const other = policy.titles[titles[t] ?? -1];
    const bar = own && other ? incompatibility(own, other, policy) : null;
    if (bar !== null) return `holding.${bar}`;
    size++;
    if (other?.level === own?.level) ofLevel++;
  }
  const most = own ? maxPosts[own.level] : 0;
  const isTooMany = ofLevel > most || size > Math.max(maxPosts.unit, maxPosts.commune);
  return isTooMany ? "holding.max_posts" : null;
}

/** The titles that each holding's row by itself lets its person hold, as bits. */
export function eligibleByRow(
  titles: readonly Title[],
  policy: Policy,
  { holdings }: Roster,
  filter: RosterFilter,
): Int32Array {
  const eligible = new Int32Array(holdings.size).fill(2 ** titles.length - 1);
  titles.forEach(({ requires, openTo }, t) => {
    const others = ~(1 << t);
    for (const test of requires) {
      const passed = filter.matches(test);
      for (let holding = 0; holding < eligible.length; holding++) {
        if (passed[holding] === 0) eligible[holding] = (eligible[holding] ?? 0) & others;
      }
    }
    if (openTo === null) return;
    const isFrom = policy.titles.map(({ id }) => openTo.includes(id));
    for (let holding = 0; holding < eligible.length; holding++) {
      if (!isFrom[holdings.title[holding] ?? -1]) eligible[holding] = (eligible[holding] ?? 0) & others;
    }
  });
  return eligible;
}
