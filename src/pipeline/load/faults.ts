/** Which findings stop a run, and which of the plan's come only of what could not be read. */

import { CODES } from "../../core/diagnostics/codes.ts";
import { type Diagnostic, hasErrors } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";

/** Whether a finding of the plan comes of more than cells that could not be read, which are reported already. */
export function isOfSoundRows(diagnostics: readonly Diagnostic[]): (one: Diagnostic) => boolean {
  const rowOf = ({ file, sheet, line }: Origin): string => `${file}[${sheet ?? ""}]:${line}`;
  const faulty = new Set(
    diagnostics.flatMap(({ severity, origin }) => (severity === "error" && origin ? [rowOf(origin)] : [])),
  );
  const comesOf = ({ code, origin, related }: Diagnostic): boolean =>
    CODES[code].stage === "plan" && [origin, ...related].some((at) => at && faulty.has(rowOf(at)));
  return (one) => !comesOf(one);
}

/** Whether there is an error that leaves no result; figures that were not met leave the whole of it. */
export function hasFaults(findings: readonly Diagnostic[]): boolean {
  return hasErrors(findings.filter(({ code }) => CODES[code].stage !== "expect"));
}
