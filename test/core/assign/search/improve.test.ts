/** Choices made better by small changes: they keep to the rules, are worth what is told, and nothing small is left to do. */
import { expect, test } from "vitest";
import { standingOf } from "../../../../src/core/assign/relaxation/standing.ts";
import { tooManyFor } from "../../../../src/core/assign/relaxation/violations.ts";
import { improved, isBetter } from "../../../../src/core/assign/search/improve.ts";
import { aimsOf, attending, personsByUnit } from "../../../../src/core/assign/task/aims.ts";
import { type Task, taskOfAll } from "../../../../src/core/assign/task/task.ts";
import { scheduleOf } from "../../../../src/core/duty/schedule.ts";
import { wishTableOf } from "../../../../src/core/duty/wish-table.ts";
import { randomDuty } from "../../../arbitraries/duty.ts";

function taskFor(seed: number): Task {
  const duty = randomDuty(seed, "fixed", { cells: 12, leaders: 8, months: 3, trouble: 1 });
  return taskOfAll({ duty, schedule: scheduleOf(duty), wishes: wishTableOf(duty) });
}

function listed(task: Task, choice: readonly (readonly number[])[]): number[] {
  const { short, least, greatest, squares, wishes } = aimsOf(task, choice);
  return [short, least, greatest, squares, ...wishes.map((wish) => 0 - wish)];
}

test("what comes out keeps to every rule, is worth no less than it was, and is not made better again", () => {
  let better = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const task = taskFor(seed);
    const cap = seed % 3 === 0 ? 6 : Number.POSITIVE_INFINITY;
    const everybody = Array.from({ length: task.persons }, () => task.units.map((_, unit) => unit));
    const nobody = everybody.map(() => []);
    for (const start of [nobody, everybody]) {
      const choice = improved(task, start, cap, { left: 1e8 });
      choice.forEach((units, person) => {
        expect(tooManyFor(task, person, units, cap)).toBeNull();
        for (const unit of units) expect(task.allowed[person * task.units.length + unit]).toBe(1);
      });
      personsByUnit(task, choice).forEach((persons, unit) => {
        const { from, to, entries } = task.units[unit] ?? { from: 0, to: 0, entries: [] };
        for (let meeting = from; meeting < to; meeting++) {
          for (const { group, most } of entries)
            expect(attending(task, meeting, group, persons)).toBeLessThanOrEqual(most);
        }
      });
      const worth = listed(task, choice);
      if (isBetter(worth, listed(task, nobody))) better++;
      expect(isBetter(listed(task, nobody), worth)).toBe(false);
      expect(improved(task, choice, cap, { left: 1e8 })).toEqual(choice);
    }
  }
  expect(better).toBeGreaterThan(80);
});

test("what a choice comes to is kept up to date, pair by pair and back again", () => {
  const task = taskFor(7);
  const own = standingOf(task);
  expect(own.worth()).toEqual(listed(task, own.choice));
  const pairs = Array.from(
    { length: 40 },
    (_, at) => [at % task.persons, (at * 5) % task.units.length] as const,
  );
  const put = pairs.filter(
    ([person, unit], at) => pairs.findIndex((one) => one[0] === person && one[1] === unit) === at,
  );
  for (const [person, unit] of put) {
    own.put(person, unit, 1);
    expect(own.worth()).toEqual(listed(task, own.choice));
  }
  for (const [person, unit] of put) {
    own.put(person, unit, -1);
    expect(own.worth()).toEqual(listed(task, own.choice));
  }
});
