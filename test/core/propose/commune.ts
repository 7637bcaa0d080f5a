/** Made-up communes with wishes of every kind, and what the contract makes of them, worked out partition by partition. */
import fc from "fast-check";

export interface MadeUnit {
  readonly code: string;
  readonly kind: "thon" | "tdp";
  /** null: blank. */
  readonly households: number | null;
  readonly status: "done" | "pending" | "exempt";
  /** What stands behind `khu:` among the tags; "" for no such tag. */
  readonly khu: string;
}

export interface MadeCommune {
  readonly units: readonly MadeUnit[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly minimum: { readonly thon: number; readonly tdp: number | null };
  readonly mustMergeBelow: number | null;
  readonly policyUpper: number | null;
  readonly aims: readonly string[];
  readonly target: number | null;
  readonly mostParts: number | null;
  readonly upper: number | null;
  readonly same: readonly string[];
  readonly together: readonly (readonly string[])[];
  readonly apart: readonly (readonly string[])[];
  readonly keep: readonly string[];
  readonly alternatives: number;
}

export const AIMS = ["below_half", "below", "mergers", "above", "spread"];

const MOST_UNITS = 10;

export const communes: fc.Arbitrary<MadeCommune> = fc
  .integer({ min: 1, max: MOST_UNITS })
  .chain((size) => {
    const codes = Array.from({ length: size }, (_, at) => `U${at}`);
    const code = fc.constantFrom(...codes);
    const unit = (own: string): fc.Arbitrary<MadeUnit> =>
      fc.record({
        code: fc.constant(own),
        kind: fc.constantFrom("thon", "thon", "tdp" as const),
        households: fc.oneof(
          { weight: 12, arbitrary: fc.nat(300) },
          { weight: 3, arbitrary: fc.constantFrom(0, 100, 150) },
          fc.constant(null),
        ),
        status: fc.constantFrom("done", "done", "done", "done", "done", "done", "pending", "exempt" as const),
        khu: fc.constantFrom("A", "A", "A", "B", ""),
      });
    return fc.record({
      units: fc.tuple(...codes.map(unit)),
      pairs: fc.array(fc.tuple(code, code), { minLength: 1, maxLength: 3 * size }),
      minimum: fc.record({ thon: fc.constantFrom(150, 200, 300), tdp: fc.option(fc.constantFrom(250, 400)) }),
      mustMergeBelow: fc.constantFrom(null, 50, 50, 66.67),
      policyUpper: fc.constantFrom(null, 300, 450),
      aims: fc.oneof(fc.constant(AIMS), fc.shuffledSubarray(AIMS, { minLength: 1 })),
      target: fc.option(fc.integer({ min: 1, max: MOST_UNITS + 1 }), { freq: 2 }),
      mostParts: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 2 }),
      upper: fc.option(fc.constantFrom(200, 350, 500), { freq: 2 }),
      same: fc.constantFrom([], [], [], ["kind"], ["tags.khu"], ["kind", "tags.khu"]),
      together: fc.array(fc.uniqueArray(code, { minLength: 1, maxLength: 3 }), { maxLength: 1 }),
      apart: fc.array(fc.uniqueArray(code, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
      keep: fc.oneof(fc.constant([]), fc.uniqueArray(code, { maxLength: 2 })),
      alternatives: fc.constantFrom(0, 0, 1, 3),
    });
  })
  .map((one) => ({ ...one, target: one.aims.includes("mergers") ? one.target : null }));

/** The files of a commune as a scenario has them. */
export function filesOf(one: MadeCommune): Readonly<Record<string, string>> {
  const rows = one.units.map(({ code, kind, households, status, khu }) =>
    [
      code,
      "X1",
      kind,
      `Thôn ${code.slice(1)}`,
      households ?? "",
      status,
      khu === "" ? "miền núi" : `miền núi|khu:${khu}`,
    ].join(","),
  );
  const { thon, tdp } = one.minimum;
  const minimum = [
    { when: { kind: "thon" }, households: thon },
    ...(tdp === null ? [] : [{ when: { kind: "tdp" }, households: tdp }]),
  ];
  return {
    "register.csv": ["code,parent,kind,name,households,status,tags", "X1,,xa,Xã Một,,,", ...rows].join("\n"),
    "neighbours.csv": ["a,b", ...one.pairs.map((pair) => pair.join(","))].join("\n"),
    "policy.json": JSON.stringify({
      id: "made",
      name: "Chính sách giả định",
      titles: { head: { name: "Trưởng thôn", level: "unit" } },
      thresholds: {
        minimum,
        ...(one.mustMergeBelow !== null && { must_merge_below: one.mustMergeBelow }),
        ...(one.policyUpper !== null && { upper: [{ households: one.policyUpper }] }),
      },
    }),
  };
}

export function scenarioOf(one: MadeCommune): object {
  return {
    tinhgon: 1,
    inputs: { register: "register.csv", neighbours: "neighbours.csv" },
    policy: "./policy.json",
    propose: {
      aims: one.aims,
      ...(one.target !== null && { target: one.target }),
      ...(one.mostParts !== null && { most_parts: one.mostParts }),
      ...(one.upper !== null && { upper: one.upper }),
      same: one.same,
      together: one.together,
      apart: one.apart,
      keep: one.keep,
    },
  };
}

type Fraction = readonly [bigint, bigint];

export interface CountedPlan {
  /** Groups of codes, each in order, by their first codes. */
  readonly groups: readonly (readonly string[])[];
  readonly values: Readonly<Record<string, Fraction>>;
  readonly units: number;
}

/** Whether the wishes contradict each other so that nothing may be proposed, as far as that is plain without a search. */
export function isRefused(one: MadeCommune): boolean {
  const sets = one.together.filter((list) => list.length > 1);
  return sets.some(
    (set) =>
      set.some((code) => isFixed(one, code)) ||
      one.apart.some((list) => list.filter((code) => set.includes(code)).length > 1),
  );
}

function isFixed({ units, keep }: MadeCommune, code: string): boolean {
  const unit = units.find((own) => own.code === code);
  return unit?.status !== "done" || unit.households === null || keep.includes(code);
}

/** All plans of a commune, the best first. */
export function allPlans(one: MadeCommune): readonly CountedPlan[] {
  const free = one.units.filter(({ code }) => !isFixed(one, code)).map(({ code }) => code);
  const fixed = one.units.filter(({ code }) => isFixed(one, code)).map(({ code }) => [code]);
  const plans: CountedPlan[] = [];
  const extend = (rest: readonly string[], groups: readonly (readonly string[])[]): void => {
    const [first, ...others] = rest;
    if (first === undefined) {
      const all = [...groups, ...fixed].sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
      plans.push(counted(one, all));
      return;
    }
    for (let mask = 0; mask < 2 ** others.length; mask++) {
      const group = [first, ...others.filter((_, at) => (mask >> at) & 1)];
      if (mayBe(one, group))
        extend(
          others.filter((code) => !group.includes(code)),
          [...groups, group],
        );
    }
  };
  extend(free, []);
  const order = [...one.units.keys()];
  const listOf = ({ groups }: CountedPlan): string =>
    order.map((at) => groups.find((group) => group.includes(`U${at}`))?.[0] ?? "").join(",");
  return plans.sort((a, b) => {
    for (const aim of one.aims) {
      const [x = 0n, over = 1n] = a.values[aim] ?? [];
      const [y = 0n, under = 1n] = b.values[aim] ?? [];
      if (x * under !== y * over) return x * under < y * over ? -1 : 1;
    }
    return listOf(a) < listOf(b) ? -1 : 1;
  });
}

function mayBe(one: MadeCommune, group: readonly string[]): boolean {
  if (one.mostParts !== null && group.length > one.mostParts) return false;
  const own = one.units.filter(({ code }) => group.includes(code));
  if (one.same.includes("kind") && new Set(own.map(({ kind }) => kind)).size > 1) return false;
  if (one.same.includes("tags.khu") && new Set(own.map(({ khu }) => khu)).size > 1) return false;
  const held = (list: readonly string[]): number => list.filter((code) => group.includes(code)).length;
  if (one.apart.some((list) => held(list) > 1)) return false;
  if (one.together.some((list) => held(list) > 0 && held(list) < list.length)) return false;
  const reached = new Set(group.slice(0, 1));
  for (const code of reached) {
    for (const [a, b] of one.pairs) {
      if (a === code && group.includes(b)) reached.add(b);
      if (b === code && group.includes(a)) reached.add(a);
    }
  }
  return reached.size === group.length;
}

function counted(one: MadeCommune, groups: readonly (readonly string[])[]): CountedPlan {
  const sizes: bigint[] = [];
  let [half, below, merged, above] = [0, 0, 0, 0];
  for (const group of groups) {
    merged += group.length - 1;
    const own = one.units.filter(({ code }) => group.includes(code));
    const [first] = own;
    if (first?.status !== "done" || first.households === null) continue;
    const households = own.reduce((sum, unit) => sum + (unit.households ?? 0), 0);
    const heir = own.reduce((best, unit) => ((unit.households ?? 0) > (best.households ?? 0) ? unit : best));
    sizes.push(BigInt(households));
    const minimum = one.minimum[heir.kind];
    if (minimum !== null && households < minimum) below++;
    if (minimum !== null && households * 100 < (one.mustMergeBelow ?? 0) * minimum) half++;
    const upper = one.upper ?? one.policyUpper;
    if (group.length > 1 && upper !== null) above += Math.max(0, households - upper);
  }
  const n = BigInt(sizes.length);
  const sum = sizes.reduce((all, size) => all + size, 0n);
  const squares = sizes.reduce((all, size) => all + size * size, 0n);
  const mergers = one.target === null ? merged : Math.abs(groups.length - one.target);
  return {
    groups,
    units: groups.length,
    values: {
      below_half: [BigInt(half), 1n],
      below: [BigInt(below), 1n],
      mergers: [BigInt(mergers), 1n],
      above: [BigInt(above), 1n],
      spread: [n * squares - sum * sum, n === 0n ? 1n : n],
    },
  };
}
