/** The key `propose` of a scenario: what is wished of a proposal, its places as they are written. */
import type { Origin } from "../../core/model/place.ts";
import { AIMS, type Sameness, type Wishes } from "../../core/model/proposal.ts";
import type { Path } from "../yaml/yaml.ts";
import type { ScenarioFile } from "./schema.ts";

/** A list of places by their codes or names. */
export interface NamedUnits {
  readonly names: readonly string[];
  readonly origin: Origin;
}

/** The wishes of a scenario before its places are found in the register. */
export interface ScenarioWishes extends Omit<Wishes, "together" | "apart" | "keep"> {
  readonly together: readonly NamedUnits[];
  readonly apart: readonly NamedUnits[];
  readonly keep: NamedUnits;
}

/** What a scenario without the key wishes. */
export const UNWISHED: ScenarioWishes = {
  aims: AIMS,
  target: null,
  mostParts: null,
  upper: null,
  same: [],
  together: [],
  apart: [],
  keep: { names: [], origin: { file: "", line: 0 } },
};

const LABEL = /^tags\.(?=.)/;

/** What a scenario wishes; null where it does not have the key. */
export function wishesOf(
  propose: ScenarioFile["propose"],
  originOf: (path: Path) => Origin,
): ScenarioWishes | null {
  if (propose === undefined) return null;
  const { aims, target, most_parts, upper, same, together, apart, keep } = propose;
  const listsOf = (
    key: "together" | "apart",
    lists: readonly (readonly string[])[] | undefined,
  ): NamedUnits[] => (lists ?? []).map((names, at) => ({ names, origin: originOf(["propose", key, at]) }));
  return {
    aims: [...new Set(aims ?? AIMS)],
    target: target ?? null,
    mostParts: most_parts ?? null,
    upper: upper ?? null,
    same: (same ?? []).map((name, at): Sameness => {
      const origin = originOf(["propose", "same", at]);
      const kind = LABEL.test(name) ? "tag" : "column";
      return { kind, name: name.replace(LABEL, ""), origin };
    }),
    together: listsOf("together", together),
    apart: listsOf("apart", apart),
    keep: { names: keep ?? [], origin: originOf(["propose", "keep"]) },
  };
}
