/** Allowances of single people: the best paid post in full, others at their rate, and what is not known. */
import { describe, expect, test } from "vitest";
import { figureOf } from "../../../src/core/count/summary.ts";
import { REGISTER_HEADER, ROSTER_HEADER, table } from "../../arbitraries/city.ts";
import { run } from "../../inputs.ts";

const SALARY = 1_000_000;

/** Titles of a commune with coefficients, and rates; the roster is counted as it is, for nothing is reorganised. */
function policy(rates: string, coefficient = "coefficient: 1.2, "): string {
  return `
id: test
name: Test
effective: 2020-01-01
titles:
  office: { ${coefficient}name: Office, level: commune, posts: 9 }
  radio: { coefficient: 1, name: Radio, level: commune, posts: 9 }
  women: { name: Women, level: commune, posts: 9, counted: false }
money:
  base_salary: [{ from: 2019-01-01, dong: ${SALARY} }]
${rates}
`;
}

const RATES = `  further_posts: [{ from: 2019-01-01, percent: 30 }]
  officials: [{ from: 2019-01-01, percent: 50 }]`;

function paid(roster: readonly string[], rules: string = policy(RATES)) {
  const { result, diagnostics } = run({
    register: table(REGISTER_HEADER, ["T,,tinh,T,,,,,", "X,T,xa,X,,,1,,"]),
    roster: table(ROSTER_HEADER, roster),
    policy: rules,
  });
  const before = (id: "allowances.month" | "allowances.year" | "income.mean" | "income.median") =>
    figureOf(result, id)?.before ?? null;
  return {
    month: before("allowances.month"),
    year: before("allowances.year"),
    mean: before("income.mean"),
    median: before("income.median"),
    told: diagnostics.filter(({ code }) => code === "money/unknown"),
  };
}

describe("somebody with two posts", () => {
  test("gets the better paid one in full and 30% of the other", () => {
    const { month, year } = paid(["X,office,A,,,,,", "X,radio,A,,,,,"]);
    expect(month).toBe(1_500_000);
    expect(year).toBe(18_000_000);
  });

  test("gets an amount that is not known where the rate of further posts is not; somebody with one post does not need it", () => {
    const rules = policy(RATES.replace("2019", "2030"));
    expect(paid(["X,office,A,,,,,", "X,radio,A,,,,,"], rules)).toMatchObject({ month: null, mean: null });
    expect(paid(["X,office,A,,,,,"], rules).month).toBe(1_200_000);
    // A title that is paid nothing is no further post.
    expect(paid(["X,office,A,,,,,", "X,women,A,,,,,"], rules).month).toBe(1_200_000);
  });
});

test("an official gets half of the best paid post, and is in no mean", () => {
  const { month, mean } = paid(["X,office,A,,,,,có", "X,radio,A,,,,,có", "X,radio,B,,,,,"]);
  expect(month).toBe(1_600_000);
  expect(mean).toBe(1_000_000);
  expect(
    paid(["X,women,A,,,,,có"], policy("  further_posts: [{ from: 2019-01-01, percent: 30 }]")).month,
  ).toBe(0);
});

test("the median is that of the person in the middle, or half of two; of nobody there is none", () => {
  const three = ["X,radio,A,,,,,", "X,radio,B,,,,,", "X,office,C,,,,,"];
  expect(paid(three).median).toBe(1_000_000);
  expect(paid([...three, "X,office,D,,,,,"]).median).toBe(1_100_000);
  expect(paid(["X,women,A,,,,,"])).toMatchObject({ month: 0, mean: null, median: null });
});

test("a counted title without a coefficient leaves the sums open and is told once", () => {
  const { month, told } = paid(["X,office,A,,,,,", "X,office,B,,,,,", "X,radio,C,,,,,"], policy(RATES, ""));
  expect(month).toBeNull();
  expect(told).toMatchObject([
    { facts: { figure: "allowances", lacks: "titles", count: 1, list: ["Office"] } },
  ]);
});
