/** Columns of published figures: those that are known, among further ones. */
import { expect, test } from "vitest";
import { FIGURES_SHAPE, readFigures } from "../../../src/read/inputs/figures.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";

const figuresIn = (...lines: readonly string[]) => {
  const { value: tables } = readTables(new TextEncoder().encode(lines.join("\n")), "f.csv", FIGURES_SHAPE);
  const [table] = tables;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readFigures(table);
  const rows = value.map(({ label, before, after, percent }) => [
    label,
    before,
    after,
    percent?.scaled ?? null,
  ]);
  return { rows, faults: diagnostics.filter(({ severity }) => severity === "error") };
};

test("columns that are not known are no percentages", () => {
  expect(figuresIn("STT;Chỉ tiêu;Trước;Sau;Tỷ lệ %;Ghi chú", "7;Thôn;72;36;-50;giữ 10")).toEqual({
    rows: [["Thôn", 72, 36, 50]],
    faults: [],
  });
});

test("a per cent sign alone heads percentages", () => {
  expect(figuresIn("Chỉ tiêu;Trước;Sau;%;Ghi chú", "Thôn;72;36;-50;")).toEqual({
    rows: [["Thôn", 72, 36, 50]],
    faults: [],
  });
});
