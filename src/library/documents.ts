/** Results as the files that the command writes with `--out`: the same bytes. */

import type { DutyDocument, ProposeDocument, RunDocument } from "../core/document.ts";
import { isTableId } from "../core/model/report.ts";
import type { RosterCells } from "../core/model/roster.ts";
import { assignDuty } from "../pipeline/assign.ts";
import { compareScenarios } from "../pipeline/compare.ts";
import { propose } from "../pipeline/propose.ts";
import { documentOf } from "../pipeline/run.ts";
import { assignmentFiles, assignmentFolder } from "../render/assign/files.ts";
import { bookOfReport } from "../render/book/tables.ts";
import { type CompareDocument, compareJson, compareTable } from "../render/documents/compare.ts";
import { compareReport } from "../render/documents/compare-report.ts";
import { renderFiles } from "../render/documents/files.ts";
import { proposalFiles, proposalFolder } from "../render/documents/proposal-files.ts";
import {
  type Bound,
  bind,
  bookFiles,
  type ReportForm,
  reportFiles,
} from "../render/documents/report-files.ts";
import { BOM, renderCsv } from "../render/formats/csv.ts";
import { findingOf, namedIn } from "../render/json/json.ts";
import type { Language } from "../render/words/language.ts";
import type { DocumentFiles, DocumentForms, DocumentsGiven } from "./documents-shapes.ts";
import type { Answer } from "./given.ts";
import {
  checksumOf,
  contentBytes,
  DUTY,
  languageOf,
  meansOf,
  requestOf,
  SCENARIO,
  VERSION,
} from "./means.ts";
import { ran } from "./ran.ts";

type Files = ReadonlyMap<string, string | Uint8Array>;

/** What can be written: each form's files by name, and those of a folder. */
interface Writable {
  readonly form: (form: ReportForm, name: string) => Promise<Files>;
  readonly folder: () => Files;
}

/** The files of a result in each form asked for; null where there are faults. Rejects as `run` does. */
export async function documents(given: DocumentsGiven): Promise<Answer<DocumentFiles>> {
  const language = languageOf(given);
  const { value, findings } = await writableOf(given, language);
  return {
    result: value && (await filesOf(value, given)),
    findings: findings.map((one) => findingOf(one, language)),
  };
}

type Found = Parameters<typeof findingOf>[0];

async function writableOf(
  given: DocumentsGiven,
  language: Language,
): Promise<{ readonly value: Writable | null; readonly findings: readonly Found[] }> {
  switch (given.of) {
    case "compare":
      return comparisonOf(given, language);
    case "propose":
      return proposalOf(given, language);
    case "assign":
      return assignmentOf(given, language);
    default:
      return runOf(given, language);
  }
}

type Of<Command> = Extract<DocumentsGiven, { readonly of: Command }>;

async function runOf(
  given: Extract<DocumentsGiven, { readonly of?: "run" | undefined }>,
  language: Language,
) {
  const { names = false, redact = false } = given;
  const unknown = given.tables?.find((id) => !isTableId(id));
  if (unknown !== undefined) throw new TypeError(`tables: ${unknown}`);
  const tables = given.tables?.filter(isTableId) ?? null;
  const units = tables?.includes("unit") ?? false;
  const done = await ran(given, units);
  const { outcome, cells, findings } = done;
  if (outcome === null) return { value: null, findings };
  const document = documentOf(done, VERSION);
  const bound = bind(document, cells, language, { names, redact, tables });
  return { value: writableRun(document, cells, bound, language, redact), findings };
}

function writableRun(
  document: RunDocument,
  cells: RosterCells,
  bound: Bound,
  language: Language,
  redact: boolean,
): Writable {
  return {
    form: (form, name) => reportFiles(form, name, bound),
    folder: () => renderFiles(document, cells, language, redact),
  };
}

async function comparisonOf(given: Of<"compare">, language: Language) {
  const { scenarios, detail = false } = given;
  const named = scenarios.map((scenario, at) => [`(scenario ${at + 1})`, scenario] as const);
  const requests = named.map(([path]) => requestOf(path, given));
  const { sides, comparison } = await compareScenarios(requests, meansOf(named, given));
  const findings = sides.flatMap((side) => side.findings);
  if (comparison === null) return { value: null, findings };
  const document: CompareDocument = { ...comparison, version: VERSION, detail };
  const csv = (): string => {
    const { columns, rows } = compareTable(document);
    return BOM + renderCsv(columns, rows);
  };
  const json = (): string => compareJson(document, language);
  const book = async () => bookOfReport(compareReport(document, language), []);
  const value: Writable = {
    form: async (form, name) =>
      form === "csv" ? new Map([[name, csv()]]) : bookFiles(form, name, book, json, language),
    folder: () =>
      new Map([
        ["compare.csv", csv()],
        ["result.json", json()],
      ]),
  };
  return { value, findings };
}

async function proposalOf(given: Of<"propose">, language: Language) {
  const { scenario, path = SCENARIO, communes = [], target = null, alternatives = 0 } = given;
  const asked = { communes, target, alternatives };
  const means = meansOf([[path, scenario]], given);
  const { proposal, findings } = await propose(requestOf(path, given), asked, means);
  if (proposal === null) return { value: null, findings };
  const document: ProposeDocument = { ...proposal, version: VERSION, findings };
  const value: Writable = {
    form: (form, name) => proposalFiles(form, name, document, language),
    folder: () => proposalFolder(document, language),
  };
  return { value, findings };
}

async function assignmentOf(given: Of<"assign">, language: Language) {
  const { path = DUTY, month = null, redact = false } = given;
  const source = given.duty ?? given.scenario;
  if (source === undefined) throw new TypeError("duty: a value, a text or bytes");
  const asked = { month, nodeLimit: null };
  const { value: assigned, findings } = await assignDuty(path, asked, meansOf([[path, source]], given));
  if (assigned === null) return { value: null, findings };
  const document: DutyDocument = { version: VERSION, ...assigned };
  const value: Writable = {
    form: (form, name) => assignmentFiles(form, name, document, redact, language),
    folder: () => assignmentFolder(document, redact, language),
  };
  return { value, findings };
}

async function filesOf(
  { form: formOf, folder }: Writable,
  { forms, name = "report" }: DocumentForms,
): Promise<DocumentFiles> {
  const files = new Map<string, Uint8Array>();
  for (const form of forms) {
    const made = form === "folder" ? inFolder(name, sealed(folder())) : await formOf(form, `${name}.${form}`);
    for (const [path, content] of made) files.set(path, contentBytes(content));
  }
  return Object.fromEntries(files);
}

function inFolder(folder: string, files: Files): Files {
  return new Map([...files].map(([path, content]) => [`${folder}/${path}`, content]));
}

/** A folder's files with `result.json` naming the others and their checksums. */
function sealed(files: Files): Files {
  const seal = files.get("result.json");
  if (typeof seal !== "string") return files;
  const others = [...files].filter(([path]) => path !== "result.json");
  const named = others.map(([path, content]) => ({ path, sha256: checksumOf(contentBytes(content)) }));
  return new Map(files).set("result.json", namedIn(seal, named));
}
