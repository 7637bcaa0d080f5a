/** The `holding` of a policy file (kiêm nhiệm): who may hold what together, caps, and what the optimum is after. */

import type { Cases } from "../../core/model/condition.ts";
import type { HoldingRules, Pair, PostLevel } from "../../core/model/policy.ts";
import type { Path } from "../yaml/yaml.ts";
import type { HoldingEntry, PairEntry } from "./schema.ts";
import type { Section } from "./section.ts";

/**
 * The rules as written; where nothing is: one post a person, any pair, no cap, fewest people, candidates of the place
 * itself. That incumbents go first is so whether `prefer` names them or not.
 */
export function holdingOf(entry: HoldingEntry | undefined, section: Section): HoldingRules {
  const { max_posts: most = 1, incompatible, together, max_persons: caps } = entry ?? {};
  return {
    objective: entry?.objective ?? "fewest-persons",
    candidates: entry?.candidates ?? "place",
    maxPosts: {
      commune: typeof most === "number" ? most : (most.commune ?? 1),
      unit: typeof most === "number" ? most : (most.unit ?? 1),
    },
    incompatible: pairsOf(incompatible ?? [], "incompatible", section),
    together: together === undefined || together === "any" ? null : pairsOf(together, "together", section),
    concurrentRequires: section.compile(entry?.concurrent_requires, "person", [
      "holding",
      "concurrent_requires",
    ]),
    maxPersons: {
      unit: capsOf(caps?.unit, "unit", ["holding", "max_persons", "unit"], section),
      commune: capsOf(caps?.commune, "commune", ["holding", "max_persons", "commune"], section),
    },
    maxPersonsBasis: caps?.basis ?? null,
    basis: entry?.basis ?? null,
    prefer: (entry?.prefer ?? []).filter((one) => one !== "incumbent"),
  };
}

/** Pairs of titles; an id that no title has is told. */
function pairsOf(list: readonly PairEntry[], key: string, { checkTitle }: Section): Pair[] {
  return list.map(({ titles, basis }, index) => {
    titles.forEach((title, at) => {
      checkTitle(title, ["holding", key, index, "titles", at]);
    });
    return { titles, basis: basis ?? null };
  });
}

type CapEntry = NonNullable<HoldingEntry["max_persons"]>["commune"];

/**
 * Caps as cases (mức tối đa): one number, one by class of commune (loại I, II, III), or a list. Of a commune 14, 12 and 10
 * people (NĐ 34/2019/NĐ-CP Điều 2, NĐ 33/2023/NĐ-CP Điều 33), of a thôn or TDP 3.
 */
function capsOf(entry: CapEntry, level: PostLevel, path: Path, { compile }: Section): Cases {
  if (entry === undefined) return [];
  if (typeof entry === "number") return [{ when: [], value: entry }];
  if (Array.isArray(entry)) {
    return entry.map(({ when, persons }, index) => ({
      when: compile(when, "place", [...path, index, "when"], level),
      value: persons,
    }));
  }
  return ([1, 2, 3] as const).flatMap((rank) => {
    const value = entry[rank];
    return value === undefined ? [] : [{ when: [{ column: "class", test: { oneOf: [rank] } }], value }];
  });
}
