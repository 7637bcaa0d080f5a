/** Findings of one scenario: faults where a result was asked for, and what is told beside a result. */
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { gravestFirst } from "../../core/diagnostics/findings.ts";
import { renderFindings } from "../../render/formats/findings.ts";
import { renderFindingsJson } from "../../render/json/json.ts";
import type { Context } from "./context.ts";

/** Which findings are told. */
export interface TellOptions {
  /** Warnings end the command as faults do, and are told as these. */
  readonly strict: boolean;
  /** Only what decides how the command ends. */
  readonly quiet: boolean;
}

/** Tells faults in place of a result: as JSON where that was asked for, else on standard error, the gravest first. */
export async function tellFaults(
  findings: readonly Diagnostic[],
  options: TellOptions & { readonly format: string },
  { language, terminal, out, err }: Context,
): Promise<void> {
  if (options.format === "json") await out(renderFindingsJson(findings, language));
  else await err(renderFindings(gravestFirst(toldOf(findings, options)), language, terminal.err));
}

/** Tells on standard error what was found beside a result. `most`: findings of one code; null for the usual number. */
export async function tellFindings(
  findings: readonly Diagnostic[],
  options: TellOptions,
  { language, terminal, err }: Context,
  most: number | null = null,
): Promise<void> {
  await err(renderFindings(toldOf(findings, options), language, terminal.err, most));
}

/** The findings that are told. */
export function toldOf(
  findings: readonly Diagnostic[],
  { strict, quiet }: TellOptions,
): readonly Diagnostic[] {
  if (!quiet) return findings;
  return findings.filter(({ severity }) => severity === "error" || (strict && severity === "warning"));
}
