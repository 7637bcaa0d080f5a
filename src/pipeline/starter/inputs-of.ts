/** The inputs that a scenario names, out of the sheets and what they were taken for. */

import type { StarterInput } from "../../core/model/starter.ts";
import { communeIn } from "./communes.ts";
import type { RoledSheet } from "./roles.ts";

/** The commune that the title of a sheet names. */
export function communeOf({ above, table }: RoledSheet): string | null {
  return communeIn(above(table.headerLine));
}

/** The inputs of the scenario; sheets of one file under one entry. */
export function inputsOf(
  known: readonly RoledSheet[],
  several: boolean,
  path: (file: string) => string,
): readonly StarterInput[] {
  const inputs = new Map<string, StarterInput>();
  for (const sheet of known) {
    const { role } = sheet;
    if (role === "list") continue;
    const commune = several && role !== "register" ? communeOf(sheet) : null;
    const key = JSON.stringify([role, sheet.path, commune]);
    const met = inputs.get(key);
    inputs.set(key, {
      role,
      path: path(sheet.path),
      commune,
      sheets: [
        ...(met?.sheets ?? []),
        ...(sheet.isOneOfSeveral && sheet.sheet !== null ? [sheet.sheet] : []),
      ],
      columns: new Map([...(met?.columns ?? []), ...sheet.columns]),
      fillDown: [...new Set([...(met?.fillDown ?? []), ...sheet.fillDown])],
    });
  }
  return [...inputs.values()];
}
