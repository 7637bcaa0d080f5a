/** The lump-sum fund of a unit by each built-in policy, in base salaries, at the edges that the decrees set and where households are blank. */
import { expect, test } from "vitest";
import { summaryRows } from "../../src/core/count/summary.ts";
import { builtInText } from "../../src/read/policy/builtin.ts";
import { table } from "../arbitraries/city.ts";
import { run } from "../support/inputs.ts";

/** The base salary of the day that each policy begins to apply. */
const SALARY = {
  "nd-34-2019": 1_490_000,
  "de-an-21": 1_490_000,
  "de-an-15": 1_490_000,
  "nd-33-2023": 1_800_000,
  "nd-185-2026": 2_530_000,
};

const BEFORE_2023 = ["nd-34-2019", "de-an-21", "de-an-15"] as const;
const SINCE_2023 = ["nd-33-2023", "nd-185-2026"] as const;

/** The fund of a unit; null: not known. */
function fundOf(id: keyof typeof SALARY, unit: string, commune: string): number | null {
  const register = table("code,parent,kind,name,class,households,tags", [
    "T,,tinh,T,,,",
    `X,T,xa,X,1,,${commune}`,
    `U,X,${unit}`,
  ]);
  const policy = builtInText(id) ?? "";
  const { result } = run({ register, changes: table("from,into", []), policy });
  const row = summaryRows(result).find(({ place, indicator }) => place === "U" && indicator === "fund.month");
  return row?.before == null ? null : row.before / SALARY[id];
}

test.each(
  [
    { unit: "thon,U,,349,", commune: "", old: 3, since: 4.5 },
    { unit: "thon,U,,350,", commune: "", old: 5, since: 6 },
    { unit: "thon,U,,,", commune: "", old: null, since: null },
    { unit: "thon,U,,,hải đảo", commune: "", old: 5, since: 6 },
    { unit: "thon,U,,,", commune: "biên giới", old: 5, since: 6 },
    { unit: "thon,U,,10,", commune: "trọng điểm an ninh", old: 5, since: 6 },
    { unit: "tdp,U,,499,", commune: "", old: 3, since: 4.5 },
    { unit: "tdp,U,,500,", commune: "", old: 3, since: 6 },
    { unit: "tdp,U,,,", commune: "", old: 3, since: null },
    { unit: "tdp,U,,,biên giới", commune: "", old: 3, since: 6 },
  ].flatMap(({ unit, commune, old, since }) => [
    ...BEFORE_2023.map((id) => [id, unit, commune, old] as const),
    ...SINCE_2023.map((id) => [id, unit, commune, since] as const),
  ]),
)("%s: %s in a commune %s has %s", (id, unit, commune, fund) => {
  expect(fundOf(id, unit, commune)).toBe(fund);
});
