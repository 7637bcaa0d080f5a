/** The files of a proposal: the plans that `run` takes, and the report in each form. */
import type { ProposeDocument } from "../core/document.ts";
import type { Book } from "../render/book/tables.ts";
import { planFiles, renderProposalJson } from "../render/documents/proposal.ts";
import { BOM, renderTableCsv } from "../render/formats/csv.ts";
import type { Language } from "../render/words/language.ts";
import type { Context } from "./context.ts";
import { fileNameOf, folderOf } from "./io.ts";
import { type ReportForm, renderBook, reportFormOf, type StagedFiles, stageAll } from "./outputs.ts";
import type { Content, OutputFolder } from "./outside/asked.ts";

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
        ? { folder: folderOf(path), files: await reportFiles(form, fileNameOf(path), document, language) }
        : {
            folder: path,
            files: new Map([
              ...planFiles(document),
              ["result.json", renderProposalJson(document, language)] as const,
            ]),
          },
    );
  }
  return stageAll(outputs, stage);
}

/** The files of one report: one, or as CSV one a table. */
async function reportFiles(
  form: ReportForm,
  name: string,
  document: ProposeDocument,
  language: Language,
): Promise<ReadonlyMap<string, Content>> {
  if (form === "json") return new Map([[name, renderProposalJson(document, language)]]);
  const book: Book = (await import("../render/book/proposal.ts")).proposalBook(document, language);
  if (form !== "csv") return new Map([[name, await renderBook(form, book, language)]]);
  const stem = name.slice(0, -".csv".length);
  return new Map(book.tables.map((table) => [`${stem}-${table.id}.csv`, BOM + renderTableCsv(table)]));
}
