/** `tinhgon compare`: scenarios side by side against a baseline. */

import { type ComparedSide, compare as compareSides } from "../core/compare.ts";
import { exitOf } from "../core/diagnostics/diagnostic.ts";
import { load } from "../pipeline/load.ts";
import { nothingShared } from "../pipeline/memo.ts";
import type { Request } from "../pipeline/request.ts";
import { carryOut, hasFaults } from "../pipeline/run.ts";
import { parametersOf } from "../read/yaml/parameters.ts";
import {
  type CompareDocument,
  type Compared,
  compareJson,
  compareSheet,
} from "../render/documents/compare.ts";
import { compareReport } from "../render/documents/compare-report.ts";
import { renderCsv } from "../render/formats/csv.ts";
import type { Context } from "./context.ts";
import { type Told, tellFaults, tellOfSeveral } from "./findings.ts";
import { type Format, printed } from "./print.ts";
import { readingTold } from "./progress.ts";

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
  const shared = nothingShared();
  const sides: (ComparedSide | null)[] = [];
  const compared: Compared[] = [];
  const told: Told[] = [];
  for (const [index, request] of requests.entries()) {
    const all = language.number(requests.length);
    context.progress(language.word("doing.run", { n: language.number(index + 1), all }));
    const loaded = { ...(await load(request, shared, readingTold(context))), expectations: [] };
    await context.breathe();
    const { outcome, findings } = carryOut(loaded, null, shared);
    const letter = letterOf(index);
    told.push({ name: `${letter}: ${request.path}`, findings });
    if (loaded.inputs === null || outcome === null || hasFaults(findings)) {
      sides.push(null);
      continue;
    }
    const { policy } = loaded.inputs;
    const titles = policy.titles.map(({ id }) => id);
    sides.push({ outcome, titles });
    const { name, records: inputs } = loaded;
    const parameters = parametersOf(loaded.parameters);
    compared.push({
      letter,
      name,
      path: request.path,
      policy,
      inputs,
      parameters,
      result: outcome.result,
      findings,
    });
  }
  const all = told.flatMap(({ findings }) => findings);
  const [baseline, ...scenarios] = compared;
  const [first, ...rest] = sides;
  if (!baseline || !first || compared.length < requests.length) {
    await tellFaults(told, options, context);
    return exitOf(all, options.strict);
  }
  const document: CompareDocument = {
    version,
    baseline,
    others: scenarios.flatMap((scenario, index) => {
      const side = rest[index];
      return side ? [{ scenario, difference: compareSides(first, side) }] : [];
    }),
    detail: options.detail,
  };
  const forms = {
    report: () => compareReport(document, language),
    csv: () => {
      const { columns, rows } = compareSheet(document);
      return renderCsv(columns, rows);
    },
    json: () => compareJson(document, language),
  };
  await context.out(printed(forms, options.format, context));
  await tellOfSeveral(told, options, context);
  return exitOf(all, options.strict);
}

/** A, B … Z, AA, AB …: how scenarios are named in tables. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
