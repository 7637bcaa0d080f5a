/** A xã at random, all of it made up: its thôn, who holds their posts, and what they are to become. */
import fc from "fast-check";

export interface Thon {
  readonly name: string;
  readonly households: number;
  readonly population: number;
  /** The name of the thôn that it becomes, alone or with others. */
  readonly into: string;
}

/** A post of a thôn, with whoever holds it. */
export interface Post {
  readonly thon: Thon;
  readonly title: string;
  readonly holder: Holder | null;
}

export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly born: number;
  readonly isWoman: boolean;
}

export interface Xa {
  readonly name: string;
  readonly units: readonly Thon[];
  /** By thôn, in the order of the titles. */
  readonly posts: readonly Post[];
}

/** Titles of a thôn in the policy `nd-33-2023`. */
export const TITLES = ["Bí thư chi bộ", "Trưởng thôn", "Trưởng ban công tác Mặt trận"] as const;

const NAMES = ["Đông", "Tây", "Hạ", "Thượng", "An Bình", "Phú Mỹ", "Đồng Tâm", "Cầu Đất", "Làng Cả"];

/** Who holds the next post of a thôn: nobody, whoever holds the one before, somebody else. Somebody holds the first post of all. */
const holding = fc.constantFrom("vacant", "same", "other", "other", "other");

const unit = fc.record({
  households: fc.integer({ min: 40, max: 1_600 }),
  more: fc.nat(99),
  /** The group that it joins, by number. */
  group: fc.nat(3),
  held: fc.array(holding, { minLength: TITLES.length, maxLength: TITLES.length }),
});

export const xa: fc.Arbitrary<Xa> = fc
  .record({
    isNumbered: fc.boolean(),
    names: fc.shuffledSubarray(NAMES, { minLength: 2 }),
    units: fc.array(unit, { minLength: 2, maxLength: NAMES.length }),
    keepsName: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ isNumbered, names, units, keepsName }): Xa => {
    const all = units.slice(0, names.length);
    const nameOf = (at: number): string => `Thôn ${isNumbered ? at + 1 : names[at]}`;
    const thon = all.map(({ households, more, group }, at): Thon => {
      const first = all.findIndex((one) => one.group === group);
      const into = keepsName[group] ? nameOf(first) : `Thôn Mới ${group + 1}`;
      return { name: nameOf(at), households, population: 3 * households + more, into };
    });
    return {
      name: "Xã Mẫu",
      units: thon,
      posts: postsOf(
        thon,
        all.map(({ held }) => held),
      ),
    };
  });

function postsOf(units: readonly Thon[], held: readonly (readonly string[])[]): Post[] {
  let count = 0;
  const next = (): Holder => {
    count++;
    const name = `Mẫu Văn ${String.fromCharCode(64 + Math.ceil(count / 26))}${String.fromCharCode(64 + (count % 26 || 26))}`;
    return {
      id: `M${String(count).padStart(4, "0")}`,
      name,
      born: 1950 + (count % 45),
      isWoman: count % 3 === 0,
    };
  };
  return units.flatMap((thon, at) => {
    let last: Holder | null = null;
    return TITLES.map((title, index): Post => {
      const how = held[at]?.[index];
      if (how === "vacant" && count > 0) return { thon, title, holder: null };
      last = how === "same" && last !== null ? last : next();
      return { thon, title, holder: last };
    });
  });
}
