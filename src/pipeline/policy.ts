/** A policy by its id or its file. */

import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import { nearestWord } from "../core/text/suggest.ts";
import { decode } from "../read/decode/utf8.ts";
import { BUILT_IN_IDS, builtInPolicy } from "../read/policy/builtin.ts";
import { type PolicyReading, readPolicy } from "../read/policy/policy.ts";
import { looksLikePath, type Scenario } from "../read/scenario/scenario.ts";
import { parseYaml, type Yaml } from "../read/yaml/yaml.ts";
import { bytesOf, type Files } from "./files.ts";
import { pathFrom } from "./paths.ts";

/** The policy that a scenario names by its id or a path from its folder; null, with its faults reported, where there is none. */
export function loadPolicy(
  files: Files,
  { policy: name, overrides, originOf }: Scenario,
  folder: string,
  diagnostics: Diagnostic[],
): PolicyReading | null {
  const origin = originOf(["policy"]);
  const isFile = looksLikePath(name);
  const yaml = isFile ? policyFile(files, name, folder, origin, diagnostics) : builtInPolicy(name);
  if (yaml === null) {
    if (isFile) return null;
    const details = {
      value: name,
      suggestion: nearestWord(name, BUILT_IN_IDS),
      facts: { known: BUILT_IN_IDS },
    };
    diagnostics.push(diagnostic("policy/unknown", origin, details));
    return null;
  }
  const read = readPolicy(yaml, overrides);
  diagnostics.push(...read.diagnostics);
  return read.value;
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
  diagnostics.push(...(text?.diagnostics ?? []));
  return text && text.value !== null ? parseYaml(text.value, name) : null;
}
