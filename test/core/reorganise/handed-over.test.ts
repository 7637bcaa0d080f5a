/** What a unit that goes on gets of a neighbour that goes on as well (điều chỉnh): households, and nothing else of what it is. */
import { expect, test } from "vitest";
import { summaryRows } from "../../../src/core/count/summary.ts";
import { judgeHouseholds } from "../../../src/core/judge/thresholds.ts";
import { aimsOf } from "../../../src/core/propose/aims-of.ts";
import { table } from "../../arbitraries/city.ts";
import { parsePolicyText, run } from "../../support/inputs.ts";

const POLICY = `
id: test
name: Test
effective: 2019-10-01
titles: { head: { name: Head, level: unit } }
thresholds:
  minimum: [{ when: { tags: khó khăn }, households: 100 }, { households: 300 }]
  upper: [{ households: 599 }]
  merge_below: [{ households: 580 }]
indicators: { was-tdp: { name: Was TDP, count: units, where: { was.kind: tdp } } }
money:
  base_salary: [{ from: 2019-01-01, dong: 1000 }]
  funds: [{ from: 2019-01-01, unit: [{ when: { tags: khó khăn }, value: 5 }, { value: 3 }] }]
`;

const REGISTER = [
  "C,,xa,C,,",
  "A,C,thon,A,110,",
  "B,C,tdp,B,400,khó khăn",
  "D,C,thon,D,590,",
  "E,C,thon,E,620,",
];

const given = (changes: readonly string[]) =>
  run({
    register: table("code,parent,kind,name,households,tags", REGISTER),
    changes: table("from,into,households", changes),
    roster: table("place,title,person", ["A,head,P1", "D,head,P2"]),
    policy: POLICY,
  });

const HANDED_OVER = given(["A,A,", "B,A,180", "B,B,", "D,D,", "E,D,20", "E,E,"]);

test("no tag of the neighbour, though more comes from there than there was: standards and funds stay its own", () => {
  const { reorganisation, result } = HANDED_OVER;
  const tags = reorganisation.after.places.map(({ code, tags: own }) => [code, own.join()]);
  expect(Object.fromEntries(tags)).toMatchObject({ A: "", B: "khó khăn" });
  const figures = summaryRows({ ...result, by: "unit" });
  const of = (place: string, indicator: string) => {
    const row = figures.find((one) => one.place === place && one.indicator === indicator);
    return [row?.before, row?.after];
  };
  expect(of("A", "households")).toEqual([290, 290]);
  expect(of("A", "fund.month")).toEqual([3000, 3000]);
  expect(of("C", "was-tdp")).toEqual([1, 1]);
});

test("no merger: it is not over the upper limit of merged units, not told as too large to merge, and in no aim", () => {
  const { thresholds } = parsePolicyText(POLICY).policy;
  if (!thresholds) throw new Error("the policy has standards");
  const judged = ({ reorganisation }: typeof HANDED_OVER) => {
    const { mustMerge, below, met, above } = judgeHouseholds(reorganisation, thresholds, []);
    const { mergers } = aimsOf(reorganisation, thresholds, { target: null, upper: null });
    return [mustMerge + below, met, above, mergers];
  };
  expect(judged(HANDED_OVER)).toEqual([1, 3, 0, 0]);
  expect(judged(given(["D,D,", "A,D,"]))).toEqual([0, 3, 1, 1]);
});
