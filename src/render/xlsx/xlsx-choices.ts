/** Cells of a sheet that take a value out of a list alone: the drop-downs of a spreadsheet (ECMA-376, dataValidations). */
import { lettersOf } from "../../core/text/letters.ts";
import { xmlText } from "../text/safe.ts";

/** The cells of a column that take what stands in a column of another sheet. Rows and columns count from 0. */
export interface Choice {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** Where the values stand: a sheet by name, a column of it, its first and last row. */
  readonly list: {
    readonly sheet: string;
    readonly column: number;
    readonly from: number;
    readonly to: number;
  };
}

/** The part of a sheet's XML; "" for none. What is not in the list is warned of, not refused: the reader knows more words. */
export function choicesXml(choices: readonly Choice[]): string {
  if (choices.length === 0) return "";
  const each = choices.map(({ column, from, to, list }) => {
    const letters = lettersOf(column);
    const of = lettersOf(list.column);
    const range = `'${list.sheet.replace(/'/g, "''")}'!$${of}$${list.from + 1}:$${of}$${list.to + 1}`;
    const cells = `${letters}${from + 1}:${letters}${to + 1}`;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${xmlText(range)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${choices.length}">${each.join("")}</dataValidations>`;
}
