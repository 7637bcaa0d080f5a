/**
 * The `consent` of a policy file (lấy ý kiến): who is asked about a merger or split, and how many must agree (đồng
 * ý).
 */

import type { ConsentRule } from "../../core/model/policy.ts";
import type { PolicyFile } from "./schema.ts";

/**
 * The rule as written; null where there is none. Units are asked, all their households, and a plan that was not agreed to
 * waits, where the file does not say otherwise. TT 14/2018/TT-BNV: more than 50% in each unit concerned.
 */
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
