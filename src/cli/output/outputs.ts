/** Where a run's files go: the folders and files that `--out` names, all written or none. */

import type { RunDocument } from "../../core/document.ts";
import type { RosterCells } from "../../core/model/roster.ts";
import { eachFile } from "../../render/documents/files.ts";
import {
  type Bound,
  bind,
  type ReportForm,
  type ReportOptions,
  reportFiles,
} from "../../render/documents/report-files.ts";
import type { Staged } from "../outside/ask.ts";
import type { Content, OutputFolder } from "../outside/asked.ts";
import { FILES, fileNameOf, folderOf, whatWasRead, wholePath } from "../outside/io.ts";
import { SEAL } from "../outside/seal.ts";
import type { Context } from "./context.ts";
import { type EachPlace, isNamedAfterPlace, pathFor } from "./each.ts";
import { reportFormOf } from "./report-files.ts";
import { sealed } from "./sealed.ts";

/** What a run writes, and how. */
interface OutputOptions extends ReportOptions {
  /** The places that have a report each. */
  readonly reported: readonly EachPlace[];
}

/** Files that stand beside their names, with how many they are. */
export type StagedFiles = Staged & { readonly files: number };

/** Stages files of several folders, all or none. Rejects with `CannotWrite`, with nothing staged. */
export async function stageAll(
  outputs: readonly OutputFolder[],
  stage: Context["stage"],
): Promise<StagedFiles> {
  const folders = new Map<string, OutputFolder>();
  for (const { folder, files } of outputs) {
    const key = wholePath(folder);
    const known = folders.get(key);
    folders.set(key, {
      folder: known?.folder ?? folder,
      files: new Map([...(known?.files ?? []), ...files]),
    });
  }
  const set = sealed([...folders.values()], FILES.sha256);
  const staged = await stage({ folders: set, ...whatWasRead() });
  return { ...staged, files: set.reduce((sum, { files }) => sum + files.size, 0) };
}

/**
 * Files with their texts as bytes: they take half the room of a text, and go to the main thread without a copy. The seal stays a
 * text, since it is to name the others.
 */
function asBytes(files: Iterable<readonly [string, Content]>): ReadonlyMap<string, Content> {
  const encoder = new TextEncoder();
  const bytesOf = (name: string, content: Content): Content =>
    typeof content === "string" && name !== SEAL ? encoder.encode(content) : content;
  return new Map(Array.from(files, ([name, content]) => [name, bytesOf(name, content)]));
}

/** Stages everything. Rejects with `CannotWrite`, with nothing staged. */
export async function stageOutputs(
  paths: readonly string[],
  run: RunDocument,
  cells: RosterCells,
  options: OutputOptions,
  { language, stage }: Context,
): Promise<StagedFiles> {
  const reportAt = async (path: string, form: ReportForm, bound: Bound): Promise<OutputFolder> => ({
    folder: folderOf(path),
    files: asBytes(await reportFiles(form, fileNameOf(path), bound)),
  });
  const folderAt = (folder: string): OutputFolder => ({
    folder,
    files: asBytes(eachFile(run, cells, language, options.redact)),
  });
  const outputs: OutputFolder[] = [];
  const whole = bind(run, cells, language, options);
  for (const path of paths.filter((one) => !isNamedAfterPlace(one))) {
    const form = reportFormOf(path);
    outputs.push(form ? await reportAt(path, form, whole) : folderAt(path));
  }
  const named = paths.filter(isNamedAfterPlace);
  for (const place of options.reported) {
    const bound = bind(run, cells, language, options, place.scope);
    for (const path of named) {
      const form = reportFormOf(path);
      if (form) outputs.push(await reportAt(pathFor(path, place), form, bound));
    }
  }
  return stageAll(outputs, stage);
}
