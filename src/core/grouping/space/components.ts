/** The parts of a space that no border joins: each is a space of its own. */
import { groupOf, type Partition, type Space } from "./space.ts";

/** One part, with the position that each of its units has in the whole. */
export interface Component {
  readonly space: Space;
  readonly units: readonly number[];
}

/** The parts of a space. A set of `together` that lies in several of them is in none. */
export function componentsOf(space: Space): readonly Component[] {
  const part = new Int32Array(space.size).fill(-1);
  const parts: number[][] = [];
  for (let start = 0; start < space.size; start++) {
    if ((part[start] ?? 0) >= 0) continue;
    const own = [start];
    part[start] = parts.length;
    for (const unit of own) {
      for (const next of space.beside[unit] ?? []) {
        if ((part[next] ?? 0) >= 0) continue;
        part[next] = parts.length;
        own.push(next);
      }
    }
    parts.push(own.sort((a, b) => a - b));
  }
  return parts.map((units) => ({ units, space: within(space, units) }));
}

function within(space: Space, units: readonly number[]): Space {
  const size = units.length;
  const position = new Map(units.map((unit, at) => [unit, at]));
  const own = (list: readonly number[]): number[] => list.flatMap((unit) => position.get(unit) ?? []);
  const pick = (list: Float64Array): Float64Array => Float64Array.from(units, (unit) => list[unit] ?? 0);
  const apart = new Uint8Array(size * size);
  units.forEach((a, row) => {
    units.forEach((b, column) => {
      apart[row * size + column] = space.apart[a * space.size + b] ?? 0;
    });
  });
  const { judge } = space;
  return {
    size,
    households: units.map((unit) => space.households[unit] ?? 0),
    beside: units.map((unit) => own(space.beside[unit] ?? [])),
    apart,
    together: space.together.filter((set) => set.every((unit) => position.has(unit))).map(own),
    mostParts: Math.min(size, space.mostParts),
    minimum: pick(space.minimum),
    half: pick(space.half),
    upper: pick(space.upper),
    judge:
      judge &&
      ((members, households) =>
        judge(
          members.map((at) => units[at] ?? 0),
          households,
        )),
  };
}

/** A partition of a part as groups of the whole. */
export function inWhole(space: Space, { units }: Component, partition: Partition): Partition {
  return partition.map((group) =>
    groupOf(
      space,
      group.units.map((at) => units[at] ?? 0),
    ),
  );
}
