/**
 * Rows of a roster with several people, as tables copied from Word have them: a name in each line of a cell, and the title, the
 * year and whatever else is said of its person in the same line of theirs. They become a row for each.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../../core/model/policy.ts";
import { codesWith, type GridColumn, lineOf } from "../../cells/grid.ts";
import { vacantWords } from "../../cells/vacant-words.ts";
import { FACTS_BELOW } from "../../columns/title-facts.ts";
import { chosenCells, withTexts } from "../../table/chosen-cells.ts";
import { movedRows } from "../../table/moved-rows.ts";
import { saysNamesAndTitles } from "../../table/second-names.ts";
import { originIn, type Table, withColumns } from "../../table/table.ts";
import { NAME } from "../people/odd-names.ts";
import { titlesIn } from "./title-words.ts";
import { splitAt } from "./titles-beside-names.ts";

/** People in one row at most; longer lists in a cell are something else. */
const MOST = 20;

/** What stands before a name in a list of its own. */
const LISTED = /^(?:\d{1,2}[.)]\s*|[-\u2013+•*]\s*)/u;

/** The table with a row for each person; told. */
export function withPeopleInLines(
  table: Table,
  policy: Policy,
  vacant: readonly string[],
  diagnostics: Diagnostic[],
): Table {
  const at = table.columns.findIndex(({ name }) => name === "full_name");
  const names = table.column(at);
  if (at < 0 || codesWith(names, /\n/).length === 0) return table;
  const countOf = peopleIn(table, at, policy, vacant);
  const counts = Array.from({ length: table.size }, (_, row) => countOf(row));
  const first = counts.findIndex((count) => count > 1);
  if (first < 0) return table;
  const origin = originIn(table, lineOf(table, first), table.header[at] ?? "");
  const facts = { count: counts.filter((count) => count > 1).length };
  diagnostics.push(diagnostic("roster/people-in-lines", origin, { facts }));
  return withRows(table, at, counts);
}

/** How many people a row has, each in a line; 1 where that is not plain. */
function peopleIn(
  table: Table,
  names: number,
  policy: Policy,
  vacant: readonly string[],
): (row: number) => number {
  const isNobody = vacantWords(vacant);
  const isName = (line: string): boolean => NAME.test(line) || isNobody(line.replace(LISTED, ""));
  const isTitles = titlesIn(policy);
  const titles = table.columns.findIndex(({ name }) => name === "title");
  const facts = table.columns.flatMap(({ name }, at) =>
    name !== "note" && FACTS_BELOW.has(name ?? "") ? [at] : [],
  );
  const others = table.columns.flatMap((_, at) =>
    at === names || at === titles || facts.includes(at) ? [] : [at],
  );
  const hasBoth = titles < 0 && saysNamesAndTitles(table.header[names] ?? "");
  const isBoth = (line: string): boolean => splitAt(line, isTitles, isName) !== null;
  return (row) => {
    const people = linesOf(table.cell(row, names));
    const count = people.length;
    if (count < 2 || count > MOST || !people.every(hasBoth ? isBoth : isName)) return 1;
    const linesIn = (at: number): number => linesOf(table.cell(row, at)).length;
    if (facts.some((at) => ![0, count].includes(linesIn(at)))) return 1;
    if (others.some((at) => ![0, 1, count].includes(linesIn(at)))) return 1;
    if (hasBoth) return count;
    const own = titles < 0 ? [] : linesOf(table.cell(row, titles));
    const isOfAll = own.length === 1 && facts.some((at) => linesIn(at) === count);
    return own.every(isTitles) && (own.length === count || isOfAll) ? count : 1;
  };
}

function linesOf(text: string): readonly string[] {
  if (!text.includes("\n")) return text === "" ? [] : [text];
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The table with as many rows for each row as it has people: what has a line for each is parted, a note stays with the first, the rest stands in all of them. */
function withRows(table: Table, names: number, counts: readonly number[]): Table {
  const rows = Int32Array.from(counts.flatMap((count, row) => new Array<number>(count).fill(row)));
  const starts = new Int32Array(table.size + 1);
  counts.forEach((count, row) => {
    starts[row + 1] = (starts[row] ?? 0) + count;
  });
  const startOf = (row: number): number => starts[row] ?? rows.length;
  const isOne = (row: number): boolean => counts[row] === 1;
  const columns = table.columns.map(({ name }, position): GridColumn => {
    const isLater = (at: number): boolean => name === "note" && at > 0 && rows[at] === rows[at - 1];
    const whole = chosenCells(table, rows, (at) => (isLater(at) ? -1 : position));
    return withTexts(whole, rows.length, (at) => {
      const row = rows[at] ?? 0;
      const lines = isOne(row) ? [] : linesOf(table.cell(row, position));
      if (lines.length < 2) return undefined;
      const line = lines[at - startOf(row)] ?? "";
      return position === names ? line.replace(LISTED, "") : line;
    });
  });
  const same = [...table.sameAs].filter(([row, from]) => isOne(row) && isOne(from));
  return {
    ...withColumns({ ...table, size: rows.length }, columns),
    lines: Int32Array.from(rows, (row) => lineOf(table, row)),
    ...movedRows(table, startOf),
    sameAs: new Map(same.map(([row, from]) => [startOf(row), startOf(from)])),
    shared: (table.shared ?? [])
      .filter(({ row, fromRow }) => isOne(row) && isOne(fromRow))
      .map((one) => ({ ...one, row: startOf(one.row), fromRow: startOf(one.fromRow) })),
  };
}
