/** What depends on days: rates of money on both sides, standards of households by date and region, consent. */
import { describe, expect, test } from "vitest";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { parseDateText } from "../../../src/read/cells/dates.ts";
import { builtInPolicy } from "../../../src/read/policy/builtin.ts";
import { readPolicy } from "../../../src/read/policy/policy.ts";
import { parseYaml, type Yaml } from "../../../src/read/yaml/yaml.ts";

const HEAD = "id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\n";
const DATED = `${HEAD}effective: 2023-08-01\n`;

function dayOf(text: string): number | null {
  const date = parseDateText(text);
  return date.ok ? date.value : null;
}

function read(text: string) {
  const { value, diagnostics } = readPolicy(parseYaml(text, "p.yaml"), []);
  return { policy: value?.policy, told: diagnostics.map(({ code, value }) => `${code} ${value}`) };
}

describe("money", () => {
  const MONEY = `money:
  before: 2023-07-31
  base_salary: [{ from: 2019-07-01, dong: 149, basis: A }, { from: 2023-07-01, dong: 180 }]
  funds: [{ from: 2023-08-01, unit: 6, basis: F }]
  officials: [{ from: 2023-08-01, percent: 50 }]
`;

  test("takes the last rate that is not after the day of either side", () => {
    const money = read(`${DATED}${MONEY}`).policy?.money;
    expect(money?.before).toMatchObject({ baseSalary: 180, funds: null, officials: null });
    expect(money?.after).toMatchObject({
      baseSalary: 180,
      funds: { unit: [{ when: [], value: 6 }] },
      officials: 50,
    });
  });

  test("keeps the days that a policy names where the scenario has its own; those of a built-in policy give way", () => {
    const days = (yaml: Yaml | null, day: string) => {
      const money = yaml && readPolicy(yaml, [], dayOf(day)).value?.policy.money;
      return money && [money.before.day, money.after.day].map((one) => one && isoDay(one));
    };
    const own = parseYaml(`${DATED}${MONEY}`, "p.yaml");
    expect(days(own, "2023-08-01")).toEqual(["2023-07-31", "2023-08-01"]);
    expect(days(own, "2026-07-01")).toEqual(["2023-07-31", "2026-07-01"]);
    expect(days(builtInPolicy("nd-34-2019"), "2023-07-15")).toEqual(["2023-07-15", "2023-07-15"]);
  });

  test("takes none before the first day, and the one behind of two of one day", () => {
    const rate = (day: string) =>
      read(
        `${DATED}money: { before: ${day}, base_salary: [{ from: 2020-01-01, dong: 1 }, { from: 2020-01-01, dong: 2 }] }\n`,
      ).policy?.money?.before.baseSalary;
    expect(rate("2019-12-31")).toBeNull();
    expect(rate("2020-01-01")).toBe(2);
  });

  test("carries the document behind each rate", () => {
    const money = read(`${DATED}${MONEY.replace("before: 2023-07-31", "before: 2019-07-01")}`).policy?.money;
    expect(money?.before.basis).toEqual({
      baseSalary: "A",
      funds: null,
      furtherPosts: null,
      officials: null,
    });
    expect(money?.after.basis).toEqual({ baseSalary: null, funds: "F", furtherPosts: null, officials: null });
  });

  test("takes of further posts the entries that hold, in their order, less those that a later one replaces", () => {
    const further = (list: string, day = "2024-01-01") =>
      read(
        `${HEAD}effective: ${day}\nmoney: { further_posts: [${list}] }\n`,
      ).policy?.money?.after.furtherPosts?.map(({ level, titles, percent }) => [level, titles, percent]);
    const list =
      "{ level: unit, percent: 30 }, { level: unit, percent: 100, from: 2023-08-01 }, { titles: [head], percent: 50 }, { percent: 1, from: 2030-01-01 }";
    expect(further(list)).toEqual([
      ["unit", null, 100],
      [null, ["head"], 50],
    ]);
    expect(further(list, "2023-07-31")).toEqual([
      ["unit", null, 30],
      [null, ["head"], 50],
    ]);
    // Whichever of the two is written first.
    expect(further("{ percent: 100, from: 2023-08-01 }, { percent: 30, from: 2013-01-01 }")).toEqual([
      [null, null, 100],
    ]);
    expect(read(`${DATED}money: { further_posts: [{ titles: haed, percent: 1 }] }\n`).told).toEqual([
      "policy/unknown-title haed",
    ]);
  });

  test("refuses negative rates, ones of five decimals, and a case without an amount", () => {
    const told = (coefficient: string) =>
      read(`id: t\nname: T\ntitles: { a: { name: A, level: unit, coefficient: ${coefficient} } }\n`).told.map(
        (one) => one.split(" ")[0],
      );
    expect(told("-1")).toEqual(["yaml/value"]);
    expect(told("0.33333")).toEqual(["yaml/value"]);
    expect(told("{ flat: -1 }")).toEqual(["yaml/value"]);
    expect(told("{ flat: 1.5 }")).toEqual(["yaml/value"]);
    expect(told("[{ person: { gender: female } }]")).toEqual(["yaml/missing-key"]);
    expect(told("[{ person: { gender: female }, value: 0.3333, flat: 1 }]")).toEqual([]);
  });

  test("works allowances out only where it says what further posts add", () => {
    expect(read(`${DATED}${MONEY}`).policy?.money?.allowances).toBe(false);
    expect(read(`${DATED}money: { further_posts: [] }\n`).policy?.money?.allowances).toBe(true);
  });

  test("needs a day for each side, and for the service of who leaves", () => {
    expect(read(`${HEAD}money: { after: 2023-08-01, base_salary: [] }\n`).told).toEqual([
      "policy/no-effective money.before",
    ]);
    const severance = "severance: { per_month: 1, per_year: 1, fixed: 1 }";
    expect(read(`${HEAD}money: { before: 2020-01-01, after: 2020-01-01, ${severance} }\n`).told).toEqual([
      "policy/no-effective money.severance.until",
    ]);
    expect(read(`${DATED}money: { ${severance} }\n`).policy?.money?.severance).toEqual({
      groups: [
        {
          serviceUnder: null,
          earlyUnder: null,
          perMonth: 1,
          months: "worked",
          mostMonths: null,
          perYear: 1,
          wholeYears: false,
          fixed: 1,
          basis: null,
        },
      ],
      day: Date.UTC(2023, 7, 1) / 86_400_000,
      baseSalary: null,
      isWorked: false,
      basis: null,
    });
  });

  test("tells a day that there is not", () => {
    expect(read(`${DATED}money: { base_salary: [{ from: 2023-02-30, dong: 1 }] }\n`).told).toEqual([
      "yaml/value 2023-02-30",
    ]);
  });
});

