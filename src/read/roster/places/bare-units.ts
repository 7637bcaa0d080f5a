/** Places that a roster calls without the word for their kind, below a header that says it: "1", "2" below "Tổ dân phố", "Đông" below "Thôn". */

import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Register } from "../../../core/model/place.ts";
import { withCapital } from "../../../core/text/capital.ts";
import { fold } from "../../../core/text/fold.ts";
import { looksPersonal } from "../../../core/text/personal.ts";
import { placeName } from "../../../core/text/place-name.ts";
import { firstOf } from "../../../core/text/shorten.ts";
import { WORDS_FOR_TDP, WORDS_FOR_THON } from "../../../core/text/unit-words.ts";
import { BLANK, cellOfText } from "../../cells/cell.ts";
import { codesWith, columnOf } from "../../cells/grid.ts";
import { kindOfName, parseYesNo } from "../../cells/values.ts";
import { withoutNote } from "../../columns/header-words.ts";
import { withoutZeros } from "../../places/name-index.ts";
import { isOpener } from "../../rows/offices.ts";
import { originIn, type Table, withColumns } from "../../table/table.ts";

/** The kinds that a header may say. */
const KINDS = [
  ...WORDS_FOR_THON,
  ...WORDS_FOR_TDP.filter((word) => word !== "tdp"),
  "tổ",
  "xã",
  "phường",
  "thị trấn",
];

/** Headers that say one kind by the word that is written before a name; without marks "Ban" is a committee, too. */
const KIND_OF: ReadonlyMap<string, string> = new Map([
  ["tdp", "Tổ dân phố"],
  ...KINDS.flatMap((word) => {
    const kind = withCapital(word);
    return [[word, kind] as const, ...(word === "bản" ? [] : [[fold(word), kind] as const])];
  }),
]);

/** "1", "01", "17B"; "001" may be a code. */
const NUMBER = /^0?[1-9]\d{0,2}[a-z]?$/i;
const MAY_BE_NUMBER = /^0?[1-9]/m;

/** "Đông", "Hòa Bình 2", "HÒA BÌNH": each word with a capital, or all in capitals. */
const NAME =
  /^(?:\p{Lu}[\p{Ll}'’-]+(?:\s(?:\p{Lu}[\p{Ll}'’-]*|\d{1,3}[A-Z]?)){0,4}|\p{Lu}[\p{Lu}'’-]+(?:\s(?:[\p{Lu}'’-]+|\d{1,3})){0,4})$/u;

/** What begins with a capital and is no place: bodies, offices, parts of a place. */
const NO_PLACE =
  /^(?:khu|kdc|kđt|cụm|ubnd|hđnd|mttq|mặt trận|ủy ban|hội đồng|hội (?:phụ|nông|cựu|người|chữ)|đoàn thanh|ban (?:chỉ|công|quản|chấp|thường)|chi (?:bộ|hội|đoàn)|đảng|văn phòng|cơ quan|công an|quân sự|trạm|trường (?:mầm|tiểu|thcs|thpt)|nữ|nam nữ|cấp|toàn|cả)(?!\p{L})/iu;

/** Names that a message shows. */
const MOST_NAMED = 10;

/**
 * The table with the kind before each name, where a column of communes or units has none with a kind and its header says one, which is told; before
 * numbers also where others have that kind. With a
 * register that is so of numbers alone: other names are looked up as they are. The table itself where a number may be the code of a unit,
 * where there is but one text, which may be a mark, and where one is no plain name.
 */
export function withKinds(
  table: Table,
  register: Pick<Register, "places"> | null,
  diagnostics: Diagnostic[],
): Table {
  let own = table;
  for (const level of ["commune", "unit"]) {
    const at = table.columns.findIndex(({ name }) => name === level);
    const kind = at < 0 ? null : kindOf(table, at);
    if (kind !== null) own = withKind(own, at, kind, register, diagnostics);
  }
  return own;
}

function withKind(
  table: Table,
  at: number,
  kind: string,
  register: Pick<Register, "places"> | null,
  diagnostics: Diagnostic[],
): Table {
  const isUnit = table.columns[at]?.name === "unit";
  const column = table.column(at);
  const { codes, size, text } = column;
  // Most columns are told by their having no number, and by their first cell.
  const first = text(codes.find((code) => code !== 0) ?? 0);
  const hasNumbers = codesWith(column, MAY_BE_NUMBER).length > 0;
  if (!hasNumbers && (register !== null || !isPlain(first))) return table;
  const all = new Set(codes);
  all.delete(0);
  const own = placeName(`${kind} 1`).kind;
  const isSaid = (name: string): boolean =>
    placeName(name).kind === own || name.toLowerCase().startsWith(`${kind.toLowerCase()} `);
  const used = new Set([...all].filter((code) => !isSaid(text(code))));
  const written = new Set(Array.from(used, text));
  const areNumbers = Array.from(written).every((one) => NUMBER.test(one));
  const areNames = register === null && used.size === all.size && Array.from(written).every(isPlain);
  if (areNumbers ? mayBeCodes(written, register) : !areNames) return table;
  // One number, or one name of a unit, may be a mark where no other has its kind.
  if (written.size < (used.size === all.size && (isUnit || areNumbers) ? 2 : 1)) return table;
  const cells = Array.from({ length: size }, (_, code) =>
    used.has(code) ? cellOfText(`${kind} ${text(code)}`) : all.has(code) ? column.cell(code) : BLANK,
  );
  const facts = { kind, count: written.size };
  const origin = originIn(table, table.headerLine, table.header[at] ?? "");
  const [value = ""] = written;
  diagnostics.push(
    areNumbers
      ? diagnostic("roster/numbered-units", origin, { value, facts })
      : diagnostic("roster/bare-names", origin, {
          value,
          facts: { ...facts, names: firstOf([...written], MOST_NAMED) },
        }),
  );
  const columns = table.columns.map((_, position) =>
    position === at ? columnOf(codes, cells) : table.column(position),
  );
  return { ...table, ...withColumns({ size: table.size }, columns) };
}

/** Whether a text is a number, or a name that says no kind and is nobody's, no body and no office. */
function isPlain(text: string): boolean {
  if (NUMBER.test(text)) return true;
  const isWord = parseYesNo(cellOfText(text)).ok || kindOfName(text) !== null || isOpener(text);
  return NAME.test(text) && !isWord && !NO_PLACE.test(text) && !looksPersonal(text);
}

/** The kind that a column says by its header, the same in each file or sheet; null for none or several. */
function kindOf({ header, columns, sources = [] }: Table, at: number): string | null {
  if (columns[at]?.over) return null;
  const own = header[at] ?? "";
  const kinds = new Set(
    [own, ...sources.map(({ headers }) => headers.get(own) ?? own)].map((one) => {
      const words = withoutNote(one)
        .toLowerCase()
        .replace(/^(?:t[eê]n|thu[oộ]c)\s/, "")
        .replace(/\ss[oố]$/, "");
      return KIND_OF.get(words) ?? KIND_OF.get(fold(words)) ?? null;
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
