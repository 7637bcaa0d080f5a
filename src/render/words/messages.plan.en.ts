/** What is said in English of a plan against standards of households, the map and the vote. */
import type { JudgedMessages } from "./messages.ts";

const ASKED: Readonly<Record<string, string>> = {
  households: "voters or household representatives",
  ballots: "ballots",
};

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean "${suggestion}"?`;

const cited = (basis: string): string => (basis === "" ? "" : ` (${basis})`);

export const JUDGED_EN: JudgedMessages = {
  "thresholds/must-merge": (_, f) =>
    `${f.text("name")}, ${f.text("commune")}: ${f.text("households")} households, ${f.text("share")}% of the minimum of ${f.text("standard")}, under ${f.text("bar")}%: it must merge${cited(f.text("basis"))}. Merge it with a neighbour, or set its status to exempt if it is.`,
  "thresholds/below": (_, f) =>
    `${f.text("name")}, ${f.text("commune")}: ${f.text("households")} households, ${f.text("share")}% of the minimum of ${f.text("standard")}${f.text("bar") === "" ? "" : `, from ${f.text("bar")}% to under 100%: merging is encouraged`}${cited(f.text("basis"))}. Consider a merger with a neighbour, or keep it for a reason.`,
  "thresholds/above": (_, f) =>
    `${f.text("name")}, ${f.text("commune")}: ${f.text("households")} households after merging, over the upper limit of ${f.text("standard")}${cited(f.text("basis"))}. Consider dividing it otherwise.`,
  "thresholds/unknown": (_, f) =>
    `The households of ${f.text("units")} unit(s) are blank, so they cannot be judged; the first is ${f.text("name")}. Fill in households.`,

  "neighbours/unknown-place": (d) =>
    `There is no place "${d.value}" in the old register.${meant(d.suggestion)} Mend the code.`,
  "neighbours/levels-differ": (d, f) =>
    `"${f.text("other")}" and "${d.value}" are of two levels. A pair is two places of one level.`,
  "neighbours/itself": ({ value }) =>
    `"${value}" is given as its own neighbour and was passed over. Take the row out.`,
  "neighbours/not-connected": (_, f) =>
    `The parts of ${f.text("name")} do not lie side by side: ${f.list("groups", " | ")}. Only neighbours may merge: mend the plan, or add the missing pair.`,

  "consultation/unknown-place": (d) =>
    `There is no place "${d.value}" in the old register.${meant(d.suggestion)} Mend the code.`,
  "consultation/repeated-place": (d, f) =>
    `"${d.value}" is on line ${f.lines()} already. A place has one row: keep the last consultation.`,
  "consultation/too-many": (_, f) =>
    `${f.text("column")} is ${f.text("count")}, more than ${f.text("most")}, which is ${f.text("limit")}. Mend one of the two.`,
  "consultation/no-rule": () =>
    "A consultation is given, but the policy has no bar (consent), so it is not looked at. Add consent, or leave the consultation out.",
  "consultation/missing": (_, f) =>
    `${f.text("name")} is to merge or be split but is not in the consultation, which counts as not agreed. Add a row for it.`,
  "consultation/not-passed": (_, f) =>
    `${f.text("name")} ${f.text("agree") === "" || f.text("base") === "" ? "lacks figures in the consultation, which counts as not agreed" : `has not agreed: ${f.text("agree")} of ${f.text("base")} ${ASKED[f.text("of")] ?? ""}, needs ${f.text("bar") === "more-than" ? "more than" : "at least"} ${f.text("share")}%`}. ${f.text("onFailure") === "hold" ? "This part of the plan is held back" : "The plan is calculated all the same"}; consult again or mend the figures.`,
};
