/** What a terminal shows in lines, as tables: each thing that is told of a table, each line a row as deep as its dash. */
import { expect, test } from "vitest";
import { csvOfLines, reportOfLines } from "../../../src/render/documents/told-report.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

const TEXT =
  "\u001b[1mPerson P1\u001b[22m\n\u001b[1mBefore\u001b[22m\n- Head, Thôn Một\n  - a part - of it\n\nPlace X\n- Two\n";

test("each block is a table, headings stand above their items, marks of the terminal are gone", () => {
  const { title, tables } = reportOfLines(TEXT, "Explanation: P1", LANGUAGES.en);
  expect(title).toBe("Explanation: P1");
  expect(
    tables.map((table) => [table.title, ...table.rows.map(({ cells, depth }) => [cells[0], depth])]),
  ).toEqual([
    ["Person P1", ["Before", 0], ["Head, Thôn Một", 1], ["a part - of it", 2]],
    ["Place X", ["Two", 1]],
  ]);
});

test("as CSV each line says what it is told of", () => {
  const report = reportOfLines(TEXT, "", LANGUAGES.en);
  expect(csvOfLines(report, LANGUAGES.en)).toBe(
    'About,Content\nPerson P1,Before\nPerson P1,"Head, Thôn Một"\nPerson P1,a part - of it\nPlace X,Two\n',
  );
});
