/** Filters of a policy file: tests as written in; typed tests, and the further columns that they look at, out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin, Value } from "../../core/model/place.ts";
import type { Condition, Test } from "../../core/model/policy.ts";
import { fold } from "../../core/text/fold.ts";
import { type Cell, cellOfText } from "../table/cell.ts";
import type { FactType } from "../table/column-readers.ts";
import { parseDate } from "../table/dates.ts";
import type { Parsed } from "../table/parsed.ts";
import { parseClass, parseGender, parseKind, parseStatus, parseYesNo } from "../table/values.ts";
import type { Path } from "../yaml/yaml.ts";
import type { ConditionEntry } from "./schema.ts";

/** What a filter looks at: its built-in columns with their forms; all others are columns of the input. `cell`: a party cell. */
export type Subject = "place" | "person" | "cell";

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

type Parse = (text: string) => Parsed<Value>;

const asText: Parse = (text) => ({ ok: true, value: fold(text) });

const asCode: Parse = (text) => ({ ok: true, value: text });

const asNumber: Parse = (text) =>
  /^-?\d+(\.\d+)?$/.test(text) && !/^\d{1,3}(\.\d{3})+$/.test(text)
    ? { ok: true, value: Number(text) }
    : { ok: false, code: "value/number" };

/** What a word of a policy is, read as a cell of a table is. */
const asCell =
  (parse: (cell: Cell) => Parsed<Value>): Parse =>
  (text) =>
    parse(cellOfText(text));

const BUILT_IN: Readonly<Record<Subject, ReadonlyMap<string, Parse>>> = {
  place: new Map<string, Parse>([
    ["kind", asCell(parseKind)],
    ["level", asCode],
    ["code", asCode],
    ["class", asCell(parseClass)],
    ["households", asNumber],
    ["population", asNumber],
    ["status", asCell(parseStatus)],
    ["tags", asText],
    ["name", asText],
    ["branch", asText],
    ["parent", asCode],
  ]),
  person: new Map<string, Parse>([
    ["age", asNumber],
    ["birth_year", asNumber],
    ["gender", asCell(parseGender)],
    ["party_member", asCell(parseYesNo)],
    ["since", asCell(parseDate)],
    ["official", asCell(parseYesNo)],
    ["person", asCode],
  ]),
  cell: new Map<string, Parse>([
    ["code", asCode],
    ["name", asText],
    ["place", asText],
    ["members", asNumber],
    ["venue", asText],
    ["tags", asText],
  ]),
};

/** Further columns that the filters of a policy look at, by subject. */
export type FactColumns = Readonly<Record<"place" | "person", Map<string, FactType>>>;

/**
 * Makes a compiler of filters; a word that a column cannot hold is told at its path, and `facts` takes up further
 * columns.
 */
export function conditionCompiler(
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
  facts: Readonly<Partial<Record<Subject, Map<string, FactType>>>>,
) {
  const parsed = (parse: Parse, text: string, path: Path): Value => {
    const result = parse(text);
    if (result.ok) return result.value;
    const choices = result.code === "value/choice" ? result.choices : [];
    const details = { value: text, facts: { path: path.join("."), choices } };
    diagnostics.push(diagnostic("yaml/value", originOf(path), details));
    return null;
  };
  return (entry: ConditionEntry | undefined, subject: Subject, path: Path): Condition => {
    const condition: { column: string; test: Test }[] = [];
    for (const [written, test] of Object.entries(entry ?? {})) {
      const column = (subject !== "person" && ALIASES[written]) || written;
      const at = [...path, written];
      if (UNFIT[subject].has(column)) {
        const facts = { path: path.join("."), choices: [...BUILT_IN[subject].keys()] };
        diagnostics.push(diagnostic("yaml/value", originOf(at), { value: written, facts }));
        continue;
      }
      const type = factType(test);
      const parse =
        BUILT_IN[subject].get(column) ??
        (type === "number" ? asNumber : type === "flag" ? asCell(parseYesNo) : asText);
      if (!BUILT_IN[subject].has(column)) facts[subject]?.set(column, type);
      if (typeof test === "string") condition.push({ column, test: { oneOf: [parsed(parse, test, at)] } });
      else if (Array.isArray(test))
        condition.push({
          column,
          test: { oneOf: test.map((one, index) => parsed(parse, one, [...at, index])) },
        });
      else {
        const bound = (text: string | undefined, key: string): number | null => {
          const value = text === undefined ? null : parsed(parse, text, [...at, key]);
          return typeof value === "number" ? value : null;
        };
        condition.push({ column, test: { min: bound(test.min, "min"), max: bound(test.max, "max") } });
      }
    }
    return condition;
  };
}

const FLAGS = new Set(["true", "false"]);

/** How a rule reads a further column: a range as numbers, true and false as yes and no, else as text. */
function factType(test: ConditionEntry[string]): FactType {
  if (typeof test === "string") return FLAGS.has(test) ? "flag" : "text";
  if (Array.isArray(test)) return test.length > 0 && test.every((one) => FLAGS.has(one)) ? "flag" : "text";
  return "number";
}
