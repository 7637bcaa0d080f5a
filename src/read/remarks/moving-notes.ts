/** Notes of a plan that say that households go elsewhere ("chuyển 40 hộ sang Thôn 1", "một phần"), which nothing else in it says: rows in, warnings out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { PlanOperation } from "../../core/model/inputs.ts";
import type { Origin } from "../../core/model/place.ts";
import { addTo, timesOf } from "../../core/numbers/groups.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { codesWith } from "../cells/grid.ts";
import { newNameIn, operationAlone, operationAt } from "../lists/operations.ts";
import { parsePartList } from "../lists/part-list.ts";
import type { Columns } from "../table/headers.ts";
import type { Table } from "../table/table.ts";
import { tellEachAsNotes } from "./further-cells.ts";
import { namesMergedUnits } from "./merging-headers.ts";

/** What is looked at of a row of a plan. */
interface NotedRow {
  readonly from: string;
  readonly into: string;
  readonly intoName: string;
  readonly operations: readonly PlanOperation[];
  readonly parts: string;
  readonly part: unknown;
  readonly note: string;
  readonly sizes: { readonly households: number | null };
  readonly origin: Origin;
}

/** Words for what goes or comes; whose households are meant, "20 hộ của Thôn 3", or where they go, "12 hộ còn lại nhập Thôn 3"; or that no others are, "chỉ 40 hộ". */
const MOVING = latePattern(
  [
    "(?<!\\p{L})(?:chuyển|sang|nhận|giao|cắt|tách|trừ|cộng|ghép|điều chỉnh)(?!\\p{L})",
    "\\d\\s*hộ(?:\\s(?:dân|gia đình))?\\s(?:của|thuộc|từ)\\s",
    `\\d\\s*hộ\\s(?:[^.;]{0,60}?\\s)?(?:về|vào|nhập|cho)\\s+(?:${ALL_UNIT_KINDS})\\s`,
    "(?<!\\p{L})(?:chỉ|bổ sung|bớt|thêm|không (?:bao )?gồm|còn lại)\\s+(?:\\p{L}+\\s)?\\d[\\d.]*\\s*hộ(?!\\p{L})",
  ].join("|"),
  "iu",
);

/** The same with what further columns say, by header. */
interface RemarkedRow extends NotedRow {
  readonly remarks: ReadonlyMap<string, string>;
}

const HOUSEHOLDS = /(?<![\d.,])(\d[\d.]*)\s*hộ(?!\p{L})/giu;

/** A note that its row is about a part of the old unit: "Một phần", "Chỉ nhập 100 hộ", "Trừ khu vực chợ", "Các hộ ngõ 5 về Thôn 1". */
const PARTIAL = new RegExp(
  [
    "^[\\s(]*(?:chỉ\\s+)?(?:(?:lấy|nhập|chuyển|sáp nhập)\\s+)?(?:một|1)\\s+phần(?!\\p{L})",
    "^[\\s(]*chỉ\\s+(?:lấy|nhập|chuyển|sáp nhập)\\s",
    "^[\\s(]*(?:(?:ngoại )?trừ|không (?:bao )?gồm)\\s+(?!\\d)",
    `^[\\s(]*(?:\\d{1,2}\\s?%|(?:một\\s)?nửa|1/[2-4]|2/3|3/4|phần lớn)\\s[^.;]{0,60}?(?:vào|về|sang|cho|nhập)\\s+(?:${ALL_UNIT_KINDS})\\s`,
    `^[\\s(]*(?:các|một số|khu vực|khu|xóm|ngõ|ngách|cụm|dãy|phía|đoạn|phần)\\s[^.;]{0,60}?\\s(?:vào|về|sang|cho)\\s+(?:${ALL_UNIT_KINDS})\\s`,
  ].join("|"),
  "iu",
);

/** Where the households of a unit that ends go: "chuyển các hộ về Thôn 2", "nhập vào Thôn 2". */
const GOING = new RegExp(
  "(?<!\\p{L})(?:chuyển|nhập|ghép|đưa)\\s(?:[^.;]{0,60}\\s)?(?:vào|về|sang|đến|cho)\\s+(?!(?:việc|sắp xếp|ngày)(?!\\p{L}))" +
    `|(?<!\\p{L})(?:vào|về|sang|đến|cho)\\s+(?:các\\s+)?(?:${ALL_UNIT_KINDS})\\s`,
  "iu",
);

/** Tells notes that say where the households of a unit go that ends without successor in all rows about it: they are gone with it. */
function tellGoing(
  rows: readonly NotedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const going = rows.filter(isGoing);
  if (going.length === 0) return;
  const continued = new Set(rows.filter((row) => !endsThere(row)).map(({ from }) => from));
  for (const { from, note, origin } of going) {
    if (continued.has(from)) continue;
    diagnostics.push(diagnostic("changes/note-unread", inColumn(origin, "note"), { value: note }));
  }
}

function isGoing(row: NotedRow): boolean {
  return row.note !== "" && row.from !== "" && GOING.test(withMarks(row.note)) && endsThere(row);
}

