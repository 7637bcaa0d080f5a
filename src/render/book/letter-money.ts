/** The chapter of a letter on money (kinh phí): what it was and is, what is not known, and what number and price did. */

import type { Figure } from "../../core/count/figure.ts";
import { figureOf } from "../../core/count/summary.ts";
import { change, sentence } from "./letter-sentences.ts";
import type { Chapter } from "./letter-shape.ts";
import type { BookView } from "./view.ts";

/** The figures that change; severance beside them is afterwards only. */
const CHANGING = ["fund.month", "fund.year", "allowances.month", "allowances.year"] as const;

/** The chapter; without paragraphs where the policy has no money. */
export function moneyChapter(view: BookView): Chapter {
  const { language, extent } = view;
  const { word, indicator } = language;
  const { result } = view.run;
  const told = (id: (typeof CHANGING)[number] | "severance"): string | null => {
    const figure = figureOf(result, id, extent.root);
    const isOfPeople = !id.startsWith("fund.");
    if (figure === null || (isOfPeople && view.run.roster === null)) return null;
    const known = id === "severance" ? sum(figure.after, view) : change(id, word("letter.dong"), view);
    const parts = known === null ? [word("unknown")] : [known, ...apart(figure, view)];
    return sentence(`${indicator({ id, definition: null })}:`, parts);
  };
  const paragraphs = [...CHANGING, "severance" as const].map(told).filter((text) => text !== null);
  return { title: word("letter.money"), paragraphs };
}

function sum(value: number | null, { language: { word, number } }: BookView): string | null {
  return value === null ? null : `${number(value)} ${word("letter.dong")}`;
}

/** What the number did, and what the price, where they are told apart. */
function apart({ byNumber, byPrice }: Figure, { language }: BookView): string[] {
  const { word, number } = language;
  if (typeof byNumber !== "number" || typeof byPrice !== "number") return [];
  const signed = (value: number): string => `${value < 0 ? "−" : "+"}${number(Math.abs(value))}`;
  const parts = { number: signed(byNumber), price: signed(byPrice) };
  return [word("letter.apart", parts)];
}
