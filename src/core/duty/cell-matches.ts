/** Filters of `each_meeting` on cells. */
import type { Value } from "../model/place.ts";
import { satisfies } from "../rules/condition.ts";
import { fold } from "../text/fold.ts";
import type { AttendanceRule, PartyCell } from "./duty.ts";

type CellTest = AttendanceRule["when"][number];

/** Whether an entry of `each_meeting` fits a cell; a blank fits no test, unless it may pass. */
export function cellMatches({ when }: AttendanceRule, cell: PartyCell): boolean {
  return when.every((one) => passes(one, cell));
}

/**
 * The columns whose blanks alone leave open whether an entry fits a cell, of those of which a cell has something: members, and further
 * columns. A cell may stand in no place, and a column that the list does not have is told by itself.
 */
export function openColumnsOf({ when }: AttendanceRule, cell: PartyCell): readonly string[] {
  const failed = when.filter((one) => !passes(one, cell));
  const open = failed.filter(({ column }) =>
    column === "members" ? cell.members === null : cell.facts.get(column) === null,
  );
  return open.length === failed.length ? open.map(({ column }) => column) : [];
}

function passes({ column, test }: CellTest, cell: PartyCell): boolean {
  if (column === "tags") return cell.tags.some((tag) => satisfies(fold(tag), test));
  return satisfies(cellValue(column, cell), test);
}

function cellValue(column: string, cell: PartyCell): Value {
  switch (column) {
    case "code":
    case "members":
      return cell[column];
    case "name":
    case "place":
    case "venue":
      return cell[column] === "" ? null : fold(cell[column]);
    default:
      return cell.facts.get(column) ?? null;
  }
}

/** Whether a list of cells has a column that filters look at. */
export function isKnownOf(cells: readonly PartyCell[], column: string): boolean {
  return OWN.has(column) || cells.some(({ facts }) => facts.has(column));
}

const OWN: ReadonlySet<string> = new Set(["code", "name", "place", "members", "venue", "tags"]);
