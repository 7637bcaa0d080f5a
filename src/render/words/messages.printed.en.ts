/** What is said in English of plans as they are printed: names of places, list cells, what stands beside them. */
import type { PrintedPlanMessages } from "./messages.ts";

export const PRINTED_PLAN_MESSAGES_EN: PrintedPlanMessages = {
  "places/ambiguous": (d, f) =>
    `"${d.value}" fits ${f.count} places: ${f.candidates.join(", ")}. Write the code, or name the commune: in a column, a heading, or as commune: beside the file.`,
  "register/codes-alike": (d, f) =>
    `The codes "${d.value}" and "${f.other}" (line ${d.lines}) differ only in zeros, case or spaces. Most likely they are one: check them.`,
  "changes/words-left": ({ value }) =>
    `Nothing can be made of "${value}" in this list. Parts are joined by + , ; or "và"; write "một phần X", "phần còn lại của X", "X (40 hộ)" or "40 hộ của X".`,
  "changes/blank-name": ({ value }) =>
    `"${value}" has no new name. Write it, or "giữ nguyên" or "giải thể" as the operation; where a name was merged over several rows, add fill_down.`,
  "changes/no-parts": ({ value }) =>
    `The new place${value === null ? "" : ` "${value}"`} names no parts. List them, or say "giữ nguyên" or "thành lập mới".`,
  "changes/name-twice": (d) =>
    `"${d.value}" is the name of two new places of one commune (line ${d.lines}). Give one of them another name, or put their parts in one row.`,
  "changes/rest-alone": ({ value }) =>
    `The rest of "${value}" is given away, but no row takes another part of it. Add the other parts, or take all of it.`,
  "changes/unknown-part": (_, f) =>
    `${f.parts} part(s) of ${f.name} have no households: the figures of the new places are unknown, those of the commune known. Add the households where they are known.`,
  "changes/date-missing": () =>
    "Other rows of the plan have a day, this one has none. Give all rows a day, or none: rows of different days are steps.",
  "changes/later-steps": (_, f) =>
    `${f.rows} row(s) of later steps are left out: the plan is applied up to the day asked for.`,
};
