/** The steps of a plan: each beside the one before, with what is known of it. */
import { expect, test } from "vitest";
import { stepTable } from "../../../src/render/report/steps.ts";
import { cellText } from "../../../src/render/tables/table.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

const EN = LANGUAGES.en;
const { run } = finished(SMALL);
const step = { communes: 2, units: 6, thon: 3, tdp: 3, households: 1500, population: null, area: null };

test("each step stands beside the one before it, without columns of which nothing is known", () => {
  const steps = [
    { ...step, day: 0, act: "" },
    { ...step, day: 1, act: "", units: 5 },
  ];
  const { columns, rows } = stepTable({ ...run, steps }, EN);
  expect(columns.map(({ group, label }) => `${group} ${label}`.trim())).toEqual([
    "No.",
    "Day",
    "Units Before",
    "Units After",
    "Units Change",
    "Households",
  ]);
  expect(rows.map(({ cells }) => cells.map((cell) => cellText(cell, EN)))).toEqual([
    ["1", "1970-01-01", "6", "6", "0", "1,500"],
    ["2", "1970-01-02", "6", "5", "-1", "1,500"],
  ]);
});

test("acts, communes and areas are told where some step has them", () => {
  const steps = [{ ...step, day: 0, act: "NQ 12", communes: 1, area: 15_463_000 }];
  const { columns, rows } = stepTable({ ...run, steps }, EN);
  expect(columns.map(({ label }) => label)).toContain("Act");
  const cells = rows[0]?.cells.map((cell) => cellText(cell, EN)) ?? [];
  expect([cells[2], cells.slice(3, 6), cells.at(-1)]).toEqual(["NQ 12", ["2", "1", "-1"], "1,546.3"]);
});

test("a plan without days has none", () => {
  expect(stepTable(run, EN).rows).toEqual([]);
});
