/** Published figures: what a run works out always agrees with itself, and a slip in it never does. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { percentOf } from "../../../src/core/count/percent.ts";
import type { PublishedRow } from "../../../src/core/verify/published.ts";
import { verifyFigures } from "../../../src/core/verify/verify.ts";

const row = (figures: Partial<PublishedRow>): PublishedRow => ({
  label: "x",
  number: "",
  group: "",
  counted: "",
  decimals: 0,
  isPercent: false,
  products: [],
  before: null,
  after: null,
  change: null,
  percent: null,
  relation: null,
  source: "",
  origin: { file: "figures.csv", line: 2 },
  ...figures,
});
const counts = fc.integer({ min: 1, max: 10_000_000 });
const decimals = fc.integer({ min: 0, max: 3 });

test("figures worked out by either rounding agree, and follow from that rounding or from both", () => {
  fc.assert(
    fc.property(
      counts,
      counts,
      decimals,
      fc.constantFrom("truncate", "half-up"),
      (before, after, places, rounding) => {
        const change = after - before;
        const value = percentOf(change, before, { decimals: places, rounding }) ?? 0;
        const percent = {
          scaled: Math.round(Math.abs(value) * 10 ** places),
          decimals: places,
          sign: 0,
        } as const;
        const { verdicts, diagnostics } = verifyFigures([row({ before, after, change, percent })]);
        expect(diagnostics).toEqual([]);
        expect(verdicts[0]?.sum).toBe("agrees");
        expect([rounding, "both"]).toContain(verdicts[0]?.follows);
      },
    ),
  );
});

test("a change that is off is told, and so is a percentage a whole unit off", () => {
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 1, max: 1000 }), decimals, (before, after, off, places) => {
      const change = after - before;
      const scaled = Math.round(
        (percentOf(change, before, { decimals: places, rounding: "half-up" }) ?? 0) * 10 ** places,
      );
      const percent = { scaled: Math.abs(scaled) + 2, decimals: places, sign: 0 } as const;
      const codes = (figures: Partial<PublishedRow>) =>
        verifyFigures([row({ before, after, ...figures })]).diagnostics.map(({ code }) => code);
      expect(codes({ change: change + off })).toEqual(["verify/sum"]);
      expect(codes({ percent })).toEqual(["verify/percent"]);
    }),
  );
});

test.each([
  ["over", -14_582, []],
  ["over", -14_583, ["verify/relation"]],
  ["over", -14_584, ["verify/sum"]],
  ["nearly", -14_584, []],
  ["nearly", -14_583, ["verify/relation"]],
  ["nearly", -14_582, ["verify/sum"]],
  ["about", -14_500, []],
  ["about", -14_400, ["verify/sum"]],
] as const)("%s %i of a change of -14583: %j", (relation, change, codes) => {
  const { diagnostics } = verifyFigures([row({ before: 32_933, after: 18_350, change, relation })]);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ["over", 48, "bound"],
  ["over", 50, null],
  ["nearly", 50, "bound"],
  ["nearly", 48, null],
  ["about", 50, "bound"],
  ["about", 40, "bound"],
  ["about", 30, null],
  ["about", 60, null],
] as const)("of 49 hundredths a source may say %s %i: %s", (relation, scaled, hint) => {
  const percent = { scaled, decimals: 0, sign: 0 } as const;
  const { verdicts, diagnostics } = verifyFigures([row({ before: 100, after: 51, percent, relation })]);
  expect(verdicts[0]).toMatchObject({ follows: "neither", hint });
  expect(diagnostics.map(({ code }) => code)).toEqual(hint === null ? ["verify/percent"] : []);
});

test("a percentage of nothing follows from nothing, and without a base nothing is said of it", () => {
  const percent = { scaled: 50, decimals: 0, sign: 0 } as const;
  const [ofNone, open] = verifyFigures([
    row({ before: 0, after: 5, percent }),
    row({ after: 5, percent }),
  ]).verdicts;
  expect(ofNone).toMatchObject({ follows: "neither", hint: "zero-base" });
  expect(open).toMatchObject({ follows: null, hint: null });
});

test("nothing that stays nothing may be printed with 0 per cent, and with no other", () => {
  const codes = (scaled: number) =>
    verifyFigures([
      row({ before: 0, after: 0, change: 0, percent: { scaled, decimals: 0, sign: 0 } }),
    ]).diagnostics.map(({ code }) => code);
  expect(codes(0)).toEqual([]);
  expect(codes(1)).toEqual(["verify/percent"]);
});

/** Rows of a table with only a count before. */
const listed = (rows: readonly (readonly [string, number | null])[]): PublishedRow[] =>
  rows.map(([label, before]) => row({ label, before }));

