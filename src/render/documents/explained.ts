/** What is told of one id or figure of a scenario, as lines of text and as JSON. */
import type { Explanation } from "../../core/explain/explained.ts";
import type { FigureExplained } from "../../core/explain/figure.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Lines } from "../formats/lines.ts";
import type { Language } from "../words/language.ts";
import { renderExplanations } from "./explanation.ts";
import { renderExplanationsJson } from "./explanation-json.ts";
import { renderFigure, renderFigureJson } from "./figure.ts";
import { type ProposedUnitOf, proposedUnitAsData, renderProposedUnit } from "./proposed-unit.ts";

/** A figure, or what is told of an id; `under`: what a proposal says of it, null where there is none. */
export type ToldOf =
  | { readonly kind: "figure"; readonly figure: FigureExplained; readonly policy: Policy }
  | {
      readonly kind: "id";
      readonly found: readonly Explanation[];
      readonly policy: Policy;
      readonly under: ProposedUnitOf | null;
    };

/** As lines. */
export function explainedText(told: ToldOf, language: Language, lines: Lines): string {
  if (told.kind === "figure") return renderFigure(told.figure, told.policy, language, lines);
  const { found, policy, under } = told;
  const parts = [
    ...(found.length > 0 ? [renderExplanations(found, policy, language, lines)] : []),
    ...(under ? [renderProposedUnit(under, language, lines)] : []),
  ];
  return parts.join("\n");
}

/** As JSON. */
export function explainedJson(id: string, told: ToldOf, language: Language): string {
  if (told.kind === "figure") return renderFigureJson(told.figure, told.policy);
  const more = told.under ? [proposedUnitAsData(told.under, language)] : [];
  return renderExplanationsJson(id, told.found, told.policy, more);
}
