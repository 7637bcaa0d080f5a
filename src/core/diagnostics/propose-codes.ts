/** The codes of findings on proposals (`propose`). */
import { error, info, refusal, warning } from "./code-rule.ts";
import type { Words } from "./facts.ts";

/** Why no unit can hold all of some units: one stays as it is, they differ, are too many, do not touch, other lists. */
export type NotTogether = {
  why: "fixed" | "same" | "most_parts" | "apart" | "others";
  unit: string | null;
  most: number;
};

export const PROPOSE_CODES = {
  "propose/no-register": refusal(),
  "propose/no-thresholds": refusal(),
  "propose/no-neighbours": refusal(),
  "propose/target-unused": refusal(),
  "propose/unknown-place": refusal<{ key: string }>(),
  "propose/several-places": refusal<{ codes: Words; key: string }>(),
  "propose/not-a-unit": refusal<{ key: string }>(),
  "propose/not-a-commune": refusal(),
  "propose/unknown-column": refusal(),
  "propose/no-such-label": warning(),
  "propose/across-communes": refusal<{ communes: Words }>(),
  "propose/together-apart": refusal(),
  "propose/together-impossible": refusal<NotTogether>(),
  "propose/not-found": error<{ name: string }>("run"),
  "propose/not-judged": warning<{ why: "households" | "region" | "standard"; count: number; name: string }>(
    "plan",
  ),
  "propose/unproven": warning<{ name: string; bounds: Words }>("run"),
  "propose/alternatives": info<{ name: string; count: number }>("run"),
  "propose/passed-over": info<{ inputs: Words }>(),
};
