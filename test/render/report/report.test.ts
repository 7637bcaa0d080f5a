/** The report of a run: which tables it has, what stands in them, and what is said below. */
import { describe, expect, test } from "vitest";
import { reportOf } from "../../../src/render/report/report.ts";
import { cellText, type ReportTable } from "../../../src/render/tables/table.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";
import { PAID, SMALL } from "../../support/small.ts";

const EN = LANGUAGES.en;
const { roster: _, ...PLACES } = SMALL;
const { run } = finished({ ...SMALL, policy: PAID });
const report = reportOf({ ...run, projection: null }, EN, 0);
const titled = (tables: readonly ReportTable[], title: string): string[][] =>
  tables
    .find((one) => one.title === title)
    ?.rows.map(({ cells }) => cells.map((cell) => cellText(cell, EN))) ?? [];

describe("the report", () => {
  test("has the whole, a table a level, the ledger, the bridge and money, each only where it has rows", () => {
    expect(report.tables.map(({ title }) => title)).toEqual([
      "Tỉnh Mẫu",
      "By district",
      "What became of places",
      "From before to after (people)",
      "Money (đồng)",
    ]);
    const places = reportOf({ ...finished(PLACES).run, projection: null }, EN, 60);
    expect(places.tables.map(({ title }) => title)).toEqual([
      "Tỉnh Mẫu",
      "By district",
      "What became of places",
      "Places that change",
    ]);
  });

  test("shows of the whole what is not 0 on both sides, money apart", () => {
    const whole = titled(report.tables, "Tỉnh Mẫu");
    expect(whole.map(([label]) => label)).not.toContain("Townships (thị trấn)");
    expect(whole).toContainEqual(["Released", "", "1", "", ""]);
    expect(whole.map(([label]) => label)).not.toContain("Fund a month");
    expect(titled(report.tables, "Money (đồng)").map(([label]) => label)).toContain("Fund a month");
  });

  test("shows of each level the total first, and people, or households where there is no roster", () => {
    expect(titled(report.tables, "By district")).toEqual([
      ["TOTAL", "2", "2", "6", "6", "10", "10", "0", "0.0"],
      ["Quận Một", "1", "1", "3", "3", "7", "7", "0", "0.0"],
      ["Huyện Hai", "1", "1", "3", "3", "3", "3", "0", "0.0"],
    ]);
    const places = reportOf(finished(PLACES, "commune").run, EN, 0);
    expect(titled(places.tables, "By commune")).toEqual([
      ["TOTAL", "6", "6", "1,520", "1,430", "-90", "-5.9"],
      ["Phường A", "3", "3", "1,080", "1,080", "0", "0.0"],
      ["Xã B", "3", "3", "440", "350", "-90", "-20.5"],
    ]);
  });

  test("leaves out steps of the bridge that change nothing", () => {
    const steps = titled(report.tables, "From before to after (people)").map(([label, people]) => [
      label,
      people,
    ]);
    expect(steps[0]).toEqual(["People before", "10"]);
    expect(steps.at(-1)).toEqual(["People after", "10"]);
    expect(steps.map(([label]) => label)).not.toContain("Titles abolished");
  });

  test("names the policy with its basis", () => {
    expect(report.subtitle).toBe("Policy: Test. Reference day: 2019-10-01; base salary: 1,490,000 đồng");
    const based = { ...run, policy: { ...run.policy, basis: "NĐ 33/2023/NĐ-CP" } };
    expect(reportOf(based, EN, 0).subtitle).toBe(
      "Policy: Test (NĐ 33/2023/NĐ-CP). Reference day: 2019-10-01; base salary: 1,490,000 đồng",
    );
  });
});

test("published figures that were not met stand in a table, and how many were met is said", () => {
  const actual = { before: 6, after: 6, change: 0, percent: 0 };
  const expectations = [
    { place: null, indicator: "units", expected: { before: 6, percent: -44.2 }, actual, met: false },
    { place: "A", indicator: "units", expected: { after: 6 }, actual, met: true },
  ];
  const told = reportOf({ ...run, result: { ...run.result, expectations } }, EN, 0);
  expect(titled(told.tables, "Published figures")).toEqual([
    ["TOTAL", "Villages and residential groups", "Per cent", "-44.2", "0"],
  ]);
  expect(told.remarks.at(-1)).toEqual({ text: "Published figures: 1/2 met", good: false });
});

test("unfinished places are said by kind, those without consent among them", () => {
  const unfinished = [
    ...run.result.unfinished,
    { code: "A9", level: "unit", kind: "tdp", name: "9", reason: "not-agreed" } as const,
  ];
  const { remarks } = reportOf({ ...run, result: { ...run.result, unfinished } }, EN, 0);
  const text = "Unfinished: 1 village, 1 residential group (1 for want of consent)";
  expect(remarks).toContainEqual({ text, good: null });
});

test("a plan that does nothing has no ledger, and nothing is said to be conserved", () => {
  const register = table(REGISTER_HEADER, ["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "X1,X,thon,1,10,,,,"]);
  const policy = "{ id: t, name: T, titles: { head: { name: H, level: unit } } }";
  const nothing = reportOf(finished({ register, changes: table(CHANGES_HEADER, []), policy }).run, EN, 60);
  expect(nothing.tables.map(({ title }) => title)).not.toContain("What became of places");
  expect(nothing.remarks).toEqual([]);
});

test("communes that stand in no district have a row among districts, so that the rows come to the whole", () => {
  const communes = ["X,D,xa,X,,,,,", "Y,T,phuong,Y,,,,,", "D1,X,thon,1,10,,,,", "E1,Y,tdp,1,30,,,,"];
  const register = table(REGISTER_HEADER, ["T,,tinh,T,,,,,", "D,T,huyen,D,,,,,", ...communes]);
  const policy = "{ id: t, name: T, titles: { head: { name: H, level: unit } } }";
  const { tables } = reportOf(finished({ register, policy }).run, EN, 0);
  const rows = titled(tables, "By district").map(([name, ...cells]) => [name, cells.at(-3)]);
  expect(rows).toEqual([
    ["TOTAL", "40"],
    ["D", "10"],
    ["Y", "30"],
  ]);
});
