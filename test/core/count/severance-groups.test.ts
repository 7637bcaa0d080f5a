/** Groups of those who leave: the first that fits pays, and what it hangs on may not be known. */
import { describe, expect, test } from "vitest";
import { leavesWith } from "../../../src/core/count/money/severance.ts";
import { allowances } from "../../../src/core/count/money/severance-months.ts";
import type { SeveranceGroup } from "../../../src/core/model/money.ts";
import type { HoldingPosition } from "../../../src/core/model/positions.ts";
import { REGISTER_HEADER, ROSTER_HEADER, table } from "../../arbitraries/city.ts";
import { read } from "../../support/inputs.ts";

const BARE: SeveranceGroup = {
  serviceUnder: null,
  earlyUnder: null,
  perMonth: 0,
  months: "worked",
  mostMonths: null,
  perYear: 0,
  wholeYears: false,
  fixed: 0,
  basis: null,
};

/** Monthly allowances under some groups; null: not known. */
function paid(
  service: number | null,
  early: readonly [least: number, most: number] | null,
  ...groups: readonly Partial<SeveranceGroup>[]
): number | null {
  const bounds = early && { least: early[0], most: early[1] };
  const severance = { day: 0, isWorked: true, baseSalary: null, basis: null };
  const months = allowances(
    { service, early: bounds },
    { ...severance, groups: groups.map((one) => ({ ...BARE, ...one })) },
  );
  return months === null ? null : months / (12 * 10_000);
}

describe("a group", () => {
  test("is for service under so many months, and the next one for the rest; without one nothing is paid", () => {
    const groups = [{ serviceUnder: 60, fixed: 1 }, { fixed: 2 }];
    expect([0, 59, 60, 200].map((service) => paid(service, null, ...groups))).toEqual([1, 1, 2, 2]);
    expect(paid(null, null, ...groups)).toBeNull();
    expect(paid(60, null, { serviceUnder: 60, fixed: 1 })).toBe(0);
    expect(paid(null, null, { fixed: 3 })).toBe(3);
  });

  test("is for less than so many months before the age of retirement; 0: for none", () => {
    const groups = [{ earlyUnder: 24, fixed: 1 }, { fixed: 2 }];
    expect([23, 24].map((early) => paid(9, [early, early], ...groups))).toEqual([1, 2]);
    const past = [{ earlyUnder: 0, fixed: 1 }, { fixed: 2 }];
    expect([-1, 0, 1].map((early) => paid(9, [early, early], ...past))).toEqual([1, 1, 2]);
  });

  test("is known where both bounds say the same", () => {
    const groups = [{ earlyUnder: 24, fixed: 1 }, { fixed: 2 }];
    expect(paid(9, [12, 23], ...groups)).toBe(1);
    expect(paid(9, [24, 30], ...groups)).toBe(2);
    expect(paid(9, [12, 24], ...groups)).toBeNull();
    expect(paid(9, null, ...groups)).toBeNull();
  });

  test("that fails by one thing does not need the other; that fits by one does", () => {
    const both = [{ serviceUnder: 60, earlyUnder: 24, fixed: 1 }, { fixed: 2 }];
    expect(paid(60, null, ...both)).toBe(2);
    expect(paid(null, [24, 24], ...both)).toBe(2);
    expect(paid(59, null, ...both)).toBeNull();
    expect(paid(null, [1, 1], ...both)).toBeNull();
    expect(paid(59, [1, 1], ...both)).toBe(1);
  });
});

