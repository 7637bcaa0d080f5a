/**
 * Assumptions (giả định) of a policy whose values were changed, by a policy laid over it or for one run: what is believed of a
 * value does not hold of another one in its place.
 */

import { isMap } from "../yaml/layers.ts";
import type { Plain } from "../yaml/yaml.ts";

/** What a place or a title is called is no rule: another word for it changes nothing that is assumed. */
const WORDS: ReadonlySet<string> = new Set(["name", "names", "name_en", "aliases"]);

/**
 * A policy with those of its assumptions alone whose paths still lead to what they led to in `origin`, the policy that the
 * assumptions were written for. What is added beside it, in a map, changes nothing.
 */
export function withAssumptionsThatHold(policy: Plain, origin: Plain): Plain {
  if (!isMap(policy) || !Array.isArray(policy.assumptions)) return policy;
  const held = policy.assumptions.filter((assumption) => {
    const path = isMap(assumption) && typeof assumption.path === "string" ? assumption.path.split(".") : [];
    return stands(at(origin, path), at(policy, path));
  });
  return held.length === policy.assumptions.length ? policy : { ...policy, assumptions: held };
}

function at(value: Plain, path: readonly string[]): Plain {
  let found: Plain = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)] ?? null;
    else found = isMap(found) && Object.hasOwn(found, step) ? (found[step] ?? null) : null;
  }
  return found;
}

/** Whether all that was there is there unchanged. */
function stands(was: Plain, is: Plain): boolean {
  if (!isMap(was)) return JSON.stringify(was) === JSON.stringify(is);
  return (
    isMap(is) && Object.entries(was).every(([key, own]) => WORDS.has(key) || stands(own, is[key] ?? null))
  );
}
