/** Diagnostics put in the order of their files and rows, and grouped by code. */

import { groupedBy } from "../numbers/groups.ts";
import { byCodeUnit } from "../text/order.ts";
import type { Severity } from "./code-rule.ts";
import { CODES, type Code } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Files in the order given, then line, column, code: the order in which findings are told. */
export function inOrderOf(files: readonly string[]): (a: Diagnostic, b: Diagnostic) => number {
  const position = new Map(files.map((file, index) => [file, index]));
  const at = (one: Diagnostic): number => (one.origin ? (position.get(one.origin.file) ?? files.length) : -1);
  return (a, b) =>
    at(a) - at(b) ||
    (a.origin?.line ?? 0) - (b.origin?.line ?? 0) ||
    byCodeUnit(a.origin?.column ?? "", b.origin?.column ?? "") ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.place ?? "", b.place ?? "") ||
    byCodeUnit(a.value ?? "", b.value ?? "");
}

/** Findings of one code, in their order. */
export interface FindingGroup {
  readonly code: Code;
  readonly severity: Severity;
  readonly findings: readonly Diagnostic[];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Findings with errors first, then warnings and remarks, each in the order that they were in. */
export function gravestFirst(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
}

/** Findings by code: errors first, then warnings and remarks, each in the order of the table of codes. */
export function groupedByCode(findings: readonly Diagnostic[]): FindingGroup[] {
  const order = new Map(Object.keys(CODES).map((code, index) => [code, index]));
  return [...groupedBy(findings, ({ code }) => code)]
    .map(([code, own]) => ({ code, severity: CODES[code].severity, findings: own }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0),
    );
}
