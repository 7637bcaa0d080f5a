/** The styles of a workbook's cells, in the order by which cells name them: number formats, and what is struck out. */
import { MOST_STYLES } from "./limits.ts";
import { formOf, type NumberForm } from "./number-formats.ts";
import { signsOf } from "./sign-fonts.ts";
import { attribute, attributeAt, isTrue, wholeOf } from "./xml-attributes.ts";
import { next, opens, type XmlReader, xmlReader } from "./xml-reader.ts";
import { unescaped } from "./xml-text.ts";

export interface CellStyles {
  /** The form of each style; null for one that is no format. */
  readonly forms: readonly (NumberForm | null)[];
  /** Whether each style strikes its text out. */
  readonly struck: readonly boolean[];
  /** The signs that each style shows in the place of letters; null for letters. */
  readonly signs: readonly ReturnType<typeof signsOf>[];
}

const LISTS = ["numFmts", "fonts", "cellXfs"];

/** Reads the part of styles; null where it is no XML or no styles. Without a part there is one style. */
export function cellStyles(bytes: Uint8Array | null): CellStyles | null {
  if (bytes === null) return { forms: [formOf(0, undefined)], struck: [false], signs: [null] };
  const reader = xmlReader(bytes, ["styleSheet", ...LISTS, "numFmt", "font", "strike", "name", "xf"]);
  const codes = new Map<number, string | null>();
  const fonts: { isStruck: boolean; signs: ReturnType<typeof signsOf> }[] = [];
  const styles: { readonly id: number; readonly font: number }[] = [];
  // Formats, fonts and styles also stand in lists of what is done on conditions, and of what styles are made from.
  let list = "";
  if (!opens(reader, "styleSheet")) return null;
  for (let mark = next(reader); mark !== "end"; mark = next(reader)) {
    if (mark === "broken" || Math.max(styles.length, fonts.length, codes.size) > MOST_STYLES) return null;
    const { name } = reader;
    if (mark !== "text" && LISTS.includes(name)) list = mark === "open" ? name : "";
    if (mark !== "open") continue;
    if (name === "numFmt" && list === "numFmts")
      codes.set(wholeOr0(reader, "numFmtId"), attribute(reader, "formatCode") ?? null);
    else if (name === "font" && list === "fonts") fonts.push({ isStruck: false, signs: null });
    else if (list === "fonts") {
      const font = fonts[fonts.length - 1];
      if (font && name === "strike") font.isStruck = strikes(reader);
      if (font && name === "name") font.signs = signsOf(attribute(reader, "val"));
    } else if (name === "xf" && list === "cellXfs")
      styles.push({ id: wholeOr0(reader, "numFmtId"), font: wholeOr0(reader, "fontId") });
  }
  const forms = new Map(styles.map(({ id }) => [id, formNamed(id, codes.get(id))]));
  return {
    forms: styles.map(({ id }) => forms.get(id) ?? null),
    struck: styles.map(({ font }) => fonts[font]?.isStruck === true),
    signs: styles.map(({ font }) => fonts[font]?.signs ?? null),
  };
}

/** Whether the element `strike` that began last strikes out: it may say that it does not. */
export function strikes(reader: XmlReader): boolean {
  return attributeAt(reader, "val") < 0 || isTrue(reader, "val") === true;
}

function wholeOr0(reader: XmlReader, name: string): number {
  return attributeAt(reader, name) < 0 ? 0 : wholeOf(reader, name);
}

/** `code`: null for one that is no text, undefined for none. */
function formNamed(id: number, code: string | null | undefined): NumberForm | null {
  return id < 0 || code === null ? null : formOf(id, code === undefined ? undefined : unescaped(code));
}
