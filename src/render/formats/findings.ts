/** Findings as lines of a terminal, those alike drawn together. */

import type { ChalkInstance } from "chalk";
import type { Severity } from "../../core/diagnostics/code-rule.ts";
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { FindingGroup } from "../../core/diagnostics/findings.ts";
import { plainText } from "../text/safe.ts";
import { sourceOf } from "../text/source.ts";
import { wrapped } from "../text/wrap.ts";
import type { Language } from "../words/language.ts";
import type { Terminal } from "./terminal.ts";

/** How many findings of one code are shown one by one; of remarks one is enough. */
const MOST_ALIKE: Readonly<Record<Severity, number>> = { error: 10, warning: 10, info: 1 };

/** Findings as lines; of one code at most `most`, the others counted: 0 shows all, null the usual number. */
export function renderFindings(
  findings: readonly Diagnostic[],
  language: Language,
  terminal: Terminal,
  most: number | null = null,
): string {
  const hidden = new Map<string, number>();
  const counts = new Map<string, number>();
  const lines = findings.flatMap((one) => {
    const count = (counts.get(one.code) ?? 0) + 1;
    counts.set(one.code, count);
    const limit = most ?? MOST_ALIKE[one.severity];
    if (limit === 0 || count <= limit) return findingLines(one, language, terminal);
    hidden.set(one.code, count - limit);
    return [];
  });
  for (const [code, count] of hidden)
    for (const one of hiddenLines(code, count, "findings.hidden", language, terminal)) lines.push(one);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/**
 * Findings by code, at most `most` of each (0 for all) and the others counted: those of one code below a line that says
 * how many there are, a single one on a line of its own.
 */
export function renderGroups(
  groups: readonly FindingGroup[],
  most: number,
  language: Language,
  terminal: Terminal,
): string {
  const lines = groups.flatMap(({ code, severity, findings }) => {
    const [only] = findings;
    if (findings.length === 1 && only) return findingLines(only, language, terminal);
    const shown = most === 0 ? findings : findings.slice(0, most);
    const word = language.word(severity);
    const left = findings.length - shown.length;
    return [
      `${paint(terminal)[severity](word)} [${code}] ${language.number(findings.length)}`,
      ...shown.flatMap((one) =>
        wrapped(`${whereOf(one)}${language.message(one)}`, terminal.width - 2, "  ").map(
          (line) => `  ${line}`,
        ),
      ),
      ...(left > 0 ? hiddenLines(code, left, "findings.hidden.check", language, terminal) : []),
    ];
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function paint({ chalk }: Terminal): Readonly<Record<Severity, ChalkInstance>> {
  return { error: chalk.red, warning: chalk.yellow, info: chalk.dim };
}

function findingLines(one: Diagnostic, language: Language, terminal: Terminal): string[] {
  const severity = language.word(one.severity);
  const text = `${severity} ${whereOf(one)}[${one.code}] ${language.message(one)}`;
  const [first = "", ...rest] = wrapped(text, terminal.width, "  ");
  return [paint(terminal)[one.severity](severity) + first.slice(severity.length), ...rest];
}

/** "roster.xlsx[Sheet1]:5:count " or "". */
export function whereOf({ origin }: Diagnostic): string {
  if (!origin) return "";
  const parts = [sourceOf(origin), origin.line || null, origin.column ?? null];
  const where = parts.filter((part) => part !== null).join(":");
  return where === "" ? "" : `${plainText(where)} `;
}

function hiddenLines(
  code: string,
  count: number,
  word: "findings.hidden" | "findings.hidden.check",
  language: Language,
  { width }: Terminal,
): string[] {
  return wrapped(language.word(word, { n: language.number(count), code }), width, "  ");
}
