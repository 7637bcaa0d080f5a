/** A file without a quote is cut by lines and delimiters; it must give what csv-parse gives for the same file with one. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "../../src/read/table/csv.ts";
import { cellsOf } from "../../src/read/table/table.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "ộ", "1", " ", "'", "=", "-", "\u00A0"), maxLength: 5 });

test("a plain file is read as csv-parse reads it", () => {
  const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const shape = fc.record({
    lines,
    delimiter: fc.constantFrom(",", ";", "\t"),
    end: fc.constantFrom("\n", "\r\n", "\r"),
    mark: fc.constantFrom("", "\uFEFF"),
    closed: fc.boolean(),
  });
  fc.assert(
    fc.property(shape, ({ lines, delimiter, end, mark, closed }) => {
      // The first cell of the header is known, so that both ways agree on the delimiter.
      const write = (header: string): string =>
        mark +
        [[header, "x", "y"], ...lines].map((cells) => cells.join(delimiter)).join(end) +
        (closed ? end : "");
      expect(told(write("code"))).toEqual(told(write('"code"')));
    }),
    { numRuns: 1000, seed: 7 },
  );
});

function told(text: string) {
  const { value: table, diagnostics } = parseCsv(text, "a.csv", (header) => header.filter(isCode).length);
  const rows = Array.from({ length: table.size }, (_, row) => ({
    line: table.line(row),
    cells: cellsOf(table, row),
  }));
  return { header: table.header, headerLine: table.headerLine, rows, broken: [...table.broken], diagnostics };
}

const isCode = (header: string): boolean => header === "code";
