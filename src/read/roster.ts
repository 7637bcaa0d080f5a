/** The roster (danh sách): a table and the policy's titles in; holdings, vacant posts and, without a register, places out. */
import { type WholeNumbers, wholeNumbers } from "../core/buffers.ts";
import { type Diagnostic, diagnostic, hasErrors, type Read } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import {
  type Condition,
  LEVELS,
  type Origin,
  type Policy,
  type Posts,
  type Register,
  type Roster,
  type RosterRows,
} from "../core/model.ts";
import { byCodeUnit } from "../core/order.ts";
import { peopleOf } from "../core/people.ts";
import { type FactType, readersOf } from "./cells.ts";
import { cellsOf, type Table } from "./csv.ts";
import { checkPeople, sameNames } from "./duplicates.ts";
import { type Columns, findColumns, ROSTER_COLUMNS } from "./headers.ts";
import { identityBy } from "./identity.ts";
import { placesByLevel } from "./levels.ts";
import { placeReader } from "./places.ts";
import type { RegisterReading } from "./register.ts";
import { originIn } from "./sources.ts";
import { suggester } from "./suggester.ts";
import { titleWords } from "./titles.ts";
import { parseCount, parseDate, parseGender, parseYear, parseYesNo } from "./values.ts";

/** Rows read, and what each of them came to. */
export interface RosterReading {
  readonly roster: Roster;
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
  const empty: Register = { places: [], parents: new Int32Array(), columns: [], siblings: "code" };
  if (hasErrors(columns.diagnostics)) {
    const readers = readersOf({ ...table, size: 0 }, columns.value, diagnostics);
    const roster = rosterOf(holdersOf(0), postsOf(0), rowsOf(table, readers, facts), columns.value.all);
    return { value: { roster, register: register ?? empty, held: 0, vacant: 0 }, diagnostics };
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
  const told = identity && identityBy(identity, table, columns.value);
  for (const column of told?.missing ?? []) {
    const details = {
      value: column,
      facts: { columns: [column], aliases: ROSTER_COLUMNS[column]?.slice(0, 3) ?? [] },
    };
    diagnostics.push(diagnostic("csv/missing-column", originIn(table, table.headerLine), details));
  }
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
    const isNamed = person !== "" || rows.fullName(row) !== "";
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
  const tally = { held: holders.row.size() + nameless.length, vacant: vacant.place.size() };
  identify(nameless, holders, rows);
  const roster = rosterOf(holders, vacant, rows, columns.value.all);
  if (identity === null) for (const one of sameNames(roster, places)) diagnostics.push(one);
  checkPeople(roster, policy, places, readers.inColumnOf, diagnostics);
  if (finish === null) return { value: { roster, register: register ?? empty, ...tally }, diagnostics };
  const { register: made, positions } = finish();
  const move = <T extends Posts>(posts: T): T => ({
    ...posts,
    place: posts.place.map((place) => positions[place] ?? -1),
  });
  const moved = { ...roster, holdings: move(roster.holdings), vacant: move(roster.vacant) };
  return { value: { roster: moved, register: made, ...tally }, diagnostics };
}

/** What the rows say of people; faults in their cells are reported by the readers. */
function rowsOf(
  table: Table,
  { has, read, textOf, facts: factsOf }: Readers,
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
    fullName: textOf("full_name"),
    cells: (row) => cellsOf(table, row),
    origin: (row) => originIn(table, table.line(row)),
  };
}

/** Posts as they are met: positions of places and titles. */
interface PostList {
  readonly place: WholeNumbers;
  readonly title: WholeNumbers;
}

/** Posts with their holders: ids of people and rows. */
interface Holders extends PostList {
  readonly person: string[];
  readonly row: WholeNumbers;
}

function postsOf(expected: number): PostList {
  return { place: wholeNumbers(expected), title: wholeNumbers(expected) };
}

function holdersOf(expected: number): Holders {
  return { ...postsOf(expected), person: [], row: wholeNumbers(expected) };
}

function rosterOf(holders: Holders, vacant: PostList, rows: RosterRows, columns: Roster["columns"]): Roster {
  const posts = ({ place, title }: PostList) => ({
    size: place.size(),
    place: place.done(),
    title: title.done(),
  });
  const row = holders.row.done();
  const { people, person } = peopleOf(
    holders.person,
    (holding) => rows.official[row[holding] ?? -1] === true,
  );
  return { holdings: { ...posts(holders), person, row }, rows, people, vacant: posts(vacant), columns };
}

