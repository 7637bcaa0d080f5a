/** A scenario file in, what it asks for out; layers (`extends`) are laid over each other before it is checked. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Expectation, FindingBounds } from "../../core/model/inputs.ts";
import type { Origin } from "../../core/model/place.ts";
import type { ReportDetails } from "../../core/model/report.ts";
import { isMap, layOver, originAmong } from "../yaml/layers.ts";
import type { Override } from "../yaml/overrides.ts";
import { validate } from "../yaml/validate.ts";
import { type Path, type Plain, parseYaml } from "../yaml/yaml.ts";
import { expectationsOf } from "./expectations.ts";
import { type Inputs, type NamedColumn, readInputs } from "./inputs.ts";
import { type ScenarioWishes, wishesOf } from "./propose.ts";
import { readReport } from "./report.ts";
import { scenarioSchema } from "./schema.ts";

/** Paths are relative to the first scenario's folder. */
export interface Scenario {
  readonly name: string | null;
  readonly inputs: Inputs;
  /** Headers that it gives a meaning to, for telling those that no file has. */
  readonly named: readonly NamedColumn[];
  /** Columns that make two rows one person; null: the column `person`. */
  readonly identity: readonly string[] | null;
  /** Further words in the place of a person that say that the post is vacant. */
  readonly vacant: readonly string[];
  /** The reference day as written; null: the policy's first day. */
  readonly date: string | null;
  /** A built-in policy's id or a path. */
  readonly policy: string;
  /** Whether every unit of the communes of the plan has to be in a row of it. */
  readonly coversAll: boolean;
  readonly overrides: readonly Override[];
  readonly expect: readonly Expectation[];
  readonly expectFindings: readonly FindingBounds[];
  /** null: it has no such key. */
  readonly propose: ScenarioWishes | null;
  /** What an office says of its report. */
  readonly report: ReportDetails;
  readonly originOf: (path: Path) => Origin;
}

/** One scenario file as read, not yet checked. */
export interface Layer {
  readonly value: Plain;
  readonly originOf: (path: Path) => Origin;
  /** The file that this one is laid over, relative to the first scenario's folder; null for none. */
  readonly base: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file. `move`: from a path in it to one from the first scenario's folder; null where they are the same. */
export function parseLayer(text: string, file: string, move: ((path: string) => string) | null): Layer {
  const { value, originOf, diagnostics } = parseYaml(text, file);
  const moved = move ? withPaths(value, move) : value;
  const base = isMap(moved) && typeof moved.extends === "string" ? moved.extends : null;
  return { value: moved, originOf, base, diagnostics };
}

/** The scenario that layers make, the last one the base; null where it has any fault. */
export function readScenario(layers: readonly Layer[]): {
  readonly value: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const value = layers.reduceRight<Plain>((below, layer) => layOver(below, layer.value), null);
  const originOf = originAmong(layers);
  if (!isMap(value)) {
    return { value: null, diagnostics: [diagnostic("scenario/not-a-map", originOf([]))] };
  }
  const valid = validate(scenarioSchema, value, originOf);
  const diagnostics = [...valid.diagnostics];
  if (!valid.value) return { value: null, diagnostics };
  const { name, inputs, policy, date, set, expect, propose, identity, vacant, coverage } = valid.value;
  const overrides = Object.entries(set ?? {}).map(
    ([path, plain]): Override => ({
      path: path.split("."),
      value: plain as Plain,
      origin: originOf(["set", path]),
    }),
  );
  const { figures, findings } = expectationsOf(expect, originOf, diagnostics);
  if (!inputs.register && !inputs.roster && !inputs.changes) {
    diagnostics.push(diagnostic("scenario/no-places", originOf(["inputs"])));
  }
  const read = { ...readInputs(valid.value, originOf, diagnostics), propose: wishesOf(propose, originOf) };
  const report = readReport(valid.value, originOf, diagnostics);
  if (diagnostics.length > 0) return { value: null, diagnostics };
  if (inputs.after && !inputs.roster) {
    diagnostics.push(diagnostic("scenario/after-alone", originOf(["inputs", "after"])));
  } else if (inputs.after && identity !== undefined && identity !== "person") {
    diagnostics.push(diagnostic("scenario/after-identity", originOf(["inputs", "after"])));
  }
  if (diagnostics.length > 0) return { value: null, diagnostics };
  return {
    value: {
      name: name ?? null,
      ...read,
      identity: identity === undefined || identity === "person" ? null : identity,
      vacant: vacant ?? [],
      date: date ?? null,
      policy,
      coversAll: coverage === "all",
      overrides,
      expect: figures,
      expectFindings: findings,
      report,
      originOf,
    },
    diagnostics,
  };
}

/** A scenario with each of its paths moved. */
function withPaths(value: Plain, move: (path: string) => string): Plain {
  if (!isMap(value)) return value;
  const moved = (path: Plain | undefined): Plain => (typeof path === "string" ? move(path) : (path ?? null));
  // A path, a list of them, or a map with the key `file`.
  const movedInput = (input: Plain): Plain => {
    if (Array.isArray(input)) return input.map(movedInput);
    if (!isMap(input)) return moved(input);
    const { file } = input;
    return file === undefined ? input : { ...input, file: movedInput(file) };
  };
  const changed: [string, Plain][] = Object.entries(value).map(([key, item]) => {
    if (key === "extends" || (key === "policy" && typeof item === "string" && looksLikePath(item)))
      return [key, moved(item)];
    if (key === "inputs" && isMap(item))
      return [
        key,
        Object.fromEntries(Object.entries(item).map(([role, input]) => [role, movedInput(input)])),
      ];
    return [key, item];
  });
  return Object.fromEntries(changed);
}

/** Whether the name of a policy means a file rather than a built-in policy. */
export function looksLikePath(policy: string): boolean {
  return /[./\\]/.test(policy);
}
