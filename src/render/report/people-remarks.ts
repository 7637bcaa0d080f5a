/** What is said of people below a table: its rows come to more than its total where somebody serves several places. */
import { figureAt } from "../../core/count/figure.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { indicatorOf, ROOT, scopesAtLevel, summaryScopes } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Report } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { movedRows } from "./moved-rows.ts";

/** Of the places of the lowest level that the report has a table of. */
export function peopleRemarks(run: RunDocument, language: Language): readonly Report["remarks"][number][] {
  const { scopes } = run.result;
  const below = summaryScopes(run.result).slice(1);
  const level = scopes[below.at(-1) ?? -1]?.level;
  const own = level ? scopesAtLevel(run.result, level) : [];
  const told = [...besideFates(run, language, ROOT), ...severalPlaces(run, language, ROOT, own)];
  return told.map((text) => ({ text, good: null }));
}

/**
 * How many hold one post that counts in a place and more elsewhere, or of titles that are not counted, and how many held none before: who
 * keeps a title, has another one or holds several is less than all people by so many. Nothing where nobody does.
 */
export function besideFates(
  { result }: RunDocument,
  { word, number }: Language,
  root: ScopePosition,
): string[] {
  const told = (key: "hold.more" | "newcomers", people: number): string[] =>
    people === 0 ? [] : [word(key, { n: number(people) })];
  return [
    ...told("hold.more", result.holdMore?.[root] ?? 0),
    ...told("newcomers", result.newcomers?.[root] ?? 0),
  ];
}

/**
 * By how much the people of places of one level, and those of communes alone above units, come to more than all people of what
 * stands above them; nothing where they do not. `root`: of the total; `scopes`: of the rows.
 */
export function severalPlaces(
  run: RunDocument,
  language: Language,
  root: ScopePosition,
  scopes: readonly ScopePosition[],
): string[] {
  const over = run.roster === null ? null : beyondRows(run, "persons", root, scopes);
  return over === null ? [] : told("several.places", -over.before, -over.after, language);
}

/** How many hold several posts, each in another place, so that the total counts them and none of the rows; nothing where nobody does. */
export function severalApart(
  run: RunDocument,
  language: Language,
  root: ScopePosition,
  scopes: readonly ScopePosition[],
): string[] {
  const beyond = run.roster === null ? null : beyondRows(run, "concurrent", root, scopes);
  return beyond === null ? [] : told("several.apart", beyond.before, beyond.after, language);
}

/** What a total has that its rows do not: those of places, and that of communes alone where they are of units. */
function beyondRows(
  { result }: RunDocument,
  id: "persons" | "concurrent",
  root: ScopePosition,
  scopes: readonly ScopePosition[],
): { readonly before: number; readonly after: number } | null {
  const indicator = indicatorOf(result, id);
  if (!indicator || scopes.length === 0) return null;
  const level = result.scopes[scopes[0] ?? -1]?.level ?? null;
  const { here, away } = level ? movedRows(result, root, level) : { here: [], away: [] };
  const rowsOf = {
    before: [...scopes.filter((scope) => !here.includes(scope)), ...away],
    after: scopes,
  };
  const beyond = (side: "before" | "after"): number => {
    const beside = level === "unit" ? (result.onlyOfCommune?.[id][side][root] ?? 0) : 0;
    const sum = rowsOf[side].reduce((all, scope) => all + (figureAt(indicator, scope)[side] ?? 0), beside);
    return (figureAt(indicator, root)[side] ?? sum) - sum;
  };
  return { before: beyond("before"), after: beyond("after") };
}

function told(
  key: "several.places" | "several.apart",
  before: number,
  after: number,
  { word, number }: Language,
): string[] {
  if (before <= 0 && after <= 0) return [];
  return [word(key, { before: number(Math.max(0, before)), after: number(Math.max(0, after)) })];
}
