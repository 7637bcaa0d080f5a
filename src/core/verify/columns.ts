/** Printed columns that are of all things against those of each: "Tổng số" beside "Thôn" and "Tổ dân phố". */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { groupedBy } from "../numbers/groups.ts";
import { COUNTED, type Counted, exactOf, type PublishedRow } from "./published.ts";
import { sumOf } from "./tiers.ts";

/** Figures that must be what the columns beside them come to before any other is told to differ. */
const ENOUGH = 2;

interface Compared {
  readonly row: PublishedRow;
  readonly column: Counted;
  readonly printed: number;
  readonly due: number;
  readonly parts: number;
}

/** Figures of all things that are not what those of each come to, where most of the table's are: then the columns are its parts. */
export function verifyColumns(rows: readonly PublishedRow[]): readonly [PublishedRow, Diagnostic][] {
  const lines = groupedBy(rows, ({ origin }) => JSON.stringify([origin.file, origin.sheet, origin.line]));
  const compared = [...lines.values()].flatMap(comparedIn);
  const differing = compared.filter(({ printed, due }) => printed !== due);
  const agreeing = compared.filter(({ printed, due }) => printed === due && due !== 0).length;
  if (agreeing < ENOUGH || agreeing <= differing.length) return [];
  return differing.map(({ row, ...facts }) => [
    row,
    diagnostic("verify/total", row.origin, { value: row.label, facts: { ...facts, across: true } }),
  ]);
}

/** The figures of one printed row: of all things, and what those of each come to, where all are printed. */
function comparedIn(line: readonly PublishedRow[]): readonly Compared[] {
  const parts = line.filter(({ counted }) => counted !== "");
  return line
    .filter(({ counted }) => counted === "")
    .flatMap((row) =>
      COUNTED.flatMap((column): Compared[] => {
        const [printed, due] = [exactOf(row, column), sumOf(column, parts)];
        if (parts.length < 2 || printed === null || due === null) return [];
        return [{ row, column, printed, due, parts: parts.length }];
      }),
    );
}
