/**
 * The parts of one old place as the rows of the plan make them: all of it into one new place, or a split (chia tách) into
 * several; rows in, parts with their households, people and area out.
 */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Change } from "../../model/inputs.ts";
import type { Origin, Place } from "../../model/place.ts";
import type { OldPlace } from "../../model/positions.ts";
import { largest, sumOfKnown, sumUnlessBlank } from "../../numbers/partial.ts";
import { byCodeUnit } from "../../text/order.ts";
import { aboutRow, overdrawn } from "../figures/overdrawn.ts";
import { SUMMED, type Summed } from "../figures/sums.ts";
import type { Part } from "../lineage/lineage.ts";

/** The parts that an old place goes into, one for each of its rows; none where it is dissolved or a row is faulty. */
export function partsOf(
  place: Place,
  own: Place,
  from: OldPlace,
  rows: readonly Change[],
  diagnostics: Diagnostic[],
): Part[] {
  const only = rows[0];
  if (!only || rows.length > 1 || !takesAll(only, place))
    return sharesOf(place, own, from, rows, diagnostics);
  if (only.into === null) return [];
  const whole: Part = {
    from,
    households: own.households ?? only.households,
    population: own.population ?? only.population,
    area: own.area ?? only.area,
    main: true,
    of: 1,
    origin: only.origin,
  };
  return [whole];
}

/** Whether a row leaves nothing of a place behind: it says nothing of a part, or names all there is. */
export function takesAll({ households, population, part }: Change, place: Place): boolean {
  if (part !== null) return false;
  if (households === null || place.households === null) return true;
  const everyone = population === null || place.population === null || population === place.population;
  return households === place.households && everyone;
}

/**
 * The parts of a place that is split (chia tách): households as the rows give them, at most one row taking the rest, any
 * number of unknown size; the main part, with which people and posts are counted, is the one marked `holders`, else `mainAmong` them.
 * Where the rest is dissolved, no part is the main one: the place ends.
 */
function sharesOf(
  place: Place,
  own: Place,
  from: OldPlace,
  rows: readonly Change[],
  diagnostics: Diagnostic[],
): Part[] {
  const fault = faultIn(place, rows);
  if (fault) {
    diagnostics.push(fault);
    return [];
  }
  const ends = rows.some((row) => row.into === null);
  if (ends && rows.length === 1) return [];
  tellUnknown(place, rows, diagnostics);
  const unknown = rows.some(isUnknown);
  const left =
    place.households === null || unknown
      ? null
      : place.households - sumOfKnown(rows.map((row) => row.households));
  const households = rows.map((row) => row.households ?? (isUnknown(row) ? null : left));
  const population = shares(place, rows, households);
  const area = areas(own, rows);
  const marked = rows.findIndex((row) => row.holders);
  const main = marked < 0 ? mainAmong(place, rows, households) : marked;
  tellUnassigned(own, rows, { households, population, area }, diagnostics);
  return rows.map((row, index) => ({
    from,
    households: households[index] ?? null,
    population: population[index] ?? null,
    area: area[index] ?? null,
    main: index === main && !ends,
    of: rows.length,
    ...(index === marked && { isMarked: true }),
    origin: row.origin,
  }));
}

/**
 * The main part where no row says which: the largest. Where one of unknown size may be larger, it is the one under the place's
 * own code, else the rest, else the first of unknown size.
 */
function mainAmong(place: Place, rows: readonly Change[], households: readonly (number | null)[]): number {
  const best = largest(households);
  const left = place.households === null ? null : place.households - sumOfKnown(households);
  const isOpen = households.includes(null) && (left === null || left > (households[best] ?? 0));
  if (!isOpen) return best;
  const own = rows.findIndex(({ into }) => into === place.code);
  if (own >= 0) return own;
  const rest = rows.findIndex((row, index) => households[index] === null && !isUnknown(row));
  return rest >= 0 ? rest : households.indexOf(null);
}

