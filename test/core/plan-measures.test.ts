/** What plans are compared by where little is known: nothing, rather than 0. */
import { expect, test } from "vitest";
import { planMeasures } from "../../src/core/plan-measures.ts";
import { table } from "../arbitraries/city.ts";
import { parsePolicyText, run } from "../support/inputs.ts";

const CONSENT = "consent: { levels: [unit], of: households, share: 50, bar: more-than }";

function measured(units: readonly string[], asked?: readonly string[]) {
  const policy = `id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\n${asked ? CONSENT : ""}\n`;
  const outcome = run({
    register: table("code,parent,kind,name,households,status", ["X,,xa,X,,", ...units]),
    changes: table("from,into", ["U,U", "V,U"]),
    ...(asked && { consultation: table("place,households,agree", asked) }),
    policy,
  });
  return planMeasures(outcome, parsePolicyText(policy).policy, outcome.diagnostics);
}

test("of units whose households are not known there is no smallest, no largest and no spread", () => {
  expect(measured(["U,X,thon,U,,", "V,X,thon,V,,"])).toMatchObject({
    smallest: null,
    largest: null,
    spread: null,
    not_connected: null,
    agreed: null,
    consent: null,
    persons: null,
  });
});

test("units whose households are not known are counted: the smallest and the largest are those of the others", () => {
  const units = ["U,X,thon,U,100,", "V,X,thon,V,200,", "W,X,thon,W,50,", "P,X,thon,P,,pending"];
  expect(measured(units)).toMatchObject({ unknown: 0, smallest: 50, largest: 300 });
  expect(measured([...units, "Z,X,thon,Z,,"])).toMatchObject({ unknown: 1, smallest: 50, largest: 300 });
});

test("units that wait are none of them", () => {
  const units = ["U,X,thon,U,100,", "V,X,thon,V,200,", "W,X,thon,W,50,", "P,X,thon,P,10,pending"];
  // 50 and 300 are 125 each from their mean.
  expect(measured(units)).toMatchObject({ smallest: 50, largest: 300, spread: 31_250 });
});

test("consent is the share of those who agree in all places, as the report tells it: not known where it is not of one", () => {
  const units = ["U,X,thon,U,100,", "V,X,thon,V,200,"];
  expect(measured(units, ["U,100,80", "V,200,101"])).toMatchObject({
    agreed: 2,
    not_agreed: 0,
    consent: 60.3,
  });
  expect(measured(units, ["U,100,80"])).toMatchObject({ agreed: 1, not_agreed: 1, consent: null });
});
