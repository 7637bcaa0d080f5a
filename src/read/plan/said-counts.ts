/** How many units the title of a printed list says that there are ("Danh sách 65 tổ dân phố"): titles and rows in, warnings out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { originIn, type Table } from "../table/table.ts";
import { kindOfName } from "../table/values.ts";
import { parsePartList } from "./part-list.ts";

/** What is looked at of a row of a plan. */
interface ListedRow {
  readonly above: readonly string[];
  readonly from: string;
  readonly into: string;
  readonly intoName: string;
  readonly parts: string;
}

/** "65 tổ dân phố", "16 thôn": a number of units. */
const SAID =
  /(?<![\p{L}\d./-])(\d{1,4})\s+(thôn, tổ dân phố|thôn, tdp|thôn|tổ dân phố|tdp|khu phố|khu dân cư|ấp|bản|khóm|xóm|buôn|đơn vị)(?![\p{L}\d])(?!\s*\d)/giu;

/** Tells a number in a title that is neither that of old units in the list, nor of new ones, in all or of their kind. */
export function tellSaidCounts(table: Table, rows: readonly ListedRow[], diagnostics: Diagnostic[]): void {
  for (const { text, line, from, to } of table.titles ?? []) {
    const said = [...text.matchAll(SAID)].map(([, count = "", word = ""]) => ({
      count: Number(count),
      word,
    }));
    if (said.length === 0) continue;
    const own = rows.slice(from, to);
    const [news, olds] = [newNames(own), oldNames(own)];
    const total = said.reduce((sum, { count }) => sum + count, 0);
    if ([news.length, olds.length].includes(total)) continue;
    for (const { count, word } of said) {
      const counts = [news, olds].flatMap((names) => [names.length, ofKind(names, word)]);
      if (counts.includes(count)) continue;
      const there = [news.length, olds.length].sort((a, b) => Math.abs(a - count) - Math.abs(b - count));
      const facts = { said: count, rows: there[0] ?? 0 };
      diagnostics.push(diagnostic("changes/said-count", originIn(table, line), { value: text, facts }));
    }
  }
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
