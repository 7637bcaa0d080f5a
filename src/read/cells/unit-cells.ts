/** Units of a list of people with something before them: party cells that stand for theirs ("Chi bộ thôn Đông"), numbers and signs ("1. Thôn Đông"). */

import { withCapital } from "../../core/text/capital.ts";
import { fold } from "../../core/text/fold.ts";
import { UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import type { NamedColumn } from "./alike-columns.ts";
import { codesWith, type GridColumn, respelled, textsIn } from "./grid.ts";
import { saysUnit } from "./values.ts";

const UNIT = `(?!khối\\s)(?:${UNIT_KINDS})\\s+\\S|(?:tổ|khối)\\s+(?:số\\s+)?\\d`;

/** What stands before a unit: a number or a sign, and what its party cell is called by. */
const BEFORE_UNIT = new RegExp(
  `^(?:(?:\\(?(?:\\d{1,3}|[ivxlc]{1,9}|[a-eđ])[.)/]|[\u2013+•*-])\\s*)?(chi bộ\\s+)?(?=${UNIT})`,
  "iu",
);

const MAY_BE_BEFORE = /^(?:chi b[ộo]\s|\(?(?:\d{1,3}|[ivxlc]{1,9}|[a-eđ])[.)/]|[\u2013+•*-])/im;

/** A unit without what stands before it, a party cell of one as that unit; any other text as it is. */
export function bareUnit(text: string): string {
  const before = BEFORE_UNIT.exec(withMarks(text))?.[0] ?? "";
  return before === "" ? text : withCapital(text.slice(before.length));
}

/** Columns that may name units. */
const PLACES: ReadonlySet<string> = new Set(["place", "place_name", "unit"]);

/**
 * The columns, each unit in those of places without what stands before it; a column "Chi bộ" is one of places where there is no other and all in it are
 * of units. `cells`: headers of columns with party cells in them.
 */
export function withBareUnits<T extends NamedColumn>(
  columns: readonly T[],
): { readonly columns: readonly T[]; readonly cells: readonly string[] } {
  const hasPlaces = columns.some(({ name }) => name !== null && PLACES.has(name));
  const cells: string[] = [];
  const own = columns.map((one) => {
    const isOfCells =
      !hasPlaces && one.name === null && fold(one.header) === "chi bo" && areUnits(one.column);
    if (!isOfCells && !PLACES.has(one.name ?? "")) return one;
    const { text } = one.column;
    const found = codesWith(one.column, MAY_BE_BEFORE).flatMap((code) => {
      const [before = "", ofCell] = BEFORE_UNIT.exec(withMarks(text(code))) ?? [];
      return before === "" ? [] : [{ code, isCell: ofCell !== undefined }];
    });
    if (found.length === 0 && !isOfCells) return one;
    if (isOfCells || found.some(({ isCell }) => isCell)) cells.push(one.header);
    const bare = new Map(found.map(({ code }) => [code, bareUnit(text(code))]));
    return { ...one, name: isOfCells ? "unit" : one.name, column: respelled(one.column, bare) };
  });
  return { columns: own, cells };
}

/** Whether each text of a column is a unit, or a party cell of one. */
function areUnits(column: GridColumn): boolean {
  const texts = textsIn(column);
  return texts.length > 0 && texts.every((text) => saysUnit(bareUnit(text)));
}
