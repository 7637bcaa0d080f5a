/** Findings of several scenarios on standard error: what all have once, then what each has beside. */
import { type Diagnostic, hasErrors } from "../../core/diagnostics/diagnostic.ts";
import { renderFindings } from "../../render/formats/findings.ts";
import { plainText } from "../../render/text/safe.ts";
import type { Context } from "./context.ts";
import { type TellOptions, tellFaults, toldOf } from "./findings.ts";

/** The findings of one scenario under its name. */
export interface ScenarioFindings {
  readonly name: string;
  readonly findings: readonly Diagnostic[];
}

/** Faults that stop the work: those of every scenario that has any, each printed once. */
export async function printFaults(
  scenarios: readonly ScenarioFindings[],
  options: TellOptions & { readonly format: string },
  context: Context,
): Promise<void> {
  const faulty = scenarios.filter(({ findings }) => hasErrors(findings));
  if (options.format !== "json") return printFindings(faulty, options, context);
  await tellFaults(distinct(faulty.flatMap((one) => one.findings)), options, context);
}

/** Prints what all scenarios have in common, then what each has beside. `most`: findings of one code; null for the usual number. */
export async function printFindings(
  scenarios: readonly ScenarioFindings[],
  options: TellOptions,
  { language, terminal, err }: Context,
  most: number | null = null,
): Promise<void> {
  const keys = scenarios.map(({ findings }) => new Set(findings.map(keyOf)));
  const common = (one: Diagnostic): boolean => keys.every((own) => own.has(keyOf(one)));
  const show = (findings: readonly Diagnostic[]): string =>
    renderFindings(distinct(toldOf(findings, options)), language, terminal.err, most);
  await err(show((scenarios[0]?.findings ?? []).filter(common)));
  for (const { name, findings } of scenarios) {
    const own = show(findings.filter((one) => !common(one)));
    if (own !== "") await err(`${terminal.err.chalk.bold(plainText(name))}\n${own}`);
  }
}

function distinct(findings: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(findings.map((one) => [keyOf(one), one])).values()];
}

function keyOf({ code, origin, place, person, value, facts }: Diagnostic): string {
  return JSON.stringify([code, origin, place, person, value, facts]);
}
