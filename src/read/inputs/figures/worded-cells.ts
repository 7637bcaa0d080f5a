/** Figures of a workbook whose format shows words beside the digits (0.0" nghìn", "giảm "0): as the text that the sheet shows. */
import { type Cell, cellOfText, digitsOf } from "../../cells/cell.ts";

/** The cell as a text where its format has words; any other as it is. */
export function asShown(cell: Cell): Cell {
  if (cell.kind !== "number" || cell.format.kind === "percent") return cell;
  if (cell.format.kind === "id") return /\p{L}/u.test(cell.format.text) ? cellOfText(cell.format.text) : cell;
  const { format, value } = cell;
  if (format.unit === undefined) return cell;
  const digits = format.kind === "fixed" ? value.toFixed(format.decimals) : digitsOf(value);
  const [whole, decimals = ""] = digits.split(".");
  // Three digits behind a comma would be thousands.
  const behind = decimals.length === 3 ? `${decimals}0` : decimals;
  return cellOfText(`${whole}${behind === "" ? "" : `,${behind}`} ${format.unit}`);
}

/** A reader of figures that reads what a sheet shows. */
export function inWords<T>(parse: (cell: Cell) => T): (cell: Cell) => T {
  return (cell) => parse(asShown(cell));
}
