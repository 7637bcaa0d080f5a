/** Random small cities as the texts of their inputs: a register, a sound plan and a roster. */
import * as fc from "fast-check";

export interface City {
  readonly register: readonly string[];
  readonly changes: readonly string[];
  readonly roster: readonly string[];
}

export const REGISTER_HEADER = "code,parent,kind,name,households,population,class,branch,status";
export const CHANGES_HEADER =
  "from,into,households,population,holders,into_name,into_kind,into_parent,into_class";
export const ROSTER_HEADER = "place,title,person,full_name,birth_year,party_member,since,official";

/** What the plan does with one unit; numbers choose among the units of its commune. */
type Fate =
  | { readonly kind: "keep" | "dissolve" | "rename" | "convert" }
  | { readonly kind: "merge"; readonly with: number }
  | { readonly kind: "split"; readonly share: number };

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: "keep" } as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ kind: "dissolve" }, { kind: "rename" }, { kind: "convert" } as const),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("merge" as const), with: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("split" as const), share: fc.integer({ min: 1, max: 99 }) }),
  },
) as fc.Arbitrary<Fate>;

const unit = fc.record({
  kind: fc.constantFrom("thon", "tdp"),
  households: fc.integer({ min: 2, max: 600 }),
  status: fc.constantFrom("", "", "", "", "", "pending", "exempt"),
  fate,
});

const seat = fc.record({
  place: fc.nat(99),
  title: fc.constantFrom("head", "secretary", "front", "deputy", "office", "radio", "women"),
  person: fc.nat(30),
  birth: fc.integer({ min: 1940, max: 1998 }),
  party: fc.constantFrom("có", "không", ""),
  since: fc.integer({ min: 1995, max: 2018 }),
  official: fc.constantFrom("", "", "", "có"),
  vacant: fc.integer({ min: 0, max: 7 }),
});

/** Titles of the unit level among those of `seat`; the others belong to communes. */
const UNIT_TITLES = new Set(["head", "secretary", "front", "deputy"]);

export const POLICY = `
id: test
name: Test
effective: 2019-10-01
titles:
  secretary: { name: Secretary, level: unit, posts: 1, requires: { party_member: true } }
  head: { name: Head, level: unit, posts: [{ when: { households: { min: 500 } }, posts: 2 }, { posts: 1 }] }
  front: { name: Front, level: unit, posts: 1, requires: { age: { max: 70 } } }
  deputy: { name: Deputy, level: unit, posts: 0 }
  office: { name: Office, level: commune, posts: 1 }
  radio: { name: Radio, level: commune, posts: 1, open_to: [radio, women] }
  women: { name: Women, level: commune, posts: 1, counted: false }
holding:
  max_posts: 2
  incompatible: [{ titles: [head, front] }]
  concurrent_requires: { party_member: true }
  prefer: [incumbent, party_member, senior, younger]
`;

/** Two districts at most, a few communes and units; people may hold posts in several places. */
export const cities: fc.Arbitrary<City> = fc
  .record({
    communes: fc.array(
      fc.record({
        district: fc.nat(1),
        class: fc.constantFrom("1", "2", "III", ""),
        units: fc.array(unit, { maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    mergeCommunes: fc.boolean(),
    created: fc.boolean(),
    seats: fc.array(seat, { maxLength: 40 }),
  })
  .map(({ communes, mergeCommunes, created, seats }) => {
    const register = ["T,,tinh,Tỉnh T,,,,,", "D0,T,quan,Quận 0,,,,,", "D1,T,huyen,Huyện 1,,,,,"];
    const changes: string[] = [];
    const places: { readonly code: string; readonly level: string }[] = [];
    communes.forEach((commune, c) => {
      register.push(`C${c},D${commune.district},xa,Xã ${c},,,${commune.class},,`);
      places.push({ code: `C${c}`, level: "commune" });
      const codes = commune.units.map((_, u) => `C${c}U${u}`);
      commune.units.forEach((one, u) => {
        const code = codes[u] ?? "";
        register.push(
          `${code},C${c},${one.kind},Unit ${c}.${u},${one.households},${one.households * 3},,Chi bộ ${u},${one.status}`,
        );
        places.push({ code, level: "unit" });
        const target = (at: number): string => `N${c}_${at % 2}`;
        switch (one.fate.kind) {
          case "dissolve":
            changes.push(`${code},,,,,,,,`);
            break;
          case "rename":
            changes.push(`${code},${code},,,,Unit ${c}.${u} mới,,,`);
            break;
          case "convert":
            changes.push(`${code},${code},,,,,${one.kind === "tdp" ? "thon" : "tdp"},,`);
            break;
          case "merge":
            changes.push(`${code},${target(one.fate.with)},,,,Merged ${c}.${one.fate.with % 2},tdp,,`);
            break;
          case "split": {
            const part = Math.max(1, Math.floor((one.households * one.fate.share) / 100));
            changes.push(`${code},${code}a,${part},,,Part ${c}.${u}a,${one.kind},,`);
            changes.push(`${code},${code}b,,,,Part ${c}.${u}b,${one.kind},,`);
            break;
          }
        }
      });
    });
    const [first, second] = communes;
    if (mergeCommunes && first && second) changes.push(`C0,C0,,,,,,D${first.district},`, `C1,C0,,,,,,,`);
    if (created) changes.push(`,NEW,120,300,,Created,tdp,C0,`);
    const roster = seats.map(({ place, title, person, birth, party, since, official, vacant }) => {
      const level = UNIT_TITLES.has(title) ? "unit" : "commune";
      const fitting = places.filter((one) => one.level === level);
      const at = fitting[place % Math.max(1, fitting.length)];
      if (!at) return null;
      return vacant === 0
        ? `${at.code},${title},,,,,,`
        : `${at.code},${title},P${person},,${birth},${party},${since},${official}`;
    });
    // One person holds a title in one place once, and has one birth year.
    const seen = new Set<string>();
    const births = new Map<string, string>();
    const rows = roster.flatMap((row) => {
      if (row === null) return [];
      const cells = row.split(",");
      const [code, title, person] = cells;
      if (person && seen.has(`${code} ${title} ${person}`)) return [];
      seen.add(`${code} ${title} ${person}`);
      if (person) {
        births.set(person, births.get(person) ?? cells[4] ?? "");
        cells[4] = births.get(person) ?? "";
      }
      return [cells.join(",")];
    });
    return { register, changes, roster: rows };
  });

/** A table as text. */
export function table(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join("\n")}\n`;
}

/** The inputs of a city as texts. */
export function textsOf({ register, changes, roster }: City, policy: string = POLICY) {
  return {
    register: table(REGISTER_HEADER, register),
    changes: table(CHANGES_HEADER, changes),
    roster: table(ROSTER_HEADER, roster),
    policy,
  };
}

/** The same city, in which a unit that no row of the plan names moves to another commune that stays, where there are such. */
export function withMove(city: City): City {
  const cells = city.register.map((row) => row.split(","));
  const named = new Set(city.changes.flatMap((row) => row.split(",").slice(0, 2)));
  const unit = cells.find(([code = "", , kind, , , , , , status]) => {
    return (kind === "thon" || kind === "tdp") && !named.has(code) && status === "";
  });
  const into = cells.find(
    ([code = "", , kind]) =>
      kind === "xa" && code !== unit?.[1] && !named.has(code) && !named.has(unit?.[1] ?? ""),
  );
  if (!unit || !into) return city;
  return { ...city, changes: [...city.changes, `${unit[0]},${unit[0]},,,,,,${into[0]},`] };
}
