/** The shape of the words for diagnostics, and access to the facts that they tell. */
import type { Code } from "../../core/diagnostics/codes.ts";
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { decimalsOf } from "../text/numbers.ts";
import { sourceOf } from "../text/source.ts";

/** A sentence for each code: what is wrong with which value, and what to do. */
export type Messages = Readonly<Record<Code, (one: Diagnostic, facts: Facts) => string>>;

/** The words for what a plan is judged by: standards of households, neighbours, consent. */
export type JudgedMessages = Pick<
  Messages,
  Extract<Code, `thresholds/${string}` | `neighbours/${string}` | `consultation/${string}`>
>;

/** Facts of a diagnostic as text, numbers in the language's form; what is not there is "". */
export interface Facts {
  readonly text: (name: string) => string;
  readonly list: (name: string, separator?: string) => string;
  /** The lines of related rows, at most three of them. */
  readonly lines: () => string;
}

/** " (a, b)", or nothing for nothing. */
export function inBrackets(text: string): string {
  return text === "" ? "" : ` (${text})`;
}

export function factsOf(one: Diagnostic, number: (value: number, decimals: number) => string): Facts {
  return {
    text: (name) => {
      const fact = one.facts[name] ?? null;
      if (typeof fact === "number") return number(fact, decimalsOf(fact));
      return fact === null ? "" : String(fact);
    },
    list: (name, separator = ", ") => {
      const fact = one.facts[name] ?? null;
      return Array.isArray(fact) ? fact.join(separator) : "";
    },
    lines: () => {
      const lines = one.related.map((origin) =>
        origin.file === one.origin?.file && origin.sheet === one.origin.sheet
          ? String(origin.line)
          : `${sourceOf(origin)}:${origin.line}`,
      );
      return lines.length > 3 ? `${lines.slice(0, 3).join(", ")}, …` : lines.join(", ");
    },
  };
}

/** Whether an answer that is not proven has as few of everything that its bound counts, people among it. */
export function hasReachedBound(f: Facts): boolean {
  const counts = (["Persons", "Released"] as const).filter((count) => f.text(`bound${count}`) !== "");
  return (
    counts.length > 0 &&
    f.text("vacancies") === f.text("boundVacancies") &&
    counts.every((count) => f.text(count.toLowerCase()) === f.text(`bound${count}`))
  );
}
