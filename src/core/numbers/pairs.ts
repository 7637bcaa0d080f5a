/** Pairs of whole numbers, each with the number that it was first met with. */

/** What is kept of a pair, side by side: its numbers, and what it was met with. */
const [ONE, OTHER, MET, FIELDS] = [0, 1, 2, 4];

/** A slot without a pair. */
const EMPTY = -1;

/** Slots are at most half full. */
const FIRST_SLOTS = 1024;

/** Odd numbers that spread small ones over all bits. */
const [SPREAD, FURTHER] = [0x9e3779b1, 0x85ebca6b];

/**
 * Enters pairs with a number from 0, each time one that was not there; of a pair that was met before, the first one of its numbers, -1
 * for a new one. An open table: a map would make a key of each pair.
 */
export function firstOfPairs(): (one: number, other: number, met: number) => number {
  let slots = new Int32Array(FIRST_SLOTS * FIELDS).fill(EMPTY);
  let size = 0;
  return (one, other, met) => {
    const at = slotOf(slots, one, other);
    const first = slots[at + MET] ?? EMPTY;
    if (first !== EMPTY) return first;
    enter(slots, at, one, other, met);
    if (++size * 2 * FIELDS > slots.length) slots = larger(slots);
    return EMPTY;
  };
}

/** Where a pair stands, or is to stand. */
function slotOf(slots: Int32Array, one: number, other: number): number {
  const hash = Math.imul(one, SPREAD) + Math.imul(other, FURTHER);
  const last = slots.length - FIELDS;
  let at = ((hash ^ (hash >>> 15)) * FIELDS) & last;
  while (slots[at + MET] !== EMPTY && !(slots[at + ONE] === one && slots[at + OTHER] === other)) {
    at = (at + FIELDS) & last;
  }
  return at;
}

function enter(slots: Int32Array, at: number, one: number, other: number, met: number): void {
  slots[at + ONE] = one;
  slots[at + OTHER] = other;
  slots[at + MET] = met;
}

/** Twice as many slots, with all pairs in them. */
function larger(slots: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(slots.length * 2).fill(EMPTY);
  for (let at = 0; at < slots.length; at += FIELDS) {
    const met = slots[at + MET] ?? EMPTY;
    if (met === EMPTY) continue;
    const one = slots[at + ONE] ?? 0;
    const other = slots[at + OTHER] ?? 0;
    enter(twice, slotOf(twice, one, other), one, other, met);
  }
  return twice;
}
