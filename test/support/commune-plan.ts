/** A plan of one commune, laid on its register or alone: lines of both in, the run, and the units that come out, out. */
import { run } from "../../src/index.ts";

type Ran = Awaited<ReturnType<typeof run>>;

/** Runs a plan, lines of CSV, on a register; null: the plan stands alone. `further`: more files of the plan. */
export function runOfPlan(
  register: readonly string[] | null,
  plan: readonly string[],
  ...further: readonly (readonly string[])[]
): Promise<Ran> {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));
  const plans = [plan, ...further].map((lines, at) => ({ file: `c${at || ""}.csv`, lines }));
  const changes = plans.map(({ file }) => ({ file, commune: "Xã Mẫu" }));
  return run({
    scenario: {
      tinhgon: 1,
      name: "X",
      inputs: register ? { register: "r.csv", changes } : { changes },
      policy: "nd-185-2026",
    },
    files: {
      "r.csv": bytes(register ?? []),
      ...Object.fromEntries(plans.map(({ file, lines }) => [file, bytes(lines)])),
    },
    by: "unit",
  });
}
