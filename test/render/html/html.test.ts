/** A page of tables: each head can be reached and heard, also the one of a column that has no name; none is empty. */
import { expect, test } from "vitest";
import { PLAIN_REPORT } from "../../../src/core/model/report.ts";
import { type Book, bookOfReport, listOf } from "../../../src/render/book/tables.ts";
import { renderHtml } from "../../../src/render/html/html.ts";
import { figure, left, right } from "../../../src/render/tables/columns.ts";
import type { ReportColumn, TableCell } from "../../../src/render/tables/table.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

function pageOf(columns: readonly ReportColumn[], rows: readonly (readonly TableCell[])[]): string {
  const book: Book = {
    ...{ title: "t", subtitle: "", remarks: [], headline: [], waterfall: [], charts: [], letter: null },
    details: PLAIN_REPORT,
    tables: [listOf("released", "t", "t", columns, rows)],
  };
  return renderHtml(book, LANGUAGES.vi);
}

test("no button of a head is without a name", () => {
  const html = pageOf([left(""), left("Kịch bản"), right("")], [["A", "Một", figure(1)]]);
  expect(html).not.toMatch(/<button[^>]*data-column[^>]*><\/button>/);
  expect(html).toContain('data-column="0"><span class="hidden">Cột 1</span></button>');
  expect(html).toContain('data-column="1">Kịch bản</button>');
  expect(html).toContain('data-column="2"><span class="hidden">Cột 3</span></button>');
});

test("a row without a name has no head that heads nothing", () => {
  const html = pageOf(
    [left("Đơn vị cũ"), left("Đơn vị mới")],
    [
      ["Thôn A", "Thôn B"],
      ["", "Thôn C"],
    ],
  );
  expect(html).toContain('<tr><th scope="row">Thôn A</th><td>Thôn B</td></tr>');
  expect(html).toContain('<tr><td class="name"></td><td>Thôn C</td></tr>');
});

test("what the head says is more has a plus: beside the figure before it was taken for another figure", () => {
  const cells = (by: number): TableCell[] => [figure(10), figure(10 + by), figure(by), ""];
  const book: Book = {
    ...bookOfReport({ title: "t", subtitle: "", remarks: [], tables: [] }, []),
    headline: [3, 0, -4].map((by) => ({ label: "Đơn vị", cells: cells(by) })),
  };
  const html = renderHtml(book, LANGUAGES.vi);
  expect([...html.matchAll(/trước 10<\/span> <span>([^<]*)</g)].map(([, by]) => by)).toEqual([
    "+3",
    "0",
    "-4",
  ]);
});
