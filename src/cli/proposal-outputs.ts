/** The files of a proposal: the plans that `run` takes, and the report in each form. */
import type { ProposeDocument } from "../core/document.ts";
import type { Book } from "../render/book/tables.ts";
import { planFiles, renderProposalJson } from "../render/documents/proposal.ts";
import type { Language } from "../render/words/language.ts";
import type { Context } from "./context.ts";
import { fileNameOf, folderOf } from "./io.ts";
import { type StagedFiles, stageAll } from "./outputs.ts";
import type { OutputFolder } from "./outside/asked.ts";
import { bookFiles, reportFormOf } from "./report-files.ts";

/** Stages everything. Rejects with `CannotWrite`, with nothing staged. */
export async function stageProposal(
  paths: readonly string[],
  document: ProposeDocument,
  { language, stage }: Context,
): Promise<StagedFiles> {
  const book = async (): Promise<Book> =>
    (await import("../render/book/proposal.ts")).proposalBook(document, language);
  const json = (): string => renderProposalJson(document, language);
  const outputs: OutputFolder[] = [];
  for (const path of paths) {
    const form = reportFormOf(path);
    if (form === "html") {
      const files = new Map([[fileNameOf(path), await page(await book(), document, language)]]);
      outputs.push({ folder: folderOf(path), files });
      continue;
    }
    outputs.push(
      form
        ? { folder: folderOf(path), files: await bookFiles(form, fileNameOf(path), book, json, language) }
        : {
            folder: path,
            files: new Map([...planFiles(document), ["result.json", json()] as const]),
          },
    );
  }
  return stageAll(outputs, stage);
}

/** The page of a proposal, with the graph of each commune's units before and after. */
async function page(book: Book, document: ProposeDocument, language: Language): Promise<string> {
  const { renderHtml } = await import("../render/formats/html.ts");
  const { graphSections } = await import("../render/documents/proposal-graph.ts");
  return renderHtml(book, language, graphSections(document, language));
}
