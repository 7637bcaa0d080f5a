/**
 * Every number of the built-in policies against the law that it is from: by policy and path the value, and the article or paper.
 * Numbers that no source was read for stand apart; a number that neither table has is a fault of this test.
 */
import { describe, expect, test } from "vitest";
import { BUILT_IN_IDS, builtInPolicy, builtInText } from "../../src/read/policy/builtin.ts";
import { isMap } from "../../src/read/yaml/layers.ts";
import type { Plain } from "../../src/read/yaml/yaml.ts";

type Numbers = Readonly<Record<string, number>>;

/** Values by path, alike in several policies, with their source. */
interface Source {
  readonly policies: readonly string[];
  readonly source: string;
  readonly numbers: Numbers;
}

const FRAMES = ["nd-34-2019", "nd-33-2023"];
const SCHEMES = ["de-an-21", "de-an-15"];
const BEFORE_2026 = [...FRAMES, ...SCHEMES];

/** Values of one list, one key of each entry. */
function list(path: string, key: string, values: readonly number[], from = 0): Numbers {
  return Object.fromEntries(values.map((value, index) => [`${path}.${index + from}.${key}`, value]));
}

const COEFFICIENTS = {
  "van-phong-dang-uy": [1.44, 1.34, 1.3],
  "phu-trach-truyen-thanh": [1.44, 1.34, 1.3],
  "pho-chi-huy-truong-quan-su": [1.86, 1.73, 1.69],
};

