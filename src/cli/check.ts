/** `tinhgon check`: reads and validates every input, tells every fault, writes nothing. */

import { exitOf, hasErrors } from "../core/diagnostics/diagnostic.ts";
import { check as checkInputs } from "../pipeline/check.ts";
import type { InputRows } from "../pipeline/load.ts";
import type { Request } from "../pipeline/request.ts";
import { renderGroups } from "../render/formats/findings.ts";
import { checkAsData, jsonText } from "../render/formats/json.ts";
import type { Language } from "../render/words/language.ts";
import { type Context, meansOf } from "./context.ts";
import {
  type CommandLine,
  formatOption,
  option,
  requestOf,
  wholeNumber,
  withGeneral,
  withInputs,
} from "./options.ts";

interface CheckOptions {
  readonly format: "table" | "json";
  readonly strict: boolean;
  /** Findings of one code that are printed one by one, 0 for all; null: ten in a table, all in JSON. */
  readonly max: number | null;
}

const MOST_ALIKE = 10;

/** Adds the command `check` to the command line. */
export function addCheck({ program, help, context, ended }: CommandLine): void {
  const command = program.command("check").description(help.check).argument("<scenario>", help.scenario);
  withGeneral(withInputs(command, help), help)
    .addOption(formatOption(help, ["table", "json"]))
    .addOption(option(help, "--max <n>", "max").argParser(wholeNumber).default(MOST_ALIKE))
    .action(async (path, given, self) => {
      const { format, strict = false } = given;
      const max = self.getOptionValueSource("max") === "default" ? null : given.max;
      ended(await check(requestOf(path, given), { format, strict, max }, context));
    });
}

async function check(request: Request, options: CheckOptions, context: Context): Promise<number> {
  const { groups, rows, records } = await checkInputs(request, meansOf(context));
  const findings = groups.flatMap((group) => group.findings);
  const { language, terminal } = context;
  if (options.format === "json") {
    await context.out(jsonText(checkAsData(groups, rows, options.max ?? 0, language)));
  } else {
    await context.out(renderGroups(groups, options.max ?? MOST_ALIKE, language, terminal.out));
    const n = language.number(records.reduce((sum, record) => sum + record.rows, 0));
    if (!hasErrors(findings)) await context.out(`${language.word("no.faults", { n })}\n`);
    for (const line of rowLines(rows, language)) await context.out(`${line}\n`);
  }
  return exitOf(findings, options.strict);
}

function rowLines(rows: readonly InputRows[], language: Language): string[] {
  return rows.map(({ role, read, held, vacant, leftOut }) => {
    const values = {
      table: language.word(`table.${role}`),
      n: language.number(read),
      left: language.number(leftOut),
      held: language.number(held),
      vacant: language.number(vacant),
    };
    if (held === null) return language.word("rows.unread", values);
    return language.word(
      role === "register" || role === "roster"
        ? `rows.${role}`
        : role === "after"
          ? "rows.roster"
          : "rows.read",
      values,
    );
  });
}
