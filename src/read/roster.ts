/** The roster (danh sách): a table and the policy's titles in; holdings, vacant posts and, without a register, places out. */
import { type Diagnostic, diagnostic, hasErrors, type Read } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import type {
  Condition,
  Holding,
  Origin,
  Place,
  Policy,
  Register,
  Roster,
  VacantPost,
} from "../core/model.ts";
import { byCodeUnit } from "../core/order.ts";
import { type People, peopleOf } from "../core/people.ts";
import { type FactType, readersOf } from "./cells.ts";
import type { Table } from "./csv.ts";
import { type Columns, findColumns, ROSTER_COLUMNS } from "./headers.ts";
import { LEVEL_COLUMNS, placesByLevel } from "./levels.ts";
import type { RegisterReading } from "./register.ts";
import { suggester } from "./suggester.ts";
import { titleWords } from "./titles.ts";
import { parseCount, parseDate, parseGender, parseYear, parseYesNo } from "./values.ts";

/** Rows read, and what each of them came to. */
export interface RosterReading {
  readonly roster: Roster;
  /** The register, or the places that the level columns name. */
  readonly register: Register;
}

/**
 * Reads a roster against a register (null: the level columns name the places) and a policy's titles.
 * Rows at a place of the register that is faulty itself are passed over.
 */
export function readRoster(
  table: Table,
  given: RegisterReading | null,
  policy: Policy,
  facts: ReadonlyMap<string, FactType>,
): Read<RosterReading> {
  const register = given?.register ?? null;
  const columns = findColumns(table, ROSTER_COLUMNS, [["title"], register ? ["place"] : LEVEL_COLUMNS]);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  const empty: Register = { places: [], parents: new Int32Array(), columns: [], siblings: "code" };
  if (hasErrors(columns.diagnostics)) {
    const roster = { holdings: [], people: peopleOf([]), vacant: [], columns: columns.value.all };
    return { value: { roster, register: register ?? empty }, diagnostics };
  }
  const { originOf, read, textOf, facts: factsOf } = readersOf(table, columns.value, diagnostics);
  const byLevel = register ? null : placesByLevel(table, columns.value, originOf, diagnostics);
  const places = byLevel?.places ?? register?.places ?? [];
  const findPlace =
    byLevel?.placeOf ??
    placeReader(textOf("place"), places, given?.refused ?? new Set(), originOf, diagnostics);
  const findTitle = titleReader(textOf("title"), policy, originOf, diagnostics);

  const ids = textOf("person");
  const fullNames = textOf("full_name");
  const birthYears = read("birth_year", parseYear);
  const genders = read("gender", parseGender);
  const partyMembers = read("party_member", parseYesNo);
  const sinces = read("since", parseDate);
  const officials = read("official", parseYesNo);
  const counts = read("count", parseCount);
  const countTexts = textOf("count");
  const typed = factsOf(facts);

  const holdings: Holding[] = [];
  const nameless: Nameless[] = [];
  const vacant: VacantPost[] = [];
  table.rows.forEach((cells, row) => {
    const line = table.lines[row] ?? 0;
    const place = findPlace(row, line);
    const title = findTitle(row, line);
    const several = counts[row] ?? null;
    const id = ids(row);
    const name = fullNames(row);
    const holding: Holding = {
      place,
      title,
      person: id,
      fullName: name,
      birthYear: birthYears[row] ?? null,
      gender: genders[row] ?? null,
      partyMember: partyMembers[row] ?? null,
      since: sinces[row] ?? null,
      official: officials[row] ?? false,
      facts: typed[row] ?? new Map(),
      cells,
      origin: { file: table.file, line },
    };
    const counted = countTexts(row);
    const unfit =
      several !== null &&
      (several === 0 || several > MOST_ALIKE || (several > 1 && (id !== "" || name !== "")));
    if (unfit) {
      const details = { value: counted, person: id || null };
      diagnostics.push(diagnostic("roster/count-of-person", originOf(line, "count"), details));
    }
    if (unfit) return;
    const at = places[place];
    const post = policy.titles[title];
    if (!at || !post) return;
    if (at.level !== post.level) {
      const details = {
        value: post.id,
        place: at.code,
        facts: { level: post.level, at: at.level, name: at.name },
      };
      diagnostics.push(diagnostic("roster/title-level", originOf(line, "title"), details));
    } else if (id !== "") holdings.push(holding);
    else if (name === "" && counted === "") vacant.push({ place, title, origin: holding.origin });
    else {
      const stem = `${at.code}#${post.id}#`;
      nameless.push({ holding, stem, count: several ?? 1 });
    }
  });
  diagnostics.push(
    ...missingRuleColumns(policy, columns.value, { file: table.file, line: table.headerLine }),
  );
  for (const one of identify(nameless, holdings)) holdings.push(one);
  const people = peopleOf(holdings);
  const name = (row: Holding) => ({
    place: places[row.place]?.code ?? "",
    title: policy.titles[row.title]?.id ?? "",
  });
  checkPeople(people, name, originOf, diagnostics);
  const roster = { holdings, people, vacant, columns: columns.value.all };
  if (!byLevel) return { value: { roster, register: register ?? empty }, diagnostics };
  const finished = byLevel.finish();
  return { value: { roster: moved(roster, finished.positions), register: finished.register }, diagnostics };
}

