/** What a record is, csv-parse says: the scanner must cut any text as it does, faults included. */
import { CsvError, parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "../../../src/read/cells/clean.ts";
import { CSV_OPTIONS, scan } from "../../../src/read/csv/scan.ts";
import { gridOfText } from "../../../src/read/csv/text-grid.ts";
import { isUtf8 } from "../../../src/read/decode/utf8.ts";
import { csvText } from "../../../src/render/text/safe.ts";

interface Told {
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly broken: readonly { readonly line: number; readonly code: string }[];
}

/** The scanner's records, each as wide as it was written. */
function scanned(text: string, delimiter: string): Told {
  const bytes = new TextEncoder().encode(text);
  const { size, columns, lines, widths, broken } = scan(bytes, delimiter.charCodeAt(0), 0, 1);
  const records = Array.from({ length: size }, (_, row) => ({
    line: lines[row] ?? 0,
    cells: Array.from(
      { length: widths[row] ?? 0 },
      (_, column) => columns[column]?.words.text(columns[column]?.codes[row] ?? 0) ?? "",
    ),
  }));
  return { records, broken: broken.map(({ line, code }) => ({ line, code })) };
}

/** The same by csv-parse alone: after a broken record, reading goes on at the next physical line. */
function parsed(text: string, delimiter: string): Told {
  const records: { line: number; cells: string[] }[] = [];
  const broken: { line: number; code: string }[] = [];
  const options = { ...CSV_OPTIONS, delimiter };
  let rest = text;
  let line = 1;
  const take = (read: string[][]): void => {
    for (const cells of read) {
      records.push({ line, cells });
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    }
  };
  while (rest !== "") {
    try {
      take(parse(rest, options));
      break;
    } catch (failure) {
      if (!(failure instanceof CsvError)) throw failure;
      const sound = Number(failure.records ?? 0);
      if (sound > 0) take(parse(rest, { ...options, to: sound }));
      broken.push({
        line,
        code: failure.code === "CSV_QUOTE_NOT_CLOSED" ? "csv/unclosed-quote" : "csv/stray-quote",
      });
      const ends = /\r\n|\n|\r/g;
      for (let left = line; left > 0; left--) if (!ends.exec(text)) ends.lastIndex = text.length;
      rest = text.slice(ends.lastIndex);
      line++;
      if (broken.length > 20) break;
    }
  }
  return { records, broken };
}

const trimmed = ({ records, broken }: Told): Told => ({
  records: records.map(({ line, cells }) => ({ line, cells: cells.map(cleanText) })),
  broken,
});

describe("any text is cut as csv-parse cuts it", () => {
  const piece = fc.constantFrom(
    "a",
    "ộ",
    "1",
    " ",
    '"',
    '""',
    ",",
    ";",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\u00A0",
    'x"',
    ' "b" ',
    '"c\nd"',
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));

  test.each([",", ";", "\t"])("parted by %j", (delimiter) => {
    fc.assert(
      fc.property(text, (written) => {
        expect(scanned(written, delimiter)).toEqual(trimmed(parsed(written, delimiter)));
      }),
      { numRuns: 4000, seed: 13 },
    );
  });
});

test("what is written of a text that would act as a formula is read as that text, quoted or not, with a space before it or not", () => {
  const acting = fc.tuple(
    fc.nat(3),
    fc.constantFrom("=", "+", "-", "@"),
    fc.constantFrom("", "x", "'x", "1 2"),
  );
  fc.assert(
    fc.property(acting, ([apostrophes, sign, rest]) => {
      const text = `${"'".repeat(apostrophes)}${sign}${rest}`;
      const written = csvText(text);
      const { records } = scanned(
        `a${written},"a${written}"\n${written},"${written}"\n ${written}," ${written}"\n`,
        ",",
      );
      expect(records.map(({ cells }) => cells)).toEqual([
        [`a${written}`, `a${written}`],
        [text, text],
        [text, text],
      ]);
    }),
  );
});

