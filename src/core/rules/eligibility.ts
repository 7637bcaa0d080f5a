/**
 * Who may hold a title (tiêu chuẩn: `requires`; nguồn nhân sự: `open_to`), and who may hold several posts (điều kiện kiêm
 * nhiệm: `concurrent_requires`): a policy and a roster in; the rules that a person does not meet out, of which the first is
 * told. The arrangement asks for every holding at once; explanations, marks of who stays, and the checks of a roster that
 * really came out ask for one person. NĐ 33/2023/NĐ-CP leaves the standards of titles to the province's People's Council.
 */
import type { Policy, Title } from "../model/policy.ts";
import type { HoldingPosition, Positions, PositionsBy, TitlePosition } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { type RosterFilter, rosterFilterOf } from "./roster-filter.ts";
import { holdingRule, type RuleId, titleRule } from "./rule-id.ts";

/** One thing that is asked of a person, tried on every holding of a roster. */
interface Requirement {
  readonly rule: RuleId;
  /** 1 for each holding that meets the requirement by itself; a person meets it where one of their holdings does. */
  readonly met: Uint8Array;
  /** `facts`: any holding of the person may meet it; `held`: only those in the predecessors of the place. */
  readonly of: "facts" | "held";
}

/** What titles and concurrent holding ask of the people of one roster. */
export interface Eligibility {
  /** The titles, as bits in the order given, that each holding by itself lets its person hold. */
  readonly byHolding: (titles: readonly Title[]) => PositionsBy<HoldingPosition, number>;
  /** 1 for each holding that by itself lets its person hold several posts. */
  readonly severalByHolding: () => PositionsBy<HoldingPosition, number>;
  /**
   * The rules of a title that a person does not meet, in the order of the policy, `open_to` last. `facts`: the holdings in
   * whose rows the person's facts stand; `held`: the holdings that count as posts held before, by default the same.
   */
  readonly unmet: (
    title: Title,
    facts: ArrayLike<HoldingPosition>,
    held?: ArrayLike<HoldingPosition>,
  ) => readonly RuleId[];
  /** The conditions of holding several posts that a person does not meet, in the order of the policy. */
  readonly unmetForSeveral: (facts: ArrayLike<HoldingPosition>) => readonly RuleId[];
}

/**
 * Each rule is tried on the whole roster when it is first asked for. An age is the policy's year less the birth year.
 */
export function eligibilityOf(roster: Roster, policy: Policy): Eligibility {
  const { holdings } = roster;
  const filter = rosterFilterOf(roster, policy.reference?.year ?? null);
  const known = new Map<Title, readonly Requirement[]>();
  const of = (title: Title): readonly Requirement[] => {
    const requirements = known.get(title) ?? requirementsOf(title, policy, holdings.title, filter);
    known.set(title, requirements);
    return requirements;
  };
  const forSeveral = policy.holding.concurrentRequires.map(
    (test): Requirement => ({
      rule: holdingRule("holding.concurrent_requires", policy.holding, test.column),
      met: filter.matches(test),
      of: "facts",
    }),
  );
  return {
    byHolding: (titles) => {
      const eligible = new Int32Array(holdings.size).fill(2 ** titles.length - 1);
      titles.forEach((title, t) => {
        for (const { met } of of(title)) keepMet(eligible, met, ~(1 << t));
      });
      return eligible;
    },
    severalByHolding: () => {
      const several = new Int32Array(holdings.size).fill(1);
      for (const { met } of forSeveral) keepMet(several, met, 0);
      return several;
    },
    unmet: (title, facts, held = facts) =>
      of(title).flatMap((one) => (isMet(one, one.of === "facts" ? facts : held) ? [] : [one.rule])),
    unmetForSeveral: (facts) => forSeveral.flatMap((one) => (isMet(one, facts) ? [] : [one.rule])),
  };
}

/** What a title asks for: its tests in the order of the policy, then the titles of which one must have been held. */
function requirementsOf(
  title: Title,
  { titles }: Policy,
  titleOf: Positions<TitlePosition>,
  filter: RosterFilter,
): readonly Requirement[] {
  const asked = title.requires.map(
    (test): Requirement => ({
      rule: titleRule("titles.requires", title, test.column),
      met: filter.matches(test),
      of: "facts",
    }),
  );
  const { openTo } = title;
  if (openTo === null) return asked;
  const isOpen = titles.map(({ id }) => openTo.includes(id));
  const met = Uint8Array.from(titleOf, (position) => Number(isOpen[position] ?? false));
  return [...asked, { rule: titleRule("titles.open_to", title), met, of: "held" }];
}

function isMet({ met }: Requirement, holdings: ArrayLike<HoldingPosition>): boolean {
  for (let index = 0; index < holdings.length; index++) if (met[holdings[index] ?? -1] === 1) return true;
  return false;
}

/** Takes from each holding that does not meet a requirement all bits but `others`. */
function keepMet(bits: Int32Array, met: Uint8Array, others: number): void {
  for (let holding = 0; holding < bits.length; holding++) {
    if (met[holding] === 0) bits[holding] = (bits[holding] ?? 0) & others;
  }
}
