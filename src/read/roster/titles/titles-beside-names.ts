/** Rosters with names and titles in one column: "Mẫu Văn An - Bí thư chi bộ", "Trưởng thôn: Mẫu Văn Bé" below "Họ tên, chức vụ". */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../../core/model/policy.ts";
import { BLANK, cellOfText } from "../../cells/cell.ts";
import { columnOf } from "../../cells/grid.ts";
import { vacantWords } from "../../cells/vacant-words.ts";
import { saysNamesAndTitles } from "../../table/second-names.ts";
import { originIn, type Table, withColumns, withFurther } from "../../table/table.ts";
import { titlesIn } from "./title-words.ts";

/** What may stand between a name and a title. */
const BETWEEN = /\s*[(:;,\n]\s*|\s*\u2013\s*|\s-\s/g;

/** A name of two words and more. */
const NAME =
  /^(?:[-+•*]\s*)?(?:(?:Ông|Bà|Đ\/c|Đồng chí)\s?[:.]?\s*)?\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*)+$/u;

/** Longer cells are of several people. */
const LONGEST = 150;

interface Split {
  readonly name: string;
  readonly title: string;
}

/** The table with the titles in a column of their own, where none has them and the header of names says that they stand there; told. */
export function withTitlesBeside(
  table: Table,
  policy: Policy,
  vacant: readonly string[],
  diagnostics: Diagnostic[],
): Table {
  const at = table.columns.findIndex(({ name }) => name === "full_name");
  const hasTitles = table.columns.some(({ name }) => name === "title" || name?.startsWith("title:"));
  if (at < 0 || hasTitles || !saysNamesAndTitles(table.header[at] ?? "")) return table;
  const { codes, size, text } = table.column(at);
  const isTitles = titlesIn(policy);
  const isNobody = vacantWords(vacant);
  const isName = (word: string): boolean => NAME.test(word) || isNobody(word);
  const split = Array.from({ length: size }, (_, code) => splitAt(text(code), isTitles, isName));
  const count = codes.reduce((sum, code) => sum + (split[code] ? 1 : 0), 0);
  if (count === 0) return table;
  const value = table.header[at] ?? "";
  const origin = originIn(table, table.headerLine, value);
  diagnostics.push(diagnostic("roster/title-beside-name", origin, { value, facts: { count } }));
  const names = split.map((one, code) => (one ? cellOfText(one.name) : cellOfText(text(code))));
  const titles = split.map((one) => (one ? cellOfText(one.title) : BLANK));
  const own = table.columns.map((_, position) =>
    position === at ? columnOf(codes, names) : table.column(position),
  );
  const known = { header: "Chức danh", name: "title", letters: table.columns[at]?.letters ?? "" };
  return withFurther(withColumns(table, own), [{ known, column: columnOf(codes, titles) }]);
}

/** A cell as a name and the titles beside it, on either side, or what stands there for one; null where there is no name with something beside it. */
export function splitAt(
  written: string,
  isTitles: (text: string) => boolean,
  isName: (text: string) => boolean,
): Split | null {
  if (written.length > LONGEST) return null;
  let other: Split | null = null;
  for (const { index, 0: between } of written.matchAll(BETWEEN)) {
    const left = written.slice(0, index).trim();
    const behind = written.slice(index + between.length).trim();
    // The bracket that stood open before it; one of its own is of a remark: "Trưởng thôn (từ 1/7/2024)".
    const right = behind.includes("(") ? behind : behind.replace(/\)\.?$/, "").trim();
    if (isTitles(left) !== isTitles(right)) {
      const [title, name] = isTitles(left) ? [left, right] : [right, left];
      if (isName(name)) return { name, title };
    } else if (isName(left) && right !== "") other ??= { name: left, title: right };
  }
  return other;
}
