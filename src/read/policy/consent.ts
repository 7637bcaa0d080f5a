/** The part `consent` of a policy: who is asked about a merger and how many must agree. */

import type { ConsentRule } from "../../core/model/policy.ts";
import type { PolicyFile } from "./schema.ts";

/** `hold` is the default: a plan that was not agreed to is not carried out. */
export function consentOf(entry: PolicyFile["consent"]): ConsentRule | null {
  if (entry === undefined) return null;
  return {
    levels: entry.levels ?? ["unit"],
    share: entry.share,
    bar: entry.bar,
    of: entry.of ?? "households",
    onFailure: entry.on_failure ?? "hold",
    basis: entry.basis ?? null,
  };
}
