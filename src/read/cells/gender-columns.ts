/** Columns headed "Nam" or "Nữ" and nothing else: their cells beside people tell whether they hold years of birth, marks or words. */
import { isTotal } from "../../core/text/total-words.ts";
import type { Cell } from "./cell.ts";
import { parseYear } from "./dates.ts";
import type { GridColumn } from "./grid.ts";
import { parseGender, parseYesNo } from "./values.ts";

/** A column with its header and the known column that it is. */
interface Headed {
  readonly header: string;
  readonly name: string | null;
  readonly column: GridColumn;
}

const isYear = (cell: Cell): boolean => parseYear(cell).ok;
const isMark = (cell: Cell): boolean => parseYesNo(cell).ok;
const isWord = (cell: Cell): boolean => parseGender(cell).ok;

/** Whether a year is one of birth, beside marks: another one may be that of an appointment below "Năm" without its mark. */
const isBirth = (cell: Cell): boolean => {
  const year = parseYear(cell);
  return year.ok && year.value < 2005;
};

/** Somebody has more than a letter, which may be that of a column. */
const NAME = /\p{L}.*\p{L}/u;

/** What such columns may be, of men and of women, by what their cells are. */
const FACTS: readonly {
  readonly names: readonly [string, string];
  readonly are: readonly [(cell: Cell) => boolean, (cell: Cell) => boolean];
}[] = [
  { names: ["birth_year_male", "birth_year_female"], are: [isYear, isYear] },
  { names: ["gender_male", "gender_female"], are: [isMark, isMark] },
  { names: ["gender", "gender"], are: [isWord, isWord] },
  { names: ["birth_year_male", "gender_female"], are: [isBirth, isMark] },
  { names: ["gender_male", "birth_year_female"], are: [isMark, isBirth] },
];

/** Years of men and women beside a mark for women: "Nam" is "Năm". */
const OF_ALL = { names: ["birth_year", "gender_female"], are: [isBirth, isMark] } as const;

/**
 * The columns of a list of people, those under the two headers known by what all their cells beside people are. Where these are of no
 * one kind, somebody has both, another column says the same, or rows may be several people, they are further columns. "NAM" without
 * "NỮ" may be the year ("năm"), and holds no years of birth.
 */
export function withGenders<T extends Headed>(columns: readonly T[]): readonly T[] {
  const isFurther = (header: RegExp, { name, header: own }: T): boolean =>
    name === null && header.test(own.normalize("NFC"));
  const men = columns.find((own) => isFurther(/^nam$/iu, own));
  const women = columns.find((own) => isFurther(/^n[ữu]$/iu, own));
  const people = ["full_name", "person"].flatMap((one) => columns.find(({ name }) => name === one) ?? [])[0];
  if (!people || (!men && !women)) return columns;
  // Column numbers, the header again on a further page and totals are nobody.
  const nobody = new Set([0]);
  for (const code of new Set(people.column.codes)) {
    const text = people.column.text(code);
    if (text === people.header || isTotal(text) || (people.name === "full_name" && !NAME.test(text)))
      nobody.add(code);
  }
  const isSomebody = (row: number): boolean => !nobody.has(people.column.codes[row] ?? 0);
  const of = (own: T | undefined): readonly Cell[] => {
    const codes = own?.column.codes.filter((code, row) => code !== 0 && isSomebody(row)) ?? [];
    return [...new Set(codes)].flatMap((code) => own?.column.cell(code) ?? []);
  };
  const haveBoth = men?.column.codes.some(
    (code, row) => code !== 0 && isSomebody(row) && (women?.column.codes[row] ?? 0) !== 0,
  );
  const cells = [of(men), of(women)] as const;
  const fact = (haveBoth ? [OF_ALL] : FACTS).find(({ are }) =>
    are.every((is, at) => cells[at]?.every((cell) => is(cell))),
  );
  const known = new Set(
    columns.flatMap(({ name, column }) => (column.codes.some((code) => code !== 0) ? (name ?? []) : [])),
  );
  const isSaid = fact?.names.some((name) => known.has(name) || known.has(name.replace(/_(?:fe)?male$/, "")));
  if (!fact || isSaid || cells.flat().length === 0 || known.has("count")) return columns;
  if (fact.are[0] === isYear && !women) return columns;
  return columns.map((own) => {
    const at = [men, women].indexOf(own);
    return at < 0 ? own : { ...own, name: fact.names[at] ?? null };
  });
}
