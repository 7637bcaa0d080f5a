/** A page of tables: each head can be reached and heard, also the one of a column that has no name. */
import { expect, test } from "vitest";
import { PLAIN_REPORT } from "../../../src/core/model/report.ts";
import { type Book, listOf } from "../../../src/render/book/tables.ts";
import { renderHtml } from "../../../src/render/formats/html.ts";
import { figure, left, right } from "../../../src/render/tables/columns.ts";
import { LANGUAGES } from "../../../src/render/words/language.ts";

test("no button of a head is without a name", () => {
  const book: Book = {
    ...{ title: "t", subtitle: "", remarks: [], headline: [], waterfall: [], charts: [], letter: null },
    details: PLAIN_REPORT,
    tables: [
      listOf("released", "t", "t", [left(""), left("Kịch bản"), right("")], [["A", "Một", figure(1)]]),
    ],
  };
  const html = renderHtml(book, LANGUAGES.vi);
  expect(html).not.toMatch(/<button[^>]*data-column[^>]*><\/button>/);
  expect(html).toContain('data-column="0"><span class="hidden">Cột 1</span></button>');
  expect(html).toContain('data-column="1">Kịch bản</button>');
  expect(html).toContain('data-column="2"><span class="hidden">Cột 3</span></button>');
});
