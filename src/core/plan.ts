/**
 * The plan's rows, checked against the old register: register and changes in, the parts of each old place
 * and the rows of each new one out. Nothing is built here; `reorganise.ts` does that.
 */
import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import type { Change, Origin, Place } from "./model.ts";
import { byCodeUnit } from "./order.ts";

/** What of an old place goes into one new place. */
export interface Part {
  readonly from: Place;
  readonly into: string;
  readonly households: number | null;
  readonly population: number | null;
  /** The part that people, posts, branches and the place itself are counted with: one a place. */
  readonly main: boolean;
  /** How many new places the old one goes into. */
  readonly of: number;
  /** The plan's row, or the place's own where the plan has none. */
  readonly origin: Origin;
}

export interface Plan {
  /** Parts by new code, in the order of the old codes; kept places are not among them. */
  readonly partsInto: ReadonlyMap<string, readonly Part[]>;
  /** Rows by new code. */
  readonly rowsInto: ReadonlyMap<string, readonly Change[]>;
  /** Codes of old places that the plan takes up. */
  readonly covered: ReadonlySet<string>;
  /** Codes of old places that end without successor. */
  readonly dissolved: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks what can be checked row by row and old place by old place; faulty rows are reported and left out. */
export function checkPlan(
  places: ReadonlyMap<string, Place>,
  changes: readonly Change[],
  suggest: (code: string) => string | null,
): Plan {
  const diagnostics: Diagnostic[] = [];
  const known = changes.filter((row) => {
    if (row.from === null && row.into === null) {
      diagnostics.push(diagnostic("changes/no-code", row.origin));
      return false;
    }
    if (row.from === null || places.has(row.from)) return true;
    const column = { ...row.origin, column: "from" };
    diagnostics.push(
      diagnostic("changes/unknown-place", column, { value: row.from, suggestion: suggest(row.from) }),
    );
    return false;
  });
  const rows = holdBack(places, known, diagnostics);

  const partsInto = new Map<string, Part[]>();
  const rowsInto = group(rows, (row) => row.into);
  const covered = new Set<string>();
  const dissolved = new Set<string>();
  for (const [code, own] of group(rows, (row) => row.from)) {
    const place = places.get(code);
    if (!place) continue;
    covered.add(code);
    const parts = partsOf(place, own, diagnostics);
    if (parts.length === 0) dissolved.add(code);
    for (const part of parts) append(partsInto, part.into, part);
  }
  for (const parts of partsInto.values()) parts.sort((a, b) => byCodeUnit(a.from.code, b.from.code));
  return { partsInto, rowsInto, covered, dissolved, diagnostics };
}

/**
 * Leaves out the rows that touch a `pending` or `exempt` place and, step by step, all rows that share
 * a place with them: a merger waits for its last part.
 */
function holdBack(
  places: ReadonlyMap<string, Place>,
  changes: readonly Change[],
  diagnostics: Diagnostic[],
): readonly Change[] {
  const frozen = (code: string | null): boolean =>
    code !== null && (places.get(code)?.status ?? "done") !== "done";
  const byFrom = group(changes, (row) => row.from);
  const byInto = group(changes, (row) => row.into);
  const causes = new Map<Change, string>();
  const queue: Change[] = [];
  const hold = (row: Change, cause: string): void => {
    if (causes.has(row)) return;
    causes.set(row, cause);
    queue.push(row);
  };
  for (const row of changes) {
    if (isIdentity(row, places.get(row.from ?? ""))) continue;
    if (row.from !== null && frozen(row.from)) hold(row, row.from);
    else if (row.into !== null && frozen(row.into)) hold(row, row.into);
  }
  if (queue.length === 0) return changes;
  for (let row = queue.pop(); row; row = queue.pop()) {
    const cause = causes.get(row) ?? "";
    if (row.into !== null) for (const other of byInto.get(row.into) ?? []) hold(other, cause);
    if (row.from !== null) for (const other of byFrom.get(row.from) ?? []) hold(other, cause);
    if (row.into !== null && !places.has(row.into)) {
      for (const other of changes) if (other.intoParent === row.into) hold(other, cause);
    }
  }
  for (const [row, cause] of causes) {
    diagnostics.push(
      diagnostic("changes/held-back", row.origin, {
        value: row.from ?? row.into,
        place: cause,
        facts: { into: row.into, status: places.get(cause)?.status ?? null },
      }),
    );
  }
  return changes.filter((row) => !causes.has(row));
}

/** A row that says that a place stays what it is; which parent it then stands in is its parent's matter. */
function isIdentity(row: Change, place: Place | undefined): boolean {
  const same = <T>(stated: T | null, own: T | null | undefined): boolean => stated === null || stated === own;
  return (
    row.from !== null &&
    row.from === row.into &&
    same(row.households, place?.households) &&
    same(row.population, place?.population) &&
    same(row.intoName, place?.name) &&
    same(row.intoKind, place?.kind) &&
    same(row.intoClass, place?.class)
  );
}

/** The parts that the rows of one old place make of it; none when it is dissolved or its rows are faulty. */
function partsOf(place: Place, rows: readonly Change[], diagnostics: Diagnostic[]): Part[] {
  const report = (
    code: Parameters<typeof diagnostic>[0],
    row: Change,
    facts: Diagnostic["facts"] = {},
  ): Part[] => {
    const related = rows.filter((other) => other !== row).map((other) => other.origin);
    diagnostics.push(
      diagnostic(
        code,
        { ...row.origin, column: "from" },
        { value: place.code, place: place.code, related, facts },
      ),
    );
    return [];
  };
  const [first, ...more] = rows;
  if (!first) return [];
  const last = rows[rows.length - 1] ?? first;
  const whole = rows.filter((row) => row.into === null || row.households === null);
  const repeated = rows.find((row, index) => rows.findIndex((other) => other.into === row.into) < index);
  if (whole.length > 1 || (more.length > 0 && rows.some((row) => row.into === null)) || repeated) {
    return report("changes/covered-twice", repeated ?? last);
  }
  if (first.into === null) return [];

  const given = sum(rows.map((row) => row.households));
  if (place.households !== null && given > place.households) {
    return report("changes/too-many-households", last, { given, households: place.households });
  }
  const people = sum(rows.map((row) => row.population));
  if (place.population !== null && people > place.population) {
    return report("changes/too-many-people", last, { given: people, population: place.population });
  }
  const holders = rows.filter((row) => row.holders);
  if (holders.length > 1) return report("changes/two-holders", last);
  const rest = place.households === null ? null : place.households - given;
  if (whole.length === 0 && rest !== null && rest > 0) {
    report("changes/part-unassigned", last, { households: rest });
  }

  const households = rows.map((row) => row.households ?? (more.length === 0 ? place.households : rest));
  const population =
    more.length === 0 && whole.length === 1
      ? [place.population ?? first.population]
      : shares(place, rows, households);
  const main = holders[0] ? rows.indexOf(holders[0]) : largest(households);
  return rows.map((row, index) => ({
    from: place,
    into: row.into ?? "",
    households: households[index] ?? null,
    population: population[index] ?? null,
    main: index === main,
    of: rows.length,
    origin: row.origin,
  }));
}

/** Index of the largest number; the first of several, blanks last. */
export function largest(numbers: readonly (number | null)[]): number {
  let best = 0;
  numbers.forEach((number, index) => {
    if ((number ?? -1) > (numbers[best] ?? -1)) best = index;
  });
  return best;
}

/** The population of each part: as given, the others pro rata to households, in whole people that add up. */
function shares(
  place: Place,
  rows: readonly Change[],
  households: readonly (number | null)[],
): (number | null)[] {
  const { population, households: all } = place;
  if (population === null || all === null) return rows.map((row) => row.population);
  const open = population - sum(rows.map((row) => row.population));
  const unassigned = all - sum(households);
  const weights = rows.map((row, index) => (row.population === null ? (households[index] ?? 0) : 0));
  const whole = sum(weights) + unassigned;
  let weightSoFar = 0;
  let peopleSoFar = 0;
  return rows.map((row, index) => {
    if (row.population !== null) return row.population;
    weightSoFar += weights[index] ?? 0;
    const upTo = whole === 0 ? 0 : Math.round((open * weightSoFar) / whole);
    const own = upTo - peopleSoFar;
    peopleSoFar = upTo;
    return own;
  });
}

function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}

function group<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name !== null) append(groups, name, item);
  }
  return groups;
}

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const list = groups.get(key);
  if (list) list.push(item);
  else groups.set(key, [item]);
}
