/** Severance by NĐ 154/2025/NĐ-CP: months and years of service, on the allowance of the main title alone. */
import { describe, expect, test } from "vitest";
import { figureOf } from "../../../../src/core/count/summary.ts";
import { CHANGES_HEADER, REGISTER_HEADER, ROSTER_HEADER, table } from "../../../arbitraries/city.ts";
import { run } from "../../../support/inputs.ts";

/** An allowance of 1,5 base salaries, 3.510.000 đồng; the unit is dissolved, so that its people leave. */
const POLICY = `
id: test
name: Test
effective: 2026-05-31
titles:
  head: { coefficient: 1.5, name: Head, level: unit, posts: 1 }
  radio: { coefficient: 1, name: Radio, level: unit, posts: 1 }
  women: { coefficient: 9, name: Women, level: unit, posts: 1, counted: false }
money:
  base_salary: [{ from: 2024-07-01, dong: 2340000 }]
  severance: { per_month: 0.8, most_months: 60, per_year: 1.5, fixed: 3, until: 2026-05-31 }
`;

function severance(roster: readonly string[], policy = POLICY) {
  const { result, diagnostics } = run({
    register: table(REGISTER_HEADER, [
      "T,,tinh,T,,,,,",
      "X,T,xa,X,,,,,",
      "X1,X,thon,1,9,,,,",
      "X2,X,thon,2,9,,,,",
    ]),
    changes: table(CHANGES_HEADER, ["X1,,,,,,,,"]),
    roster: table(ROSTER_HEADER, roster),
    policy,
  });
  const told = diagnostics.filter(({ code }) => code === "money/unknown");
  const parts = diagnostics.filter(({ code }) => code === "money/part-service");
  return { ...figureOf(result, "severance"), told, parts };
}

describe("whoever leaves", () => {
  test("after four years gets 0,8 of 48 months, 1,5 of 4 years and 3 months", () => {
    const { before, after } = severance(["X1,head,A,,,,2022-05-31,"]);
    expect([before, after]).toEqual([null, 166_374_000]);
  });

  test("gets months for 60 of them at most, and years for all of them, parts by the month", () => {
    // 12 years and 6 months: 0,8 × 60 + 1,5 × 12,5 + 3 months.
    expect(severance(["X1,head,A,,,,2013-11-30,"]).after).toBe(3_510_000 * 69.75);
  });

  test("gets no month that is not whole, and three months on the first day", () => {
    // The day of leaving counts: 31/5/2022 to 30/5/2026 are 48 months, a day less are 47.
    const dayBefore = POLICY.replace("until: 2026-05-31", "until: 2026-05-29");
    // 47 months: 0,8 × 47 + 1,5 × 47 / 12 + 3.
    expect(severance(["X1,head,A,,,,2022-05-31,"], dayBefore).after).toBe(3_510_000 * 46.475);
    expect(severance(["X1,head,A,,,,2026-05-02,"]).after).toBe(3 * 3_510_000);
    expect(severance(["X1,head,A,,,,2027-01-01,"]).after).toBe(3 * 3_510_000);
  });

  test("gets it on the best paid counted title alone, from the first day of any", () => {
    const { after } = severance(["X1,radio,A,,,,2022-05-31,", "X1,head,A,,,,2024-01-01,", "X1,women,A,,,,,"]);
    expect(after).toBe(166_374_000);
  });
});

test("five years to the day are no longer under five", () => {
  const groups = `severance: { until: 2026-05-31, groups: [{ service: { max_years: 5 }, fixed: 1 }, { fixed: 2 }] }`;
  const policy = POLICY.replace(/severance: .*/, groups);
  expect(severance(["X1,head,A,,,,2021-06-01,"], policy).after).toBe(2 * 3_510_000);
  expect(severance(["X1,head,A,,,,2021-06-02,"], policy).after).toBe(3_510_000);
});

test("the allowance is of the base salary on the day of leaving, whatever the reference day", () => {
  const rise = POLICY.replace("effective: 2026-05-31", "effective: 2026-07-01").replace(
    "base_salary: [",
    "base_salary: [{ from: 2026-07-01, dong: 2530000 }, ",
  );
  expect(severance(["X1,head,A,,,,2022-06-01,"], rise).after).toBe(166_374_000);
});

