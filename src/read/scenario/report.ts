/** The scenario's key `report`: its plain value in, what an office says of its report out. */

import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { PLAIN_REPORT, type ReportDetails } from "../../core/model/report.ts";
import { parseDateText } from "../table/dates.ts";
import type { Path } from "../yaml/yaml.ts";
import type { ScenarioFile } from "./schema.ts";

/** What is said of the report; a date that is none is told. */
export function readReport(
  written: ScenarioFile["report"],
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): ReportDetails {
  if (!written) return PLAIN_REPORT;
  const { agency, parent_agency, place, date, number, attached, signers, note, tables } = written;
  return {
    agency: agency ?? null,
    parentAgency: parent_agency ?? null,
    place: place ?? null,
    date: date === undefined ? null : dayOf(date, originOf, diagnostics),
    number: number ?? null,
    attached: attached ?? null,
    signers: (signers ?? []).map((one) => ({ title: one.title, name: one.name ?? null })),
    note: note ?? null,
    tables: tables ?? null,
  };
}

function dayOf(text: string, originOf: (path: Path) => Origin, diagnostics: Diagnostic[]): number | null {
  const day = parseDateText(text);
  // A year or a month alone is no day that somebody signs on.
  if (day.ok && /\d.*\D.*\d.*\D.*\d/.test(text)) return day.value;
  const facts = { path: "report.date", choices: [] };
  diagnostics.push(diagnostic("yaml/value", originOf(["report", "date"]), { value: text, facts }));
  return null;
}
