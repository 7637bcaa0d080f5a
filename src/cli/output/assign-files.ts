/** The files of an assignment: the folders and files that `--out` names, all written or none. */
import type { DutyDocument } from "../../core/document.ts";
import { calendarOf } from "../../render/assign/calendar-file.ts";
import { assignmentFiles, assignmentFolder } from "../../render/assign/files.ts";
import type { Language } from "../../render/words/language.ts";
import type { Content, OutputFolder } from "../outside/asked.ts";
import { extensionOf, fileNameOf, folderOf } from "../outside/io.ts";
import type { Context } from "./context.ts";
import { fileText } from "./each.ts";
import { type StagedFiles, stageAll } from "./outputs.ts";
import { isForeign, reportFormOf } from "./report-files.ts";

/** How an assignment is written. */
export interface AssignFileOptions {
  readonly out: readonly string[];
  /** A calendar for each person, in files named after them. */
  readonly each: boolean;
  /** Ids stand for names. */
  readonly redact: boolean;
}

/** Whether `--out` can make a path. `each`: with a calendar for each person, whose file names say whose it is. */
export function isAssignForm(path: string, each: boolean): boolean {
  if (isCalendar(path)) return each === isNamedAfterPerson(path);
  return !isForeign(path) && !isNamedAfterPerson(path);
}

function isCalendar(path: string): boolean {
  return extensionOf(path) === "ics";
}

function isNamedAfterPerson(path: string): boolean {
  return /\{(?:code|name)\}/.test(fileNameOf(path));
}

/** Stages everything. Rejects with `CannotWrite`, with nothing staged. */
export async function stageAssignment(
  document: DutyDocument,
  options: AssignFileOptions,
  { language, stage }: Context,
): Promise<StagedFiles> {
  const outputs: OutputFolder[] = [];
  for (const path of options.out) {
    const isFile = isCalendar(path) || reportFormOf(path) !== undefined;
    outputs.push({
      folder: isFile ? folderOf(path) : path,
      files: isFile
        ? await filesFor(fileNameOf(path), document, options, language)
        : assignmentFolder(document, options.redact, language),
    });
  }
  return stageAll(outputs, stage);
}

/** The files of one path: one, or a calendar for each person. */
async function filesFor(
  name: string,
  document: DutyDocument,
  { each, redact }: AssignFileOptions,
  language: Language,
): Promise<ReadonlyMap<string, Content>> {
  const form = reportFormOf(name);
  if (form === undefined) {
    return each
      ? calendarsByPerson(name, document, language, redact)
      : new Map([[name, calendarOf(document, null, language.code, redact)]]);
  }
  return assignmentFiles(form, name, document, redact, language);
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
    // Two people may have one name.
    const named = redact || fullName === "" ? person : `${fullName} ${person}`;
    const own = name.replace(/\{(code|name)\}/g, (_, key: string) =>
      fileText(key === "code" ? person : named),
    );
    files.set(own, calendarOf(document, at, code, redact));
  });
  return files;
}
