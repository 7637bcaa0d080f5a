/** The posts of a roster: each row's place, titles and holder put together; what is wrong with a row is told. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../core/model/place.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { OldPlace, TitlePosition } from "../../core/model/positions.ts";
import { byCodeUnit } from "../../core/text/order.ts";
import { stableId } from "../../core/text/stable-id.ts";
import type { Cell } from "../cells/cell.ts";
import { lineOf } from "../cells/grid.ts";
import { ok, type Parsed } from "../cells/parsed.ts";
import { countOf } from "../cells/values.ts";
import type { ColumnValues, Readers } from "../table/column-readers.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { type Holders, hold, type PostList } from "./holders.ts";
import type { PeopleColumns } from "./rows.ts";
import { titleReader } from "./titles/title-reader.ts";

/** Unnamed holders that one row may stand for: more is a slip of the keyboard. */
const MOST_ALIKE = 9_999;

/** Unnamed holders of all rows together. */
const MOST_UNNAMED = 2_000_000;

/** What the rows are read by. */
interface Sources {
  readonly table: Table;
  readonly columns: Columns;
  readonly policy: Policy;
  readonly places: readonly Place[];
  readonly placeOf: (row: number, line: number) => OldPlace;
  readonly readers: Readers;
  readonly people: PeopleColumns;
}

/** A row of people without an id. */
interface Nameless {
  readonly row: number;
  readonly at: OldPlace;
  readonly titles: readonly TitlePosition[];
  readonly count: number;
  /** The row above with which it shares its name, and so its person; null for none. */
  readonly sameAs: number | null;
}

/** Rows that are somebody in a post, or several, and rows that are vacant posts; the others have faults. */
export interface RowsCounted {
  readonly held: number;
  readonly vacant: number;
  /** Rows of the file that are one or the other: those with a column for each title may be both. */
  readonly used: number;
  /** The row of each vacant post. */
  readonly vacantRows: readonly number[];
}

/** Reads all rows into holdings and vacant posts. */
export function readPosts(
  sources: Sources,
  holders: Holders,
  vacant: PostList,
  diagnostics: Diagnostic[],
): RowsCounted {
  const { table, columns, policy, places, placeOf, readers, people } = sources;
  const titles = titleReader(table, columns, policy, readers.originOf, diagnostics);
  const counts = readers.read("count", countOrNobody(people.isVacant));
  const counted = columns.at.has("count") ? table.column(columns.at.get("count") ?? -1).codes : null;
  const hasCount = (row: number): boolean => counted !== null && counted[row] !== 0;
  const isShared = table.sameAs.size > 0;
  const nameless: Nameless[] = [];
  const rowsOfVacant: number[] = [];
  let unnamed = 0;
  let [heldRows, vacantRows, used, lastUsed] = [0, 0, 0, -1];
  for (let row = 0; row < table.size; row++) {
    const line = lineOf(table, row);
    const at = placeOf(row, line);
    const named = titles.titlesOf(row, line, places[at]);
    const isNamed = people.isNamed(row);
    if (isNamed) people.checkIdentified(row, line);
    if (people.isFaulty(row)) continue;
    // "Khuyết" beside a number is a vacant post, and so is 0.
    const isNobody = !isNamed && (people.saysNobody(row) || counts[row] === 0);
    const isCounted = hasCount(row) && !isNobody;
    if (isCounted && !isCountSound(counts, row, isNamed, sources, diagnostics)) continue;
    const place = places[at];
    if (!place) continue;
    const fitting = fittingAt(place, named, row, sources, diagnostics);
    if (fitting.length === 0) continue;
    const sameAs = isShared ? (table.sameAs.get(row) ?? null) : null;
    const id = people.idOf(row) || (sameAs === null ? "" : people.idOf(sameAs));
    const isHeld = id !== "" || isNamed || isCounted;
    if (isHeld) heldRows++;
    else vacantRows++;
    if (line !== lastUsed) used++;
    lastUsed = line;
    if (id !== "") for (const title of fitting) hold(holders, id, row, at, title);
    else if (!isHeld) {
      for (const title of fitting) {
        vacant.place.push(at);
        vacant.title.push(title);
        rowsOfVacant.push(row);
      }
    } else {
      const count = counts[row] ?? 1;
      unnamed += count;
      nameless.push({ row, at, titles: fitting, count, sameAs });
    }
  }
  titles.finish();
  people.finish();
  if (unnamed > MOST_UNNAMED) {
    const facts = { count: unnamed, most: MOST_UNNAMED };
    diagnostics.push(diagnostic("roster/too-many-unnamed", originIn(table, table.headerLine), { facts }));
  } else identify(nameless, sources, holders);
  return { held: heldRows, vacant: vacantRows, used, vacantRows: rowsOfVacant };
}

