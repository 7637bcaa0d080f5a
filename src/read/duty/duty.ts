/** The tables of a duty put together: cells and people that they name must be there. One duty out, or every fault. */

import type { Rearranged } from "../../core/assign/rearranged.ts";
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Attended, Charge, Duty, Leader, PartyCell } from "../../core/duty/duty.ts";
import type { Origin } from "../../core/model/place.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { byCodePoint } from "../../core/text/order.ts";
import { foldTones } from "../../core/text/spelling.ts";
import { codeSuggester } from "../../core/text/suggester.ts";
import { listIn, withParts } from "./dates.ts";
import type { DutyRequest } from "./duty-file.ts";
import { tellCellsAlike, tellNamesakes, tellSecretaries } from "./namesakes.ts";
import { personFinder } from "./person-finder.ts";
import type { Row } from "./rows.ts";

/** What the tables of a duty say. */
export interface DutyRows {
  readonly cells: readonly PartyCell[];
  readonly leaders: readonly Row<Leader>[];
  readonly charge: readonly Row<Charge>[];
  /** null: no list of what has been attended. */
  readonly attended: readonly Row<Attended>[] | null;
  /** Cells of rows that could not be read: codes and ids among them exist, though nothing is known of them. */
  readonly broken: { readonly cells: ReadonlySet<string>; readonly leaders: ReadonlySet<string> };
  /** What a rearrangement has made of cells and places; null: there was none. */
  readonly rearranged: Rearranged | null;
}

/** Finds cells by code, or by a name that one cell alone has. */
interface CellFinder {
  /** The code of the cell that is written, or of the one that it has gone into; null for none. */
  readonly find: (written: string) => string | null;
  /** The codes of all cells of a list in one text; none where any of them is unknown. `asIs`: cells that are no more are none. */
  readonly findAll: (written: string, asIs?: boolean) => readonly string[];
  /** Tells how many were found by name. */
  readonly tell: () => void;
}

function cellFinder({ cells, rearranged }: DutyRows, diagnostics: Diagnostic[]): CellFinder {
  const codes = new Set(cells.map(({ code }) => code));
  const named = groupedBy(cells, ({ name }) => foldTones(name));
  const numbered = groupedBy(cells, ({ name }) => withPlainNumber(name));
  let count = 0;
  const byName = (written: string): string | null => {
    const [only, other] = named.get(foldTones(written)) ?? numbered.get(withPlainNumber(written)) ?? [];
    return only && !other ? only.code : null;
  };
  const byCode = (written: string, asIs: boolean): string | null => {
    if (codes.has(written)) return written;
    return (asIs ? null : rearranged?.successors.get(written)) ?? null;
  };
  /** Names of cells before a rearrangement may be those of others after it. */
  const look = (written: string, asIs: boolean): string | null =>
    byCode(written, asIs) ?? (asIs && rearranged ? null : byName(written));
  const found = (written: string, asIs: boolean): string | null => {
    const code = look(written, asIs);
    if (code !== null && byCode(written, asIs) === null) count++;
    return code;
  };
  return {
    find: (written) => found(written, false),
    findAll: (written, asIs = false) => {
      // A name may itself stand over two lines.
      const ways = [[written], listIn(inOneLine(written)), listIn(written)];
      const known = ways.find((parts) => parts.every((part) => look(part, asIs) !== null));
      return known?.flatMap((part) => found(part, asIs) ?? []) ?? [];
    },
    tell: () => {
      if (count > 0) diagnostics.push(diagnostic("duty/by-name", null, { facts: { count } }));
    },
  };
}

/** "Chi bộ số 01" as "Chi bộ 1". */
function withPlainNumber(name: string): string {
  return foldTones(name).replace(/(?<!\p{L})(?:số\s+(?=\d))?0*(?=\d)/gu, "");
}

