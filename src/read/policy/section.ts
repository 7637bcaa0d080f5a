/** What every section of a policy file is read with. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type { Condition } from "../../core/model/policy.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import type { Path } from "../yaml/yaml.ts";
import { conditionCompiler, type FactColumns, type Subject } from "./conditions.ts";
import type { ConditionEntry, PolicyFile } from "./schema.ts";

/** Where a section's values stand, and where its faults and the columns that its filters look at are put together. */
export interface Section {
  readonly originOf: (path: Path) => Origin;
  readonly diagnostics: Diagnostic[];
  /** Compiles a filter (`requires`, `when`, `where`) on the columns of a place or a person. */
  readonly compile: (entry: ConditionEntry | undefined, subject: Subject, path: Path) => Condition;
  /** Tells of an id at a path that no title of the policy has. */
  readonly checkTitle: (id: string, path: Path) => void;
}

/** `facts`: takes up the further columns that filters look at. */
export function sectionOf(
  file: PolicyFile,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
  facts: FactColumns,
): Section {
  const known = Object.keys(file.titles);
  return {
    originOf,
    diagnostics,
    compile: conditionCompiler(originOf, diagnostics, facts),
    checkTitle: (id, path) => {
      if (known.includes(id)) return;
      const details = { value: id, suggestion: nearestWord(id, known), facts: { path: path.join(".") } };
      diagnostics.push(diagnostic("policy/unknown-title", originOf(path), details));
    },
  };
}
