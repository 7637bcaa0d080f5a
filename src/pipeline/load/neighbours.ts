/** What lies beside what: the list of pairs, maps of areas, and the register's own column, all together. */

import { hasErrors } from "../../core/diagnostics/diagnostic.ts";
import type { Area } from "../../core/model/area.ts";
import type { Neighbours } from "../../core/model/inputs.ts";
import { nameFinder } from "../../core/model/position-finder.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import { readNeighbours } from "../../read/inputs/neighbours/neighbours.ts";
import type { RegisterReading } from "../../read/inputs/register/register.ts";
import { oneWay, readRegisterNeighbours } from "../../read/inputs/register/register-neighbours.ts";
import { areasOf, islandsOf, type MapReading, neighboursOnMaps } from "../means/maps.ts";
import { once } from "../means/memo.ts";
import { loadPlacedRows, type Made, type Reading, tableOf } from "./inputs.ts";

/** What lies beside what, and how many rows of the list of pairs, or features of maps, were of use. */
export interface LoadedNeighbours extends Made<readonly Neighbours[]> {
  readonly listed: number | undefined;
  /** Of places that a map has. */
  readonly areas: ReadonlyMap<OldPlace, Area>;
}

/** The pairs of all; null where there is none of them. */
export function loadNeighbours(reading: Reading, register: Made<RegisterReading>): LoadedNeighbours {
  const told = reading.diagnostics.length;
  const pairs = loadPlacedRows(reading, "neighbours", register, readNeighbours, reading.memo.neighbours);
  if (pairs.value && givesBothWays(pairs.value)) {
    const nameOf = register.value ? nameFinder(register.value.register) : () => "";
    for (const one of oneWay(pairs.value, nameOf)) reading.diagnostics.push(one);
  }
  const onMaps = mapsOf(reading, register);
  const own = columnOf(reading, register);
  const listed = pairs.value || onMaps ? (pairs.value?.length ?? 0) + (onMaps?.found ?? 0) : undefined;
  const areas = onMaps ? areasOf(onMaps) : NO_AREAS;
  if (own === null && onMaps === null) return { ...pairs, listed, areas };
  const value = [...(pairs.value ?? []), ...(onMaps?.pairs ?? []), ...(own ?? [])];
  // Of a map with faults it is not known what touches what.
  const isWhole = !hasErrors(reading.diagnostics.slice(told));
  if (onMaps && register.value && isWhole)
    for (const one of islandsOf(onMaps, register.value, value)) reading.diagnostics.push(one);
  // Where there is a column or a map, all of it comes of the register as well.
  const key = JSON.stringify([reading.tables.get("neighbours")?.key, register.key]);
  return { value, key, listed, areas };
}

const NO_AREAS: ReadonlyMap<OldPlace, Area> = new Map();

/** Whether a list gives pairs from both sides: then one that it gives from one side only may be a slip. */
function givesBothWays(pairs: readonly Neighbours[]): boolean {
  const given = new Set(pairs.map(({ a, b }) => JSON.stringify([a, b])));
  return pairs.some(({ a, b }) => a !== b && given.has(JSON.stringify([b, a])));
}

/** What the maps among the files say; null where there are none, or no register to find their places in. */
function mapsOf({ tables, memo, diagnostics }: Reading, register: Made<RegisterReading>): MapReading | null {
  const input = tables.get("neighbours");
  if (!input || input.maps.length === 0) return null;
  const { value } = register;
  if (!value || value.register.places.length === 0) return null;
  const key = JSON.stringify([input.key, register.key]);
  const read = once(memo.maps, key, () => neighboursOnMaps(input.maps, value, !hasErrors(input.diagnostics)));
  for (const one of read.diagnostics) diagnostics.push(one);
  return read.value;
}

function columnOf(reading: Reading, { value }: Made<RegisterReading>): readonly Neighbours[] | null {
  const input = value && tableOf({ ...reading, diagnostics: [] }, "register");
  if (!input || value.register.places.length === 0) return null;
  const read = readRegisterNeighbours(input.table, value);
  for (const one of read.diagnostics) reading.diagnostics.push(one);
  return read.value;
}
