/** A policy file in, the rules as the core takes them out; every fault is told at its line. */

import { isBuiltIn } from "../../core/count/indicator-ids.ts";
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type {
  Cases,
  Condition,
  CountDefinition,
  IndicatorDefinition,
  PercentRule,
  Policy,
  Title,
} from "../../core/model/policy.ts";
import { wordsOf } from "../../core/model/titles.ts";
import { yearOf } from "../../core/numbers/days.ts";
import { fold } from "../../core/text/fold.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { type Override, originWith, override } from "../yaml/overrides.ts";
import { validate } from "../yaml/validate.ts";
import type { Path, Plain, Yaml } from "../yaml/yaml.ts";
import { conditionCompiler, type FactColumns } from "./conditions.ts";
import { consentOf } from "./consent.ts";
import { dateOf } from "./dates.ts";
import { holdingOf } from "./holding.ts";
import { coefficientOf, moneyOf } from "./money.ts";
import { type CountEntry, type PolicyFile, policySchema, type TitleEntry } from "./schema.ts";
import { thresholdsOf } from "./thresholds.ts";

export interface PolicyReading {
  readonly policy: Policy;
  /** Columns of roster (person) and register (place) that only the policy's rules look at. */
  readonly facts: FactColumns;
  /** Every value of the file with the overrides laid over it. */
  readonly plain: Plain;
}

/** Titles with posts that are arranged together: a set of titles is a 32-bit number in the core. */
const MOST_TITLES = 30;

/** Levels whose titles are arranged together, by who may fill the posts of a place. */
const TOGETHER = { place: ["commune", "unit"], commune: ["both"] } as const;

/** Reads a policy file and lays the overrides over it. The value is null where it has any fault. */
export function readPolicy(
  yaml: Yaml,
  overrides: readonly Override[],
): { readonly value: PolicyReading | null; readonly diagnostics: readonly Diagnostic[] } {
  if (yaml.diagnostics.length > 0) return { value: null, diagnostics: yaml.diagnostics };
  const changed = override(yaml.value, overrides);
  const originOf = originWith(overrides, yaml.originOf);
  const valid = validate(policySchema, changed.value, originOf);
  const diagnostics = [...changed.diagnostics, ...valid.diagnostics];
  if (!valid.value) return { value: null, diagnostics };
  const reading = { ...build(valid.value, originOf, diagnostics), plain: changed.value };
  return { value: diagnostics.length > 0 ? null : reading, diagnostics };
}

