/** Where the files of a proposal go: the folders and files that `--out` names. */
import type { ProposeDocument } from "../../core/document.ts";
import { proposalFiles, proposalFolder } from "../../render/documents/proposal-files.ts";
import type { OutputFolder } from "../outside/asked.ts";
import { fileNameOf, folderOf } from "../outside/io.ts";
import type { Context } from "./context.ts";
import { type StagedFiles, stageAll } from "./outputs.ts";
import { reportFormOf } from "./report-files.ts";

/** Stages everything. Rejects with `CannotWrite`, with nothing staged. */
export async function stageProposal(
  paths: readonly string[],
  document: ProposeDocument,
  { language, stage }: Context,
): Promise<StagedFiles> {
  const outputs: OutputFolder[] = [];
  for (const path of paths) {
    const form = reportFormOf(path);
    outputs.push(
      form
        ? { folder: folderOf(path), files: await proposalFiles(form, fileNameOf(path), document, language) }
        : { folder: path, files: proposalFolder(document, language) },
    );
  }
  return stageAll(outputs, stage);
}
