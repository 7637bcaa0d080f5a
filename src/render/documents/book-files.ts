/** A book as files: a book in, the bytes of each form that it is handed in in out. */

import type { Book } from "../book/tables.ts";
import { BOM, renderTableCsv } from "../formats/csv.ts";
import { renderMarkdown } from "../formats/markdown.ts";
import type { Language } from "../words/language.ts";

/** What a file holds. */
export type Content = string | Uint8Array;

/** Forms that a book alone is enough for. */
export const BOOK_FORMS = ["xlsx", "docx", "html", "csv", "md"] as const;

/** One of those forms. */
export type BookForm = (typeof BOOK_FORMS)[number];

/** The files of a book in one form: one, as CSV one a table, and as a large workbook one of forms and one of lists. */
export async function filesOfBook(
  form: BookForm,
  name: string,
  book: Book,
  language: Language,
): Promise<ReadonlyMap<string, Content>> {
  const stem = name.slice(0, -(form.length + 1));
  switch (form) {
    case "csv":
      return new Map(book.tables.map((table) => [`${stem}-${table.id}.csv`, BOM + renderTableCsv(table)]));
    case "xlsx": {
      const { xlsxFiles } = await import("../xlsx/xlsx.ts");
      const annex = `${stem}-${language.word("report.annex.file")}.xlsx`;
      return xlsxFiles(book, (volume) => (volume === 0 ? name : annex), language);
    }
    default:
      return new Map([[name, await renderBook(form, book, language)]]);
  }
}

/** A book in one form, on its own. What only some forms need is loaded with the first of them, so that other runs start no slower. */
export async function renderBook(
  form: Exclude<BookForm, "csv">,
  book: Book,
  language: Language,
): Promise<Content> {
  switch (form) {
    case "xlsx":
      return (await import("../xlsx/xlsx.ts")).renderXlsx(book, language);
    case "docx":
      return (await import("../docx/docx.ts")).renderDocx(book, language);
    case "html":
      return (await import("../html/html.ts")).renderHtml(book, language);
    case "md":
      return renderMarkdown(book, language);
  }
}
