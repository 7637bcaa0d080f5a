/** A section of a policy file is read with this: a file in; its filters, paths and faults by functions out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Condition } from "../../core/model/condition.ts";
import type { Origin } from "../../core/model/place.ts";
import type { PostLevel, ServedTest } from "../../core/model/policy.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { keysAt } from "../yaml/maps.ts";
import type { Path, Plain } from "../yaml/yaml.ts";
import { conditionCompiler, type FilterColumns, readAs } from "./conditions.ts";
import type { ConditionEntry, PolicyFile } from "./schema.ts";

/** What every section is read with. */
export interface Section {
  /** Where the value at a path stands. */
  readonly originOf: (path: Path) => Origin;
  /** The keys of the map at a path, in the order in which they are written. */
  readonly keysAt: (path: Path) => readonly string[];
  /** Takes up the faults of all sections, in their order. */
  readonly diagnostics: Diagnostic[];
  /** Compiles a filter (`requires`, `when`, `where`) on the columns of a place, of one level where that is known, or a person. */
  readonly compile: ReturnType<typeof conditionCompiler>;
  /** Compiles a filter on people whose further columns may be of the person or of the place. */
  readonly compileEither: (entry: ConditionEntry, path: Path) => Condition;
  /** Has a further column of the register read as numbers, to be added up. */
  readonly addUp: (column: string, path: Path) => void;
  /** Takes up what posts ask of those who served in a place. */
  readonly servedTests: ServedTest[];
  /** The level of the posts of a title. */
  readonly levelOf: (title: string) => PostLevel | undefined;
  /** Tells of an id, at its path, that no title of the policy has. */
  readonly checkTitle: (id: string, path: Path) => void;
}

/** Faults go into `diagnostics`, the columns that filters look at into `columns`. */
export function sectionOf(
  file: PolicyFile,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
  columns: FilterColumns,
  plain: Plain,
): Section {
  const known = Object.keys(file.titles);
  const compile = conditionCompiler(originOf, diagnostics, columns);
  return {
    originOf,
    keysAt: (path) => keysAt(plain, path),
    diagnostics,
    compileEither: (entry, path) => {
      const before = columns.asked.length;
      const compiled = compile(entry, "person", path);
      for (const one of columns.asked.splice(before)) {
        const type = columns.facts.person?.get(one.column);
        if (type !== undefined) readAs(columns, "place", one.column, type, one.path, originOf, diagnostics);
        columns.asked.push({ ...one, isEither: type !== undefined });
      }
      return compiled;
    },
    addUp: (column, path) => {
      readAs(columns, "place", column, "decimal", path, originOf, diagnostics);
      columns.asked.push({ subject: "place", column, path, originOf: () => originOf(path) });
    },
    servedTests: [],
    compile,
    levelOf: (title) => file.titles[title]?.level,
    checkTitle: (id, path) => {
      if (known.includes(id)) return;
      const details = { value: id, suggestion: nearestWord(id, known), facts: { path: path.join(".") } };
      diagnostics.push(diagnostic("policy/unknown-title", originOf(path), details));
    },
  };
}
