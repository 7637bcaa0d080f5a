/** The days of a plan (các đợt): its rows in; which of them are applied at once, in the order of days, out. */
import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import { type Register, UNIT_KINDS } from "../core/model/place.ts";
import { groupedBy } from "../core/numbers/groups.ts";
import type { TouchedPlaces } from "../core/reorganise/steps.ts";
import { hasLetterAndSpace } from "../core/text/of-words.ts";
import type { PlanReading, PlanRow } from "../read/plan/rows/plan-row.ts";

/** Days whose rows are applied at once. */
export interface Batch {
  readonly rows: readonly PlanRow[];
  /** None where the rows have no day. */
  readonly days: readonly TouchedPlaces[];
}

/** The rows of each day, in the order of days; one group of all rows where none has a day. */
export function daysOf(
  { rows, inColumn }: PlanReading,
  asOf: number | null,
): { readonly days: ReadonlyMap<number | null, readonly PlanRow[]>; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const dated = rows.filter(({ day }) => day !== null);
  if (dated.length === 0) {
    const origin = rows[0]?.origin ?? null;
    if (asOf !== null && origin) diagnostics.push(diagnostic("changes/no-days", origin));
    return { days: new Map([[null, rows]]), diagnostics };
  }
  for (const row of rows) {
    if (row.day === null) diagnostics.push(diagnostic("changes/date-missing", inColumn(row.origin, "date")));
  }
  const wanted = asOf === null ? dated : dated.filter(({ day }) => (day ?? 0) <= asOf);
  const left = dated.length - wanted.length;
  if (left > 0 && asOf !== null) {
    const origin = dated.find(({ day }) => (day ?? 0) > asOf)?.origin ?? null;
    diagnostics.push(diagnostic("changes/later-steps", origin, { facts: { rows: left } }));
  }
  const byDay = groupedBy(wanted, ({ day }) => day);
  const days = new Map<number | null, readonly PlanRow[]>([...byDay].sort(([a], [b]) => a - b));
  return { days: days.size === 0 ? new Map([[null, []]]) : days, diagnostics };
}

/**
 * Days that follow each other and touch no place of one another come to the same at once; any other day is applied by
 * itself, as is each where names have to be looked up in the state before it. A day touches the places that its rows lead
 * from and into, and leans on those above them: these may not be touched by a later day, but by an earlier one, since what
 * stands in a place goes along with it.
 */
export function batchesOf(
  { form }: PlanReading,
  days: ReadonlyMap<number | null, readonly PlanRow[]>,
  register: Register,
): readonly Batch[] {
  if (days.size === 1)
    return [...days].map(([day, rows]) => ({ rows, days: day === null ? [] : [touchedOn(day, rows)] }));
  const isNamed = namedFinder(days, register);
  const batches: { rows: PlanRow[]; days: TouchedPlaces[]; reach: Reach; isAlone: boolean }[] = [];
  for (const [day, rows] of days) {
    const touched = touchedOn(day ?? 0, rows);
    const leans = leansOf(
      touched,
      codesOf(rows, (row) => row.intoParent),
      register,
    );
    const isAlone =
      form !== "codes" || rows.some((row) => isNamed(row) || !isOfUnitsOrConserves(row, register));
    const last = batches.at(-1);
    const batch =
      last && !last.isAlone && !isAlone && !doMeet(last.reach, touched)
        ? last
        : { rows: [], days: [], reach: { touched: new Set<string>(), leans: new Set<string>() }, isAlone };
    if (batch !== last) batches.push(batch);
    for (const row of rows) batch.rows.push(row);
    for (const codes of [touched.from, touched.into]) for (const code of codes) batch.reach.touched.add(code);
    for (const code of leans) batch.reach.leans.add(code);
    if (day !== null) batch.days.push(touched);
  }
  return batches;
}

function touchedOn(day: number, rows: readonly PlanRow[]): TouchedPlaces {
  const from = codesOf(rows, (row) => row.from);
  const into = codesOf(rows, (row) => row.into);
  return { day, act: actOf(rows), from, into };
}

/** The codes that some rows say, blanks left out. */
function codesOf(rows: readonly PlanRow[], of: (row: PlanRow) => string): ReadonlySet<string> {
  const codes = new Set(rows.map(of));
  codes.delete("");
  return codes;
}

/** Finds rows that call a place otherwise than by the code of an old or a new one. */
function namedFinder(
  days: ReadonlyMap<number | null, readonly PlanRow[]>,
  { position }: Register,
): (row: PlanRow) => boolean {
  const made = new Set<string>([""]);
  for (const rows of days.values()) for (const { into } of rows) if (!hasLetterAndSpace(into)) made.add(into);
  const isCode = (written: string): boolean => made.has(written) || position.has(written);
  return ({ from, into, intoParent, above }) =>
    above.length > 0 || !isCode(from) || !isCode(into) || !isCode(intoParent);
}

/** Codes that rows lead from and into, and codes of what stands above these. */
interface Reach {
  readonly touched: Set<string>;
  readonly leans: Set<string>;
}

/** The codes of what stands above the places that the rows of a day touch. `parents`: those that they name themselves. */
function leansOf(
  { from, into }: TouchedPlaces,
  parents: ReadonlySet<string>,
  { places, parents: above, position }: Register,
): ReadonlySet<string> {
  const leans = new Set(parents);
  for (const codes of [from, into, parents]) {
    for (const code of codes) {
      const at = position.get(code) ?? -1;
      for (let up = above[at] ?? -1; up >= 0; up = above[up] ?? -1) {
        const code = places[up]?.code ?? "";
        // What stands above a place that is leaned on is leaned on for that place.
        if (leans.has(code)) break;
        leans.add(code);
      }
    }
  }
  return leans;
}

function doMeet({ touched, leans }: Reach, { from, into }: TouchedPlaces): boolean {
  for (const codes of [from, into])
    for (const code of codes) if (touched.has(code) || leans.has(code)) return true;
  return false;
}

/** Whether the sizes after a row are those of units: it is about a unit, or makes of places above units another one as large. */
function isOfUnitsOrConserves(row: PlanRow, { places, position }: Register): boolean {
  if (row.from === "") return row.intoKind !== null && UNIT_KINDS.some((kind) => kind === row.intoKind);
  if (places[position.get(row.from) ?? -1]?.level === "unit") return true;
  const { households, population, area } = row.sizes;
  return row.into !== "" && row.part === null && households === null && population === null && area === null;
}

/** The acts behind the rows of a step, each once. */
function actOf(rows: readonly PlanRow[]): string {
  return [...new Set(rows.map(({ basis }) => basis))].filter((act) => act !== "").join("; ");
}
