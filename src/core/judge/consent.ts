/**
 * Consent to a plan (lấy ý kiến): what the places said in; faults in it, and the places that did not agree, out.
 * TT 04/2012/TT-BNV and TT 14/2018/TT-BNV ask for more than half of the voters or household representatives in each
 * unit; the bar is the policy's.
 */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Change, Consultation } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import type { ConsentRule } from "../model/policy.ts";
import type { OldPlace } from "../model/positions.ts";
import { groupedBy } from "../numbers/groups.ts";

/** Faults of the rows by themselves: unknown and repeated places, more votes than voters. */
export function checkConsultation(
  { places, position }: Register<OldPlace>,
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
  if (rule !== null) {
    const placeOf = (row: Consultation): Place | undefined => places[position.get(row.place) ?? -1];
    tellRefusals(rows, placeOf, rule, diagnostics);
    tellFewerAsked(rows, placeOf, rule, diagnostics);
  }
  return diagnostics;
}

/** Tells rows by which a place has agreed only since fewer were asked than it has households. */
function tellFewerAsked(
  rows: readonly Consultation[],
  placeOf: (row: Consultation) => Place | undefined,
  rule: ConsentRule,
  diagnostics: Diagnostic[],
): void {
  const found = rows.flatMap((row) => {
    const { households } = placeOf(row) ?? { households: null };
    const { agree, households: asked } = row;
    if (rule.of !== "households" || households === null || agree === null || asked === null) return [];
    const isByFewer = asked < households && passes(agree, asked, rule) && !passes(agree, households, rule);
    return isByFewer ? [{ asked, households, origin: row.origin }] : [];
  });
  const [first] = found;
  if (!first) return;
  const { asked, households, origin } = first;
  const facts = { count: found.length, asked, households };
  diagnostics.push(diagnostic("consultation/fewer-asked", { ...origin, column: "households" }, { facts }));
}

/** Tells rows that say that their place did not agree, or that its answer does not count, though it has agreed by its figures. */
function tellRefusals(
  rows: readonly Consultation[],
  placeOf: (row: Consultation) => Place | undefined,
  rule: ConsentRule,
  diagnostics: Diagnostic[],
): void {
  const differing = rows.filter((row) => {
    const place = placeOf(row);
    return row.refusal !== null && place !== undefined && hasAgreed(row, place, rule);
  });
  const [first] = differing;
  if (!first) return;
  const facts = { count: differing.length, share: rule.share, bar: rule.bar };
  diagnostics.push(diagnostic("consultation/result-differs", first.refusal, { facts }));
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
    if (hasAgreed(own, place, rule)) continue;
    const { agree, base } = voteOf(own, place, rule);
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

/** How many agree, and of how many; null: not known. */
export function voteOf(
  own: Consultation | undefined,
  { households }: Place,
  rule: ConsentRule | null,
): { readonly agree: number | null; readonly base: number | null } {
  const base = (rule?.of === "ballots" ? own?.ballots : (own?.households ?? households)) ?? null;
  return { agree: own?.agree ?? null, base };
}

/** Whether a place has agreed by its figures; not where these are not known. */
function hasAgreed(own: Consultation | undefined, place: Place, rule: ConsentRule): boolean {
  const { agree, base } = voteOf(own, place, rule);
  return own !== undefined && agree !== null && base !== null && passes(agree, base, rule);
}

/** Whether the share of those who agree reaches the bar, in whole numbers: percentages with two decimals, times the base. */
export function passes(agree: number, base: number, { share, bar }: ConsentRule): boolean {
  const given = agree * 100 * 100;
  const needed = Math.round(share * 100) * base;
  return base > 0 && (bar === "more-than" ? given > needed : given >= needed);
}

/** The old places that merge or are split, each with its first row. */
function concerned(rows: readonly Change[]): Map<string, Change> {
  const whole = rows.filter(({ from, into }) => from !== null && into !== null);
  const byFrom = groupedBy(whole, ({ from }) => from);
  const merged = new Set<string>();
  for (const [into, made] of groupedBy(whole, (row) => row.into))
    if (new Set(made.map(({ from }) => from)).size > 1) merged.add(into);
  const isConcerned = (own: readonly Change[]): boolean =>
    new Set(own.map(({ into }) => into)).size > 1 || own.some(({ into }) => merged.has(into ?? ""));
  const found = new Map<string, Change>();
  for (const [code, own] of byFrom) if (own[0] && isConcerned(own)) found.set(code, own[0]);
  return found;
}
