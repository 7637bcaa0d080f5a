/**
 * The rows of the plan (phương án), checked against the register before: register and rows in; the parts that each old
 * place is split into (chia tách), and the rows of each new place that parts merge into (sáp nhập), out. No place is
 * made here: `drafts.ts` and `reorganise.ts` do that.
 */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Change } from "../model/inputs.ts";
import type { Origin, Place, Register } from "../model/place.ts";
import type { ListBy, MarksBy, OldPlace } from "../model/positions.ts";
import { largest, sumOfKnown } from "../numbers/partial.ts";
import { byCodeUnit } from "../text/order.ts";
import { holdBack, unfinishedIn } from "./hold-back.ts";
import type { Part } from "./lineage.ts";

/** The rows and parts of one new place. */
export interface Target {
  readonly code: string;
  readonly rows: Change[];
  /** In the order of the old register. */
  readonly parts: Part[];
}

/** What the sound rows of a plan say of each old and each new place. */
export interface CheckedPlan {
  /** By new code; kept places are not among them. */
  readonly targets: ReadonlyMap<string, Target>;
  /** For each old place: 1 where the plan takes it up, 2 where it ends without successor, 0 where it is left alone. */
  readonly fate: MarksBy<OldPlace>;
  /** Old places whose merger or split waits because it was not agreed to. */
  readonly notAgreed: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which old places hold their rows back because they did not agree. */
export type RefusedIn = (rows: readonly Change[]) => ReadonlySet<string>;

/** No row of the plan names the old place as `from`: it stays (giữ nguyên). */
export const UNTOUCHED = 0;

/** Its rows say where all of it goes. */
const COVERED = 1;

/** A row with a blank `into` ends it without successor (giải thể). */
export const DISSOLVED = 2;

/**
 * Checks what can be checked row by row and old place by old place; faulty rows are reported and left out. The places
 * have the sums of their parts, `own` what each has by itself: a split shares out the sums, all else moves what is own.
 * `refusedIn`: of some rows, the old places that did not agree and hold their rows back.
 */
export function checkPlan(
  { places, position }: Register<OldPlace>,
  own: ListBy<OldPlace, Place>,
  changes: readonly Change[],
  suggest: (code: string) => string | null,
  refusedIn: RefusedIn,
): CheckedPlan {
  const diagnostics: Diagnostic[] = [];
  const known = rowsOfKnownPlaces(changes, (code) => position.has(code), suggest, diagnostics);
  const find = (code: string | null): Place | undefined => places[position.get(code ?? "") ?? -1];
  const waits = places.some(({ status }) => status !== "done");
  const ready = waits ? holdBack(find, known, unfinishedIn(find), diagnostics).rows : known;
  const refused = refusedIn(ready);
  const causeOf = (row: Change): string | null => (refused.has(row.from ?? "") ? row.from : null);
  const { rows, waiting } =
    refused.size > 0 ? holdBack(find, ready, causeOf, diagnostics) : { rows: ready, waiting: refused };

  const targets = new Map<string, Target>();
  const fate = new Uint8Array(places.length);
  const rowsFrom: (Change[] | undefined)[] = new Array(places.length);
  for (const row of rows) {
    if (row.into !== null) {
      const target = targets.get(row.into);
      if (target) target.rows.push(row);
      else targets.set(row.into, { code: row.into, rows: [row], parts: [] });
    }
    if (row.from === null) continue;
    const from = position.get(row.from) ?? 0;
    const known = rowsFrom[from];
    if (known) known.push(row);
    else rowsFrom[from] = [row];
  }
  rowsFrom.forEach((fromRows, from: OldPlace) => {
    const place = places[from];
    const alone = own[from];
    if (!fromRows || !place || !alone) return;
    fate[from] = fromRows.some((row) => row.into === null) ? DISSOLVED : COVERED;
    partsOf(place, alone, from, fromRows, diagnostics).forEach((part, index) => {
      targets.get(fromRows[index]?.into ?? "")?.parts.push(part);
    });
  });
  return { targets, fate, notAgreed: waiting, diagnostics };
}

/** The rows whose old place exists; each other row is reported, as is one that names no place at all. */
export function rowsOfKnownPlaces(
  changes: readonly Change[],
  isKnown: (code: string) => boolean,
  suggest: (code: string) => string | null,
  diagnostics: Diagnostic[],
): readonly Change[] {
  return changes.filter((row) => {
    if (row.from === null && row.into === null) {
      diagnostics.push(diagnostic("changes/no-code", row.origin));
      return false;
    }
    if (row.from === null || isKnown(row.from)) return true;
    const details = { value: row.from, suggestion: suggest(row.from) };
    diagnostics.push(diagnostic("changes/unknown-place", { ...row.origin, column: "from" }, details));
    return false;
  });
}

/** The parts that an old place goes into, one for each of its rows; none where it is dissolved or a row is faulty. */
function partsOf(
  place: Place,
  own: Place,
  from: OldPlace,
  rows: readonly Change[],
  diagnostics: Diagnostic[],
): Part[] {
  const only = rows.length === 1 ? rows[0] : undefined;
  if (!only || !takesAll(only, place)) return sharesOf(place, from, rows, diagnostics);
  if (only.into === null) return [];
  const households = own.households ?? only.households;
  const population = own.population ?? only.population;
  return [{ from, households, population, main: true, of: 1, origin: only.origin }];
}

/**
 * The parts of a place that is split (chia tách): households as the rows give them, at most one row taking the rest;
 * the main part, with which people and posts are counted, is the one marked `holders`, else the largest.
 */
function sharesOf(place: Place, from: OldPlace, rows: readonly Change[], diagnostics: Diagnostic[]): Part[] {
  const last = rows[rows.length - 1];
  if (!last) return [];
  const about = (row: Change) => ({
    value: place.code,
    place: place.code,
    related: rows.filter((other) => other !== row).map((other) => other.origin),
  });
  const refuse = (found: Diagnostic): Part[] => {
    diagnostics.push(found);
    return [];
  };
  const at = (row: Change): Origin => ({ ...row.origin, column: "from" });
  const whole = rows.filter((row) => row.into === null || row.households === null);
  const repeated = rows.find((row, index) => rows.findIndex((other) => other.into === row.into) < index);
  const ends = rows.some((row) => row.into === null);
  if (whole.length > 1 || (rows.length > 1 && ends) || repeated) {
    const row = repeated ?? last;
    return refuse(diagnostic("changes/covered-twice", at(row), about(row)));
  }
  if (ends) return [];

  const given = sumOfKnown(rows.map((row) => row.households));
  if (place.households !== null && given > place.households) {
    const facts = { given, households: place.households };
    return refuse(diagnostic("changes/too-many-households", at(last), { ...about(last), facts }));
  }
  const people = sumOfKnown(rows.map((row) => row.population));
  if (place.population !== null && people > place.population) {
    const facts = { given: people, population: place.population };
    return refuse(diagnostic("changes/too-many-people", at(last), { ...about(last), facts }));
  }
  const holders = rows.filter((row) => row.holders);
  if (holders.length > 1) return refuse(diagnostic("changes/two-holders", at(last), about(last)));
  const rest = place.households === null ? null : place.households - given;
  if (whole.length === 0 && rest !== null && rest > 0) {
    const facts = { households: rest };
    diagnostics.push(diagnostic("changes/part-unassigned", at(last), { ...about(last), facts }));
  }
  const households = rows.map((row) => row.households ?? rest);
  const population = shares(place, rows, households);
  const main = holders[0] ? rows.indexOf(holders[0]) : largest(households);
  return rows.map((row, index) => ({
    from,
    households: households[index] ?? null,
    population: population[index] ?? null,
    main: index === main,
    of: rows.length,
    origin: row.origin,
  }));
}

/** Whether a row leaves nothing of a place behind: it says nothing of a part, or names all there is. */
function takesAll({ households, population }: Change, place: Place): boolean {
  if (households === null || place.households === null) return true;
  const everyone = population === null || place.population === null || population === place.population;
  return households === place.households && everyone;
}

/** The population of each part: as given, the others pro rata to households, in whole people that add up. */
function shares(
  { population, households: all }: Place,
  rows: readonly Change[],
  households: readonly (number | null)[],
): (number | null)[] {
  if (population === null || all === null) return rows.map((row) => row.population);
  const open = population - sumOfKnown(rows.map((row) => row.population));
  const unassigned = all - sumOfKnown(households);
  const weights = rows.map((row, index) => (row.population === null ? (households[index] ?? 0) : 0));
  const whole = sumOfKnown(weights) + unassigned;
  let weightSoFar = 0;
  let peopleSoFar = 0;
  const figures = rows.map((row) => row.population);
  // Who gets what rounding leaves must not depend on the order of the rows.
  const byCode = rows.map((_, index) => index);
  byCode.sort((a, b) => byCodeUnit(rows[a]?.into ?? "", rows[b]?.into ?? ""));
  for (const index of byCode) {
    if (figures[index] !== null) continue;
    weightSoFar += weights[index] ?? 0;
    const upTo = whole === 0 ? 0 : Math.round((open * weightSoFar) / whole);
    figures[index] = upTo - peopleSoFar;
    peopleSoFar = upTo;
  }
  return figures;
}

/** The first value that some row states; null where none does. */
export function stated<T>(rows: readonly Change[], read: (row: Change) => T | null): T | null {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const value = row ? read(row) : null;
    if (value !== null) return value;
  }
  return null;
}
