/** The place of each row of a roster, by the register: its code, or the names that the row gives it. */

import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { LEVELS, type Level, type Origin } from "../../../core/model/place.ts";
import { positionFinder } from "../../../core/model/position-finder.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { isOfWords } from "../../../core/text/of-words.ts";
import { codeSuggester, suggester } from "../../../core/text/suggester.ts";
import type { RegisterReading } from "../../inputs/register/register.ts";
import { foundCounter } from "../../places/found.ts";
import { type NameLadder, nameLadder, type PlaceFound } from "../../places/name-ladder.ts";
import { lookIn } from "../../places/place-finder.ts";
import { placeNames } from "../../places/shown-places.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Where a cell of a column stands. */
type OriginOf = (line: number, column: string) => Origin;

/** Looks a place up by its name, the names of what it stands in before it. */
type FindNamed = (path: readonly string[]) => PlaceFound;

/** What the columns of the levels say of a row: names from the widest on, and the level of the last. */
interface Path {
  readonly path: readonly string[];
  readonly level: Level;
}

/**
 * Finds the position of a row's place; -1 for none, which is reported. A blank `place` is looked for by the columns of
 * the levels; one that is a name is meant within the commune (district, province) that these name, and beside a code they
 * are checked. What stands in a faulty row of the register is told there. `finish` tells how many rows named theirs
 * otherwise than by code.
 */
export function placeReader(
  table: Table,
  columns: Columns,
  reading: RegisterReading,
  originOf: OriginOf,
  diagnostics: Diagnostic[],
): { readonly placeOf: (row: number, line: number) => OldPlace; readonly finish: () => void } {
  const codeAt = columns.at.get("place");
  const codes = table.column(codeAt ?? -1);
  const find = findNamed(reading.register);
  const findCode = findCoded(codes, reading.register);
  const tell = teller(reading, originOf, diagnostics);
  const checkName = nameChecker(table, columns, reading.register, find, originOf, diagnostics);
  const checkPath = pathChecker(reading.register, find, originOf, diagnostics);
  const pathOf = pathReader(table, columns, reading.register);
  const counter = foundCounter();
  const placeOf = (row: number, line: number): OldPlace => {
    const code = codes.codes[row] ?? 0;
    const path = pathOf(row);
    const named = code === 0 ? path : null;
    if (code === 0 && named === null) {
      const origin = codeAt === undefined ? originIn(table, line) : originOf(line, "place");
      diagnostics.push(diagnostic("roster/no-place", origin));
      return -1;
    }
    const above = path && !named ? namesAbove(path) : NOTHING;
    const found = named ? find(named.path) : findCode(code, above);
    if (found.kind !== "found") {
      tell(line, named?.level ?? "place", named?.path ?? [...above, codes.text(code)], found);
      return -1;
    }
    counter.add(found.by, line);
    if (!named && found.by === "code") {
      checkName(row, line, found.at);
      if (path) checkPath(path, line, found.at);
    }
    return found.at;
  };
  const finish = (): void => {
    for (const one of counter.told((line) => originIn(table, line))) diagnostics.push(one);
  };
  return { placeOf, finish };
}

const NOTHING: readonly string[] = [];

/** The names of a path down to the commune: what a unit of that row stands in. */
const namesAbove = ({ path, level }: Path): readonly string[] =>
  level === "unit" ? path.slice(0, -1) : path;

/**
 * What the columns of the levels say of a row; null where all are blank. Districts and provinces of a roster say nothing
 * where the register has none: since July 2025 there are no districts, and rosters still name them.
 */
function pathReader(
  table: Table,
  columns: Columns,
  { places }: RegisterReading["register"],
): (row: number) => Path | null {
  const isMissing = (level: Level): boolean => !places.some((place) => place.level === level);
  const levels = LEVELS.flatMap((level) => {
    const at = columns.at.get(level);
    const isWide = level === "province" || level === "district";
    return at === undefined || (isWide && isMissing(level)) ? [] : [{ level, column: table.column(at) }];
  });
  if (levels.length === 0) return () => null;
  return (row) => {
    const filled = levels.filter(({ column }) => column.codes[row] !== 0);
    const last = filled.at(-1);
    return last
      ? { path: filled.map(({ column }) => column.text(column.codes[row] ?? 0)), level: last.level }
      : null;
  };
}

function findNamed({ places }: RegisterReading["register"]): FindNamed {
  const known = new Map<string, PlaceFound>();
  let ladder: NameLadder | null = null;
  return (path) => {
    const key = path.join("\u0000");
    const met = known.get(key);
    if (met) return met;
    ladder ??= nameLadder(places);
    const found = ladder.find(path.at(-1) ?? "", path.slice(0, -1));
    known.set(key, found);
    return found;
  };
}