const LAW: readonly Source[] = [
  {
    policies: BEFORE_2026,
    source:
      "NĐ 34/2019/NĐ-CP Điều 2, NĐ 33/2023/NĐ-CP Điều 33: 14, 12, 10 people in a commune of class I, II, III; three titles in a unit",
    numbers: {
      "holding.max_persons.commune.1": 14,
      "holding.max_persons.commune.2": 12,
      "holding.max_persons.commune.3": 10,
      "holding.max_persons.unit": 3,
    },
  },
  {
    policies: ["nd-34-2019", ...SCHEMES],
    source: "NĐ 34/2019/NĐ-CP Điều 2, funds of communes by class",
    numbers: list("money.funds.0.commune", "value", [16, 13.7, 11.4]),
  },
  {
    policies: ["nd-34-2019", ...SCHEMES],
    source:
      "NĐ 34/2019/NĐ-CP Điều 2(6): 5,0 for a thôn of 350 households, key, border, island; a TDP 3,0 everywhere",
    numbers: {
      ...list("money.funds.0.unit", "value", [5, 5, 5, 3]),
      "money.funds.0.unit.2.when.households.min": 350,
    },
  },
  {
    policies: ["nd-33-2023"],
    source: "NĐ 33/2023/NĐ-CP Điều 34, funds of communes by class",
    numbers: list("money.funds.0.commune", "value", [21, 18, 15]),
  },
  {
    policies: ["nd-33-2023"],
    source:
      "NĐ 33/2023/NĐ-CP Điều 34: 6,0 for key, border, island units, a thôn from 350 (also one that became a TDP), a TDP from 500; else 4,5",
    numbers: {
      ...list("money.funds.0.unit", "value", [6, 6, 6, 6, 6, 4.5]),
      ...list("money.funds.0.unit", "when.households.min", [350, 350, 500], 2),
    },
  },
  {
    policies: ["nd-33-2023"],
    source: "NĐ 33/2023/NĐ-CP Điều 34: a second part-time title is paid 100% of its allowance",
    numbers: { "money.further_posts.0.percent": 100 },
  },
  {
    policies: FRAMES,
    source:
      "TT 14/2018/TT-BNV, fewest households by region; 450 of created TDP in Hà Nội and Hồ Chí Minh City; 100 in border and island communes",
    numbers: {
      "thresholds.minimum.0.households": 100,
      ...list(
        "thresholds.minimum",
        "households",
        [450, 300, 350, 450, 350, 400, 150, 200, 300, 350, 250, 300, 200],
        2,
      ),
      ...list("thresholds.minimum", "households", [350, 400, 100], 16),
      "thresholds.must_merge_below": 50,
    },
  },
  {
    policies: BEFORE_2026,
    source: "TT 14/2018/TT-BNV (TT 04/2012/TT-BNV): more than 50% of those concerned",
    numbers: { "consent.share": 50 },
  },
  {
    policies: ["de-an-21"],
    source:
      "Hà Nội 2019: TDP under 450 merge, none of 600 and more is merged; TT 14/2018/TT-BNV: 450 of created ones, 300 of thôn",
    numbers: {
      ...list("thresholds.minimum", "households", [450, 450, 300]),
      "thresholds.merge_below.0.households": 600,
      "thresholds.must_merge_below": 100,
    },
  },
  {
    policies: SCHEMES,
    source: "NQ 08/2019/NQ-HĐND of Hà Nội, coefficients by class",
    numbers: Object.assign(
      {},
      ...Object.entries(COEFFICIENTS).map(([id, values]) =>
        list(`titles.${id}.coefficient`, "value", values),
      ),
    ),
  },
  {
    policies: ["de-an-15"],
    source: "Hà Nội 2019: two deputies above 450 households",
    numbers: {
      "titles.pho-thon-to-pho.posts.0.when.households.min": 451,
      "titles.pho-thon-to-pho.posts.0.posts": 2,
    },
  },
  {
    policies: ["de-an-21", "de-an-15"],
    source: "Published figures that are truncated: 44,2% and 64,28%",
    numbers: { "percent.decimals": 1 },
  },
  {
    policies: ["de-an-15"],
    source: "64,28% as published in January 2022",
    numbers: { "indicators.bi-thu-khong-phai-nguoi-dia-phuong.decimals": 2 },
  },
  {
    policies: BEFORE_2026,
    source: "Base salaries of 1/7/2019, 1/7/2023, 1/7/2024; NĐ 161/2026/NĐ-CP: 2.530.000 from 1/7/2026",
    numbers: list("money.base_salary", "dong", [1_490_000, 1_800_000, 2_340_000, 2_530_000], 1),
  },
  {
    policies: ["nd-185-2026"],
    source: "Base salary of 1/7/2024; NĐ 161/2026/NĐ-CP: 2.530.000 from 1/7/2026",
    numbers: list("money.base_salary", "dong", [2_340_000, 2_530_000]),
  },
  {
    policies: ["nd-185-2026"],
    source: "NĐ 185/2026/NĐ-CP Điều 7: the head from 21 years",
    numbers: { "titles.truong-thon-to-truong.requires.age.min": 21 },
  },
  {
    policies: ["nd-185-2026"],
    source: "NĐ 185/2026/NĐ-CP Điều 8: units below the standard must be rearranged",
    numbers: { "thresholds.must_merge_below": 100 },
  },
  {
    policies: ["nd-185-2026"],
    source: "NĐ 154/2025/NĐ-CP Điều 9 and 10, a: 0,8 a month worked, 1,5 a year, 3 besides, under 5 years",
    numbers: {
      "money.severance.groups.1.service.max_years": 5,
      "money.severance.groups.1.per_month": 0.8,
      "money.severance.groups.1.per_year": 1.5,
      "money.severance.groups.1.fixed": 3,
    },
  },
  {
    policies: ["nd-185-2026"],
    source:
      "NĐ 154/2025/NĐ-CP Điều 9 and 10, b: 0,8 a month early, under 5 years before the age of retirement",
    numbers: {
      "money.severance.groups.2.early.max_years": 5,
      "money.severance.groups.2.per_month": 0.8,
      "money.severance.groups.2.per_year": 1.5,
      "money.severance.groups.2.fixed": 3,
    },
  },
  {
    policies: ["nd-185-2026"],
    source: "NĐ 33/2023/NĐ-CP Điều 34, funds of units",
    numbers: {
      ...list("money.funds.0.unit", "value", [6, 6, 6, 6, 6, 4.5]),
      ...list("money.funds.0.unit", "when.households.min", [350, 350, 500], 2),
    },
  },
];

