/** Filters of `each_meeting` on cells. */
import { satisfies } from "../rules/condition.ts";
import { fold } from "../text/fold.ts";
import type { AttendanceRule, PartyCell } from "./duty.ts";

/** Whether an entry of `each_meeting` fits a cell; a blank fits no test. */
export function cellMatches({ when }: AttendanceRule, cell: PartyCell): boolean {
  return when.every(({ column, test }) => {
    switch (column) {
      case "tags":
        return cell.tags.some((tag) => satisfies(fold(tag), test));
      case "code":
        return satisfies(cell.code, test);
      case "name":
      case "place":
      case "venue":
        return cell[column] !== "" && satisfies(fold(cell[column]), test);
      case "members":
        return satisfies(cell.members, test);
      default:
        return satisfies(cell.facts.get(column) ?? null, test);
    }
  });
}
