/** Funds of communes and units: the lump sums of the decrees, and what is told of a blank that they depend on. */
import { expect, test } from "vitest";
import { figureOf } from "../../../../src/core/count/summary.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../../arbitraries/city.ts";
import { run } from "../../../support/inputs.ts";

/** NĐ 33/2023/NĐ-CP: 21, 18 and 15 base salaries by class; 6 for a TDP from 500 households, else 4,5. */
const POLICY = `
id: test
name: Test
effective: 2024-01-01
titles: { head: { name: Head, level: unit } }
money:
  base_salary: [{ from: 2023-07-01, dong: 1800000 }]
  funds:
    - from: 2023-08-01
      commune: [{ when: { class: 1 }, value: 21 }, { when: { class: 2 }, value: 18 }, { when: { class: 3 }, value: 15 }]
      unit: [{ when: { kind: tdp, households: { min: 500 } }, value: 6 }, { value: 4.5 }]
`;
const SALARY = 1_800_000;
const ABOVE = ["T,,tinh,T,,,,,", "X,T,phuong,X,,,1,,"];

function fundOf(register: readonly string[], changes: readonly string[] = [], policy = POLICY) {
  const texts = { register: table(REGISTER_HEADER, register), changes: table(CHANGES_HEADER, changes) };
  const { result, diagnostics } = run({ ...texts, policy });
  const told = diagnostics.filter(({ code }) => code === "money/unknown");
  return { ...figureOf(result, "fund.month"), year: figureOf(result, "fund.year")?.after, told };
}

test("two TDP of 300 households have 4,5 each, and 6 as one: 3 base salaries are saved", () => {
  const rows = [...ABOVE, "X1,X,tdp,1,300,,,,", "X2,X,tdp,2,300,,,,"];
  const { before, after, change, year, told } = fundOf(rows, ["X1,N,,,,N,tdp,,", "X2,N,,,,N,tdp,,"]);
  expect([before, after, change]).toEqual([30, 27, -3].map((salaries) => salaries * SALARY));
  expect(year).toBe(27 * 12 * SALARY);
  expect(told).toEqual([]);
});

test("a blank that decides leaves the sum open and is told; one that cannot does not", () => {
  const lacking = fundOf([...ABOVE, "X1,X,tdp,1,300,,,,", "X2,X,tdp,2,,,,,"]);
  expect([lacking.before, lacking.after]).toEqual([null, null]);
  expect(lacking.told).toMatchObject([
    { facts: { figure: "fund", lacks: "places", count: 1, list: ["X2"] } },
  ]);
  // A thôn has 4,5 whatever its households.
  const thon = fundOf(["T,,tinh,T,,,,,", "X,T,xa,X,,,2,,", "X1,X,thon,1,,,,,"]);
  expect(thon.before).toBe(22.5 * SALARY);
});

test("a place that no case fits leaves the sum open, too, and is told as that: nothing is blank there", () => {
  const rows = [...ABOVE, "X1,X,tdp,1,300,,,,", "X2,X,tdp,2,500,,,,", "X3,X,tdp,3,,,,,"];
  const { before, told } = fundOf(rows, [], POLICY.replace(", { value: 4.5 }", ""));
  expect(before).toBeNull();
  expect(told).toMatchObject([
    { facts: { lacks: "places", count: 1, list: ["X3"] } },
    { facts: { lacks: "cases", count: 1, list: ["X1"] } },
  ]);
});

test("where no place of a kind has what its fund depends on, that is told as well: no total vanishes", () => {
  const { before, told } = fundOf([...ABOVE, "X1,X,tdp,1,,,,,", "X2,X,tdp,2,,,,,"]);
  expect(before).toBeNull();
  expect(told).toMatchObject([{ facts: { lacks: "places", count: 2, list: ["X1", "X2"] } }]);
});

test("a fund may be in đồng, beside base salaries or alone, and is added up with those", () => {
  const flat = POLICY.replace("value: 6 }", "value: 6, flat: 100000 }").replace(
    "{ value: 4.5 }",
    "{ when: { kind: tdp }, flat: 7000000 }, { value: 4.5 }",
  );
  const rows = [...ABOVE, "X1,X,tdp,1,300,,,,", "X2,X,tdp,2,500,,,,", "X3,X,thon,3,500,,,,"];
  const { result } = run({ register: table(REGISTER_HEADER, rows), policy: flat });
  expect(figureOf(result, "fund.month")?.before).toBe(31.5 * SALARY + 7_100_000);
});

test("a base salary that is not known on a day is told, where a fund is in base salaries", () => {
  const early = POLICY.replace("effective: 2024-01-01", "effective: 2023-08-01").replace(
    "from: 2023-07-01, dong",
    "from: 2023-09-01, dong",
  );
  const rows = [...ABOVE, "X1,X,tdp,1,300,,,,"];
  const { result, diagnostics } = run({ register: table(REGISTER_HEADER, rows), policy: early });
  expect(figureOf(result, "fund.month")).toMatchObject({ before: null, after: null });
  expect(diagnostics.filter(({ code }) => code === "money/unknown")).toMatchObject([
    { person: null, facts: { figure: "fund", lacks: "base-salary", count: 1, list: ["2023-08-01"] } },
  ]);
});

test("without rates on a day there is no fund, which is told with the day; one of 0 base salaries needs none", () => {
  const rows = [...ABOVE, "X1,X,tdp,1,300,,,,"];
  const late = POLICY.replace("from: 2023-08-01", "from: 2030-08-01");
  const none = run({ register: table(REGISTER_HEADER, rows), policy: late });
  expect(none.diagnostics.filter(({ code }) => code === "money/unknown")).toMatchObject([
    { facts: { figure: "fund", lacks: "rates", count: 1, list: ["2024-01-01"] } },
  ]);
  const free = POLICY.replace(/base_salary.*/, "base_salary: [{ from: 2030-07-01, dong: 1 }]")
    .replace(/commune: \[.*/, "commune: 0")
    .replace(/unit: \[.*/, "unit: 0");
  const nothing = run({ register: table(REGISTER_HEADER, rows), policy: free });
  expect(figureOf(nothing.result, "fund.month")?.after).toBe(0);
  expect(nothing.diagnostics.filter(({ code }) => code === "money/unknown")).toEqual([]);
});
