/** Random plans that merge units, give them new names, and part one over two or three. */
import fc from "fast-check";

export interface Thon {
  readonly name: string;
  readonly households: number;
}

/** An old unit as a whole, or some households of it; the last part of a unit may be called the rest. */
export interface Part {
  readonly thon: Thon;
  readonly amount: number | null;
  readonly isRest: boolean;
}

export interface NewUnit {
  readonly name: string;
  readonly parts: readonly Part[];
}

const OLD = ["Thôn Đông", "Thôn Tây", "Thôn 3", "Thôn Xuân Thành", "Thôn 5", "Thôn Hợp Nhất", "Thôn Hạ"];
const KEPT = ["Thôn Thượng", "Thôn 9", "Thôn Trung Hòa"];
const NEW = ["Thôn Đoàn Kết", "Thôn Hòa Bình", "Thôn Tân Lập", "Thôn Thống Nhất"];

const all = (thon: Thon): Part => ({ thon, amount: null, isRest: false });
const some = (thon: Thon, amount: number, isRest = false): Part => ({ thon, amount, isRest });

/** What becomes of one unit, or of two or three: `at` numbers the group, `share` in per mille is what a part of the first takes. */
function groupOf(own: readonly Thon[], kind: string, share: number, at: number): NewUnit[] {
  const [first, second, third] = own;
  if (!first) return [];
  const amount = 1 + Math.floor(((first.households - 2) * share) / 1000);
  const rest = some(first, first.households - amount, true);
  const [once, twice] = [1 + Math.floor(amount / 3), 1 + Math.floor(amount / 2)];
  const called = (thon: Thon): string => (kind === "new name" ? (NEW[at] ?? thon.name) : thon.name);
  if (!second) return [{ name: called(first), parts: [all(first)] }];
  if (kind === "adjusted" && !third)
    return [
      { name: first.name, parts: [rest] },
      { name: second.name, parts: [all(second), some(first, amount)] },
    ];
  if (kind === "parted" && third && once + twice < first.households)
    return [
      { name: second.name, parts: [all(second), some(first, once)] },
      { name: NEW[at] ?? third.name, parts: [all(third), some(first, twice)] },
      { name: first.name, parts: [some(first, first.households - once - twice, true)] },
    ];
  if (kind === "split" && third)
    return [
      { name: NEW[at] ?? second.name, parts: [all(second), some(first, amount)] },
      { name: third.name, parts: [all(third), rest] },
    ];
  return [{ name: called(first), parts: own.map(all) }];
}

/** What becomes of the units of a commune: each new one has the households that the plan gives it, and some stay as they are (`kept`). */
export const plan = fc
  .tuple(
    fc.array(fc.integer({ min: 10, max: 1_800 }), { minLength: 7, maxLength: 7 }),
    fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 3 }),
        kind: fc.constantFrom("own name", "new name", "adjusted", "split", "parted"),
        share: fc.integer({ min: 0, max: 999 }),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    fc.array(fc.integer({ min: 10, max: 1_800 }), { maxLength: KEPT.length }),
  )
  .map(([households, groups, staying]) => {
    const units = OLD.map((name, at): Thon => ({ name, households: households[at] ?? 10 }));
    let from = 0;
    const made = groups.flatMap(({ size, kind, share }, at) => {
      const own = units.slice(from, from + size);
      from += own.length;
      return groupOf(own, kind, share, at);
    });
    const kept = staying.map((own, at): Thon => ({ name: KEPT[at] ?? "", households: own }));
    return { units: units.slice(0, from), made, kept };
  })
  // A plan that changes nothing names no new unit.
  .filter(({ made }) => made.some(({ name, parts }) => parts.length > 1 || parts[0]?.thon.name !== name));

export type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** The households of a new unit. */
export const householdsOf = ({ parts }: NewUnit): number =>
  parts.reduce((sum, { thon, amount }) => sum + (amount ?? thon.households), 0);
