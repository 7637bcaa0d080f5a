/** Where the files of an assignment go: the folders and files that `--out` names, all written or none. */
import type { DutyDocument } from "../core/document.ts";
import { assignmentsTable, renderAssignmentJson } from "../render/assign/assignment-json.ts";
import { calendarOf } from "../render/assign/calendar-file.ts";
import { assignReport } from "../render/assign/tables.ts";
import { BOM, renderCsv } from "../render/formats/csv.ts";
import { renderMarkdown } from "../render/formats/markdown.ts";
import type { Language } from "../render/words/language.ts";
import type { Context } from "./context.ts";
import { extensionOf, FILES, fileNameOf, folderOf, whatWasRead, wholePath } from "./io.ts";
import type { Staged } from "./outside/ask.ts";
import type { Content } from "./outside/asked.ts";
import { isForeign } from "./report-files.ts";
import { sealed } from "./sealed.ts";

interface FileOptions {
  readonly out: readonly string[];
  readonly each: boolean;
  readonly redact: boolean;
}

/** Forms of files, by what `--out NAME.…` ends in. */
const FORMS = ["csv", "json", "md", "ics"] as const;

type Form = (typeof FORMS)[number];

/** Whether `--out` can make a path. `each`: with a calendar for each person, whose file names say whose it is. */
export function isAssignForm(path: string, each: boolean): boolean {
  if (isForeign(path) || extensionOf(path) === "docx") return false;
  const isCalendar = extensionOf(path) === "ics";
  return isCalendar ? each === isNamedAfterPerson(path) : !isNamedAfterPerson(path);
}

function isNamedAfterPerson(path: string): boolean {
  return /\{(?:code|name)\}/.test(fileNameOf(path));
}

/** Stages everything. Rejects with `CannotWrite`, with nothing staged. */
export async function assignFiles(
  document: DutyDocument,
  options: FileOptions,
  { language, stage }: Context,
): Promise<Staged & { readonly files: number }> {
  const folders = new Map<string, { readonly folder: string; readonly files: Map<string, Content> }>();
  for (const path of options.out) {
    const form = FORMS.find((one) => one === extensionOf(path));
    const folder = form ? folderOf(path) : path;
    const files = form
      ? fileOf(form, fileNameOf(path), document, options, language)
      : folderFiles(document, options, language);
    const key = wholePath(folder);
    const known = folders.get(key) ?? { folder, files: new Map<string, Content>() };
    for (const [name, content] of files) known.files.set(name, content);
    folders.set(key, known);
  }
  const set = sealed([...folders.values()], FILES.sha256);
  const staged = await stage({ folders: set, ...whatWasRead() });
  return { ...staged, files: set.reduce((sum, { files }) => sum + files.size, 0) };
}

/** What a folder is given: the assignments, what is handed in, a calendar, and everything as data. */
function folderFiles(
  document: DutyDocument,
  options: FileOptions,
  language: Language,
): ReadonlyMap<string, Content> {
  return new Map<string, Content>([
    ["assignments.csv", csvOf(document)],
    ["calendar.ics", calendarOf(document, null, language.code, options.redact)],
    ["result.json", renderAssignmentJson(document, language)],
  ]);
}

function csvOf(document: DutyDocument): string {
  const { columns, rows } = assignmentsTable(document);
  return BOM + renderCsv(columns, rows);
}

function fileOf(
  form: Form,
  name: string,
  document: DutyDocument,
  { each, redact }: FileOptions,
  language: Language,
): ReadonlyMap<string, Content> {
  switch (form) {
    case "csv":
      return new Map([[name, csvOf(document)]]);
    case "json":
      return new Map([[name, renderAssignmentJson(document, language)]]);
    case "md":
      return new Map([[name, renderMarkdown(assignReport(document, language, redact), language)]]);
    case "ics":
      return each
        ? calendarsByPerson(name, document, language, redact)
        : new Map([[name, calendarOf(document, null, language.code, redact)]]);
  }
}

/** A calendar for each person who attends any meeting. */
function calendarsByPerson(
  name: string,
  document: DutyDocument,
  { code }: Language,
  redact: boolean,
): ReadonlyMap<string, Content> {
  const { duty, attending } = document.assignment;
  const attends = new Set(attending.flat());
  const files = new Map<string, Content>();
  duty.leaders.forEach(({ person, fullName }, at) => {
    if (!attends.has(at)) return;
    const named = redact || fullName === "" ? person : fullName;
    const own = name.replace(/\{(code|name)\}/g, (_, key: string) =>
      fileText(key === "code" ? person : named),
    );
    files.set(own, calendarOf(document, at, code, redact));
  });
  return files;
}

/** A text as a part of a file's name on every system. */
function fileText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = text.normalize("NFC").replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, "-");
  return plain.replace(/^[\s.]+|[\s.]+$/g, "").slice(0, 100) || "-";
}
