/** `tinhgon propose`: which units to merge, commune by commune. */

import { CommanderError } from "@commander-js/extra-typings";
import { exitOf } from "../../core/diagnostics/diagnostic.ts";
import type { ProposeDocument } from "../../core/document.ts";
import { pathFrom } from "../../pipeline/means/paths.ts";
import { type ProposeAsked, propose as proposeFor } from "../../pipeline/propose.ts";
import type { Request } from "../../pipeline/request/request.ts";
import { proposalTable, renderProposalJson } from "../../render/documents/proposal.ts";
import { renderCsv } from "../../render/formats/csv.ts";
import { proposalReport } from "../../render/report/proposal.ts";
import { type Context, meansOf } from "../output/context.ts";
import { tellFaults, tellFindings } from "../output/findings.ts";
import { printAndCommit } from "../output/hand-out.ts";
import { FORMATS, type Format, printed } from "../output/print.ts";
import { watchOf } from "../output/progress.ts";
import { stageProposal } from "../output/proposal-outputs.ts";
import { isForeign, reportFormOf } from "../output/report-files.ts";
import {
  type CommandLine,
  collect,
  formatOption,
  option,
  outside,
  requestOf,
  withGeneral,
  withInputs,
} from "./options.ts";

interface ProposeOptions {
  /** Folders, and files whose ending says their form. */
  readonly out: readonly string[];
  readonly format: Format;
  readonly strict: boolean;
  readonly failOn: readonly string[];
  readonly quiet: boolean;
}

/** Adds the command `propose` to the command line. */
export function addPropose({ program, help, context, ended }: CommandLine): void {
  const command = program.command("propose").description(help.propose).argument("<scenario>", help.scenario);
  withGeneral(withInputs(command, help), help)
    .addOption(option(help, "--commune <code>", "commune").argParser(collect))
    .addOption(option(help, "--target <n>", "target").argParser(atLeastOne))
    .addOption(option(help, "--alternatives <k>", "alternatives").argParser(few))
    .addOption(option(help, "--out <path>", "out").argParser(collect))
    .addOption(formatOption(help, FORMATS))
    .addOption(option(help, "--quiet", "quiet"))
    .action(async (path, given) => {
      const { commune = [], target = null, alternatives = 0 } = given;
      const { out = [], format, strict = false, failOn = [], quiet = false } = given;
      const foreign = out.find(isForeign);
      if (foreign !== undefined) throw new CommanderError(2, "tinhgon.form", `'${foreign}'`);
      const asked = { communes: commune, target, alternatives };
      ended(await propose(requestOf(path, given), asked, { out, format, strict, failOn, quiet }, context));
    });
}

function atLeastOne(text: string): number {
  if (/^0*[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw outside(1, 9_999_999);
}

/** Plans that may be asked for besides the best. */
const MOST_ALTERNATIVES = 50;

function few(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= MOST_ALTERNATIVES) return Number(text);
  throw outside(0, MOST_ALTERNATIVES);
}

async function propose(
  request: Request,
  asked: ProposeAsked,
  options: ProposeOptions,
  context: Context,
): Promise<number> {
  const { version } = context;
  const { proposal, findings } = await proposeFor(request, asked, meansOf(context, watchOf(context)));
  if (proposal === null) {
    await tellFaults(findings, options, context);
    return exitOf(findings, options.strict, options.failOn);
  }
  const document: ProposeDocument = { ...proposal, version, findings };
  const staged = options.out.length > 0 ? await stageProposal(options.out, document, context) : null;
  await printAndCommit(staged, () => shown(document, options.format, context), options, context);
  await tellNext(request.path, options, context);
  await tellFindings(findings, options, context);
  return exitOf(findings, options.strict, options.failOn);
}

/** The command that carries out the plan which was written. */
async function tellNext(
  scenario: string,
  { out, quiet }: ProposeOptions,
  { files, err }: Context,
): Promise<void> {
  const folder = out.find((path) => reportFormOf(path) === undefined);
  if (folder === undefined || quiet || scenario === "-") return;
  await err(`  tinhgon run ${scenario} --changes ${pathFrom(folder, "changes.csv", files.paths)}\n`);
}

function shown(document: ProposeDocument, format: Format, context: Context): string {
  const { language } = context;
  const forms = {
    report: () => proposalReport(document, language),
    csv: () => {
      const { columns, rows } = proposalTable(document);
      return renderCsv(columns, rows);
    },
    json: () => renderProposalJson(document, language),
  };
  return printed(forms, format, context);
}
