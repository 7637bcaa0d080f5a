/** What the page knows: files, what they were taken for, and what somebody chose. Nothing of it is stored anywhere. */

import type { CheckedInput, Finding, Recognised, SheetRoleName } from "../index.ts";
import type { FileMap } from "./dropped.ts";

/** What the page is used for. */
export const MODES = ["run", "propose", "assign"] as const;

/** One of them. */
export type Mode = (typeof MODES)[number];

/** Everything. */
export interface State {
  language: "vi" | "en";
  mode: Mode;
  files: FileMap;
  recognised: Recognised | null;
  /** Roles that somebody chose, by sheet. */
  roles: Map<string, { path: string; sheet: string | null; role: SheetRoleName | null }>;
  /** The scenario or duty among the files that is used; null: the one that was made of the tables. */
  chosen: string | null;
  /** Whether the scenario is made of the tables although there is one among the files. */
  isMade: boolean;
  /** A built-in policy by id, or the path of one's own; null: the scenario's. */
  policy: string | null;
  date: string;
  /** Parameters of the policy that were changed, by path. */
  set: Map<string, string>;
  /** Texts of YAML files that were changed by hand, by path. */
  edited: Map<string, string>;
  /** The policy's parameters as they are, by path. */
  parameters: Readonly<Record<string, string>>;
  /** How each input was understood. */
  inputs: readonly CheckedInput[];
  findings: readonly Finding[];
  /** Those of files that are made into others (a list of units into the register), which no run reads: they are shown with those of each. */
  ofFiles: readonly Finding[];
  /** Whether names stand in the report. */
  names: boolean;
}

/** A page that nobody has touched. */
export function emptyState(language: State["language"]): State {
  return {
    language,
    mode: "run",
    files: {},
    recognised: null,
    roles: new Map(),
    chosen: null,
    isMade: false,
    policy: null,
    date: "",
    set: new Map(),
    edited: new Map(),
    parameters: {},
    inputs: [],
    findings: [],
    ofFiles: [],
    names: false,
  };
}
