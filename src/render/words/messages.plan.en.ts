/** What is said in English of a plan against standards of households, the map and the vote. */
import type { ConsentRule } from "../../core/model/policy.ts";
import { namedCode, type PlanMessages } from "./messages.ts";

const ASKED: Readonly<Record<ConsentRule["of"], string>> = {
  households: "voters or household representatives",
  ballots: "ballots",
};

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean "${suggestion}"?`;

const cited = (basis: string): string => (basis === "" ? "" : ` (${basis})`);

/** Why a feature of a map is no area. */
const GEOMETRY = {
  feature: "it is no Feature",
  kind: "its geometry is neither a Polygon nor a MultiPolygon",
  number: "a position is not two numbers",
  short: "a ring has fewer than four positions",
  open: "a ring does not end where it begins",
  crossing: "a ring crosses itself",
  flat: "a ring encloses nothing",
} as const;

/** The messages about standards of households, neighbours and consent, in English. */
export const PLAN_MESSAGES_EN: PlanMessages = {
  "thresholds/must-merge": (_, f) =>
    `${f.name}, ${f.commune}: ${f.households} households, ${f.share}% of the minimum of ${f.standard}, under ${f.bar}%: it must merge${cited(f.basis)}. Merge it with a neighbour, or set its status to exempt if it is.`,
  "thresholds/below": (_, f) =>
    `${f.name}, ${f.commune}: ${f.households} households, ${f.share}% of the minimum of ${f.standard}${f.bar === "" ? "" : `, from ${f.bar}% to under 100%: merging is encouraged`}${cited(f.basis)}. Consider a merger with a neighbour, or keep it for a reason.`,
  "thresholds/above": (_, f) =>
    `${f.name}, ${f.commune}: ${f.households} households after merging, over the upper limit of ${f.standard}${cited(f.basis)}. Consider dividing it otherwise.`,
  "thresholds/not-to-merge": (_, f) =>
    `${f.name}, ${f.commune}: ${f.households} households, and only units under ${f.standard} are merged${cited(f.basis)}. Keep it, or say why.`,
  "thresholds/unknown": (_, f) =>
    `The households of ${f.units} unit(s) are blank, so they cannot be judged; the first is ${f.name}. Fill in households.`,

  "neighbours/unknown-place": (d) =>
    `There is no place "${d.value}" in the old register.${meant(d.suggestion)} Mend the code.`,
  "neighbours/levels-differ": (d, f) =>
    `"${f.other}" and "${d.value}" are of two levels. A pair is two places of one level.`,
  "neighbours/itself": ({ value }) =>
    `"${value}" is given as its own neighbour and was passed over. Take the row out.`,
  "neighbours/several-places": (d, f) =>
    `“${d.value}” may be ${f.codes.join("; ")}. Write the code of the one that is meant.`,
  "neighbours/said-apart": (_, f) =>
    `${f.count} rows say here that the two places do not touch, or that the row does not count: they are taken for no pairs. Leave them out, or mend what is said if they do touch.`,
  "neighbours/outside": (d, f) =>
    `${f.count} neighbours are no units of the register (the first: “${d.value}”), but rivers, hills, roads or other communes; they are passed over. Mend the name where a unit is meant.`,
  "neighbours/one-way": (d, f) =>
    `${f.count} pairs are given from one side only; they are taken to touch. The first: ${namedCode(f.otherName, f.other)} names ${namedCode(f.name, d.value ?? "")}, not the other way round. See whether something is missing.`,
  "neighbours/across": (d, f) =>
    `${f.count} pairs of neighbours across a border of communes (the first: ${namedCode(f.name, d.value ?? "")} and ${namedCode(f.otherName, f.other)}) are passed over, since units of two communes cannot merge. Nothing needs to be done.`,
  "neighbours/not-connected": (_, f) =>
    `The parts of ${f.name} do not lie side by side: ${f.groups.join(" | ")}. Only neighbours may merge: mend the plan, or add the missing pair.`,
  "neighbours/no-map": ({ value }) =>
    `A map of units is a GeoJSON FeatureCollection, and this file is ${value === null ? "none" : `of the type "${value}"`}. Save the map as GeoJSON again.`,
  "neighbours/geometry": (_, f) =>
    `Feature ${f.feature} of the map is no area: ${GEOMETRY[f.why]}. Mend the drawing and save the map again.`,
  "neighbours/no-property": (_, f) =>
    `No property of the map holds codes or names of the register's units${f.properties.length > 0 ? ` (there are: ${f.properties.join(", ")})` : ""}. Add a property code, or name it under columns.`,
  "neighbours/area-twice": ({ value }) =>
    `"${value}" has a feature of the map already; both are taken for its area. See whether one of them is another unit.`,
  "neighbours/no-area": (_, f) =>
    `${f.count} unit(s) of communes on the map have no area there: ${f.units.join(", ")}. Add them, or give their neighbours in a list beside the map.`,
  "neighbours/island": (d, f) =>
    `${f.name} (${d.value}) shares a border with no other unit, so it can merge with none. Mend the map where its border does not meet the next one's, or add the pair to a list beside the map.`,

  "consultation/unknown-place": (d) =>
    `There is no place "${d.value}" in the old register.${meant(d.suggestion)} Mend the code.`,
  "consultation/repeated-place": (d) =>
    `"${d.value}" is on line ${d.lines} already. A place has one row: keep the last consultation.`,
  "consultation/too-many": (_, f) =>
    `${f.column} is ${f.count}, more than ${f.most}, which is ${f.limit}. Mend one of the two.`,
  "consultation/rate-alone": (d) =>
    `“${d.value}” is a rate, to which several numbers may come. Write how many agree, or how many of how many: 150, or 150/200 (75%).`,
  "consultation/votes-differ": (d) =>
    `“${d.value}” does not fit: its numbers do not come to its rate, are more than all, or are of another number than the row has. Mend the figures.`,
  "consultation/two-counts": (d, f) =>
    `“${d.value}” is of households, “${f.households}” of voters: the share that agrees is taken of the one over the other. Give both of households, or both of voters.`,
  "consultation/rate-differs": (d, f) =>
    `${f.count} row(s) have a rate (the first: “${d.value}”) that is no number of the row as a share of another: one of them is mistyped. The numbers count, not the rate; check them.`,
  "consultation/more-answers": (_, f) =>
    `In ${f.count} rows those who agree and those who answer otherwise are more than came or were asked (here ${f.all} of ${f.most}): one of the figures is mistyped. Those who agree are read as they stand.`,
  "consultation/fewer-asked": (_, f) =>
    `In ${f.count} rows fewer were asked than the place has households (here ${f.asked} of ${f.households}), and those who agree are not enough of all of these: the share is taken of those asked. All voters or household representatives count, not those who came; mend the figure.`,
  "consultation/unread-voters": (_, f) =>
    `No column of how many were asked is read, so that the households of the register stand for them; ${f.headers.join(", ")} may be of them. Head the one meant “Số cử tri” or “Số hộ”, or name it beside the file: columns: { ${f.headers[0] ?? ""}: households }.`,
  "consultation/result-differs": (_, f) =>
    `${f.count} row(s) say in a note or a further column that the place did not agree, or that its answer does not count, though it has agreed by its figures (${f.bar === "more-than" ? "more than" : "at least"} ${f.share}%): the figures count. Mend the figures, or leave out the row of a place that did not agree.`,
  "consultation/no-rule": () =>
    "A consultation is given, but the policy has no bar (consent), so it is not looked at. Add it to the policy, as for more than 50%: consent: { share: 50, bar: more-than }; or leave the consultation out.",
  "consultation/in-plan": (_, f) =>
    `Columns of the plan say who agreed to it (${f.headers.join(", ")}); the bar of the policy (consent) is not asked of them. Give them as inputs.consultation.`,
  "consultation/missing": (_, f) =>
    `${f.name} is to merge or be split but is not in the consultation, which counts as not agreed. Add a row for it.`,
  "consultation/not-passed": (_, f) =>
    `${f.name} ${f.agree === "" || f.base === "" ? "lacks figures in the consultation, which counts as not agreed" : `has not agreed: ${f.agree} of ${f.base} ${ASKED[f.of]}, needs ${f.bar === "more-than" ? "more than" : "at least"} ${f.share}%`}. ${f.onFailure === "hold" ? "This part of the plan is held back" : "The plan is calculated all the same"}; consult again or mend the figures.`,
};
