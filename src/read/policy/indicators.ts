/** The `indicators` and `percent` of a policy file (chỉ tiêu): figures of its own, and how percentages are rounded. */

import { isBuiltIn } from "../../core/count/indicator-ids.ts";
import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { CountDefinition, IndicatorDefinition, PercentRule } from "../../core/model/policy.ts";
import type { Path } from "../yaml/yaml.ts";
import type { CountEntry, IndicatorEntry, PolicyFile } from "./schema.ts";
import type { Section } from "./section.ts";

/** Indicators in the order in which they are written; `percent`: how those round that do not say. */
export function indicatorsOf(
  entries: PolicyFile["indicators"],
  percent: PercentRule,
  section: Section,
): IndicatorDefinition[] {
  return section.keysAt(["indicators"]).flatMap((id) => {
    const entry = entries?.[id];
    if (entry === undefined) return [];
    const path = ["indicators", id];
    checkIndicator(id, entry, path, section);
    const of = entry.ratio?.of ?? { count: entry.count ?? "persons", where: entry.where };
    return {
      id,
      name: entry.name,
      nameEn: entry.name_en ?? null,
      of: countOf(of, entry.ratio ? [...path, "ratio", "of"] : path, section),
      to: entry.ratio ? countOf(entry.ratio.to, [...path, "ratio", "to"], section) : null,
      percent: percentOf(entry, percent),
      basis: entry.basis ?? null,
    };
  });
}

/** How a percentage is rounded: as the entry says, else as the rule around it. */
export function percentOf(
  entry: { readonly [key in keyof PercentRule]?: PercentRule[key] | undefined } | undefined,
  otherwise: PercentRule,
): PercentRule {
  return { decimals: entry?.decimals ?? otherwise.decimals, rounding: entry?.rounding ?? otherwise.rounding };
}

/** An indicator must have a name of its own, and either a count or a ratio. */
function checkIndicator(
  id: string,
  { count, ratio }: IndicatorEntry,
  path: Path,
  { originOf, diagnostics }: Section,
): void {
  if (isBuiltIn(id)) diagnostics.push(diagnostic("policy/indicator-taken", originOf(path), { value: id }));
  if (count === undefined && ratio === undefined) {
    const value = `${id}.count | ${id}.ratio`;
    diagnostics.push(diagnostic("yaml/missing-key", originOf(path), { value }));
  } else if (count !== undefined && ratio !== undefined) {
    const facts = { path: path.join("."), choices: ["count", "ratio"] };
    diagnostics.push(diagnostic("yaml/value", originOf(path), { value: "count, ratio", facts }));
  }
}

const OF_PLACE = new Set(["kind", "tag", "tags", "class", "households", "population", "branch", "made"]);

/** Whether a column of a filter on people is one of the place where they are. */
function isOfPlace(column: string): boolean {
  return OF_PLACE.has(column) || /^(?:parent|was)\./.test(column);
}

/**
 * A count with its filters: `title`, `level` and `official` are what they say; columns of the place are those that only places
 * have (`kind`, `tag`, `class`, `parent.class` …), all others columns of the person.
 */
function countOf(entry: CountEntry, path: Path, section: Section): CountDefinition {
  const { originOf, diagnostics, compile, checkTitle } = section;
  const { title, level, official, ...columns } = entry.where ?? {};
  const at = [...path, "where"];
  const ids = typeof title === "string" ? [title] : Array.isArray(title) ? title : null;
  ids?.forEach((id) => {
    checkTitle(id, [...at, "title"]);
  });
  const isLevel = level === "commune" || level === "unit";
  if (level !== undefined && !isLevel) {
    const facts = { path: [...at, "level"].join("."), choices: ["commune", "unit"] };
    diagnostics.push(diagnostic("yaml/value", originOf([...at, "level"]), { value: String(level), facts }));
  }
  const asked = Object.entries(columns);
  const ofPlace = Object.fromEntries(asked.filter(([column]) => isOfPlace(column)));
  const ofPerson = Object.fromEntries(asked.filter(([column]) => !isOfPlace(column)));
  return {
    count: entry.count,
    titles: ids,
    level: isLevel ? level : null,
    place: compile(ofPlace, "place", at),
    person: compile(ofPerson, "person", at),
    officials: official === undefined ? false : official === "any" ? null : official === "true",
  };
}