/** Reads a number of people, a word for nobody as 0. */
function countOrNobody(isVacant: (text: string) => boolean): (cell: Cell) => Parsed<number> {
  const count = countOf("people");
  return (cell) => (cell.kind === "text" && isVacant(cell.text) ? ok(0) : count(cell));
}

/** Whether the count of a row can be: of somebody named it is one, of nobody named any number up to the most. */
function isCountSound(
  counts: ColumnValues<number>,
  row: number,
  isNamed: boolean,
  { table, readers, people }: Sources,
  diagnostics: Diagnostic[],
): boolean {
  const count = counts[row] ?? null;
  if (count === null || (count > 0 && count <= MOST_ALIKE && (count === 1 || !isNamed))) return true;
  const details = { value: readers.textOf("count")(row), person: people.idOf(row) || null };
  diagnostics.push(
    diagnostic("roster/count-of-person", readers.originOf(lineOf(table, row), "count"), details),
  );
  return false;
}

/** Those of a row's titles that are of the level of its place; the others are told. */
function fittingAt(
  place: Place,
  named: readonly TitlePosition[],
  row: number,
  sources: Sources,
  diagnostics: Diagnostic[],
): readonly TitlePosition[] {
  const { titles } = sources.policy;
  if (named.every((title) => titles[title]?.level === place.level)) return named;
  return named.filter((title) => fits(sources.policy, title, place, row, sources, diagnostics));
}

/** Whether a title is one of the level of a place; told where it is not. */
function fits(
  { titles }: Policy,
  title: TitlePosition,
  place: Place,
  row: number,
  { table, readers }: Sources,
  diagnostics: Diagnostic[],
): boolean {
  const post = titles[title];
  if (!post || place.level === post.level) return post !== undefined;
  const facts = { level: post.level, at: place.level, name: place.name };
  const origin = readers.originOf(lineOf(table, row), "title");
  diagnostics.push(diagnostic("roster/title-level", origin, { value: post.id, place: place.code, facts }));
  return false;
}

/**
 * Gives people without an id one of their own. Somebody named: made of place, title and name, so that it is the same in
 * every file and run. Somebody only counted: `place#title#n`. Rows are taken in the order of their cells, not of the file, so that
 * shuffled rows give the same ids; an id that the file uses itself is passed over. Rows that share one name are one person.
 */
function identify(
  nameless: readonly Nameless[],
  { table, policy, places, people }: Sources,
  holders: Holders,
): void {
  if (nameless.length === 0) return;
  const taken = new Set(holders.person);
  const next = new Map<string, number>();
  const free = (stem: string, first: string): string => {
    let number = next.get(stem) ?? 1;
    const idAs = (which: number): string => (which === 1 ? first : `${stem}${which}`);
    while (taken.has(idAs(number))) number++;
    next.set(stem, number + 1);
    return idAs(number);
  };
  const isShared = table.sameAs.size > 0;
  const rows = new Set(isShared ? nameless.map(({ row }) => row) : []);
  const isFirst = ({ sameAs }: Nameless): boolean => sameAs === null || !rows.has(sameAs);
  const idOfRow = new Map<number, string>();
  const inOrder = nameless
    .filter(isFirst)
    .map((one) => ({
      ...one,
      key: table.header.map((_, column) => table.cell(one.row, column)).join("\u0000"),
    }))
    .sort((a, b) => byCodeUnit(a.key, b.key));
  for (const { row, at, titles, count } of inOrder) {
    const [main = -1] = titles;
    const code = places[at]?.code ?? "";
    const title = policy.titles[main]?.id ?? "";
    const name = people.nameOf(row);
    for (let n = 0; n < count; n++) {
      const named = `N${stableId([code, title, name])}`;
      const stem = `${code}#${title}#`;
      const id = name === "" ? free(stem, `${stem}1`) : free(`${named}-`, named);
      for (const own of titles) hold(holders, id, row, at, own);
      if (isShared) idOfRow.set(row, id);
    }
  }
  for (const one of nameless) {
    const id = isFirst(one) ? undefined : idOfRow.get(one.sameAs ?? -1);
    if (id !== undefined) for (const own of one.titles) hold(holders, id, one.row, one.at, own);
  }
}
