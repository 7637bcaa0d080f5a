/** `tinhgon verify`: whether published figures agree with themselves. */

import { type Diagnostic, exitOf, hasErrors } from "../core/diagnostics/diagnostic.ts";
import { verifyFigures } from "../core/verify.ts";
import { bytesOf } from "../pipeline/files.ts";
import { recordOf } from "../pipeline/tables.ts";
import { FIGURES_SHAPE, readFigures } from "../read/inputs/figures.ts";
import { isWorkbook, readTables } from "../read/table/read-tables.ts";
import { type VerifyDocument, verifyJson, verifyReport, verifySheet } from "../render/documents/verify.ts";
import { renderCsv } from "../render/formats/csv.ts";
import { renderFindings } from "../render/formats/findings.ts";
import { renderFindingsJson } from "../render/formats/json.ts";
import type { Context } from "./context.ts";
import { type Format, printed } from "./print.ts";

export interface VerifyOptions {
  readonly format: Format;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** With a figure that cannot be read there is no table, and everything that is wrong is told; else all verdicts. */
export async function verify(path: string, options: VerifyOptions, context: Context): Promise<number> {
  const { language, terminal, version } = context;
  const diagnostics: Diagnostic[] = [];
  const bytes = bytesOf(path, path, null, diagnostics);
  const workbooks =
    bytes && isWorkbook(bytes) ? (await import("../read/xlsx/read-workbook.ts")).tablesOfWorkbook : null;
  const read = bytes && readTables(bytes, path, FIGURES_SHAPE, undefined, workbooks);
  diagnostics.push(...(read?.diagnostics ?? []));
  const [table = null] = read?.value ?? [];
  const figures = table && readFigures(table);
  diagnostics.push(...(figures?.diagnostics ?? []));
  const { verdicts, diagnostics: disagreements } = verifyFigures(figures?.value ?? []);
  const findings = [...diagnostics, ...disagreements].sort(
    (a, b) => (a.origin?.line ?? 0) - (b.origin?.line ?? 0),
  );
  if (!bytes || !table || hasErrors(diagnostics)) {
    if (options.format === "json") await context.out(renderFindingsJson(findings, language));
    else await context.err(renderFindings(findings, language, terminal.err));
    return exitOf(findings, options.strict);
  }
  const input = recordOf("figures", path, bytes, table.size);
  const document: VerifyDocument = { version, input, verdicts, findings };
  const csv = (): string => {
    const { columns, rows } = verifySheet(document);
    return renderCsv(columns, rows);
  };
  const forms = {
    report: () => verifyReport(document, language),
    csv,
    json: () => verifyJson(document, language),
  };
  await context.out(printed(forms, options.format, context));
  const told = options.quiet ? findings.filter((one) => one.severity === "error") : findings;
  await context.err(renderFindings(told, language, terminal.err, 0));
  return exitOf(findings, options.strict);
}
