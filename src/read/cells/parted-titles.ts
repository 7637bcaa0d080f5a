/** Titles of one person that a list parts in several columns: "Chức vụ Đảng", "Chức vụ chính quyền", "Chức vụ đoàn thể", or "Chức danh 1", "Chức danh 2". */
import { fold } from "../../core/text/fold.ts";
import type { GridColumn } from "./grid.ts";
import { textsTogether } from "./parted-names.ts";

/** Such headers, folded, with the one above it before them. */
const PARTED =
  /^(?:chuc vu|chuc danh)(?: (?:ve|trong|cong tac|ben))? (?:dang|chinh quyen|mat tran|doan the|mat tran doan the|dang doan the|[1-4])$/;

/** In a column of further titles: none. */
export const NO_TITLE = /^(?:[\s\-\u2010-\u2015_.]+|kh[ôo]ng(?:\s+(?:c[óo]|ki[êe]m(?:\s+nhi[ệe]m)?))?|0)$/iu;

interface Headed {
  readonly header: string;
  readonly over?: string;
  readonly name: string | null;
  readonly column: GridColumn;
}

export interface WholeTitles<T extends Headed> {
  readonly columns: readonly T[];
  /** The headers of those that are one column; none where no titles are parted. */
  readonly whole: readonly string[];
}

/** The columns, those of parted titles as one column of several titles a cell, where no other has titles. */
export function withWholeTitles<T extends Headed>(columns: readonly T[]): WholeTitles<T> {
  const isParted = ({ header, over = "", name }: T): boolean =>
    name === null && PARTED.test(fold(header.startsWith(over) ? header : `${over} ${header}`));
  const [first, ...others] = columns.filter(isParted);
  const hasTitles = columns.some(({ name }) => name === "title" || name?.startsWith("title:"));
  if (!first || others.length === 0 || hasTitles) return { columns, whole: [] };
  const column = others.reduce(
    (titles, other) => textsTogether(titles, other.column, "; ", (text) => !NO_TITLE.test(text)),
    first.column,
  );
  return {
    columns: columns.flatMap((own) => {
      // Under this header a list that is written again is read again.
      if (own === first) return [{ ...own, header: "Chức danh", name: "title", column }];
      return others.includes(own) ? [] : [own];
    }),
    whole: [first, ...others].map(({ header }) => header),
  };
}
