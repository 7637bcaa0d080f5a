/** What the functions of the library are given, and the form in which all of them answer. */

import type { Finding, Level } from "../render/json/json-shapes.ts";

/** A scenario: its value, its text in YAML or JSON, or the bytes of that text in UTF-8. */
export type ScenarioSource = object | string | Uint8Array;

/** What is being done: a file of so many bytes read, or so many rows arranged. */
export type ProgressStep =
  | { readonly doing: "reading"; readonly path: string; readonly bytes: number }
  | { readonly doing: "arranging"; readonly rows: number };

/** What every function is given beside its scenarios. */
export interface Given {
  /**
   * Bytes by path, from the scenario's folder and with `/` between names: CSV or XLSX for inputs, YAML for policies and for
   * what the scenario extends. Patterns and folders that the scenario names mean the files of that form given here.
   */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Parameters of the policy that are changed, by path (`{ "holding.max_posts": 3 }`) or as `--set` has them (`["holding.max_posts=3"]`). */
  readonly set?: Readonly<Record<string, unknown>> | readonly string[] | undefined;
  /** The reference day, `2026-07-01`, in the place of the scenario's `date`: ages, rates and standards go by it. */
  readonly date?: string | undefined;
  /** People who keep all of their posts (true) or leave (false), by id, whatever the roster says. */
  readonly keep?: Readonly<Record<string, boolean>> | undefined;
  /** What the scenario is called in findings, and where paths are taken from; `(scenario)` where it is left out. */
  readonly path?: string | undefined;
  /** Is told what is being done: the file that is to be read, or how many rows are to be arranged. */
  readonly onProgress?: ((step: ProgressStep) => void) | undefined;
  /**
   * Any object: calls that are given the same one share the tables that they read, which must not differ from call to call,
   * and calls in a row the run, where they ask for the same of the same bytes (the same objects, not only equal ones).
   */
  readonly common?: object | undefined;
  /** The language of messages; Vietnamese where it is left out. */
  readonly lang?: "vi" | "en" | undefined;
}

export interface RunGiven extends Given {
  readonly scenario: ScenarioSource;
  /** The last level with rows of its own in `summary`; left out: the root and the next level that exists. */
  readonly by?: Level | undefined;
}

export interface CheckGiven extends Given {
  readonly scenario: ScenarioSource;
}

export interface CompareGiven extends Given {
  /** The first is the baseline. */
  readonly scenarios: readonly ScenarioSource[];
  /** Whether the places and people that differ are listed, not only counted. */
  readonly detail?: boolean | undefined;
}

/** A duty and the bytes of its files. */
export interface AssignGiven extends Pick<Given, "files" | "lang" | "path" | "onProgress" | "common"> {
  /** The duty: its value, its text in YAML or JSON, or the bytes of that text. `scenario` is another name for it. */
  readonly duty?: ScenarioSource;
  readonly scenario?: ScenarioSource;
  /** The month that is shown, `2026-07`; left out: all. The whole is planned in any case. */
  readonly month?: string | undefined;
}

export interface ProposeGiven extends Given {
  readonly scenario: ScenarioSource;
  /** By code or name; left out: all of them. */
  readonly communes?: readonly string[] | undefined;
  /** Units wanted in each commune; left out: as the scenario has it. */
  readonly target?: number | null | undefined;
  /** How many of the next best plans are wanted besides the best. */
  readonly alternatives?: number | undefined;
}

/** `result`: the object that the command prints with `--format json`; null where there are faults. */
export interface Answer<Result, Found = Finding> {
  readonly result: Result | null;
  /** In the order in which the command tells them. */
  readonly findings: readonly Found[];
}

export interface ExplainGiven extends Given {
  readonly scenario: ScenarioSource;
  /** A person's id, the code of a place or the id of a title. */
  readonly id: string;
  /** The indicator whose figure at the place of the id is asked for. */
  readonly indicator?: string | null | undefined;
}

export interface ExplainDutyGiven extends Pick<Given, "files" | "lang" | "path" | "onProgress" | "common"> {
  readonly duty: ScenarioSource;
  /** A person's id or the code of a cell. */
  readonly id: string;
}

/** What is told of an id. */
export interface Explained {
  /** Headings, and below them lines that begin with a dash. */
  readonly text: string;
  /** The object that `explain --format json` prints. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A policy that is built in. */
export interface BuiltInPolicy {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** The legal basis. */
  readonly basis: string | null;
  /** Its first and last day, `2026-07-01`; null for none. */
  readonly effective: string | null;
  readonly until: string | null;
  /** Levels at which it has posts. */
  readonly levels: readonly ("commune" | "unit")[];
  /** Its file, comments and all. */
  readonly text: string;
}
