/** What money lacks is told with names and days, and no more of them than are asked for. */
import { describe, expect, test } from "vitest";
import { lacking } from "../../../src/core/count/money/money.ts";
import { figureOf } from "../../../src/core/count/summary.ts";
import { CHANGES_HEADER, REGISTER_HEADER, ROSTER_HEADER, table } from "../../arbitraries/city.ts";
import { run } from "../../support/inputs.ts";

const FURTHER = "further_posts: [{ from: 2019-01-01, percent: 30 }]";
const OFFICIALS = "officials: [{ from: 2019-01-01, percent: 50 }]";

/** What is told of money of a commune whose unit X1 is dissolved on 1/1/2020, under some rates. */
function told(roster: readonly string[], ...rates: readonly string[]) {
  const { result, diagnostics } = run({
    register: table(REGISTER_HEADER, ["T,,tinh,T,,,,,", "X,T,xa,X,,,1,,", "X1,X,thon,1,9,,,,"]),
    changes: table(CHANGES_HEADER, ["X1,,,,,,,,"]),
    roster: table(ROSTER_HEADER, roster),
    policy: `
id: test
name: Test
effective: 2020-01-01
titles:
  office: { coefficient: 1.2, name: Office, level: commune, posts: 9 }
  radio: { coefficient: 1, name: Radio, level: commune, posts: 9 }
  trade: { coefficient: 1, name: Trade, level: commune, posts: 9 }
  guard: { name: Guard, level: commune, posts: 9 }
  scout: { name: Scout, level: commune, posts: 9 }
  head: { coefficient: 1.5, name: Head, level: unit }
money:
${rates.map((one) => `  ${one}`).join("\n")}
`,
  });
  const unknown = diagnostics.filter(({ code }) => code === "money/unknown");
  return {
    month: figureOf(result, "allowances.month"),
    facts: unknown.map(({ person, facts }) => ({ person, ...facts })),
  };
}
const SALARY = "base_salary: [{ from: 2019-01-01, dong: 1000000 }]";

describe("allowances", () => {
  test("lack titles and rates of further posts, in the policy's order", () => {
    expect(told(["X,scout,A,,,,,", "X,guard,B,,,,,"], SALARY, FURTHER, OFFICIALS).facts).toEqual([
      { person: null, figure: "allowances", lacks: "titles", count: 2, list: ["Guard", "Scout"] },
    ]);
    const further = ["X,office,B,,,,,", "X,trade,B,,,,,", "X,office,A,,,,,", "X,radio,A,,,,,"];
    expect(told(further, SALARY, FURTHER.replace("2019", "2030"), OFFICIALS).facts).toEqual([
      { person: null, figure: "allowances", lacks: "further-posts", count: 2, list: ["Radio", "Trade"] },
    ]);
  });

  test("lack the share of officials, who are named", () => {
    const { month, facts } = told(["X,office,B,,,,,có", "X,radio,A,,,,,"], SALARY, FURTHER);
    expect([month?.before, month?.after]).toEqual([null, null]);
    expect(facts).toEqual([{ person: "B", figure: "allowances", lacks: "officials", count: 1, list: ["B"] }]);
  });

  test("lack a base salary of a day, which is named once", () => {
    const { month, facts } = told(["X,office,A,,,,,"], SALARY.replace("2019", "2021"), FURTHER, OFFICIALS);
    expect([month?.before, month?.after]).toEqual([null, null]);
    expect(facts).toEqual([
      { person: null, figure: "allowances", lacks: "base-salary", count: 1, list: ["2020-01-01"] },
    ]);
  });
});

test("severance lacks the base salary of the day of leaving, and that alone", () => {
  const severance = "severance: { per_month: 0.8, per_year: 1.5, fixed: 3, until: 2018-12-31 }";
  const { facts } = told(["X1,head,A,,,,2017-01-01,"], SALARY, FURTHER, OFFICIALS, severance);
  expect(facts).toEqual([
    { person: null, figure: "severance", lacks: "base-salary", count: 1, list: ["2018-12-31"] },
  ]);
});

test("five entries are named, all are counted, and nothing is told where nothing is lacking", () => {
  const people = ["A", "B", "C", "D", "E", "F"];
  expect(lacking("severance", "service", 6, people)).toMatchObject([
    { person: "A", facts: { count: 6, list: ["A", "B", "C", "D", "E"] } },
  ]);
  expect(lacking("fund", "places", 1, ["X1"])).toMatchObject([{ person: null }]);
  expect(lacking("fund", "places", 0, [])).toEqual([]);
});
