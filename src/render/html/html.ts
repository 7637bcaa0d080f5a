/** The book as one self-contained HTML page: no network, readable on a phone, printable, in light and dark. */
import { type Book, type BookTable, isIndexed } from "../book/tables.ts";
import { drawnCells } from "../formats/depth.ts";
import {
  cellText,
  isStrong,
  type ReportColumn,
  type ReportRow,
  remarkText,
  type TableCell,
} from "../tables/table.ts";
import { htmlText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import { placeBars, waterfall } from "./charts.ts";
import { dataElement } from "./packed.ts";
import { STYLE } from "./page.ts";
import { SCRIPT } from "./page-script.ts";

/** Rows of a table that stand in the page from the start; the others are shown when they are asked for. */
const FIRST_ROWS = 100;

/** Rows of a table that scrolls within itself, its head staying; a shorter one stands there in full. */
const LONG = 40;

/** Places of a chart that is shown at once; a longer one is opened when it is asked for. */
const SHOWN_BARS = 60;

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
      ? [chart("waterfall", word("bridge"), waterfall(book, word("bridge"), language), true)]
      : []),
    ...book.charts.map((one) =>
      chart(`bars-${one.id}`, one.title, placeBars(one, language), one.bars.length <= SHOWN_BARS),
    ),
    ...book.tables.map((table) => tableSection(peopleFirst(table, language), language)),
  ];
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
${contents([...first, ...book.tables], language)}<main id="content">
${sections.join("\n")}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Links to sections; none where there is but one. */
function contents(
  sections: readonly { readonly id: string; readonly tab: string }[],
  { word }: Language,
): string {
  if (sections.length < 2) return "";
  const links = sections.map(({ id, tab }) => `<li><a href="#${id}">${htmlText(tab)}</a></li>`);
  return `<nav aria-label="${htmlText(word("page.contents"))}"><ul>${links.join("")}</ul></nav>\n`;
}

function remarks({ remarks: all }: Book): string {
  if (all.length === 0) return "";
  const items = all.map((remark) => {
    const kind = remark.good === null ? "" : ` class="${remark.good ? "good" : "bad"}"`;
    return `<li${kind}>${htmlText(remarkText(remark))}</li>`;
  });
  return `<ul class="remarks">${items.join("")}</ul>`;
}

function headline({ headline: figures }: Book, language: Language): string {
  const { word } = language;
  const cards = figures.map(({ label, cells }, at) => {
    const [before = "", after = "", change = "", percent = ""] = cells.map((cell) =>
      cellText(cell, language),
    );
    const share = percent === "" ? "" : ` (${percent}%)`;
    const [, , by = ""] = cells;
    const sign = typeof by !== "string" && (by.number ?? 0) > 0 ? "+" : "";
    return `<div class="card${at === 0 ? " first" : ""}"><dt>${htmlText(label)}</dt><dd><span class="big">${htmlText(after)}</span> <span>${htmlText(`${word("before").toLowerCase()} ${before}`)}</span> <span>${htmlText(sign + change + share)}</span></dd></div>`;
  });
  return `<section aria-labelledby="headline"><h2 id="headline">${htmlText(word("page.headline"))}</h2><dl class="cards">${cards.join("")}</dl></section>`;
}

function chart(id: string, title: string, drawing: string, isOpen: boolean): string {
  const inner = `<figure>${drawing}</figure>`;
  const body = isOpen ? inner : `<details><summary>${htmlText(title)}</summary>${inner}</details>`;
  return `<section class="chart" aria-labelledby="${id}"><h2 id="${id}">${htmlText(title)}</h2>${body}</section>`;
}

/** A table with the columns on people right behind the name: what most readers came for is in view on a phone. */
function peopleFirst(table: BookTable, language: Language): BookTable {
  const people = language.word("persons");
  const order = table.columns
    .map(({ group }, at) => ({ at, rank: group === people ? 0 : 1 }))
    .filter(({ at }) => table.columns[at]?.group !== "");
  const first = table.columns.findIndex(({ group }) => group !== "");
  if (first < 0 || order.every(({ rank }) => rank === 1)) return table;
  const lead = isIndexed(table, language) ? 2 : 1;
  const moved = order.filter(({ rank }) => rank === 0).map(({ at }) => at);
  const others = table.columns.flatMap((_, at) => (at >= lead && !moved.includes(at) ? [at] : []));
  const columns = [...Array.from({ length: lead }, (_, at) => at), ...moved, ...others];
  const pick = <T>(list: readonly T[]): T[] =>
    columns.flatMap((at) => {
      const one = list[at];
      return one === undefined ? [] : [one];
    });
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
  };
}

