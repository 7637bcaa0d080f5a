/** What stands above and below the text of a letter: the office, the motto, to whom it goes and who signs (NĐ 30/2020/NĐ-CP). */
import type { Book } from "../book/tables.ts";
import { longDate, mottoOf, signedAs, signersOf } from "../formats/signature.ts";
import { wrapped } from "../text/wrap.ts";
import type { Language } from "../words/language.ts";
import { type DocumentCell, type DocumentTable, widthOf } from "./docx-file.ts";
import { CENTRE, line } from "./line.ts";

/** The office on the left, motto, place and date on the right (NĐ 30/2020/NĐ-CP, Appendix I). `across`: on a page that lies across. */
export function headTable({ details }: Book, language: Language, across = false): DocumentTable {
  const { word } = language;
  const { agency, parentAgency, number, place, date } = details;
  const width = widthOf(across);
  const [nation = "", motto] = mottoOf(details, language);
  const widths = [Math.round(width * 0.4), width - Math.round(width * 0.4)];
  const dated =
    place === null && date === null ? word("form.date") : longDate(place ?? "………", date, language);
  return {
    widths,
    heads: 0,
    bordered: false,
    rows: [
      [
        {
          paragraphs: [
            ...(parentAgency === null ? [] : [line(inLines(parentAgency), { size: 12 }, CENTRE)]),
            line(inLines(agency ?? word("form.office")), { bold: true, size: 12 }, CENTRE),
            line("_______", { size: 12 }, CENTRE),
            line(word("letter.number", { number: number ?? "……/………" }), { size: 13 }, CENTRE),
          ],
        },
        {
          paragraphs: [
            line(nation, { bold: true, size: 12 }, CENTRE),
            ...(motto === undefined ? [] : [line(motto, { bold: true, size: 13 }, CENTRE)]),
            line("_______________", { size: 12 }, CENTRE),
            line(dated, { italic: true, size: 13 }, CENTRE),
          ],
        },
      ],
    ],
  };
}

/** Letters of an office's name that have room in one line of the heading. */
const OFFICE_LINE = 25;

/** The word that the name of a place begins with, in the name of its office. */
const PLACE = / (?=(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|QUẬN|HUYỆN|THỊ XÃ|THÀNH PHỐ|TỈNH) )/u;

/** The name of an office in capitals; a long one in lines, that of its place in lines of its own. */
function inLines(name: string): string {
  const text = name.toUpperCase();
  if (text.length <= OFFICE_LINE) return text;
  const at = text.search(PLACE);
  const parts = at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
  return parts.flatMap(evenLines).join(" \n");
}

/** A text in as few lines as it needs, which are about as long. */
function evenLines(text: string): string[] {
  const fewest = wrapped(text, OFFICE_LINE, "");
  let width = Math.ceil(text.length / fewest.length);
  while (wrapped(text, width, "").length > fewest.length) width++;
  return wrapped(text, width, "");
}

/** The share of the page that is left to whom a letter goes, beside one or two who sign, and beside more. */
const TO_SHARE = { few: 0.28, more: 0.2 };

/** To whom it goes on the left, who signs on the right; several who sign stand beside each other, their names in a line. */
export function signTable({ details }: Book, language: Language, across = false): DocumentTable {
  const signers = details.signers.length > 0 ? details.signers : signersOf(details, language).slice(-1);
  const width = widthOf(across);
  const left = Math.floor(width * (signers.length > 2 ? TO_SHARE.more : TO_SHARE.few));
  const signedBy = signers.map(({ title }) => signedAs(title, details, language));
  const signed = signedBy.map(
    (lines): DocumentCell => ({
      paragraphs: [
        ...lines.map((text) => line(text, { bold: true, size: 13 }, { ...CENTRE, keepNext: true })),
        ...Array.from({ length: SIGNING_LINES }, () => line("", {}, { keepNext: true })),
      ],
    }),
  );
  const texts = signers.map(({ name }, at) => [...(signedBy[at] ?? []), name ?? ""]);
  // Names stand in a row of their own: in one line, however many lines the titles above them take.
  const names = signers.map(
    ({ name }): DocumentCell => ({ paragraphs: [line(name ?? "", { bold: true }, CENTRE)] }),
  );
  return {
    widths: [left, ...sharedBy(texts, width - left)],
    heads: 0,
    bordered: false,
    rows: signers.every(({ name }) => name === null)
      ? [[toCell(details, language), ...signed]]
      : [
          [{ ...toCell(details, language), down: "first" }, ...signed],
          [{ paragraphs: [line("")], down: "next" }, ...names],
        ],
  };
}

/** What a column of somebody who signs has beside its letters, in letters. */
const BESIDE_LETTERS = 6;

/** A width shared by those who sign as the longest of their lines are long: "TM. ỦY BAN NHÂN DÂN" stays in one. */
function sharedBy(texts: readonly (readonly string[])[], width: number): number[] {
  const letters = texts.map((lines) => BESIDE_LETTERS + Math.max(...lines.map(({ length }) => length)));
  const all = letters.reduce((sum, one) => sum + one, 0);
  return letters.map((one) => Math.floor((width * one) / all));
}

/** Lines that are left for a signature. */
const SIGNING_LINES = 4;

/** To whom a letter goes (nơi nhận): the office above, and the files. */
function toCell({ parentAgency }: Book["details"], { word }: Language): DocumentCell {
  const above = parentAgency === null ? [] : [word("letter.to.above", { agency: parentAgency })];
  return {
    paragraphs: [
      line(word("letter.to"), { bold: true, italic: true, size: 12 }, { keepNext: true }),
      ...[...above, word("letter.to.files")].map((text) => line(text, { size: 11 }, { keepNext: true })),
    ],
  };
}
