/** Units that a roster calls by their numbers alone, below a header that says what they are: "1", "2" below "Tổ dân phố". */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Register } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { BLANK, cellOfText } from "../cells/cell.ts";
import { columnOf } from "../cells/grid.ts";
import { withoutNote } from "../columns/header-words.ts";
import { withoutZeros } from "../places/name-ladder.ts";
import { originIn, type Table, withColumns } from "../table/table.ts";

/** Headers that say one kind of unit, folded, by the word that is written before a number. */
const KINDS: Readonly<Record<string, string>> = {
  thon: "Thôn",
  "to dan pho": "Tổ dân phố",
  tdp: "Tổ dân phố",
  to: "Tổ",
  "khu pho": "Khu phố",
  "khoi pho": "Khối phố",
  khoi: "Khối",
  ap: "Ấp",
  buon: "Buôn",
  khom: "Khóm",
  xom: "Xóm",
  lang: "Làng",
};

/** "1", "01", "17B"; "001" may be a code. */
const NUMBER = /^0?[1-9]\d{0,2}[a-z]?$/i;

/**
 * The table with the kind before each number, where a column of units has nothing else and its header says one kind, which is told; the table
 * itself where a number may be the code of a unit, or a mark.
 */
export function withNumberedUnits(
  table: Table,
  register: Pick<Register, "places"> | null,
  diagnostics: Diagnostic[],
): Table {
  const at = table.columns.findIndex(({ name }) => name === "unit");
  const kind = at < 0 ? null : kindOf(table, at);
  if (kind === null) return table;
  const { codes, size, text } = table.column(at);
  const used = new Set(codes);
  used.delete(0);
  const written = new Set<string>();
  for (const code of used) {
    const number = text(code);
    if (!NUMBER.test(number)) return table;
    written.add(number);
  }
  if (written.size < 2 || mayBeCodes(written, register)) return table;
  const cells = Array.from({ length: size }, (_, code) =>
    used.has(code) ? cellOfText(`${kind} ${text(code)}`) : BLANK,
  );
  const [example = ""] = written;
  const facts = { kind, count: written.size };
  const origin = originIn(table, table.headerLine, table.header[at] ?? "");
  diagnostics.push(diagnostic("roster/numbered-units", origin, { value: example, facts }));
  const columns = table.columns.map((_, position) =>
    position === at ? columnOf(codes, cells) : table.column(position),
  );
  return { ...table, ...withColumns({ size: table.size }, columns) };
}

/** The kind of unit that a column says by its header, the same in each file or sheet; null for none or several. */
function kindOf({ header, columns, sources = [] }: Table, at: number): string | null {
  if (columns[at]?.over) return null;
  const own = header[at] ?? "";
  const kinds = new Set(
    [own, ...sources.map(({ headers }) => headers.get(own) ?? own)].map((one) => {
      const words = fold(withoutNote(one))
        .replace(/^(?:ten|thuoc) /, "")
        .replace(/ so$/, "");
      return KINDS[words] ?? null;
    }),
  );
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

/** Whether one of some numbers is the code of a unit, but for zeros before it. */
function mayBeCodes(numbers: ReadonlySet<string>, register: Pick<Register, "places"> | null): boolean {
  const bare = new Set(Array.from(numbers, withoutZeros));
  return (register?.places ?? []).some(({ code, level }) => level === "unit" && bare.has(withoutZeros(code)));
}
