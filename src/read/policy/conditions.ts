/** Filters of a policy file: tests as written in; typed tests, and the further columns that they look at, out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { AskedAs } from "../../core/diagnostics/facts.ts";
import type { Condition, Test } from "../../core/model/condition.ts";
import type { Level, Origin, Value } from "../../core/model/place.ts";
import { parseYesNo } from "../cells/values.ts";
import type { FactType } from "../table/column-readers.ts";
import type { Path } from "../yaml/yaml.ts";
import { asNumber, type Parse } from "./filter-numbers.ts";
import { asCell, asWord, BUILT_IN, MADE, type Subject } from "./filter-values.ts";
import { insteadOf } from "./never-fits.ts";
import type { ConditionEntry } from "./schema.ts";

/** Other words for a column that filters know. */
const ALIASES: Readonly<Record<string, string>> = { tag: "tags" };

/** Columns of the inputs that no filter can look at: what they mean is a title's or a place's. */
const UNFIT: Readonly<Record<Subject, ReadonlySet<string>>> = {
  place: new Set(),
  cell: new Set(["day", "time", "secretary", "telephone"]),
  person: new Set([
    "place",
    "title",
    "full_name",
    "count",
    "keep",
    "province",
    "district",
    "commune",
    "unit",
  ]),
};

/** Of what a policy's filters look at the columns. */
export type PolicySubject = Exclude<Subject, "cell">;

/** The filter on one column of a policy, for telling what no input has. */
export interface FilterColumn {
  readonly subject: PolicySubject;
  /** The column of the input that it looks at. */
  readonly column: string;
  readonly path: Path;
  /** What it asks of the column; absent where it only orders by it. */
  readonly test?: Test;
  /** Whether a column of the place will do where there is none of the person. */
  readonly isEither?: boolean;
  /** Finds where it is asked for, which only a fault is told with. */
  readonly originOf: () => Origin;
}

/** Further columns that the filters of a policy look at, by subject. */
export type FactColumns = Readonly<Record<PolicySubject, Map<string, FactType>>>;

/** Columns that the filters of a policy look at. */
export interface FilterColumns {
  /** Further columns of each input that only they look at. */
  readonly facts: Readonly<Partial<Record<Subject, Map<string, FactType>>>>;
  /** Each column with where it is asked for, but for requirements that a blank meets. */
  readonly asked: FilterColumn[];
  /** Where each further column is asked for first, and in which form, by subject and name. */
  readonly forms: Map<string, { readonly form: AskedAs; readonly path: Path }>;
  /** Columns of the surroundings of a place: `parent.class`, `was.kind`, `made`. */
  readonly surroundings: Set<string>;
}

/** None yet; further columns go into `facts`. */
export function noFilterColumns(facts: FilterColumns["facts"]): FilterColumns {
  return { facts, asked: [], forms: new Map(), surroundings: new Set() };
}

/**
 * Has a further column read in the form that a filter asks for, decimals where it is added up too; a column is read in one way, so that
 * another form is told.
 */
export function readAs(
  columns: FilterColumns,
  subject: Subject,
  column: string,
  type: FactType,
  path: Path,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): void {
  const form = type === "decimal" ? "number" : type;
  const of = `${subject} ${column}`;
  const first = columns.forms.get(of);
  if (first === undefined) columns.forms.set(of, { form, path });
  else if (first.form !== form) {
    const facts = { path: path.join("."), form, otherPath: first.path.join("."), otherForm: first.form };
    diagnostics.push(diagnostic("policy/two-forms", originOf(path), { value: column, facts }));
  }
  const known = columns.facts[subject];
  if (known?.get(column) !== "decimal") known?.set(column, type);
}

/**
 * Makes a compiler of filters; a word that a column cannot hold is told at its path, as is a filter that no place of the `level` that it is
 * about can pass, and `columns` takes up what they look at.
 */
export function conditionCompiler(
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
  columns: FilterColumns,
) {
  return (entry: ConditionEntry | undefined, subject: Subject, path: Path, level?: Level): Condition =>
    Object.entries(entry ?? {}).flatMap(([written, test]) => {
      const column = (subject !== "person" && ALIASES[written]) || written;
      const at = [...path, written];
      const of = columnOf(column, subject, test);
      if (of === null) {
        const facts = { path: path.join("."), choices: [...BUILT_IN[subject].keys()] };
        diagnostics.push(diagnostic("yaml/value", originOf(at), { value: written, facts }));
        return [];
      }
      const { name, parse, type } = of;
      const read = testOf(test, at, (text, where) => parsedAt(parse, text, where, originOf, diagnostics));
      const contradiction = contradictionIn(test, read);
      if (contradiction !== null) {
        const facts = { path: at.join("."), choices: [] };
        diagnostics.push(diagnostic("yaml/value", originOf(at), { value: contradiction, facts }));
      }
      const instead = level && subject === "place" ? insteadOf(column, read, level) : null;
      if (instead !== null) {
        const facts = { path: at.join("."), choices: instead };
        const value = "oneOf" in read ? read.oneOf.join(", ") : written;
        diagnostics.push(diagnostic("yaml/value", originOf(at), { value, facts }));
      }
      if (type !== null) readAs(columns, subject, name, type, at, originOf, diagnostics);
      if (subject === "cell") return [{ column, test: read }];
      if (of.isAround) columns.surroundings.add(column);
      if (read.blank === undefined || !isRequirement(path))
        columns.asked.push({ subject, column: name, path: at, test: read, originOf: () => originOf(at) });
      return [{ column, test: read }];
    });
}

