/** The tables that are inputs again, and what became of each person: a run in, columns and rows out. */

import { type Arrangement, seatsOf } from "../../core/arrange/arrangement.ts";
import { rulesBehind, rulesOf } from "../../core/arrange/reasons.ts";
import type { RunDocument } from "../../core/document.ts";
import { heldBy } from "../../core/model/people.ts";
import type { Column, Place, Register } from "../../core/model/place.ts";
import type { Posts, Roster, RosterCell, RosterCells } from "../../core/model/roster.ts";
import { titleName } from "../../core/model/titles.ts";
import { byCodePoint, byCodeUnit } from "../../core/text/order.ts";
import { fullNamesOf } from "./full-names.ts";

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The input's columns, and known ones that it lacks but some row has a value for. */
function columnsFor<T>(
  columns: readonly Column[],
  known: Readonly<Record<string, (row: T) => string | number | null>>,
  rows: readonly T[],
): Column[] {
  const present = new Set(columns.map((column) => column.name));
  const lacking = Object.keys(known).filter(
    (name) => !present.has(name) && rows.some((row) => (known[name]?.(row) ?? "") !== ""),
  );
  return [...columns, ...lacking.map((name) => ({ header: name, name }))];
}

const PLACE_CELLS: Readonly<Record<string, (place: Place) => string | number | null>> = {
  code: (place) => place.code,
  parent: (place) => place.parent,
  kind: (place) => place.kindLabel,
  name: (place) => place.name,
  households: (place) => place.households,
  population: (place) => place.population,
  class: (place) => place.class,
  branch: (place) => place.branches.join("|"),
  status: (place) => (place.status === "done" ? null : place.status),
  tags: (place) => place.tags.join("|"),
};

/** The register afterwards. Figures of a place with parts are its parts' sum. */
export function registerTable({ reorganisation: { after } }: RunDocument): Sheet {
  const columns = columnsFor(after.columns, PLACE_CELLS, after.places);
  return {
    columns: columns.map((column) => column.header),
    rows: after.places.map((place) =>
      columns.map(({ header, name }) =>
        name === null ? (place.extra.get(header) ?? "") : (PLACE_CELLS[name]?.(place) ?? null),
      ),
    ),
  };
}

/** A row of the roster afterwards: a post with its holder and the row of theirs that it is written from, or vacant. */
interface AfterRow {
  /** Positions among the new places and the policy's titles. */
  readonly place: number;
  readonly title: number;
  readonly person: string | null;
  readonly source: Source | null;
}

/** A row of the roster before. */
interface Source {
  readonly place: number;
  readonly title: number;
  readonly cells: readonly string[];
}

/**
 * The roster afterwards, in the input's columns; ids that were given to people without one are written out. Where the
 * roster that really came out was given, it is that one.
 */
export function rosterTable(
  run: RunDocument,
  arrangement: Arrangement,
  cells: RosterCells,
  redact: boolean,
): Sheet {
  const { reorganisation } = run;
  const actual = arrangement.actual?.roster ?? null;
  const roster = actual ?? run.roster;
  const { seats } = arrangement;
  const { people, holdings } = arrangement.roster;
  const old = rowReader(run.roster, cells.before);
  const real = rowReader(actual, cells.after);
  const { places: after } = reorganisation.after;
  const { places: before } = actual ? reorganisation.after : reorganisation.before;
  const sourceOf = (holding: number): Source => ({
    place: holdings.place[holding] ?? -1,
    title: holdings.title[holding] ?? -1,
    cells: old(holdings.row[holding] ?? -1),
  });
  const post = (posts: Posts, index: number) => ({
    place: posts.place[index] ?? -1,
    title: posts.title[index] ?? -1,
  });
  const held = Array.from({ length: seats.size }, (_, index): AfterRow => {
    const seat = post(seats, index);
    const person = seats.person[index] ?? -1;
    if (actual) {
      const own = real(actual.holdings.row[index] ?? -1);
      return { ...seat, person: people.ids[person] ?? null, source: { ...seat, cells: own } };
    }
    const rows = heldBy(people, person).map(sourceOf).sort(byCells);
    const own = rows.filter((row) => row.title === seat.title);
    const stays = own.find((row) => reorganisation.home[row.place] === seat.place);
    return { ...seat, person: people.ids[person] ?? null, source: stays ?? own[0] ?? rows[0] ?? null };
  });
  const vacant = Array.from(
    { length: arrangement.vacant.size },
    (_, index): AfterRow => ({ ...post(arrangement.vacant, index), person: null, source: null }),
  );
  const rows = [...held, ...vacant].sort(
    (a, b) =>
      a.place - b.place ||
      a.title - b.title ||
      (a.person === null ? 1 : b.person === null ? -1 : byCodePoint(a.person, b.person)),
  );
  const columns = columnsFor(roster?.columns ?? [], { person: (row: AfterRow) => row.person }, rows);
  const position = new Map((roster?.columns ?? []).map((column, index) => [column, index]));
  const cell = (row: AfterRow, column: Column): string | null => {
    const own = row.source?.cells[position.get(column) ?? -1] ?? "";
    switch (column.name) {
      case "place":
        return after[row.place]?.code ?? null;
      case "title":
        return row.source?.title === row.title && before[row.source.place]?.kind === after[row.place]?.kind
          ? own
          : titleName(run.policy.titles[row.title], after[row.place]?.kind);
      case "person":
        return row.person;
      case "count":
      case "keep": // it was said for this rearrangement, not for the next
        return null;
      case "full_name":
      case "birth_year":
        return redact ? null : own;
      case "province":
      case "district":
      case "commune":
      case "unit":
        return nameAt(row.place, column.name, reorganisation.after);
      default:
        // What a column of the user's own holds is not known: it may be an identity number or a telephone.
        return redact && column.name === null ? null : own;
    }
  };
  return {
    columns: columns.map((column) => column.header),
    rows: rows.map((row) => columns.map((column) => cell(row, column))),
  };
}

