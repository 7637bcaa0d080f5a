/** Groups of units as rows of a plan (phương án), with the code and the name of each new unit. */
import { type Change, NO_SIZES } from "../model/inputs.ts";
import type { Place } from "../model/place.ts";
import type { OldPlace } from "../model/positions.ts";
import { foldTones } from "../text/spelling.ts";
import type { Ground } from "./ground.ts";

/** Old units that become one, or one that stays; in order of code. */
export type UnitGroup = readonly OldPlace[];

/** The largest of some units in order of code by households; ties: the first. Its code and kind are the new unit's. */
export function heirIn({ own }: Pick<Ground, "own">, group: UnitGroup): OldPlace {
  let heir = group[0] ?? -1;
  for (const unit of group) if ((own[unit]?.households ?? 0) > (own[heir]?.households ?? 0)) heir = unit;
  return heir;
}

/** The rows for one new unit; none for a unit that stays. */
export function rowsOf(ground: Ground, group: UnitGroup): readonly Change[] {
  if (group.length < 2) return [];
  const { own } = ground;
  const heir = own[heirIn(ground, group)];
  if (!heir) return [];
  const intoName = nameOf(
    group.flatMap((unit) => own[unit]?.name ?? []),
    heir.name,
  );
  return group.flatMap((unit) => {
    const place = own[unit];
    return place ? [rowOf(place, heir.code, intoName)] : [];
  });
}

function rowOf({ code, origin }: Place, into: string, intoName: string): Change {
  return {
    from: code,
    into,
    ...NO_SIZES,
    part: null,
    holders: false,
    intoName,
    intoKind: null,
    intoKindLabel: null,
    intoParent: null,
    intoClass: null,
    operations: [],
    printedOld: null,
    printedNew: null,
    origin,
  };
}

const NUMBERED = /^(.*(?<!\d)|)(\d+)$/s;

/** The name of a new unit: the stem that all parts share with their numbers in order, else `largest`. */
export function nameOf(names: readonly string[], largest: string): string {
  const parts = names.flatMap((name) => {
    const [, stem = "", number = ""] = NUMBERED.exec(name.trim()) ?? [];
    return number === "" ? [] : [{ stem, number }];
  });
  const [, own = ""] = NUMBERED.exec(largest.trim()) ?? [];
  const isOneStem =
    parts.length === names.length && parts.every(({ stem }) => foldTones(stem) === foldTones(own));
  if (!isOneStem) return largest;
  const numbers = parts.map(({ number }) => number).sort((a, b) => compareDigits(a, b));
  return own + numbers.join(" + ");
}

/** Compares texts of digits by their value, however long. */
function compareDigits(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
