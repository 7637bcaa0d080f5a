/** What a rendering needs to speak one language: labels, messages and number forms. */

import type { IndicatorName } from "../../core/count/indicators.ts";
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Kind, Level } from "../../core/model/place.ts";
import type { Title } from "../../core/model/policy.ts";
import { titleName } from "../../core/model/titles.ts";
import { plainText } from "../text/safe.ts";
import { isReportWord, REPORT_WORDS } from "./labels.report.ts";
import type { Labels, Word } from "./labels.ts";
import { type Messages, messageOf } from "./messages.ts";
import type { Phrases } from "./phrases.ts";

/** The codes of the languages that the tool speaks. */
export const LANGUAGE_CODES = ["vi", "en"] as const;

/** One of them. */
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** How one language says things. */
export interface Language {
  readonly code: LanguageCode;
  /** A number with grouped thousands and `decimals` places; "" for null. */
  readonly number: (value: number | null, decimals?: number) => string;
  /** The name of an indicator, built in or the policy's own. */
  readonly indicator: (one: IndicatorName) => string;
  /** What a title is called at a place of some kind. */
  readonly title: (title: Title, kind: Kind | undefined) => string;
  readonly level: (level: Level) => string;
  /** What so many places of a kind are called, by default one. */
  readonly kind: (kind: Kind, count?: number) => string;
  readonly word: (key: Word, values?: Readonly<Record<string, string>>) => string;
  readonly message: (one: Diagnostic) => string;
  readonly phrases: Phrases;
}

/** A language out of its words. */
export function languageOf(
  code: LanguageCode,
  labels: Labels,
  messages: Messages,
  phrases: Phrases,
  number: Language["number"],
): Language {
  return {
    code,
    number,
    indicator: ({ id, definition }) => {
      if (definition === null) return labels.indicators[id];
      return (code === "en" ? definition.nameEn : null) ?? definition.name;
    },
    title: (title, kind) => (code === "en" ? title.nameEn : null) ?? titleName(title, kind),
    level: (level) => labels.levels[level],
    kind: (kind, count = 1) => (count === 1 ? labels.kindsOne : labels.kinds)[kind],
    word: (key, values) => {
      const text = isReportWord(key) ? REPORT_WORDS[key][code] : labels.words[key];
      return values ? filled(text, values) : text;
    },
    phrases,
    message: (one) => plainText(messageOf(one, messages, number)),
  };
}

/** Texts with names in braces, parted at the names: every second part is one. */
const PARTED = new Map<string, readonly string[]>();

/** A text with values in the place of their names. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  const parts = PARTED.get(text) ?? text.split(/\{(\w+)\}/);
  PARTED.set(text, parts);
  let whole = "";
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? "";
    whole += at % 2 === 0 ? part : (values[part] ?? `{${part}}`);
  }
  return whole;
}