type Readers = ReturnType<typeof readersOf>;

/** Finds the position of a row's title by its id, name or alias; -1 for none, which is reported. */
function titleReader(
  writtenOf: (row: number) => string,
  policy: Policy,
  originOf: Readers["originOf"],
  diagnostics: Diagnostic[],
): (row: number, line: number) => number {
  const words = titleWords(policy);
  const suggest = suggester(() => words.all);
  const known = new Map<string, number>();
  return (row, line) => {
    const written = writtenOf(row);
    const met = known.get(written);
    const position = met ?? words.find(written);
    if (met === undefined) known.set(written, position);
    if (position >= 0) return position;
    const origin = originOf(line, "title");
    if (written === "") diagnostics.push(diagnostic("value/blank", origin, { facts: { column: "title" } }));
    else {
      const titles = severalIn(written, words.find);
      const suggestion = titles.length > 0 ? null : suggest(written);
      const details = { value: written, suggestion, facts: { policy: policy.id, titles } };
      diagnostics.push(diagnostic("roster/unknown-title", origin, details));
    }
    return -1;
  };
}

/** The titles that one cell names together ("Bí thư chi bộ kiêm Trưởng thôn"); none where one of them is not known. */
function severalIn(written: string, find: (word: string) => number): readonly string[] {
  const parts = written.split(/\s*[,;/+&]\s*|\s+(?:[-\u2013]|kiêm(?:\s+nhiệm)?|và)\s+/iu);
  return parts.length > 1 && parts.every((part) => find(part) >= 0) ? parts : [];
}

/** Unnamed holders that one row may stand for: more is a slip of the keyboard. */
const MOST_ALIKE = 9999;

/** A row of people without an id. */
interface Nameless {
  readonly row: number;
  readonly place: number;
  readonly title: number;
  /** What their ids begin with. */
  readonly stem: string;
  readonly count: number;
}

/**
 * Adds people without an id under one of their own, `place#title#n`. Rows are counted in the order of their cells, not
 * of the file, so that shuffled rows give the same ids; an id that the file uses itself is passed over.
 */
function identify(nameless: readonly Nameless[], holders: Holders, { cells }: RosterRows): void {
  if (nameless.length === 0) return;
  const taken = new Set(holders.person);
  const next = new Map<string, number>();
  const inOrder = nameless
    .map((one) => ({ ...one, key: cells(one.row).join("\u0000") }))
    .sort((a, b) => byCodeUnit(a.key, b.key));
  for (const { row, place, title, stem, count } of inOrder) {
    for (let n = 0; n < count; n++) {
      let number = next.get(stem) ?? 1;
      while (taken.has(`${stem}${number}`)) number++;
      next.set(stem, number + 1);
      holders.person.push(`${stem}${number}`);
      holders.row.push(row);
      holders.place.push(place);
      holders.title.push(title);
    }
  }
}

/** Columns that the policy's rules need and the file does not have: a blank fails, so nobody would pass. */
function missingRuleColumns(policy: Policy, { at, extra }: Columns, origin: Origin): Diagnostic[] {
  const present = new Set([...at.keys(), ...[...extra.keys()].map(fold)]);
  const rules = new Map<string, string[]>();
  const need = (condition: Condition, rule: string): void => {
    for (const { column: name } of condition) {
      const column = name === "age" ? "birth_year" : name;
      if (column === "official" || present.has(column) || present.has(fold(column))) continue;
      rules.set(column, [...new Set([...(rules.get(column) ?? []), rule])]);
    }
  };
  for (const title of policy.titles) {
    if (title.posts.some(({ value }) => value > 0)) need(title.requires, `titles.${title.id}.requires`);
  }
  const { maxPosts } = policy.holding;
  if (Math.max(maxPosts.commune, maxPosts.unit) > 1)
    need(policy.holding.concurrentRequires, "holding.concurrent_requires");
  for (const { id, of, to } of policy.indicators) {
    for (const count of to ? [of, to] : [of]) need(count.person, `indicators.${id}`);
  }
  return [...rules].map(([column, names]) =>
    diagnostic("roster/rule-column", origin, { value: column, facts: { rules: names } }),
  );
}
