/** `tinhgon check`: reads and validates every input, tells every fault, writes nothing. */
import { exitOf, hasErrors } from "../core/diagnostic.ts";
import { renderFindingsJson } from "../render/json.ts";
import { renderFindings } from "../render/table.ts";
import type { Context } from "./context.ts";
import { load, type Request } from "./load.ts";
import { carryOut } from "./run.ts";

export interface CheckOptions {
  readonly format: "table" | "json";
  readonly strict: boolean;
  /** Findings of one code that are told one by one; 0 for all. */
  readonly max: number;
}

export async function check(request: Request, options: CheckOptions, context: Context): Promise<number> {
  const loaded = load(request);
  await context.breathe();
  const { findings: all } = carryOut(loaded, null);
  // What comes of sound inputs is the run's to tell.
  const findings = all.filter(({ code }) => !code.startsWith("arrange/") && code !== "expect/not-met");
  const { language, terminal } = context;
  if (options.format === "json") await context.out(renderFindingsJson(findings, language));
  else {
    await context.out(renderFindings(findings, language, terminal.out, options.max));
    const rows = loaded.records.reduce((sum, record) => sum + record.rows, 0);
    if (!hasErrors(findings))
      await context.out(`${language.word("no.faults", { n: language.number(rows) })}\n`);
  }
  return exitOf(findings, options.strict);
}
