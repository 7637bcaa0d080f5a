/**
 * Exchanges that free people of units that they cannot keep. Many circulations cost the same; of these one is looked for
 * that keeps to the rules which the network does not know: a unit that somebody cannot keep goes to somebody else, who
 * may give up another one, and so on, at no cost and so that everybody on the way can keep what they then have.
 */
import { headOf, isFree } from "../../flow/cheapest.ts";
import { addFlow } from "../../flow/circulation.ts";
import type { Relaxation } from "./relaxation.ts";
import { isOpen } from "./settle.ts";
import { tooManyFor } from "./violations.ts";

/** Changes the circulation and the choice that it is, as far as exchanges are found. */
export function repair(relaxation: Relaxation, choice: number[][]): void {
  const { task, cap } = relaxation;
  for (let person = 0; person < task.persons; person++) {
    // Each exchange takes a unit from the person; it may give another.
    for (let left = (choice[person] ?? []).length; left > 0; left--) {
      const units = tooManyFor(task, person, choice[person] ?? [], cap);
      if (!units) break;
      const has = units.some((unit) => exchange(relaxation, choice, person, unit));
      if (!has) break;
    }
  }
}

/** Takes a unit from a person and finds others for it; false: there is no such exchange. */
function exchange(relaxation: Relaxation, choice: number[][], person: number, unit: number): boolean {
  const { task, state, arcOf } = relaxation;
  const pair = person * task.units.length + unit;
  if (!isOpen(relaxation, pair)) return false;
  const arc = arcOf[pair] ?? -1;
  // Taking the unit away must cost nothing either.
  if (!isFree(state, state.head[arc] ?? 0, state.tail[arc] ?? 0, ~arc)) return false;
  const path = pathOf(relaxation, choice, arc);
  if (!path) return false;
  addFlow(state, arc, -1);
  remove(choice, person, unit);
  for (const code of path) {
    const used = code < 0 ? ~code : code;
    addFlow(state, used, code < 0 ? -1 : 1);
    const own = relaxation.pairOf[used] ?? -1;
    if (own < 0) continue;
    const [who, what] = [Math.floor(own / task.units.length), own % task.units.length];
    if (code < 0) remove(choice, who, what);
    else choice[who] = [...(choice[who] ?? []), what].sort((a, b) => a - b);
  }
  return true;
}

function remove(choice: number[][], person: number, unit: number): void {
  choice[person] = (choice[person] ?? []).filter((one) => one !== unit);
}

/** A path at no cost from the tail of an arc to its head, along which everybody can keep what they get; null: none. */
function pathOf(
  relaxation: Relaxation,
  choice: readonly (readonly number[])[],
  arc: number,
): number[] | null {
  const { task, cap, state, pairOf } = relaxation;
  const width = task.units.length;
  const [from, to] = [state.tail[arc] ?? 0, state.head[arc] ?? 0];
  const via = new Map<number, number>([[from, 0]]);
  /** The pair that is given up on the way to a node of its person. */
  const givenUp = new Map<number, number>([[from, pairOf[arc] ?? -1]]);
  const canTake = (pair: number, lost: number): boolean => {
    const person = Math.floor(pair / width);
    const units = (choice[person] ?? []).filter((unit) => person * width + unit !== lost);
    return !units.includes(pair % width) && tooManyFor(task, person, [...units, pair % width], cap) === null;
  };
  const nodes = [from];
  for (const node of nodes) {
    if (node === to) break;
    for (let at = state.first[node] ?? 0; at < (state.first[node + 1] ?? 0); at++) {
      const code = state.incident[at] ?? 0;
      const used = code < 0 ? ~code : code;
      state.work.steps++;
      const next = headOf(state, code);
      if (used === arc || via.has(next) || !isFree(state, node, next, code)) continue;
      const pair = pairOf[used] ?? -1;
      if (pair >= 0 && code >= 0 && !canTake(pair, givenUp.get(node) ?? -1)) continue;
      via.set(next, code);
      const lost = pair >= 0 ? (code < 0 ? pair : -1) : (givenUp.get(node) ?? -1);
      givenUp.set(next, lost);
      nodes.push(next);
    }
  }
  if (!via.has(to)) return null;
  const path: number[] = [];
  for (let node = to; node !== from; ) {
    const code = via.get(node) ?? 0;
    path.push(code);
    node = headOf(state, ~code);
  }
  return path.reverse();
}
