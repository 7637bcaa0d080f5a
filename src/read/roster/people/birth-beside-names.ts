/** Years and days of birth that a list has behind names: "Mẫu Văn An (1960)", "Mẫu Văn An, sn 1960". Where no column says it, they become one. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../../core/model/policy.ts";
import { codesWith, type GridColumn, lineOf } from "../../cells/grid.ts";
import { BIRTH_COLUMNS } from "../../columns/columns.ts";
import { withTexts } from "../../table/chosen-cells.ts";
import { originIn, type Table, withColumns, withFurther } from "../../table/table.ts";

const WORD =
  "(?:s\\.?\\s?n|n\\.?\\s?s|(?:n[ăa]m |ng[àa]y )?sinh(?: n[ăa]m| ng[àa]y)?|sinh ng[àa]y,? th[áa]ng,? n[ăa]m)(?!\\p{L})\\.?\\s?:?\\s?";

/** What has a year. */
const MAY_SAY = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

const DAY = "(?:\\d{1,2}[/.-]){0,2}((?:19|20)\\d{2})";

/** A day or a year behind a name; the word that says that it is of birth, and the day. */
const BEHIND = new RegExp(`(?<=\\p{L})(?:\\s?[,;(\\u2013-]\\s?|\\s)\\(?(${WORD})?(${DAY})\\s?\\)?$`, "iu");

/** Between a name and what stands beside it: "Mẫu Văn An (SN 1960, ĐT 0912345678)", each in a line, "Mẫu Văn An - 1960 - 0912345678". */
const BETWEEN = /[^\S\n]?[,;()\n\u2013][^\S\n]?|\s-\s/;

const BIRTH = new RegExp(`^(${WORD})?(${DAY})$`, "iu");

/** A number of a telephone or an identity card. */
const NUMBER =
  /^(?:(?:s[ốo]\s)?(?:s?[đd]t(?:d[đd])?|[đd]i[ệe]n tho[ạa]i|di [đd][ộo]ng|tel|zalo|cccd|cmnd|c[ăa]n c[ưu][ớo]c)(?:\ss[ốo])?\s?[:.]?\s?)?\+?\d[\d. ]{7,16}$/iu;

/** What is left before it: a name and nothing else, not "Mẫu Văn An (từ". */
const NAME_ALONE = /^[^(),;:\d]*(?<!\p{L})\p{Lu}[\p{L}'’]*$/u;

/** Longer cells are no name with a day. */
const LONGEST = 100;

/** Ages of people who hold posts: a year that gives another one, with no word for birth, may be that since when one is held. */
const [YOUNGEST, OLDEST] = [18, 100];

/** What a cell of a name says. */
interface Born {
  readonly name: string;
  readonly day: string;
}

/** The table with its names alone, and what stands behind them as the birth of their people, where nothing else says it; told. */
export function withBirthsBeside(table: Table, { reference }: Policy, diagnostics: Diagnostic[]): Table {
  const at = table.columns.findIndex(({ name }) => name === "full_name");
  const names = table.column(at);
  const found = at < 0 ? new Map<number, Born>() : birthsIn(names, reference?.year ?? null);
  if (found.size === 0) return table;
  const births = table.columns.flatMap(({ name }, position) =>
    BIRTH_COLUMNS.includes(name ?? "") ? [{ name, position, column: table.column(position) }] : [],
  );
  const bornIn = (row: number): Born | undefined =>
    births.some(({ column }) => column.codes[row] !== 0) ? undefined : found.get(names.codes[row] ?? 0);
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => bornIn(row) !== undefined);
  const [first] = rows;
  if (first === undefined) return table;
  const own = births.find(({ name }) => name === "birth_year");
  const bare = withTexts(names, table.size, (row) => bornIn(row)?.name);
  const days = withTexts(own?.column ?? null, table.size, (row) => bornIn(row)?.day);
  const origin = originIn(table, lineOf(table, first), table.header[at] ?? "");
  diagnostics.push(diagnostic("roster/birth-beside-name", origin, { facts: { count: rows.length } }));
  const columns = table.columns.map((_, position) =>
    position === at ? bare : position === own?.position ? days : table.column(position),
  );
  const named = withColumns(table, columns);
  if (own) return named;
  const known = { header: headerIn(table), name: "birth_year", letters: table.columns[at]?.letters ?? "" };
  return withFurther(named, [{ known, column: days }]);
}

/** A header of births that the table does not have yet. */
function headerIn({ header }: Table): string {
  return header.includes("Năm sinh") ? "birth_year" : "Năm sinh";
}

/** By code the cells of names that say when somebody was born. */
function birthsIn(column: GridColumn, year: number | null): Map<number, Born> {
  const found = new Map<number, Born>();
  for (const code of codesWith(column, MAY_SAY)) {
    const text = column.text(code);
    const said = text.length > LONGEST ? null : (birthBehind(text) ?? birthAmong(text));
    if (said === null) continue;
    const age = year === null ? 0 : year - Number(said.year);
    if (said.isWorded || (age >= YOUNGEST && age <= OLDEST)) found.set(code, said);
  }
  return found;
}

interface Said extends Born {
  readonly year: string;
  /** Whether a word says that it is of birth. */
  readonly isWorded: boolean;
}

/** A day or a year that stands alone behind a name. */
function birthBehind(text: string): Said | null {
  const [all = "", word, day = "", year = ""] = BEHIND.exec(text) ?? [];
  const name = text.slice(0, text.length - all.length);
  return day !== "" && NAME_ALONE.test(name) ? { name, day, year, isWorded: word !== undefined } : null;
}

/** The one day or year among what stands behind a name, where all else are numbers to call somebody by, which stay beside the name. */
function birthAmong(text: string): Said | null {
  const [name = "", ...beside] = text.split(BETWEEN).filter((piece) => piece !== "");
  const others = beside.filter((piece) => !BIRTH.test(piece));
  const [born, second] = beside.filter((piece) => BIRTH.test(piece));
  if (born === undefined || second !== undefined || !NAME_ALONE.test(name)) return null;
  if (!others.every((piece) => NUMBER.test(piece))) return null;
  const [, word, day = "", year = ""] = BIRTH.exec(born) ?? [];
  const kept = others.length === 0 ? name : `${name} (${others.join(", ")})`;
  return { name: kept, day, year, isWorded: word !== undefined };
}
