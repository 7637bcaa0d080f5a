/** What is said of a document without a letter stands in all its forms: its title, and below its last table the remarks. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { bookOfReport } from "../../../src/render/book/tables.ts";
import { renderDocx } from "../../../src/render/docx/docx.ts";
import { renderMarkdown } from "../../../src/render/formats/markdown.ts";
import { renderHtml } from "../../../src/render/html/html.ts";
import { left } from "../../../src/render/tables/columns.ts";
import { plainRows, type ReportTable } from "../../../src/render/tables/table.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { renderXlsx } from "../../../src/render/xlsx/xlsx.ts";

const table = (title: string, below: readonly string[]): ReportTable => ({
  title,
  columns: [left("Đơn vị")],
  rows: plainRows([["Thôn 1"]]),
  totals: 0,
  below,
});

const book = bookOfReport(
  {
    title: "Đề xuất của xã Mẫu",
    subtitle: "Thứ tự mục tiêu",
    tables: [table("Bảng một", ["Riêng bảng một"]), table("Bảng hai", [])],
    remarks: [
      { text: "Đã chứng minh", good: true },
      { text: "Do con người quyết định", good: null },
    ],
  },
  ["one", "two"],
);

/** The texts of a part of an archive, each once, in their order. */
function textsIn(bytes: Uint8Array, part: string, tag: string): string[] {
  const text = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
  return [
    ...new Set(
      [...text.matchAll(new RegExp(`<${tag}[^>]*>([^<]+)</${tag}>`, "g"))].map(([, own = ""]) => own),
    ),
  ];
}

const REMARKS = ["✓ Đã chứng minh", "Do con người quyết định"];

test("in a letter's annexes", () => {
  const texts = textsIn(renderDocx(book, LANGUAGES.vi), "word/document.xml", "w:t");
  expect(texts).toContain("Đề xuất của xã Mẫu");
  expect(texts.indexOf("Riêng bảng một")).toBeLessThan(texts.indexOf("BẢNG HAI"));
  expect(texts.slice(-2)).toEqual(REMARKS);
});

test("in a workbook", () => {
  const bytes = renderXlsx(book, LANGUAGES.vi);
  const sheet = (number: number): string[] => textsIn(bytes, `xl/worksheets/sheet${number}.xml`, "t");
  expect(sheet(1).slice(-2)).toEqual(["Thôn 1", "Riêng bảng một"]);
  expect(sheet(2).slice(-3)).toEqual(["Thôn 1", ...REMARKS]);
});

test("on a page and in Markdown, where the remarks have a place of their own", () => {
  const html = renderHtml(book, LANGUAGES.vi);
  expect(html).toContain('<p class="note">Riêng bảng một</p>');
  expect(html.match(/Đã chứng minh/g)).toHaveLength(1);
  expect(renderMarkdown(book, LANGUAGES.vi)).toMatch(/Thôn 1 \|\n\n\*Riêng bảng một\*\n\n## Bảng hai/);
});
