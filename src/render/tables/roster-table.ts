/** The roster afterwards (roster-after.csv): a run with the cells of its rosters in, columns and rows out. */

import type { Arrangement } from "../../core/arrange/arrangement.ts";
import type { RunDocument } from "../../core/document.ts";
import { heldBy } from "../../core/model/people.ts";
import { type Column, LEVELS, type Level, type Register } from "../../core/model/place.ts";
import type { HoldingPosition } from "../../core/model/positions.ts";
import type { Posts, Roster, RosterCell, RosterCells } from "../../core/model/roster.ts";
import { titleName } from "../../core/model/titles.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { byCodePoint, byCodeUnit } from "../../core/text/order.ts";
import { columnsFor, type StreamedTable, streamedRows } from "./flat-tables.ts";

/** A post as positions among places and the policy's titles. */
interface Post {
  readonly place: number;
  readonly title: number;
}

/** A post afterwards with its holder, and its position among the seats; null: vacant. */
interface AfterPost extends Post {
  readonly person: string | null;
  readonly seat: HoldingPosition | null;
}

/** A row as it was read; its place is an old one, or a new one where the roster after was given. */
interface SourceRow extends Post {
  readonly cells: readonly string[];
  /** Whether the row names several titles: then its title cell is none of one post's. */
  readonly isShared: boolean;
  /** Whether the post that is written from the row is newly taken: the row is of another title, or of a place that became another. */
  readonly isNew: boolean;
}

/** All cells of a row, in the order of the roster's columns. */
type RowReader = (row: number) => readonly string[];

/**
 * The roster afterwards, in the input's columns; ids that were given to people without one are written out. Where the
 * roster that really came out was given, it is that one. `redact` leaves out full names, birth years, notes and the columns
 * whose meaning is not known.
 */
export function rosterTable(
  run: RunDocument,
  arrangement: Arrangement,
  cells: RosterCells,
  redact: boolean,
): StreamedTable {
  const actual = arrangement.actual?.roster ?? null;
  const posts = [...heldPosts(arrangement), ...vacantPosts(arrangement)].sort(inOrder);
  const own = (actual ?? run.roster)?.columns ?? [];
  const columns = columnsFor(
    own,
    { ...placeColumns(own, run), person: (post: AfterPost) => post.person },
    posts,
  );
  const position = new Map(own.map((column, at) => [column, at]));
  const positions = columns.map((column) => position.get(column) ?? -1);
  const { before, after } = run.reorganisation;
  const writers = columns.map((column) => cellWriter(column, run, actual ? after : before, redact));
  // What a post is written from is looked up when it is written, and let go after it.
  const sourceOf = actual
    ? actualSources(actual, arrangement, readerOf(actual, cells.after))
    : arrangedSources(arrangement, run, readerOf(run.roster, cells.before));
  return {
    columns: columns.map((column) => column.header),
    rows: streamedRows(posts, (post) => {
      const source = post.seat === null ? null : sourceOf(post.seat);
      return writers.map((write, at) => write(post, source, source?.cells[positions[at] ?? -1] ?? ""));
    }),
  };
}

function readerOf(roster: Roster | null, cell: RosterCell | null): RowReader {
  return (row) => roster?.columns.map((_, column) => cell?.(row, column) ?? "") ?? [];
}

function postAt(posts: Posts, post: number): Post {
  return { place: posts.place[post] ?? -1, title: posts.title[post] ?? -1 };
}

/** What a post is written from, by its position among the seats. */
type SourceTeller = (seat: HoldingPosition) => SourceRow | null;

/**
 * The posts of an arrangement, each written from the holder's row for it, for the same title elsewhere, or the first. What
 * the row leaves blank of the person is taken from their other rows.
 */
function arrangedSources({ seats, roster }: Arrangement, run: RunDocument, cells: RowReader): SourceTeller {
  const { people, holdings } = roster;
  const { home } = run.reorganisation;
  const posts = new Int32Array((run.roster?.rows.origins.lines.length ?? 0) + 1);
  for (const row of holdings.row) posts[row] = (posts[row] ?? 0) + 1;
  return (seat) => {
    const post = postAt(seats, seat);
    const rows = heldBy(people, seats.person[seat] ?? -1).map((holding): SourceRow => {
      const row = holdings.row[holding] ?? -1;
      const { place, title } = postAt(holdings, holding);
      const isShared = (posts[row] ?? 0) > 1;
      const isNew = title !== post.title || home[place] !== post.place;
      return { place, title, cells: cells(row), isShared, isNew };
    });
    if (rows.length < 2) return rows[0] ?? null;
    rows.sort(byCells);
    const own = rows.filter(({ title }) => title === post.title);
    const source = own.find(({ place }) => home[place] === post.place) ?? own[0] ?? rows[0];
    return source ? { ...source, cells: withFacts(source.cells, rows, run.roster?.columns ?? []) } : null;
  };
}

