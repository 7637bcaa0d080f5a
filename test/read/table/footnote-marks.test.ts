/** Marks of footnotes behind names, titles and figures of lists. */
import { expect, test } from "vitest";
import { recognise } from "../../../src/index.ts";
import { readDrawn } from "../../support/drawn.ts";

const HEAD = "Xã | Thôn | Họ và tên | Năm sinh | Chức danh";

test.each([
  ["Mẫu Văn An*", "Trưởng thôn"],
  ["Mẫu Văn An (*)", "Trưởng thôn (**)"],
  ["Mẫu Văn An¹", "Trưởng thôn¹ kiêm Trưởng ban CTMT"],
  ["Mẫu Văn An [1]", "Trưởng thôn"],
])("behind %s and %s: one person, one unit", async (name, title) => {
  const { rows, told, faults } = await readDrawn({
    "csv roster": `${HEAD}\nXã Mẫu | Thôn Đông | Mẫu Văn An | 1960 | Bí thư chi bộ\nXã Mẫu | Thôn Đông² | ${name} | 1960* | ${title}`,
    "yaml scenario": "identity: [họ và tên, năm sinh]",
  });
  expect(faults).toEqual([]);
  expect(told).toContain("roster/footnote-marks");
  expect(new Set(rows.map((row) => row.split(" | ").toSpliced(1, 1).join(" | ")))).toEqual(
    new Set(["Xã Mẫu / Thôn Đông | Mẫu Văn An | 1960"]),
  );
});

test("numbers in brackets may tell people and units apart", async () => {
  const { rows } = await readDrawn({
    "csv roster": `${HEAD}\nXã Mẫu | Thôn Đông | Mẫu Văn An (1) | 1960 | Bí thư chi bộ\nXã Mẫu | Thôn Đông | Mẫu Văn An (2) | 1960 | Trưởng thôn`,
  });
  expect(rows.join("\n")).toContain("Mẫu Văn An (2)");
});

test("in the cells of a column of a title, too", async () => {
  const { rows } = await readDrawn({
    "csv roster": "Xã | Thôn | Bí thư chi bộ | Trưởng thôn\nXã Mẫu | Thôn Đông* | Mẫu Văn An* | Mẫu Văn Ba",
  });
  expect(rows).toEqual([
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn An",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Ba",
  ]);
});

test("in a list of units that init makes a register of", async () => {
  const list = "Tên thôn;Số hộ\nThôn Đông (*);120 [1]\nThôn Tây¹;130\n";
  const { result, findings } = await recognise({ files: { "ds.csv": new TextEncoder().encode(list) } });
  expect(new TextDecoder().decode(result?.made["register.csv"])).toMatch(/Thôn Đông,120,.*\n.*Thôn Tây,130,/);
  expect(findings.map(({ code }) => code)).toEqual([]);
});
