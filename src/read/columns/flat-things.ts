/** Published figures of several things whose headers stand in one row ("Người Trước", "Người Sau", "Người Tăng, giảm"): columns in, each as if below its thing out. */
import { groupedBy } from "../../core/numbers/groups.ts";
import { oncePer } from "../../core/numbers/once.ts";
import { fold } from "../../core/text/fold.ts";
import { type ColumnNames, FIGURES_COLUMNS } from "./columns.ts";

interface Column {
  readonly header: string;
  readonly name: string | null;
  readonly over: string;
}

/** A header that ends with a word for a figure: what stands before it, and which figure it is. */
interface FlatHeader {
  readonly thing: string;
  readonly figure: string;
}

const FIGURES = ["before", "after", "change", "increase", "decrease", "percent"];

const CHANGES: ReadonlySet<string> = new Set(["change", "increase", "decrease", "percent"]);

/** Figures by the words that mean one and say nothing of what is counted, folded. */
const figureWords = oncePer(
  (names: ColumnNames): ReadonlyMap<string, string> =>
    new Map(
      FIGURES.flatMap((figure) =>
        [figure, ...(names[figure] ?? [])].map((word) => [fold(word) || word, figure] as const),
      ),
    ),
);

/** Words of the longest name of a figure: "Tỷ lệ tăng, giảm". */
const MOST_WORDS = 4;

/**
 * Columns of things whose figures have headers of which some are not known by themselves: the words before those for the figure are
 * the thing, where a figure before or after and its change are of it: names have no change ("Tên thôn trước", "Tên thôn sau").
 */
export function flatThings<T extends Column>(columns: readonly T[]): readonly T[] {
  if (columns.every(({ name }) => name !== null)) return columns;
  const flat = columns.map(({ header, over }) => (over === "" ? flatHeader(header) : null));
  const things = groupedBy([...flat.keys()], (at) => {
    const thing = flat[at]?.thing;
    return thing === undefined ? null : fold(thing);
  });
  const ofThings = new Set([...things.values()].filter((own) => isThing(own, columns, flat)).flat());
  return columns.map((column, at) => {
    const own = flat[at];
    return own && ofThings.has(at) ? { ...column, name: own.figure, over: own.thing } : column;
  });
}

function isThing(
  own: readonly number[],
  columns: readonly Column[],
  flat: readonly (FlatHeader | null)[],
): boolean {
  const figures = own.map((at) => flat[at]?.figure);
  const isWhole = figures.includes("before") || figures.includes("after");
  const isChanged = figures.some((figure) => figure !== undefined && CHANGES.has(figure));
  const areApart = new Set(figures).size === own.length;
  return isWhole && isChanged && areApart && own.some((at) => columns[at]?.name === null);
}

function flatHeader(header: string): FlatHeader | null {
  const words = header.split(/\s+/u);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const last = words.slice(-count).join(" ");
    const figure = figureWords(FIGURES_COLUMNS).get(fold(last) || last);
    const thing = words
      .slice(0, -count)
      .join(" ")
      .replace(/[,:;\u2013-]$/u, "");
    if (figure !== undefined && fold(thing) !== "") return { thing, figure };
  }
  return null;
}
