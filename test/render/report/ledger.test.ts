/** The ledger for reading: rows that say something, one step deeper for what became of old places. */
import { expect, test } from "vitest";
import { ledgerTable, rootLedger } from "../../../src/render/report/ledger.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

test("rows of zeros are left out, what is taken away has its minus, and operations stand deeper", () => {
  const { rows, columns } = ledgerTable(finished(SMALL).run, LANGUAGES.en);
  expect(columns.map(({ label }) => label)).toEqual(["Indicator", "Communes", "Units"]);
  const figures = rows.map(({ cells: [label, ...others], depth }) => [
    label,
    depth,
    ...others.map((cell) => (typeof cell === "string" ? cell : cell.number)),
  ]);
  expect(figures).toEqual([
    ["Before", 0, 2, 6],
    ["Kept", 1, 2, 1],
    ["Renamed", 1, 0, 1],
    ["Merged", 1, 0, 2],
    ["Split", 1, 0, 1],
    ["Dissolved", 1, 0, 1],
    ["More by splitting", 0, 0, 1],
    ["Fewer by merging", 0, 0, -1],
    ["Fewer by dissolution", 0, 0, -1],
    ["More by creation", 0, 0, 1],
    ["After", 0, 2, 6],
  ]);
});

test("where every place stays there is no ledger", () => {
  const { run } = finished({ ...SMALL, changes: "from,into\n" });
  expect(rootLedger(run)).toEqual([]);
  expect(ledgerTable(run, LANGUAGES.vi).rows).toEqual([]);
});
