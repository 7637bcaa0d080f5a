/** Notes of a register or a plan that say how many households or people a unit has ("Hiện có 170 hộ"), where its row has another figure: rows in, a warning out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { codesWith, lineOf } from "../cells/grid.ts";
import { parseCountText } from "../cells/values.ts";
import type { Columns } from "./headers.ts";
import { originIn, type Table } from "./table.ts";
import { countsSome } from "./unread-figures.ts";

/** What notes give figures of. */
export type Noted = "households" | "population";

const NOTED = ["households", "population"] as const;

/** "Hiện có 170 hộ, 600 khẩu", and nothing else: what is said before the figures, and these. */
const FIGURES =
  /^[\s(]*(?:(hiện(?:\s+(?:nay|tại|trạng))?(?:\s+(?:là|có))?|thực tế(?:\s+(?:là|có))?|số hộ (?:hiện (?:nay|tại|có)|thực tế)(?:\s+là)?)\s*:?\s*|(?:có|gồm)\s+)?(?:(\d[\d.]{0,15})\s*hộ(?:\s+(?:dân|gia đình))?)?(?:\s*[,;/–-]?\s*(\d[\d.]{0,15})\s*(?:nhân khẩu|khẩu|người))?[\s).]*$/iu;

/** What is found in each of them. */
const MAY_BE_FIGURES = /\d\s*(?:h[ộo]|nh[âa]n kh[ẩa]u|kh[ẩa]u|ng[ưu][ờo]i)/iu;

/** Headers below which a figure is of the unit though no word says so, folded. */
const OF_UNIT = /^(?:ghi chu|hien trang|thuc te)/;

/** Figures that may be meant by a note in a row; null where the row is of something else. */
export type FiguresAt = (row: number, figure: Noted) => readonly (number | null)[] | null;

/** The figures that the rows of a table have themselves. */
export function figuresIn(table: Table, { at }: Columns): (row: number, name: string) => number | null {
  return (row, name) => {
    const count = parseCountText(table.cell(row, at.get(name) ?? -1));
    return count.ok ? count.value : null;
  };
}

/** Tells notes and further columns by the number of the rows for which they give a figure that is none of the known ones. */
export function tellNotedFigures(
  table: Table,
  { at, extra }: Columns,
  figuresAt: FiguresAt,
  diagnostics: Diagnostic[],
): void {
  const positions = new Set([at.get("note") ?? [], ...extra.values()].flat());
  const differing = [...positions].flatMap((position) => {
    const said = notedIn(table, position);
    if (said.size === 0) return [];
    const rows = Array.from(table.column(position).codes, (code, row) => ({
      position,
      row,
      noted: said.get(code),
    }));
    return rows.filter(({ row, noted }) =>
      NOTED.some((figure) => {
        const [own, known] = [
          noted?.[figure] ?? null,
          figuresAt(row, figure)?.filter((one) => one !== null) ?? [],
        ];
        return own !== null && known.length > 0 && !known.includes(own);
      }),
    );
  });
  const [first] = differing.sort((a, b) => a.row - b.row);
  if (first === undefined) return;
  const { row, position } = first;
  const details = { value: table.cell(row, position), facts: { count: differing.length } };
  const origin = originIn(table, lineOf(table, row), table.header[position]);
  diagnostics.push(diagnostic("table/noted-figure", origin, details));
}

/** By the code of a cell the figures that it gives. */
function notedIn(
  table: Table,
  position: number,
): ReadonlyMap<number, Readonly<Record<Noted, number | null>>> {
  const header = table.header[position] ?? "";
  if (countsSome(header)) return new Map();
  const isOfUnit = OF_UNIT.test(fold(header));
  const column = table.column(position);
  return new Map(
    codesWith(column, MAY_BE_FIGURES).flatMap((code) => {
      const [all, lead, ...counts] = FIGURES.exec(withMarks(column.text(code))) ?? [];
      if (all === undefined || !(isOfUnit || lead !== undefined)) return [];
      const [households = null, population = null] = counts.map((count) => {
        const read = parseCountText(count ?? "");
        return read.ok ? read.value : null;
      });
      return [[code, { households, population }] as const];
    }),
  );
}