test("a cell is the same text whatever cells stood above it", () => {
  const pieces = [
    ["", " ", "\u00a0"],
    ["", "'", "''", "'''"],
    ["", " ", "\u200b"],
    ["=x", "x", "="],
  ];
  const cell = fc.tuple(...pieces.map((own) => fc.constantFrom(...own))).map((own) => own.join(""));
  const cells = fc.array(cell, { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(cells, (texts) => {
      const column = (rows: readonly string[]): string[] =>
        scanned(rows.map((text) => `a,${text},b\n`).join(""), ",").records.map(({ cells }) => cells[1] ?? "");
      expect(column(texts)).toEqual(texts.flatMap((text) => column([text])));
    }),
    { numRuns: 2000 },
  );
});

test('="00115" is 00115, quoted or not, and counted', () => {
  const text = '="00115",b\n"=""00116""",c\n ="" ,d\n';
  const { records } = scanned(text, ",");
  expect(records.map(({ cells }) => cells)).toEqual([
    ["00115", "b"],
    ["00116", "c"],
    ["", "d"],
  ]);
  expect(scan(new TextEncoder().encode(text), 0x2c, 0, 1).formulas).toBe(3);
});

test("a quoted cell over several lines is told with the most delimiters that one of them has", () => {
  const text = 'a,b,c\n"x\ny,1,2\nz",b,c\n';
  expect(scan(new TextEncoder().encode(text), 0x2c, 0, 1).tall).toEqual([
    { record: 1, line: 2, lines: 3, delimiters: 2 },
  ]);
});

test.each([
  ["a list of units with commas in it", '1,"Thôn A, 100 hộ\nThôn B, 150 hộ",Thôn M\n', 0],
  ["a row that lost its end to the cell", '1,"Thôn A,100\n2,Thôn B"\n', 1],
  ["rows in the last cell", '1,100,"ghi chú\n2,Thôn B,200\n3,Thôn C"\n', 1],
])("lines of a cell that may be rows: %s", (_, row, count) => {
  const text = new TextEncoder().encode(`STT,Tên thôn,Thôn mới\n${row}4,Thôn D,Thôn N\n5,Thôn E,Thôn N\n`);
  const { diagnostics } = gridOfText(text, "a.csv", null, () => 0);
  expect(diagnostics.filter(({ code }) => code === "csv/rows-in-cell")).toHaveLength(count);
});

test("cells of one text have one code, however they are written", () => {
  const bytes = new TextEncoder().encode('Hòa\n"Hòa"\nHo\u0300a\n Hòa \n\u200BHòa\n\u00A0Hòa\n');
  const { columns } = scan(bytes, 0x2c, 0, 1);
  expect([...(columns[0]?.codes ?? [])]).toEqual([1, 1, 1, 1, 1, 1]);
});

test("a column of ids is not looked up any more, and its cells stay what they are", () => {
  const ids = Array.from({ length: 6000 }, (_, n) =>
    n % 100 === 99 ? `  N${n - 1}  ` : n % 97 === 5 ? "" : `N${n}`,
  );
  const bytes = new TextEncoder().encode(ids.map((id) => `${id},x\n`).join(""));
  const [first, second] = scan(bytes, 0x2c, 0, 1).columns;
  expect(ids.map((_, row) => first?.words.text(first.codes[row] ?? 0))).toEqual(ids.map((id) => id.trim()));
  expect([first?.words.isDistinct, second?.words.isDistinct]).toEqual([false, true]);
  expect(second?.words.size).toBe(2);
});

describe("text is UTF-8 where all that was read of it is", () => {
  const letters = ["a", "ộ", "ơ", "đ", "\u00A0", "\uFEFF", "😀", " ", "'"].map((one) => [
    ...new TextEncoder().encode(one),
  ]);
  const signs = [",", '"', '""', '="', "\n", "\r\n", 'x"', '"c\nd"'].map((one) => [
    ...new TextEncoder().encode(one),
  ]);
  const broken = [
    [0x80],
    [0xbf],
    [0xc3],
    [0xc6, 0xc6],
    [0xe1],
    [0xe1, 0xba],
    [0xe1, 0xbb, 0x41],
    [0xed, 0xa0, 0x80],
  ];

  test.each([
    [0, 1],
    [1, 20],
    [20, 1],
  ])("with %i broken letters in %i", (few, many) => {
    const piece = fc.oneof(
      { weight: many * 6, arbitrary: fc.constantFrom(...letters, ...signs) },
      { weight: few, arbitrary: fc.constantFrom(...broken) },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const bytes = Uint8Array.from(pieces.flat());
        expect(scan(bytes, ",".charCodeAt(0), 0, 1).isUtf8).toBe(isUtf8(bytes));
      }),
      { numRuns: 3000, seed: 13 },
    );
  });

  test.each([
    ["a line with more cells than a table has", `${",".repeat(20_000)}x\n`],
    ["more broken records than are told", '"a"b\n'.repeat(30)],
  ])("behind %s", (_, written) => {
    const sound = new TextEncoder().encode(written);
    expect(scan(sound, 0x2c, 0, 1).isUtf8).toBe(true);
    expect(scan(Uint8Array.from([...sound, 0xc3]), 0x2c, 0, 1).isUtf8).toBe(false);
  });
});
