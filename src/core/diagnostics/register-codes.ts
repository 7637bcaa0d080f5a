/** The parts of the table of codes that registers have, and all tables that name their places. */
import type { Level } from "../model/place.ts";
import { badCell, error, info, warning } from "./code-rule.ts";
import type { SummedColumn, Words } from "./facts.ts";

/** Cells that are no values, and what a register says. */
export const REGISTER_CODES = {
  "value/blank": badCell<{ column: string }>(),
  "value/number": badCell(),
  "value/ambiguous-number": badCell<{ reading: string }>(),
  "value/date": badCell(),
  "value/year": badCell(),
  "value/yes-no": badCell(),
  "value/choice": badCell<{ choices: Words }>(),
  "value/percent": badCell(),
  "value/typed-year": badCell<{ reading: string }>(),
  "value/point-zero": info<{ count: number }>(),
  "value/unit-word": info<{ count: number }>(),
  "value/time-of-day": info<{ count: number }>(),
  "value/turned-days": warning<{ days: number; texts: number }>(),
  "value/day-in-words": info<{ count: number }>(),
  "value/month-first": info<{ count: number }>(),
  "value/no-year": info<{ count: number }>(),
  "value/dash": info<{ count: number }>(),
  "value/brackets": info<{ count: number }>(),
  "value/three-decimals": info<{ count: number }>(),
  "value/two-notations": warning<{ count: number }>(),

  "register/repeated-code": error(),
  "register/unknown-parent": error(),
  "register/parent-level": error<{ level: Level; above: Level | null }>(),
  "register/loop": error(),
  "register/households-differ": warning<{ name: string; column: SummedColumn; own: number; sum: number }>(),
  "register/unknown-part": warning<{ name: string; column: SummedColumn; unknown: number; of: number }>(),
  "register/codes-alike": warning<{ other: string }>(),
  "register/footnote-marks": info<{ count: number }>(),
  "register/gone-note": warning<{ count: number }>(),
  "register/status-note": warning<{ count: number }>(),
  "register/several-names": warning<{ count: number }>(),
  "register/names-alike": warning<{ count: number; other: string }>(),
  "register/within-unit": warning<{ count: number }>(),
  "register/listed-twice": warning<{ count: number; other: string }>(),
  "register/far-figure": warning<{ count: number }>(),
  "register/kind-differs": warning<{ count: number; kind: string }>(),
  "register/khom": warning<{ count: number }>(),
  "register/no-households": warning<{ count: number; name: string }>(),
  "register/fewer-people": warning<{ count: number; name: string; households: number; population: number }>(),
};

/** Places by name and code. */
export const PLACE_CODES = {
  "places/by-name": info<{ count: number }>(),
  "places/unmarked": info<{ count: number }>(),
  "places/i-and-y": info<{ count: number }>(),
  "places/scientific-code": error(),
  "places/zeros-lost": error<{ codes: Words; named: Words }>(),
  "places/ambiguous": error<{ candidates: Words; count: number }>(),
};
