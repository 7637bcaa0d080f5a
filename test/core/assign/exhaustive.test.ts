/** Assignments of small duties against every one that there is. */
import { expect, test } from "vitest";
import { assign } from "../../../src/core/assign/assign.ts";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { chanceOf, randomDuty } from "../../arbitraries/duty.ts";
import { bestOf, countOf } from "../../exhaustive-duty.ts";

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
