/** Columns of all things beside those of each. */
import { expect, test } from "vitest";
import type { PublishedRow } from "../../../src/core/verify/published.ts";
import { verifyFigures } from "../../../src/core/verify/verify.ts";

/** Rows of a table: by label, before and after of all and of each of some things. */
const table = (things: readonly string[], lines: readonly (readonly (number | null)[])[]): PublishedRow[] =>
  ["", ...things].flatMap((counted, thing) =>
    lines.map((figures, at) => ({
      label: `Xã ${at}`,
      ...{
        counted,
        number: "",
        group: "",
        decimals: 0,
        isPercent: false,
        products: [],
        change: null,
        percent: null,
      },
      before: figures[thing * 2] ?? null,
      after: figures[thing * 2 + 1] ?? null,
      ...{ relation: null, source: "", origin: { file: "f.csv", line: at + 2 } },
    })),
  );

/** What is told of such a table, and the rows whose total differs. */
const toldOf = (things: readonly string[], ...lines: readonly (readonly (number | null)[])[]) => {
  const { verdicts, diagnostics } = verifyFigures(table(things, lines));
  const told = diagnostics.map(({ value, facts }) => [value, "due" in facts ? facts.due : null]);
  return [told, verdicts.flatMap(({ row, total }) => (total === "differs" ? [row.origin.line] : []))];
};

const KINDS = ["Thôn", "TDP"];

test("a figure of all things that is not what those of each come to is told, where others are", () => {
  expect(toldOf(KINDS, [20, 10, 15, 8, 5, 2], [30, 15, 20, 10, 10, 5])).toEqual([[], []]);
  expect(toldOf(KINDS, [20, 10, 15, 8, 5, 2], [30, 15, 20, 10, 10, 6])).toEqual([[["Xã 1", 16]], [3]]);
  expect(toldOf(KINDS, [20, 10, 15, 8, 5, 2], [31, 15, 20, 10, 10, 5])).toEqual([[["Xã 1", 30]], [3]]);
});

test("columns that are not its parts say nothing of it", () => {
  expect(toldOf(["Nữ", "Đảng viên"], [20, 10, 15, 8, 15, 9], [30, 15, 20, 10, 20, 11])).toEqual([[], []]);
  expect(toldOf(["Nữ"], [20, 10, 15, 8], [30, 15, 20, 10])).toEqual([[], []]);
  expect(toldOf(KINDS, [20, 10, 15, 8, 5, 3])).toEqual([[], []]);
  expect(toldOf(KINDS, [21, 10, null, 8, 5, 2], [30, 15, 20, 10, 10, 5])).toEqual([[], []]);
  expect(toldOf(KINDS, [20, 10, 15, 8, 5, 2], [4, 2, 0, 0, 0, 0])).toEqual([[], []]);
});