/** Whether a row takes a part of unknown size: it says so, or says "chia tách" and no figure. */
function isUnknown(row: Change): boolean {
  return row.households === null && (row.part === "unknown" || (row.part === null && saysSplit(row)));
}

function saysSplit({ operations }: Change): boolean {
  return operations.includes("split");
}

/** What is wrong with the rows of one old place taken together; null for nothing. */
function faultIn(place: Place, all: readonly Change[]): Diagnostic | null {
  const last = all[all.length - 1];
  if (!last) return null;
  // Rows that all say "chia tách" split a place; one alone among others takes the rest.
  const whole = all.filter((row) => row.into === null || (row.households === null && !isUnknown(row)));
  const met = new Set<string | null>();
  const repeated = all.find(({ into }) => met.size === met.add(into).size);
  const ending = all.find((row) => row.into === null);
  const endsWhole = ending !== undefined && ending.part !== "rest";
  if (whole.length > 1 || (all.length > 1 && endsWhole) || repeated) {
    const row = repeated ?? last;
    return diagnostic("changes/covered-twice", at(row), aboutRow(place, all, row));
  }
  if (last.part === "rest" && all.length === 1) {
    return diagnostic("changes/rest-alone", at(last), aboutRow(place, all, last));
  }
  if (endsWhole) return null;
  const fault = overdrawn(place, all);
  if (fault) return fault;
  return all.filter((row) => row.holders).length > 1
    ? diagnostic("changes/two-holders", at(last), aboutRow(place, all, last))
    : null;
}

/** Tells parts of unknown size, but where the plan alone prints the place that they make; of one alone something is left over. */
function tellUnknown(place: Place, rows: readonly Change[], diagnostics: Diagnostic[]): void {
  const last = rows[rows.length - 1];
  const unknown = rows.filter(isUnknown);
  if (!last || unknown.length === 0) return;
  const about = aboutRow(place, rows, last);
  const parts = unknown.filter(({ isOwn, printedNew }) => !isOwn || printedNew?.households == null).length;
  const facts = { name: place.name, parts };
  if (parts > 0) diagnostics.push(diagnostic("changes/unknown-part", at(last), { ...about, facts }));
  if (rows.length > 1) return;
  const left = { column: "households", left: null } as const;
  diagnostics.push(diagnostic("changes/part-unassigned", at(last), { ...about, facts: left }));
}

/** Tells what parts of known sizes leave over of what a place has beside its units: households, or where none are left people, or else area. */
function tellUnassigned(
  own: Place,
  rows: readonly Change[],
  sizes: Readonly<Record<Summed, readonly (number | null)[]>>,
  diagnostics: Diagnostic[],
): void {
  const last = rows[rows.length - 1];
  if (!last) return;
  for (const column of SUMMED) {
    const all = own[column];
    const given = sumUnlessBlank(sizes[column]);
    const left = all === null || given === null ? 0 : all - given;
    if (left <= 0) continue;
    const about = aboutRow(own, rows, last);
    diagnostics.push(diagnostic("changes/part-unassigned", at(last), { ...about, facts: { column, left } }));
    return;
  }
}

function at(row: Change): Origin {
  return { ...row.origin, column: "from" };
}

/** The population of each part: as given, the others pro rata to households, in whole people that add up; null where these are not known. */
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
    if (figures[index] !== null || households[index] === null) continue;
    weightSoFar += weights[index] ?? 0;
    const upTo = whole === 0 ? 0 : Math.round((open * weightSoFar) / whole);
    figures[index] = upTo - peopleSoFar;
    peopleSoFar = upTo;
  }
  return figures;
}

/** The area of each part: as given, and of the only one without it what is left; an area is never shared out by households. */
function areas({ area }: Place, rows: readonly Change[]): (number | null)[] {
  const open = rows.filter((row) => row.area === null);
  const left = area === null ? null : area - sumOfKnown(rows.map((row) => row.area));
  const canTake =
    open.length === 1 && rows.length > 1 && left !== null && left >= 0 && open[0]?.part !== "unknown";
  return rows.map((row) => row.area ?? (canTake ? left : null));
}
