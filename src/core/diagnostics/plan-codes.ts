/** The part of the table of codes that plans have: what their rows make of places, and what is printed beside them. */
import type { Level, Status } from "../model/place.ts";
import { error, info, warning } from "./code-rule.ts";
import type { NotConserved, Words } from "./facts.ts";

export const PLAN_CODES = {
  "changes/no-code": error("plan"),
  "changes/unknown-place": error(),
  "changes/covered-twice": error("plan"),
  "changes/too-many-households": error<{ given: number; households: number }>("plan"),
  "changes/too-many-people": error<{ given: number; population: number }>("plan"),
  "changes/rows-disagree": error<{ into: string | null; other: string }>("plan"),
  "changes/two-holders": error("plan"),
  "changes/levels-differ": error<{ levels: readonly Level[] }>("plan"),
  "changes/create-mixed": error("plan"),
  "changes/code-taken": error<{ name: string }>("plan"),
  "changes/name-needed": error("plan"),
  "changes/kind-needed": error("plan"),
  "changes/parent-needed": error("plan"),
  "changes/unknown-parent": error("plan"),
  "changes/parent-level": error<{ level: Level; above: Level }>("plan"),
  "changes/loop": error("plan"),
  "changes/crosses-communes": error<{ into: string; communes: Words }>("plan"),
  "changes/orphan": error<{ parent: string; name: string; fate: "dissolved" | "split" }>("plan"),
  "changes/held-back": warning<{ into: string | null; status: Status }>("plan"),
  "changes/part-unassigned": warning<{ households: number | null }>("plan"),
  "changes/split-holders": warning<{ name: string; into: string | null; people: number }>("plan"),
  "changes/same-name": warning<{ codes: Words; commune: string | null }>("plan"),
  "changes/not-conserved": warning<NotConserved>("plan"),
  "changes/words-left": error(),
  "changes/blank-name": error(),
  "changes/no-parts": error(),
  "changes/name-twice": error(),
  "changes/date-missing": error(),
  "changes/later-steps": info<{ rows: number }>(),
  "changes/rest-alone": error("plan"),
  "changes/unknown-part": warning<{ name: string; parts: number }>("plan"),
};
