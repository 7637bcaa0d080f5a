/**
 * Reorganisations one after the other (the steps of a plan): two of them in, the second on the result of the first; the one that
 * leads from the first state to the last out. What of a merged place went where is not known part by part.
 */
import type { Sizes } from "../model/inputs.ts";
import type { ListBy, NewPlace, OldPlace } from "../model/positions.ts";
import { sumUnlessBlank } from "../numbers/partial.ts";
import { lineage, type Part, type Reorganisation } from "./lineage.ts";

const UNKNOWN: Sizes = { households: null, population: null, area: null };

/** The two as one. */
export function composed(first: Reorganisation, second: Reorganisation): Reorganisation {
  const ways = new Map<OldPlace, Set<NewPlace>>();
  const made = Array.from(second.after.places as ArrayLike<unknown>, (_, at: NewPlace) =>
    partsThrough(first, second.parts[at] ?? []),
  );
  made.forEach((own, at: NewPlace) => {
    for (const { from } of own) {
      const into = ways.get(from) ?? new Set();
      into.add(at);
      ways.set(from, into);
    }
  });
  const parts: ListBy<NewPlace, readonly Part[]> = made.map((own, at) =>
    own.map((part) => {
      const middle: number = first.home[part.from] ?? -1;
      const main = second.home[middle] === at;
      return { ...part, main, of: ways.get(part.from)?.size ?? 1 };
    }),
  );
  const { before, own } = first;
  const attached = made.map((_, at: NewPlace) => attachedThrough(first, second, at, made[at] ?? []));
  return { before, own, after: second.after, parts, attached, ...lineage(before, second.after, parts) };
}

/** The parts of first places that a last one is made of, through the places between. */
function partsThrough(first: Reorganisation, through: readonly Part[]): Part[] {
  const found = new Map<OldPlace, Part>();
  for (const step of through) {
    const middle: number = step.from;
    const between = first.parts[middle] ?? [];
    for (const part of between) {
      const whole = step.of === 1;
      const isAlone = between.length === 1 && !first.attached[middle];
      const sizes = whole ? part : isAlone ? step : UNKNOWN;
      const isTransfer = step.isTransfer === true || part.isTransfer === true;
      const known = found.get(part.from);
      found.set(part.from, known ? joined(known, sizes, isTransfer) : partOf(part, step, sizes, isTransfer));
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

function partOf(part: Part, step: Part, { households, population, area }: Sizes, isTransfer: boolean): Part {
  return {
    from: part.from,
    households,
    population,
    area,
    main: false,
    of: 1,
    ...(isTransfer && { isTransfer }),
    origin: step.origin,
  };
}

/** Two ways of one old place into one new one. */
function joined(known: Part, sizes: Sizes, isTransfer: boolean): Part {
  const { isTransfer: wasTransfer, ...part } = known;
  return {
    ...part,
    households: sumUnlessBlank([known.households, sizes.households]),
    population: sumUnlessBlank([known.population, sizes.population]),
    area: sumUnlessBlank([known.area, sizes.area]),
    ...(wasTransfer && isTransfer && { isTransfer }),
  };
}

/** What was no place of the first state: attached in either step, or created in the first and merged in the second. */
function attachedThrough(
  first: Reorganisation,
  second: Reorganisation,
  at: NewPlace,
  made: readonly Part[],
): Sizes | null {
  const own = second.attached[at] ?? null;
  const all: Sizes[] = own ? [own] : [];
  for (const step of second.parts[at] ?? []) {
    if (!step.main) continue;
    const middle: number = step.from;
    const between = first.attached[middle] ?? null;
    if (between) all.push(between);
    const isCreated = (first.parts[middle] ?? []).length === 0;
    if (isCreated && made.length > 0) all.push(first.after.places[middle] ?? UNKNOWN);
  }
  if (all.length === 0) return null;
  return {
    households: sumUnlessBlank(all.map((one) => one.households)),
    population: sumUnlessBlank(all.map((one) => one.population)),
    area: sumUnlessBlank(all.map((one) => one.area)),
  };
}
