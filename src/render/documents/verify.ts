/** Verified figures as a report, as rows of CSV and as JSON: verdicts in, values to be rendered out. */

import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../../core/document.ts";
import { printedNumber, shownLabel } from "../../core/verify/published.ts";
import type { Verdict } from "../../core/verify/verify.ts";
import { findingOf, jsonText, SCHEMA_VERSION } from "../json/json.ts";
import { figure, left, right } from "../tables/columns.ts";
import type { FlatTable } from "../tables/flat-tables.ts";
import { plainRows, type Report } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** Verified figures of one file. */
export interface VerifyDocument {
  readonly version: string;
  readonly input: InputRecord;
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Diagnostic[];
}

const NONE = "–";

/** What is said of a percentage that follows from neither rounding and agrees all the same. */
const FOLLOWS: Readonly<Partial<Record<NonNullable<Verdict["hint"]>, "follows.bound" | "sum.rounded">>> = {
  bound: "follows.bound",
  rounded: "sum.rounded",
};

/** One table of all rows with the verdict on each. */
export function verifyReport({ input, verdicts, findings }: VerifyDocument, language: Language): Report {
  const keyOf = (origin: Diagnostic["origin"], label: string | null): string =>
    JSON.stringify([origin?.sheet ?? null, origin?.line, label]);
  const faulty = new Set(
    findings.filter((one) => one.severity === "error").map(({ origin, value }) => keyOf(origin, value)),
  );
  const isFaulty = ({ row }: Verdict): boolean => faulty.has(keyOf(row.origin, shownLabel(row)));
  const checked = verdicts.filter(
    (one) => one.sum !== null || one.follows !== null || one.total !== null || isFaulty(one),
  );
  const agreeing = checked.filter((one) => !isFaulty(one)).length;
  return {
    title: language.word("verify"),
    subtitle: input.path,
    tables: [
      {
        title: language.word("verify.rows"),
        columns: [
          left(language.word("verify.label")),
          ...(["before", "after", "change", "percent.short"] as const).map((key) =>
            right(language.word(key)),
          ),
          left(language.word("verify.sum")),
          left(language.word("verify.percent")),
        ],
        rows: plainRows(
          verdicts.map(({ row, sum, total, follows, hint }) => [
            shownLabel(row),
            figure(row.before, row.decimals),
            figure(row.after, row.decimals),
            figure(row.change, row.decimals),
            figure(row.percent && printedNumber(row.percent), row.percent?.decimals ?? 0),
            sumWord(sum, total, language),
            follows === null ? NONE : language.word(FOLLOWS[hint ?? "sign"] ?? `follows.${follows}`),
          ]),
        ),
        totals: 0,
      },
    ],
    remarks: remarksOf(verdicts, checked.length, agreeing, language),
  };
}

/** How many rows agree, and what could not be checked. */
function remarksOf(
  verdicts: readonly Verdict[],
  checked: number,
  agreeing: number,
  { word, number }: Language,
): Report["remarks"] {
  const open = [
    ["verify.unchecked", verdicts.length - checked],
    ["verify.unsummed", verdicts.filter((one) => one.isUnsummed).length],
  ] as const;
  return [
    {
      text: word("verify.agree", { n: number(agreeing), all: number(checked) }),
      good: checked === 0 ? null : agreeing === checked,
    },
    ...open.flatMap(([key, count]) =>
      count > 0 ? [{ text: word(key, { n: number(count) }), good: null }] : [],
    ),
  ];
}

/** What adding up says: of the row, or of its parts where it is a total that they do not come to. */
function sumWord(sum: Verdict["sum"], total: Verdict["total"], { word }: Language): string {
  const shown = total === "differs" || sum === null ? total : sum;
  return shown === null ? NONE : word(`sum.${shown}`);
}

/** One row a published figure. */
export function verifyTable({ verdicts }: VerifyDocument): FlatTable {
  const rows = verdicts.map(figuresOf);
  const columns = [
    "line",
    "label",
    "before",
    "after",
    "change",
    "percent",
    "relation",
    "source",
    "sum",
    "follows",
    "hint",
    "actualChange",
    "truncated",
    "halfUp",
    "total",
  ] as const;
  return { columns, rows: rows.map((row) => columns.map((column) => row[column])) };
}

/** `{ schemaVersion, inputs, figures, findings }`. */
export function verifyJson(document: VerifyDocument, language: Language): string {
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    tool: "tinhgon",
    version: document.version,
    inputs: [document.input],
    figures: document.verdicts.map(figuresOf),
    findings: document.findings.map((one) => findingOf(one, language)),
  });
}

function figuresOf({ row, sum, follows, hint, change, truncated, halfUp, total }: Verdict) {
  return {
    line: row.origin.line,
    label: shownLabel(row),
    before: row.before,
    after: row.after,
    change: row.change,
    percent: row.percent && printedNumber(row.percent),
    relation: row.relation,
    source: row.source,
    sum,
    follows,
    hint,
    actualChange: change,
    truncated,
    halfUp,
    total,
  };
}
