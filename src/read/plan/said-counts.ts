/** How many units the title of a printed list, or a total row, says that there are ("Danh sách 65 tổ dân phố", "6 thôn"): titles and rows in, warnings out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { originIn, type Table, type Title } from "../table/table.ts";
import { kindOfName } from "../table/values.ts";
import { parsePartList } from "./part-list.ts";

/** What is looked at of a row of a plan. */
export interface ListedRow {
  readonly above: readonly string[];
  readonly from: string;
  readonly into: string;
  readonly intoName: string;
  readonly parts: string;
}

/** "65 tổ dân phố", "16 thôn": a number of units. */
const SAID =
  /(?<![\p{L}\d./-])(\d{1,4})\s+(thôn, tổ dân phố|thôn, tdp|thôn|tổ dân phố|tdp|khu phố|khu dân cư|ấp|bản|khóm|xóm|buôn|đơn vị)(?![\p{L}\d])(?!\s*\d)/giu;

/** Tells a number in a title or a total row that is neither that of old units in the list, nor of new ones, in all or of their kind. */
export function tellSaidCounts(table: Table, rows: readonly ListedRow[], diagnostics: Diagnostic[]): void {
  for (const title of table.titles ?? []) {
    const { text, line } = title;
    const said = saidIn(title);
    if (said.length === 0) continue;
    const lists = listsOf(title, rows);
    const lengths = lists.map((names) => names.length);
    const total = said.reduce((sum, { count }) => sum + count, 0);
    if (lengths.includes(total)) continue;
    for (const { count, word } of said) {
      if (lists.some((names) => names.length === count || ofKind(names, word) === count)) continue;
      const there = [...lengths].sort((a, b) => Math.abs(a - count) - Math.abs(b - count));
      const facts = { said: count, rows: there[0] ?? 0 };
      diagnostics.push(diagnostic("changes/said-count", originIn(table, line), { value: text, facts }));
    }
  }
}

/** How many of what a text says that there are; in a total row a number alone is one of units. */
function saidIn({ text, column }: Title): readonly { readonly count: number; readonly word: string }[] {
  if (column !== undefined && /^\d{1,4}$/.test(text.trim())) return [{ count: Number(text), word: "" }];
  return [...text.matchAll(SAID)].map(([, count = "", word = ""]) => ({ count: Number(count), word }));
}

/** The units that a title may count: old and new ones, of a total row by its column, of all rows above it or of its group. */
function listsOf({ from, to, since, column }: Title, rows: readonly ListedRow[]): (readonly string[])[] {
  const ranges = since === undefined || since === from ? [from] : [from, since];
  return ranges.flatMap((start) => {
    const own = rows.slice(start, to);
    if (column === "from" || column === "parts") return [oldNames(own)];
    // A register may count all of its rows, communes too.
    if (column === "name") return [newNames(own), own.map(({ from }) => from)];
    return column === undefined ? [newNames(own), oldNames(own)] : [newNames(own)];
  });
}

/** The names of new units, each once in its commune. */
function newNames(rows: readonly ListedRow[]): readonly string[] {
  return once(rows.map((row) => [row.above.join("/"), row.into || row.intoName || row.parts || row.from]));
}

function oldNames(rows: readonly ListedRow[]): readonly string[] {
  return once(
    rows.flatMap(({ above, from, parts }) =>
      (parts === "" ? [from] : parsePartList(parts).items.map(({ readings }) => readings[0]?.name ?? "")).map(
        (name) => [above.join("/"), name] as const,
      ),
    ),
  );
}

function once(named: readonly (readonly [string, string])[]): readonly string[] {
  const met = new Map(named.map(([above, name]) => [`${above}\u0000${name}`, name]));
  return [...met.values()].filter((name) => name !== "");
}

/** How many names say the kind of a word. */
function ofKind(names: readonly string[], word: string): number {
  const kind = kindOfName(`${word} 1`)?.kind ?? null;
  return kind === null ? -1 : names.filter((name) => kindOfName(name)?.kind === kind).length;
}
