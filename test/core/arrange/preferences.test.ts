/** Preferences as scores: more is better, a blank is less than any. */
import { describe, expect, test } from "vitest";
import { BLANK, referenceDay, scoresOf } from "../../../src/core/arrange/preferences.ts";
import type { Preference } from "../../../src/core/model/policy.ts";
import { read } from "../../support/inputs.ts";

const ROSTER = `place,title,person,birth_year,party_member,since
U,head,A,1970,có,1/1/2010
U,head,B,1980,không,1/1/2000
U,head,C,,,
`;

function read2(effective: string) {
  const policy = `id: t\nname: T\n${effective}titles: { head: { name: Head, level: unit, posts: 3 } }\n`;
  const { inputs } = read({
    register: "code,parent,kind,name\nT,,tinh,T\nX,T,xa,X\nU,X,thon,U\n",
    roster: ROSTER,
    policy,
  });
  if (!inputs.roster) throw new Error("there is no roster");
  return { roster: inputs.roster, policy: inputs.policy };
}

function scores(preference: Preference, effective = "effective: 2010-01-11\n"): number[] {
  const { roster, policy } = read2(effective);
  return [...scoresOf(preference, roster, policy)];
}

describe("scores", () => {
  test("of members", () => {
    expect(scores("party_member")).toEqual([1, 0, BLANK]);
  });

  test("of seniority are days up to the policy's date, also of who came after it", () => {
    expect(scores("senior")).toEqual([10, 10 + 3653, BLANK]);
    expect(scores("senior", "effective: 2009-12-31\n")[0]).toBe(-1);
  });

  test("of youth are years of birth", () => {
    expect(scores("younger")).toEqual([1970, 1980, BLANK]);
  });

  test("of people of the place are nothing by themselves", () => {
    expect(scores("local")).toEqual([0, 0, 0]);
  });
});

test("without a date of the policy seniority is counted to the latest day of the roster", () => {
  const { roster, policy } = read2("");
  expect(referenceDay(policy, roster)).toBe(Date.UTC(2010, 0, 1) / 86_400_000);
  expect(scores("senior", "")).toEqual([0, 3653, BLANK]);
});
