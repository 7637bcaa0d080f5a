/** Figures in sentences, as letters tell them. */

import type { Figure } from "../../core/count/figure.ts";
import type { BuiltInIndicator } from "../../core/count/scopes/indicator-ids.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { figureOf, indicatorOf } from "../../core/count/summary.ts";
import { decimalsOf } from "../text/numbers.ts";
import type { BookView } from "./view.ts";

/** What was, what is, and what lies between: "từ 60 xuống còn 12 người, giảm 48 (80,0%)". */
export function change(
  id: BuiltInIndicator,
  noun: string,
  view: BookView,
  scope: ScopePosition = view.extent.root,
): string | null {
  const figure = figureOf(view.run.result, id, scope);
  return figure && changeOf(id, figure, noun, view);
}

/** The same of what places may have none of: nothing is said of one that had none and has none. */
export function changeIfAny(...given: Parameters<typeof change>): string | null {
  const [id, , view, scope = view.extent.root] = given;
  const figure = figureOf(view.run.result, id, scope);
  return figure?.before === 0 && figure.after === 0 ? null : change(...given);
}

/** The same of a figure that is known: one of an indicator, or of a part of it. */
export function changeOf(
  id: BuiltInIndicator,
  figure: Figure,
  noun: string,
  { run, language }: BookView,
): string | null {
  const decimals = indicatorOf(run.result, id)?.percent.decimals ?? 1;
  return changeText(figure, noun, decimals, language);
}

/** How large a place is: what it has where nothing changed or nothing was before, else what was and is. */
export function size(
  id: BuiltInIndicator,
  noun: string,
  view: BookView,
  scope: ScopePosition,
): string | null {
  const figure = figureOf(view.run.result, id, scope);
  if (!figure || figure.after === null || (figure.before !== null && figure.change !== 0)) {
    return change(id, noun, view, scope);
  }
  return `${view.language.number(figure.after)} ${noun}`;
}

function changeText(
  { before, after, change: by, percent }: Figure,
  noun: string,
  decimals: number,
  { word, number: numberText }: BookView["language"],
): string | null {
  if (before === null || after === null || by === null) return null;
  // Hectares have decimals; all else is whole.
  const number = (value: number): string => numberText(value, decimalsOf(value));
  if (by === 0) return word("letter.same", { n: number(after), noun });
  const share = percent === null ? "" : ` (${numberText(Math.abs(percent), decimals)}%)`;
  return word(by < 0 ? "letter.down" : "letter.up", {
    before: number(before),
    after: number(after),
    noun,
    by: number(Math.abs(by)),
    share,
  });
}

/** A sentence out of the parts that are known; null where none is. */
export function sentence(lead: string, parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : `${lead} ${known.join("; ")}.`;
}