test("a grand total is what all rows or the subtotals come to, and the rows behind it begin anew", () => {
  const rows = (grand: number, next: number) =>
    listed([
      ["A", 1],
      ["B", 2],
      ["Cộng", 3],
      ["C", 4],
      ["D", 5],
      ["Cộng", 9],
      ["Tổng cộng", grand],
      ["E", 1],
      ["F", 2],
      ["Tổng", next],
    ]);
  const verdictsOf = (grand: number, next: number) =>
    verifyFigures(rows(grand, next)).verdicts.flatMap(({ total }) => total ?? []);
  expect(verdictsOf(12, 3)).toEqual(["agrees", "agrees", "agrees", "agrees"]);
  expect(verdictsOf(13, 3)).toEqual(["agrees", "agrees", "differs", "agrees"]);
  expect(verdictsOf(12, 15)).toEqual(["agrees", "agrees", "agrees", "differs"]);
  expect(verifyFigures(rows(13, 3)).diagnostics).toMatchObject([
    { code: "verify/total", value: "Tổng cộng", facts: { printed: 13, due: 12 } },
  ]);
});

test.each([
  ["Tổng số", 6, "agrees"],
  ["TỔNG SỐ", 7, "differs"],
] as const)("a table that begins with %s %i of 1, 2 and 3: %s", (label, sum, verdict) => {
  const rows = listed([
    [label, sum],
    ["A", 1],
    ["B", 2],
    ["C", 3],
  ]);
  const { verdicts, diagnostics } = verifyFigures(rows);
  expect(verdicts.map(({ total }) => total)).toEqual([verdict, null, null, null]);
  expect(diagnostics.map(({ facts }) => facts)).toEqual(
    verdict === "agrees" ? [] : [{ column: "before", printed: 7, due: 6, parts: 3 }],
  );
});

test.each([
  ["Cộng (2 xã)", "differs"],
  ["Tổng 2 xã", "differs"],
  ["Toàn tỉnh", "differs"],
  ["Cộng tác viên", null],
  ["Toàn Thắng", null],
] as const)("4 of 1 and 2 in a row called %s: %s", (label, verdict) => {
  const rows = listed([
    ["A", 1],
    ["B", 2],
    [label, 4],
  ]);
  expect(verifyFigures(rows).verdicts.at(-1)?.total).toBe(verdict);
});

test("a total that is called like a group is that of the group alone", () => {
  const rows = [
    row({ label: "A", before: 7 }),
    row({ label: "B", before: 8 }),
    row({ label: "Khối I", before: 1, group: "Toàn tỉnh" }),
    row({ label: "Khối II", before: 2, group: "Toàn tỉnh" }),
    row({ label: "Toàn tỉnh", before: 3 }),
  ];
  expect(verifyFigures(rows).verdicts.at(-1)?.total).toBe("agrees");
});

