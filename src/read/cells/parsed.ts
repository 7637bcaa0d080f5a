/** What reading a cell comes to: its value, or what is wrong with it. */
import type { Cell } from "./cell.ts";

/** What was read though it was not written as it should be, told by its number: a whole number with ".0", a unit behind a number ("120 hộ"), a time behind a day, a day in words, without its year or with its month first, a dash, brackets, or three digits behind a comma among counts. */
export type Note =
  | "point-zero"
  | "unit-word"
  | "time-of-day"
  | "day-in-words"
  | "month-first"
  | "dash"
  | "brackets"
  | "no-year"
  | "three-decimals"
  | "two-notations";

/** A parsed cell, or what is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly note?: Note }
  | ({ readonly ok: false } & CellFault);

/** What is wrong with the text of a cell; `reading` is what an ambiguous number may stand for, `choices` the words that would do. */
export type CellFault =
  | {
      readonly code:
        | "value/number"
        | "value/date"
        | "value/year"
        | "value/yes-no"
        | "value/percent"
        | "duty/day"
        | "duty/time"
        | "duty/away"
        | "duty/date"
        | "consultation/rate-alone"
        | "consultation/votes-differ"
        | "xlsx/error-cell"
        | "xlsx/no-value";
      /** What the cell shows, where that is more than its text. */
      readonly shown?: string;
    }
  | { readonly code: "value/ambiguous-number" | "value/typed-year"; readonly reading: string }
  | { readonly code: "value/choice"; readonly choices: readonly string[] };

/** A fault of a cell. */
export const fail = (fault: CellFault): Parsed<never> => ({ ok: false, ...fault });

/** The value of a cell. */
export const ok = <T>(value: T, note?: Note): Parsed<T> => ({
  ok: true,
  value,
  ...(note !== undefined && { note }),
});

/** A failed formula is no value, whatever column it stands in. */
export function errorIn(cell: Cell): Parsed<never> | null {
  if (cell.kind !== "error") return null;
  return fail({ code: cell.text === "" ? "xlsx/no-value" : "xlsx/error-cell" });
}
