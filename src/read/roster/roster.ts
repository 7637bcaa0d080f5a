/** The roster (danh sách): a table and the policy's titles in; holdings, vacant posts and, without a register, places out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { LEVELS, type Place, type Register } from "../../core/model/place.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import type { Posts, Roster, RosterCell } from "../../core/model/roster.ts";
import { wordsOf } from "../../core/model/titles.ts";
import { fold } from "../../core/text/fold.ts";
import { bareName, ODD_NAME } from "../../core/text/person-name.ts";
import { distinctCodes, lineOf } from "../cells/grid.ts";
import { vacantWords } from "../cells/vacant-words.ts";
import { ROSTER_COLUMNS, TITLE_COLUMN } from "../columns/columns.ts";
import type { RegisterReading } from "../inputs/register/register.ts";
import { tellGoneNames, tellSeveral } from "../inputs/register/register-notes.ts";
import { levelsOf, withGroups } from "../places/group-rows.ts";
import { type FactType, type Readers, readersOf } from "../table/column-readers.ts";
import { withoutFootnoteMarks } from "../table/footnote-marks.ts";
import { type Columns, findColumns, isRowOfData } from "../table/headers.ts";
import { tellNumbers } from "../table/running-numbers.ts";
import { originIn, type Table } from "../table/table.ts";
import { holdersOf, postsOf, rosterOf } from "./holders.ts";
import { tellHeaderNotes } from "./notes/header-notes.ts";
import { tellHeldUntil } from "./notes/held-until.ts";
import { tellLostMerges } from "./notes/lost-merges.ts";
import { tellNotes } from "./notes/notes.ts";
import { tellPeriods } from "./notes/periods.ts";
import { withBirthsBeside } from "./people/birth-beside-names.ts";
import { checkPeople, namesakes, sameNames } from "./people/duplicates.ts";
import { impossibleDates } from "./people/impossible-dates.ts";
import { noNames } from "./people/no-names.ts";
import { oddNames, twoGenders } from "./people/odd-names.ts";
import { withKinds } from "./places/bare-units.ts";
import { withCaptions } from "./places/caption-places.ts";
import { placeReader } from "./places/find-place.ts";
import { tellFormerCommunes } from "./places/former-communes.ts";
import { placesByLevel } from "./places/levels.ts";
import { tellPlaceBeside } from "./places/place-beside.ts";
import { readPosts } from "./posts.ts";
import { peopleColumns, type RosterOptions, rowsOf } from "./rows.ts";
import { withPeopleInLines } from "./titles/people-in-lines.ts";
import { withPlacedTitles } from "./titles/placed-titles.ts";
import { withRowCounts } from "./titles/row-counts.ts";
import { withTitleRows } from "./titles/title-columns.ts";
import { withTitlesBeside } from "./titles/titles-beside-names.ts";
import { withUnitRows } from "./titles/units-across.ts";
import { peopleIn } from "./totals/heading-counts.ts";
import { tellHeadingHolders } from "./totals/heading-holders.ts";
import { tellTotals } from "./totals/total-counts.ts";

/** Rows read, and what each of them came to. */
export interface RosterReading {
  readonly roster: Roster;
  /** What the rows say, as text. */
  readonly cell: RosterCell;
  /** The register, or the places that the level columns name. */
  readonly register: Register;
  /** How many rows are somebody in a post, and how many vacant posts; the others have faults. */
  readonly held: number;
  readonly vacant: number;
  readonly unused: number;
  /** Rows of the file that are either; a row with a column for each title may be several of them. */
  readonly used: number;
}

const BY_PERSON: RosterOptions = { identity: null, vacant: [] };

/**
 * Reads a roster against a register (null: the level columns name the places) and a policy's titles. `facts`: further
 * columns that the policy's rules look at. Rows at a place of the register that is faulty itself are passed over.
 */
export function readRoster(
  written: Table,
  given: RegisterReading | null,
  policy: Policy,
  facts: ReadonlyMap<string, FactType>,
  options: RosterOptions = BY_PERSON,
): Read<RosterReading> {
  const register = given?.register ?? null;
  const marks: Diagnostic[] = [];
  const laid = postByPost(written, register, policy, options, marks);
  const found = findColumns(laid, ROSTER_COLUMNS, requiredOf(laid, register !== null));
  const diagnostics: Diagnostic[] = [...marks, ...found.diagnostics];
  if (hasErrors(found.diagnostics)) return nothingRead(laid, found.value, facts, register, diagnostics);
  const headed = { levelIn: levelsOf(register), countIn: peopleIn(found.value, options.vacant) };
  const { table, columns } = withGroups(laid, found.value, headed, diagnostics);
  const readers = readersOf(table, columns, diagnostics);
  const rows = rowsOf(table, readers, facts);
  const source = sourceOf(table, columns, given, readers, diagnostics);
  const people = peopleColumns(table, columns, options, diagnostics);
  const holders = holdersOf(table.size);
  const vacant = postsOf(0);
  const rowsRead = readPosts(
    { table, columns, policy, places: source.places, placeOf: source.placeOf, readers, people },
    holders,
    vacant,
    diagnostics,
  );
  source.finish();
  checkNames(table, columns, readers, policy, options, diagnostics);
  if (table.size === 0) diagnostics.push(diagnostic("roster/no-rows", originIn(table, table.headerLine)));
  const roster = rosterOf(holders, vacant, rows, columns.all);
  tellNotes(table, columns, roster, policy, diagnostics);
  const fullName = readers.textOf("full_name");
  if (options.identity === null) {
    const names = distinctCodes(table.column(columns.at.get("full_name") ?? -1), bareName, ODD_NAME);
    for (const one of namesakes(roster, names, source.places)) diagnostics.push(one);
    for (const one of sameNames(roster, names, source.places)) diagnostics.push(one);
  }
  tellPeriods(table, columns, roster, diagnostics);
  tellFormerCommunes(table, columns, roster, source.places, diagnostics);
  checkPeople(roster, fullName, policy, source.places, readers.inColumnOf, diagnostics);
  tellDays({ table, columns, readers }, roster, policy, diagnostics);
  tellNumbers(table, columns, () => true, diagnostics);
  const { vacantRows, ...used } = rowsRead;
  tellLostMerges(table, columns, roster, vacantRows, diagnostics);
  const unused = table.size - used.held - used.vacant;
  if (unused === 0) tellTotals({ table, roster, vacantRows, places: source.places, policy }, diagnostics);
  const tally = { cell: table.cell, ...used, unused };
  const made = source.made();
  if (made === null) return { value: { roster, register: register ?? NO_PLACES, ...tally }, diagnostics };
  tellSeveral(made.register.places, diagnostics);
  tellGoneNames(made.register.places, diagnostics);
  const move = <T extends Posts>(posts: T): T => ({
    ...posts,
    place: posts.place.map((place) => made.positions[place] ?? -1),
  });
  const moved = { ...roster, holdings: move(roster.holdings), vacant: move(roster.vacant) };
  return { value: { roster: moved, register: made.register, ...tally }, diagnostics };
}

