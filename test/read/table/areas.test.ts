/** Areas: the unit that a cell says goes before that of its header. */
import { expect, test } from "vitest";
import { BLANK, cellOfText } from "../../../src/read/cells/cell.ts";
import { columnOf } from "../../../src/read/cells/grid.ts";
import { areaHeader, areaParser } from "../../../src/read/table/areas.ts";

/** Square metres of a cell below a header, beside others of its column; null where it is none. */
function metres(header: string, text: string, ...beside: readonly string[]): number | null {
  const cell = cellOfText(text);
  const column = columnOf(Int32Array.of(1), [BLANK, cell, ...beside.map(cellOfText)]);
  const parsed = areaParser(header, column)(cell);
  return parsed.ok ? parsed.value : null;
}

test.each([
  ["Diện tích", "1,2", 12_000],
  ["Diện tích", "1.2 ha", 12_000],
  ["Diện tích", "1,2 km2", 1_200_000],
  ["Diện tích (km²)", "1,2", 1_200_000],
  ["Diện tích (km²)", "120 ha", 1_200_000],
  ["Diện tích (km²)", "1200 m²", 1_200],
  ["Diện tích (m2)", "1,2 km 2", 1_200_000],
  ["Diện tích", "2 ha.", 20_000],
  ["Diện tích", "2 sào", null],
])("%s, %s", (header, text, area) => {
  expect(metres(header, text)).toBe(area);
});

test("a number in a per cent format is no area", () => {
  const cell = { kind: "number", value: 0.35, format: { kind: "percent", decimals: 0 } } as const;
  const parsed = areaParser("Diện tích (km²)", columnOf(Int32Array.of(1), [BLANK, cell]))(cell);
  expect(parsed).toMatchObject({ ok: false, code: "value/number" });
});

test.each([
  [{ kind: "fixed", decimals: 2, unit: "km²" }, 1.25, 1_250_000],
  [{ kind: "plain", unit: "km2" }, 1.25, 1_250_000],
  [{ kind: "id", text: "125 ha" }, 125, 1_250_000],
  [{ kind: "fixed", decimals: 0, unit: "hộ" }, 125, 125_000_000],
] as const)("a unit that the format of a number shows goes before that of the header: %j", (format, value, area) => {
  const cell = { kind: "number", value, format } as const;
  const parsed = areaParser("Diện tích (km²)", columnOf(Int32Array.of(1), [BLANK, cell]))(cell);
  expect(parsed).toMatchObject({ ok: true, value: area });
});

test.each([
  ["DANH SÁCH THÔN (Đơn vị tính: hộ, km2)", 1_200_000],
  ["Diện tích tính bằng km²", 1_200_000],
  ["Don vi tinh: km2", 1_200_000],
  ["DON VI TINH: HO, NGUOI, KM²", 1_200_000],
  ["(DVT: km2)", 1_200_000],
  ["Dien tich tinh bang km2", 1_200_000],
  ["Dien tich: km2", 1_200_000],
  ["Đơn vị tính: km vuông", 1_200_000],
  ["Don vi tinh: ki-lo-met vuong", 1_200_000],
  ["Don vi tinh: met vuong", 1],
  ["DVT: ha", 12_000],
  ["Hộ: hộ; diện tích: km2", 1_200_000],
  ["Xã Mẫu, diện tích: 15 km2", 12_000],
])("%s above a table", (text, area) => {
  const titles = [{ text, line: 1, from: 0, to: 1 }];
  expect(metres(areaHeader({ header: ["Diện tích"], titles }, 0), "1,2")).toBe(area);
});

test("a unit above the table counts where the header says none", () => {
  const titles = ["Biểu số 2", "Đơn vị tính: hộ, người, km²"].map((text) => ({
    text,
    line: 1,
    from: 0,
    to: 1,
  }));
  const total = [{ text: "Đơn vị: 3 km2", line: 9, from: 0, to: 1, since: 0 }];
  const unitOf = (header: string, above = titles): number | null =>
    metres(areaHeader({ header: [header], titles: above }, 0), "1,2");
  expect([
    unitOf("Diện tích"),
    unitOf("Diện tích (ha)"),
    unitOf("Diện tích", []),
    unitOf("Diện tích", total),
  ]).toEqual([1_200_000, 12_000, 12_000, 12_000]);
});

test.each([
  ["Diện tích (m2)", "750.000", [], 750_000],
  ["Diện tích (m2)", "750,000", [], 750_000],
  ["Diện tích (m²)", "1,250,000", [], 1_250_000],
  ["Diện tích", "12.500 m²", [], 12_500],
  ["Diện tích (m2)", "12.500", ["1.546,35"], 12_500],
  ["Diện tích (m2)", "12,500", ["1.546,35"], null],
  ["Diện tích (m2)", "12.500", ["1546.35"], null],
  ["Diện tích (m2)", "12,500", ["1546.35"], 12_500],
  ["Diện tích (ha)", "1,250", [], 12_500],
  ["Diện tích (ha)", "1,250", ["2,300.5"], 12_500_000],
  ["Diện tích (ha)", "1,250", ["2.300,5"], 12_500],
  ["Diện tích (ha)", "1.250", [], null],
])("three digits behind a point or a comma: %s, %s beside %j", (header, text, beside, area) => {
  expect(metres(header, text, ...beside)).toBe(area);
});

test("the point of a number of a workbook says nothing of the texts beside it", () => {
  const number = { kind: "number", value: 150.25, format: { kind: "plain" } } as const;
  const read = (text: string) => {
    const cell = cellOfText(text);
    return areaParser("Diện tích (ha)", columnOf(Int32Array.of(1, 2), [BLANK, cell, number]))(cell);
  };
  expect(read("1.250")).toMatchObject({ ok: false, code: "value/ambiguous-number" });
  expect(read("1,250")).toMatchObject({ ok: true, value: 12_500 });
});
