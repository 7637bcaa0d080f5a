/** `tinhgon sweep`: one or two parameters over several values. */
import { type Diagnostic, diagnostic, exitOf, hasErrors } from "../core/diagnostic.ts";
import { nearest } from "../core/suggest.ts";
import { parseVariation, type Variation } from "../read/vary.ts";
import { renderCsv } from "../render/csv.ts";
import { type SweepDocument, type SweepRun, sweepJson, sweepReport, sweepSheet } from "../render/sweep.ts";
import type { Context } from "./context.ts";
import { load, type Request } from "./load.ts";
import { type Format, printed } from "./print.ts";
import { readingTold } from "./progress.ts";
import { carryOut, hasFaults } from "./run.ts";
import { nothingShared } from "./shared.ts";
import { type Told, tellFaults, tellOfSeveral } from "./tell.ts";

export interface SweepOptions {
  readonly format: Format;
  /** `PATH=V1,V2,…`, one or two. */
  readonly vary: readonly string[];
  /** The indicator that is charted; null: people, or units where there is no roster. */
  readonly indicator: string | null;
  readonly strict: boolean;
  readonly quiet: boolean;
}

const MOST_PARAMETERS = 2;
/** Runs of one sweep: a slip such as two long lists should not take an hour. */
const MOST_RUNS = 1000;

export async function sweep(request: Request, options: SweepOptions, context: Context): Promise<number> {
  const { language, version } = context;
  const { parameters, diagnostics } = variationsOf(options.vary);
  const told: Told[] = [{ name: "--vary", findings: diagnostics }];
  const runs: SweepRun[] = [];
  const shared = nothingShared();
  let name = "";
  const wanted = hasErrors(diagnostics) ? [] : combinations(parameters);
  for (const [index, values] of wanted.entries()) {
    const of = { n: language.number(index + 1), all: language.number(wanted.length) };
    context.progress(language.word("doing.run", of));
    const loaded = {
      ...(await load(variant(request, parameters, values), shared, readingTold(context))),
      expectations: [],
    };
    await context.breathe();
    const { outcome, findings } = carryOut(loaded, null, shared);
    told.push({ name: parameters.map(({ path }, at) => `${path}=${values[at]}`).join(" "), findings });
    name = loaded.name;
    if (outcome && !hasFaults(findings)) runs.push({ values, result: outcome.result, findings });
  }
  const indicator = chartedIndicator(runs, options.indicator, told);
  const all = told.flatMap(({ findings }) => findings);
  if (hasFaults(all)) {
    await tellFaults(told, options, context);
    return exitOf(all, options.strict);
  }
  const document: SweepDocument = { version, name, path: request.path, parameters, runs, indicator };
  const forms = {
    report: () => sweepReport(document, language),
    csv: () => {
      const { columns, rows } = sweepSheet(document);
      return renderCsv(columns, rows);
    },
    json: () => sweepJson(document, language),
  };
  await context.out(printed(forms, options.format, context));
  await tellOfSeveral(told.slice(1), options, context, 1);
  return exitOf(all, options.strict);
}

function variationsOf(texts: readonly string[]): { parameters: Variation[]; diagnostics: Diagnostic[] } {
  const read = texts.map(parseVariation);
  const parameters = read.flatMap(({ value }) => value ?? []);
  const diagnostics = read.flatMap((one) => one.diagnostics);
  const runs = parameters.reduce((product, { values }) => product * values.length, 1);
  const repeated = new Set(parameters.map(({ path }) => path)).size < parameters.length;
  if (texts.length === 0 || texts.length > MOST_PARAMETERS || repeated || runs > MOST_RUNS) {
    const origin = { file: "--vary", line: 0 };
    diagnostics.push(diagnostic("sweep/vary", origin, { value: texts.join(" ") }));
  }
  return { parameters, diagnostics };
}

/** Every value of the first with every value of the second. */
function combinations(parameters: readonly Variation[]): string[][] {
  return parameters.reduce<string[][]>(
    (all, { values }) => all.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

function variant(request: Request, parameters: readonly Variation[], values: readonly string[]): Request {
  const given = parameters.map(({ path }, at) => ({ path, value: values[at] ?? "" }));
  const set = given.filter(({ path }) => path !== "policy").map(({ path, value }) => `${path}=${value}`);
  const policy = given.find(({ path }) => path === "policy")?.value ?? request.policy;
  return { ...request, policy, set: [...request.set, ...set] };
}

function chartedIndicator(runs: readonly SweepRun[], wanted: string | null, told: Told[]): string {
  const [first] = runs;
  const known = first?.result.indicators.map(({ id }) => id) ?? [];
  if (wanted !== null && first && !known.includes(wanted)) {
    const details = { value: wanted, suggestion: nearest(wanted, known) };
    const origin = { file: "--indicator", line: 0 };
    told.push({ name: "--indicator", findings: [diagnostic("sweep/indicator", origin, details)] });
  }
  const counted = first?.result.summary.some((row) => row.indicator === "persons" && row.after !== null);
  return wanted ?? (counted ? "persons" : "units");
}