/** Columns that tell of a person, not of a post. */
const PERSONAL: readonly (string | null)[] = [
  "full_name",
  "birth_year",
  "birth_year_male",
  "birth_year_female",
  "gender",
  "gender_male",
  "gender_female",
  "party_member",
  "official",
];

/** The cells of a row with what it leaves blank of the person taken from the first other row that has it. */
function withFacts(
  cells: readonly string[],
  rows: readonly SourceRow[],
  columns: readonly Column[],
): readonly string[] {
  return cells.map((cell, at) => {
    if (cell !== "" || !PERSONAL.includes(columns[at]?.name ?? null)) return cell;
    return rows.find((row) => (row.cells[at] ?? "") !== "")?.cells[at] ?? "";
  });
}

/** The posts of the roster that really came out, each written from its own row. */
function actualSources(actual: Roster, { seats }: Arrangement, cells: RowReader): SourceTeller {
  return (seat) => ({
    ...postAt(seats, seat),
    cells: cells(actual.holdings.row[seat] ?? -1),
    isShared: false,
    isNew: false,
  });
}

function heldPosts({ seats, roster }: Arrangement): AfterPost[] {
  return Array.from({ length: seats.size }, (_, seat): AfterPost => {
    const { place, title } = postAt(seats, seat);
    return { place, title, person: roster.people.ids[seats.person[seat] ?? -1] ?? null, seat };
  });
}

function vacantPosts({ vacant }: Arrangement): AfterPost[] {
  return Array.from({ length: vacant.size }, (_, post): AfterPost => {
    const { place, title } = postAt(vacant, post);
    return { place, title, person: null, seat: null };
  });
}

/** Places in register order, titles by rank, people by their ids, vacant posts last. */
function inOrder(a: AfterPost, b: AfterPost): number {
  return (
    a.place - b.place ||
    a.title - b.title ||
    (a.person === null ? 1 : b.person === null ? -1 : byCodePoint(a.person, b.person))
  );
}

/**
 * Writes a cell of one column. `source`: the row that a post is written from, one of the holder's own (null: there is none);
 * `own`: what that row has in the column.
 */
type CellWriter = (post: AfterPost, source: SourceRow | null, own: string) => string | null;

/** What writes the cells of a column; `read`: the register of source rows. */
function cellWriter(
  { name }: Column,
  { policy, reorganisation: { after } }: RunDocument,
  read: Register,
  redact: boolean,
): CellWriter {
  const referenceDay = policy.reference === null ? null : isoDay(policy.reference.day);
  switch (name) {
    case "place":
      return ({ place }) => after.places[place]?.code ?? null;
    case "title":
      return ({ place, title }, source, own) => {
        const kind = after.places[place]?.kind;
        const isSame =
          source?.title === title && !source.isShared && read.places[source.place]?.kind === kind;
        return isSame ? own : titleName(policy.titles[title], kind);
      };
    case "person":
      return ({ person }) => person;
    case "since": // a post newly taken is held from the reference day on
      return (_, source, own) => (source?.isNew ? referenceDay : own);
    case "place_name":
      return ({ place }, _, own) => (own === "" ? null : (after.places[place]?.name ?? null));
    case "further_titles": // each title has a row of its own
    case "count":
    case "keep": // it was said for this rearrangement, not for the next
      return () => null;
    case "full_name":
    case "birth_year":
    case "birth_year_male":
    case "birth_year_female":
    case "note": // in words, of which some may be a name
      return (_post, _source, own) => (redact ? null : own);
    case "province":
    case "district":
    case "commune":
    case "unit":
      return ({ place }) => nameAt(place, name, after);
    default:
      // What a column of the user's own holds is not known: it may be an identity number or a telephone.
      return (_post, _source, own) => (redact && name === null ? null : own);
  }
}

/**
 * What names the places where the file has no column for it, since headings or sheets did: the code by a register, else the
 * names of the levels that it lacks.
 */
function placeColumns(
  own: readonly Column[],
  { reorganisation: { before, after } }: RunDocument,
): Readonly<Record<string, (post: AfterPost) => string | null>> {
  const has = (name: string): boolean => own.some((column) => column.name === name);
  const lacking = LEVELS.filter(
    (level) => !has(level) && after.places.some((place) => place.level === level),
  );
  if (has("place") || lacking.length === 0) return {};
  if (before.siblings === "code") return { place: ({ place }) => after.places[place]?.code ?? null };
  return Object.fromEntries(
    lacking.map((level) => [level, ({ place }: AfterPost) => nameAt(place, level, after)]),
  );
}

function byCells(a: SourceRow, b: SourceRow): number {
  return byCodeUnit(a.cells.join("\u0000"), b.cells.join("\u0000"));
}

/** The name of the place at a level that a place stands in, or is. */
function nameAt(place: number, level: Level, { places, parents }: Register): string | null {
  for (let at = place; at >= 0; at = parents[at] ?? -1) {
    if (places[at]?.level === level) return places[at]?.name ?? null;
  }
  return null;
}