/** The duty that a request and its tables make. Whoever calls looks for faults among the findings. */
export function dutyOf(request: DutyRequest, rows: DutyRows, diagnostics: Diagnostic[]): Duty {
  const { find, findAll, tell } = cellFinder(rows, diagnostics);
  const people = new Set(rows.leaders.map(({ person }) => person));
  const persons = personFinder(rows.leaders, diagnostics);
  const suggest = codeSuggester(rows.cells);
  const unknownCell = (value: string, origin: Origin): void => {
    if (rows.broken.cells.has(value)) return;
    diagnostics.push(diagnostic("duty/unknown-cell", origin, { value, suggestion: suggest(value) }));
  };
  const places = new Set(rows.cells.map(({ place }) => foldTones(place)));
  const isPlace = (area: string): boolean => placesNamed(rows, area).some((place) => places.has(place));
  /** Areas that are the place of no cell. */
  const nowhere: (readonly [string, Origin])[] = [];
  const leaders = rows.leaders.map(({ originOf, ...leader }): Leader => {
    const ownCell = leader.ownCell === null ? null : find(leader.ownCell);
    if (leader.ownCell !== null && ownCell === null) unknownCell(leader.ownCell, originOf("own_cell"));
    const areas = areasOf(leader, rows);
    for (const area of leader.areas) if (!isPlace(area)) nowhere.push([area, originOf("areas")]);
    return { ...leader, ownCell, areas };
  });
  const [[area, origin] = []] = nowhere;
  if (area !== undefined && request.rules.prefer.includes("area"))
    diagnostics.push(
      diagnostic("duty/no-area", origin ?? null, { value: area, facts: { count: nowhere.length } }),
    );
  tellCellsAlike(rows.cells, diagnostics);
  tellNamesakes(rows.leaders, diagnostics);
  if (!request.rules.ownCellAllowed) tellSecretaries(rows, diagnostics);
  const charge = rows.charge.flatMap(({ person, cell, originOf }): Charge[] => {
    const [found, id] = [findAll(cell), persons.find(person)];
    if (id === null && !rows.broken.leaders.has(person)) persons.tellUnknown(person, originOf("person"));
    if (found.length === 0) unknownCell(cell, originOf("cell"));
    return id === null ? [] : found.map((code) => ({ person: id, cell: code }));
  });
  const been = rows.attended?.flatMap((written) => {
    const row = { ...written, person: persons.find(written.person) ?? written.person };
    const found = findAll(row.cell, true);
    // A cell that is no more stays as it is written.
    return found.length === 0 ? [row] : found.map((cell) => ({ ...row, cell }));
  });
  const attended = been ? attendedOf(been, rows.cells, people, diagnostics) : null;
  tell();
  persons.tell();
  const { firstMonth, lastMonth, rules } = request;
  return {
    cells: [...rows.cells].sort((a, b) => byCodePoint(a.code, b.code)),
    leaders: leaders.sort((a, b) => byCodePoint(a.person, b.person)),
    charge,
    attended,
    ...{ firstMonth, lastMonth, rules },
  };
}

/** The areas of somebody as cells write them: case, spaces and the place of the tone make no other place. */
function areasOf({ areas }: Leader, rows: DutyRows): string[] {
  const own = new Set(areas.flatMap((area) => placesNamed(rows, area)));
  return [...new Set(rows.cells.flatMap(({ place }) => (own.has(foldTones(place)) ? [place] : [])))];
}

/** The places that an area means, in folded form: itself, those behind it after a rearrangement, and those that a list in one text names. */
function placesNamed({ rearranged }: DutyRows, area: string): readonly string[] {
  return withParts(area)
    .flatMap((part) => [part, rearranged?.places.get(part) ?? []].flat())
    .map(foldTones);
}

/** What has been attended, of cells and people that are no more as well; these are told once. */
function attendedOf(
  rows: readonly Row<Attended>[],
  rowsOfCells: readonly Pick<PartyCell, "code">[],
  people: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): Attended[] {
  const cells = new Set(rowsOfCells.map(({ code }) => code));
  const former = rows.filter(({ person, cell }) => !people.has(person) || !cells.has(cell));
  const [first] = former;
  if (first) {
    const facts = {
      rows: former.length,
      cells: new Set(former.flatMap(({ cell }) => (cells.has(cell) ? [] : [cell]))).size,
      persons: new Set(former.flatMap(({ person }) => (people.has(person) ? [] : [person]))).size,
    };
    diagnostics.push(diagnostic("duty/former", first.origin, { facts }));
  }
  const once = new Map(
    rows.map(({ person, cell, day }) => [[person, cell, day].join("\u0000"), { person, cell, day }]),
  );
  if (once.size < rows.length) {
    const facts = { count: rows.length - once.size };
    diagnostics.push(diagnostic("duty/attended-twice", rows[0]?.origin ?? null, { facts }));
  }
  return [...once.values()];
}
