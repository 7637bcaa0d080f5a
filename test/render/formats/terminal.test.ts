/** Tables in the columns of a terminal. */
import { Chalk } from "chalk";
import { expect, test } from "vitest";
import { renderTable } from "../../../src/render/formats/terminal.ts";
import { figure, left, measures, right } from "../../../src/render/tables/columns.ts";
import { plainRows, type ReportTable } from "../../../src/render/tables/table.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

const table: ReportTable = {
  title: "Bảng",
  columns: [left("Chỉ tiêu"), right("Trước"), left("Ghi chú")],
  rows: plainRows([
    ["Người hoạt động không chuyên trách ở phường", figure(32_933), "cắt bớt"],
    ["Ngắn", figure(1), "một ghi chú dài hơn cột của nó"],
  ]),
  totals: 0,
};
const shownAt = (width: number): string[] =>
  renderTable({ title: "T", subtitle: "", tables: [table], remarks: [] }, LANGUAGES.vi, {
    chalk: new Chalk({ level: 0 }),
    width,
  }).split("\n");

test("a table that fits is not broken, wherever it goes", () => {
  expect(shownAt(Number.POSITIVE_INFINITY)).toEqual(shownAt(120));
  expect(shownAt(120)).toContain("Người hoạt động không chuyên trách ở phường  32.933  cắt bớt");
});

test.each([
  79, 70, 60, 50, 42,
])("at %i columns texts are broken between words, and nothing is lost", (width) => {
  const lines = shownAt(width);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
  const words = (text: string): string[] =>
    text
      .split(/\s+/)
      .filter((word) => word !== "")
      .sort();
  expect(words(lines.join(" "))).toEqual(words(shownAt(Number.POSITIVE_INFINITY).join(" ")));
});

test("where figures alone are too wide, their heads are broken between words too, above the figures", () => {
  const groups = ["dưới mức phải sáp nhập", "đơn vị giảm do sáp nhập"];
  const columns = groups.flatMap((group) => [right("Trước", group), right("Sau", group)]);
  const wide: ReportTable = {
    ...{ title: "", totals: 0, columns: [left("Xã, phường"), ...columns] },
    rows: plainRows([["Xã Tây", figure(5), figure(1), figure(0), figure(3)]]),
  };
  const linesAt = (width: number): string[] =>
    renderTable({ title: "T", subtitle: "", tables: [wide], remarks: [] }, LANGUAGES.vi, {
      chalk: new Chalk({ level: 0 }),
      width,
    }).split("\n");
  for (const width of [30, 45])
    for (const line of linesAt(width)) expect(line.length).toBeLessThanOrEqual(width);
  // A group has the room of all its columns.
  expect(linesAt(30).slice(3, 9)).toEqual([
    "        dưới mức    đơn vị",
    "        phải sáp   giảm do",
    "            nhập  sáp nhập",
    "Xã,",
    "phường Trước Sau Trước Sau",
    "Xã Tây     5   1     0   3",
  ]);
  // They take what the terminal has.
  expect(linesAt(45).slice(3, 7)).toEqual([
    "           dưới mức phải đơn vị giảm do",
    "                sáp nhập       sáp nhập",
    "Xã, phường   Trước   Sau    Trước   Sau",
    "Xã Tây           5     1        0     3",
  ]);
});

test("many columns of text and figures are all made as narrow as the terminal asks for, and remarks are broken too", () => {
  const names = ["Người", "Chức vụ", "Nhóm", "Phụ trách"];
  const people: ReportTable = {
    ...{ title: "", totals: 0, columns: [...names.map((name) => left(name)), right("Số buổi"), left("Đạt")] },
    rows: plainRows([
      [
        "Cán bộ Mẫu 01",
        "Ủy viên Ban Thường vụ",
        "Ban Thường vụ Đảng ủy",
        "Chi bộ Tổ dân phố số 1",
        figure(24),
        "đạt",
      ],
    ]),
  };
  const remarks = [
    { text: "Từng tháng đã chứng minh là tốt nhất theo thứ tự mục tiêu của quy tắc.", good: true },
  ];
  const lines = renderTable({ title: "T", subtitle: "", tables: [people], remarks }, LANGUAGES.vi, {
    chalk: new Chalk({ level: 0 }),
    width: 60,
  }).split("\n");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  expect(lines.slice(-3)).toEqual([
    "✓ Từng tháng đã chứng minh là tốt nhất theo thứ tự mục tiêu",
    "  của quy tắc.",
    "",
  ]);
});

