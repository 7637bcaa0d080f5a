/** What stands above and below a letter: names of offices in lines that have room, names of those who sign in one line. */
import { expect, test } from "vitest";
import { PLAIN_REPORT, type ReportDetails } from "../../../src/core/model/report.ts";
import { type Book, bookOfReport } from "../../../src/render/book/tables.ts";
import type { DocumentCell, DocumentTable } from "../../../src/render/docx/docx-file.ts";
import { headTable, signTable } from "../../../src/render/docx/letter-frame.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

function bookWith(details: Partial<ReportDetails>): Book {
  const book = bookOfReport({ title: "t", subtitle: "", tables: [], remarks: [] }, []);
  return { ...book, details: { ...PLAIN_REPORT, ...details } };
}

const textsOf = (cell: DocumentCell | undefined): string[] =>
  (cell?.paragraphs ?? []).map(({ runs }) => runs.map(({ text }) => text).join(""));

const officeOf = (agency: string): string | undefined =>
  textsOf(headTable(bookWith({ agency }), LANGUAGES.vi).rows[0]?.[0])[0];

test("a long name of an office is parted before its place, and into lines that are about as long", () => {
  expect(officeOf("Ủy ban nhân dân xã Mẫu")).toBe("ỦY BAN NHÂN DÂN XÃ MẪU");
  expect(officeOf("Ủy ban nhân dân xã Mẫu Sơn")).toBe("ỦY BAN NHÂN DÂN \nXÃ MẪU SƠN");
  expect(officeOf("Ủy ban nhân dân xã Mẫu Sơn Thượng Trung Hạ Đông Tây")).toBe(
    "ỦY BAN NHÂN DÂN \nXÃ MẪU SƠN THƯỢNG \nTRUNG HẠ ĐÔNG TÂY",
  );
  expect(officeOf("Ban Chỉ đạo sắp xếp đơn vị")).toBe("BAN CHỈ ĐẠO \nSẮP XẾP ĐƠN VỊ");
  expect(officeOf("Mộtcáitêndàikhôngcókhoảngtrắngnào")).toBe("MỘTCÁITÊNDÀIKHÔNGCÓKHOẢNGTRẮNGNÀO");
});

test("names of those who sign stand in a row of their own, below titles of one line and of several", () => {
  const signers = [
    { title: "Người lập biểu", name: "Nguyễn Thị Mẫu" },
    { title: "Chủ tịch", name: "Trần Văn Mẫu" },
  ];
  const agency = "Ủy ban nhân dân xã Mẫu";
  const { rows, widths }: DocumentTable = signTable(bookWith({ agency, signers }), LANGUAGES.vi);
  const [titles = [], names = []] = rows;
  expect(titles.slice(1).map((cell) => textsOf(cell).filter((text) => text !== ""))).toEqual([
    ["NGƯỜI LẬP BIỂU"],
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
  ]);
  expect(names.slice(1).map((cell) => textsOf(cell))).toEqual([["Nguyễn Thị Mẫu"], ["Trần Văn Mẫu"]]);
  expect([titles[0]?.down, names[0]?.down]).toEqual(["first", "next"]);
  const unnamed = signers.map(({ title }) => ({ title, name: null }));
  expect(signTable(bookWith({ agency, signers: unnamed }), LANGUAGES.vi).rows).toHaveLength(1);
  // More of them have more of the page.
  const three = signTable(bookWith({ signers: [...signers, ...signers] }), LANGUAGES.vi);
  expect(three.widths[0]).toBeLessThan(widths[0] ?? 0);
  // And of these who has the longest line.
  const accountant = { title: "Kế toán", name: null };
  const [, drawn, counted, headed] = signTable(
    bookWith({ agency, signers: [...signers.slice(0, 1), accountant, ...signers.slice(1)] }),
    LANGUAGES.vi,
  ).widths;
  expect(headed).toBeGreaterThan(drawn ?? 0);
  expect(drawn).toBeGreaterThan(counted ?? 0);
});
