/**
 * Nobody of whom it is known that a charter bars them gets a post, over random rosters under every built-in policy. What each charter
 * asks is written down here once more. `npm run charters` takes ten thousand rosters.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BUILT_IN_IDS, builtInText } from "../../src/read/policy/builtin.ts";
import { table } from "../arbitraries/city.ts";
import { run } from "../support/inputs.ts";

const ROSTERS = Number(process.env.CHARTERS ?? 100);

/** What a roster says of somebody; "" where it does not. */
interface Facts {
  readonly party: string;
  readonly gender: string;
  readonly born: string;
  readonly veteran: string;
}

/** Whether somebody is known not to qualify, by the words of titles' ids; `year`: the policy's. */
function isBarred(title: string, { party, gender, born, veteran }: Facts, year: number): boolean {
  const age = born === "" ? null : year - Number(born);
  if (title === "bi-thu-chi-bo" || title === "bi-thu-dang-uy") return party === "không";
  if (title.endsWith("phu-nu")) return gender === "nam";
  if (title.endsWith("-doan")) return age !== null && age > 35;
  if (title.endsWith("nguoi-cao-tuoi")) return age !== null && age < 55;
  return title.endsWith("cuu-chien-binh") && veteran === "không";
}

const facts: fc.Arbitrary<Facts> = fc.record({
  party: fc.constantFrom("có", "không", ""),
  gender: fc.constantFrom("nam", "nữ", ""),
  born: fc.constantFrom("1950", "1964", "1965", "1990", "2000", ""),
  veteran: fc.constantFrom("có", "không", ""),
});

const TITLES = new Map(
  BUILT_IN_IDS.map((id) => [
    id,
    [...(builtInText(id) ?? "").matchAll(/^ {2}([\w-]+):\n(?: {4}.*\n)*? {4}level: (\w+)/gm)],
  ]),
);

/** A roster is that of one commune of three thôn, two of which merge; so many communes stand in one register. */
const COMMUNES = 50;

const NUMBERS = Array.from({ length: COMMUNES }, (_, commune) => commune);

const REGISTER = table("code,parent,kind,name,households,class", [
  "T,,tinh,T,,",
  ...NUMBERS.flatMap((commune) => [
    `X${commune},T,xa,X${commune},,1`,
    ...[1, 2, 3].map((unit) => `X${commune}-${unit},X${commune},thon,${unit},300,`),
  ]),
]);

const CHANGES = table(
  "from,into",
  NUMBERS.flatMap((commune) => [`X${commune}-1,X${commune}-1`, `X${commune}-2,X${commune}-1`]),
);

test.each(BUILT_IN_IDS)("%s gives no post to whom a charter bars", (id) => {
  const titles = (TITLES.get(id) ?? []).map(([, title = "", level = ""]) => ({ title, level }));
  expect(titles.length).toBeGreaterThan(2);
  const policy = builtInText(id) ?? "";
  const year = Number(/^effective: (\d{4})/m.exec(policy)?.[1]);
  const holders = fc.array(
    fc.record({ unit: fc.integer({ min: 1, max: 3 }), title: fc.nat(titles.length - 1), facts }),
    { minLength: 1, maxLength: 12 },
  );
  let held = 0;
  fc.assert(
    fc.property(fc.array(holders, { minLength: COMMUNES, maxLength: COMMUNES }), (communes) => {
      const known = new Map<string, Facts>();
      const roster = communes.flatMap((people, commune) =>
        people.map(({ unit, title, facts: own }, index) => {
          const { title: name = "", level = "" } = titles[title] ?? {};
          const person = `P${commune}-${index}`;
          known.set(person, own);
          const place = level === "commune" ? `X${commune}` : `X${commune}-${unit}`;
          const official = name === "bi-thu-dang-uy" ? "có" : "";
          return `${place},${name},${person},${own.party},${own.gender},${own.born},${own.veteran},${official}`;
        }),
      );
      const columns = "place,title,person,party_member,gender,birth_year,cuu_chien_binh,official";
      const { arrangement } = run({
        register: REGISTER,
        changes: CHANGES,
        roster: table(columns, roster),
        policy,
      });
      if (!arrangement) throw new Error("nothing was arranged");
      const { seats, roster: read } = arrangement;
      for (let seat = 0; seat < seats.size; seat++) {
        const person = read.people.ids[seats.person[seat] ?? -1] ?? "";
        const title = titles[seats.title[seat] ?? -1]?.title ?? "";
        const own = known.get(person);
        if (own && isBarred(title, own, year))
          throw new Error(`${person} holds ${title}: ${JSON.stringify(own)}`);
        held++;
      }
    }),
    { numRuns: Math.ceil(ROSTERS / COMMUNES), endOnFailure: true },
  );
  expect(held).toBeGreaterThan(ROSTERS);
});
