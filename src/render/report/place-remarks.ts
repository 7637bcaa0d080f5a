/** Remarks on places below a report: whether households and population were conserved, and the standards of units. */

import type { ConservationRow } from "../../core/count/conservation.ts";
import { ROOT } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Judgement } from "../../core/judge/thresholds.ts";
import type { Thresholds } from "../../core/model/policy.ts";
import type { NewPlace } from "../../core/model/positions.ts";
import { hectares } from "../../core/text/area.ts";
import type { Report } from "../tables/table.ts";
import { decimalsOf } from "../text/numbers.ts";
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { rootLedger } from "./ledger.ts";

type Remark = Report["remarks"][number];

/** Whether households and population were conserved, and how many units are in which tier of the standards. */
export function placeRemarks(run: RunDocument, language: Language): Remark[] {
  const { conservation } = run.result;
  const rows = rootLedger(run).length === 0 ? [] : conservation.filter(({ scope }) => scope === ROOT);
  return [
    ...rows
      .filter(({ holds }) => holds !== null)
      .map((row) => conservationRemark(row, conservation, language)),
    ...tierRemarks(run, language),
  ];
}

/** The sum of the root; it is good where the sum of every place holds. */
function conservationRemark(
  { indicator, before, dissolved, created, attached, movedIn, movedOut, unassigned, after }: ConservationRow,
  all: readonly ConservationRow[],
  language: Language,
): Remark {
  const { word } = language;
  const number = (value: number | null): string => {
    const shown = value !== null && indicator === "area" ? hectares(value) : value;
    return language.number(shown, shown === null ? 0 : decimalsOf(shown));
  };
  const flow = (sign: string, value: number, name: Word): string =>
    value === 0 ? "" : ` ${sign} ${number(value)} ${word(name)}`;
  const flows = [
    flow("−", dissolved, "flow.dissolved"),
    flow("+", created, "flow.created"),
    flow("+", attached, "flow.attached"),
    flow("+", movedIn, "flow.movedIn"),
    flow("−", movedOut, "flow.movedOut"),
    flow("−", unassigned, "flow.unassigned"),
  ].join("");
  const good = all.every((one) => one.indicator !== indicator || one.holds !== false);
  const figure = language.indicator({ id: indicator, definition: null });
  const [old, now] = [word("before").toLowerCase(), word("after").toLowerCase()];
  const sum = `${old} ${number(before)}${flows}`;
  const text = `${figure} ${word(good ? "conserved" : "not.conserved")}: ${sum} ${good ? "=" : "≠"} ${now} ${number(after)}`;
  return { text, good };
}

/**
 * Units by the tiers of TT 14/2018/TT-BNV; beside them, how many were not judged since no standard applies to them, or since they
 * are not done or exempt. Where none was
 * judged, that is told only of a policy that lacks a region, and of units whose households are known: others ask for no standard.
 */
function tierRemarks(run: RunDocument, language: Language): Remark[] {
  const { judgement, policy, reorganisation } = run;
  const { word, number } = language;
  const { lacksRegion, thresholds } = policy;
  const judged = thresholds && judgement ? tiersOf(thresholds, judgement, language) : [];
  const others = reorganisation.after.places.filter(
    ({ level, status }, at: NewPlace) => level === "unit" && status === "done" && !judgement?.tiers.has(at),
  );
  const isTold = lacksRegion
    ? others.some(({ households }) => households !== null)
    : judged.length > 0 && thresholds?.minimum.length !== 0 && others.length > 0;
  const why = lacksRegion ? "tier.noRegion" : "tier.none";
  const told = [...judged, ...(isTold ? [word(why, { n: number(others.length) })] : [])];
  if (told.length === 0) return [];
  const unjudged = (["pending", "exempt"] as const).flatMap((status) => {
    const units = reorganisation.after.places.filter((one) => one.level === "unit" && one.status === status);
    const key = status === "pending" ? "tier.waits" : "tier.exempt";
    return units.length === 0 ? [] : [word(key, { n: number(units.length) })];
  });
  return [{ text: `${word("tiers")}: ${[...told, ...unjudged].join(", ")}`, good: null }];
}

/**
 * How many units must merge, are below the standard, met it, have households that are not known, and are above what merging may make;
 * none where none is judged.
 */
function tiersOf(
  { mustMergeBelow, minimum }: Thresholds,
  { mustMerge, below, met, unknown, above }: Judgement,
  { word, number }: Language,
): string[] {
  if (mustMerge + below + met + above === 0) return [];
  const over = above === 0 ? [] : [word("tier.above", { n: number(above) })];
  if (minimum.length === 0) return over;
  const share = mustMergeBelow === null ? "" : number(mustMergeBelow, decimalsOf(mustMergeBelow));
  return [
    ...(mustMergeBelow === null
      ? [word("tier.below.all", { n: number(below) })]
      : [word("tier.mustMerge", { n: number(mustMerge), share })]),
    ...((mustMergeBelow ?? 100) < 100 ? [word("tier.below", { n: number(below), share })] : []),
    word("tier.met", { n: number(met) }),
    ...(unknown > 0 ? [word("tier.unknown", { n: number(unknown) })] : []),
    ...over,
  ];
}
