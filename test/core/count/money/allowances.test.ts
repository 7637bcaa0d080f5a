/** Allowances of single people: the best paid post in full, others at their rate, and what is not known. */
import { describe, expect, test } from "vitest";
import { figureOf } from "../../../../src/core/count/summary.ts";
import { REGISTER_HEADER, ROSTER_HEADER, table } from "../../../arbitraries/city.ts";
import { run } from "../../../support/inputs.ts";

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

test("the median is by what people get, whatever the order of their ids", () => {
  const rows = ["X,office,A,,,,,", "X,radio,B,,,,,", "X,office,C,,,,,", "X,radio,C,,,,,", "X,radio,D,,,,,"];
  expect(paid(rows).median).toBe(1_100_000);
  expect(paid(rows.slice(0, 4)).median).toBe(1_200_000);
});

test("of two posts that are paid alike the one of higher rank is the main one, and the other a further post", () => {
  const alike = policy(
    `  further_posts: [{ titles: office, percent: 10 }, { titles: radio, percent: 40 }]`,
    "coefficient: 1, ",
  );
  expect(paid(["X,radio,A,,,,,", "X,office,A,,,,,"], alike).month).toBe(1_400_000);
});

test("who holds a counted post is among the people whose incomes are looked at, what is paid for others too", () => {
  const both = ["X,women,A,,,,,", "X,office,A,,,,,", "X,radio,B,,,,,", "X,women,C,,,,,"];
  const paidWomen = policy(RATES).replace("women: {", "women: { coefficient: 2, ");
  expect(paid(both)).toMatchObject({ month: 2_200_000, mean: 1_100_000 });
  expect(paid(both, paidWomen)).toMatchObject({ month: 5_360_000, mean: 1_680_000 });
});

test("a counted title without a coefficient leaves the sums open and is told once", () => {
  const { month, told } = paid(["X,office,A,,,,,", "X,office,B,,,,,", "X,radio,C,,,,,"], policy(RATES, ""));
  expect(month).toBeNull();
  expect(told).toMatchObject([
    { facts: { figure: "allowances", lacks: "titles", count: 1, list: ["Office"] } },
  ]);
});

describe("a rate by place and person, with đồng beside it", () => {
  const COLUMNS = "place,title,person,gender,party_member";
  /** Titles with the coefficients given; a unit thôn and a unit TDP. */
  function month(coefficient: string, roster: readonly string[], further = "") {
    const { result, diagnostics } = run({
      register: table(REGISTER_HEADER, [
        "T,,tinh,T,,,,,",
        "X,T,xa,X,,,1,,",
        "X1,X,thon,1,9,,,,",
        "X2,X,tdp,2,9,,,,",
      ]),
      roster: table(COLUMNS, roster),
      policy: `
id: test
name: Test
effective: 2020-01-01
titles:
  head: { coefficient: ${coefficient}, name: Head, level: unit, posts: 9 }
  deputy: { coefficient: 1, name: Deputy, level: unit, posts: 9 }
  office: { coefficient: { flat: 200000 }, name: Office, level: commune, posts: 9 }
money:
  base_salary: [{ from: 2019-01-01, dong: ${SALARY} }]
  further_posts: [${further}]
`,
    });
    const told = diagnostics.filter(({ code }) => code.startsWith("money/"));
    return { month: figureOf(result, "allowances.month")?.before ?? null, told };
  }

  test("is the first case whose place and person both fit", () => {
    const cases =
      "[{ place: { kind: thon }, person: { gender: female }, value: 3 }, { when: { kind: tdp }, value: 2.0001 }, { value: 1 }]";
    expect(month(cases, ["X1,head,A,nữ,"]).month).toBe(3_000_000);
    expect(month(cases, ["X1,head,A,nam,"]).month).toBe(1_000_000);
    expect(month(cases, ["X2,head,A,nữ,"]).month).toBe(2_000_100);
  });

  test("adds đồng to base salaries, and may be đồng alone", () => {
    expect(month("{ value: 2, flat: 1 }", ["X1,head,A,,"]).month).toBe(2_000_001);
    expect(month("[{ flat: 300000 }]", ["X1,head,A,,"]).month).toBe(300_000);
  });

  test("fails by a blank, which is told with a count; with blank: pass it does not", () => {
    const cases = "[{ person: { party_member: true }, value: 3 }, { value: 1 }]";
    const { month: sum, told } = month(cases, ["X1,head,A,,", "X1,head,B,,không"]);
    expect(sum).toBe(2_000_000);
    expect(told).toMatchObject([{ code: "money/by-blank", facts: { people: 1, columns: ["party_member"] } }]);
    const pass = cases.replace("true", "{ is: true, blank: pass }");
    expect(month(pass, ["X1,head,A,,", "X1,head,B,,không"])).toMatchObject({ month: 4_000_000, told: [] });
  });

  test("that no case gives leaves the sum open, and the title is named", () => {
    expect(month("[{ place: { kind: tdp }, value: 3 }]", ["X1,head,A,,"])).toMatchObject({
      month: null,
      told: [{ code: "money/unknown", facts: { lacks: "titles", list: ["Head"] } }],
    });
  });

  test("of a further post counts by the first entry for its level and title", () => {
    const further = "{ titles: [deputy], percent: 100 }, { level: commune, percent: 50 }";
    expect(month("2", ["X1,head,A,,", "X1,deputy,A,,"], further).month).toBe(3_000_000);
    expect(month("2", ["X1,head,A,,", "X,office,A,,"], further).month).toBe(2_100_000);
    // The main title is the best paid one in đồng, whatever it is paid in.
    expect(month("{ flat: 900000 }", ["X1,head,A,,", "X1,deputy,A,,"], "{ percent: 30 }").month).toBe(
      1_270_000,
    );
    expect(month("2", ["X1,head,A,,", "X1,head,B,,", "X2,head,A,,"], further)).toMatchObject({
      month: null,
      told: [{ facts: { lacks: "further-posts", list: ["Head"] } }],
    });
  });
});
