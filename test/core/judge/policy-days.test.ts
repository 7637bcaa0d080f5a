/** The reference day beside the days of the policy, which both belong to it, and beside the newest day of the inputs. */
import { describe, expect, test } from "vitest";
import { policyDays } from "../../../src/core/judge/policy-days.ts";
import { DAY } from "../../../src/core/numbers/days.ts";
import { parsePolicyText } from "../../support/inputs.ts";

const dayOf = (iso: string): number => Date.parse(iso) / DAY;

function told(
  date: string,
  newest: string | null,
  more = "effective: 2019-06-25\nuntil: 2026-05-31\n",
): string[] {
  const { policy } = parsePolicyText(
    `id: t\nname: T\n${more}titles: { head: { name: Head, level: unit } }\n`,
  );
  const day = dayOf(date);
  const reference = { day, year: Number(date.slice(0, 4)) };
  return policyDays({ ...policy, reference }, newest === null ? null : dayOf(newest), null).map(
    ({ code }) => code,
  );
}

describe("days of a policy", () => {
  test("its first and its last day are its own", () => {
    expect(told("2019-06-25", null)).toEqual([]);
    expect(told("2026-05-31", null)).toEqual([]);
    expect(told("2019-06-24", null)).toEqual(["policy/not-yet"]);
    expect(told("2026-06-01", null)).toEqual(["policy/ended"]);
  });

  test("a policy without days is for all of them", () => {
    expect(told("1990-01-01", null, "")).toEqual([]);
  });

  test("a year from the newest day of the inputs is not far, a day more is, on either side", () => {
    expect(told("2024-03-01", "2023-03-01")).toEqual([]);
    expect(told("2024-03-02", "2023-03-01")).toEqual(["policy/far-date"]);
    expect(told("2023-03-01", "2024-03-01")).toEqual([]);
    expect(told("2023-02-28", "2024-03-01")).toEqual(["policy/far-date"]);
  });
});