test("subtotals may stand above their rows too, and a total both above and below is that of the rows above", () => {
  const totals = (...rows: readonly (readonly [string, number])[]) =>
    verifyFigures(listed(rows)).verdicts.flatMap(({ total }) => total ?? []);
  const parts = [
    ["Cộng", 3],
    ["A", 1],
    ["B", 2],
    ["Cộng", 10],
    ["C", 4],
    ["D", 5],
  ] as const;
  expect(totals(["Tổng cộng", 12], ...parts)).toEqual(["agrees", "agrees", "differs"]);
  expect(totals(["Tổng cộng", 12], ["A", 1], ["B", 2], ["Cộng", 3])).toEqual(["agrees"]);
});

test.each([
  [12, "agrees"],
  [13, "differs"],
] as const)("of districts with Roman numerals and their communes the districts alone may come to %i: %s", (sum, verdict) => {
  const rows = listed([
    ["TỔNG SỐ", sum],
    ["I. Quận A", 3],
    ["1. A", 1],
    ["2. B", 2],
    ["II. Quận B", 9],
    ["1. C", 4],
    ["2. D", 5],
  ]);
  expect(verifyFigures(rows).verdicts[0]?.total).toBe(verdict);
  const numbered = rows.map((one) => {
    const [, number = "", label = one.label] = /^(\w+)\. (.*)/.exec(one.label) ?? [];
    return { ...one, number, label };
  });
  expect(verifyFigures(numbered).verdicts[0]?.total).toBe(verdict);
});

test("a grand total over subtotals whose rows are not printed is what the subtotals come to", () => {
  const rows = listed([
    ["A", null],
    ["B", 2],
    ["Cộng", 3],
    ["C", 4],
    ["D", 5],
    ["Cộng", 9],
    ["Tổng cộng", 12],
  ]);
  expect(verifyFigures(rows).verdicts.map(({ total }) => total)).toEqual([
    null,
    null,
    null,
    null,
    null,
    "agrees",
    "agrees",
  ]);
});

test("a total of one row, or of a row that is not printed, says nothing", () => {
  const totals = (rows: readonly (readonly [string, number | null])[]) =>
    verifyFigures(listed(rows)).verdicts.map(({ total }) => total);
  expect(
    totals([
      ["A", 1],
      ["Cộng", 2],
    ]),
  ).toEqual([null, null]);
  expect(
    totals([
      ["A", 1],
      ["B", null],
      ["Cộng", 2],
    ]),
  ).toEqual([null, null, null]);
  expect(totals([["Cộng", 2]])).toEqual([null]);
});

test("a group without a total is added up for nobody", () => {
  const rows = [row({ label: "A", group: "g", before: 1 }), row({ label: "B", group: "g", before: 2 })];
  expect(verifyFigures(rows).verdicts.map(({ total }) => total)).toEqual([null, null]);
  const named = [...rows, row({ label: "G", before: 4 })];
  expect(verifyFigures(named).verdicts.map(({ total }) => total)).toEqual([null, null, "differs"]);
});

test("what two sources print of the same units is not added up, whichever of them the total is from", () => {
  const line = (label: string, before: number, source: string): PublishedRow =>
    row({ label, before, source, group: "Xã Mẫu" });
  const rows = [
    line("Thôn A", 10, "Báo cáo"),
    line("Thôn B", 20, "Báo cáo"),
    line("Thôn A", 10, "Nghị quyết"),
    line("Thôn B", 25, "Nghị quyết"),
  ];
  const totals = (before: number, source: string) =>
    verifyFigures([...rows, line("Tổng cộng", before, source)])
      .diagnostics.filter(({ code }) => code === "verify/total")
      .map(({ facts }) => ("due" in facts ? facts.due : null));
  expect(totals(30, "")).toEqual([]);
  expect(totals(35, "")).toEqual([]);
  expect(totals(35, "Nghị quyết")).toEqual([]);
  expect(totals(35, "Báo cáo")).toEqual([30]);
  expect(totals(65, "")).toHaveLength(1);
  expect(verifyFigures(rows).diagnostics.map(({ code }) => code)).toEqual(["verify/sources"]);
});
