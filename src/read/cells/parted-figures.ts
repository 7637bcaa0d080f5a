/** Households and people of a unit in one cell: "120 hộ/480 khẩu", "120 hộ (480 nhân khẩu)", and "120/480" below "Số hộ/Số khẩu". */
import { fold } from "../../core/text/fold.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { BLANK, cellOfText } from "./cell.ts";
import { columnOf, type GridColumn } from "./grid.ts";

interface Headed {
  readonly header: string;
  readonly name: string | null;
  readonly column: GridColumn;
}

/** Headers of both, folded. */
const OF_BOTH =
  /^(?:tong )?(?:quy mo )?(?:so )?ho(?: dan| gia dinh)?(?: va)? (?:so )?(?:nhan khau|khau|nguoi|dan)$/;

/** Headers below which cells may have both. */
const OF_SIZES = /^quy mo(?: dan so)?$/;

/** Both with their words, the households first. */
const WORDED =
  /^(\d[\d.,]{0,8}) ?hộ(?: dân| gia đình)?(?: ?[/,;:+–-] ?| ?\(| và | )(\d[\d.,]{0,8}) ?(?:nhân khẩu|khẩu|người|nk)\)?\.?$/iu;

/** Both as numbers alone. */
const BARE = /^(\d[\d.]{0,8}) ?[/–-] ?(\d[\d.]{0,8})$/;

/** The longest cell that is looked at. */
const LONGEST = 60;

export interface PartedFigures<T extends Headed> {
  readonly columns: readonly T[];
  /** The header of the column that had both; none where no column had. */
  readonly headers: readonly string[];
}

/** The columns, one that has both as two, where no other column has the people of a unit. */
export function withPartedFigures<T extends Headed>(columns: readonly T[]): PartedFigures<T> {
  const mayHave = ({ header, name }: T): boolean =>
    name === "households" || (name === null && (OF_BOTH.test(fold(header)) || OF_SIZES.test(fold(header))));
  const isKnown = (wanted: string): boolean => columns.some(({ name }) => name === wanted);
  const [own, ...others] = columns.filter(mayHave);
  if (!own || others.length > 0 || isKnown("population")) return { columns, headers: [] };
  const { codes, size, text, cell } = own.column;
  const used = new Set(codes);
  const written = Array.from({ length: size }, (_, code) =>
    used.has(code) && text(code).length <= LONGEST ? text(code) : "",
  );
  const isOfBoth = OF_BOTH.test(fold(own.header)) || written.some((one) => WORDED.test(withMarks(one)));
  const parts = written.map((one) => WORDED.exec(withMarks(one)) ?? (isOfBoth ? BARE.exec(one) : null));
  if (parts.every((part) => part === null)) return { columns, headers: [] };
  const households = columnOf(
    codes,
    parts.map((part, code) => (part ? cellOfText(part[1] ?? "") : cell(code))),
  );
  const population = columnOf(
    codes.map((code) => (parts[code] ? code : 0)),
    parts.map((part) => (part ? cellOfText(part[2] ?? "") : BLANK)),
  );
  return {
    columns: columns.flatMap((one) =>
      one === own
        ? [
            { ...one, name: "households", column: households },
            { ...one, header: "Nhân khẩu", name: "population", column: population },
          ]
        : [one],
    ),
    headers: [own.header],
  };
}
