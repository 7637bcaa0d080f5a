/** A small town for tests of arranging: a register, a plan and a policy with few words, run in memory. */
import type { Arrangement } from "../../src/core/arrange/arrangement.ts";
import { type Rules, rulesOf } from "../../src/core/arrange/rules-in-force.ts";
import type { Policy } from "../../src/core/model/policy.ts";
import type { NewPlace } from "../../src/core/model/positions.ts";
import type { Reorganisation } from "../../src/core/reorganise/lineage/lineage.ts";
import { parsePolicyText, run } from "./inputs.ts";

export interface Town {
  /** Rows behind province T and commune X: `code,parent,kind,name,households,population,class,status`. */
  readonly places?: readonly string[];
  /** `from,into,into_name,households,holders` */
  readonly changes?: readonly string[];
  /** `place,title,person,birth_year,party_member,since,official,keep` */
  readonly roster: readonly string[];
  /** The roster that really came out: `place,title,person`. */
  readonly after?: readonly string[];
  /** What places said of the plan: `place,households,agree`. */
  readonly consultation?: readonly string[];
  /** Keys of `titles`; by default a head and a front of units and an office of communes. */
  readonly titles?: string;
  readonly holding?: string;
  /** Further sections. */
  readonly more?: string;
}

const TITLES =
  "head: { name: Head, level: unit }, front: { name: Front, level: unit }, office: { name: Office, level: commune }";

export interface Outcome {
  readonly reorganisation: Reorganisation;
  readonly arrangement: Arrangement;
  readonly policy: Policy;
  readonly rules: Rules;
  readonly codes: readonly string[];
  /** The position of a place of the register after. */
  readonly at: (code: string) => NewPlace;
  /** Who holds what afterwards, as `place title person`; vacant posts without a person. */
  readonly posts: readonly string[];
}

/** A town arranged. Throws where its inputs have faults. */
export function town(one: Town): Outcome {
  const text = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;
  const {
    places = ["U,X,thon,U,100,,,", "V,X,thon,V,100,,,"],
    changes = [],
    titles = TITLES,
    holding = "",
    more = "",
  } = one;
  const policyText = `id: t\nname: T\neffective: 2019-10-01\ntitles: { ${titles} }\nholding: { ${holding} }\n${more}\n`;
  const ran = run({
    register: text("code,parent,kind,name,households,population,class,status", [
      "T,,tinh,T,,,,",
      "X,T,xa,X,,,,",
      ...places,
    ]),
    changes: text("from,into,into_name,households,holders", changes),
    roster: text("place,title,person,birth_year,party_member,since,official,keep", one.roster),
    ...(one.after && { after: text("place,title,person", one.after) }),
    policy: policyText,
    ...(one.consultation && { consultation: text("place,households,agree", one.consultation) }),
  });
  const { reorganisation, arrangement } = ran;
  const { policy } = parsePolicyText(policyText);
  if (!arrangement) throw new Error("there is no roster");
  const at = (code: string): NewPlace =>
    reorganisation.after.places.findIndex((place) => place.code === code);
  const titleOf = (title: number | undefined): string => policy.titles[title ?? -1]?.id ?? "";
  const codeOf = (place: number | undefined): string => reorganisation.after.places[place ?? -1]?.code ?? "";
  const { seats, vacant, roster } = arrangement;
  return {
    reorganisation,
    arrangement,
    policy,
    rules: rulesOf(arrangement, policy),
    codes: ran.diagnostics.map(({ code }) => code),
    at,
    posts: [
      ...Array.from(seats.place, (place, seat) =>
        [codeOf(place), titleOf(seats.title[seat]), roster.people.ids[seats.person[seat] ?? -1]].join(" "),
      ),
      ...Array.from(vacant.place, (place, post) => `${codeOf(place)} ${titleOf(vacant.title[post])}`),
    ],
  };
}
