/** The part `holding` of a policy (kiêm nhiệm): who may hold what together, and caps. */

import type { Cases, HoldingRules, Pair } from "../../core/model/policy.ts";
import type { Path } from "../yaml/yaml.ts";
import type { conditionCompiler } from "./conditions.ts";
import type { PolicyFile } from "./schema.ts";

export function holdingOf(
  entry: PolicyFile["holding"],
  compile: ReturnType<typeof conditionCompiler>,
  checkTitle: (id: string, path: Path) => void,
): HoldingRules {
  const pairs = (
    list: readonly { titles: [string, string]; basis?: string | undefined }[],
    key: string,
  ): Pair[] =>
    list.map(({ titles, basis }, index) => {
      titles.forEach((title, at) => {
        checkTitle(title, ["holding", key, index, "titles", at]);
      });
      return { titles, basis: basis ?? null };
    });
  const { max_posts: most = 1, together, max_persons: caps } = entry ?? {};
  return {
    objective: entry?.objective ?? "fewest-persons",
    candidates: entry?.candidates ?? "place",
    maxPosts: {
      commune: typeof most === "number" ? most : (most.commune ?? 1),
      unit: typeof most === "number" ? most : (most.unit ?? 1),
    },
    incompatible: pairs(entry?.incompatible ?? [], "incompatible"),
    together: together === undefined || together === "any" ? null : pairs(together, "together"),
    concurrentRequires: compile(entry?.concurrent_requires, "person", ["holding", "concurrent_requires"]),
    maxPersons: {
      unit: capsOf(caps?.unit, compile, ["holding", "max_persons", "unit"]),
      commune: capsOf(caps?.commune, compile, ["holding", "max_persons", "commune"]),
    },
    maxPersonsBasis: caps?.basis ?? null,
    basis: entry?.basis ?? null,
    prefer: (entry?.prefer ?? []).filter((one) => one !== "incumbent"),
  };
}

type CapEntry = NonNullable<NonNullable<PolicyFile["holding"]>["max_persons"]>["commune"];

/** Caps as cases: one number, one by class of commune, or a list. */
function capsOf(entry: CapEntry, compile: ReturnType<typeof conditionCompiler>, path: Path): Cases {
  if (entry === undefined) return [];
  if (typeof entry === "number") return [{ when: [], value: entry }];
  if (Array.isArray(entry)) {
    return entry.map(({ when, persons }, index) => ({
      when: compile(when, "place", [...path, index, "when"]),
      value: persons,
    }));
  }
  return ([1, 2, 3] as const).flatMap((rank) => {
    const value = entry[rank];
    return value === undefined ? [] : [{ when: [{ column: "class", test: { oneOf: [rank] } }], value }];
  });
}
