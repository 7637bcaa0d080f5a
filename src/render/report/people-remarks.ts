/** What is said of people below a table: its rows come to more than its total where somebody serves several places. */
import { figureAt } from "../../core/count/figure.ts";
import type { ScopePosition } from "../../core/count/scopes.ts";
import { indicatorOf, ROOT, summaryScopes } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Report } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** Of the places of the lowest level that the report has a table of. */
export function peopleRemarks(run: RunDocument, language: Language): readonly Report["remarks"][number][] {
  const { scopes } = run.result;
  const below = summaryScopes(run.result).slice(1);
  const level = scopes[below.at(-1) ?? -1]?.level;
  const own = below.filter((scope) => scopes[scope]?.level === level);
  return severalPlaces(run, language, ROOT, own).map((text) => ({ text, good: null }));
}

/**
 * By how much the people of places of one level, and those of communes alone above units, come to more than all people of what
 * stands above them; nothing where they do not. `root`: of the total; `scopes`: of the rows.
 */
export function severalPlaces(
  { result, roster }: RunDocument,
  language: Language,
  root: ScopePosition,
  scopes: readonly ScopePosition[],
): string[] {
  const persons = roster && indicatorOf(result, "persons");
  if (!persons || scopes.length === 0) return [];
  const isOfUnits = result.scopes[scopes[0] ?? -1]?.level === "unit";
  const over = (side: "before" | "after"): number => {
    const beside = isOfUnits ? (result.onlyOfCommune?.[side][root] ?? 0) : 0;
    const sum = scopes.reduce((all, scope) => all + (figureAt(persons, scope)[side] ?? 0), beside);
    return Math.max(0, sum - (figureAt(persons, root)[side] ?? sum));
  };
  const [before, after] = [over("before"), over("after")];
  if (before + after === 0) return [];
  return [
    language.word("several.places", { before: language.number(before), after: language.number(after) }),
  ];
}
