/** Where a choice is worth more than its circulation costs: units or people of unlike weight, counted too low. */

import { isLess } from "../../flow/cheapest.ts";
import type { Triple } from "../../flow/cost-table.ts";
import { type Choice, leastShortOf, loadOf, personsByUnit, shortOf } from "../task/aims.ts";
import { PARTS } from "../task/unit-costs.ts";
import { isThrough, type Relaxation } from "./relaxation.ts";
import { isOpen } from "./settle.ts";

/** An open pair behind the widest gap. */
export function gapOf(relaxation: Relaxation, choice: Choice): number {
  const { task } = relaxation;
  const width = task.units.length;
  let widest: Triple = [0, 0, 0];
  let pairs: number[] = [];
  const consider = (gap: Triple, those: readonly number[]): void => {
    const open = those.filter((pair) => isOpen(relaxation, pair));
    if (open.length === 0 || !isLess(widest, gap)) return;
    widest = gap;
    pairs = open;
  };
  const persons = personsByUnit(task, choice);
  task.units.forEach((_, unit) => {
    const own = persons[unit] ?? [];
    const [short, squares] = unitGap(relaxation, unit, own);
    consider(
      [short, 0, squares],
      own.map((person) => person * width + unit),
    );
  });
  choice.forEach((units, person) => {
    const [least, squares] = personGap(relaxation, person, units);
    consider(
      [0, least, squares],
      units.map((unit) => person * width + unit),
    );
  });
  // What is settled is counted exactly.
  if (pairs.length === 0)
    throw new Error("a circulation costs less than its choice is worth, and nothing is open");
  // Whoever misses most, and the unit that brings least, are counted most wrongly.
  return pairs.reduce((best, pair) => ((task.weight[pair] ?? 0) < (task.weight[best] ?? 0) ? pair : best));
}

/** Parts of places that a unit is short of, and squares, beyond what the network counts. */
function unitGap(relaxation: Relaxation, unit: number, persons: readonly number[]): [number, number] {
  const { task, chains } = relaxation;
  let [short, squares] = [0, 0];
  for (const { group, costs } of chains[unit] ?? []) {
    if (costs.isEven) continue;
    const through = persons.filter((person) => isThrough(task, group, person));
    const open = through.filter((person) => isOpen(relaxation, person * task.units.length + unit));
    const settled = through.filter((person) => !open.includes(person));
    short += PARTS * (shortOf(task, unit, through, group) - shortOf(task, unit, settled, group));
    open.forEach((person, index) => {
      const [number, own] = [costs.ofNumber(index + 1), costs.ofPerson(person)];
      short -= number.short + own.short;
      squares -= number.squares + own.squares;
    });
  }
  return [short, squares];
}

/** Meetings short of what is due, and squares, of a person beyond what the network counts. */
function personGap(relaxation: Relaxation, person: number, units: readonly number[]): [number, number] {
  const { task, personCosts, levels } = relaxation;
  const costs = personCosts[person];
  if (!costs || costs.isEven) return [0, 0];
  const open = units.filter((unit) => isOpen(relaxation, person * task.units.length + unit));
  const settled = units.filter((unit) => !open.includes(unit));
  let least = leastShortOf(task, person, units) - leastShortOf(task, person, settled);
  let squares = loadOf(task, person, units) ** 2 - loadOf(task, person, settled) ** 2;
  const weightOf = (unit: number): number => task.weight[person * task.units.length + unit] ?? 0;
  for (const unit of open) squares -= costs.ofUnit(unit);
  for (const [level, { weight }] of (levels[person] ?? []).entries()) {
    const count = open.filter((unit) => weightOf(unit) >= weight).length;
    for (let n = 1; n <= count; n++) {
      const number = costs.ofNumber(level, n);
      least -= number.least;
      squares -= number.squares;
    }
  }
  return [least, squares];
}
