/** Exchanges that free people of units they cannot keep. */
import { expect, test } from "vitest";
import { relaxationOf } from "../../../../src/core/assign/relaxation/network.ts";
import { repair } from "../../../../src/core/assign/relaxation/repair.ts";
import { choiceOf } from "../../../../src/core/assign/search/search.ts";
import { taskOfAll } from "../../../../src/core/assign/task/task.ts";
import { scheduleOf } from "../../../../src/core/duty/schedule.ts";
import { wishTableOf } from "../../../../src/core/duty/wish-table.ts";
import { chanceOf, randomDuty } from "../../../arbitraries/duty.ts";

test("exchanges leave what the cheapest circulation costs, in 300 random duties", () => {
  let exchanged = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const { below, one } = chanceOf(seed);
    const size = { cells: 4 + below(8), leaders: 3 + below(5), months: 1 + below(3), trouble: one([0.5, 1]) };
    const duty = randomDuty(seed, "fixed", size);
    const task = taskOfAll({ duty, schedule: scheduleOf(duty), wishes: wishTableOf(duty) });
    const purpose = { cap: Number.POSITIVE_INFINITY, wishes: true, hints: true, clashes: [] };
    const relaxation = relaxationOf(task, purpose);
    const before = [...relaxation.state.total];
    const choice = choiceOf(relaxation);
    repair(relaxation, choice);
    expect({ seed, total: [...relaxation.state.total] }).toEqual({ seed, total: before });
    expect({ seed, choice }).toEqual({ seed, choice: choiceOf(relaxation) });
    if (relaxation.state.log.kind.length > 0) exchanged++;
  }
  expect(exchanged).toBeGreaterThan(20);
});
