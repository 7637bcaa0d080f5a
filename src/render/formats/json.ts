/** A run as JSON (`--format json`, `result.json`), and findings alone where there is no result. */
import { bridgeAt } from "../../core/count/bridge.ts";
import type { Result } from "../../core/count/result.ts";
import { summaryRows } from "../../core/count/summary.ts";
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Language } from "../words/language.ts";

/** Grows when a key changes its meaning or goes; new keys leave it. */
export const SCHEMA_VERSION = 1;

/** A finding with its message in words. */
export function findingOf(one: Diagnostic, language: Language) {
  return {
    code: one.code,
    severity: one.severity,
    file: one.origin?.file ?? null,
    ...(one.origin?.sheet !== undefined && { sheet: one.origin.sheet }),
    line: one.origin?.line ?? null,
    column: one.origin?.column ?? null,
    place: one.place,
    person: one.person,
    value: one.value,
    message: language.message(one),
  };
}

/** `{ schemaVersion, findings }`: what `check` prints, and `run` where faults stop it. `more`: further keys. */
export function renderFindingsJson(
  findings: readonly Diagnostic[],
  language: Language,
  more: Readonly<Record<string, readonly object[]>> = {},
): string {
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    ...more,
    findings: findings.map((one) => findingOf(one, language)),
  });
}

/** The whole result of a run. */
export function renderJson(run: RunDocument, language: Language): string {
  const { result, policy } = run;
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    tool: "tinhgon",
    version: run.version,
    scenario: { name: run.name, policy: { id: policy.id, name: policy.name, basis: policy.basis } },
    inputs: run.inputs,
    summary: summaryRows(result),
    places: placesOf(result),
    conservation: result.conservation.map(({ scope, ...row }) => {
      const { place = null, register = "new" } = result.scopes[scope] ?? {};
      return { place: place?.code ?? null, register, ...row };
    }),
    thresholds: run.judgement,
    bridge: bridgeOf(result),
    unfinished: result.unfinished.map(({ code, ...place }) => ({ place: code, ...place })),
    findings: run.findings.map((one) => findingOf(one, language)),
    expectations: result.expectations,
    ...(run.projection && {
      projection: {
        summary: summaryRows(run.projection.result),
        places: placesOf(run.projection.result),
        bridge: bridgeOf(run.projection.result),
        findings: run.projection.findings.map((one) => findingOf(one, language)),
      },
    }),
  });
}

function codeAt({ scopes }: Result, scope: number): string | null {
  return scopes[scope]?.place?.code ?? null;
}

function placesOf(result: Result) {
  return result.places.map(({ scope, ...row }) => ({ place: codeAt(result, scope), ...row }));
}

function bridgeOf(result: Result) {
  return result.scopes.flatMap((_, scope) =>
    bridgeAt(result, scope).map((step) => ({ place: codeAt(result, scope), ...step })),
  );
}

/** JSON with one row of a list on one line: short to read and to compare. */
export function jsonText(value: object): string {
  const lines = Object.entries(value).map(([key, item]) => {
    const text =
      Array.isArray(item) && item.length > 0
        ? `[\n${item.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`
        : JSON.stringify(item);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}
