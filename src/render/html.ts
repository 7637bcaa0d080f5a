/** The book as one HTML file. */
import type { Book } from "./book.ts";
import type { Language } from "./language.ts";

export function renderHtml(book: Book, language: Language): string {
  return `${book.title}${language.code}`;
}
