/** Rosters of which no column says the unit, but titles do: "Bí thư chi bộ thôn Đông", "Trưởng thôn Đông". */

import type { Policy } from "../../../core/model/policy.ts";
import { titleKey, wordsOf } from "../../../core/model/titles.ts";
import { withCapital } from "../../../core/text/capital.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { placeName } from "../../../core/text/place-name.ts";
import { UNIT_KINDS } from "../../../core/text/unit-words.ts";
import { cellOfText } from "../../cells/cell.ts";
import { columnOf, type GridColumn } from "../../cells/grid.ts";
import { kindOfName, saysUnit } from "../../cells/values.ts";
import { levelOfName } from "../../places/group-rows.ts";
import { type Table, withFurther } from "../../table/table.ts";
import { titleAndPlace } from "./title-places.ts";
import { piecesWithoutRemarks } from "./title-words.ts";

/** The word for a kind at the end of a title, which a name behind it is of: "Trưởng thôn", "Tổ trưởng tổ dân phố". */
const KIND_AT_END = latePattern(
  `(?:^|\\s)(${UNIT_KINDS}|thon|to dan pho|khu pho|khoi pho|tieu khu|khom|xom|buon)$`,
  "iu",
);

/** The table with a column of the units that its titles name; the table itself where none does, or where units are said otherwise. A column of places in which nothing stands says none. */
export function withPlacedTitles(table: Table, policy: Policy): Table {
  const at = table.columns.findIndex(({ name }) => name === "title");
  const isOfUnits = ({ name }: Table["columns"][number]): boolean => name === "unit" || name === "place";
  const isPlaced =
    table.columns.some((column, position) => isOfUnits(column) && !isBlank(table.column(position))) ||
    table.headings.some(({ text, level }) => (level ?? levelOfName(text)) === "unit");
  if (at < 0 || isPlaced) return table;
  const words = new Set(policy.titles.flatMap((title) => wordsOf(title).map(titleKey)));
  const { codes, size, text } = table.column(at);
  const isTitle = (word: string): boolean => words.has(titleKey(word));
  const units = Array.from({ length: size }, (_, code) => unitIn(text(code), isTitle));
  if (units.every((unit) => unit === "")) return table;
  const known = { header: "Thôn", name: "unit", letters: table.columns[at]?.letters ?? "" };
  const columns = table.columns.map((column) => (isOfUnits(column) ? { ...column, name: null } : column));
  return withFurther({ ...table, columns }, [{ known, column: columnOf(codes, units.map(cellOfText)) }]);
}

/** The one unit that stands behind the titles of a cell; "" for none or several. */
function unitIn(written: string, isTitle: (word: string) => boolean): string {
  const names = piecesWithoutRemarks(written, isTitle).flatMap((piece) => {
    const found = isTitle(piece) ? null : titleAndPlace(piece, isTitle);
    if (!found?.title) return [];
    const kind = KIND_AT_END().exec(found.title)?.[1];
    const isWhole = kindOfName(found.place) !== null || kind === undefined;
    return [isWhole ? found.place : `${kind} ${found.place}`];
  });
  const [first = ""] = names;
  const isOne = new Set(names.map((name) => placeName(name).numbered)).size === 1;
  return isOne && saysUnit(first) && kindOfName(first)?.label !== first ? withCapital(first) : "";
}

function isBlank({ codes }: GridColumn): boolean {
  return codes.every((code) => code === 0);
}