/** How deep each row stands below others: rows of districts above their communes, parts of figures below them. */
function levelsOf({ rows, heads }: BookTable): number[] {
  return rows.map(({ depth }: ReportRow, at) => (heads.has(at) ? 0 : heads.size > 0 ? 1 : depth));
}

/** What stands in a column: texts, figures, or texts some of which are long. */
type Side = 0 | 1 | 2;

/** The class of a cell, by what stands in its column; the script has the same. */
const LOOKS = ["", "number", "wide"] as const;

/** A text of a column from which it is a column of long ones: it has lines of its own, and is not squeezed. */
const WIDE = 44;

function sidesOf({ columns, rows }: BookTable): Side[] {
  return columns.map(({ align }, at) => {
    if (align === "right") return 1;
    return rows.some(({ cells }) => String(cells[at] ?? "").length > WIDE) ? 2 : 0;
  });
}

/** The column that names a row, and stays while others scroll: of people and places the name, where it stands beside a code. */
function nameColumn(table: BookTable, language: Language): number {
  if (!isIndexed(table, language)) return 0;
  const [, first, second] = table.columns;
  const isOfPeople = first?.label === language.word("person") && second?.label === language.word("full.name");
  const isCode = (["code", "code.old"] as const).some((id) => first?.label === language.word(id));
  return isOfPeople || isCode ? 2 : 1;
}

/** A table with its search field; all rows stand as data beside it, for sorting, searching and showing more. */
function tableSection(table: BookTable, language: Language): string {
  const { word } = language;
  const { id, title, unit, columns, totals } = table;
  const rows = table.rows.map(drawnCells);
  const shown = rows.slice(0, FIRST_ROWS);
  const name = nameColumn(table, language);
  const sides = sidesOf(table);
  const body = shown.map((cells, at) => rowHtml(cells, sides, name, isStrong(table, at), language));
  const levels = levelsOf(table);
  const data = {
    name,
    totals,
    heads: rows.flatMap((_, at) => (at >= totals && isStrong(table, at) ? [at] : [])),
    levels: levels.some((level) => level > 0) ? levels : [],
    step: FIRST_ROWS,
    sides,
    rows: rows.map((cells) =>
      cells.map((cell) => (typeof cell === "string" ? cell : [cell.number, cellText(cell, language)])),
    ),
  };
  const caption = unit === null ? title : `${title}. ${unit}`;
  const status = word("page.rows", { n: language.number(shown.length), all: language.number(rows.length) });
  return `<section class="table" aria-labelledby="${id}" data-rows="${htmlText(word("page.rows"))}" data-group="${language.code === "vi" ? "." : ","}"><h2 id="${id}">${htmlText(title)}</h2>
<p class="tools"><label>${htmlText(word("page.search"))} <input type="search" autocomplete="off"></label> <span class="status${shown.length === rows.length ? " whole" : ""}" role="status">${htmlText(status)}</span> <span class="hint" hidden>${htmlText(word("page.swipe"))}</span></p>
<div class="scroll${rows.length > LONG ? " long" : ""}" role="group" tabindex="0" aria-label="${htmlText(title)}"><table><caption>${htmlText(caption)}</caption><thead>${headHtml(columns, name, language)}</thead><tbody>${body.join("")}</tbody></table></div>
${(table.below ?? []).map((text) => `<p class="note">${htmlText(text)}</p>\n`).join("")}<p><button type="button" class="more"${rows.length > shown.length ? "" : " hidden"}>${htmlText(word("page.more"))}</button></p>
${dataElement(data)}</section>`;
}

/** One or two rows of heads; those above a single column sort by it. */
function headHtml(columns: readonly ReportColumn[], name: number, { word }: Language): string {
  const button = ({ label, align }: ReportColumn, at: number, span: string): string => {
    // Who cannot see the column hears its number where it has no head.
    const unnamed = `<span class="hidden">${htmlText(word("page.column", { n: String(at + 1) }))}</span>`;
    const look = [...(align === "right" ? ["number"] : []), ...(at === name ? ["name"] : [])].join(" ");
    return `<th scope="col"${span}${look === "" ? "" : ` class="${look}"`}><button type="button" data-column="${at}">${label === "" ? unnamed : htmlText(label)}</button></th>`;
  };
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
  sides: readonly Side[],
  name: number,
  strong: boolean,
  language: Language,
): string {
  const inner = cells.map((cell, at) => {
    const text = htmlText(cellText(cell, language));
    // What was created has no old name: a head without a word heads nothing.
    if (at === name) return text === "" ? '<td class="name"></td>' : `<th scope="row">${text}</th>`;
    const look = LOOKS[sides[at] ?? 0];
    return look === "" ? `<td>${text}</td>` : `<td class="${look}">${text}</td>`;
  });
  return `<tr${strong ? ' class="strong"' : ""}>${inner.join("")}</tr>`;
}
