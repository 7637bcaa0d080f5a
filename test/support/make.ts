/** Values of the core made by hand, for tests of one room: a place, a register, a row of a plan. */
import type { Diagnostic } from "../../src/core/diagnostics/diagnostic.ts";
import type { Change } from "../../src/core/model/inputs.ts";
import { levelOf } from "../../src/core/model/kinds.ts";
import type { Kind, Place, Register } from "../../src/core/model/place.ts";
import { inRegisterOrder, parentsByCode, positionsByCode } from "../../src/core/reorganise/register.ts";
import { namedPlace } from "../../src/read/places/named-place.ts";

export const ORIGIN = { file: "test.csv", line: 1 };

/** A place; one of no kind is a thôn. */
export function place(code: string, parent: string | null, more: Partial<Place> = {}): Place {
  const kind: Kind = more.kind ?? "thon";
  const level = levelOf(kind, parent !== null);
  return {
    ...namedPlace({ code, parent, kind, kindLabel: kind, level, name: code, origin: ORIGIN }),
    ...more,
  };
}

/** Places in register order, siblings by code. */
export function register(places: readonly Place[]): Register {
  const parents = parentsByCode(places, positionsByCode(places));
  return inRegisterOrder(places, parents, [], "code").register;
}

/** A row of a plan; `line` tells rows apart where they are reported. */
export function change(from: string | null, into: string | null, more: Partial<Change> = {}): Change {
  return {
    from,
    into,
    households: null,
    population: null,
    area: null,
    part: null,
    holders: false,
    intoName: null,
    intoKind: null,
    intoKindLabel: null,
    intoParent: null,
    intoClass: null,
    operations: [],
    printedOld: null,
    printedNew: null,
    origin: ORIGIN,
    ...more,
  };
}

export const codesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => code);
