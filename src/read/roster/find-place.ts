/** The place of each row of a roster, by the register: its code, or the names that the row gives it. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { LEVELS, type Origin } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { suggester } from "../../core/text/suggester.ts";
import type { RegisterReading } from "../inputs/register.ts";
import { foundCounter } from "../places/found.ts";
import { type NameLadder, nameLadder, type PlaceFound } from "../places/name-ladder.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";

/** Candidates that a message names. */
const MOST_NAMED = 5;

/**
 * Finds the position of a row's place; -1 for none, which is reported. A blank `place` is looked for by the columns of
 * the levels. What stands in a faulty row of the register is told there. `finish` tells how many rows named theirs otherwise than by code.
 */
export function placeReader(
  table: Table,
  columns: Columns,
  { register: { places, position }, refused }: RegisterReading,
  originOf: (line: number, column: string) => Origin,
  diagnostics: Diagnostic[],
): { readonly placeOf: (row: number, line: number) => OldPlace; readonly finish: () => void } {
  const codeAt = columns.at.get("place");
  const levels = LEVELS.flatMap((level) => {
    const at = columns.at.get(level);
    return at === undefined ? [] : [{ level, column: table.column(at) }];
  });
  const codes = table.column(codeAt ?? -1);
  const besides = table.column(columns.at.get("place_name") ?? -1);
  const suggest = suggester(() => places.map(({ code }) => code));
  const suggestName = suggester(() => new Set(places.map(({ name }) => name)));
  let ladder: NameLadder | null = null;
  const known = new Map<string, PlaceFound>();
  const byCode = new Array<PlaceFound | undefined>(codes.size);
  const counter = foundCounter();
  const find = (path: readonly string[]): PlaceFound => {
    const key = path.join("\u0000");
    const met = known.get(key);
    if (met) return met;
    ladder ??= nameLadder(places);
    const found = ladder.find(path.at(-1) ?? "", path.slice(0, -1));
    known.set(key, found);
    return found;
  };
  const findCode = (code: number): PlaceFound => {
    const met = byCode[code];
    if (met) return met;
    const text = codes.text(code);
    const at = position.get(text);
    const found: PlaceFound = at === undefined ? find([text]) : { kind: "found", at, by: "code" };
    byCode[code] = found;
    return found;
  };
  const shown = (at: OldPlace): string => {
    const place = places[at];
    const above = place?.parent ? places[position.get(place.parent) ?? -1] : undefined;
    return `${place?.code} (${place?.name}${above ? `, ${above.name}` : ""})`;
  };
  const fail = (line: number, column: string, path: readonly string[], found: PlaceFound): OldPlace => {
    const origin = originOf(line, column);
    const value = path.join("/");
    if (found.kind === "several") {
      const facts = { candidates: firstOf(found.among.map(shown), MOST_NAMED), count: found.among.length };
      diagnostics.push(diagnostic("roster/ambiguous-place", origin, { value, facts }));
    } else if (found.kind === "zeros") {
      const facts = {
        codes: firstOf(found.among.map(shown), MOST_NAMED),
        named: firstOf(found.named.map(shown), MOST_NAMED),
      };
      diagnostics.push(diagnostic("places/zeros-lost", origin, { value, facts }));
    } else if (!refused.has(path[0] ?? "") || path.length > 1) {
      const name = path.at(-1) ?? "";
      const suggestion =
        (path.length === 1 ? suggest(name) : null) ?? (isOfWords(name) ? suggestName(name) : null);
      diagnostics.push(diagnostic("roster/unknown-place", origin, { value, suggestion }));
    }
    return -1;
  };
  /** Tells a name beside the code that is not the place's. */
  const checkName = (row: number, line: number, at: OldPlace): void => {
    const code = besides.codes[row] ?? 0;
    if (code === 0) return;
    const name = besides.text(code);
    const place = places[at];
    const found = find([name]);
    const isIt =
      found.kind === "found" ? found.at === at : found.kind === "several" && found.among.includes(at);
    if (isIt || !place) return;
    const facts = { name: place.name };
    diagnostics.push(
      diagnostic("roster/name-differs", originOf(line, "place_name"), {
        value: name,
        place: place.code,
        facts,
      }),
    );
  };
  const placeOf = (row: number, line: number): OldPlace => {
    const code = codes.codes[row] ?? 0;
    if (code !== 0) {
      const found = findCode(code);
      if (found.kind !== "found") return fail(line, "place", [codes.text(code)], found);
      counter.add(found.by, line);
      if (found.by === "code") checkName(row, line, found.at);
      return found.at;
    }
    const filled = levels.filter(({ column }) => column.codes[row] !== 0);
    const last = filled.at(-1);
    if (!last) {
      const origin = codeAt === undefined ? originIn(table, line) : originOf(line, "place");
      diagnostics.push(diagnostic("roster/no-place", origin));
      return -1;
    }
    const path = filled.map(({ column }) => column.text(column.codes[row] ?? 0));
    const found = find(path);
    if (found.kind !== "found") return fail(line, last.level, path, found);
    counter.add(found.by, line);
    return found.at;
  };
  return { placeOf, finish: () => diagnostics.push(...counter.told((line) => originIn(table, line))) };
}

/** Whether a text is a name of several words rather than a code: a space stands behind a letter. */
function isOfWords(text: string): boolean {
  const letter = text.search(/\p{L}/u);
  return letter >= 0 && /\s/.test(text.slice(letter + 1));
}
