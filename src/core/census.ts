/** Counting places, households, population and branches by scope: a reorganisation in, figures before and after out. */
import { sumOfParts } from "./households.ts";
import type { Figures } from "./indicators.ts";
import { COMMUNE_KINDS, type Kind, type Place, type Register, UNIT_KINDS } from "./model.ts";
import { type Reorganisation, total } from "./reorganise.ts";
import { eachScopeAbove, increase, rollUp, type Scopes, zeros } from "./scopes.ts";

/** Indicators of places by id: their figures before and after, null where nothing is known of them. */
export function countPlaces(
  scopes: Scopes,
  { before, after, own, parts, operations }: Reorganisation,
): [string, Figures | null, Figures | null][] {
  /** Places of each kind by scope. */
  const kinds = (places: readonly Place[], scopeOf: Int32Array) => {
    const figures = new Map([...COMMUNE_KINDS, ...UNIT_KINDS].map((kind) => [kind as Kind, zeros(scopes)]));
    places.forEach(({ kind }, at) => {
      const own = figures.get(kind);
      const scope = scopeOf[at] ?? 0;
      if (own) increase(own, scope);
    });
    for (const own of figures.values()) rollUp(scopes, own);
    return (wanted: readonly Kind[]): Float64Array =>
      zeros(scopes).map((_, scope) =>
        wanted.reduce((sum, kind) => sum + (figures.get(kind)?.[scope] ?? 0), 0),
      );
  };
  const old = kinds(before.places, scopes.ofOld);
  const now = kinds(after.places, scopes.ofNew);
  const both = (id: string, wanted: readonly Kind[]): [string, Figures, Figures] => [
    id,
    old(wanted),
    now(wanted),
  ];
  const parents = scopes.list.map((scope) => scope.parent);
  const summed = (column: "households" | "population"): [string, Figures, Figures] => {
    const was = new Array<number | null>(scopes.list.length).fill(null);
    const is: (number | null)[] = scopes.list.map(({ register }) => (register === "old" ? 0 : null));
    const existed = new Uint8Array(scopes.list.length);
    scopes.list.forEach(({ place, register }, scope) => {
      if (register === "old" || place === null) existed[scope] = 1;
    });
    const assigned = new Float64Array(before.places.length);
    after.places.forEach((place, at) => {
      const scope = scopes.ofNew[at] ?? 0;
      const made = parts[at] ?? [];
      if (made.length > 0) existed[scope] = 1;
      for (const part of made) increase(assigned, part.from, part[column] ?? 0);
      was[scope] = total(made.map((part) => part[column]));
      is[scope] = place[column];
    });
    // What a plan assigns to no part was there before all the same.
    before.places.forEach((place, at) => {
      const scope = scopes.ofOld[at] ?? 0;
      if (scopes.list[scope]?.register === "old") was[scope] = own[at]?.[column] ?? null;
      const counted = was[scope] ?? null;
      const rest = (place[column] ?? 0) - (assigned[at] ?? 0);
      if (counted !== null && rest > 0 && operations[at] === "split") was[scope] = counted + rest;
    });
    return [
      column,
      sumOfParts(parents, was, (scope) => existed[scope] === 1).figures,
      sumOfParts(parents, is, (scope) => scopes.list[scope]?.register === "new").figures,
    ];
  };
  const branches = ({ places, parents: above }: Register, scopeOf: Int32Array): Figures => {
    // A branch is known by commune and text, and may have several units: it counts once in each scope above them.
    const standing = new Map<number, Map<string, number[]>>();
    const rolled = zeros(scopes);
    const apart = zeros(scopes);
    places.forEach((place, at) => {
      const scope = scopeOf[at] ?? 0;
      for (const text of place.branches) {
        const commune = standing.get(above[at] ?? -1) ?? new Map<string, number[]>();
        standing.set(above[at] ?? -1, commune);
        const among = commune.get(text);
        if (among) among.push(scope);
        else commune.set(text, [scope]);
      }
    });
    for (const commune of standing.values()) {
      for (const at of commune.values()) {
        const [first = 0] = at;
        if (at.length === 1) increase(rolled, first);
        else {
          eachScopeAbove(
            scopes,
            at,
            (scope) => scope,
            (scope) => increase(apart, scope),
          );
        }
      }
    }
    return rollUp(scopes, rolled).map((value, scope) => value + (apart[scope] ?? 0));
  };
  const known = before.places.some((place) => place.branches.length > 0);
  return [
    both("communes", COMMUNE_KINDS),
    ...COMMUNE_KINDS.map((kind) => both(`communes.${kind}`, [kind])),
    both("units", UNIT_KINDS),
    ...UNIT_KINDS.map((kind) => both(`units.${kind}`, [kind])),
    ["branches", known ? branches(before, scopes.ofOld) : null, known ? branches(after, scopes.ofNew) : null],
    summed("households"),
    summed("population"),
  ];
}
