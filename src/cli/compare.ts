/** `tinhgon compare`: scenarios side by side against a baseline. */

import { exitOf } from "../core/diagnostics/diagnostic.ts";
import { compareScenarios } from "../pipeline/compare.ts";
import type { Request } from "../pipeline/request.ts";
import { type CompareDocument, compareJson, compareTable } from "../render/documents/compare.ts";
import { compareReport } from "../render/documents/compare-report.ts";
import { renderCsv } from "../render/formats/csv.ts";
import { type Context, meansOf } from "./context.ts";
import { type Told, tellFaults, tellOfSeveral } from "./findings.ts";
import { type Format, printed } from "./print.ts";
import { watchOf } from "./progress.ts";

export interface CompareOptions {
  readonly format: Format;
  readonly detail: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** The first request is the baseline. Published figures that a scenario expects are its own run's matter. */
export async function compare(
  requests: readonly Request[],
  options: CompareOptions,
  context: Context,
): Promise<number> {
  const { language, version } = context;
  const { running, reading } = watchOf(context);
  const { sides, comparison } = await compareScenarios(requests, meansOf(context, { running, reading }));
  const told = sides.map(({ letter, path, findings }): Told => ({ name: `${letter}: ${path}`, findings }));
  const exit = exitOf(
    told.flatMap(({ findings }) => findings),
    options.strict,
  );
  if (comparison === null) {
    await tellFaults(told, options, context);
    return exit;
  }
  const document: CompareDocument = { ...comparison, version, detail: options.detail };
  const forms = {
    report: () => compareReport(document, language),
    csv: () => {
      const { columns, rows } = compareTable(document);
      return renderCsv(columns, rows);
    },
    json: () => compareJson(document, language),
  };
  await context.out(printed(forms, options.format, context));
  await tellOfSeveral(told, options, context);
  return exit;
}
