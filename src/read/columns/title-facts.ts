/**
 * Rosters with one row a place and one column a title: whose each fact of a person is. A year below the header of a title, or to the
 * right of its column, is that of the title's holder and of nobody else in the row.
 */
import { titleKey } from "../../core/model/titles.ts";
import { fold } from "../../core/text/fold.ts";
import { TITLE_COLUMN } from "./columns.ts";

/** How a column is known that has a fact of a title's holders: with the title's id and the fact behind it. */
const HOLDER_COLUMN = "of:";

/** Known columns that say something of one person. */
const FACTS: ReadonlySet<string> = new Set([
  "person",
  "birth_year",
  "birth_year_male",
  "birth_year_female",
  "gender",
  "gender_male",
  "gender_female",
  "party_member",
  "since",
  "until_day",
  "official",
  "keep",
]);

/** The same below the header of a title, where a note is about the holder too. */
export const FACTS_BELOW: ReadonlySet<string> = new Set([...FACTS, "further_titles", "note"]);

/** Headers of names below the header of a title, folded, beside those that are known. */
const NAMES: ReadonlySet<string> = new Set(["ten", "ten nguoi giu", "nguoi giu", "nguoi dam nhiem"]);

/** What parts titles in the name of a column whose holders have each of them. */
const TOGETHER = "+";

/** How a column is known that has the holders of a title, or of several at once. */
export function titleColumn(ids: readonly string[]): string {
  return `${TITLE_COLUMN}${ids.join(TOGETHER)}`;
}

/** Whether a text is a title of the policy. `meanings`: what headers mean, these titles among them. */
export function isPolicyTitle(text: string, meanings: ReadonlyMap<string, string>): boolean {
  return titlesOfColumn(meanings.get(titleKey(text)) ?? null).length > 0;
}

/** What makes several titles those of one person: "Bí thư kiêm Trưởng thôn"; with a comma they are of several people. */
const OF_ONE = /(?<!\p{L})(?:ki[êe]m|đồng thời|dong thoi)(?!\p{L})/iu;

/** The column as which a title that heads people is known; null where a text is no title of the policy, or several that are not of one person. */
export function titleHeading(text: string, meanings: ReadonlyMap<string, string>): string | null {
  const title = meanings.get(titleKey(text)) ?? null;
  const ids = titlesOfColumn(title);
  return ids.length === 1 || (ids.length > 1 && OF_ONE.test(text)) ? title : null;
}

/** The titles of a column of holders; none for any other column. */
export function titlesOfColumn(name: string | null): readonly string[] {
  return name?.startsWith(TITLE_COLUMN) ? name.slice(TITLE_COLUMN.length).split(TOGETHER) : [];
}

/** A fact of the holders of a title, or of several at once. */
export interface HolderFact {
  readonly titles: readonly string[];
  readonly fact: string;
}

/** What a column is that stands below the header of a title: its holders, or a fact of them; null for neither. */
export function belowTitle(title: string, header: string, own: string | undefined): string | null {
  if (own === "full_name" || NAMES.has(fold(header))) return title;
  return own !== undefined && FACTS_BELOW.has(own) ? columnOf(title, own) : null;
}

/** The title and the fact of a column; null for any other column. */
export function holderFactOf(name: string | null): HolderFact | null {
  if (!name?.startsWith(HOLDER_COLUMN)) return null;
  const [titles = "", fact = ""] = name.slice(HOLDER_COLUMN.length).split("/");
  return { titles: titles.split(TOGETHER), fact };
}

/** A column by its title, as `columnOf` calls it. */
function columnOf(title: string, fact: string): string {
  return `${HOLDER_COLUMN}${title.slice(TITLE_COLUMN.length)}/${fact}`;
}

/** A column whose owner only its position tells: the header of the title to its left; null where there is none. */
export interface Positioned {
  readonly header: string;
  readonly title: string | null;
}

/**
 * The columns, each fact beside the columns of several titles as one of the holders of the nearest title to its left.
 * `positioned`: facts that only some of the titles have; one without a title to its left is nobody's, and no longer known.
 */
export function factsByTitle<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): { readonly columns: readonly T[]; readonly positioned: readonly Positioned[] } {
  const titles = new Set(columns.flatMap(({ name }) => (isTitle(name) ? [name] : [])));
  const isOfPeople = columns.some(({ name }) => name === "full_name" || name === "title");
  if (titles.size < 2 || isOfPeople) return { columns, positioned: [] };
  const owned = new Map<string, number>();
  const placed = columns.map((own, at) => {
    if (own.name === null || !FACTS.has(own.name)) return { own, title: null, fact: null };
    const title = columns.slice(0, at).findLast(({ name }) => isTitle(name)) ?? null;
    owned.set(own.name, (owned.get(own.name) ?? 0) + 1);
    return { own, title, fact: own.name };
  });
  return {
    columns: placed.map(({ own, title, fact }) => {
      if (fact === null) return own;
      return { ...own, name: title?.name ? columnOf(title.name, fact) : null };
    }),
    positioned: placed.flatMap(({ own, title, fact }) => {
      if (fact === null || (title !== null && owned.get(fact) === titles.size)) return [];
      return [{ header: own.header, title: title?.header ?? null }];
    }),
  };
}

function isTitle(name: string | null): boolean {
  return name?.startsWith(TITLE_COLUMN) === true;
}
