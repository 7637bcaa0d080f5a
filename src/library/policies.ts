/** The built-in policies, and the parameters of the one that a scenario goes by. */

import { policyParameters } from "../pipeline/request/parameters.ts";
import { builtInPolicies, policyText } from "../pipeline/request/policies.ts";
import { policiesAsData } from "../render/documents/policies.ts";
import { findingOf } from "../render/json/json.ts";
import type { Answer, BuiltInPolicy, CheckGiven } from "./given.ts";
import { languageOf, meansOf, requestOf, SCENARIO } from "./means.ts";

/** The built-in policies in the order in which `policy list` lists them, each with the text of its file. */
export function policies(): readonly BuiltInPolicy[] {
  return policiesAsData(builtInPolicies()).map((one) => ({ ...one, text: policyText(one.id).value ?? "" }));
}

/**
 * The parameters of the policy that a scenario goes by, with what it and `set` change, by path and as `--set` writes them.
 * No table is read. Rejects as `run` does.
 */
export async function parameters({
  scenario,
  path = SCENARIO,
  ...given
}: CheckGiven): Promise<Answer<Readonly<Record<string, string>>>> {
  const language = languageOf(given);
  const { value, diagnostics } = policyParameters(requestOf(path, given), meansOf([[path, scenario]], given));
  const findings = diagnostics.map((one) => findingOf(one, language));
  return { result: value && Object.fromEntries(value), findings };
}
