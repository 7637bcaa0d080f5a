/** Tables as CSV: what is joined as it stands is what csv-stringify would have written. */
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { renderCsv, renderTableCsv } from "../../../src/render/formats/csv.ts";
import { left, right } from "../../../src/render/tables/columns.ts";
import { csvText, QUOTED } from "../../../src/render/text/safe.ts";

/** Texts with marks that are quoted, escaped, or may be taken for either. */
const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "Ấ",
    "1",
    " ",
    ";",
    ",",
    '"',
    "'",
    "=",
    "-",
    "＝",
    "\n",
    "\r",
    "\t",
    "\u0085",
    "\u2028",
  ),
  maxLength: 4,
});
const row = fc.array(fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.constant(null)), {
  minLength: 1,
  maxLength: 4,
});

test("rows of plain cells, and all others, are written as csv-stringify writes every one of them", () => {
  const written = (rows: readonly (readonly (string | number | null)[])[]): string =>
    stringify(
      rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? csvText(cell) : cell))),
      { quoted_match: QUOTED },
    );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.array(row), (heads, rows) => {
      expect(renderCsv(heads, rows)).toBe(written([heads, ...rows]));
    }),
  );
});

test("a table of many rows has each of them once, in its order", () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [at, at % 1700 === 3 ? "a, b" : "a"]);
  const lines = rows.map(([at, name]) => (name === "a" ? `${at},a` : `${at},"a, b"`));
  expect(renderCsv(["n", "name"], rows)).toBe(`${["n,name", ...lines].join("\n")}\n`);
});

test("parts of two figures that have one name are told apart by what they are parts of", () => {
  const row = (name: string, depth: number) => ({ cells: [name, { number: 1, decimals: 0 }], depth });
  const rows = [row("Thôn", 0), row("Người", 0), row("Thôn", 1), row("Nữ", 2), row("Xã", 1), row("Hộ", 0)];
  const csv = renderTableCsv({ title: "", columns: [left("Chỉ tiêu"), right("Sau")], rows, totals: 0 });
  expect(csv.split("\n").map((line) => line.split(",")[0])).toEqual([
    "Chỉ tiêu",
    "Thôn",
    "Người",
    "Người: Thôn",
    "Người: Thôn: Nữ",
    "Người: Xã",
    "Hộ",
    "",
  ]);
});
