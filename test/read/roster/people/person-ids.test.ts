/** Ids of people: which spellings are one person, and which cells are no id. */
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../../src/core/diagnostics/diagnostic.ts";
import { BLANK, type Cell, cellOfText } from "../../../../src/read/cells/cell.ts";
import { columnOf } from "../../../../src/read/cells/grid.ts";
import { personIds } from "../../../../src/read/roster/people/person-ids.ts";
import { readDrawn } from "../../../support/drawn.ts";

/** The ids of some cells, a row each, and the codes that were told. */
function read(...cells: readonly (Cell | string)[]) {
  const diagnostics: Diagnostic[] = [];
  const made = cells.map((one) => (typeof one === "string" ? cellOfText(one) : one));
  const column = columnOf(
    Int32Array.from(made, (_, at) => at + 1),
    [BLANK, ...made],
  );
  const { idOf } = personIds(
    column,
    { is: (text) => text === "khuyết", inAscii: /^khuyết$/m },
    (row) => ({ file: "a.csv", line: row + 2 }),
    diagnostics,
  );
  return { ids: made.map((_, at) => idOf(at + 1)), codes: diagnostics.map(({ code }) => code) };
}

const number = (value: number): Cell => ({ kind: "number", value, format: { kind: "plain" } });

describe("one person", () => {
  test.each([
    ["case", ["P01", "p01"]],
    ["spaces of any kind", ["P 01", "P\u00A001"]],
    ["full-width forms", ["P01", "Ｐ０１"]],
    ["characters that nobody sees", ["P01", "P\u00AD01"]],
  ])("whatever the %s", (_, [one = "", other = ""]) => {
    const { ids, codes } = read(one, other);
    expect(ids).toEqual([one, one]);
    expect(codes).toEqual(["roster/ids-joined"]);
  });

  test("a number with .0 is the number, and told", () => {
    expect(read("1001", "1001.0")).toEqual({ ids: ["1001", "1001"], codes: ["roster/ids-alike"] });
    expect(read("1001.0")).toEqual({ ids: ["1001"], codes: [] });
  });
});

describe("two people", () => {
  test("whom only zeros tell apart, told", () => {
    const { ids, codes } = read("001165012345", number(1165012345));
    expect(ids).toEqual(["001165012345", "1165012345"]);
    expect(codes).toEqual(["roster/ids-alike"]);
  });

  test("with other letters or digits", () => {
    expect(read("P1", "P2", "P10", "Đ1", "D1")).toEqual({ ids: ["P1", "P2", "P10", "Đ1", "D1"], codes: [] });
  });
});

test.each([
  "P1, P2",
  "1001;1002",
  "P1\nP2",
  "P1 và P2",
  "P1 + P2",
  "Mẫu Văn Một, Mẫu Thị Hai",
])("%s is several people, told", (text) =>
  expect(read(text)).toEqual({ ids: [text], codes: ["roster/several-names"] }));

test.each(["P 1", "01/2019", "CB-1", "1.234", "Mẫu Văn Một, sinh năm 1960", "a, b"])("%s is one", (text) =>
  expect(read(text).codes).toEqual([]));

test.each([
  [cellOfText("1,17E+11"), "roster/scientific-id"],
  [cellOfText("1.08501e+11"), "roster/scientific-id"],
  [cellOfText("#N/A"), "xlsx/error-cell"],
  [number(2 ** 53), "roster/no-id"],
  [number(0.5), "roster/no-id"],
  [{ kind: "number", value: 0.5, format: { kind: "percent", decimals: 0 } } as Cell, "roster/no-id"],
  [{ kind: "day", day: 0, serial: 25569 } as Cell, "roster/no-id"],
])("%j is no id", (cell, code) => {
  expect(read(cell)).toEqual({ ids: [""], codes: [code] });
});

test("a word for nobody is nobody, and not told here", () => {
  expect(read("khuyết")).toEqual({ ids: [""], codes: [] });
});

test("digits that an apostrophe keeps a text are these digits, in text files and workbooks", async () => {
  const rows =
    "Xã | Thôn | Chức danh | Mã người\nXã Mẫu | Thôn 1 | Trưởng thôn | '00115\nXã Mẫu | Thôn 1 | Bí thư chi bộ | 00115";
  for (const blocks of [{ "csv roster": rows }, { "xlsx roster": `[A]\n${rows}` }]) {
    const { read, told } = await readDrawn(blocks);
    expect(read).toContain("1 people, 2 posts");
    expect(told).toEqual([]);
  }
});