/** The roster with its places at their positions in the finished register. */
function moved(roster: Roster, positions: Int32Array): Roster {
  const move = <T extends { readonly place: number }>(row: T): T => ({
    ...row,
    place: positions[row.place] ?? -1,
  });
  const holdings = roster.holdings.map(move);
  return { ...roster, holdings, people: peopleOf(holdings), vacant: roster.vacant.map(move) };
}

type OriginOf = ReturnType<typeof readersOf>["originOf"];

/** Finds the position of a row's place by its code; -1 for none, which is reported. */
function placeReader(
  codeOf: (row: number) => string,
  places: readonly Place[],
  refused: ReadonlySet<string>,
  originOf: OriginOf,
  diagnostics: Diagnostic[],
): (row: number, line: number) => number {
  const positions = new Map(places.map((place, index) => [place.code, index]));
  const suggest = suggester(() => positions.keys());
  return (row, line) => {
    const code = codeOf(row);
    const position = positions.get(code);
    if (position !== undefined) return position;
    if (code === "") diagnostics.push(diagnostic("roster/no-place", originOf(line, "place")));
    else if (!refused.has(code)) {
      const details = { value: code, suggestion: suggest(code) };
      diagnostics.push(diagnostic("roster/unknown-place", originOf(line, "place"), details));
    }
    return -1;
  };
}

/** Finds the position of a row's title by its id, name or alias; -1 for none, which is reported. */
function titleReader(
  writtenOf: (row: number) => string,
  policy: Policy,
  originOf: OriginOf,
  diagnostics: Diagnostic[],
): (row: number, line: number) => number {
  const words = titleWords(policy);
  const suggest = suggester(() => words.all);
  const known = new Map<string, number>();
  return (row, line) => {
    const written = writtenOf(row);
    const position = known.get(written) ?? words.find(written);
    known.set(written, position);
    if (position >= 0) return position;
    const origin = originOf(line, "title");
    if (written === "") diagnostics.push(diagnostic("value/blank", origin, { facts: { column: "title" } }));
    else {
      const details = { value: written, suggestion: suggest(written), facts: { policy: policy.id } };
      diagnostics.push(diagnostic("roster/unknown-title", origin, details));
    }
    return -1;
  };
}

/** Unnamed holders that one row may stand for: more is a slip of the keyboard. */
const MOST_ALIKE = 9999;

/** A row of people without an id. */
interface Nameless {
  readonly holding: Holding;
  /** What their ids begin with. */
  readonly stem: string;
  readonly count: number;
}

/**
 * Gives people without an id one of their own, `place#title#n`. Rows are counted in the order of their cells, not of
 * the file, so that shuffled rows give the same ids; an id that the file uses itself is passed over.
 */
function identify(nameless: readonly Nameless[], others: readonly Holding[]): Holding[] {
  if (nameless.length === 0) return [];
  const taken = new Set(others.map((row) => row.person));
  const next = new Map<string, number>();
  return nameless
    .map((one) => ({ ...one, key: one.holding.cells.join("\u0000") }))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .flatMap(({ holding, stem, count }) =>
      Array.from({ length: count }, () => {
        let number = next.get(stem) ?? 1;
        while (taken.has(`${stem}${number}`)) number++;
        next.set(stem, number + 1);
        return { ...holding, person: `${stem}${number}` };
      }),
    );
}

/** One id must not hold a post twice, and should not have two birth years, names or genders. */
function checkPeople(
  { ids, rows }: People,
  name: (row: Holding) => { readonly place: string; readonly title: string },
  originOf: OriginOf,
  diagnostics: Diagnostic[],
): void {
  rows.forEach((own, index) => {
    const [first, ...others] = own;
    const person = ids[index] ?? null;
    for (const row of others) {
      const { place, title, origin } = row;
      const twin = own.find((other) => other.place === place && other.title === title);
      if (twin && twin !== row) {
        const details = { value: name(row).title, person, place: name(row).place, related: [twin.origin] };
        diagnostics.push(diagnostic("roster/repeated-holding", originOf(origin.line, "title"), details));
      }
      const column = first ? differing(first, row) : null;
      if (first && column !== null) {
        const details = { person, related: [first.origin], facts: { column } };
        diagnostics.push(diagnostic("roster/person-differs", originOf(origin.line, column), details));
      }
    }
  });
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
  if (policy.holding.maxPosts > 1) need(policy.holding.concurrentRequires, "holding.concurrent_requires");
  for (const { id, of, to } of policy.indicators) {
    for (const count of to ? [of, to] : [of]) need(count.person, `indicators.${id}`);
  }
  return [...rules].map(([column, names]) =>
    diagnostic("roster/rule-column", origin, { value: column, facts: { rules: names } }),
  );
}

function differing(a: Holding, b: Holding): string | null {
  if (a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear) return "birth_year";
  if (a.fullName !== "" && b.fullName !== "" && a.fullName !== b.fullName) return "full_name";
  return a.gender !== null && b.gender !== null && a.gender !== b.gender ? "gender" : null;
}
