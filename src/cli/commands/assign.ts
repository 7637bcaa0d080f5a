/** `tinhgon assign`: who attends which party cell's meetings. */
import { CommanderError } from "@commander-js/extra-typings";
import { exitOf } from "../../core/diagnostics/diagnostic.ts";
import type { DutyDocument } from "../../core/document.ts";
import { assignDuty } from "../../pipeline/assign.ts";
import { assignmentsTable, renderAssignmentJson } from "../../render/assign/assignment-json.ts";
import { assignReport } from "../../render/assign/tables.ts";
import { renderCsv } from "../../render/formats/csv.ts";
import { isAssignForm, stageAssignment } from "../output/assign-files.ts";
import { type Context, meansOf } from "../output/context.ts";
import { tellFaults, tellFindings } from "../output/findings.ts";
import { printAndCommit } from "../output/hand-out.ts";
import { FORMATS, type Format, printed } from "../output/print.ts";
import { watchOf } from "../output/progress.ts";
import { type CommandLine, collect, formatOption, option, wholeNumber, withGeneral } from "./options.ts";

interface AssignOptions {
  /** The month that is shown, `2026-07`; null: all. */
  readonly month: string | null;
  /** Folders, and files whose ending says their form. */
  readonly out: readonly string[];
  readonly format: Format;
  /** A calendar file for each person. */
  readonly each: boolean;
  /** Steps of the search; null: its own limit. */
  readonly nodeLimit: number | null;
  readonly redact: boolean;
  readonly strict: boolean;
  readonly failOn: readonly string[];
  readonly quiet: boolean;
}

/** Adds the command `assign` to the command line. */
export function addAssign({ program, help, context, ended }: CommandLine): void {
  const command = program.command("assign").description(help.assign).argument("<duty>", help.duty);
  withGeneral(command, help)
    .addOption(option(help, "--month <month>", "month"))
    .addOption(option(help, "--out <path>", "assignOut").argParser(collect))
    .addOption(option(help, "--each <what>", "assignEach").choices(["person"]))
    .addOption(formatOption(help, FORMATS))
    .addOption(option(help, "--redact", "redact"))
    .addOption(option(help, "--node-limit <n>", "assignLimit").argParser(wholeNumber))
    .addOption(option(help, "--quiet", "quiet"))
    .action(async (path, given) => {
      const { month = null, out = [], format, each, nodeLimit = null } = given;
      const { redact = false, strict = false, failOn = [], quiet = false } = given;
      const foreign = out.find((one) => !isAssignForm(one, each === "person"));
      if (foreign !== undefined) throw new CommanderError(2, "tinhgon.form", `'${foreign}'`);
      const options = {
        month,
        out,
        format,
        each: each === "person",
        nodeLimit,
        redact,
        strict,
        failOn,
        quiet,
      };
      ended(await assign(path, options, context));
    });
}

async function assign(path: string, options: AssignOptions, context: Context): Promise<number> {
  const { version } = context;
  const { value, findings } = await assignDuty(path, options, meansOf(context, watchOf(context)));
  if (value === null) {
    await tellFaults(findings, options, context);
    return exitOf(findings, options.strict, options.failOn);
  }
  const document: DutyDocument = { version, ...value };
  const files = options.out.length > 0 ? await stageAssignment(document, options, context) : null;
  await printAndCommit(files, () => shown(document, options, context), options, context);
  await tellFindings(findings, options, context);
  return exitOf(findings, options.strict, options.failOn);
}

/** What goes to standard output. */
function shown(document: DutyDocument, { format, redact }: AssignOptions, context: Context): string {
  const forms = {
    report: () => assignReport(document, context.language, redact),
    csv: () => {
      const { columns, rows } = assignmentsTable(document);
      return renderCsv(columns, rows);
    },
    json: () => renderAssignmentJson(document, context.language),
  };
  return printed(forms, format, context);
}
