/** Which units one person cannot be sent to both. */
import { clash, isAwayFrom } from "../../duty/schedule.ts";
import type { Task } from "./task.ts";

/** Whether a person cannot be sent to both units: two meetings clash that they would both attend. */
export function unitsClash(
  { schedule, units, clashing }: Task,
  person: number,
  a: number,
  b: number,
): boolean {
  if (clashing[a * units.length + b] === 0) return false;
  const [first, second] = [units[a], units[b]];
  if (!first || !second) return false;
  for (let one = first.from; one < first.to; one++) {
    if (isAwayFrom(schedule, person, one)) continue;
    for (let other = second.from; other < second.to; other++) {
      if (clash(schedule, one, other) && !isAwayFrom(schedule, person, other)) return true;
    }
  }
  return false;
}
