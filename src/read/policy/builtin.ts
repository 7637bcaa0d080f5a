/** The built-in policies by id: an id in, the policy's plain value out. */

import * as deAn15 from "../../policies/de-an-15.yaml";
import * as deAn21 from "../../policies/de-an-21.yaml";
import * as nd33 from "../../policies/nd-33-2023.yaml";
import * as nd34 from "../../policies/nd-34-2019.yaml";
import * as nd185 from "../../policies/nd-185-2026.yaml";
import { parseYaml, type Yaml } from "../yaml/yaml.ts";

const POLICIES = new Map([
  ["de-an-21", deAn21],
  ["de-an-15", deAn15],
  ["nd-34-2019", nd34],
  ["nd-33-2023", nd33],
  ["nd-185-2026", nd185],
]);

/** The ids of the built-in policies. */
export const BUILT_IN_IDS: readonly string[] = [...POLICIES.keys()];

/** The text of a built-in policy's file, comments and all; null for an unknown id. */
export function builtInText(id: string): string | null {
  return POLICIES.get(id)?.text ?? null;
}

/**
 * A built-in policy as its file says it; null for an unknown id. Its text is parsed only to find where something
 * stands.
 */
export function builtInPolicy(id: string): Yaml | null {
  const policy = POLICIES.get(id);
  if (!policy) return null;
  let parsed: Yaml | null = null;
  return {
    value: JSON.parse(policy.json),
    diagnostics: [],
    originOf: (path) => {
      parsed ??= parseYaml(policy.text, id);
      return parsed.originOf(path);
    },
  };
}
