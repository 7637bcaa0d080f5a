/**
 * Sums of new places of which some parts are not known: the parts of one old place are not known one by one, but all of them
 * together are, so that the place that holds all of them has a known sum.
 */
import type { Sizes } from "../../model/inputs.ts";
import type { Place, Register } from "../../model/place.ts";
import type { ListBy, NewPlace, OldPlace } from "../../model/positions.ts";
import { groupedBy } from "../../numbers/groups.ts";
import type { Part } from "../lineage/lineage.ts";
import { amountsBeside, emptiedPlaces, groundOf } from "./beside-units.ts";
import { type SharedAmount, sumWithShared } from "./shared-amounts.ts";
import { filledColumns, SUMMED, type Summed, withFigures } from "./sums.ts";

/** The places of a register after, with the sums of their households, people and area. */
export function withSums(
  register: Register<NewPlace>,
  own: ListBy<OldPlace, Place>,
  parts: ListBy<NewPlace, readonly Part[]>,
  attached: ListBy<NewPlace, Sizes | null>,
  oldParents: ArrayLike<OldPlace>,
): Register<NewPlace> {
  const { places, parents } = register;
  const given = filledColumns(own);
  const filled = given.size === SUMMED.length ? given : filledColumns(places);
  const open = openParts(own, parts);
  const ground = groundOf(register, own, oldParents, parts);
  const emptied = emptiedPlaces(ground);
  const sums = (column: Summed): readonly (number | null)[] => {
    if (!given.has(column) && !filled.has(column)) return [];
    const stated = places.map((place) => place[column]);
    const shared = sharedAmounts(own, open, column);
    for (const { nodes } of shared)
      for (const at of nodes) stated[at] = knownIn(parts[at] ?? [], attached[at] ?? null, own, column);
    for (const at of halfStated(register, stated, parts, column)) stated[at] = null;
    // Of what nothing has a figure, nothing is 0.
    if (given.has(column)) for (const at of emptied) stated[at] ??= 0;
    const some = shared.filter(({ amount }) => amount > 0); // of nothing each node has nothing
    const alone = sumWithShared(parents as Int32Array, stated, some);
    const beside = amountsBeside(ground, alone, column);
    return beside.length === 0 ? alone : sumWithShared(parents as Int32Array, stated, [...some, ...beside]);
  };
  const [households, population, area] = [sums("households"), sums("population"), sums("area")];
  return { ...register, places: withFigures(places, households, population, area) };
}

/**
 * New places whose stated figure is not of all that stands in them: a unit there has no figure and is partly one from
 * elsewhere, whose commune has in its units what it has.
 */
function halfStated(
  { parents }: Register<NewPlace>,
  stated: readonly (number | null)[],
  parts: ListBy<NewPlace, readonly Part[]>,
  column: Summed,
): NewPlace[] {
  const found: NewPlace[] = [];
  for (let at: NewPlace = 0; at < parents.length; at++) {
    const above = parents[at] ?? -1;
    if (above < 0 || stated[at] !== null || !stated[above]) continue;
    if (parts[at]?.some((part) => (part[column] ?? 0) > 0)) found.push(above);
  }
  return found;
}

/**
 * What is known of the parts of a new place, and of what was attached to it, beside the amounts that are shared; null where a
 * part is of an old place whose amount nobody knows.
 */
function knownIn(
  parts: readonly Part[],
  attached: Sizes | null,
  own: ListBy<OldPlace, Place>,
  column: Summed,
): number | null {
  let sum = attached === null ? 0 : attached[column];
  for (const part of parts) {
    const size = part[column];
    if (size === null && (own[part.from]?.[column] ?? null) === null) return null;
    if (sum !== null) sum += size ?? 0;
  }
  return sum;
}

/** A part of a new place, and the position of that. */
interface PartIn {
  readonly part: Part;
  readonly at: NewPlace;
}

/** The parts that are not all of an old place, or of which some figure is not known that the old place has. */
function openParts(own: ListBy<OldPlace, Place>, parts: ListBy<NewPlace, readonly Part[]>): PartIn[] {
  const open: PartIn[] = [];
  for (let at: NewPlace = 0; at < parts.length; at++) {
    const made = parts[at] ?? [];
    for (let index = 0; index < made.length; index++) {
      const part = made[index];
      if (!part) continue;
      const isKnown =
        part.of === 1 && part.households !== null && part.population !== null && part.area !== null;
      if (isKnown) continue;
      const old = own[part.from];
      const isOpen =
        part.of > 1 ||
        (part.households === null && old?.households != null) ||
        (part.population === null && old?.population != null) ||
        (part.area === null && old?.area != null);
      if (isOpen) open.push({ part, at });
    }
  }
  return open;
}

/** The amounts of old places whose parts are not all known; `nodes`: the new places of those that are not. */
function sharedAmounts(
  own: ListBy<OldPlace, Place>,
  parts: readonly PartIn[],
  column: Summed,
): SharedAmount[] {
  const open: PartIn[] = [];
  const given = new Map<OldPlace, number>();
  /** Old places that go on somewhere: of others what their parts leave is dissolved. */
  const goingOn = new Set<OldPlace>();
  for (const { part, at } of parts) {
    if (part.main) goingOn.add(part.from);
    if (part.of === 1 && part[column] !== null) continue;
    const whole = own[part.from]?.[column] ?? null;
    if (whole === null) continue;
    if (part[column] === null) open.push({ part, at });
    else given.set(part.from, (given.get(part.from) ?? 0) + part[column]);
  }
  return [...groupedBy(open, ({ part }) => part.from)].map(([from, members]) => ({
    nodes: members.map(({ at }) => at),
    // What is in the units of a place is counted with them, whatever the plan gives to its parts.
    amount: own[from]?.[column] ? (own[from]?.[column] ?? 0) - (given.get(from) ?? 0) : 0,
    isWhole: goingOn.has(from) && members.some(({ part }) => part.of > 1),
  }));
}
