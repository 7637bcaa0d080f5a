/** `tinhgon verify`: whether published figures agree with themselves. */

import { exitOf } from "../../core/diagnostics/diagnostic.ts";
import { verify as verifyFile } from "../../pipeline/verify.ts";
import { type VerifyDocument, verifyJson, verifyReport, verifyTable } from "../../render/documents/verify.ts";
import { renderCsv } from "../../render/formats/csv.ts";
import type { Context } from "../output/context.ts";
import { tellFaults, tellFindings } from "../output/findings.ts";
import { type HandOutOptions, handOut, refuseForeign } from "../output/hand-out.ts";
import { FORMATS } from "../output/print.ts";
import { type CommandLine, collect, formatOption, option, withGeneral } from "./options.ts";

interface VerifyOptions extends HandOutOptions {
  readonly strict: boolean;
  readonly failOn: readonly string[];
}

/** Adds the command `verify` to the command line. */
export function addVerify({ program, help, context, ended }: CommandLine): void {
  const command = program.command("verify").description(help.verify).argument("<figures>", help.figures);
  withGeneral(command, help)
    .addOption(option(help, "--out <path>", "out").argParser(collect))
    .addOption(formatOption(help, FORMATS))
    .addOption(option(help, "--quiet", "quiet"))
    .action(async (path, { out = [], format, strict = false, failOn = [], quiet = false }) => {
      refuseForeign(out);
      ended(await verify(path, { out, format, strict, failOn, quiet }, context));
    });
}

/** Prints the verdict on every figure; where one cannot be read there is no table, only all that is wrong. */
async function verify(path: string, options: VerifyOptions, context: Context): Promise<number> {
  const { language, version } = context;
  const { value, findings } = await verifyFile(path, context.files);
  if (value === null) {
    await tellFaults(findings, options, context);
    return exitOf(findings, options.strict, options.failOn);
  }
  const document: VerifyDocument = { version, ...value, findings };
  const csv = (): string => {
    const { columns, rows } = verifyTable(document);
    return renderCsv(columns, rows);
  };
  const forms = {
    report: () => verifyReport(document, language),
    csv,
    json: () => verifyJson(document, language),
  };
  await handOut("verify", forms, options, context);
  await tellFindings(findings, options, context, 0);
  return exitOf(findings, options.strict, options.failOn);
}
