/** The act that a plan is of, in one line under a title: how far it has got, its number, day and body. */
import type { Policy } from "../../core/model/policy.ts";
import type { Act } from "../../core/model/report.ts";
import { dateText } from "../text/dates.ts";
import type { Language } from "../words/language.ts";
import { referenceText } from "./figures.ts";

/** What stands under a title: the policy's reference day, and the act that the plan is of (null: not given). */
export interface ToldUnder {
  readonly policy: Policy;
  readonly act: Act | null;
}

/** The lines under a title: the reference day with the base salary, and the act. */
export function textsUnder({ policy, act }: ToldUnder, language: Language): string[] {
  return [referenceText(policy, language), actText(act, language) ?? ""].filter((text) => text !== "");
}

/** "DỰ THẢO: Nghị quyết 12/NQ-HĐND, ngày 26/06/2026, Hội đồng nhân dân xã Mẫu"; null where nothing is said of it. */
export function actText(act: Act | null, { word, code }: Language): string | null {
  if (act === null) return null;
  const { number, date, body, status } = act;
  const day = date === null ? null : word("act.of", { date: dateText(date, code) });
  const words = [number, day, body].filter((text) => text !== null).join(", ");
  const state = status === null ? "" : word(`act.${status}`);
  const text = [state, words].filter((one) => one !== "").join(": ");
  return text === "" ? null : text;
}

/** The acts of several scenarios, a line each with the letters of those that it is of; one that all share stands alone. */
export function actTexts(
  scenarios: readonly { readonly letter: string; readonly act: Act | null }[],
  language: Language,
): string[] {
  const letters = new Map<string, string[]>();
  for (const { letter, act } of scenarios) {
    const text = actText(act, language);
    if (text !== null) letters.set(text, [...(letters.get(text) ?? []), letter]);
  }
  return [...letters].map(([text, of]) =>
    of.length === scenarios.length ? text : `${of.join(", ")}: ${text}`,
  );
}
