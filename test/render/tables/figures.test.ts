/** Figures as cells: the decimals of their indicator, and the depth of its row. */
import { describe, expect, test } from "vitest";
import { indicatorOf, ROOT } from "../../../src/core/count/summary.ts";
import {
  decimalsByIndicator,
  figureCells,
  fullName,
  indicatorRow,
  policyName,
  scopeName,
  shownDecimals,
} from "../../../src/render/tables/figures.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

const INDICATORS = `
indicators:
  share: { name: Tỷ lệ, name_en: Share, ratio: { of: { count: concurrent }, to: { count: persons } }, decimals: 2 }
  few: { name: Ít, count: concurrent, decimals: 3 }
`;
const { run } = finished({ ...SMALL, policy: SMALL.policy + INDICATORS }, "unit");
const { result } = run;
const cells = (id: string) => figureCells(indicatorOf(result, id), ROOT);

describe("the cells of an indicator", () => {
  test("are before, after and change without decimals, and per cent with those of the policy", () => {
    expect(cells("households")).toEqual([
      { number: 1520, decimals: 0 },
      { number: 1430, decimals: 0 },
      { number: -90, decimals: 0 },
      { number: -5.9, decimals: 1 },
    ]);
  });

  test("of a ratio have its own decimals everywhere, of a count only in per cent", () => {
    expect(cells("share").map((cell) => (typeof cell === "string" ? null : cell.decimals))).toEqual([
      2, 2, 2, 2,
    ]);
    expect(cells("few").map((cell) => (typeof cell === "string" ? null : cell.decimals))).toEqual([
      0, 0, 0, 3,
    ]);
    const share = indicatorOf(result, "share");
    expect(share && shownDecimals(share)).toBe(2);
    expect(decimalsByIndicator([result]).get("few")).toBe(0);
  });

  test("are blank where there is no such indicator", () => {
    expect(cells("nothing").map((cell) => (typeof cell === "string" ? cell : cell.number))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

test("a part stands one step deeper than what it is a part of, and an indicator of a policy never does", () => {
  const depth = (id: string): number | undefined => {
    const one = indicatorOf(result, id);
    return one && indicatorRow(one, [], LANGUAGES.vi).depth;
  };
  expect(["posts", "holdings", "vacancies", "persons.unit", "share"].map(depth)).toEqual([0, 1, 1, 1, 0]);
});

test("names follow the language, and places that are gone are marked", () => {
  const dissolved = result.scopes.find(({ register }) => register === "old");
  expect(scopeName(dissolved, LANGUAGES.vi)).toBe("Thôn Hai (cũ)");
  expect(scopeName(result.scopes[ROOT], LANGUAGES.vi)).toBe("Tỉnh Mẫu");
  expect(scopeName(undefined, LANGUAGES.vi)).toBe("");
  const policy = { ...run.policy, name: "Chính sách", nameEn: "Policy" };
  expect([policyName(policy, LANGUAGES.vi), policyName(policy, LANGUAGES.en)]).toEqual([
    "Chính sách",
    "Policy",
  ]);
  expect(policyName({ ...policy, nameEn: null }, LANGUAGES.en)).toBe("Chính sách");
});

test("an indicator that stands alone is called with what it is a part of", () => {
  const named = (id: "holdings" | "persons.unit" | "persons"): string =>
    fullName({ id, definition: null }, LANGUAGES.vi);
  expect(named("holdings")).toBe("Vị trí chức danh – Vị trí có người");
  expect(named("persons.unit")).toBe("Người hoạt động không chuyên trách – Thôn, tổ dân phố");
  expect(named("persons")).toBe("Người hoạt động không chuyên trách");
});
