/** The parts of the table of codes that are of what is asked for: files, scenarios, parameters, marks to keep somebody. */
import { error, info, refusal } from "./code-rule.ts";
import type { Words } from "./facts.ts";

/** Faults of files, and of the scenario that names them. */
export const REQUEST_CODES = {
  "file/missing": refusal<{ among: "file" | "folder" | "pattern" | "quoted" }>(),
  "file/unreadable": refusal<{ reason: string }>(),
  "file/over-input": refusal<{ input: string }>(),
  "file/unwritable": refusal<{ reason: string }>(),
  "set/no-seal": error(),
  "set/unsealed": error(),
  "set/missing": error(),
  "set/changed": error(),
  "file/not-text": refusal<{ looks: string | null }>(),
  "file/too-large": refusal(),
  "file/outside": refusal(),
  "file/stdin-twice": refusal(),
  "file/copied": error<{ other: string; rows: number }>(),
  "file/skipped": info<{ files: number; list: Words }>(),

  "yaml/syntax": refusal<{ problem: string }>(),
  "yaml/hard-spaces": refusal(),
  "yaml/unknown-key": refusal<{ path: string; known: Words }>(),
  "yaml/missing-key": refusal(),
  "yaml/value": refusal<{ path: string; choices: Words }>(),
  "yaml/ambiguous-number": refusal<{ reading: string }>(),

  "scenario/not-a-map": refusal(),
  "scenario/loop": refusal(),
  "scenario/no-places": refusal(),
  "scenario/after-alone": refusal(),
  "scenario/after-identity": refusal(),
};

/** Faults of parameters and marks that a command is given. */
export const PARAMETER_CODES = {
  "set/path": refusal<{ option: "--set" | "--vary" }>(),
  "keep/syntax": refusal(),
  "keep/twice": refusal(),
  "keep/unknown-person": error(),
};
