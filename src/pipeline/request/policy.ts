/** A policy by its id or its file, with what it extends. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { decode } from "../../read/decode/utf8.ts";
import { withAssumptionsThatHold } from "../../read/policy/assumptions.ts";
import { BUILT_IN_IDS, builtInPolicy } from "../../read/policy/builtin.ts";
import { dateOf } from "../../read/policy/dates.ts";
import { type PolicyReading, readPolicy } from "../../read/policy/policy.ts";
import { withoutTitles } from "../../read/policy/taken-away.ts";
import { looksLikePath, type Scenario } from "../../read/scenario/scenario.ts";
import { isMap, layOver, originAmong } from "../../read/yaml/layers.ts";
import { parseYaml, type Yaml } from "../../read/yaml/yaml.ts";
import { bytesOf, type Files } from "../means/files.ts";
import { folderOf, pathFrom } from "../means/paths.ts";

/** The policy that a scenario names by its id or a path from its folder; null, with its faults reported, where there is none. */
export function loadPolicy(
  files: Files,
  { policy: name, overrides, date, originOf }: Scenario,
  folder: string,
  diagnostics: Diagnostic[],
): PolicyReading | null {
  const day = dateOf(date ?? undefined, ["date"], { originOf, diagnostics });
  const layers = readLayers(files, name, folder, originOf(["policy"]), diagnostics);
  if (layers === null) return null;
  const read = readPolicy(asOne(layers), overrides, day);
  for (const one of read.diagnostics) diagnostics.push(one);
  return read.value;
}

/** Where the reference day is given: the scenario's own, else with the policy. */
export function dayOrigin({ date, originOf }: Scenario): Origin {
  return originOf([date === null ? "policy" : "date"]);
}

/** One policy file, then what it extends, and so on; null with any fault. */
function readLayers(
  files: Files,
  name: string,
  folder: string,
  origin: Diagnostic["origin"],
  diagnostics: Diagnostic[],
): readonly Yaml[] | null {
  const layers: Yaml[] = [];
  const met = new Set<string>();
  let next: string | null = name;
  let [from, at] = [folder, origin];
  while (next !== null) {
    const isFile = looksLikePath(next);
    const key: string = isFile ? pathFrom(from, next, files.paths) : next;
    if (met.has(key)) {
      diagnostics.push(diagnostic("policy/loop", at, { value: next }));
      return null;
    }
    met.add(key);
    const layer: Yaml | null = isFile
      ? policyFile(files, next, from, at, diagnostics)
      : builtInOf(next, at, diagnostics);
    if (layer === null) return null;
    layers.push(layer);
    const base: unknown = isMap(layer.value) ? layer.value.extends : null;
    if (isFile) from = folderOf(key, files.paths);
    next = typeof base === "string" ? base : null;
    if (next !== null) at = layer.originOf(["extends"]);
  }
  return layers;
}

/** Layers as one file: a file that extends nothing is itself. */
function asOne(layers: readonly Yaml[]): Yaml {
  const [first] = layers;
  if (first && layers.length === 1) return first;
  const merged = laidOver(layers);
  const assumed = layers.findIndex(({ value: own }) => isMap(own) && Array.isArray(own.assumptions));
  const held = assumed > 0 ? withAssumptionsThatHold(merged, laidOver(layers.slice(assumed))) : merged;
  const left = new Set(isRenamed(layers) ? ["extends", "name_en"] : ["extends"]);
  const value = isMap(held)
    ? Object.fromEntries(Object.entries(held).filter(([key]) => !left.has(key)))
    : held;
  return {
    value,
    diagnostics: layers.flatMap((layer) => layer.diagnostics),
    originOf: originAmong(layers),
  };
}

/** Whether a layer gives another name in Vietnamese alone: the English one below it is of another policy. */
function isRenamed(layers: readonly Yaml[]): boolean {
  const first = (key: string): number =>
    layers.findIndex(({ value }) => isMap(value) && Object.hasOwn(value, key));
  const [name, english] = [first("name"), first("name_en")];
  return name >= 0 && name < english;
}

/** What layers make out together; the topmost stands first. */
function laidOver(layers: readonly Yaml[]): Yaml["value"] {
  return layers.reduceRight<Yaml["value"]>(
    (below, { value }) => layOver(withoutTitles(below, value), value, true),
    null,
  );
}

/** A built-in policy; null, which is told, for an unknown id. */
export function builtInOf(id: string, origin: Diagnostic["origin"], diagnostics: Diagnostic[]): Yaml | null {
  const policy = builtInPolicy(id);
  if (policy !== null) return policy;
  const details = {
    value: id,
    suggestion: nearestWord(id, BUILT_IN_IDS),
    facts: { known: BUILT_IN_IDS },
  };
  diagnostics.push(diagnostic("policy/unknown", origin, details));
  return null;
}

function policyFile(
  files: Files,
  name: string,
  folder: string,
  origin: Diagnostic["origin"],
  diagnostics: Diagnostic[],
): Yaml | null {
  const bytes = bytesOf(files, pathFrom(folder, name, files.paths), name, origin, diagnostics);
  const text = bytes && decode(bytes, name, "file/not-text");
  for (const one of text?.diagnostics ?? []) diagnostics.push(one);
  return text && text.value !== null ? parseYaml(text.value, name) : null;
}
