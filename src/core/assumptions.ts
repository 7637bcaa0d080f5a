/** Assumptions of the policy (giả định) that a result rests on: a finished run in; those that touched it, in their order, out. */

import type { Arrangement } from "./arrange/arrangement.ts";
import type { Judgement } from "./judge/thresholds.ts";
import type { Assumption, Policy } from "./model/policy.ts";
import type { Reorganisation } from "./reorganise/lineage/lineage.ts";

/** What of a run an assumption may have touched. */
export interface Touched {
  readonly policy: Policy;
  readonly reorganisation: Reorganisation;
  /** null: no people were looked at. */
  readonly arrangement: Arrangement | null;
  readonly judgement: Judgement | null;
  /** The roles of the inputs that were read. */
  readonly inputs: readonly { readonly role: string }[];
}

/**
 * An assumption about a title touches a result that has posts of it, before or after; one about a standard of households, one
 * by which a unit was judged; one about holding or consent, one in which people were arranged or places asked; one about a rate
 * of money, one in which that rate was worked with. Any other touches every result.
 */
export function assumptionsOf(run: Touched): readonly Assumption[] {
  let met: ReadonlySet<string> | null = null;
  const titles = (): ReadonlySet<string> => {
    met ??= titlesMet(run);
    return met;
  };
  return run.policy.assumptions.filter(({ path }) => touches(path, titles, run));
}

function touches(path: string, titles: () => ReadonlySet<string>, run: Touched): boolean {
  const { policy, arrangement, judgement, inputs } = run;
  const [section = "", id = ""] = path.split(".");
  switch (section) {
    case "titles":
      return id === "" ? titles().size > 0 : titles().has(id);
    case "holding":
      return arrangement !== null;
    case "thresholds":
      return [...(judgement?.standards ?? [])].some(
        (own) => leadsTo(path, own) || leadsTo(own, path) || id === "must_merge_below",
      );
    case "consent":
      return inputs.some(({ role }) => role === "consultation");
    case "money":
      return touchesMoney(path, policy, arrangement !== null);
    default:
      return true;
  }
}

/** Whether a path is that of something, or of what it stands in. */
function leadsTo(path: string, to: string): boolean {
  return to === path || to.startsWith(`${path}.`);
}

/** Rates are worked with on the days of the two sides; allowances and severance only where there are people. */
function touchesMoney(path: string, { money }: Policy, hasPeople: boolean): boolean {
  if (money === null) return false;
  const rates = [...money.before.paths, ...money.after.paths];
  const [, key = ""] = path.split(".");
  if (key === "severance") return hasPeople && money.severance !== null;
  if (key === "further_posts" || key === "officials")
    return hasPeople && rates.some((own) => leadsTo(path, own) || leadsTo(own, path));
  if (key === "base_salary" || key === "funds")
    return rates.some((own) => leadsTo(path, own) || leadsTo(own, path));
  return true;
}

/** Titles that somebody holds, or could, before or after. */
function titlesMet({ policy, arrangement }: Touched): ReadonlySet<string> {
  if (arrangement === null) return new Set();
  const { roster, seats, vacant } = arrangement;
  const posts = [roster.holdings, roster.vacant, seats, vacant];
  const met = policy.titles.filter((_, at) => posts.some(({ title }) => title.includes(at)));
  return new Set(met.map(({ id }) => id));
}

/** What assumptions say, each text once: several titles may rest on one. */
export function textsOf(assumptions: readonly Assumption[]): string[] {
  return [...new Set(assumptions.map(({ text }) => text))];
}
