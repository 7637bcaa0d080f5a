/**
 * Consent to a plan (lấy ý kiến): what the places said in; faults in it, and the places that did not agree, out.
 * TT 04/2012/TT-BNV and TT 14/2018/TT-BNV ask for more than half of the voters or household representatives in each
 * unit; the bar is the policy's.
 */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Change, Consultation } from "../model/inputs.ts";
import type { Register } from "../model/place.ts";
import type { ConsentRule } from "../model/policy.ts";
import type { OldPlace } from "../model/positions.ts";

/** Faults of the rows by themselves: unknown and repeated places, more votes than voters. */
export function checkConsultation(
  { position }: Register<OldPlace>,
  rows: readonly Consultation[],
  rule: ConsentRule | null,
  suggest: (code: string) => string | null,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, Consultation>();
  for (const row of rows) {
    const { place, households, ballots, agree, origin } = row;
    const atPlace = { ...origin, column: "place" };
    if (!position.has(place)) {
      const details = { value: place, suggestion: suggest(place) };
      diagnostics.push(diagnostic("consultation/unknown-place", atPlace, details));
    }
    const twin = first.get(place);
    if (twin) {
      const details = { value: place, place, related: [twin.origin] };
      diagnostics.push(diagnostic("consultation/repeated-place", atPlace, details));
    } else first.set(place, row);
    const counts = [
      ["agree", agree],
      ["ballots", ballots],
      ["households", households],
    ] as const;
    const known = counts.flatMap(([column, count]) => (count === null ? [] : [{ column, count }]));
    const above = known.find(({ count }, at) => count > (known[at + 1]?.count ?? Number.POSITIVE_INFINITY));
    if (above) {
      const { column, count } = above;
      const { column: most, count: limit } = known[known.indexOf(above) + 1] ?? above;
      const details = { value: place, place, facts: { column, count, most, limit } };
      diagnostics.push(diagnostic("consultation/too-many", { ...origin, column }, details));
    }
  }
  const [any] = rows;
  if (rule === null && any) diagnostics.push(diagnostic("consultation/no-rule", any.origin));
  return diagnostics;
}

/**
 * The old places of a merger or split that have not agreed to it, each told; none where the policy only reports.
 * `rows`: the plan's, their codes known. A place without a row of its own in the consultation has not agreed, nor has
 * one whose figures are not known. Votes are weighed as whole numbers, so that exactly half is half.
 */
export function notAgreed(
  { places, position }: Register<OldPlace>,
  rows: readonly Change[],
  consultation: readonly Consultation[],
  rule: ConsentRule,
  diagnostics: Diagnostic[],
): ReadonlySet<string> {
  const said = new Map(consultation.map((row) => [row.place, row]));
  const refused = new Set<string>();
  for (const [code, row] of concerned(rows)) {
    const place = places[position.get(code) ?? -1];
    if (!place || !rule.levels.includes(place.level)) continue;
    const own = said.get(code);
    const base = (rule.of === "ballots" ? own?.ballots : (own?.households ?? place.households)) ?? null;
    const agree = own?.agree ?? null;
    if (own && agree !== null && base !== null && passes(agree, base, rule)) continue;
    refused.add(code);
    const { share, bar, of, onFailure } = rule;
    const { name } = place;
    const about = { value: code, place: code };
    if (own) {
      const facts = { name, agree, base, share, bar, of, onFailure };
      diagnostics.push(diagnostic("consultation/not-passed", own.origin, { ...about, facts }));
    } else {
      const origin = { ...row.origin, column: "from" };
      diagnostics.push(diagnostic("consultation/missing", origin, { ...about, facts: { name } }));
    }
  }
  return rule.onFailure === "hold" ? refused : new Set();
}

/** Whether the share of those who agree reaches the bar, in whole numbers: percentages with two decimals, times the base. */
function passes(agree: number, base: number, { share, bar }: ConsentRule): boolean {
  const given = agree * 100 * 100;
  const needed = Math.round(share * 100) * base;
  return base > 0 && (bar === "more-than" ? given > needed : given >= needed);
}

/** The old places that merge or are split, each with its first row. */
function concerned(rows: readonly Change[]): Map<string, Change> {
  const fromsOf = new Map<string, Set<string>>();
  const intosOf = new Map<string, Set<string>>();
  const add = (sets: Map<string, Set<string>>, key: string, value: string): void => {
    const set = sets.get(key);
    if (set) set.add(value);
    else sets.set(key, new Set([value]));
  };
  for (const { from, into } of rows) {
    if (from === null || into === null) continue;
    add(fromsOf, into, from);
    add(intosOf, from, into);
  }
  const found = new Map<string, Change>();
  for (const row of rows) {
    const { from, into } = row;
    if (from === null || into === null || found.has(from)) continue;
    const merges = [...(intosOf.get(from) ?? [])].some((one) => (fromsOf.get(one)?.size ?? 0) > 1);
    if (merges || (intosOf.get(from)?.size ?? 0) > 1) found.set(from, row);
  }
  return found;
}
