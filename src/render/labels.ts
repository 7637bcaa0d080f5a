/** The shape of a language's labels. */
import type { Kind, Level } from "../core/model.ts";

export interface Labels {
  readonly indicators: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly words: Readonly<Record<Word, string>>;
}

/** Words of reports and of the command line. `{name}` stands for a value that is filled in. */
export type Word =
  | "abolished"
  | "actual"
  | "added"
  | "after"
  | "before"
  | "bridge"
  | "bridge.after"
  | "bridge.before"
  | "change"
  | "change.short"
  | "communes"
  | "concurrent"
  | "dissolved"
  | "error"
  | "expectations"
  | "expectations.met"
  | "expected"
  | "figure"
  | "findings"
  | "findings.hidden"
  | "households"
  | "indicator"
  | "info"
  | "merging"
  | "more.rows"
  | "no.faults"
  | "of.places"
  | "old"
  | "percent"
  | "percent.short"
  | "persons"
  | "place"
  | "policy"
  | "result"
  | "step"
  | "total"
  | "unfinished"
  | "units"
  | "vacancies"
  | "vacant"
  | "warning"
  | "wrote";
