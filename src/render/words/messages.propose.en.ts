/** What is said in English of proposals of mergers. */
import type { ProposeMessages } from "./messages.ts";

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean “${suggestion}”?`;

/** The messages about proposals, in English. */
export const PROPOSE_MESSAGES_EN: ProposeMessages = {
  "propose/no-register": () =>
    "A proposal needs the register with the households of each unit. Name its file under inputs.register.",
  "propose/no-thresholds": (d) =>
    `The policy ${d.value} has no standards of households (thresholds), so that no unit is known to be too small. Add thresholds, or take another policy; where they go by region, choose it: --set thresholds.region=….`,
  "propose/no-neighbours": () =>
    "It is not known which units touch. Name a list of pairs under inputs.neighbours, or add a column neighbours to the register.",
  "propose/target-unused": (d) =>
    `The number of units wanted (${d.value}) stands in the place of mergers in the order of aims, but aims does not have mergers. Add mergers to aims, or leave target out.`,
  "propose/unknown-place": (d, f) =>
    `${f.key}: there is no place “${d.value}” in the register.${meant(d.suggestion)} Correct the code or the name.`,
  "propose/several-places": (d, f) =>
    `${f.key}: “${d.value}” may be ${f.codes.join("; ")}. Write the code of the one that is meant.`,
  "propose/not-a-unit": (d, f) => `${f.key}: “${d.value}” is no unit. Name units only.`,
  "propose/not-a-commune": (d) => `--commune: “${d.value}” is no commune. Write the code or the name of one.`,
  "propose/unknown-column": (d) =>
    `same: the register has no column “${d.value}”.${meant(d.suggestion)} Name one of its columns, or tags.NAME.`,
  "propose/no-such-label": (d) =>
    `same: no unit has a tag “${d.value}:…”, so that it keeps no pair apart. Look at the label again.`,
  "propose/across-communes": (d, f) =>
    `together: ${d.value} are of different communes (${f.communes.join(", ")}) and cannot merge. Write one list for each commune.`,
  "propose/together-apart": (d) =>
    `apart: ${d.value} go into one unit by together on line ${d.lines}. Leave one of the two out.`,
  "propose/together-impossible": (d, f) => {
    const why = {
      fixed: `${f.unit} stays as it is (pending, exempt, under keep, or of unknown households)`,
      same: "they differ in what same asks for",
      most_parts: `they are more than ${f.most} units (most_parts)`,
      apart: "no chain of neighbours joins them within the limits given",
      others: "not at the same time as the other lists of together in the commune",
    }[f.why];
    return `together: ${d.value} cannot be one unit: ${why}. Take some off the list, or change the limit.`;
  },
  "propose/not-found": (_, f) =>
    `${f.name}: no plan that keeps all lists of together was found within the limit of the search. Raise --node-limit.`,
  "propose/not-judged": (_, f) =>
    ({
      households: `The households of ${f.count} unit(s) are blank (the first is ${f.name}): they stay as they are, and link no others. Fill them in; another proposal may then be better.`,
      region: `${f.count} unit(s) are not judged (the first is ${f.name}): the standards go by region, and the policy chooses none. Choose it: --set thresholds.region=…, or thresholds.region in a policy of your own.`,
      standard: `No standard of the policy applies to any of the ${f.count} units (the first is ${f.name}), so that none is below one. See their kinds and tags, and the policy's thresholds.`,
    })[f.why],
  "propose/unproven": (_, f) =>
    `${f.name}: the plan is not proven to be the best; no plan comes below ${f.bounds.join(", ")} (the first aim that differs decides). Raise --node-limit, or take the plan as provisional.`,
  "propose/alternatives": (_, f) =>
    `${f.name}: only ${f.count} further plans are certain within the limit of the search. Raise --node-limit for more.`,
  "propose/passed-over": (_, f) =>
    `A proposal does not look at ${f.inputs.join(", ")} of the scenario: they belong to another plan. Nothing needs to be done.`,
};
