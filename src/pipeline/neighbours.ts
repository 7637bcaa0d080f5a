/** What lies beside what: the list of pairs and the register's own column, both together. */
import type { Neighbours } from "../core/model/inputs.ts";
import { readNeighbours } from "../read/inputs/neighbours.ts";
import type { RegisterReading } from "../read/inputs/register.ts";
import { oneWay, readRegisterNeighbours } from "../read/inputs/register-neighbours.ts";
import { loadPlacedRows, type Made, type Reading, tableOf } from "./inputs.ts";

/** What lies beside what, and how many rows of the list of pairs were of use. */
export interface LoadedNeighbours extends Made<readonly Neighbours[]> {
  readonly listed: number | undefined;
}

/** The pairs of both; null where there is neither. */
export function loadNeighbours(reading: Reading, register: Made<RegisterReading>): LoadedNeighbours {
  const pairs = loadPlacedRows(reading, "neighbours", register, readNeighbours, reading.memo.neighbours);
  const listed = pairs.value?.length;
  if (pairs.value && givesBothWays(pairs.value)) reading.diagnostics.push(...oneWay(pairs.value));
  const own = columnOf(reading, register);
  if (own === null) return { ...pairs, listed };
  // Where there is a column, both come of the register as well.
  const key = JSON.stringify([pairs.key, register.key]);
  return { value: [...(pairs.value ?? []), ...own], key, listed };
}

/** Whether a list gives pairs from both sides: then one that it gives from one side only may be a slip. */
function givesBothWays(pairs: readonly Neighbours[]): boolean {
  const given = new Set(pairs.map(({ a, b }) => JSON.stringify([a, b])));
  return pairs.some(({ a, b }) => a !== b && given.has(JSON.stringify([b, a])));
}

function columnOf(reading: Reading, { value }: Made<RegisterReading>): readonly Neighbours[] | null {
  const input = value && tableOf({ ...reading, diagnostics: [] }, "register");
  if (!input || value.register.places.length === 0) return null;
  const read = readRegisterNeighbours(input.table, value);
  for (const one of read.diagnostics) reading.diagnostics.push(one);
  return read.value;
}