test("a long title of a table is broken between words", () => {
  const title = "THÔNG BÁO – Lịch sinh hoạt lệ tháng 07/2026 của các chi bộ trực thuộc";
  const lines = renderTable(
    { title: "T", subtitle: "", tables: [{ ...table, title }], remarks: [] },
    LANGUAGES.vi,
    { chalk: new Chalk({ level: 0 }), width: 60 },
  ).split("\n");
  expect(lines.slice(3, 5)).toEqual([
    "THÔNG BÁO – Lịch sinh hoạt lệ tháng 07/2026 của các chi bộ",
    "trực thuộc",
  ]);
});

test("long texts share what the terminal has", () => {
  const parts = "Thôn Một (118); Thôn Hai (74); Thôn Ba (62); Thôn Bốn (70)";
  const proposed: ReportTable = {
    ...{ title: "", totals: 0 },
    columns: [left("Tên"), { ...left("Gồm"), wide: true }, { ...left("Vì sao"), wide: true }],
    rows: plainRows([["Thôn Một", parts, "Thôn Một dưới chuẩn. ".repeat(9).trim()]]),
  };
  const lines = renderTable({ title: "T", subtitle: "", tables: [proposed], remarks: [] }, LANGUAGES.vi, {
    chalk: new Chalk({ level: 0 }),
    width: 80,
  }).split("\n");
  expect(lines.slice(3, 6)).toEqual([
    "Tên       Gồm                             Vì sao",
    "Thôn Một  Thôn Một (118); Thôn Hai (74);  Thôn Một dưới chuẩn. Thôn Một dưới",
    "          Thôn Ba (62); Thôn Bốn (70)     chuẩn. Thôn Một dưới chuẩn. Thôn",
  ]);
});

test("what is too wide even so has shorter heads, and checksums are cut", () => {
  const linesOf = (table: ReportTable, width: number): string[] =>
    renderTable({ title: "T", subtitle: "", tables: [table], remarks: [] }, LANGUAGES.en, {
      chalk: new Chalk({ level: 0 }),
      width,
    })
      .split("\n")
      .slice(3);
  const changes: ReportTable = {
    ...{ title: "", totals: 0 },
    columns: [left("No."), ...measures(LANGUAGES.en, "Units").slice(0, 3)],
    rows: plainRows([["1", figure(5), figure(3), figure(-2)]]),
  };
  expect(linesOf(changes, 23)).toContain("No. Before After Change");
  expect(linesOf(changes, 17)).toContain("No. Old New +/-");
  const sources: ReportTable = {
    ...{ title: "", totals: 0, columns: [left("Source"), left("SHA-256")] },
    rows: plainRows([["a.csv", "0123456789abcdef".repeat(4)]]),
  };
  const lines = linesOf(sources, 48);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(48);
  expect(lines.join("").replaceAll(" ", "")).toContain("0123456789abcdef".repeat(4));
});

test("groups of figures that do not fit stand below each other, each beside the names, and rows left out are told once", () => {
  const groups = ["Số hộ", "Nhân khẩu", "Người"];
  const rows = Array.from({ length: 62 }, (_, at) => [
    `Tổ dân phố số ${at + 1}`,
    ...groups.flatMap((_, group) => [figure(1_000_000 * (group + 1) + at), figure(2_000_000 + at)]),
  ]);
  const wide: ReportTable = {
    ...{ title: "", totals: 0, rows: plainRows(rows) },
    columns: [left("Đơn vị"), ...groups.flatMap((group) => [right("Trước", group), right("Sau", group)])],
  };
  const linesAt = (width: number): string[] =>
    renderTable({ title: "T", subtitle: "", tables: [wide], remarks: [] }, LANGUAGES.vi, {
      chalk: new Chalk({ level: 0 }),
      width,
    }).split("\n");
  const lines = linesAt(45);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(45);
  const last = lines.filter((line) => line.startsWith("Tổ dân phố số 60"));
  expect(last.map((line) => line.split(/\s{2,}/))).toEqual([
    ["Tổ dân phố số 60", "1.000.059", "2.000.059"],
    ["Tổ dân phố số 60", "2.000.059", "2.000.059"],
    ["Tổ dân phố số 60", "3.000.059", "2.000.059"],
  ]);
  const shown = (all: readonly string[]) =>
    all
      .join(" ")
      .match(/\d\.000\.\d{3}/g)
      ?.sort();
  expect(shown(lines)).toEqual(shown(linesAt(Number.POSITIVE_INFINITY)));
  expect(lines.filter((line) => line.includes("2 dòng"))).toHaveLength(1);
});
