/** The `indicators` and `percent` of a policy file (chỉ tiêu): figures of its own, and how percentages are rounded. */

import { isBuiltIn } from "../../core/count/scopes/indicator-ids.ts";
import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Condition } from "../../core/model/condition.ts";
import { fitsLevel } from "../../core/model/kinds.ts";
import { KINDS, LEVELS, type Level, type Value } from "../../core/model/place.ts";
import {
  type AnyCount,
  type Count,
  type CountDefinition,
  type IndicatorDefinition,
  PEOPLE_COUNTS,
  type PercentRule,
  PLACE_COUNTS,
  type PlaceCountDefinition,
  type PostLevel,
} from "../../core/model/policy.ts";
import { parseYesNoText } from "../cells/values.ts";
import type { Path } from "../yaml/yaml.ts";
import type { ConditionEntry, CountEntry, IndicatorEntry, PolicyFile } from "./schema.ts";
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
    const of = entry.ratio?.of ?? entry;
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

/** An indicator must have a name of its own, and one of a count, a sum or a ratio; each count of a ratio a count or a sum. */
function checkIndicator(id: string, entry: IndicatorEntry, path: Path, section: Section): void {
  if (isBuiltIn(id))
    section.diagnostics.push(diagnostic("policy/indicator-taken", section.originOf(path), { value: id }));
  checkOneOf(entry, ["count", "sum", "ratio"], path, section);
  for (const key of ["of", "to"] as const)
    if (entry.ratio) checkOneOf(entry.ratio[key], ["count", "sum"], [...path, "ratio", key], section);
}

/** Just one of some keys must stand in a map. */
function checkOneOf(
  entry: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  path: Path,
  section: Section,
): void {
  const own = keys.filter((key) => entry[key] !== undefined);
  if (own.length === 0) {
    const value = keys.map((key) => `${path.at(-1)}.${key}`).join(" | ");
    section.diagnostics.push(diagnostic("yaml/missing-key", section.originOf(path), { value }));
  } else if (own.length > 1) {
    tellValue(own.join(", "), keys, path, path, section);
  }
}

const OF_PLACE = new Set([
  "kind",
  "tag",
  "tags",
  "class",
  "households",
  "population",
  "area",
  "branch",
  "code",
  "status",
  "parent",
  "made",
]);

/** Whether a column of a filter on people is one of the place where they are. */
function isOfPlace(column: string): boolean {
  return OF_PLACE.has(column) || /^(?:parent|was)\./.test(column);
}

/** A count of people and posts, or of places. */
function countOf({ count, sum, where }: CountEntry, path: Path, section: Section): AnyCount {
  const of = PLACE_COUNTS.find((one) => one === count);
  const at = [...path, "where"];
  if (sum !== undefined) return placeCountOf(sumOf(sum, [...path, "sum"], section), where ?? {}, at, section);
  if (of !== undefined) return placeCountOf(of, where ?? {}, at, section);
  return peopleCountOf(peopleCount(count), where ?? {}, at, section);
}

function peopleCount(count: CountEntry["count"]): Count {
  return PEOPLE_COUNTS.find((one) => one === count) ?? "persons";
}

/** The columns of a place that can be added up under their own names. */
const SUMS = ["households", "population", "area"] as const;

/** What `sum` adds up: a figure that every register knows, or a further column, which is then read as numbers. */
function sumOf(column: string, path: Path, section: Section): PlaceCountDefinition["counts"] {
  const known = SUMS.find((one) => one === column);
  if (known !== undefined) return known;
  if (OF_PLACE.has(column) || isOfPlace(column) || column === "level" || column === "name") {
    tellValue(column, SUMS, path, path, section);
  } else section.addUp(column, path);
  return { sum: column };
}

/**
 * `level` says which places are looked at, but of thôn and communes; without it what else is asked for may: kinds, and classes, are of
 * one level.
 */