function build(
  file: PolicyFile,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): Omit<PolicyReading, "plain"> {
  const facts: FactColumns = { place: new Map(), person: new Map() };
  const compile = conditionCompiler(originOf, diagnostics, facts);
  const known = Object.keys(file.titles);
  const checkTitle = (id: string, path: Path): void => {
    if (known.includes(id)) return;
    const details = { value: id, suggestion: nearestWord(id, known), facts: { path: path.join(".") } };
    diagnostics.push(diagnostic("policy/unknown-title", originOf(path), details));
  };
  const titles = Object.entries(file.titles).map(([id, entry]): Title => {
    const path = ["titles", id];
    const name = entry.name ?? entry.names?.thon ?? entry.names?.tdp;
    if (name === undefined)
      diagnostics.push(diagnostic("yaml/missing-key", originOf(path), { value: `${id}.name` }));
    const open = entry.open_to === undefined || entry.open_to === "any" ? null : entry.open_to;
    open?.forEach((title, index) => {
      checkTitle(title, [...path, "open_to", index]);
    });
    return {
      id,
      name: name ?? id,
      names: {
        ...(entry.names?.thon && { thon: entry.names.thon }),
        ...(entry.names?.tdp && { tdp: entry.names.tdp }),
      },
      nameEn: entry.name_en ?? null,
      aliases: entry.aliases ?? [],
      level: entry.level,
      posts: postsOf(entry.posts, compile, [...path, "posts"]),
      requires: compile(entry.requires, "person", [...path, "requires"]),
      openTo: open,
      counted: entry.counted ?? true,
      coefficient: coefficientOf(entry.coefficient, compile, [...path, "coefficient"]),
      optional: entry.optional ?? false,
      basis: entry.basis ?? null,
    };
  });
  checkNames(titles, originOf, diagnostics);
  const posted = titles.filter((title) => title.posts.some(({ value }) => value > 0));
  for (const level of TOGETHER[file.holding?.candidates ?? "place"]) {
    const own = posted.filter((title) => level === "both" || title.level === level);
    if (own.length > MOST_TITLES) {
      const facts = { level, titles: own.length, most: MOST_TITLES };
      diagnostics.push(diagnostic("policy/too-many-titles", originOf(["titles"]), { facts }));
    }
  }
  const percent = percentOf(file.percent, { decimals: 1, rounding: "half-up" });
  const count = (entry: CountEntry, path: Path): CountDefinition => {
    const { title, level, kind, tag, official, ...columns } = entry.where ?? {};
    const ids = typeof title === "string" ? [title] : Array.isArray(title) ? title : null;
    ids?.forEach((id) => {
      checkTitle(id, [...path, "where", "title"]);
    });
    if (level !== undefined && level !== "commune" && level !== "unit") {
      const details = {
        value: String(level),
        facts: { path: [...path, "where", "level"].join("."), choices: ["commune", "unit"] },
      };
      diagnostics.push(diagnostic("yaml/value", originOf([...path, "where", "level"]), details));
    }
    const ofPlace = { ...(kind !== undefined && { kind }), ...(tag !== undefined && { tags: tag }) };
    return {
      count: entry.count,
      titles: ids,
      level: level === "commune" || level === "unit" ? level : null,
      place: compile(ofPlace, "place", [...path, "where"]),
      person: compile(columns, "person", [...path, "where"]),
      officials: official === undefined ? false : official === "any" ? null : official === "true",
    };
  };
  const indicators = Object.entries(file.indicators ?? {}).map(([id, entry]): IndicatorDefinition => {
    const path = ["indicators", id];
    if (isBuiltIn(id)) {
      diagnostics.push(diagnostic("policy/indicator-taken", originOf(path), { value: id }));
    }
    if (entry.count === undefined && entry.ratio === undefined) {
      diagnostics.push(
        diagnostic("yaml/missing-key", originOf(path), { value: `${id}.count | ${id}.ratio` }),
      );
    } else if (entry.count !== undefined && entry.ratio !== undefined) {
      const details = { value: "count, ratio", facts: { path: path.join("."), choices: ["count", "ratio"] } };
      diagnostics.push(diagnostic("yaml/value", originOf(path), details));
    }
    const of = entry.ratio?.of ?? { count: entry.count ?? "persons", where: entry.where };
    return {
      id,
      name: entry.name,
      nameEn: entry.name_en ?? null,
      of: count(of, entry.ratio ? [...path, "ratio", "of"] : path),
      to: entry.ratio ? count(entry.ratio.to, [...path, "ratio", "to"]) : null,
      percent: percentOf(entry, percent),
      basis: entry.basis ?? null,
    };
  });
  const day = dateOf(file.effective, ["effective"], originOf, diagnostics);
  const effective = day === null ? null : { day, year: yearOf(day) };
  const holding = holdingOf(file.holding, compile, checkTitle);
  if (file.effective === undefined) {
    const needsAge = (condition: Condition): boolean => condition.some(({ column }) => column === "age");
    const aged = titles.find((title) => needsAge(title.requires));
    if (aged || needsAge(holding.concurrentRequires)) {
      const path = aged ? ["titles", aged.id, "requires", "age"] : ["holding", "concurrent_requires", "age"];
      diagnostics.push(diagnostic("policy/no-effective", originOf(path), { value: path.join(".") }));
    }
  }
  return {
    policy: {
      id: file.id,
      name: file.name,
      nameEn: file.name_en ?? null,
      basis: file.basis ?? null,
      effective,
      branches: file.branches ?? "merge",
      money: moneyOf(file.money, effective, compile, originOf, diagnostics),
      thresholds: thresholdsOf(file.thresholds, effective, compile, originOf, diagnostics),
      consent: consentOf(file.consent),
      titles,
      holding,
      indicators,
      percent,
      percentBasis: file.percent?.basis ?? null,
    },
    facts,
  };
}

/** How many posts of a title a place has (định biên): by default one. */
function postsOf(
  posts: TitleEntry["posts"],
  compile: ReturnType<typeof conditionCompiler>,
  path: Path,
): Cases {
  if (posts === undefined) return [{ when: [], value: 1 }];
  if (typeof posts === "number") return [{ when: [], value: posts }];
  return posts.map((one, index) => ({
    when: compile(one.when, "place", [...path, index, "when"]),
    value: one.posts,
  }));
}

/** How a percentage is rounded: as the entry says, else as the rule around it. */
function percentOf(
  entry: { readonly [key in keyof PercentRule]?: PercentRule[key] | undefined } | undefined,
  otherwise: PercentRule,
): PercentRule {
  return { decimals: entry?.decimals ?? otherwise.decimals, rounding: entry?.rounding ?? otherwise.rounding };
}

/** Two titles must not share a word: a roster that used it would mean either. */
function checkNames(
  titles: readonly Title[],
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): void {
  const owners = new Map<string, Title>();
  for (const title of titles) {
    for (const word of wordsOf(title)) {
      const owner = owners.get(fold(word));
      if (owner && owner !== title) {
        const details = { value: word, facts: { title: title.id, other: owner.id } };
        diagnostics.push(diagnostic("policy/same-name", originOf(["titles", title.id]), details));
      }
      owners.set(fold(word), title);
    }
  }
}
