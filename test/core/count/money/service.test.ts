/** Service and the months before the age of retirement, by a roster's rows. */
import { describe, expect, test } from "vitest";
import { retirementAge, retirementMonth } from "../../../../src/core/count/money/retirement.ts";
import { leavingOf, serviceOf } from "../../../../src/core/count/money/service.ts";
import type { HoldingPosition } from "../../../../src/core/model/positions.ts";
import { monthOf } from "../../../../src/core/numbers/days.ts";
import { REGISTER_HEADER, table } from "../../../arbitraries/city.ts";
import { read } from "../../../support/inputs.ts";

const HEADER = "place,title,person,birth_year,gender,since,until_day";
const POLICY =
  "{ id: test, name: Test, titles: { head: { name: Head, level: unit }, front: { name: Front, level: unit } } }";
const DAY = Date.UTC(2026, 4, 31) / 86_400_000;

/** What the first person of a roster of X1 leaves with on 31/5/2026. */
function leaving(rows: readonly string[], isWorked = true) {
  const { roster } = read({
    register: table(REGISTER_HEADER, ["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "X1,X,thon,1,9,,,,"]),
    roster: table(HEADER, rows),
    policy: POLICY,
  }).inputs;
  if (roster === null) throw new Error("no roster");
  const posts: HoldingPosition[] = [...roster.people.held.subarray(0, roster.people.first[1])];
  const day = { day: DAY, isWorked };
  const left = leavingOf(roster, 0, posts, day);
  expect(serviceOf(roster, 0, posts, day)).toBe(left.service);
  return left;
}

describe("service", () => {
  test("is in whole months; a last day that is worked in full counts, the reference day does not", () => {
    expect(leaving(["X1,head,A,,,2022-06-01,"]).service).toBe(48);
    expect(leaving(["X1,head,A,,,2022-06-01,"], false).service).toBe(47);
    expect(leaving(["X1,head,A,,,2022-06-02,"]).service).toBe(47);
    expect(leaving(["X1,head,A,,,,"]).service).toBeNull();
  });

  test("goes to the last day of the posts, which is worked in full, and not beyond the day of leaving", () => {
    expect(leaving(["X1,head,A,,,2022-06-01,2025-05-31"], false).service).toBe(36);
    expect(leaving(["X1,head,A,,,2022-06-01,2030-05-31"]).service).toBe(48);
    expect(leaving(["X1,head,A,,,2022-06-01,2025-05-31", "X1,front,A,,,2025-01-01,"]).service).toBe(48);
  });

  test("of posts that overlap or follow at once is one, of posts with a gap between is each alone", () => {
    const until = (day: string, since: string) =>
      leaving([`X1,head,A,,,2020-06-01,${day}`, `X1,front,A,,,${since},`]).service;
    expect(until("2022-05-31", "2022-06-01")).toBe(72);
    expect(until("2024-05-31", "2022-06-01")).toBe(72);
    // A day between two posts: 23 months and some days, and 47.
    expect(until("2022-05-31", "2022-06-02")).toBe(23 + 47);
    expect(until("2021-05-31", "2022-06-01")).toBe(11 + 48);
    // The later row first: the order of the file says nothing.
    expect(leaving(["X1,head,A,,,2022-06-01,", "X1,front,A,,,2020-06-01,2021-05-31"]).service).toBe(11 + 48);
    // One inside another.
    expect(leaving(["X1,head,A,,,2020-06-01,", "X1,front,A,,,2021-06-01,"]).service).toBe(72);
  });

  test("of three posts with gaps is the sum of all three", () => {
    const rows = [
      "X1,front,A,,,2016-01-01,2017-01-01",
      "X1,front,A,,,2018-01-01,2019-01-01",
      "X1,head,A,,,2022-06-01,",
    ];
    expect(leaving(rows).service).toBe(12 + 12 + 48);
  });

  test("counts the post that is known where another is not", () => {
    expect(leaving(["X1,head,A,,,,", "X1,front,A,,,2022-06-01,"]).service).toBe(48);
  });
});

describe("months before the age of retirement", () => {
  const early = (born: string, gender: string) => leaving([`X1,head,A,${born},${gender},2022-06-01,`]).early;

  test("count the month of leaving and that in which the age is reached", () => {
    // A man born in 2/1965 reaches 61 years 6 months in 8/2026, a woman born in 5/1969 57 years in 5/2026.
    expect(early("1965-02-10", "nam")).toEqual({ least: 4, most: 4 });
    expect(early("1969-05-10", "nữ")).toEqual({ least: 1, most: 1 });
    // Born a month earlier, 56 years 8 months in 12/2025: the age of the year in which it is reached.
    expect(early("1969-04-10", "nữ")).toEqual({ least: -4, most: -4 });
  });

  test("lie between two bounds where the month of birth or the gender is not known", () => {
    expect(early("1965", "nam")).toEqual({ least: 3, most: 17 });
    expect(early("1969-05-10", "")).toEqual({ least: 1, most: 61 });
    expect(early("", "nam")).toBeNull();
  });

  test("are taken from the post that tells of them", () => {
    expect(leaving(["X1,head,A,,,2022-06-01,", "X1,front,A,1965-02-10,nam,2022-06-01,"]).early).toEqual({
      least: 4,
      most: 4,
    });
  });
});

describe("the age of retirement", () => {
  test("rises by the year, for men to 62 in 2028 and for women to 60 in 2035", () => {
    const men = [2020, 2021, 2026, 2027, 2028, 2040].map((year) => retirementAge("male", year));
    expect(men).toEqual([720, 723, 738, 741, 744, 744]);
    const women = [2020, 2021, 2026, 2034, 2035, 2040].map((year) => retirementAge("female", year));
    expect(women).toEqual([660, 664, 684, 716, 720, 720]);
  });

  test("is that of the year in which it is reached", () => {
    const month = (year: number, of: number) => year * 12 + of - 1;
    // Appendix I of NĐ 135/2020/NĐ-CP: men born from 1/1961 to 9/1961 at 60 years 3 months, from 10/1961 at 60 years 6 months.
    expect(retirementMonth("male", month(1961, 1))).toBe(month(2021, 4));
    expect(retirementMonth("male", month(1961, 9))).toBe(month(2021, 12));
    expect(retirementMonth("male", month(1961, 10))).toBe(month(2022, 4));
    expect(retirementMonth("female", month(1966, 8))).toBe(month(2021, 12));
    expect(retirementMonth("female", month(1966, 9))).toBe(month(2022, 5));
    expect(monthOf(DAY)).toBe(month(2026, 5));
  });
});
