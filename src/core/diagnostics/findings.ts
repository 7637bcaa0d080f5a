/** Diagnostics put in the order of their files and rows, and grouped by code. */

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
    compare(a.origin?.column ?? "", b.origin?.column ?? "") ||
    compare(a.code, b.code) ||
    compare(a.place ?? "", b.place ?? "") ||
    compare(a.value ?? "", b.value ?? "");
}

/** Findings of one code, in their order. */
export interface FindingGroup {
  readonly code: Code;
  readonly severity: Severity;
  readonly findings: readonly Diagnostic[];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Findings by code: errors first, then warnings and remarks, each in the order of the table of codes. */
export function groupedByCode(findings: readonly Diagnostic[]): FindingGroup[] {
  const groups = new Map<Code, Diagnostic[]>();
  for (const one of findings) {
    const group = groups.get(one.code);
    if (group) group.push(one);
    else groups.set(one.code, [one]);
  }
  const order = new Map(Object.keys(CODES).map((code, index) => [code, index]));
  return [...groups]
    .map(([code, own]) => ({ code, severity: CODES[code].severity, findings: own }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
