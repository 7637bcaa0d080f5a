/** Filters that no place of a level can pass (`kind: xa` of posts of thôn): a test and the level in, what would do out. */

import type { Test } from "../../core/model/condition.ts";
import { fitsLevel, mayHold } from "../../core/model/kinds.ts";
import { KINDS, type Kind, LEVELS, type Level } from "../../core/model/place.ts";

/** What a column can be of the places of a level; null: anything, or what the policy does not know. */
function possible(column: string, level: Level): readonly string[] | null {
  if (column === "level") return [level];
  if (column === "kind" || column === "was.kind") return kindsOf([level]);
  return column === "parent.kind" ? kindsOf(LEVELS.filter((above) => mayHold(above, level))) : null;
}

function kindsOf(levels: readonly Level[]): Kind[] {
  return KINDS.filter((kind) => levels.some((level) => fitsLevel(kind, level)));
}

/** What would do in the place of what a test asks of a column; null where a place of the level may pass it. */
export function insteadOf(column: string, test: Test, level: Level): readonly string[] | null {
  const fitting = possible(column, level);
  if (fitting === null || !("oneOf" in test) || test.oneOf.length === 0 || test.oneOf.includes(null))
    return null;
  return test.oneOf.some((one) => typeof one === "string" && fitting.includes(one)) ? null : fitting;
}
