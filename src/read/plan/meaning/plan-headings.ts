/** What the headings of a plan name beside places, and how many things stand below one. */
import { isUnitKind } from "../../../core/model/kinds.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import { kindOfName } from "../../cells/values.ts";
import { operationOfHeading } from "../../lists/operations.ts";
import type { OtherHeading } from "../../places/group-rows.ts";
import type { Table } from "../../table/table.ts";
import { newUnitHeading } from "./headed-news.ts";

/** "Cụm thôn phía Bắc", "Vùng II": units that lie together, of which nothing is said by that. */
const CLUSTER = /^(?:cụm|vùng|miền)\s+[\p{L}\d]/iu;

/** What is no place in the headings of plans: kinds ("Tổ dân phố (14)"), operations ("II. Đổi tên") and clusters, which no row asks for. */
export function otherHeading(text: string): OtherHeading | null {
  const marked = withMarks(text);
  if (CLUSTER.test(marked)) return { column: "cluster", text };
  const own = marked.replace(/^các\s+/iu, "");
  const kind = kindOfName(own);
  if (kind !== null && kind.label.length === own.length && isUnitKind(kind.kind))
    return { column: "into_kind", text: kind.label };
  const operation = operationOfHeading(text);
  return operation === null ? null : { column: "operation", text: operation };
}

/** The same where new units are headings as well. */
export function headingOfNews(text: string): OtherHeading | null {
  return otherHeading(text) ?? newUnitHeading(text);
}

/** How many new names stand in some rows: a heading over a list by old units may say the number of either. */
export function newNamesIn(
  column: number | undefined,
): ((table: Table, from: number, to: number) => number) | null {
  if (column === undefined) return null;
  return (table, from, to) => {
    const names = new Set<string>();
    for (let row = from; row < to; row++) names.add(table.cell(row, column));
    names.delete("");
    return names.size;
  };
}
