/** The part of the table of codes that making a working folder has. */
import { refusal } from "./code-rule.ts";
import type { Words } from "./facts.ts";

/** What keeps a folder from being made. */
export const INIT_CODES = {
  "init/in-the-way": refusal<{ names: Words }>(),
  "init/own-report": refusal<{ files: Words }>(),
  "init/nothing-found": refusal<{ files: Words }>(),
};
