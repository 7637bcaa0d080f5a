/** The part of the table of codes that duties have, and what they come to. */
import { badCell, error, info, refusal, warning } from "./code-rule.ts";
import type { Words } from "./facts.ts";

export const DUTY_CODES = {
  "duty/months": refusal(),
  "duty/month": refusal(),
  "duty/at-least": refusal<{ least: number; most: number }>(),
  "duty/day": badCell(),
  "duty/time": badCell(),
  "duty/away": badCell(),
  "duty/date": badCell(),
  "duty/repeated": error(),
  "duty/unknown-cell": error(),
  "duty/unknown-person": error(),
  "duty/unknown-name": error(),
  "duty/unknown-group": error<{ known: Words }>(),
  "duty/no-day": warning(),
  "duty/rule-column": warning(),
  "duty/rule-nowhere": warning<{ entry: number; columns: Words }>("run"),
  "duty/no-meeting": warning<{ cells: number }>("run"),
  "duty/weekday": warning<{ count: number; day: string }>(),
  "duty/part-of-day": warning<{ count: number }>(),
  "duty/own-secretary": warning<{ count: number; cell: string }>(),
  "duty/no-area": warning<{ count: number }>(),
  "duty/rule-blank": warning<{ cells: number; columns: Words }>("run"),
  "duty/ids-alike": warning<{ other: string }>(),
  "duty/attended-twice": warning<{ count: number }>(),
  "duty/note": warning<{ count: number }>(),
  "duty/unread-column": warning(),
  "duty/cells-alike": warning<{ count: number; other: string }>(),
  "duty/joint": warning<{ count: number }>(),
  "duty/same-name": warning<{ count: number; other: string }>(),
  "duty/names-as-codes": info(),
  "duty/names-as-ids": info(),
  "duty/name-twice": error(),
  "duty/dates-joined": info<{ count: number }>(),
  "duty/month-columns": info<{ columns: Words }>(),
  "duty/by-name": info<{ count: number }>(),
  "duty/person-by-name": info<{ count: number }>(),
  "duty/rearranged": info<{ before: number; after: number; followed: number }>(),
  "duty/no-cell": warning<{ branch: string }>(),
  "duty/cell-ended": warning<{ unit: string }>(),
  "duty/former": info<{ rows: number; cells: number; persons: number }>(),

  "assign/last-day": info<{ meetings: number; day: string }>("run"),
  "assign/short": warning<{
    group: string | null;
    asked: number;
    meetings: number;
    places: number;
    first: string;
  }>("run"),
  "assign/least": warning<{ due: number; short: number }>("run"),
  "assign/unproven": warning<{
    month: string | null;
    aim: string | null;
    found: number | null;
    bound: number | null;
  }>("run"),
};
