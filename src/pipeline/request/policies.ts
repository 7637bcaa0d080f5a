/** The built-in policies, to choose one from: each in short, and the text of its file. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../core/model/policy.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { BUILT_IN_IDS, builtInPolicy, builtInText } from "../../read/policy/builtin.ts";
import { readPolicy } from "../../read/policy/policy.ts";
import { isMap } from "../../read/yaml/layers.ts";

export { BUILT_IN_IDS };

/** All of them, in the order in which they are listed; throws where one has a fault. */
export function builtInPolicies(): Policy[] {
  return BUILT_IN_IDS.map((id) => {
    const yaml = builtInPolicy(id);
    const policy = yaml && readPolicy(yaml, []).value?.policy;
    if (!policy) throw new Error(`the built-in policy ${id} has faults`);
    return policy;
  });
}

/** The text of a built-in policy's file, comments and all; `value` null, which is told, where none has this id. */
export function policyText(id: string): {
  readonly value: string | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const value = builtInText(id);
  if (value !== null) return { value, diagnostics: [] };
  const suggestion = nearestWord(id, BUILT_IN_IDS);
  const facts = { known: BUILT_IN_IDS };
  return { value, diagnostics: [diagnostic("policy/unknown", null, { value: id, suggestion, facts })] };
}

/** The id of the built-in policy that holds from the latest day: what somebody starts from who names none. */
export function newestPolicy(): string {
  const days = BUILT_IN_IDS.map((id) => ({ id, day: effectiveDay(id) }));
  return days.reduce((newest, one) => (one.day > newest.day ? one : newest), { id: "", day: "" }).id;
}

/** The day as its file has it, YYYY-MM-DD; "" for none. The file is looked at, not read as a policy. */
function effectiveDay(id: string): string {
  const value = builtInPolicy(id)?.value;
  const day = isMap(value) ? value.effective : null;
  return typeof day === "string" ? day : "";
}
