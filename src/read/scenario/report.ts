/** The scenario's keys `report` and `act`: its plain value in, what an office says of its report out. */

import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { type Act, PLAIN_REPORT, type ReportDetails } from "../../core/model/report.ts";
import { parseDateText } from "../cells/dates.ts";
import type { Path } from "../yaml/yaml.ts";
import type { ScenarioFile } from "./schema.ts";

/** What is said of the report and of the act; a date that is none is told. */
export function readReport(
  { report: written, act }: Pick<ScenarioFile, "report"> & Partial<Pick<ScenarioFile, "act">>,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): ReportDetails {
  const own = act ? actOf(act, originOf, diagnostics) : null;
  if (!written) return own === null ? PLAIN_REPORT : { ...PLAIN_REPORT, act: own };
  const { agency, parent_agency, place, date, number, attached, signers, note, tables } = written;
  return {
    agency: agency ?? null,
    parentAgency: parent_agency ?? null,
    place: place ?? null,
    date: date === undefined ? null : dayOf(date, ["report", "date"], originOf, diagnostics),
    number: number ?? null,
    attached: attached ?? null,
    signers: (signers ?? []).map((one) => ({ title: one.title, name: one.name ?? null })),
    note: note ?? null,
    tables: tables ?? null,
    act: own,
  };
}

function actOf(
  { number, date, body, status }: NonNullable<ScenarioFile["act"]>,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): Act {
  return {
    number: number ?? null,
    date: date === undefined ? null : dayOf(date, ["act", "date"], originOf, diagnostics),
    body: body ?? null,
    status: status ?? null,
  };
}

function dayOf(
  text: string,
  path: readonly string[],
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): number | null {
  const day = parseDateText(text);
  // A year or a month alone is no day that somebody signs on.
  if (day.ok && /\d\D+\d+\D+\d/.test(text)) return day.value;
  const facts = { path: path.join("."), choices: [] };
  diagnostics.push(diagnostic("yaml/value", originOf(path), { value: text, facts }));
  return null;
}
