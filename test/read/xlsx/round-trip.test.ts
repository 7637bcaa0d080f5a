/** What is written is read back with its type, and another reader finds the same: random sheets, and our own workbooks. */
import fc from "fast-check";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { type Cell, textOfCell } from "../../../src/read/cells/cell.ts";
import type { Grid, GridColumn } from "../../../src/read/cells/grid.ts";
import { gridsOfWorkbook } from "../../../src/read/xlsx/grids.ts";
import { nameOf } from "../../../src/read/xlsx/references.ts";
import { workbook } from "../../../src/render/xlsx/xlsx-file.ts";
import type { WorkSheet } from "../../../src/render/xlsx/xlsx-sheet.ts";
import { escaped, gridIn, textsIn, workbookOf } from "./workbooks.ts";

const FORMATS = ["dd/mm/yyyy", "0.0%", "00000", "#,##0", '"CB"0000', "h:mm"];
const DAY_IN_MS = 86_400_000;

/** A cell of a sheet: what is read of it, what another reader makes of it, and how it is written. */
interface Sample {
  readonly cell: Cell;
  readonly value: string | number | boolean | null;
  readonly xml: (shared: (text: string) => number) => { readonly attributes: string; readonly inner: string };
}

const number = (value: number, style: number): Sample => {
  const plain = { kind: "number", value } as const;
  const cells: readonly Cell[] = [
    { ...plain, format: { kind: "plain" } },
    { kind: "day", day: value - 25_569, serial: value },
    { ...plain, format: { kind: "percent", decimals: 1 } },
    { ...plain, format: { kind: "id", text: String(value).padStart(5, "0") } },
    { ...plain, format: { kind: "fixed", decimals: 0 } },
    { ...plain, format: { kind: "id", text: `CB${String(value).padStart(4, "0")}` } },
  ];
  return {
    cell: cells[style] ?? { kind: "blank" },
    value: style === 1 ? (value - 25_569) * DAY_IN_MS : value,
    xml: () => ({ attributes: style === 0 ? "" : ` s="${style}"`, inner: `<v>${value}</v>` }),
  };
};

const WORDS = [
  "Xã",
  "Tổ dân phố",
  "số",
  "001165012345",
  "1,17E+11",
  "0.125",
  "A & <B>",
  "\"'",
  "_x0041_",
  "đường\nphố",
  "𠀀",
  "x_",
  "#N/A?",
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const kept = (own: string): string => escaped(own.replace(/_x(?=[0-9A-F]{4}_)/g, "_x005F_x"));
const texts = fc.tuple(text, fc.constantFrom("s", "inlineStr", "str", "runs")).map(
  ([own, type]): Sample => ({
    cell: { kind: "text", text: own },
    value: own,
    xml: (shared) => ({
      attributes: ` t="${type === "runs" ? "inlineStr" : type}"`,
      inner:
        type === "s"
          ? `<v>${shared(own)}</v>`
          : type === "str"
            ? `<f>A1</f><v>${kept(own)}</v>`
            : type === "inlineStr"
              ? `<is><t xml:space="preserve">${kept(own)}</t></is>`
              : `<is><r><t xml:space="preserve">${kept(own)}</t></r><r><t/></r></is>`,
    }),
  }),
);
const blank: Sample = {
  cell: { kind: "blank" },
  value: null,
  xml: () => ({ attributes: ' s="1"', inner: "" }),
};
const sample: fc.Arbitrary<Sample> = fc.oneof(
  fc.constant(blank),
  fc
    .tuple(fc.integer({ min: 61, max: 99_999 }), fc.nat({ max: 5 }))
    .map(([value, style]) => number(value, style)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => number(value === 0 ? 0 : value, 0)),
  fc.boolean().map(
    (value): Sample => ({
      cell: { kind: "yes-no", value },
      value,
      xml: () => ({ attributes: ' t="b"', inner: `<v>${value ? 1 : 0}</v>` }),
    }),
  ),
  texts,
);

/** Rows from 1, each of which may lie some below the one before, with cells from A, which may lie some beside each other. */
const gap = fc.constantFrom(1, 1, 1, 2, 5);
const sheet = fc.array(fc.tuple(gap, fc.array(fc.tuple(gap, sample), { maxLength: 6 })), {
  minLength: 1,
  maxLength: 8,
});

interface Written {
  readonly bytes: Uint8Array;
  readonly samples: ReadonlyMap<string, Sample>;
}

function written(rows: readonly (readonly [number, readonly (readonly [number, Sample])[]])[]): Written {
  const shared = new Map<string, number>();
  const indexOf = (own: string): number => {
    if (!shared.has(own)) shared.set(own, shared.size);
    return shared.get(own) ?? -1;
  };
  const samples = new Map<string, Sample>();
  let line = 0;
  const xml = rows.map(([below, cells]) => {
    line += below;
    let column = -1;
    const inner = cells.map(([beside, own]) => {
      column += beside;
      const name = nameOf(line, column);
      samples.set(name, own);
      const { attributes, inner: content } = own.xml(indexOf);
      return `<c r="${name}"${attributes}>${content}</c>`;
    });
    return `<row r="${line}">${inner.join("")}</row>`;
  });
  const bytes = workbookOf({
    rows: xml.join(""),
    formats: FORMATS,
    shared: [...shared.keys()].map((own) => `<si><t xml:space="preserve">${kept(own)}</t></si>`).join(""),
  });
  return { bytes, samples };
}

function namedCells(grid: Grid): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const read = (column: GridColumn, position: number): void => {
    for (const [at, code] of column.codes.entries())
      if (code > 0) cells.set(nameOf(grid.lines[at] ?? 0, position), column.cell(code));
  };
  for (const [index, column] of grid.columns.entries()) read(column, grid.positions[index] ?? -1);
  return cells;
}