test("nobody else gets any: who stays in another post, who is an official, who held only what is not counted", () => {
  expect(severance(["X1,head,A,,,,2022-05-31,", "X2,head,A,,,,2022-05-31,"]).after).toBe(0);
  expect(severance(["X1,head,A,,,,2022-05-31,có"]).after).toBe(0);
  expect(severance(["X1,women,A,,,,2022-05-31,"]).after).toBe(0);
});

test("an allowance in đồng, beside base salaries or alone, is paid so many times too", () => {
  const flat = POLICY.replace("{ coefficient: 1.5,", "{ coefficient: { value: 1.5, flat: 100000 },").replace(
    "{ coefficient: 1,",
    "{ coefficient: { flat: 2000000 },",
  );
  expect(severance(["X1,head,A,,,,2022-05-31,"], flat).after).toBe(3_610_000 * 47.4);
  expect(severance(["X1,radio,A,,,,2022-05-31,", "X1,head,B,,,,2022-05-31,"], flat).after).toBe(
    5_610_000 * 47.4,
  );
});

test("service that is not known leaves the sum open and is told with one of those people", () => {
  const { after, told } = severance(["X1,head,A,,,,,", "X1,radio,B,,,,,"]);
  expect(after).toBeNull();
  expect(told).toMatchObject([{ person: "A", facts: { lacks: "service", count: 2, list: ["A", "B"] } }]);
});

test("titles without a coefficient are named, and so are people of whom the month of birth is asked for", () => {
  const bare = POLICY.replace("coefficient: 1.5, ", "");
  const { told } = severance(["X1,head,A,,,,2022-05-31,"], bare);
  expect(told.at(-1)).toMatchObject({ facts: { figure: "severance", lacks: "titles", list: ["Head"] } });
  const early = POLICY.replace(
    "per_month: 0.8, most_months: 60, per_year: 1.5, fixed: 3, until: 2026-05-31",
    "groups: [{ early: { max_years: 2 }, fixed: 1 }, { service: { max_years: 5 }, fixed: 2 }], until: 2026-05-31",
  );
  const rows = ["X1,head,A,,1966,,2022-05-31,", "X1,radio,B,,1966,,,"];
  expect(severance(rows, early).told).toMatchObject([
    { facts: { lacks: "service", list: ["B"] } },
    { facts: { lacks: "birth", list: ["A", "B"] } },
  ]);
});

test("counts where a post that counts was held, as who leaves does, and not where only an uncounted one was", () => {
  const { result } = run({
    register: table(REGISTER_HEADER, [
      "T,,tinh,T,,,,,",
      "X,T,xa,X,,,,,",
      "Y,T,xa,Y,,,,,",
      "X1,X,thon,1,9,,,,",
      "Y1,Y,thon,2,9,,,,",
    ]),
    changes: table(CHANGES_HEADER, ["X1,,,,,,,,", "Y1,,,,,,,,"]),
    roster: table(ROSTER_HEADER, ["X1,head,A,,,,2022-05-31,", "Y1,women,A,,,,2022-05-31,"]),
    policy: POLICY,
  });
  const after = (code: string, id: "severance" | "released") =>
    figureOf(
      result,
      id,
      result.scopes.findIndex(({ place }) => place?.code === code),
    )?.after;
  expect([after("X", "released"), after("X", "severance")]).toEqual([1, 166_374_000]);
  expect([after("Y", "released"), after("Y", "severance")]).toEqual([0, 0]);
});

describe("whose service is known of some of their posts alone", () => {
  const partsOf = (roster: readonly string[], policy = POLICY) =>
    severance(roster, policy).parts.map(({ person, facts }) => [person, facts]);

  test("are told where more service would come to more", () => {
    const rows = ["X1,head,A,,,,2022-05-31,", "X1,radio,A,,,,,", "X1,radio,B,,,,2022-05-31,"];
    expect(severance(rows).after).not.toBeNull();
    expect(partsOf(rows)).toEqual([["A", { count: 1, list: ["A"] }]]);
  });

  test("are not told where nothing hangs on it, or the figure is not known", () => {
    const rows = ["X1,head,A,,,,2022-05-31,", "X1,radio,A,,,,,"];
    const fixed = POLICY.replace(
      "per_month: 0.8, most_months: 60, per_year: 1.5",
      "per_month: 0, per_year: 0",
    );
    expect(partsOf(rows, fixed)).toEqual([]);
    expect(partsOf(["X1,head,A,,,,,", "X1,radio,A,,,,,"])).toEqual([]);
    expect(partsOf(rows, POLICY.replace("coefficient: 1, ", ""))).toEqual([]);
  });
});
