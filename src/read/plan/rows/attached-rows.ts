/** Rows of a plan by old units that say in the place of one that something is attached ("Ghép khu tập thể Dệt"): rows in, rows that do so out. */
import type { PlanOperation } from "../../../core/model/inputs.ts";
import { saysUnit } from "../../cells/values.ts";
import { ATTACH, isCluster } from "../../lists/part-item.ts";

/** What is looked at of a row of a plan. */
interface OldRow {
  readonly from: string;
  readonly operations: readonly PlanOperation[];
}

/** The rows; what says that it is a unit, or is one by the register (`isPlace`), is no cluster. */
export function withAttached<T extends OldRow>(
  rows: readonly T[],
  isPlace: (name: string) => boolean,
): readonly T[] {
  return rows.map((row) => {
    if (row.operations.length > 0 || !ATTACH.test(row.from)) return row;
    const name = row.from.replace(ATTACH, "");
    const isUnit = isPlace(name) || (saysUnit(name) && !isCluster(name));
    return isUnit ? row : { ...row, operations: ["attached"] };
  });
}
