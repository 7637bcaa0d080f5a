/** `tinhgon explain DUTY PERSON|CELL`: why an assignment is as it is, and what would help. */
import { explainDuty } from "../../core/assign/explain.ts";
import { type Diagnostic, diagnostic, exitOf } from "../../core/diagnostics/diagnostic.ts";
import type { DutyDocument } from "../../core/document.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { assignDuty } from "../../pipeline/assign.ts";
import { explanationReport, explanationsJson } from "../../render/assign/explanation.ts";
import { renderTableCsv } from "../../render/formats/csv.ts";
import { renderTable } from "../../render/formats/terminal.ts";
import type { Report } from "../../render/tables/table.ts";
import { type Context, meansOf } from "../output/context.ts";
import { tellFaults } from "../output/findings.ts";
import { type HandOutOptions, handOut } from "../output/hand-out.ts";
import { watchOf } from "../output/progress.ts";

/** Prints what is to be said of an id; faults alone of the findings: the others are the matter of `assign`. */
export async function explainAssignment(
  path: string,
  id: string,
  options: HandOutOptions & { readonly format: "table" | "json" },
  nodeLimit: number | null,
  context: Context,
): Promise<number> {
  const { language, terminal, version } = context;
  const { format } = options;
  const faults = async (shown: readonly Diagnostic[]): Promise<number> => {
    await tellFaults(shown, { ...options, strict: false }, context);
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
  const reports = found.map((one) => explanationReport(document, one, language));
  const json = (): string => explanationsJson(document, id, found);
  const shown = (): string =>
    format === "json" ? json() : reports.map((one) => renderTable(one, language, terminal.out)).join("\n");
  const tables = reports.flatMap((one) => one.tables);
  const remarks = reports.flatMap((one) => one.remarks);
  const report = (): Report => ({ title: id, subtitle: "", ...reports[0], tables, remarks });
  const result = { report, csv: () => tables.map(renderTableCsv).join("\n"), json };
  await handOut("explanation", result, options, context, shown);
  return 0;
}
