/** A proposal of mergers as the book of its tables, for every rendering that is handed in. */
import type { ProposeDocument } from "../../core/document.ts";
import {
  alternativesTable,
  proposalReport,
  staysTable,
  summaryTable,
  unitsTable,
} from "../report/proposal.ts";
import { figure } from "../tables/columns.ts";
import type { ReportTable } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { aimHead, countIn } from "../words/proposal.ts";
import { type Book, type BookTable, PLAIN_BOOK } from "./tables.ts";

/** The tables of a proposal, empty ones left out, with the sums of the aims at the head. */
export function proposalBook(document: ProposeDocument, language: Language): Book {
  const words = language.phrases.proposal;
  const { communes, wishes } = document;
  const bound = (id: string, table: ReportTable): BookTable => ({
    ...table,
    id,
    tab: table.title,
    unit: null,
    form: false,
    heads: new Set(),
  });
  const total = (of: (one: ProposeDocument["communes"][number]) => number): number =>
    communes.reduce((sum, one) => sum + of(one), 0);
  const head = (label: string, before: number, after: number): Book["headline"][number] => ({
    label,
    cells: [figure(before), figure(after), figure(after - before), ""],
  });
  const { title, subtitle, remarks } = proposalReport(document, language);
  return {
    ...PLAIN_BOOK,
    title,
    subtitle,
    remarks,
    tables: [
      bound("summary", summaryTable(document, language)),
      bound("units", unitsTable(document, language)),
      bound("stays", staysTable(document, language)),
      bound("alternatives", alternativesTable(document, language)),
    ].filter(({ rows }) => rows.length > 0),
    headline: [
      head(
        words.columns.units,
        total(({ before }) => before.units),
        total(({ after }) => after.units),
      ),
      ...wishes.aims.map((aim) =>
        head(
          aimHead(aim, document, language),
          total(({ before }) => countIn(before, aim)),
          total(({ after }) => countIn(after, aim)),
        ),
      ),
    ],
  };
}