/** Whether a filter says who may hold a title, or several: who holds one by a blank is counted (`policy/not-checked`). */
function isRequirement(path: Path): boolean {
  return path.includes("requires") || path.includes("concurrent_requires");
}

/** How the values of a filter's column are read. */
interface FilteredColumn {
  /** The column of the input: of `parent.class` it is `class`. */
  readonly name: string;
  readonly parse: Parse;
  /** How a further column is read; null for one that every filter knows. */
  readonly type: FactType | null;
  /** Whether it is of a place's surroundings. */
  readonly isAround: boolean;
}

/** null where no filter can look at such a column. */
function columnOf(column: string, subject: Subject, test: ConditionEntry[string]): FilteredColumn | null {
  if (UNFIT[subject].has(column)) return null;
  if (subject === "place" && column === "made")
    return { name: column, parse: MADE, type: null, isAround: true };
  const [, around, inner] = (subject === "place" && /^(parent|was)\.(.+)$/.exec(column)) || [];
  if (around === "was" && inner !== "kind" && inner !== "code") return null;
  const name = inner ?? column;
  const known = BUILT_IN[subject].get(name);
  const type = factType(test);
  const parse = known ?? (type === "number" ? asNumber : type === "flag" ? asCell(parseYesNo) : asWord);
  return { name, parse, type: known ? null : type, isAround: around !== undefined };
}

/** A word of a policy as a value of its column; null where it is none, which is told at its path. */
function parsedAt(
  parse: Parse,
  text: string,
  path: Path,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): Value {
  const result = parse(text);
  if (result.ok) return result.value;
  if (result.code === "value/ambiguous-number") {
    const facts = { reading: result.reading.replace(/\D/g, "") };
    diagnostics.push(diagnostic("yaml/ambiguous-number", originOf(path), { value: text, facts }));
    return null;
  }
  const choices = result.code === "value/choice" ? result.choices : [];
  const details = { value: text, facts: { path: path.join("."), choices } };
  diagnostics.push(diagnostic("yaml/value", originOf(path), details));
  return null;
}

/** A test as written: a value, a list, a range, or one of these with what becomes of a blank. */
function testOf(
  entry: ConditionEntry[string],
  path: Path,
  parsed: (text: string, path: Path) => Value,
): Test {
  if (typeof entry === "string") return { oneOf: [parsed(entry, path)] };
  if (Array.isArray(entry)) return { oneOf: entry.map((one, index) => parsed(one, [...path, index])) };
  const blank = entry.blank === "pass" ? ({ blank: "pass" } as const) : {};
  if (entry.is !== undefined) return { ...testOf(entry.is, [...path, "is"], parsed), ...blank };
  const bound = (text: string | undefined, key: string): number | null => {
    const value = text === undefined ? null : parsed(text, [...path, key]);
    return typeof value === "number" ? value : null;
  };
  return { min: bound(entry.min, "min"), max: bound(entry.max, "max"), ...blank };
}

/** What of a test nothing can pass, or which of two things is meant is not said; null: neither. */
function contradictionIn(entry: ConditionEntry[string], test: Test): string | null {
  if (typeof entry === "object" && !Array.isArray(entry) && entry.is !== undefined) {
    const beside = (["min", "max"] as const).filter((key) => entry[key] !== undefined);
    return beside.length > 0 ? ["is", ...beside].join(", ") : null;
  }
  if (!("min" in test) || test.min === null || test.max === null) return null;
  return test.min > test.max ? `${test.min} … ${test.max}` : null;
}

const FLAGS = new Set(["true", "false"]);

/** How a rule reads a further column: a range as numbers, true and false as yes and no, else as text. */
function factType(test: ConditionEntry[string]): FactType {
  if (typeof test === "string") return FLAGS.has(test) ? "flag" : "text";
  if (Array.isArray(test)) return test.length > 0 && test.every((one) => FLAGS.has(one)) ? "flag" : "text";
  return test.is === undefined ? "number" : factType(test.is);
}
