/** What is told of one id or figure of a scenario, as lines of text and as JSON. */
import type { Told } from "../../core/told.ts";
import type { Lines } from "../formats/lines.ts";
import type { Language } from "../words/language.ts";
import { renderExplanations } from "./explanation.ts";
import { renderExplanationsJson } from "./explanation-json.ts";
import { renderFigure, renderFigureJson } from "./figure.ts";
import { proposedUnitAsData, renderProposedUnit } from "./proposed-unit.ts";

/** As lines. */
export function explainedText(told: Told, language: Language, lines: Lines): string {
  if (told.kind === "figure") return renderFigure(told.figure, told, language, lines);
  const { found, under } = told;
  const parts = [
    ...(found.length > 0 ? [renderExplanations(found, told, language, lines)] : []),
    ...(under ? [renderProposedUnit(under, language, lines)] : []),
  ];
  return parts.join("\n");
}

/** As JSON. */
export function explainedJson(id: string, told: Told, language: Language): string {
  if (told.kind === "figure") return renderFigureJson(told.figure, told);
  const more = told.under ? [proposedUnitAsData(told.under, language)] : [];
  return renderExplanationsJson(id, told.found, told, more);
}
