/** A policy by its id or its file. */

import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import { nearestWord } from "../core/text/suggest.ts";
import { decode } from "../read/decode/utf8.ts";
import { BUILT_IN_IDS, builtInPolicy } from "../read/policy/builtin.ts";
import { type PolicyReading, readPolicy } from "../read/policy/policy.ts";
import { looksLikePath } from "../read/scenario/scenario.ts";
import type { Override } from "../read/yaml/overrides.ts";
import { parseYaml, type Yaml } from "../read/yaml/yaml.ts";
import { bytesOf } from "./files.ts";
import { pathFrom } from "./paths.ts";

export function loadPolicy(
  name: string,
  folder: string,
  overrides: readonly Override[],
  origin: Diagnostic["origin"],
  diagnostics: Diagnostic[],
): PolicyReading | null {
  const yaml = looksLikePath(name) ? policyFile(name, folder, origin, diagnostics) : builtInPolicy(name);
  if (yaml === null) {
    if (looksLikePath(name)) return null;
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
  name: string,
  folder: string,
  origin: Diagnostic["origin"],
  diagnostics: Diagnostic[],
): Yaml | null {
  const bytes = bytesOf(pathFrom(folder, name), name, origin, diagnostics);
  const text = bytes && decode(bytes, name, "file/not-text");
  diagnostics.push(...(text?.diagnostics ?? []));
  return text && text.value !== null ? parseYaml(text.value, name) : null;
}