describe("what a group pays", () => {
  test("is for months of service, at most so many of them", () => {
    expect(paid(48, null, { perMonth: 0.5 })).toBe(24);
    expect(paid(100, null, { perMonth: 0.5, mostMonths: 60 })).toBe(30);
    expect(paid(59, null, { perMonth: 0.5, mostMonths: 60 })).toBe(29.5);
    expect(paid(null, null, { perMonth: 0.5, mostMonths: 60 })).toBeNull();
  });

  test("is for months before the age of retirement, as far as they are known", () => {
    expect(paid(48, [6, 6], { perMonth: 2, months: "early" })).toBe(12);
    expect(paid(48, [6, 7], { perMonth: 2, months: "early" })).toBeNull();
    expect(paid(48, null, { perMonth: 2, months: "early" })).toBeNull();
    expect(paid(48, null, { perMonth: 0, months: "early", fixed: 3 })).toBe(3);
  });

  test("is for no month where the age of retirement is reached, whenever that was", () => {
    expect(paid(48, [-40, -40], { perMonth: 2, months: "early", fixed: 3 })).toBe(3);
    expect(paid(48, [-40, 0], { perMonth: 2, months: "early" })).toBe(0);
    expect(paid(48, [-40, 1], { perMonth: 2, months: "early" })).toBeNull();
  });

  test("is for a number of months, whatever the service", () => {
    expect(paid(null, null, { perMonth: 0.5, months: 6 })).toBe(3);
    expect(paid(1, null, { perMonth: 0.5, months: 6, mostMonths: 2 })).toBe(3);
  });

  test("is for years, parts of one by the month or not at all, and a fixed sum beside them", () => {
    expect(paid(30, null, { perYear: 1.5, fixed: 3 })).toBe(1.5 * 2.5 + 3);
    expect(paid(30, null, { perYear: 1.5, wholeYears: true, fixed: 3 })).toBe(1.5 * 2 + 3);
    expect(paid(null, null, { perYear: 1.5, fixed: 3 })).toBeNull();
    expect(paid(null, null, { perYear: 1.5, wholeYears: true, fixed: 3 })).toBeNull();
    expect(paid(null, null, { wholeYears: true, fixed: 3 })).toBe(3);
    expect(paid(30, null, { perMonth: 0.8, perYear: 1.5, fixed: 3 })).toBe(0.8 * 30 + 1.5 * 2.5 + 3);
  });
});

describe("what one person leaves with", () => {
  const SEVERANCE =
    "severance: { per_month: 0.8, most_months: 60, per_year: 1.5, fixed: 3, until: 2026-05-31 }";
  const SALARY = "base_salary: [{ from: 2024-07-01, dong: 2340000 }]";
  const policy = (money: string, effective = "effective: 2026-05-31") => `
id: test
name: Test
${effective}
titles:
  head: { coefficient: 1.5, name: Head, level: unit, posts: 1 }
  radio: { coefficient: 1, name: Radio, level: unit, posts: 1 }
  guard: { name: Guard, level: unit, posts: 1 }
  flat: { coefficient: { flat: 4000000 }, name: Flat, level: unit, posts: 1 }
  women: { coefficient: 9, name: Women, level: unit, posts: 1, counted: false }
${money}
`;
  function left(roster: readonly string[], text = policy(`money: { ${SALARY}, ${SEVERANCE} }`)) {
    const { inputs } = read({
      register: table(REGISTER_HEADER, ["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "X1,X,thon,1,9,,,,"]),
      roster: table(ROSTER_HEADER, roster),
      policy: text,
    });
    if (inputs.roster === null) throw new Error("no roster");
    const posts: HoldingPosition[] = [...inputs.roster.people.held];
    return leavesWith(inputs.policy, inputs.roster, inputs.register.places)?.(0, posts) ?? null;
  }

  test("is by the best paid of the counted posts", () => {
    const rows = ["X1,radio,A,,,,2022-06-01,", "X1,head,A,,,,2024-01-01,", "X1,women,A,,,,,"];
    expect(left(rows)).toEqual({ service: 48, severance: 166_374_000 });
    expect(left(rows.toReversed())).toEqual(left(rows));
    expect(left(["X1,head,A,,,,2022-06-01,", "X1,flat,A,,,,2022-06-01,"])?.severance).toBe(4_000_000 * 47.4);
  });

  test("is not known without a counted post, a rate of each of them, or service", () => {
    expect(left(["X1,women,A,,,,2022-06-01,"])).toEqual({ service: 48, severance: null });
    expect(left(["X1,head,A,,,,2022-06-01,", "X1,guard,A,,,,2022-06-01,"])).toEqual({
      service: 48,
      severance: null,
    });
    expect(left(["X1,head,A,,,,,"])).toEqual({ service: null, severance: null });
  });

  test("is not known without a base salary, unless it is in đồng alone", () => {
    const bare = policy(`money: { base_salary: [{ from: 2026-07-01, dong: 1 }], ${SEVERANCE} }`);
    expect(left(["X1,head,A,,,,2022-06-01,"], bare)).toEqual({ service: 48, severance: null });
    expect(left(["X1,flat,A,,,,2022-06-01,"], bare)?.severance).toBe(4_000_000 * 47.4);
  });

  test("is service alone where the policy estimates no severance, and nothing where it has no day", () => {
    // Whoever leaves on the reference day is gone on it: a day less than four years.
    expect(left(["X1,head,A,,,,2022-06-01,"], policy(""))).toEqual({ service: 47, severance: null });
    expect(left(["X1,head,A,,,,2022-06-01,"], policy(`money: { ${SALARY} }`))).toEqual({
      service: 47,
      severance: null,
    });
    expect(left(["X1,head,A,,,,2022-06-01,"], policy("", ""))).toBeNull();
  });
});