/** The table with a row for each post and the names of its units; what is told of its columns comes first. */
function postByPost(
  written: Table,
  register: Register | null,
  policy: Policy,
  { vacant }: RosterOptions,
  diagnostics: Diagnostic[],
): Table {
  tellHeaderNotes(written, diagnostics);
  tellHeadingHolders(written, diagnostics);
  const unmarked = withoutFootnoteMarks(written, "roster", diagnostics);
  const single = withPeopleInLines(
    withUnitRows(unmarked, register, diagnostics),
    policy,
    vacant,
    diagnostics,
  );
  const titled = withTitlesBeside(single, policy, vacant, diagnostics);
  const placed = withPlacedTitles(withCaptions(titled, register, diagnostics), policy);
  const named = withKinds(placed, register, diagnostics);
  // Somebody's title in the first row of a list without a header is no column of that title.
  if (isRowOfData(named)) return named;
  const counted = withRowCounts(named, vacantWords(vacant), diagnostics);
  return withBirthsBeside(withTitleRows(counted, policy, diagnostics), policy, diagnostics);
}

/** What stands in the place of names and of what tells of people, where it is none or says more. */
function checkNames(
  table: Table,
  columns: Columns,
  readers: Readers,
  policy: Policy,
  options: RosterOptions,
  diagnostics: Diagnostic[],
): void {
  oddNames(table, columns, diagnostics);
  const words = new Set(policy.titles.flatMap((title) => wordsOf(title).map(fold)));
  noNames(table, columns, words, vacantWords(options.vacant), diagnostics);
  twoGenders(table, columns, readers, diagnostics);
}

/** Tells days that cannot be, and posts that are held until a day. */
function tellDays(
  { table, columns, readers }: { table: Table; columns: Columns; readers: Readers },
  roster: Roster,
  policy: Policy,
  diagnostics: Diagnostic[],
): void {
  const originAt = (row: number, column: string) => readers.originOf(lineOf(table, row), column);
  for (const one of impossibleDates(roster.rows, policy, originAt)) diagnostics.push(one);
  tellHeldUntil(table, columns, roster, policy, diagnostics);
}

const NO_PLACES: Register = {
  places: [],
  position: new Map(),
  parents: new Int32Array(),
  columns: [],
  siblings: "code",
};

/** Columns that must be there; a place may also be named by the headings above its rows. */
function requiredOf({ headings, columns }: Table, hasRegister: boolean): readonly (readonly string[])[] {
  const hasTitle =
    columns.some(({ name }) => name === "title" || name?.startsWith(TITLE_COLUMN)) ||
    headings.some(({ title }) => title !== undefined);
  const title = hasTitle ? [] : [["title"]];
  const isPlaced = headings.some((one) => one.title === undefined);
  return isPlaced ? title : [...title, hasRegister ? ["place", ...LEVELS] : LEVELS];
}

function nothingRead(
  table: Table,
  columns: Columns,
  facts: ReadonlyMap<string, FactType>,
  register: Register | null,
  diagnostics: Diagnostic[],
): Read<RosterReading> {
  const none = { ...table, size: 0 };
  const rows = rowsOf(none, readersOf(none, columns, diagnostics), facts);
  const roster = rosterOf(holdersOf(0), postsOf(0), rows, columns.all);
  return {
    value: {
      roster,
      cell: table.cell,
      register: register ?? NO_PLACES,
      held: 0,
      vacant: 0,
      unused: table.size,
      used: 0,
    },
    diagnostics,
  };
}

/** Where the places of the rows come from. */
interface PlaceSource {
  readonly places: readonly Place[];
  readonly placeOf: (row: number, line: number) => OldPlace;
  readonly finish: () => void;
  /** The register made of the rows; null where there was one. */
  readonly made: () => { readonly register: Register; readonly positions: Int32Array } | null;
}

function sourceOf(
  table: Table,
  columns: Columns,
  given: RegisterReading | null,
  { originOf }: Readers,
  diagnostics: Diagnostic[],
): PlaceSource {
  if (given === null) {
    tellPlaceBeside(table, columns, diagnostics);
    const { places, placeOf, finish } = placesByLevel(table, columns, originOf, diagnostics);
    return { places, placeOf, finish: () => undefined, made: finish };
  }
  const reader = placeReader(table, columns, given, originOf, diagnostics);
  return { places: given.register.places, ...reader, made: () => null };
}
