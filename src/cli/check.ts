/** `tinhgon check`: reads and validates every input, tells every fault, writes nothing. */

import { CODES } from "../core/diagnostics/codes.ts";
import { exitOf, hasErrors } from "../core/diagnostics/diagnostic.ts";
import { groupedByCode } from "../core/diagnostics/findings.ts";
import { type Loaded, load, type RowsOfRole } from "../pipeline/load.ts";
import { nothingShared } from "../pipeline/memo.ts";
import type { Request } from "../pipeline/request.ts";
import { carryOut } from "../pipeline/run.ts";
import { renderGroups } from "../render/formats/findings.ts";
import { renderFindingsJson } from "../render/formats/json.ts";
import type { Language } from "../render/words/language.ts";
import type { Context } from "./context.ts";

export interface CheckOptions {
  readonly format: "table" | "json";
  readonly strict: boolean;
  /** Findings of one code that are told one by one, 0 for all; null: ten in a table, all in JSON. */
  readonly max: number | null;
}

const MOST_ALIKE = 10;

export async function check(request: Request, options: CheckOptions, context: Context): Promise<number> {
  const shared = nothingShared();
  const loaded = await load(request, shared);
  await context.breathe();
  const { findings: all } = carryOut(loaded, null, shared);
  // What comes of sound inputs is the run's to tell.
  const findings = all.filter(({ code }) => ["read", "plan"].includes(CODES[code].stage));
  const groups = groupedByCode(findings);
  const { language, terminal } = context;
  if (options.format === "json") {
    const most = options.max ?? 0;
    const told = groups.flatMap((group) => (most === 0 ? group.findings : group.findings.slice(0, most)));
    const counts = groups.map(({ code, severity, findings: own }) => ({ code, severity, count: own.length }));
    await context.out(renderFindingsJson(told, language, { rows: loaded.rows.map(countsOf), counts }));
  } else {
    await context.out(renderGroups(groups, options.max ?? MOST_ALIKE, language, terminal.out));
    const rows = loaded.records.reduce((sum, record) => sum + record.rows, 0);
    if (!hasErrors(findings))
      await context.out(`${language.word("no.faults", { n: language.number(rows) })}\n`);
    for (const line of rowLines(loaded, language)) await context.out(`${line}\n`);
  }
  return exitOf(findings, options.strict);
}

/** Rows of a role: those read are those held, vacant and left out together; null where none were looked at. */
function countsOf({ role, read, held, vacant }: RowsOfRole) {
  return { role, read, held, vacant, leftOut: held === null ? null : read - held - (vacant ?? 0) };
}

function rowLines({ rows }: Loaded, language: Language): string[] {
  return rows.map((one) => {
    const { role, read, held, vacant, leftOut } = countsOf(one);
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
