/** The shape of lists of units that are no registers as they stand. */
import { LIST_COLUMNS } from "../../read/columns/list-columns.ts";
import type { Shape } from "../../read/table/shapes.ts";

/** Lists of units, whatever they are called. */
export const LIST_SHAPE: Shape = {
  names: LIST_COLUMNS,
  required: [["name"]],
  key: ["name"],
  headed: "worded",
  hasSums: "unnumbered",
  ofUnits: true,
  groups: ["commune", "commune_code", "province"],
};
