/** A result as a whole: how deep it counts, what is unfinished, and findings in their order. */
import { describe, expect, test } from "vitest";
import { resultOf } from "../../../src/core/count/result.ts";
import { summaryScopes } from "../../../src/core/count/summary.ts";
import type { Expectation } from "../../../src/core/model/inputs.ts";
import type { Level } from "../../../src/core/model/place.ts";
import { REGISTER_HEADER, table } from "../../arbitraries/city.ts";
import { read, run, walkFrom } from "../../support/inputs.ts";
import { SMALL } from "../../support/small.ts";

const { reorganisation, arrangement } = run(SMALL);
const { policy } = read(SMALL).inputs;
const counted = (by: Level | null, expectations: readonly Expectation[] = []) =>
  resultOf(
    reorganisation,
    policy,
    arrangement && { roster: arrangement.roster, arrangement },
    expectations,
    by,
  );
const published = (place: string): Expectation => ({
  place,
  indicator: "households",
  before: null,
  after: 60,
  change: null,
  percent: null,
  origin: { file: "scenario.yaml", line: 3 },
});

describe("units have figures of their own", () => {
  const hasUnits = ({ scopes }: ReturnType<typeof counted>): boolean =>
    scopes.some(({ level }) => level === "unit");

  test("where the summary goes down to them, or a published figure is of one, and only then", () => {
    expect(hasUnits(counted(null))).toBe(false);
    expect(hasUnits(counted("commune"))).toBe(false);
    expect(hasUnits(counted("unit"))).toBe(true);
    expect(hasUnits(counted(null, [published("B9")]))).toBe(true);
    expect(hasUnits(counted(null, [published("B")]))).toBe(false);
  });

  test("without showing them in the summary for the sake of a published figure", () => {
    const result = counted("commune", [published("B9")]);
    expect(result.expectations).toMatchObject([{ place: "B9", met: true }]);
    expect(summaryScopes(result).map((scope) => result.scopes[scope]?.level)).not.toContain("unit");
  });

  test("where nothing else stands below the root", () => {
    const register = table(REGISTER_HEADER, ["X,,xa,X,,,,,", "X1,X,thon,1,10,,,,"]);
    const one = run({ register, policy: "{ id: t, name: T, titles: { head: { name: H, level: unit } } }" });
    expect(
      summaryScopes({ ...one.result, by: null }).map((at) => one.result.scopes[at]?.place?.code),
    ).toEqual(["X", "X1"]);
  });
});

test("of one commune, units have figures whatever the level; of two they have none", () => {
  const levels = (...places: readonly string[]) => {
    const { inputs } = read({ register: table(REGISTER_HEADER, places), policy: SMALL.policy });
    const { reorganisation } = walkFrom(inputs, null).outcome ?? {};
    if (!reorganisation) throw new Error("no outcome");
    return resultOf(reorganisation, policy, null, [], "commune").scopes.map(({ level }) => level);
  };
  const one = ["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "X1,X,thon,1,10,,,,", "X2,X,thon,2,10,,,,"];
  expect(levels(...one)).toEqual(["province", "commune", "unit", "unit"]);
  expect(levels(...one, "Y,T,xa,Y,,,,,", "Y1,Y,thon,1,10,,,,")).toEqual(["province", "commune", "commune"]);
});

test("the figures of a place do not depend on how deep the result counts", () => {
  const [deep, high] = [counted("unit"), counted("commune")];
  high.scopes.forEach((scope, at) => {
    const same = deep.scopes.findIndex(
      ({ place, register }) => place === scope.place && register === scope.register,
    );
    high.indicators.forEach((one, n) => {
      const other = deep.indicators[n];
      expect([one.before?.[at], one.after?.[at]]).toEqual([other?.before?.[same], other?.after?.[same]]);
    });
  });
});

test("places that stay as they were are listed with the reason", () => {
  expect(counted(null).unfinished).toEqual([
    { code: "B3", level: "unit", kind: "thon", name: "Thôn Ba", reason: "pending" },
  ]);
});

test("figures that were not met are told after what was found in counting", () => {
  const result = counted(null, [{ ...published("B9"), after: 61 }]);
  expect(result.diagnostics.at(-1)?.code).toBe("expect/not-met");
});
