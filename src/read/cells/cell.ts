/** A cell as its file has it, with its type: what a number, a day or an error is in the file is never text here. */

/** How a number format shows a number. `unit`: the words behind the digits, where there are any (0.0" km²"). */
export type NumberFormat =
  /** As digits, with as many decimals as there are. */
  | { readonly kind: "plain"; readonly unit?: string }
  /** As digits, with this many decimals (0.0, #,##0); `value` may have more. */
  | { readonly kind: "fixed"; readonly decimals: number; readonly unit?: string }
  /** 0.25 as 25%, with this many decimals. */
  | { readonly kind: "percent"; readonly decimals: number }
  /** As an id: padded with zeros, or between words ("CB"0000): `text` is what the sheet shows. */
  | { readonly kind: "id"; readonly text: string };

export type Cell =
  | { readonly kind: "blank" }
  /** Trimmed, in NFC, without characters that nobody sees. */
  | { readonly kind: "text"; readonly text: string }
  /** `value`: the number as stored, to the last binary digit, but for the noise of one that is whole (`wholeBeyondNoise`). */
  | { readonly kind: "number"; readonly value: number; readonly format: NumberFormat }
  /** A number in a format of dates. `day`: days since 1970-01-01; `serial`: the number stored, with the time of day behind the point. */
  | { readonly kind: "day"; readonly day: number; readonly serial: number }
  | { readonly kind: "yes-no"; readonly value: boolean }
  /** #N/A and the like, in a workbook or as the text of a CSV file. "" where a formula was never worked out. */
  | { readonly kind: "error"; readonly text: string };

export const BLANK: Cell = { kind: "blank" };

/** Texts that spreadsheets (Excel, Google Sheets, LibreOffice) show for a failed formula, as they stand in a CSV file saved from one. */
const ERRORS =
  /^(?:#(?:N\/A|NAME\?|GETTING_DATA|(?:REF|VALUE|DIV\/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|ERROR|UNKNOWN|CONNECT|BUSY|EXTERNAL|PYTHON|TIMEOUT)!)|Err:5\d\d)$/;

/** What one of them begins with. */
export const IN_ERRORS = ["#", "Err:"] as const;

/** The cell that a text of a text file is: `text` trimmed and in NFC. */
export function cellOfText(text: string): Cell {
  if (text === "") return BLANK;
  const first = text.charCodeAt(0);
  const isError = (first === 0x23 || first === 0x45) && ERRORS.test(text);
  return isError ? { kind: "error", text } : { kind: "text", text };
}

/** Digits without the apostrophe by which somebody keeps them a text in a spreadsheet: "'00115". */
export function withoutTextMark(text: string): string {
  return text.charCodeAt(0) === 0x27 && /^'\d+$/.test(text) ? text.slice(1) : text;
}

/** Fifteen digits are what a workbook keeps of a number; what is beyond them is noise of binary fractions. */
export function digitsOf(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
}

/** Larger numbers count nothing that a list is of, and their decimals are no noise. */
const MOST_COUNTED = 1_000_000_000;

/**
 * A number as a workbook shows and compares it where these digits make it whole: 0.29 × 100 is stored as 28.999999999999996
 * and is 29. Others are kept to their last binary digit.
 */
export function wholeBeyondNoise(stored: number): number {
  if (Number.isInteger(stored) || Math.abs(stored) > MOST_COUNTED) return stored;
  const shown = Number(stored.toPrecision(15));
  return Number.isInteger(shown) ? shown : stored;
}

const DAY_IN_MS = 86_400_000;

/** The text of a cell: for showing it, for writing it back, and for columns of words. "" for a blank one. */
export function textOfCell(cell: Cell): string {
  switch (cell.kind) {
    case "blank":
      return "";
    case "text":
    case "error":
      return cell.text;
    case "number":
      return cell.format.kind === "id"
        ? cell.format.text
        : cell.format.kind === "percent"
          ? `${digitsOf(Number((cell.value * 100).toFixed(cell.format.decimals)))}%`
          : digitsOf(cell.value);
    case "day":
      return new Date(cell.day * DAY_IN_MS).toISOString().slice(0, 10);
    case "yes-no":
      return cell.value ? "có" : "không";
  }
}
