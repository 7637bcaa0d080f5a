/** `tinhgon run`: the whole walk, from files to files. */

import { CommanderError } from "@commander-js/extra-typings";
import { exitOf } from "../../core/diagnostics/diagnostic.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Level } from "../../core/model/place.ts";
import type { RosterCells } from "../../core/model/roster.ts";
import type { Request } from "../../pipeline/request/request.ts";
import { documentOf, run as runScenario } from "../../pipeline/run.ts";
import { renderBook } from "../../render/documents/book-files.ts";
import { renderSummaryCsv } from "../../render/documents/files.ts";
import { bind, type ReportOptions } from "../../render/documents/report-files.ts";
import { renderTableCsv } from "../../render/formats/csv.ts";
import { MOST_ROWS } from "../../render/formats/lines.ts";
import { renderJson } from "../../render/json/json.ts";
import { reportOf } from "../../render/report/report.ts";
import { type Context, meansOf } from "../output/context.ts";
import { EACH, isNamedAfterPlace, placesOf } from "../output/each.ts";
import { tellFaults, tellFindings } from "../output/findings.ts";
import { printAndCommit } from "../output/hand-out.ts";
import { stageOutputs } from "../output/outputs.ts";
import { FORMATS, type Format, printed } from "../output/print.ts";
import { watchOf } from "../output/progress.ts";
import { isForeign, reportFormOf } from "../output/report-files.ts";
import { printFaults } from "../output/scenario-findings.ts";
import type { Content } from "../outside/asked.ts";
import {
  type CommandLine,
  collect,
  formatOption,
  option,
  requestOf,
  withGeneral,
  withInputs,
} from "./options.ts";
import { tableList } from "./tables-option.ts";

interface RunOptions extends ReportOptions {
  /** The level whose places have a report each; null: none. */
  readonly each: (typeof EACH)[number] | null;
  /** Folders, and files whose ending says their form. */
  readonly out: readonly string[];
  readonly format: Format | "xlsx" | "docx" | "html";
  readonly by: Level | null;
  readonly strict: boolean;
  readonly failOn: readonly string[];
  /** The table of changed places, also where there is a roster. */
  readonly places: boolean;
  /** Also what comes out when all places have finished. */
  readonly complete: boolean;
  readonly quiet: boolean;
}

/** Adds the command `run` to the command line. */
export function addRun({ program, help, context, ended }: CommandLine): void {
  const command = program.command("run").description(help.run).argument("<scenario>", help.scenario);
  withGeneral(withInputs(command, help), help)
    .addOption(option(help, "--out <path>", "out").argParser(collect))
    .addOption(formatOption(help, [...FORMATS, "xlsx", "docx", "html"]))
    .addOption(option(help, "--by <level>", "by").choices(["province", "district", "commune", "unit"]))
    .addOption(option(help, "--tables <list>", "tables").argParser(tableList))
    .addOption(option(help, "--each <level>", "each").choices(EACH))
    .addOption(option(help, "--places", "places"))
    .addOption(option(help, "--redact", "redact"))
    .addOption(option(help, "--names", "names"))
    .addOption(option(help, "--complete", "complete"))
    .addOption(option(help, "--quiet", "quiet"))
    .action(async (path, given) => {
      const { out = [], format, by = null, strict = false, failOn = [], quiet = false } = given;
      const { places = false, redact = false, names = false, complete = false } = given;
      const { tables = null, each = null } = given;
      refuseUnusable(format, out, each, context);
      const options = {
        out,
        format,
        by,
        tables,
        each,
        strict,
        failOn,
        redact,
        places,
        names,
        complete,
        quiet,
      };
      ended(await run(requestOf(path, given), options, context));
    });
}

/** Throws what commander tells as wrong usage: forms that cannot be made, and names of files that do not say which place. */
function refuseUnusable(
  format: RunOptions["format"],
  out: readonly string[],
  each: RunOptions["each"],
  { terminal }: Context,
): void {
  if ((format === "xlsx" || format === "docx") && Number.isFinite(terminal.out.width))
    throw new CommanderError(2, "tinhgon.binary", "");
  const foreign = out.find(isForeign);
  if (foreign !== undefined) throw new CommanderError(2, "tinhgon.form", `'${foreign}'`);
  const named = out.filter(isNamedAfterPlace);
  if ((each !== null) !== named.length > 0) throw new CommanderError(2, "tinhgon.each", "");
  const folder = named.find((path) => reportFormOf(path) === undefined);
  if (folder !== undefined) throw new CommanderError(2, "tinhgon.each", "");
}

async function run(request: Request, options: RunOptions, context: Context): Promise<number> {
  const { by, complete, tables, each } = options;
  const units = each === "commune" || (tables?.includes("unit") ?? false);
  const ran = await runScenario(request, meansOf(context, watchOf(context)), { by, complete, units });
  const { outcome, findings, projection } = ran;
  const { language } = context;
  if (outcome === null) {
    await tellFaults(findings, options, context);
    return exitOf(findings, options.strict, options.failOn);
  }
  if (projection && projection.outcome === null) {
    await printFaults([{ name: request.path, findings: projection.findings }], options, context);
    return exitOf(projection.findings, options.strict, options.failOn);
  }
  const document = documentOf(ran, context.version);
  const reported = each === null ? [] : placesOf(document, each);
  if (each !== null && reported.length === 0) throw new CommanderError(2, "tinhgon.none", `'${each}'`);
  if (options.out.length > 0) context.progress(language.word("doing.render"));
  const staged =
    options.out.length > 0
      ? await stageOutputs(options.out, document, ran.cells, { ...options, reported }, context)
      : null;
  await printAndCommit(staged, () => shown(document, ran.cells, options, context), options, context);
  await tellFindings(findings, options, context);
  return exitOf(findings, options.strict, options.failOn);
}

/** What goes to standard output. */
async function shown(
  document: RunDocument,
  cells: RosterCells,
  options: RunOptions,
  context: Context,
): Promise<Content> {
  const { format } = options;
  const { language } = context;
  const bound = bind(document, cells, language, options);
  if (format === "xlsx" || format === "docx" || format === "html")
    return renderBook(format, await bound.book(), language);
  if (format !== "json" && (options.tables ?? document.report.tables) !== null) {
    const book = await bound.book();
    const csv = (): string => book.tables.map(renderTableCsv).join("\n");
    return printed({ report: () => book, csv, json: () => "" }, format, context);
  }
  const places = options.places || document.roster === null;
  const most = format === "table" ? MOST_ROWS : Number.POSITIVE_INFINITY;
  const forms = {
    report: () => reportOf(document, language, places ? most : 0),
    csv: () => renderSummaryCsv(document, language),
    json: () => renderJson(document, language),
  };
  return printed(forms, format, context);
}
