/** Charts of the book as SVG: figures in, markup with a text alternative out. Colours are the page's style sheet's. */
import type { BarChart, Book } from "../book/tables.ts";
import { htmlText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";

/** Units of the drawing: as wide as a phone's screen, so that its text is legible there. */
const WIDTH = 400;

const LABEL = 16;

const BAR = 14;

const GAP = 12;

/** From people before to people after: each step begins where the one before ended. */
export function waterfallSvg({ waterfall }: Book, title: string, language: Language): string {
  const most = Math.max(
    1,
    ...waterfall.map(({ persons, total }) => (total ? persons : 0)),
    ...levels(waterfall),
  );
  const row = LABEL + BAR + GAP;
  let level = 0;
  const bars = waterfall.map(({ label, persons, total }, at) => {
    const from = total ? 0 : level;
    level = total ? persons : level + persons;
    const [low, high] = [Math.min(from, level), Math.max(from, level)];
    const kind = total ? "total" : persons < 0 ? "down" : "up";
    const value = `${!total && persons > 0 ? "+" : ""}${language.number(persons)}`;
    return barRow(at * row, label, value, [{ kind, from: low / most, to: high / most }]);
  });
  const alternative = waterfall
    .map(({ label, persons }) => `${label}: ${language.number(persons)}`)
    .join("; ");
  return svg("waterfall", title, alternative, row * waterfall.length, bars);
}

/** What the running sum comes to after each step. */
function levels(waterfall: Book["waterfall"]): number[] {
  let level = 0;
  return waterfall.map(({ persons, total }) => {
    level = total ? persons : level + persons;
    return level;
  });
}

/** Places of one drawing: a long list is several, so that it can go over a page's end. */
const PLACES = 10;

/** Before and after of each place, one above the other. */
export function barsSvg({ id, title: whole, bars }: BarChart, language: Language): string {
  const most = Math.max(1, ...bars.flatMap(({ before, after }) => [before, after]));
  const row = LABEL + 2 * BAR + GAP;
  const value = ({ before, after }: BarChart["bars"][number]): string =>
    `${language.number(before)} → ${language.number(after)}`;
  const drawings = Array.from({ length: Math.ceil(bars.length / PLACES) }, (_, at) =>
    bars.slice(at * PLACES, (at + 1) * PLACES),
  );
  return drawings
    .map((own, at) => {
      const rows = own.map((one, place) =>
        barRow(place * row, one.label, value(one), [
          { kind: "before", from: 0, to: one.before / most },
          { kind: "after", from: 0, to: one.after / most },
        ]),
      );
      const alternative = own.map((one) => `${one.label}: ${value(one)}`).join("; ");
      const title = drawings.length > 1 ? `${whole} (${at + 1}/${drawings.length})` : whole;
      return svg(`bars-${id}-${at + 1}`, title, alternative, row * own.length, rows);
    })
    .join("");
}

interface Bar {
  readonly kind: "total" | "down" | "up" | "before" | "after";
  /** Shares of the width. */
  readonly from: number;
  readonly to: number;
}

function barRow(top: number, label: string, value: string, bars: readonly Bar[]): string {
  const shapes = bars.map(({ kind, from, to }, at) => {
    const width = Math.max(1, (to - from) * WIDTH);
    return `<rect class="${kind}" x="${place(from * WIDTH)}" y="${top + LABEL + at * BAR}" width="${place(width)}" height="${BAR - 2}"/>`;
  });
  return `<text x="0" y="${top + LABEL - 4}">${htmlText(label)}</text><text class="value" x="${WIDTH}" y="${top + LABEL - 4}">${htmlText(value)}</text>${shapes.join("")}`;
}

function place(length: number): string {
  return String(Math.round(length * 10) / 10);
}

function svg(
  id: string,
  title: string,
  alternative: string,
  height: number,
  rows: readonly string[],
): string {
  return `<svg role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${WIDTH} ${height}"><title id="${id}-title">${htmlText(title)}</title><desc id="${id}-text">${htmlText(alternative)}</desc><g aria-hidden="true">${rows.join("")}</g></svg>`;
}
