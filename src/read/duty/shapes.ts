/** What the tables of a duty look like: cells, leaders, who is in charge of what, and what has been attended. */
import {
  ATTENDED_COLUMNS,
  CELLS_COLUMNS,
  CHARGE_COLUMNS,
  LEADERS_COLUMNS,
  REGISTER_COLUMNS,
} from "../columns/columns.ts";
import { CROSSWALK_COLUMNS } from "../columns/plan-columns.ts";
import type { Shape } from "../table/shapes.ts";

/** Inputs of a duty, in the order in which they are read. `register` and `crosswalk`: those that `run` has written. */
export const DUTY_ROLES = ["cells", "leaders", "charge", "attended", "register", "crosswalk"] as const;

export type DutyRole = (typeof DUTY_ROLES)[number];

export const DUTY_SHAPES: Readonly<Record<DutyRole, Shape>> = {
  cells: {
    names: CELLS_COLUMNS,
    required: [
      ["code", "name"],
      ["day", "time"],
    ],
    key: ["code"],
    keys: [["code"], ["name"]],
    headed: "worded",
    groups: ["place", "day", "month", "time", "part", "weekday", "venue"],
  },
  leaders: {
    names: LEADERS_COLUMNS,
    required: [["person", "full_name"]],
    key: ["person"],
    keys: [["person"], ["full_name"]],
    headed: "worded",
    groups: ["position", "group", "own_cell"],
  },
  charge: {
    names: CHARGE_COLUMNS,
    required: [["person", "full_name"], ["cell"]],
    key: ["person", "full_name", "cell"],
    groups: ["person", "full_name", "cell"],
  },
  attended: {
    names: ATTENDED_COLUMNS,
    required: [["person", "full_name"], ["cell"], ["date"]],
    key: ["person", "full_name", "cell", "date"],
    groups: ["person", "full_name", "cell", "date"],
  },
  register: { names: REGISTER_COLUMNS, required: [["code"], ["branch"]], key: ["code"], groups: ["parent"] },
  crosswalk: { names: CROSSWALK_COLUMNS, required: [["from"], ["into"]], key: ["from", "into"], groups: [] },
};
