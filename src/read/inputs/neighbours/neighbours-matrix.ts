/**
 * Neighbours as a matrix (a row and a column for each unit, with marks), or with a column for each side ("Phía Đông"): a table in; one with a
 * column of what lies beside the place of each row out.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { fold } from "../../../core/text/fold.ts";
import { BLANK, type Cell, cellOfText } from "../../cells/cell.ts";
import { columnOf } from "../../cells/grid.ts";
import { parseYesNo, parseYesNoText } from "../../cells/values.ts";
import { nameLadder } from "../../places/name-ladder.ts";
import { readersOf } from "../../table/column-readers.ts";
import { originIn, type Table, withFurther } from "../../table/table.ts";
import { isCalled } from "../register/place-codes.ts";
import type { RegisterReading } from "../register/register.ts";

/** A side of a place, folded: "Phía Đông", "Tây Nam", "Giáp phía Bắc". */
const SIDE =
  /^(?:(?:tiep )?giap )?(?:phia |huong )?(?:dong|tay|nam|bac)(?: (?:dong|tay|nam|bac))?(?: giap)?$/;

/** What stands for a row beside whose place nothing of the list lies. */
const NOTHING = "không";

/** Two columns at least are of sides, or of units. */
const FEWEST = 2;

/** The table with a column `b`, where it has none and its further columns are sides or units of the register. */
export function withListedNeighbours(
  table: Table,
  register: RegisterReading | null,
  diagnostics: Diagnostic[],
): Table {
  if (table.columns.some(({ name }) => name === "b")) return table;
  const further = table.columns.flatMap(({ name }, at) => (name === null ? [at] : []));
  const headerOf = (at: number): string => table.columns[at]?.header ?? "";
  const sides = further.filter((at) => SIDE.test(fold(headerOf(at))));
  if (sides.length >= FEWEST)
    return withBeside(table, sides, (row) =>
      sides.map((at) => table.cell(row, at)).filter((cell) => cell !== ""),
    );
  if (register === null) return table;
  const ladder = nameLadder(register.register.places);
  const isPlace = (header: string): boolean =>
    header !== "" && (register.register.position.has(header) || isCalled(ladder.find(header)));
  const units = further.filter((at) => isPlace(headerOf(at)));
  if (units.length < FEWEST) return table;
  tellUnknownHeaders(
    table,
    further.filter((one) => !units.includes(one)),
    diagnostics,
  );
  const at = new Map(units.map((position) => [headerOf(position), position] as const));
  const { read } = readersOf(table, { all: [], at, extra: new Map() }, diagnostics);
  const marks = [...at.keys()].map((header) => [header, read(header, parseYesNo)] as const);
  const own = table.columns.findIndex(({ name }) => name === "a");
  return withBeside(table, units, (row) =>
    marks.flatMap(([header, marked]) =>
      marked[row] === true && fold(header) !== fold(table.cell(row, own)) ? [header] : [],
    ),
  );
}

/** Tells columns of marks whose header is no place: a name of a unit that is mistyped. */
function tellUnknownHeaders(table: Table, further: readonly number[], diagnostics: Diagnostic[]): void {
  for (const at of further) {
    const texts = Array.from({ length: table.size }, (_, row) => table.cell(row, at)).filter(
      (text) => text !== "",
    );
    const marks = texts.map((text) => parseYesNoText(text));
    const header = table.header[at] ?? "";
    if (header === "" || !marks.every(({ ok }) => ok) || !marks.some((one) => one.ok && one.value)) continue;
    const origin = originIn(table, table.headerLine, header);
    diagnostics.push(diagnostic("neighbours/unknown-place", origin, { value: header }));
  }
}

function withBeside(
  table: Table,
  read: readonly number[],
  besideOf: (row: number) => readonly string[],
): Table {
  const cells: Cell[] = [BLANK];
  const codes = Int32Array.from(
    { length: table.size },
    (_, row) => cells.push(cellOfText(besideOf(row).join(" | ") || NOTHING)) - 1,
  );
  const known = { header: table.columns[read[0] ?? -1]?.header ?? "", name: "b", letters: "" };
  const columns = table.columns.map((one, at) => (read.includes(at) ? { ...one, header: "" } : one));
  return withFurther({ ...table, columns }, [{ known, column: columnOf(codes, cells) }]);
}
