/**
 * A choice made better by small changes, one after the other as long as any helps: somebody is sent to a further unit, kept
 * from one, sent in the place of another, or two exchange units. What comes out keeps to all rules and is worth no less; it
 * is what a search begins with, and what one that is cut short leaves.
 */

import { type Standing, standingOf } from "../relaxation/standing.ts";
import { tooManyFor } from "../relaxation/violations.ts";
import type { Choice } from "../task/aims.ts";
import type { Task } from "../task/task.ts";

/** Makes a choice better under a bound on everybody's load; pairs that break a rule are left out at first. */
export function improved(task: Task, start: Choice, cap: number, budget: { left: number }): Choice {
  const own = standingOf(task);
  start.forEach((units, person) => {
    for (const unit of units) if (canTake(own, person, unit, cap)) own.put(person, unit, 1);
  });
  for (let hasChanged = true; hasChanged && budget.left > 0; ) {
    hasChanged = false;
    for (const change of [send, spare, replace, exchange]) {
      for (let unit = 0; unit < task.units.length && budget.left > 0; unit++) {
        const { steps } = own.count;
        if (change(own, unit, cap)) hasChanged = true;
        budget.left -= own.count.steps - steps;
      }
    }
  }
  return own.choice;
}

/** Whether somebody may be sent to a unit as well, as things stand. */
function canTake({ task, choice, isFull }: Standing, person: number, unit: number, cap: number): boolean {
  const units = choice[person] ?? [];
  if (task.allowed[person * task.units.length + unit] !== 1 || units.includes(unit)) return false;
  if (isFull(person, unit)) return false;
  const load = (task.before[person] ?? 0) + (task.weight[person * task.units.length + unit] ?? 0);
  return load <= cap && tooManyFor(task, person, [...units, unit], cap) === null;
}

/** Sends somebody to a unit that lacks people, or who lacks meetings. */
function send(own: Standing, unit: number, cap: number): boolean {
  let hasChanged = false;
  for (let person = 0; person < own.task.persons; person++) {
    if (own.lacksAt(unit) === 0 && own.lacksOf(person) === 0) continue;
    const before = own.worth();
    if (own.choice[person]?.includes(unit) || own.task.allowed[person * own.task.units.length + unit] !== 1)
      continue;
    own.put(person, unit, 1);
    const helps = isBetter(own.worth(), before);
    own.put(person, unit, -1);
    if (!helps || !canTake(own, person, unit, cap)) continue;
    own.put(person, unit, 1);
    hasChanged = true;
  }
  return hasChanged;
}

/** Keeps people from a unit that does not need them. */
function spare(own: Standing, unit: number): boolean {
  let hasChanged = false;
  for (const person of own.personsAt(unit)) {
    const before = own.worth();
    own.put(person, unit, -1);
    if (isBetter(own.worth(), before)) hasChanged = true;
    else own.put(person, unit, 1);
  }
  return hasChanged;
}

/** Sends others in the place of those who are sent to a unit. */
function replace(own: Standing, unit: number, cap: number): boolean {
  const { task } = own;
  let hasChanged = false;
  for (const person of own.personsAt(unit)) {
    let before = own.worth();
    let holder = person;
    for (let other = 0; other < task.persons; other++) {
      if (task.allowed[other * task.units.length + unit] !== 1 || own.choice[other]?.includes(unit)) continue;
      if (!mayHelp(own, other, holder, unit)) continue;
      own.put(holder, unit, -1);
      own.put(other, unit, 1);
      const after = own.worth();
      own.put(other, unit, -1);
      if (isBetter(after, before) && canTake(own, other, unit, cap)) {
        own.put(other, unit, 1);
        holder = other;
        before = after;
        hasChanged = true;
      } else own.put(holder, unit, 1);
    }
  }
  return hasChanged;
}

/** Whether somebody in the place of another could be better in any aim; what the units add to loads is looked at roughly. */
function mayHelp(own: Standing, other: number, person: number, unit: number): boolean {
  const { task } = own;
  if (own.lacksAt(unit) > 0 || own.lacksOf(other) > 0) return true;
  const added = task.weight[other * task.units.length + unit] ?? 0;
  return own.loadOf(other) + added <= own.loadOf(person) || isWanted(task, other, person, unit);
}

/** Lets those who are sent to a unit change with others who are wanted more there. */
function exchange(own: Standing, unit: number, cap: number): boolean {
  const { task } = own;
  let hasChanged = false;
  for (const person of own.personsAt(unit)) {
    for (let other = 0; other < task.persons; other++) {
      if (other === person || task.allowed[other * task.units.length + unit] !== 1) continue;
      if (own.lacksAt(unit) === 0 && !isWanted(task, other, person, unit)) continue;
      if (exchanged(own, person, other, unit, cap)) {
        hasChanged = true;
        break;
      }
    }
  }
  return hasChanged;
}

function exchanged(own: Standing, person: number, other: number, unit: number, cap: number): boolean {
  const { choice, task } = own;
  if (choice[other]?.includes(unit)) return false;
  for (const given of [...(choice[other] ?? [])]) {
    if (task.allowed[person * task.units.length + given] !== 1 || choice[person]?.includes(given)) continue;
    const before = own.worth();
    own.put(person, unit, -1);
    own.put(other, given, -1);
    if (canTake(own, other, unit, cap) && canTake(own, person, given, cap)) {
      own.put(other, unit, 1);
      own.put(person, given, 1);
      if (isBetter(own.worth(), before)) return true;
      own.put(other, unit, -1);
      own.put(person, given, -1);
    }
    own.put(person, unit, 1);
    own.put(other, given, 1);
  }
  return false;
}

/** Whether a unit satisfies more wishes with one person than with another. */
function isWanted({ wishes, units }: Task, one: number, other: number, unit: number): boolean {
  for (const { satisfying } of wishes) {
    const more =
      (satisfying[one * units.length + unit] ?? 0) - (satisfying[other * units.length + unit] ?? 0);
    if (more !== 0) return more > 0;
  }
  return false;
}

/** Whether one list of aims, less being better in each, is better than another. */
export function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
