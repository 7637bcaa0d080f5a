/** Of several columns of further titles those that hold what is paid for them: "Chức danh kiêm nhiệm" beside "Kiêm nhiệm" over 745.000. */
import type { NamedColumn } from "./alike-columns.ts";
import { textsIn } from "./grid.ts";

/** The columns, those of figures alone no longer known where another one has words. */
export function withoutPay<T extends NamedColumn>(columns: readonly T[]): readonly T[] {
  const own = columns.filter(({ name }) => name === "further_titles");
  const figures = own.filter(({ column }) => {
    const texts = textsIn(column);
    return texts.some((text) => /\d/.test(text)) && texts.every((text) => !/\p{L}/u.test(text));
  });
  if (figures.length === 0 || figures.length === own.length) return columns;
  return columns.map((one) => (figures.includes(one) ? { ...one, name: null } : one));
}
