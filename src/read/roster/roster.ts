/** The roster (danh sách): a table and the policy's titles in; holdings, vacant posts and, without a register, places out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { LEVELS, type Register } from "../../core/model/place.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Posts, Roster, RosterCell, RosterRows } from "../../core/model/roster.ts";
import type { RegisterReading } from "../inputs/register.ts";
import { type FactType, type Readers, readersOf } from "../table/column-readers.ts";
import { ROSTER_COLUMNS } from "../table/columns.ts";
import { findColumns } from "../table/headers.ts";
import { cellsOf, originIn, rowOriginsOf, type Table } from "../table/table.ts";
import { parseCount, parseDate, parseGender, parseYear, parseYesNo } from "../table/values.ts";
import { checkPeople, namesakes } from "./duplicates.ts";
import { placeReader } from "./find-place.ts";
import { holdersOf, postsOf, rosterOf } from "./holders.ts";
import { identityBy } from "./identity.ts";
import { placesByLevel } from "./levels.ts";
import { identify, type Nameless } from "./nameless.ts";
import { missingRuleColumns } from "./rule-columns.ts";
import { titleReader } from "./title-words.ts";

/** Rows read, and what each of them came to. */
export interface RosterReading {
  readonly roster: Roster;
  /** What the rows say, as text. */
  readonly cell: RosterCell;
  /** The register, or the places that the level columns name. */
  readonly register: Register;
  /** How many rows are somebody in a post, and how many a vacant post; the others have faults. */
  readonly held: number;
  readonly vacant: number;
}

/**
 * Reads a roster against a register (null: the level columns name the places) and a policy's titles.
 * `identity`: the columns that together tell who a row is; null for `person`. Rows at a place of the register that is faulty itself are passed over.
 */
export function readRoster(
  table: Table,
  given: RegisterReading | null,
  policy: Policy,
  facts: ReadonlyMap<string, FactType>,
  identity: readonly string[] | null = null,
): Read<RosterReading> {
  const register = given?.register ?? null;
  const columns = findColumns(table, ROSTER_COLUMNS, [["title"], register ? ["place", ...LEVELS] : LEVELS]);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) {
    const none = { ...table, size: 0 };
    const rows = rowsOf(none, readersOf(none, columns.value, diagnostics), facts);
    const roster = rosterOf(holdersOf(0), postsOf(0), rows, columns.value.all);
    const value = { roster, cell: table.cell, register: register ?? NOWHERE, held: 0, vacant: 0 };
    return { value, diagnostics };
  }
  const readers = readersOf(table, columns.value, diagnostics);
  const { originOf, textOf } = readers;
  const { places, placeOf, finish } = given
    ? {
        places: given.register.places,
        placeOf: placeReader(table, columns.value, given, originOf, diagnostics),
        finish: null,
      }
    : placesByLevel(table, columns.value, originOf, diagnostics);
  const findTitle = titleReader(textOf("title"), policy, originOf, diagnostics);
  const rows = rowsOf(table, readers, facts);
  const fullName = textOf("full_name");
  const told = identity && identityBy(identity, table, columns.value);
  diagnostics.push(...(told?.missing ?? []).map((column) => missingColumn(table, column)));
  const ids = told && told.missing.length === 0 ? told.person : textOf("person");
  const counts = readers.read("count", parseCount);
  const countTexts = textOf("count");

  const holders = holdersOf(table.size);
  const nameless: Nameless[] = [];
  const vacant = postsOf(0);
  for (let row = 0; row < table.size; row++) {
    const line = table.line(row);
    const place = placeOf(row, line);
    const title = findTitle(row, line);
    const several = counts[row] ?? null;
    const person = ids(row);
    const isNamed = person !== "" || fullName(row) !== "";
    if (several !== null && (several === 0 || several > MOST_ALIKE || (several > 1 && isNamed))) {
      const details = { value: countTexts(row), person: person || null };
      diagnostics.push(diagnostic("roster/count-of-person", originOf(line, "count"), details));
      continue;
    }
    if (identity && person === "" && isNamed) {
      const facts = { columns: identity };
      diagnostics.push(diagnostic("roster/not-identified", originIn(table, line), { facts }));
    }
    const at = places[place];
    const post = policy.titles[title];
    if (!at || !post) continue;
    if (at.level !== post.level) {
      const details = {
        value: post.id,
        place: at.code,
        facts: { level: post.level, at: at.level, name: at.name },
      };
      diagnostics.push(diagnostic("roster/title-level", originOf(line, "title"), details));
    } else if (person !== "") {
      holders.person.push(person);
      holders.row.push(row);
      holders.place.push(place);
      holders.title.push(title);
    } else if (!isNamed && countTexts(row) === "") {
      vacant.place.push(place);
      vacant.title.push(title);
    } else nameless.push({ row, place, title, stem: `${at.code}#${post.id}#`, count: several ?? 1 });
  }
  diagnostics.push(...missingRuleColumns(policy, columns.value, originIn(table, table.headerLine)));
  if (table.size === 0) {
    diagnostics.push(diagnostic("roster/no-rows", originIn(table, table.headerLine)));
  }
  const held = holders.row.size() + nameless.length;
  const tally = { cell: table.cell, held, vacant: vacant.place.size() };
  identify(nameless, holders, (row) => cellsOf(table, row));
  const roster = rosterOf(holders, vacant, rows, columns.value.all);
  if (identity === null) for (const one of namesakes(roster, fullName, places)) diagnostics.push(one);
  checkPeople(roster, fullName, policy, places, readers.inColumnOf, diagnostics);
  if (finish === null) return { value: { roster, register: register ?? NOWHERE, ...tally }, diagnostics };
  const { register: made, positions } = finish();
  const move = <T extends Posts>(posts: T): T => ({
    ...posts,
    place: posts.place.map((place) => positions[place] ?? -1),
  });
  const moved = { ...roster, holdings: move(roster.holdings), vacant: move(roster.vacant) };
  return { value: { roster: moved, register: made, ...tally }, diagnostics };
}

/** The finding of a column that tells people apart and that the file does not have. */
function missingColumn(table: Table, column: string): Diagnostic {
  const facts = { columns: [column], aliases: ROSTER_COLUMNS[column]?.slice(0, 3) ?? [] };
  const origin = originIn(table, table.headerLine);
  return diagnostic("csv/missing-column", origin, { value: column, facts });
}

/** What the rows say of people; faults in their cells are reported by the readers. */
function rowsOf(
  table: Table,
  { has, read, facts: factsOf }: Readers,
  facts: ReadonlyMap<string, FactType>,
): RosterRows {
  return {
    birthYear: read("birth_year", parseYear),
    gender: read("gender", parseGender),
    partyMember: read("party_member", parseYesNo),
    since: read("since", parseDate),
    official: read("official", parseYesNo),
    keep: has("keep") ? read("keep", parseYesNo) : null,
    facts: factsOf(facts),
    origins: rowOriginsOf(table),
  };
}

/** The places of a roster that names none. */
const NOWHERE: Register = {
  places: [],
  position: new Map(),
  parents: new Int32Array(),
  columns: [],
  siblings: "code",
};

/** Unnamed holders that one row may stand for: more is a slip of the keyboard. */
const MOST_ALIKE = 9999;
