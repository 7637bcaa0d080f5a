/** Assignments of small duties against every one that there is. */
import { expect, test } from "vitest";
import { assign } from "../../../src/core/assign/assign.ts";
import type { Bound } from "../../../src/core/assign/search/bound.ts";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { chanceOf, randomDuty } from "../../arbitraries/duty.ts";
import { bestOf, type CountedAims, countOf } from "../../support/exhaustive-duty.ts";

/** Plans that are enumerated for one duty at most. */
const MOST_PLANS = 20_000;

test.each([
  "fixed",
  "rotate",
] as const)("500 random duties (%s) have the best assignment of all, down to the ids", (mode) => {
  let looked = 0;
  for (let seed = 1; looked < 500; seed++) {
    const chance = chanceOf(seed + 77);
    const size = {
      cells: 1 + chance.below(4),
      leaders: 1 + chance.below(4),
      months: 1 + chance.below(3),
      trouble: chance.one([0, 0.5, 1, 1.5]),
    };
    const duty = randomDuty(seed, mode, size);
    if (countOf(duty) > MOST_PLANS) continue;
    looked++;
    const best = bestOf(duty);
    const found = assign(duty);
    const stages = found.stages.map(({ aims }) => aims);
    const attendances = found.schedule.meetings
      .flatMap(({ day, cell }, meeting) =>
        (found.attending[meeting] ?? []).map(
          (person) => `${isoDay(day)} ${duty.cells[cell]?.code} ${duty.leaders[person]?.person}`,
        ),
      )
      .sort();
    expect({ seed, stages }).toEqual({ seed, stages: best.stages });
    expect({ seed, attendances }).toEqual({ seed, attendances: best.attendances });
    expect(found.proven).toBe(true);
  }
}, 120_000);

/** Whether a bound undercuts aims: the first that differs is better in the bound; an aim whose bound is not known ends it. */
function isNoWorse(bound: Bound, best: CountedAims): boolean {
  const pairs: [number | null, number][] = [
    [bound.short, best.short],
    [bound.least, best.least],
    [bound.greatest, best.greatest],
    [bound.squares, best.squares],
    ...bound.wishes.map((wish, at): [number | null, number] => [
      wish === null ? null : -wish,
      -(best.wishes[at] ?? 0),
    ]),
  ];
  const first = pairs.find(([known, value]) => known === null || known !== value);
  return first === undefined || first[0] === null || first[0] < first[1];
}

test("a search that is cut short claims no more than is true", () => {
  let looked = 0;
  let unproven = 0;
  for (let seed = 5001; looked < 150; seed++) {
    const duty = randomDuty(seed, "fixed", { cells: 4, leaders: 4, months: 3, trouble: 1.5 });
    if (countOf(duty) > MOST_PLANS) continue;
    looked++;
    const [best] = bestOf(duty).stages;
    for (const limit of [1, 3000, 20_000]) {
      const { stages, proven } = assign(duty, limit);
      const [stage] = stages;
      if (!best || !stage) throw new Error("a fixed duty has one stage");
      if (proven) expect({ seed, aims: stage.aims }).toEqual({ seed, aims: best });
      else {
        unproven++;
        expect({ seed, limit, sound: isNoWorse(stage.bound, best) }).toEqual({ seed, limit, sound: true });
      }
    }
  }
  expect(unproven).toBeGreaterThan(50);
}, 120_000);
