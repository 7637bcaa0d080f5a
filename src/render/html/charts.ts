/** Charts of the book as markup: figures in, bars with a text alternative out. Colours are the page's style sheet's. */
import type { BarChart, Book } from "../book/tables.ts";
import { htmlText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";

/** A bar, in shares of the whole width. */
interface Bar {
  readonly kind: "total" | "down" | "up" | "before" | "after";
  readonly from: number;
  readonly to: number;
}

/** From people before to people after: each step begins where the one before ended. */
export function waterfall({ waterfall: steps }: Book, title: string, language: Language): string {
  const { number, word } = language;
  const levels: number[] = [];
  for (const { persons, total } of steps) levels.push(total ? persons : (levels.at(-1) ?? 0) + persons);
  const most = Math.max(1, ...levels);
  const rows = steps.map(({ label, persons, total }, at) => {
    const level = levels[at] ?? 0;
    const from = total ? 0 : (levels[at - 1] ?? 0);
    const kind = total ? "total" : persons < 0 ? "down" : "up";
    const value = `${!total && persons > 0 ? "+" : ""}${number(persons)}`;
    const [low, high] = [Math.min(from, level), Math.max(from, level)];
    return barRow(label, value, [{ kind, from: low / most, to: high / most }]);
  });
  const alternative = steps.map(({ label, persons }) => `${label}: ${number(persons)}`).join("; ");
  const key = legend([
    ["total", word("persons")],
    ["down", word("chart.down")],
    ["up", word("chart.up")],
  ]);
  return `${key}${figure("waterfall", "wide", title, alternative, rows)}`;
}

/** Before and after of each place, one above the other. */
export function placeBars({ id, title, bars }: BarChart, { number, word }: Language): string {
  const most = bars.reduce((all, { before, after }) => Math.max(all, before, after), 1);
  const value = ({ before, after }: BarChart["bars"][number]): string =>
    `${number(before)} → ${number(after)}`;
  const rows = bars.map((one) =>
    barRow(one.label, value(one), [
      { kind: "before", from: 0, to: one.before / most },
      { kind: "after", from: 0, to: one.after / most },
    ]),
  );
  const alternative = bars.map((one) => `${one.label}: ${value(one)}`).join("; ");
  const key = legend([
    ["before", word("before")],
    ["after", word("after")],
  ]);
  return `${key}${figure(`bars-${id}`, "columns", title, alternative, rows)}`;
}

function legend(keys: readonly (readonly [Bar["kind"], string])[]): string {
  const items = keys.map(([kind, text]) => `<span><i class="${kind}"></i>${htmlText(text)}</span>`);
  return `<figcaption class="legend">${items.join("")}</figcaption>`;
}

function figure(
  id: string,
  look: "wide" | "columns",
  title: string,
  alternative: string,
  rows: readonly string[],
): string {
  return `<div class="bars ${look}" role="img" aria-label="${htmlText(title)}" aria-describedby="${id}-text">${rows.join("")}</div><p class="hidden" id="${id}-text">${htmlText(alternative)}</p>`;
}

function barRow(label: string, value: string, bars: readonly Bar[]): string {
  const shapes = bars.map(({ kind, from, to }) => {
    const width = Math.max(0.2, (to - from) * 100);
    return `<i class="${kind}" style="left:${share(from * 100)}%;width:${share(width)}%"></i>`;
  });
  return `<div class="bar"><span>${htmlText(label)}</span><span class="value">${htmlText(value)}</span><span class="track">${shapes.join("")}</span></div>`;
}

function share(percent: number): string {
  return String(Math.round(percent * 10) / 10);
}
