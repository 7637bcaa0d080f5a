/** Words of approximation beside single figures: each holds for its own. */
import { expect, test } from "vitest";
import type { PrintedPercent, PublishedRow } from "../../../src/core/verify/published.ts";
import { verifyFigures } from "../../../src/core/verify/verify.ts";

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

test("with decimals a difference that rounding may make is told as that, a greater one as an error", () => {
  const row = { decimals: 1, before: 34.2, after: 29, percent: null } as const;
  expect(saidOf({ ...row, change: -5.2 })).toEqual(["agrees", null, null, []]);
  expect(saidOf({ ...row, change: -5.3 })).toEqual(["rounded", null, null, ["verify/rounding"]]);
  expect(saidOf({ ...row, change: -5.4 })[0]).toBe("one-digit");
  expect(saidOf({ before: 34, after: 29, change: -6 })[0]).toBe("one-digit");
});

test.each([
  [30.8, "agrees", []],
  [30.9, "agrees", ["verify/rounding"]],
  [31, "differs", ["verify/total"]],
])("a total %f of 10,4 and 20,4 %s", (total, verdict, told) => {
  const own = { decimals: 1, after: null };
  const rows = [
    rowWith({ ...own, label: "A", before: 10.4 }),
    rowWith({ ...own, label: "B", before: 20.4 }),
    rowWith({ ...own, label: "Cộng", before: total }),
  ];
  const { verdicts, diagnostics } = verifyFigures(rows);
  expect(verdicts[2]?.total).toBe(verdict);
  expect(diagnostics.map(({ code }) => code)).toEqual(told);
  const counts = rows.map((one) => ({ ...one, decimals: 0, before: (one.before ?? 0) * 10 }));
  expect(verifyFigures(counts).verdicts[2]?.total).toBe(total === 30.8 ? "agrees" : "differs");
});

test("a change that is not what the rise and the fall beside it come to is told", () => {
  expect(saidOf({ change: -14_583, moved: -14_583 })[3]).toEqual([]);
  expect(saidOf({ change: -14_583, moved: -14_584 })[3]).toEqual(["verify/moves"]);
  expect(saidOf({ change: -14_583, changeRelation: "about", moved: -14_584 })[3]).toEqual([]);
  expect(saidOf({ decimals: 1, before: 3, after: 2.7, change: -0.3, moved: 0.1 - 0.4 })[3]).toEqual([]);
});
