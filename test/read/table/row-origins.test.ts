/** The origins of rows as columns say of each row what the table says of its line, also of two tables joined. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { joinedOrigins, originOfRow } from "../../../src/core/model/origins.ts";
import { lineOf } from "../../../src/read/cells/grid.ts";
import { originIn, rowOriginsOf, type Table } from "../../../src/read/table/table.ts";

/** Tables of one text file, or of several sources with some rows each; a source may have none. */
const tables: fc.Arbitrary<Pick<Table, "file" | "sources" | "size" | "lines">> = fc
  .tuple(fc.boolean(), fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }), { maxLength: 4 }))
  .map(([isPlain, gaps]) => {
    const lines: number[] = [];
    const sources = gaps.map((own, at) => {
      const before = lines.at(-1) ?? 0;
      let line = before + 1;
      for (const gap of own) {
        line += gap;
        lines.push(line);
      }
      const sheet = at % 2 === 0 ? null : `Sheet${at}`;
      return { file: `file-${at}.csv`, sheet, before, headers: new Map<string, string>() };
    });
    return {
      file: "roster.csv",
      size: lines.length,
      lines: Int32Array.from(lines),
      ...(!isPlain && { sources }),
    };
  });

test("each row has the origin of its line", () => {
  fc.assert(
    fc.property(tables, tables, (one, other) => {
      const expected = [one, other].flatMap((table) =>
        Array.from({ length: table.size }, (_, row) => originIn(table, lineOf(table, row))),
      );
      const joined = joinedOrigins(rowOriginsOf(one), rowOriginsOf(other));
      expect(expected.map((_, row) => originOfRow(joined, row))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