describe("standards", () => {
  const standards = (list: string, region = "", head = DATED) =>
    read(`${head}thresholds: { ${region} minimum: [${list}], basis: Whole }\n`);

  test.each([
    ["from the day on", "{ from: 2023-08-01, households: 1 }", 1],
    ["from the day after", "{ from: 2023-08-02, households: 1 }", 0],
    ["until the day", "{ until: 2023-08-01, households: 1 }", 1],
    ["until the day before", "{ until: 2023-07-31, households: 1 }", 0],
  ])("apply %s", (_, list, count) => {
    expect(standards(list).policy?.thresholds?.minimum.length ?? 0).toBe(count);
  });

  test("that end before they begin are a fault", () => {
    expect(standards("{ from: 2023-08-02, until: 2023-08-01, households: 1 }").told).toEqual([
      "yaml/value 2023-08-02 … 2023-08-01",
    ]);
  });

  test("of a region apply where the policy is of that region, those of none everywhere", () => {
    const list = "{ region: a, households: 1 }, { region: b, households: 2 }, { households: 3 }";
    const found = (region: string) =>
      standards(list, region).policy?.thresholds?.minimum.map(({ households }) => households);
    expect(found("region: b,")).toEqual([2, 3]);
    expect(found("")).toEqual([3]);
    expect(standards(list, "region: c,").told).toEqual(["policy/unknown-region c"]);
  });

  test("have their own document, or that of the whole, and are for created places too", () => {
    const { minimum } =
      standards("{ households: 1, basis: Own }, { households: 2, created: no }").policy?.thresholds ?? {};
    expect(minimum?.map(({ basis, created }) => [basis, created])).toEqual([
      ["Own", "yes"],
      ["Whole", "no"],
    ]);
  });

  test("with dates need a policy with one", () => {
    expect(standards("{ from: 2023-08-01, households: 1 }", "", HEAD).told).toEqual([
      "policy/no-effective thresholds.minimum.0.from",
    ]);
  });

  test("of which none applies are none", () => {
    expect(standards("{ region: a, households: 1 }").policy?.thresholds).toBeNull();
  });
});

test("consent asks all households of units, and holds a plan back, where it does not say otherwise", () => {
  expect(read(`${HEAD}consent: { share: 50, bar: more-than }\n`).policy?.consent).toEqual({
    levels: ["unit"],
    share: 50,
    bar: "more-than",
    of: "households",
    onFailure: "hold",
    basis: null,
  });
  expect(
    read(
      `${HEAD}consent: { share: 50, bar: at-least, of: ballots, levels: [commune], on_failure: report, basis: B }\n`,
    ).policy?.consent,
  ).toEqual({
    levels: ["commune"],
    share: 50,
    bar: "at-least",
    of: "ballots",
    onFailure: "report",
    basis: "B",
  });
});
