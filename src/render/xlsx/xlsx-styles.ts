/** How cells of a workbook look: styles and number formats as XML (ECMA-376), and the position of each look. */

import { xmlText } from "../text/safe.ts";

/** How a cell looks; `count` and `text` without borders are for the blocks above and below a table. */
export type Style = keyof typeof STYLES;

/** How numbers are shown, by Excel's codes of languages: Vietnamese 32.933,5 or English 32,933.5. */
export type Locale = "42A" | "409";

interface Look {
  readonly font: 0 | 1 | 2 | 3;
  readonly border: boolean;
  readonly align: "left" | "center" | "right";
  readonly fill?: true;
  /** A count, with groups of three; or a running number, without. */
  readonly number?: true;
  readonly plain?: true;
  readonly wrap?: true;
}

/** Fonts: 0 plain, 1 bold, 2 italic, 3 title. */
const STYLES = {
  plain: { font: 0, border: false, align: "left" },
  centre: { font: 0, border: false, align: "center" },
  bold: { font: 1, border: false, align: "center" },
  italic: { font: 2, border: false, align: "center" },
  office: { font: 0, border: false, align: "center", wrap: true },
  "office-bold": { font: 1, border: false, align: "center", wrap: true },
  unit: { font: 2, border: false, align: "right" },
  title: { font: 3, border: false, align: "center", wrap: true },
  wide: { font: 2, border: false, align: "center", wrap: true },
  remark: { font: 2, border: false, align: "left", wrap: true },
  head: { font: 1, border: true, align: "center", fill: true },
  numbering: { font: 2, border: true, align: "center" },
  text: { font: 0, border: true, align: "left" },
  // What is said in the place of a figure.
  "text-right": { font: 0, border: true, align: "right" },
  index: { font: 0, border: true, align: "center" },
  count: { font: 0, border: true, align: "right", number: true },
  number: { font: 0, border: true, align: "center", plain: true },
  "number-bold": { font: 1, border: true, align: "center", plain: true },
  "text-bold": { font: 1, border: true, align: "left" },
  "text-right-bold": { font: 1, border: true, align: "right" },
  "index-bold": { font: 1, border: true, align: "center" },
  "count-bold": { font: 1, border: true, align: "right", number: true },
} as const satisfies Record<string, Look>;

const NAMES = Object.keys(STYLES).filter((name): name is Style => name in STYLES);

/** Decimals that numbers may have; each has formats of its own. */
const MOST_DECIMALS = 6;

/** What every part of a workbook begins with, and the namespace of its sheets. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Thousands and decimals are parted as the language of the file does, on whatever machine it is opened. */
function formatOf(decimals: number, locale: Locale): string {
  return `[$-${locale}]#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}_-`;
}

/** The part of a workbook with its styles. */
export function stylesXml(locale: Locale): string {
  const font = (inner: string, size: number): string =>
    `<font>${inner}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const formats = Array.from(
    { length: MOST_DECIMALS + 1 },
    (_, decimals) =>
      `<numFmt numFmtId="${164 + decimals}" formatCode="${xmlText(formatOf(decimals, locale))}"/>`,
  );
  const look = (one: Look, decimals: number): string =>
    `<xf numFmtId="${one.number ? 164 + decimals : one.plain ? 1 : 49}" fontId="${one.font}" fillId="${one.fill ? 2 : 0}" borderId="${one.border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${one.align}" vertical="center"${one.wrap || (one.border && !one.number) ? ' wrapText="1"' : ""}/></xf>`;
  // Every look once for each number of decimals: a cell's style is its look's position plus that.
  const looks = NAMES.flatMap((name) => formats.map((_, decimals) => look(STYLES[name], decimals)));
  return `${HEAD}<styleSheet ${MAIN}><numFmts count="${formats.length}">${formats.join("")}</numFmts><fonts count="4">${font("", 11)}${font("<b/>", 11)}${font("<i/>", 11)}${font("<b/>", 14)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

const POSITION = new Map(NAMES.map((name, at) => [name, 1 + at * (MOST_DECIMALS + 1)]));

/** The position of a look among the styles. */
export function lookOf(style: Style, decimals: number): number {
  return (POSITION.get(style) ?? 0) + Math.min(decimals, MOST_DECIMALS);
}
