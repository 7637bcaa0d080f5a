/** The value of `--tables`: ids of tables, parted by commas. */

import { InvalidArgumentError } from "@commander-js/extra-typings";
import { isTableId, TABLE_IDS, type TableId } from "../../core/model/report.ts";

/** The tables that a text names, also over several uses of the option. Throws what commander tells as a value that does not do. */
export function tableList(value: string, all: readonly TableId[] = []): readonly TableId[] {
  const named = value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const ids = named.filter(isTableId);
  const unknown = named.filter((one) => !isTableId(one));
  if (ids.length === 0 || unknown.length > 0)
    throw new InvalidArgumentError(`Allowed choices are ${TABLE_IDS.join(", ")}.`);
  return [...all, ...ids];
}
