/** Notes of a plan that say into what a unit goes ("Sáp nhập vào Thôn 4"), beside a new name that is another one: rows in, warnings out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { nameKey } from "../lists/name-key.ts";
import { newNameIn, operationAlone } from "../lists/operations.ts";
import { parsePartList } from "../lists/part-list.ts";

/** What is looked at of a row of a plan. */
interface NotedRow {
  readonly from: string;
  readonly fromName: string;
  readonly intoName: string;
  readonly note: string;
  readonly above: readonly string[];
  readonly origin: Origin;
}

const INTO =
  /^[\s(-]*(?:(?:được\s+)?(?:sáp\s+)?nhập\s+(?:vào|về|sang)|hợp nhất vào|chuyển về|thuộc(?=\s+(?:thôn|tổ dân phố|tdp|khu phố|ấp|bản|khóm|xóm|buôn)\s+mới\s))\s+(?:(thôn|tổ dân phố|tdp|khu phố|ấp|bản|khóm|xóm|buôn)\s+mới\s+)?([^.;:()\n]+)/iu;

/**
 * Tells a note that names a unit of the list as what the row's goes into, where that is neither its new name nor an old unit which
 * gets the same, nor what another row of the same unit says.
 */
export function tellMergingNotes(
  rows: readonly NotedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  if (!rows.some(({ note }) => note !== "" && INTO.test(note))) return;
  const keyOf = ({ above }: NotedRow, name: string): string => [...above, nameKey(name)].join("\u0000");
  /** By old or new name, the new names that it stands for. */
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
  for (const row of rows) {
    const [, kind = "", written = ""] = INTO.exec(row.note) ?? [];
    const name = newNameOf(row);
    if (written === "" || name === "") continue;
    const items = parsePartList(`${kind} ${written}`.trim()).items;
    const named = items.flatMap(({ readings }) =>
      readings.flatMap((one) => newNames.get(keyOf(row, one.name)) ?? []),
    );
    const own = newNames.get(keyOf(row, row.from)) ?? new Set([nameKey(name)]);
    if (named.length === 0 || named.some((set) => [...own].some((one) => set.has(one)))) continue;
    const facts = { into: name };
    diagnostics.push(
      diagnostic("changes/note-differs", inColumn(row.origin, "note"), { value: row.note, facts }),
    );
  }
}

/** The new name of a row; of one that is kept its own; "" for none. */
function newNameOf({ from, fromName, intoName }: NotedRow): string {
  return operationAlone(intoName) === "kept" ? fromName || from : newNameIn(intoName);
}
