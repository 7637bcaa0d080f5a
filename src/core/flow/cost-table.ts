/** Costs in three parts, each kept once: arcs of a network have few that differ. */
import { enlarged } from "../numbers/buffers.ts";

/** A cost in its three parts. */
export type Triple = readonly [number, number, number];

/** Costs that arcs have, each once: three numbers at a position. */
export interface CostTable {
  values: Float64Array;
  readonly positionOf: (cost: Triple) => number;
}

/** A table without costs. */
export function costTable(): CostTable {
  const known = new Map<number, Map<number, Map<number, number>>>();
  let size = 0;
  const table: CostTable = {
    values: new Float64Array(192),
    positionOf: ([c0, c1, c2]) => {
      const first = getOrAdd(known, c0, () => new Map());
      const second = getOrAdd(first, c1, () => new Map());
      return getOrAdd(second, c2, () => {
        if (size * 3 + 3 > table.values.length) table.values = enlarged(table.values, size * 3 + 3);
        table.values.set([c0, c1, c2], size * 3);
        return size++;
      });
    },
  };
  return table;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
