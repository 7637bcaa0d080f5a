/** Remarks on places below a report: whether households and population were conserved, and the standards of units. */

import type { ConservationRow } from "../../core/count/conservation.ts";
import { ROOT } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
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
 * Units by the tiers of TT 14/2018/TT-BNV: must merge, below the standard, met, and above what merging may make; beside them, how many
 * were not judged since no standard applies to them, such as those of a region that the policy does not choose.
 */
function tierRemarks(
  { judgement, policy, reorganisation }: RunDocument,
  { word, number }: Language,
): Remark[] {
  if (!judgement || !policy.thresholds) return [];
  const { mustMergeBelow, minimum, lacksRegion } = policy.thresholds;
  const { mustMerge, below, met, above, tiers: judged } = judgement;
  if (mustMerge + below + met + above === 0) return [];
  const share = mustMergeBelow === null ? "" : number(mustMergeBelow, decimalsOf(mustMergeBelow));
  const tiers = [
    ...(mustMergeBelow === null
      ? [word("tier.below.all", { n: number(below) })]
      : [word("tier.mustMerge", { n: number(mustMerge), share })]),
    ...((mustMergeBelow ?? 100) < 100 ? [word("tier.below", { n: number(below), share })] : []),
    word("tier.met", { n: number(met) }),
  ];
  const over = above === 0 ? [] : [word("tier.above", { n: number(above) })];
  const units = reorganisation.after.places.filter(
    ({ level, status }) => level === "unit" && status === "done",
  );
  const others = units.length - judged.size;
  const none = others === 0 ? [] : [word(lacksRegion ? "tier.noRegion" : "tier.none", { n: number(others) })];
  const told = minimum.length === 0 ? over : [...tiers, ...over, ...none];
  return [{ text: `${word("tiers")}: ${told.join(", ")}`, good: null }];
}
