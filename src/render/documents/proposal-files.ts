/** The files of a proposal: the plans that `run` takes, and the report in each form. */
import type { ProposeDocument } from "../../core/document.ts";
import type { Book } from "../book/tables.ts";
import type { Language } from "../words/language.ts";
import { planFiles, renderProposalJson } from "./proposal.ts";
import { bookFiles, type ReportForm } from "./report-files.ts";

type Files = ReadonlyMap<string, string | Uint8Array>;

/** What a folder is given: the plans, and everything as data. */
export function proposalFolder(document: ProposeDocument, language: Language): Files {
  return new Map([...planFiles(document), ["result.json", renderProposalJson(document, language)] as const]);
}

/** The files of a proposal in one form; a page has the graph of each commune's units before and after. */
export async function proposalFiles(
  form: ReportForm,
  name: string,
  document: ProposeDocument,
  language: Language,
): Promise<Files> {
  const book = async (): Promise<Book> =>
    (await import("../book/proposal.ts")).proposalBook(document, language);
  if (form !== "html")
    return bookFiles(form, name, book, () => renderProposalJson(document, language), language);
  const { renderHtml } = await import("../html/html.ts");
  const { graphSections } = await import("./proposal-graph.ts");
  return new Map([[name, renderHtml(await book(), language, graphSections(document, language))]]);
}
