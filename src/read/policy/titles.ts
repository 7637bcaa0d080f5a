/** The `titles` of a policy file (chức danh): their names, posts and what they ask for, in order of rank. */

import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Cases, Condition } from "../../core/model/condition.ts";
import type { HoldingRules, Title } from "../../core/model/policy.ts";
import { titleKey, wordsOf } from "../../core/model/titles.ts";
import type { Path } from "../yaml/yaml.ts";
import { placesOf, rateCasesOf } from "./rates.ts";
import type { ConditionEntry, PolicyFile, TitleEntry } from "./schema.ts";
import type { Section } from "./section.ts";

/**
 * The most titles with posts that may be arranged together: a set of them is the bits of one 32-bit number in the
 * solver.
 */
const MOST_TITLES = 30;

/** By who may fill the posts of a place (`candidates`): the levels whose titles are arranged together. */
const TOGETHER = { place: ["commune", "unit"], commune: ["both"] } as const;

/** The titles, in the order in which they are written. `candidates`: who may fill the posts of a place. */
export function titlesOf(
  entries: PolicyFile["titles"],
  candidates: HoldingRules["candidates"],
  section: Section,
): Title[] {
  const titles = section.keysAt(["titles"]).flatMap((id) => {
    const entry = entries[id];
    return entry ? [titleOf(id, entry, section)] : [];
  });
  checkNames(titles, section);
  checkNumber(titles, candidates, section);
  return titles;
}

function titleOf(id: string, entry: TitleEntry, section: Section): Title {
  const { originOf, diagnostics, compile, checkTitle } = section;
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
    posts: postsOf(entry, [...path, "posts"], section),
    requires: compile(entry.requires, "person", [...path, "requires"]),
    openTo: open,
    counted: entry.counted ?? true,
    coefficient: rateCasesOf(entry.coefficient, entry.level, [...path, "coefficient"], section),
    optional: entry.optional ?? false,
    basis: entry.basis ?? null,
  };
}

/** How many posts of a title a place has (định biên): one where the policy does not say. */
function postsOf({ posts, level }: TitleEntry, path: Path, section: Section): Cases {
  if (posts === undefined) return [{ when: [], value: 1 }];
  if (typeof posts === "number") return [{ when: [], value: posts }];
  const cases = Array.isArray(posts) ? posts : [posts];
  return cases.map((one, index) => {
    const at = Array.isArray(posts) ? [...path, index] : path;
    const when = placesOf(one, level, at, section);
    return { when: [...when, ...servedThere(one.person, level, at, section)], value: one.posts };
  });
}

/** What a case asks of those who served in the place: a test on a column of the place that the run writes down. */
function servedThere(
  entry: ConditionEntry | undefined,
  level: TitleEntry["level"],
  path: Path,
  { compile, servedTests }: Section,
): Condition {
  const condition = compile(entry, "person", [...path, "person"]);
  if (condition.length === 0) return [];
  const column = [...path, "person"].join(".");
  servedTests.push({ column, level, condition });
  return [{ column, test: { oneOf: [true] } }];
}

/** Two titles must not share a word: a roster that used it would mean either. */
function checkNames(titles: readonly Title[], { originOf, diagnostics }: Section): void {
  const owners = new Map<string, Title>();
  for (const title of titles) {
    for (const word of wordsOf(title)) {
      const owner = owners.get(titleKey(word));
      if (owner && owner !== title) {
        const details = { value: word, facts: { title: title.id, other: owner.id } };
        diagnostics.push(diagnostic("policy/same-name", originOf(["titles", title.id]), details));
      }
      owners.set(titleKey(word), title);
    }
  }
}

/** No more titles with posts may be arranged together than fit into one set. */
function checkNumber(
  titles: readonly Title[],
  candidates: HoldingRules["candidates"],
  { originOf, diagnostics }: Section,
): void {
  const posted = titles.filter((title) => title.posts.some(({ value }) => value > 0));
  for (const level of TOGETHER[candidates]) {
    const own = posted.filter((title) => level === "both" || title.level === level);
    if (own.length <= MOST_TITLES) continue;
    const facts = { level, titles: own.length, most: MOST_TITLES };
    diagnostics.push(diagnostic("policy/too-many-titles", originOf(["titles"]), { facts }));
  }
}
