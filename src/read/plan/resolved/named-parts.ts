/** Old places as cells of a plan name them, alone or in a list: a text in; places, and how much of each, out. */

import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { NO_SIZES, type Sizes } from "../../../core/model/inputs.ts";
import type { Origin } from "../../../core/model/place.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { UNIT_KINDS } from "../../../core/text/unit-words.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import type { TotalDoubt } from "../../lists/list-totals.ts";
import type { ItemReading, PartItem } from "../../lists/part-item.ts";
import { parsePartList } from "../../lists/part-list.ts";
import type { PlaceFound } from "../../places/name-ladder.ts";
import type { PlaceFinder } from "../../places/place-finder.ts";

/** An old place, or a part of it; `from` null: what was no unit and is attached. */
export interface NamedPart {
  readonly from: OldPlace | null;
  /** What the text says of its size. */
  readonly sizes: Sizes;
  readonly part: "unknown" | "rest" | null;
  /** Households that are said to have gone from the rest. */
  readonly gone?: number;
  /** Households that all of the place is said to have. */
  readonly ofAll?: number;
  /** How the sizes may be those of all places of its list. */
  readonly total?: TotalDoubt;
}

/** Items that a name of several pieces may have at most: "Tổ dân phố số 1 + 2" is one name. */
const MOST_JOINED = 6;

const WHOLE = { sizes: NO_SIZES, part: null } as const;

/** Reads the places of cells; what is not found is told. */
export interface PartFinder {
  /** The places of a list cell. `mayBeNone`: names that are none are of what was no unit, as behind "ghép". */
  readonly list: (
    text: string,
    above: readonly string[],
    origin: Origin,
    mayBeNone: boolean,
  ) => readonly NamedPart[];
  /** The one place of a cell; null, told, where there is none. `mayBeNone`: nothing is told, as of what was no unit. */
  readonly one: (
    text: string,
    above: readonly string[],
    origin: Origin,
    mayBeNone: boolean,
  ) => NamedPart | null;
}

export function partFinder(finder: PlaceFinder, diagnostics: Diagnostic[]): PartFinder {
  return {
    list: (text, above, origin, mayBeNone) => listOf(text, mayBeNone, { finder, diagnostics, above, origin }),
    one: (text, above, origin, mayBeNone) => oneOf(text, mayBeNone, { finder, diagnostics, above, origin }),
  };
}

/** Where a cell stands, and what its names are looked up in. */
interface Cell {
  readonly finder: PlaceFinder;
  readonly diagnostics: Diagnostic[];
  readonly above: readonly string[];
  readonly origin: Origin;
}

function tellUnread(value: string, { diagnostics, origin }: Cell): void {
  diagnostics.push(diagnostic("changes/words-left", origin, { value }));
}

function found(one: PlaceFound, reading: ItemReading | null, { finder, origin }: Cell): NamedPart | null {
  if (one.kind !== "found") return null;
  finder.count(one.by, origin.line);
  return reading === null ? { from: one.at, ...WHOLE } : { from: one.at, ...sizesOf(reading) };
}

/** The reading of an item that names a place; else the first that names several, or a code without its zeros. */
function meant(item: PartItem, cell: Cell): NamedPart | "told" | null {
  const { finder, above, origin } = cell;
  let doubtful: { readonly name: string; readonly as: PlaceFound } | null = null;
  for (const reading of item.readings) {
    const as = finder.look(reading.name, above);
    if (as.kind === "found") {
      if (reading.leftOver === null) return found(as, reading, cell);
      tellUnread(reading.leftOver, cell);
      return "told";
    }
    if (as.kind !== "none") doubtful ??= { name: reading.name, as };
  }
  if (doubtful === null) return null;
  finder.tell(doubtful.name, above, doubtful.as, origin);
  return "told";
}

/** A name that has separators in itself: how many items it takes, and the place. */
function joined(
  items: readonly PartItem[],
  at: number,
  cell: Cell,
): { readonly count: number; readonly part: NamedPart } | null {
  for (let count = Math.min(MOST_JOINED, items.length - at); count > 1; count--) {
    const own = items.slice(at, at + count);
    const text = own
      .map((one, index) => (index === 0 ? one.text : `${spaced(one.joint)}${one.text}`))
      .join("");
    const part = found(cell.finder.look(text, cell.above), null, cell);
    if (part) return { count, part };
  }
  return null;
}

/** Names that say that they are of a unit: what is attached and called so has to be one. */
const UNIT = latePattern(`^(?:${UNIT_KINDS})\\s`, "iu");

function listOf(text: string, mayBeNone: boolean, cell: Cell): readonly NamedPart[] {
  const { finder, above, origin } = cell;
  const { items, leftOver, total } = parsePartList(text);
  const whole = items.length < 2 ? found(finder.look(text, above), null, cell) : null;
  if (whole) return [whole];
  for (const words of leftOver) tellUnread(words, cell);
  const parts: NamedPart[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const [reading] = item?.readings ?? [];
    if (!item || !reading) continue;
    const one = meant(item, cell);
    if (one === "told") continue;
    const several = one === null ? joined(items, at, cell) : null;
    if (one) parts.push(total !== null && item === items.at(-1) ? { ...one, total } : one);
    else if ((item.isAttached || mayBeNone) && !UNIT().test(withMarks(reading.name))) {
      parts.push({ from: null, ...sizesOf(reading) });
    } else if (several) {
      parts.push(several.part);
      at += several.count - 1;
    } else finder.tell(reading.name, above, { kind: "none" }, origin);
  }
  return parts;
}

function oneOf(text: string, mayBeNone: boolean, cell: Cell): NamedPart | null {
  const { finder, above, origin } = cell;
  const whole = finder.look(text, above);
  if (whole.kind !== "none") {
    if (whole.kind !== "found") finder.tell(text, above, whole, origin);
    return found(whole, null, cell);
  }
  const { items, leftOver } = parsePartList(text);
  const [item] = items;
  const part = item && items.length === 1 && leftOver.length === 0 ? meant(item, cell) : null;
  if (part === "told") return null;
  if (part === null && !mayBeNone) finder.tell(text, above, { kind: "none" }, origin);
  return part;
}

function sizesOf({
  households,
  population,
  area,
  part,
  gone,
  ofAll,
}: ItemReading): Pick<NamedPart, "sizes" | "part" | "gone" | "ofAll"> {
  return {
    sizes: { households, population, area },
    part,
    ...(gone !== undefined && { gone }),
    ...(ofAll !== undefined && { ofAll }),
  };
}

/** A separator as it stands within a name. */
function spaced(joint: string): string {
  return /^[,;]$/.test(joint) ? `${joint} ` : ` ${joint.trim()} `;
}
