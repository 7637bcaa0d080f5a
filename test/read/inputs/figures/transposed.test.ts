/** Published tables with before and after in their rows. */
import { expect, test } from "vitest";
import { FIGURES_SHAPE, readFigures } from "../../../../src/read/inputs/figures/figures.ts";
import { readTables } from "../../../../src/read/layout/read-tables.ts";

/** The rows of a table: label, before, after, change, percentage; and what is told. */
const readOf = (...lines: readonly string[]) => {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "f.csv", FIGURES_SHAPE).value;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readFigures(table);
  const rows = value.map((row) => [
    row.label,
    row.before,
    row.after,
    row.change,
    row.percent?.scaled ?? null,
    row.origin.line,
  ]);
  return { rows, told: diagnostics.map(({ code }) => code) };
};

const TURNED = ["verify/turned"];

test("each column is a row of the table", () => {
  expect(
    readOf(
      "Thời điểm;Số thôn;Số người",
      "Trước sắp xếp;10;1.300",
      "Sau sắp xếp;5;",
      "Tăng, giảm;↓5;-650",
      "Tỷ lệ %;50%;",
    ),
  ).toEqual({
    rows: [
      ["Số thôn", 10, 5, -5, 50, 1],
      ["Số người", 1300, null, -650, null, 1],
    ],
    told: TURNED,
  });
});

test("below titles and a running number, by years, and by the places in the columns", () => {
  const title = "KẾT QUẢ SẮP XẾP;;;";
  expect(readOf(title, "STT;Nội dung;Xã A;Cộng", "1;Trước;10;30", "2;Sau;5;15")).toEqual({
    rows: [
      ["Xã A", 10, 5, null, null, 2],
      ["Cộng", 30, 15, null, null, 2],
    ],
    told: TURNED,
  });
  expect(readOf("Thời điểm;Số thôn", "Năm 2026;5", "Năm 2025;10").rows).toEqual([
    ["Số thôn", 10, 5, null, null, 1],
  ]);
});

test("a faulty cell is told at the row that heads it", () => {
  const [table] = readTables(
    new TextEncoder().encode("Thời điểm;Số thôn\nTrước;mười\nSau;5"),
    "f.csv",
    FIGURES_SHAPE,
  ).value;
  const told = table ? readFigures(table).diagnostics : [];
  expect(told.at(-1)).toMatchObject({ code: "value/number", origin: { line: 1, column: "Trước" } });
});

test.each([
  ["one row too many", ["Thời điểm;Số thôn", "Trước;10", "Sau;5", "Kế hoạch;6"]],
  ["a row twice", ["Thời điểm;Số thôn", "Trước;10", "Trước;5", "Sau;5"]],
  ["no row of afterwards", ["Thời điểm;Số thôn", "Trước;10", "Tăng, giảm;-5"]],
  ["three years", ["Thời điểm;Số thôn", "Năm 2024;10", "Năm 2025;5", "Năm 2026;4"]],
])("%s is not guessed", (_, lines) => {
  expect(readOf(...lines).told).toContain("csv/missing-column");
});

test("a table whose columns head figures is none, whatever its rows are called", () => {
  expect(readOf("Nội dung;Trước;Sau", "Trước;10;5", "Sau;5;3")).toEqual({
    rows: [
      ["Trước", 10, 5, null, null, 2],
      ["Sau", 5, 3, null, null, 3],
    ],
    told: [],
  });
});
