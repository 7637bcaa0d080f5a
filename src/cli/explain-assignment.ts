/** `tinhgon explain DUTY PERSON|CELL`: why an assignment is as it is, and what would help. */
import { explainDuty } from "../core/assign/explain.ts";
import { type Diagnostic, diagnostic, exitOf } from "../core/diagnostics/diagnostic.ts";
import type { DutyDocument } from "../core/document.ts";
import { nearestWord } from "../core/text/suggest.ts";
import { assignDuty } from "../pipeline/assign.ts";
import { explanationReport, explanationsJson } from "../render/assign/explanation.ts";
import { renderTable } from "../render/formats/terminal.ts";
import { type Context, meansOf } from "./context.ts";
import { tellFaults } from "./findings.ts";
import { watchOf } from "./progress.ts";

/** Prints what is to be said of an id; faults alone of the findings: the others are the matter of `assign`. */
export async function explainAssignment(
  path: string,
  id: string,
  format: "table" | "json",
  nodeLimit: number | null,
  context: Context,
): Promise<number> {
  const { language, terminal, version } = context;
  const faults = async (shown: readonly Diagnostic[]): Promise<number> => {
    await tellFaults(shown, format, context);
    return exitOf(shown, false);
  };
  const means = meansOf(context, watchOf(context));
  const { value, findings } = await assignDuty(path, { month: null, nodeLimit }, means);
  if (value === null) return faults(findings.filter(({ severity }) => severity === "error"));
  const document: DutyDocument = { version, ...value };
  const { assignment, unmet } = document;
  const found = explainDuty(assignment, unmet, id, nodeLimit ?? undefined);
  if (found.length === 0) {
    const { leaders, cells } = assignment.duty;
    const known = [...leaders.map(({ person }) => person), ...cells.map(({ code }) => code)];
    const suggestion = nearestWord(id, known);
    return faults([diagnostic("explain/unknown-id", null, { value: id, suggestion })]);
  }
  if (format === "json") await context.out(explanationsJson(document, id, found));
  else {
    const reports = found.map((one) =>
      renderTable(explanationReport(document, one, language), language, terminal.out),
    );
    await context.out(reports.join("\n"));
  }
  return 0;
}