/** Numbers that are believed: the file marks each (giả định), or lists it under `assumptions`. */
const ASSUMED: readonly Source[] = [
  {
    policies: BEFORE_2026,
    source: "1.390.000 đồng of 1/7/2018",
    numbers: { "money.base_salary.0.dong": 1_390_000 },
  },
  { policies: [...BUILT_IN_IDS], source: "two posts a person", numbers: { "holding.max_posts": 2 } },
  {
    policies: FRAMES,
    source: "TDP of border and island communes, and of Tây Nguyên (TT 14/2018/TT-BNV)",
    numbers: {
      "thresholds.minimum.1.households": 150,
      "thresholds.minimum.15.households": 250,
      "thresholds.minimum.19.households": 150,
    },
  },
  {
    policies: BEFORE_2026,
    source: "charters: 35 years of the Youth Union, 55 of the Elderly Association",
    numbers: {
      "titles.pho-bi-thu-doan.requires.age.max": 35,
      "titles.chu-tich-nguoi-cao-tuoi.requires.age.min": 55,
    },
  },
  {
    policies: SCHEMES,
    source: "the military deputy",
    numbers: { "titles.pho-chi-huy-truong-quan-su.requires.age.max": 50 },
  },
  {
    policies: ["de-an-15"],
    source: "charters, units",
    numbers: {
      "titles.chi-hoi-truong-nguoi-cao-tuoi.requires.age.min": 55,
      "titles.bi-thu-chi-doan.requires.age.max": 35,
    },
  },
  {
    policies: ["de-an-21"],
    source: "who holds two posts",
    numbers: { "holding.concurrent_requires.age.max": 65 },
  },
  {
    policies: ["de-an-15"],
    source: "who holds two posts",
    numbers: { "holding.concurrent_requires.age.max": 60 },
  },
  {
    policies: ["nd-185-2026"],
    source:
      "standards that a third party names; three titles; groups c and of retirement age of NĐ 154/2025/NĐ-CP",
    numbers: {
      "thresholds.minimum.0.households": 150,
      "thresholds.minimum.1.households": 300,
      "holding.max_persons.unit": 3,
      "money.severance.groups.0.early.max_years": 0,
      "money.severance.groups.0.fixed": 15,
      "money.severance.groups.3.per_month": 0.8,
      "money.severance.groups.3.months": 60,
      "money.severance.groups.3.per_year": 1.5,
      "money.severance.groups.3.fixed": 3,
    },
  },
];

/** Every number of a policy by its path, but for how many posts a title has (0 or 1) and for classes that a filter asks for. */
function numbersIn(value: Plain, path: readonly string[] = []): [path: string, value: number][] {
  if (typeof value === "string") {
    const key = path.at(-1) ?? "";
    const isNumber = /^\d+(?:\.\d+)?$/.test(value);
    return isNumber && key !== "class" && !(key === "posts" && Number(value) < 2)
      ? [[path.join("."), Number(value)]]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => numbersIn(one, [...path, String(index)]));
  return isMap(value) ? Object.entries(value).flatMap(([key, one]) => numbersIn(one, [...path, key])) : [];
}

const inPolicy = (id: string) => new Map(numbersIn(builtInPolicy(id)?.value ?? null));

describe.each([...LAW, ...ASSUMED])("$source", ({ policies, numbers }) => {
  test.each(policies)("in %s", (id) => {
    const own = inPolicy(id);
    expect(Object.fromEntries(Object.keys(numbers).map((path) => [path, own.get(path)]))).toEqual(numbers);
  });
});

test.each(BUILT_IN_IDS)("no number of %s is without a source, or a mark that it has none", (id) => {
  const known = new Set(
    [...LAW, ...ASSUMED].flatMap(({ policies, numbers }) =>
      policies.includes(id) ? Object.keys(numbers) : [],
    ),
  );
  expect([...inPolicy(id).keys()].filter((path) => !known.has(path))).toEqual([]);
});

test.each(
  ASSUMED.flatMap(({ policies, numbers }) =>
    policies.flatMap((id) => Object.keys(numbers).map((path) => [path, id] as const)),
  ),
)("%s of %s is marked as an assumption", (path, id) => {
  const value = builtInPolicy(id)?.value;
  const paths =
    isMap(value) && Array.isArray(value.assumptions)
      ? value.assumptions.map((one) => (isMap(one) ? one.path : null))
      : [];
  const isListed = paths.some(
    (one) => typeof one === "string" && (path === one || path.startsWith(`${one}.`)),
  );
  const leaf = path.split(".").slice(-2).join(".");
  const lines = (builtInText(id) ?? "").split("\n").filter((line) => line.includes(leaf.split(".")[0] ?? ""));
  expect(isListed || lines.some((line) => line.includes("giả định"))).toBe(true);
});
