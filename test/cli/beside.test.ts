/** Reports of one book that two threads share: each is rendered once, whoever takes it. */
import { expect, test } from "vitest";
import { longestFirst, rendered, type SharedReports } from "../../src/cli/outside/beside.ts";
import { bookOfReport } from "../../src/render/book/tables.ts";
import { filesOfBook } from "../../src/render/formats/book-files.ts";
import { plainRows } from "../../src/render/tables/table.ts";
import { LANGUAGES } from "../../src/render/words/language.ts";

const column = { label: "Đơn vị", group: "", align: "left" } as const;
const table = { title: "Bảng", columns: [column], rows: plainRows([["Ấp Đông"], ["Ấp Tây"]]), totals: 0 };
const book = bookOfReport({ title: "Báo cáo", subtitle: "", tables: [table], remarks: [] }, ["bang"]);
const reports = (["md", "xlsx", "csv", "docx", "xlsx"] as const).map((form, at) => ({
  form,
  name: `${at}.${form}`,
}));
const shared: SharedReports = { language: "vi", reports, taken: new Int32Array(reports.length) };

test("those that take longest come first, of one form in their order", () => {
  expect(longestFirst(reports)).toEqual([1, 4, 3, 2, 0]);
});

test("two that begin at both ends render each report once, as it is rendered alone", async () => {
  const order = longestFirst(reports);
  const ends = [rendered(book, shared, order), rendered(book, shared, order.toReversed())];
  const made = [];
  for (const _ of reports) {
    for (const end of ends) {
      const { value } = await end.next();
      if (value) made.push(value);
    }
  }
  expect(made.map(({ at }) => at).sort()).toEqual([0, 1, 2, 3, 4]);
  for (const { at, files } of made) {
    const { form, name } = reports[at] ?? { form: "md", name: "" };
    const alone = await filesOfBook(form, name, book, LANGUAGES.vi);
    const bytes = [...alone].map(([path, content]) => [path, Buffer.from(content)]);
    expect([...files].map(([path, content]) => [path, Buffer.from(content)])).toEqual(bytes);
  }
});
