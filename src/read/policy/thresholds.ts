/** The `thresholds` of a policy file (tiêu chuẩn số hộ) in, those that apply at its date and in its region out. */

import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Policy, Standard } from "../../core/model/policy.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import type { Path } from "../yaml/yaml.ts";
import { dateOf } from "./dates.ts";
import type { PolicyFile, StandardEntry } from "./schema.ts";
import type { Section } from "./section.ts";

/**
 * The standards whose `from` and `until` hold the reference day and whose region, if they name one, is the policy's
 * (`thresholds`; null where none applies), and whether others lack a region since the policy chooses none. Dates need a policy with a date; a region that no standard names is a fault. TT 14/2018/TT-BNV sets
 * them by region: for a thôn 150 to 350 households, for a TDP 200 to 400; under half of it a unit must merge.
 */
export function thresholdsOf(
  entry: PolicyFile["thresholds"],
  reference: Policy["reference"],
  section: Section,
): Pick<Policy, "thresholds" | "lacksRegion"> {
  if (entry === undefined) return { thresholds: null, lacksRegion: false };
  const { originOf, diagnostics, compile } = section;
  const { minimum = [], upper = [], merge_below: mergeBelow = [] } = entry;
  const chosen = [entry.region ?? []].flat();
  const regions = [...new Set([...minimum, ...upper, ...mergeBelow].flatMap((one) => one.region ?? []))];
  for (const region of chosen.filter((one) => !regions.includes(one))) {
    const details = { value: region, suggestion: nearestWord(region, regions), facts: { known: regions } };
    diagnostics.push(diagnostic("policy/unknown-region", originOf(["thresholds", "region"]), details));
  }
  const inForce = ({ from, until }: StandardEntry, path: Path): boolean => {
    if (reference === null && (from ?? until) !== undefined) {
      const value = [...path, from === undefined ? "until" : "from"].join(".");
      diagnostics.push(diagnostic("policy/no-effective", originOf(path), { value }));
    }
    const first = dateOf(from, [...path, "from"], section);
    const last = dateOf(until, [...path, "until"], section);
    if (first !== null && last !== null && first > last) {
      const facts = { path: path.join("."), choices: [] };
      diagnostics.push(diagnostic("yaml/value", originOf(path), { value: `${from} … ${until}`, facts }));
    }
    const day = reference?.day ?? 0;
    return (first === null || first <= day) && (last === null || day <= last);
  };
  let lacksRegion = false;
  const standards = (list: readonly StandardEntry[], key: string): Standard[] =>
    list.flatMap((one, index) => {
      const path = ["thresholds", key, index];
      const when = compile(one.when, "place", [...path, "when"], "unit");
      if (!inForce(one, path)) return [];
      if (one.region !== undefined && !chosen.includes(one.region)) {
        lacksRegion ||= chosen.length === 0;
        return [];
      }
      const { households, basis = entry.basis ?? null } = one;
      return [{ when, created: createdOf(one.created), households, basis, path: path.join(".") }];
    });
  const applying = {
    minimum: standards(minimum, "minimum"),
    upper: standards(upper, "upper"),
    mergeBelow: standards(mergeBelow, "merge_below"),
  };
  const none = Object.values(applying).every((list) => list.length === 0);
  const thresholds = none ? null : { ...applying, mustMergeBelow: entry.must_merge_below ?? null };
  return { thresholds, lacksRegion };
}

/** Whether a standard is for newly created places: it is, where nothing is said. */
function createdOf(entry: StandardEntry["created"]): Standard["created"] {
  if (entry === undefined || entry === "only") return entry ?? "yes";
  return entry ? "yes" : "no";
}
