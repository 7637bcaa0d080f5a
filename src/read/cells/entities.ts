/** Cells copied from a web page with its entities: "Th&ocirc;n &#272;&ocirc;ng" is "Thôn Đông". A grid in, a grid without them out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { type Cell, cellOfText, textOfCell } from "./cell.ts";
import { type Grid, type GridColumn, lineOf } from "./grid.ts";

/** Letters with one of these marks have an entity: "&agrave;", "&Ocirc;". */
const MARKS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
};

const SIGNS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "\u2013",
  mdash: "\u2014",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201C",
  rdquo: "\u201D",
  hellip: "\u2026",
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(grave|acute|circ|tilde|uml)|([a-z]{2,6}));/gi;

/** A text without entities; those that are none stay. */
export function withoutEntitiesIn(text: string): string {
  return text
    .replace(ENTITY, (whole, decimal, hex, letter, mark, sign) => {
      if (letter !== undefined) return `${letter}${MARKS[mark.toLowerCase()] ?? ""}`;
      if (sign !== undefined) return SIGNS[sign.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return isLetter(point) ? String.fromCodePoint(point) : whole;
    })
    .normalize("NFC")
    .trim();
}

/** Whether a code point is one that a cell may hold: no control character, none beyond Unicode. */
function isLetter(point: number): boolean {
  return (
    point >= 0x20 &&
    point <= 0x10ffff &&
    !(point >= 0x7f && point < 0xa0) &&
    !(point >= 0xd800 && point < 0xe000)
  );
}

/** The grid without entities, and how many cells had one. */
export function withoutEntities(grid: Grid): {
  readonly grid: Grid;
  readonly diagnostics: readonly Diagnostic[];
} {
  let [count, first] = [0, 0];
  const columns = grid.columns.map((column) => {
    const marked = codesWithEntities(column);
    if (marked.size === 0) return column;
    column.codes.forEach((code, row) => {
      if (!marked.has(code)) return;
      count++;
      first = first === 0 ? lineOf(grid, row) : Math.min(first, lineOf(grid, row));
    });
    return mended(column, marked);
  });
  if (count === 0) return { grid, diagnostics: [] };
  const { file, sheet } = grid;
  const origin = { file, ...(sheet !== null && { sheet }), line: first };
  return {
    grid: { ...grid, columns },
    diagnostics: [diagnostic("text/entities", origin, { facts: { count } })],
  };
}

/** Codes of cells with an entity. */
function codesWithEntities({ size, cell }: GridColumn): ReadonlySet<number> {
  const found = new Set<number>();
  for (let code = 1; code < size; code++) {
    const own = cell(code);
    if (own.kind === "text" && own.text.includes("&") && withoutEntitiesIn(own.text) !== own.text)
      found.add(code);
  }
  return found;
}

function mended(column: GridColumn, marked: ReadonlySet<number>): GridColumn {
  const cell = (code: number): Cell => {
    const own = column.cell(code);
    return own.kind === "text" && marked.has(code) ? cellOfText(withoutEntitiesIn(own.text)) : own;
  };
  return {
    ...column,
    isDistinct: false,
    cell,
    text: (code) => (marked.has(code) ? textOfCell(cell(code)) : column.text(code)),
    search: null,
  };
}
