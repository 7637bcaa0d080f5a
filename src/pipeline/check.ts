/** Inputs read and validated, with nothing arranged for its own sake: a request in, every fault out. */

import { CODES } from "../core/diagnostics/codes.ts";
import { type FindingGroup, groupedByCode } from "../core/diagnostics/findings.ts";
import type { CheckedInput } from "../core/document.ts";
import type { InputRows } from "./load/input-rows.ts";
import { layoutOf } from "./load/layouts.ts";
import type { Loaded } from "./load/load.ts";
import type { Means } from "./means/means.ts";
import type { Request } from "./request/request.ts";
import { run } from "./run.ts";

/** What checking came to. */
export interface Checked extends Pick<Loaded, "records"> {
  /** By code: errors first, then warnings and remarks. */
  readonly groups: readonly FindingGroup[];
  readonly inputs: readonly CheckedInput[];
}

/** Checks the inputs and the plan. What comes of sound inputs is a run's to tell. */
export async function check(request: Request, means: Means): Promise<Checked> {
  const { findings, rows, records } = await run(request, means);
  const own = findings.filter(({ code }) => ["read", "plan"].includes(CODES[code].stage));
  return { groups: groupedByCode(own), inputs: checkedInputs(rows), records };
}

/** How each input was understood, and what it came to. */
export function checkedInputs(rows: readonly InputRows[]): CheckedInput[] {
  return rows.map(checkedInput);
}

function checkedInput({ cameTo, read, held, vacant, leftOut, ...laid }: InputRows): CheckedInput {
  return { ...layoutOf(laid), cameTo: cameTo(), counts: { read, held, vacant, leftOut } };
}
