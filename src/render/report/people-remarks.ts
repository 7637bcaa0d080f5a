/** A remark on people below a report: rows of a table come to more than its total where somebody serves several places. */
import { figureAt } from "../../core/count/figure.ts";
import { indicatorOf, ROOT, summaryScopes } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Report } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** By how much the people of the places of the lowest level shown, and those of communes alone above units, come to more than all people. */
export function peopleRemarks(
  { result, roster }: RunDocument,
  language: Language,
): readonly Report["remarks"][number][] {
  const persons = roster && indicatorOf(result, "persons");
  const below = summaryScopes(result).slice(1);
  const level = result.scopes[below.at(-1) ?? -1]?.level;
  if (!persons || level === undefined) return [];
  const scopes = below.filter((scope) => result.scopes[scope]?.level === level);
  const over = (side: "before" | "after"): number => {
    const beside = level === "unit" ? (result.onlyOfCommune?.[side][ROOT] ?? 0) : 0;
    const sum = scopes.reduce((all, scope) => all + (figureAt(persons, scope)[side] ?? 0), beside);
    return Math.max(0, sum - (figureAt(persons, ROOT)[side] ?? sum));
  };
  const [before, after] = [over("before"), over("after")];
  if (before + after === 0) return [];
  const facts = { before: language.number(before), after: language.number(after) };
  return [{ text: language.word("several.places", facts), good: null }];
}