function placeCountOf(
  counts: PlaceCountDefinition["counts"],
  { level, ...columns }: NonNullable<CountEntry["where"]>,
  at: Path,
  section: Section,
): PlaceCountDefinition {
  for (const column of ["title", "official"].filter((one) => columns[one] !== undefined)) {
    const choices = ["level", ...OF_PLACE];
    tellValue(column, choices, at, [...at, column], section);
  }
  const own: Level | null = counts === "units" ? "unit" : counts === "communes" ? "commune" : null;
  const levels: readonly Level[] = own === null ? LEVELS : [own];
  const named = level === undefined ? undefined : levels.find((one) => one === level);
  if (level !== undefined && named === undefined)
    tellValue(String(level), levels, [...at, "level"], [...at, "level"], section);
  const place = section.compile(columns, "place", at, own ?? named);
  return { counts, level: named ?? levelIn(place), place };
}

/** Tells of a value that does not do for a path. */
function tellValue(value: string, choices: readonly string[], path: Path, at: Path, section: Section): void {
  const facts = { path: path.join("."), choices };
  section.diagnostics.push(diagnostic("yaml/value", section.originOf(at), { value, facts }));
}

/** The level that a filter is about by its kinds or class; null: it does not say. */
function levelIn(place: Condition): Level | null {
  const kinds = place.find(({ column }) => column === "kind")?.test;
  if (kinds && "oneOf" in kinds) {
    const levels = new Set(LEVELS.filter((level) => kinds.oneOf.some((one) => isKindOf(one, level))));
    const [only = null] = levels;
    if (levels.size === 1) return only;
  }
  return place.some(({ column }) => column === "class") ? "commune" : null;
}

function isKindOf(value: Value, level: Level): boolean {
  return KINDS.some((kind) => kind === value && fitsLevel(kind, level));
}

/**
 * A count with its filters: `title`, `level` and `official` are what they say; columns of the place are those that only places
 * have (`kind`, `tag`, `class`, `parent.class` …), all others columns of the person, or of the place where the roster has none.
 */
function peopleCountOf(
  count: Count,
  { title, level, official, ...columns }: NonNullable<CountEntry["where"]>,
  at: Path,
  section: Section,
): CountDefinition {
  const { compile, checkTitle, levelOf } = section;
  const ids = typeof title === "string" ? [title] : Array.isArray(title) ? title : null;
  if (title !== undefined && ids === null)
    tellValue(JSON.stringify(title), ["…", "[…, …]"], [...at, "title"], [...at, "title"], section);
  const isLevel = level === "commune" || level === "unit";
  if (level !== undefined && !isLevel)
    tellValue(String(level), ["commune", "unit"], [...at, "level"], [...at, "level"], section);
  ids?.forEach((id) => {
    checkTitle(id, [...at, "title"]);
  });
  const levels = new Set((ids ?? []).map(levelOf));
  // Nobody holds at a level a title of the other one.
  if (isLevel && ids !== null && !levels.has(level))
    tellValue(
      level,
      [...levels].flatMap((one) => one ?? []),
      [...at, "level"],
      [...at, "level"],
      section,
    );
  const [only]: Iterable<PostLevel | undefined> = isLevel ? [level] : levels.size === 1 ? levels : [];
  const asked = Object.entries(columns);
  const ofPlace = Object.fromEntries(asked.filter(([column]) => isOfPlace(column)));
  const ofPerson = Object.fromEntries(asked.filter(([column]) => !isOfPlace(column)));
  return {
    count,
    titles: ids,
    level: isLevel ? level : null,
    place: compile(ofPlace, "place", at, only),
    person: section.compileEither(ofPerson, at),
    officials: official === undefined ? false : officialsIn(official, [...at, "official"], section),
  };
}

/** Whether officials count: yes, no, or `any`: both (null); another word is told. */
function officialsIn(word: ConditionEntry[string], path: Path, section: Section): boolean | null {
  if (word === "any") return null;
  const said = typeof word === "string" ? parseYesNoText(word) : null;
  if (said?.ok) return said.value;
  tellValue(
    typeof word === "string" ? word : JSON.stringify(word),
    ["true", "false", "any"],
    path,
    path,
    section,
  );
  return null;
}