test("cells of random sheets are read back with their types", () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const { bytes, samples } = written(rows);
      const filled = [...samples].filter(([, { cell }]) => cell.kind !== "blank");
      const sorted = (cells: Iterable<readonly [string, Cell]>) =>
        [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(namedCells(gridIn(bytes)))).toEqual(
        sorted(filled.map(([name, { cell }]) => [name, cell] as const)),
      );
    }),
    { numRuns: 300 },
  );
});

test("another reader finds the same cells in the same places", async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async (rows) => {
      const { bytes, samples } = written(rows);
      const cells = namedCells(gridIn(bytes));
      const others = new Map<string, unknown>();
      for (const [row, values] of (await readSheet(Buffer.from(bytes))).entries()) {
        for (const [column, value] of values.entries())
          if (value !== null)
            others.set(nameOf(row + 1, column), value instanceof Date ? value.getTime() : value);
      }
      expect([...others.keys()].sort()).toEqual([...cells.keys()].sort());
      for (const [name, value] of others) {
        expect([name, value]).toEqual([name, samples.get(name)?.value]);
        const cell = cells.get(name);
        const own =
          cell?.kind === "day"
            ? cell.day * DAY_IN_MS
            : cell?.kind === "number" || cell?.kind === "yes-no"
              ? cell.value
              : cell && textOfCell(cell);
        expect([name, own]).toEqual([name, value]);
      }
    }),
    { numRuns: 100 },
  );
});

test("the workbooks that are written here are read here", () => {
  const made: WorkSheet = {
    name: "Bảng 1",
    widths: [5, 20, 10],
    rows: [
      [{ value: "BÁO CÁO & <SỐ LIỆU>", style: "title" }],
      [],
      [
        { value: 1, style: "index" },
        { value: " Xã Mẫu ", style: "text" },
        { value: 1234.5, style: "count", decimals: 1 },
      ],
      [null, { value: "", style: "text" }, { value: -0.125, style: "count", decimals: 3 }],
    ],
    heights: new Map([[0, 30]]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    head: [0, 0],
    fixed: 1,
    onePage: false,
    breakAt: null,
    filtered: null,
  };
  for (const locale of ["42A", "409"] as const) {
    const bytes = workbook([made, { ...made, name: "Bảng 2" }], locale);
    expect(gridsOfWorkbook(bytes, "a.xlsx").value.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Bảng 1", false],
      ["Bảng 2", false],
    ]);
    const grid = gridIn(bytes);
    expect(textsIn(grid)).toEqual({
      A1: "BÁO CÁO & <SỐ LIỆU>",
      A3: "1",
      B3: "Xã Mẫu",
      C3: "1234.5",
      C4: "-0.125",
    });
    expect(grid.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 2 }]);
    expect(namedCells(grid).get("C3")).toEqual({
      kind: "number",
      value: 1234.5,
      format: { kind: "fixed", decimals: 1 },
    });
    expect(namedCells(grid).get("A3")).toEqual({ kind: "number", value: 1, format: { kind: "plain" } });
  }
});
