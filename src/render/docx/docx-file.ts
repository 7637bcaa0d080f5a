/**
 * A document of paragraphs and tables as the parts of a DOCX file (ECMA-376, WordprocessingML). The package `docx` puts the
 * clock and random ids into what it writes, and a package that it needs refuses Node 20; the few parts of the format that
 * are needed are written here, so that the same report has the same bytes.
 */
import { strToU8 } from "fflate/browser";
import type { Unpacked } from "../formats/archive.ts";
import { xmlText } from "../text/safe.ts";

/** A piece of text in one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** In points; left out: 14. */
  readonly size?: number;
}

/** A paragraph. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: "left" | "center" | "right" | "both";
  /** Whether its first line is indented, as in the body of a letter. */
  readonly indent?: boolean;
  /** Space above and below, in points. */
  readonly space?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  /** A heading of this level, so that readers can walk through the document. */
  readonly heading?: 1 | 2;
}

/** A cell of a table; `across`: how many columns it spans; `down`: it begins a merged column, or goes on in one. */
export interface DocumentCell {
  readonly paragraphs: readonly Paragraph[];
  readonly across?: number;
  readonly down?: "first" | "next";
  readonly shaded?: boolean;
}

/** A table; `widths` in twentieths of a point; the first `heads` rows are repeated on each page. */
export interface DocumentTable {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly DocumentCell[])[];
  readonly heads: number;
  readonly bordered: boolean;
}

/** What stands in a document one below the other. */
export type Block = { readonly paragraph: Paragraph } | { readonly table: DocumentTable };

/** A run of pages, upright or across. */
export interface Section {
  readonly across: boolean;
  readonly blocks: readonly Block[];
}

/** Twentieths of a point. */
const A4 = { short: 11_906, long: 16_838 };

/** Margins by NĐ 30/2020/NĐ-CP, Appendix I: above and below 20 mm, left 30 mm, right 15 mm; of annexes 15 mm. */
const MARGINS = {
  upright: { top: 1134, bottom: 1134, left: 1701, right: 851 },
  across: { top: 851, bottom: 851, left: 851, right: 851 },
};

/** The width between the margins of a page, in twentieths of a point. */
export function widthOf(across: boolean): number {
  const { left, right } = across ? MARGINS.across : MARGINS.upright;
  return (across ? A4.long : A4.short) - left - right;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts of the file. `language`: of its text, for spelling; `title`: of its properties. */
export function documentParts(sections: readonly Section[], title: string, language: string): Unpacked {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${TYPE}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": relations(
      relation("rId1", `${OFFICE}/officeDocument`, "word/document.xml") +
        relation("rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
    ),
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    "word/_rels/document.xml.rels": relations(
      relation("rId1", `${OFFICE}/styles`, "styles.xml") +
        relation("rId2", `${OFFICE}/header`, "header1.xml"),
    ),
    "word/styles.xml": stylesXml(language),
    "word/header1.xml": `${HEAD}<w:hdr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
    "word/document.xml": `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${sections.map((section, at) => sectionXml(section, at === sections.length - 1)).join("")}</w:body></w:document>`,
  };
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return Object.fromEntries(entries);
}

function stylesXml(language: string): string {
  const font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
  const heading = (level: number): string =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`;
  return `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${heading(1)}${heading(2)}</w:styles>`;
}

/** The first page of the letter has no number; those that follow have theirs above, in the middle (NĐ 30/2020/NĐ-CP). */
function sectionXml({ across, blocks }: Section, isLast: boolean): string {
  const [width, height] = across ? [A4.long, A4.short] : [A4.short, A4.long];
  const { top, bottom, left, right } = across ? MARGINS.across : MARGINS.upright;
  // The number of a page keeps its distance from what stands below it.
  const header = across ? 397 : 567;
  const properties = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${across ? ' w:orient="landscape"' : ""}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="567" w:gutter="0"/>${across ? "" : "<w:titlePg/>"}</w:sectPr>`;
  const body = blocks.map((block) =>
    "table" in block ? tableXml(block.table) : paragraphXml(block.paragraph),
  );
  return `${body.join("")}${isLast ? properties : `<w:p><w:pPr>${SMALL}${properties}</w:pPr></w:p>`}`;
}

/** The paragraph that a section ends with, or that parts two tables, takes no room. */
const SMALL = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

function paragraphXml({
  runs,
  align = "left",
  indent = false,
  space = 0,
  keepNext,
  heading,
}: Paragraph): string {
  const gap = Math.round(space * 20);
  const style = heading ? `<w:pStyle w:val="Heading${heading}"/>` : "";
  const keep = keepNext ? "<w:keepNext/>" : "";
  const first = indent ? '<w:ind w:firstLine="720"/>' : "";
  // The end of a paragraph has letters of its own, which make a line as high as they are: an empty one too.
  const size = sizeXml(runs[0]?.size);
  const end = size === "" ? "" : `<w:rPr>${size}</w:rPr>`;
  return `<w:p><w:pPr>${style}${keep}<w:spacing w:before="${gap}" w:after="${gap}"/>${first}<w:jc w:val="${align}"/>${end}</w:pPr>${runs.map(runXml).join("")}</w:p>`;
}

function sizeXml(size: number | undefined): string {
  return size === undefined ? "" : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}

function runXml({ text, bold = false, italic = false, underline = false, size }: Run): string {
  const look = `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${sizeXml(size)}${underline ? '<w:u w:val="single"/>' : ""}`;
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}${lines.join("<w:br/>")}</w:r>`;
}

function tableXml({ widths, rows, heads, bordered }: DocumentTable): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = bordered
    ? `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("")}</w:tblBorders>`
    : "";
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const lines = rows.map((cells, at) => {
    let column = 0;
    const inner = cells.map((cell) => {
      const across = cell.across ?? 1;
      const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0);
      column += across;
      return cellXml(cell, width, bordered);
    });
    const properties = `<w:trPr><w:cantSplit/>${at < heads ? "<w:tblHeader/>" : ""}</w:trPr>`;
    return `<w:tr>${properties}${inner.join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>`;
}

function cellXml(
  { paragraphs, across = 1, down, shaded = false }: DocumentCell,
  width: number,
  bordered: boolean,
): string {
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : "";
  const merge = down === undefined ? "" : `<w:vMerge${down === "first" ? ' w:val="restart"' : ""}/>`;
  const shade = shaded ? '<w:shd w:val="clear" w:color="auto" w:fill="E7ECF3"/>' : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}<w:vAlign w:val="${bordered ? "center" : "top"}"/></w:tcPr>${paragraphs.map(paragraphXml).join("")}</w:tc>`;
}