/** Looks a place up by the text of a cell: its code, else its name within what stands above; each text once. */
function findCoded(
  column: ReturnType<Table["column"]>,
  register: RegisterReading["register"],
): (code: number, above: readonly string[]) => PlaceFound {
  const look = lookIn(register);
  const positionOf = positionFinder(register);
  const byCode = new Map<string, (PlaceFound | undefined)[]>();
  const foundWithin = (within: string): (PlaceFound | undefined)[] => {
    const found = byCode.get(within) ?? new Array<PlaceFound | undefined>(column.size);
    byCode.set(within, found);
    return found;
  };
  const anywhere = foundWithin("");
  return (code, above) => {
    const known = above.length === 0 ? anywhere : foundWithin(above.join("\u0000"));
    const met = known[code];
    if (met) return met;
    const text = column.text(code);
    const at = positionOf(text);
    const found: PlaceFound = at < 0 ? look(text, above) : { kind: "found", at, by: "code" };
    known[code] = found;
    return found;
  };
}

/** Tells a place that was looked for and not found, with what it may be. */
function teller(
  { register, refused }: RegisterReading,
  originOf: OriginOf,
  diagnostics: Diagnostic[],
): (
  line: number,
  column: string,
  path: readonly string[],
  found: Exclude<PlaceFound, { kind: "found" }>,
) => void {
  const { places } = register;
  const names = placeNames(register);
  const suggest = codeSuggester(places);
  const suggestName = suggester(() => new Set(places.map(({ name }) => name)));
  return (line, column, path, found) => {
    const origin = originOf(line, column);
    const value = path.join("/");
    if (found.kind === "several") {
      const facts = { candidates: names(found.among), count: found.among.length };
      diagnostics.push(diagnostic("roster/ambiguous-place", origin, { value, facts }));
    } else if (found.kind === "zeros") {
      const facts = { codes: names(found.among), named: names(found.named) };
      diagnostics.push(diagnostic("places/zeros-lost", origin, { value, facts }));
    } else if (!refused.has(path[0] ?? "") || path.length > 1) {
      const name = path.at(-1) ?? "";
      const suggestion =
        (path.length === 1 ? suggest(name) : null) ?? (isOfWords(name) ? suggestName(name) : null);
      diagnostics.push(diagnostic("roster/unknown-place", origin, { value, suggestion }));
    }
  };
}

/** Tells a name beside the code (`place_name`) that is not the place's. */
function nameChecker(
  table: Table,
  columns: Columns,
  { places }: RegisterReading["register"],
  find: FindNamed,
  originOf: OriginOf,
  diagnostics: Diagnostic[],
): (row: number, line: number, at: OldPlace) => void {
  const besides = table.column(columns.at.get("place_name") ?? -1);
  return (row, line, at) => {
    const code = besides.codes[row] ?? 0;
    if (code === 0) return;
    const value = besides.text(code);
    const place = places[at];
    if (!place || foundPlaces(find([value])).includes(at)) return;
    const facts = { name: place.name };
    const origin = originOf(line, "place_name");
    diagnostics.push(diagnostic("roster/name-differs", origin, { value, place: place.code, facts }));
  };
}

/** Tells names in the columns of the levels that are not those of the place whose code stands beside them, nor of one above it. */
function pathChecker(
  register: RegisterReading["register"],
  find: FindNamed,
  originOf: OriginOf,
  diagnostics: Diagnostic[],
): (path: Path, line: number, at: OldPlace) => void {
  const { places, position } = register;
  const names = placeNames(register);
  const standsIn = (at: OldPlace, wide: OldPlace): boolean => {
    // A faulty register may have places that stand in each other.
    let place: OldPlace = at;
    for (let steps = 0; place >= 0 && steps <= LEVELS.length; steps++) {
      if (place === wide) return true;
      place = position.get(places[place]?.parent ?? "") ?? -1;
    }
    return false;
  };
  return ({ path, level }, line, at) => {
    const among = foundPlaces(find(path));
    const place = places[at];
    if (!place || among.some((wide) => standsIn(at, wide))) return;
    const facts = { name: names([at]).join() };
    diagnostics.push(
      diagnostic("roster/name-differs", originOf(line, level), {
        value: path.join("/"),
        place: place.code,
        facts,
      }),
    );
  };
}

/** All places that a text may mean. */
function foundPlaces(found: PlaceFound): readonly OldPlace[] {
  if (found.kind === "found") return [found.at];
  return found.kind === "several" ? found.among : [];
}
