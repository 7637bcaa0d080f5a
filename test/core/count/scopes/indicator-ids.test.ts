/** Ids of built-in indicators: every one is counted, and no other. */
import { expect, test } from "vitest";
import { isBuiltIn, wholeOf } from "../../../../src/core/count/scopes/indicator-ids.ts";
import { run } from "../../../support/inputs.ts";
import { PAID, SMALL } from "../../../support/small.ts";

const SEVERANCE = "  severance: { per_month: 0.8, per_year: 1.5, fixed: 3 }\n";
const own = "indicators:\n  women: { name: Women, count: persons, where: { gender: female } }\n";

test("a run counts every built-in indicator, and each under an id that no policy can take", () => {
  const { indicators } = run({ ...SMALL, policy: `${PAID}${SEVERANCE}${own}` }).result;
  const [builtIn, others] = [
    indicators.filter(({ definition }) => definition === null),
    indicators.filter(({ definition }) => definition !== null),
  ];
  expect(builtIn.length).toBe(28);
  expect(builtIn.every(({ id }) => isBuiltIn(id))).toBe(true);
  expect(others.map(({ id }) => id)).toEqual(["women"]);
  expect(isBuiltIn("women")).toBe(false);
});

test("a part stands below the indicator that it is a part of, or another part of that", () => {
  const { indicators } = run(SMALL).result;
  const parts = indicators.flatMap(({ id }, at) =>
    wholeOf(id) !== null ? [[indicators[at - 1]?.id ?? "", id]] : [],
  );
  for (const [above = "", id = ""] of parts) expect([above, wholeOf(above)]).toContain(wholeOf(id));
  expect(parts).toContainEqual(["communes", "communes.phuong"]);
  expect(parts).toContainEqual(["posts", "holdings"]);
  expect(parts).toContainEqual(["holdings", "vacancies"]);
  expect(["posts", "persons", "concurrent", "households", "fund.year"].filter(wholeOf)).toEqual([]);
});