/** Reads all cells of a row, in the order of the roster's columns. */
function rowReader(roster: Roster | null, cell: RosterCell | null): (row: number) => readonly string[] {
  return (row) => roster?.columns.map((_, column) => cell?.(row, column) ?? "") ?? [];
}

function byCells(a: Source, b: Source): number {
  return byCodeUnit(a.cells.join("\u0000"), b.cells.join("\u0000"));
}

/** The name of the place at a level that a place stands in, or is. */
function nameAt(place: number, level: Place["level"], { places, parents }: Register): string | null {
  for (let at = place; at >= 0; at = parents[at] ?? -1) {
    if (places[at]?.level === level) return places[at]?.name ?? null;
  }
  return null;
}

/**
 * What became of each person, in the order of their ids; several places, titles and rules are parted by `|`. `cell`: the
 * roster's cells, for full names; null leaves them out.
 */
export function dispositionTable(
  { reorganisation, policy }: RunDocument,
  arrangement: Arrangement,
  cell: RosterCell | null,
): Sheet {
  const { dispositions, seats } = arrangement;
  const { people, holdings } = arrangement.roster;
  const namesOf = cell && fullNamesOf(arrangement.roster, cell);
  const rules = rulesOf(arrangement, policy);
  const join = (values: readonly string[]): string => [...new Set(values)].join("|");
  const sorted = (posts: readonly (readonly [place: string, title: string])[]) =>
    [...posts].sort(([a, x], [b, y]) => byCodeUnit(a, b) || byCodeUnit(x, y));
  return {
    columns: [
      "person",
      "full_name",
      "place_before",
      "titles_before",
      "place_after",
      "titles_after",
      "disposition",
      "rules",
    ],
    rows: people.ids.map((id, person) => {
      const own = heldBy(people, person);
      const named =
        ({ places }: Register, posts: Posts) =>
        (post: number) =>
          [
            places[posts.place[post] ?? -1]?.code ?? "",
            policy.titles[posts.title[post] ?? -1]?.id ?? "",
          ] as const;
      const old = sorted(own.map(named(reorganisation.before, holdings)));
      const now = sorted(seatsOf(arrangement, person).map(named(reorganisation.after, seats)));
      return [
        id,
        namesOf && join(namesOf(person)),
        join(old.map(([place]) => place)),
        join(old.map(([, title]) => title)),
        join(now.map(([place]) => place)),
        join(now.map(([, title]) => title)),
        arrangement.actual?.newcomers.has(person) ? "appointed" : (dispositions[person] ?? null),
        join(rulesBehind(person, arrangement, reorganisation, rules)),
      ];
    }),
  };
}

/** From each old place to each new one, kept places included; a plan that gives the same places again. */
export function crosswalkTable({ reorganisation }: Pick<RunDocument, "reorganisation">): Sheet {
  const { before, after, parts, operations } = reorganisation;
  const rows: (string | number | null)[][] = [];
  after.places.forEach((place, at) => {
    const target = [place.code, place.name, place.kindLabel, place.parent, place.class];
    const own = parts[at] ?? [];
    if (own.length === 0) {
      rows.push([null, null, ...target, place.households, place.population, null, "created"]);
    }
    for (const { from, of, main, ...part } of own) {
      const old = before.places[from];
      // A part of a place has what the plan gives it; a place with units all that stands in it.
      const { households = null, population = null } = of > 1 || old?.level === "unit" ? part : (old ?? part);
      const holders = of > 1 && main ? "x" : null;
      const operation = operations[from] ?? null;
      rows.push([
        old?.code ?? null,
        old?.name ?? null,
        ...target,
        households,
        population,
        holders,
        operation,
      ]);
    }
  });
  before.places.forEach((place, at) => {
    if (operations[at] !== "dissolved") return;
    rows.push([place.code, place.name, null, null, null, null, null, null, null, null, "dissolved"]);
  });
  return {
    columns: [
      "from",
      "from_name",
      "into",
      "into_name",
      "into_kind",
      "into_parent",
      "into_class",
      "households",
      "population",
      "holders",
      "operation",
    ],
    rows,
  };
}
