/** Notes of a plan that say into what a unit goes ("Sáp nhập vào Thôn 4"), or how the new one is called, beside a new name that is another one: rows in, warnings out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { isSameName } from "../../core/text/place-name.ts";
import { UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { nameKey } from "../lists/name-key.ts";
import { newNameIn, operationAlone } from "../lists/operations.ts";
import { parsePartList } from "../lists/part-list.ts";
import { tellEachAsNotes } from "./further-cells.ts";
import { namesMergedUnits } from "./merging-headers.ts";

/** What is looked at of a row of a plan. */
interface NotedRow {
  readonly from: string;
  readonly fromName: string;
  readonly intoName: string;
  readonly note: string;
  /** What further columns say, by header. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly above: readonly string[];
  readonly origin: Origin;
}

const INTO = new RegExp(
  `^[\\s(-]*(?:(?:được|đề nghị|dự kiến)\\s+)*(?:(?:(?:sáp\\s+)?nhập|hợp nhất|ghép|gộp)\\s+(?:vào|về|sang|(?:cùng\\s+)?với|cùng)|chuyển về|thuộc(?=\\s+(?:${UNIT_KINDS})\\s+mới\\s))\\s+(?:(${UNIT_KINDS})\\s+mới\\s+)?([^.;:()\\n]+)`,
  "iu",
);

/** "Đổi tên thành Thôn 4", "Sáp nhập Thôn 1, Thôn 2 thành Thôn 4": what the new unit is called. */
const CALLED = new RegExp(
  `(?:^|[\\s(,;-])(?:đổi|lấy|đặt|mang)\\stên(?:\\sgọi)?(?:\\smới)?(?:\\s(?:thành|là|sang))?\\s?:?\\s?((?:${UNIT_KINDS})\\s[^.,;:()\\n]+)|(?:^|[\\s(])(?:sáp nhập|hợp nhất|nhập)\\s(?:[^.;()\\n]{1,200}\\s)?thành\\s((?:${UNIT_KINDS})\\s[^.,;:()\\n]+)`,
  "iu",
);

/** Of another time: "năm 2019 đổi tên thành Thôn 4". */
const EARLIER = /(?<!\p{L})(?:năm|trước|đã|từng|nay)(?!\p{L})/iu;

/**
 * Tells a note, or a cell below *Sáp nhập với*, that names a unit of the list as what the row's goes into, where that is neither its new
 * name nor an old unit which gets the same, nor what another row of the same unit says; and a note that calls the new unit otherwise.
 */
export function tellMergingNotes(
  rows: readonly NotedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  tellEachAsNotes(
    rows,
    inColumn,
    (own, at) => tellNotes(own, at, diagnostics),
    (header) => (namesMergedUnits(header) ? (cell) => (cell === "" ? "" : `Sáp nhập với ${cell}`) : null),
  );
}

function tellNotes(
  rows: readonly NotedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  if (!rows.some(({ note }) => note !== "" && (INTO.test(withMarks(note)) || CALLED.test(withMarks(note)))))
    return;
  const keyOf = ({ above }: NotedRow, name: string): string => [...above, nameKey(name)].join("\u0000");
  const newNames = newNamesOf(rows, keyOf);
  for (const row of rows) {
    const name = newNameOf(row);
    if (row.note === "" || name === "") continue;
    const own = newNames.get(keyOf(row, row.from)) ?? new Set([nameKey(name)]);
    const called = EARLIER.test(withMarks(row.note)) ? null : CALLED.exec(withMarks(row.note));
    const said = (called?.[1] ?? called?.[2] ?? "").trim();
    const isOther = said !== "" && !own.has(nameKey(said)) && !isSameName(said, name);
    if (!isOther && !goesElsewhere(row, own, (written) => newNames.get(keyOf(row, written)) ?? null))
      continue;
    const facts = { into: name };
    diagnostics.push(
      diagnostic("changes/note-differs", inColumn(row.origin, "note"), { value: row.note, facts }),
    );
  }
}

/** By old or new name, the new names that it stands for. */
function newNamesOf(
  rows: readonly NotedRow[],
  keyOf: (row: NotedRow, name: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const newNames = new Map<string, Set<string>>();
  const add = (key: string, name: string): void => {
    newNames.set(key, (newNames.get(key) ?? new Set()).add(name));
  };
  for (const row of rows) {
    const name = newNameOf(row);
    if (name === "") continue;
    add(keyOf(row, name), nameKey(name));
    for (const old of [row.from, row.fromName]) if (old !== "") add(keyOf(row, old), nameKey(name));
  }
  return newNames;
}

/** Whether a note names units of the list of which none gets a new name that the row's unit gets. */
function goesElsewhere(
  { note }: NotedRow,
  own: ReadonlySet<string>,
  newNames: (name: string) => ReadonlySet<string> | null,
): boolean {
  const [, kind = "", written = ""] = INTO.exec(withMarks(note)) ?? [];
  if (written === "") return false;
  const { items } = parsePartList(`${kind} ${written}`.trim());
  const named = items.flatMap(({ readings }) => readings.flatMap((one) => newNames(one.name) ?? []));
  return named.length > 0 && !named.some((set) => [...own].some((one) => set.has(one)));
}

/** The new name of a row; of one that is kept its own; "" for none. */
function newNameOf({ from, fromName, intoName }: NotedRow): string {
  return operationAlone(intoName) === "kept" ? fromName || from : newNameIn(intoName);
}
