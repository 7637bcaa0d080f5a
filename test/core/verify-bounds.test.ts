/** Words of approximation beside single figures: each holds for its own. */
import { expect, test } from "vitest";
import type { PrintedPercent, PublishedRow } from "../../src/core/published.ts";
import { verifyFigures } from "../../src/core/verify.ts";

const rowWith = (own: Partial<PublishedRow>): PublishedRow => ({
  ...{ label: "Người", number: "", group: "", counted: "", decimals: 0, isPercent: false, products: [] },
  ...{ before: 32_933, after: 18_350, change: null, percent: null, relation: null, source: "" },
  origin: { file: "figures.csv", line: 2 },
  ...own,
});

/** What is said of one row: its verdicts and its findings. */
const saidOf = (own: Partial<PublishedRow>) => {
  const { verdicts, diagnostics } = verifyFigures([rowWith(own)]);
  return [verdicts[0]?.sum, verdicts[0]?.follows, verdicts[0]?.hint, diagnostics.map(({ code }) => code)];
};

const percent = (scaled: number, own: Partial<PrintedPercent> = {}): PrintedPercent => ({
  ...{ scaled, decimals: 0, sign: 0 },
  ...own,
});

test("a change beside a word is an open bound, the percentage beside it is not", () => {
  const nearly = { change: -15_000, changeRelation: "nearly" } as const;
  expect(saidOf({ ...nearly, percent: percent(44) })).toEqual(["bound", "both", null, []]);
  expect(saidOf({ ...nearly, percent: percent(50) })).toEqual(["bound", "neither", null, ["verify/percent"]]);
  expect(saidOf({ ...nearly, change: -14_000 })).toEqual(["beyond", null, null, ["verify/sum"]]);
  expect(saidOf({ ...nearly, change: 15_000 })).toEqual(["sign", null, null, ["verify/sum"]]);
});

test("a percentage beside a word is an open bound, the change beside it is not", () => {
  const over = percent(40, { relation: "over" });
  expect(saidOf({ change: -14_583, percent: over })).toEqual(["agrees", "neither", "bound", []]);
  expect(saidOf({ change: -14_500, percent: over })).toEqual([
    ...["differs", "neither", "bound"],
    ["verify/sum"],
  ]);
  expect(saidOf({ percent: percent(40, { relation: "over", sign: 1 }) })).toEqual([
    ...[null, "neither", "sign"],
    ["verify/percent"],
  ]);
});

test("a figure must lie on the side that its own word says", () => {
  expect(saidOf({ change: -14_583, changeRelation: "over", percent: percent(44) })).toEqual([
    ...["agrees", "both", null],
    ["verify/relation"],
  ]);
  expect(saidOf({ percent: percent(44, { relation: "nearly" }) })).toEqual([
    ...[null, "both", null],
    ["verify/relation"],
  ]);
});

test("from a change beside a word no percentage can be worked out", () => {
  const row = { after: null, change: -15_000, changeRelation: "nearly", percent: percent(44) } as const;
  expect(saidOf(row)).toEqual([null, null, null, []]);
});

test("a change beside a word is no part of a total", () => {
  const rows = [
    rowWith({ label: "A", change: -15_000, changeRelation: "nearly" }),
    rowWith({ label: "B", change: -14_583 }),
    rowWith({ label: "Cộng", before: 65_866, after: 36_700, change: -29_166 }),
  ];
  expect(verifyFigures(rows)).toMatchObject({
    verdicts: [{}, {}, { total: "agrees", isUnsummed: true }],
    diagnostics: [],
  });
});
