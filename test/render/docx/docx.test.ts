/** Books without a letter for Word: forms that are handed in by themselves, lists as annexes. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { PLAIN_REPORT } from "../../../src/core/model/report.ts";
import { type Book, listOf, PLAIN_BOOK } from "../../../src/render/book/tables.ts";
import { renderDocx } from "../../../src/render/docx/docx.ts";
import { left } from "../../../src/render/tables/columns.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

/** The paragraphs of a document, those that stay with the next one marked. */
function paragraphsOf(book: Book): string[] {
  const part = unzipSync(renderDocx(book, LANGUAGES.vi))["word/document.xml"];
  const paragraphs = strFromU8(part ?? new Uint8Array())
    .split("<w:p>")
    .slice(1);
  return paragraphs.map((one) => {
    const text = [...one.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, said]) => said).join("");
    return one.includes("<w:keepNext/>") ? `${text} →` : text;
  });
}

test("a form that goes with no letter has an office above and who signs below, its last rows with them; lists are annexes", () => {
  const rows = ["một", "hai", "ba", "bốn"].map((text) => [text]);
  const notice = {
    ...listOf("notice", "", "THÔNG BÁO – Lịch tháng 01/2026", [left("Chi bộ")], rows),
    form: true,
  };
  const list = listOf("cells", "", "Theo chi bộ", [left("Chi bộ")], [["một"]]);
  const details = {
    ...PLAIN_REPORT,
    agency: "Đảng ủy phường Mẫu",
    place: "Mẫu",
    signers: [{ title: "Bí thư", name: "Trần Văn Mẫu" }],
  };
  const said = paragraphsOf({
    ...PLAIN_BOOK,
    title: "Phân công",
    subtitle: "",
    remarks: [],
    details,
    tables: [notice, list],
  }).filter((text) => text !== "" && text !== " →");
  expect(said).toEqual([
    "ĐẢNG ỦY PHƯỜNG MẪU",
    "_______",
    "Số: ……/………",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "_______________",
    "Mẫu, ngày …… tháng …… năm ………",
    "THÔNG BÁO – Lịch tháng 01/2026",
    "Phân công",
    "Chi bộ",
    "một",
    "hai →",
    "ba →",
    "bốn →",
    "Nơi nhận: →",
    "- Lưu: VT. →",
    "BÍ THƯ →",
    "Trần Văn Mẫu",
    "Phụ lục I",
    "THEO CHI BỘ",
    "Phân công",
    "Chi bộ",
    "một",
  ]);
});