/** Whether a row gives its unit to no other one, and does not keep it. */
function endsThere({ into, intoName, operations, note }: NotedRow): boolean {
  const said = [...operations, operationAlone(intoName), operationAt(note)];
  return into === "" && newNameIn(intoName) === "" && !said.includes("kept");
}

/** Tells notes that a row is about a part, where neither it nor another one of the same old unit says so. */
function tellPartial(
  rows: readonly NotedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const partial = rows.filter(
    ({ from, part, note }) => note !== "" && from !== "" && part === null && PARTIAL.test(withMarks(note)),
  );
  if (partial.length === 0) return;
  const times = timesOf(rows.map(({ from }) => from));
  for (const { from, note, origin } of partial) {
    if (times.get(from) !== 1) continue;
    diagnostics.push(diagnostic("changes/note-unread", inColumn(origin, "note"), { value: note }));
  }
}

/** "Chỉ lấy khu vực phía Đông", "Nhận phần còn lại của Thôn 2": of a part, whichever unit's. */
const OF_PART = /(?<!\p{L})(?:(?:một|1)\s+phần|phần còn lại|chỉ\s+(?:lấy|nhập|gồm))(?!\p{L})/iu;

/** Whether a note of a list by new units says that one of its units is meant in part, where the list of its row names no part. */
function saysOtherParts({ parts, note }: NotedRow): boolean {
  if (parts === "" || !OF_PART.test(withMarks(note))) return false;
  const { items } = parsePartList(parts);
  return !items.some(({ readings, isAmount }) => isAmount || readings.some(({ part }) => part !== null));
}

/** Tells notes, and cells of further columns, of which a number of households or a part stands in no part of the plan; none moves anybody. */
export function tellMovingNotes(
  rows: readonly RemarkedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  tellEachAsNotes(
    rows,
    inColumn,
    (own, at) => tellNotes(own, at, diagnostics),
    () => (cell) => cell,
  );
}

function tellNotes(
  rows: readonly NotedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  if (rows.every(({ note }) => note === "")) return;
  tellPartial(rows, inColumn, diagnostics);
  for (const row of rows.filter(saysOtherParts))
    diagnostics.push(diagnostic("changes/note-unread", inColumn(row.origin, "note"), { value: row.note }));
  tellGoing(rows, inColumn, diagnostics);
  const noted = rows.filter(
    (row) =>
      MOVING().test(withMarks(row.note)) &&
      !PARTIAL.test(withMarks(row.note)) &&
      countsIn(row.note).length > 0 &&
      !isGoing(row) &&
      !saysOtherParts(row),
  );
  if (noted.length === 0) return;
  const isSaid = saidElsewhere(rows);
  for (const [at, row] of noted.entries()) {
    // A note merged over several rows stands in each of them.
    if (row.note === noted[at - 1]?.note) continue;
    if (countsIn(row.note).every((count) => isSaid(count, row))) continue;
    diagnostics.push(diagnostic("changes/note-unread", inColumn(row.origin, "note"), { value: row.note }));
  }
}

/** Units of one size whose names are looked for in a note. */
const MOST_OF_SIZE = 100;

/** Whether some row is about as many households as a note says: as a part of a unit, as its own unit, or as one that the note names. */
function saidElsewhere(rows: readonly NotedRow[]): (count: number, row: NotedRow) => boolean {
  const times = timesOf(rows.map(({ from }) => from));
  const parts = new Set(rows.flatMap((row) => [...countsIn(row.from), ...countsIn(row.parts)]));
  const units = new Map<number, string[]>();
  for (const { from, sizes } of rows) {
    if (sizes.households === null) continue;
    if (from === "" || times.get(from) !== 1) parts.add(sizes.households);
    else addTo(units, sizes.households, from);
  }
  return (count, { note, sizes }) =>
    parts.has(count) ||
    sizes.households === count ||
    (units.get(count) ?? []).slice(0, MOST_OF_SIZE).some((name) => note.includes(name));
}

function countsIn(text: string): number[] {
  return [...withMarks(text).matchAll(HOUSEHOLDS)].map(([, count = ""]) => Number(count.replaceAll(".", "")));
}

/** What is found in each cell that says so. */
const MAY_MOVE = /ph[ầa]n|h[ộo]|tr[ừu]|g[ồo]m|v[àa]o|v[ềe]|sang|cho|[đd][ếe]n|ch[ỉi]/iu;

const NO_REMARKS: ReadonlyMap<string, string> = new Map();

/** By row what further columns say in words of which some may be of a part, or of households that come or go, or name units that the row's merges with. */
export function remarksIn(table: Table, { extra }: Columns): (row: number) => ReadonlyMap<string, string> {
  const told = [...extra].filter(
    ([header, position]) =>
      namesMergedUnits(header) || codesWith(table.column(position), MAY_MOVE).length > 0,
  );
  if (told.length === 0) return () => NO_REMARKS;
  return (row) => new Map(told.map(([header, position]) => [header, table.cell(row, position)]));
}
