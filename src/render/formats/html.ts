/** The book as one self-contained HTML page: no network, readable on a phone, printable, in light and dark. */
import { type Book, type BookTable, isIndexed } from "../book/tables.ts";
import { cellText, type ReportColumn, type TableCell } from "../tables/table.ts";
import { htmlText, plainText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import { barsSvg, waterfallSvg } from "./charts.ts";
import { drawnCells } from "./depth.ts";
import { SCRIPT, STYLE } from "./page.ts";

/** Rows of a table that stand in the page from the start; the others are shown when they are asked for. */
const FIRST_ROWS = 100;

/** Rows of a table that scrolls within itself, its head staying; a shorter one stands there in full. */
const LONG = 40;

/** A section of a page that is no table: its HTML, where nothing of the input acts. */
export interface PageSection {
  readonly id: string;
  /** A short name, for the link to it. */
  readonly tab: string;
  readonly html: string;
}

/** The page; scripts and styles stand in it. `first`: sections before the tables. */
export function renderHtml(book: Book, language: Language, first: readonly PageSection[] = []): string {
  const { word } = language;
  const sections = [
    ...(book.headline.length > 0 ? [headline(book, language)] : []),
    ...first.map(({ html }) => html),
    ...(book.waterfall.length > 0
      ? [chart("waterfall", word("bridge"), waterfallSvg(book, word("bridge"), language))]
      : []),
    ...book.charts.map((one) =>
      chart(`bars-${one.id}`, one.title, legend(language) + barsSvg(one, language)),
    ),
    ...book.tables.map((table) => tableSection(table, language)),
  ];
  const links = [...first, ...book.tables].map(
    ({ id, tab }) => `<li><a href="#${id}">${htmlText(tab)}</a></li>`,
  );
  // What the page may load is nothing at all; style and script stand in it.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlText(book.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${htmlText(word("page.skip"))}</a>
<header>
<h1>${htmlText(book.title)}</h1>
<p>${htmlText(book.subtitle)}</p>
${(book.notes ?? []).map((note) => `<p class="note">${htmlText(note)}</p>\n`).join("")}${remarks(book)}
</header>
<nav aria-label="${htmlText(word("page.contents"))}"><ul>${links.join("")}</ul></nav>
<main id="content">
${sections.join("\n")}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function remarks({ remarks: all }: Book): string {
  if (all.length === 0) return "";
  const items = all.map(({ text, good }) => {
    const mark = good === null ? "" : good ? "✓ " : "✗ ";
    const kind = good === null ? "" : ` class="${good ? "good" : "bad"}"`;
    return `<li${kind}>${htmlText(mark + text)}</li>`;
  });
  return `<ul class="remarks">${items.join("")}</ul>`;
}

function headline({ headline: figures }: Book, language: Language): string {
  const { word } = language;
  const cards = figures.map(({ label, cells }) => {
    const [before = "", after = "", change = "", percent = ""] = cells.map((cell) =>
      cellText(cell, language),
    );
    const share = percent === "" ? "" : ` (${percent}%)`;
    return `<div class="card"><dt>${htmlText(label)}</dt><dd><span class="big">${htmlText(after)}</span> <span>${htmlText(`${word("before").toLowerCase()} ${before}`)}</span> <span>${htmlText(change + share)}</span></dd></div>`;
  });
  return `<section aria-labelledby="headline"><h2 id="headline">${htmlText(word("page.headline"))}</h2><dl class="cards">${cards.join("")}</dl></section>`;
}

function chart(id: string, title: string, drawing: string): string {
  return `<section class="chart" aria-labelledby="${id}"><h2 id="${id}">${htmlText(title)}</h2><figure>${drawing}</figure></section>`;
}

function legend({ word }: Language): string {
  const key = (kind: "before" | "after"): string =>
    `<span><i class="${kind}"></i>${htmlText(word(kind))}</span>`;
  return `<figcaption class="legend">${key("before")}${key("after")}</figcaption>`;
}

/** A table with its search field; all rows stand as data beside it, for sorting, searching and showing more. */
function tableSection(table: BookTable, language: Language): string {
  const { word } = language;
  const { id, title, unit, columns, totals, heads } = table;
  const rows = table.rows.map(drawnCells);
  const shown = rows.slice(0, FIRST_ROWS);
  const name = isIndexed(table, language) ? 1 : 0;
  const body = shown.map((cells, at) =>
    rowHtml(cells, columns, name, at < totals || heads.has(at), language),
  );
  const data = {
    name,
    totals,
    heads: [...heads],
    step: FIRST_ROWS,
    sides: columns.map(({ align }) => (align === "right" ? 1 : 0)),
    rows: rows.map((cells) =>
      cells.map((cell) =>
        typeof cell === "string" ? plainText(cell) : [cell.number, cellText(cell, language)],
      ),
    ),
  };
  const caption = unit === null ? title : `${title}. ${unit}`;
  const status = word("page.rows", { n: language.number(shown.length), all: language.number(rows.length) });
  return `<section class="table" aria-labelledby="${id}" data-rows="${htmlText(word("page.rows"))}" data-group="${language.code === "vi" ? "." : ","}"><h2 id="${id}">${htmlText(title)}</h2>
<p class="tools"><label>${htmlText(word("page.search"))} <input type="search" autocomplete="off"></label> <span class="status" role="status">${htmlText(status)}</span></p>
<div class="scroll${rows.length > LONG ? " long" : ""}" role="group" tabindex="0" aria-label="${htmlText(title)}"><table><caption>${htmlText(caption)}</caption><thead>${headHtml(columns)}</thead><tbody>${body.join("")}</tbody></table></div>
<p><button type="button" class="more"${rows.length > shown.length ? "" : " hidden"}>${htmlText(word("page.more"))}</button></p>
<script type="application/json">${JSON.stringify(data).replace(/</g, "\\u003c")}</script></section>`;
}

/** One or two rows of heads; those above a single column sort by it. */
function headHtml(columns: readonly ReportColumn[]): string {
  const button = ({ label, align }: ReportColumn, at: number, span: string): string =>
    `<th scope="col"${span}${align === "right" ? ' class="number"' : ""}><button type="button" data-column="${at}">${htmlText(label)}</button></th>`;
  if (columns.every(({ group }) => group === "")) {
    return `<tr>${columns.map((column, at) => button(column, at, "")).join("")}</tr>`;
  }
  const upper = columns.map((column, at) => {
    const { group } = column;
    if (group === "") return button(column, at, ' rowspan="2"');
    if (group === columns[at - 1]?.group) return "";
    const count = columns.slice(at).findIndex((one) => one.group !== group);
    const span = count < 0 ? columns.length - at : count;
    return `<th scope="colgroup" colspan="${span}">${htmlText(group)}</th>`;
  });
  const lower = columns.map((column, at) => (column.group === "" ? "" : button(column, at, "")));
  return `<tr>${upper.join("")}</tr><tr>${lower.join("")}</tr>`;
}

function rowHtml(
  cells: readonly TableCell[],
  columns: readonly ReportColumn[],
  name: number,
  strong: boolean,
  language: Language,
): string {
  const inner = cells.map((cell, at) => {
    const text = htmlText(cellText(cell, language));
    if (at === name) return `<th scope="row">${text}</th>`;
    return columns[at]?.align === "right" ? `<td class="number">${text}</td>` : `<td>${text}</td>`;
  });
  return `<tr${strong ? ' class="strong"' : ""}>${inner.join("")}</tr>`;
}
