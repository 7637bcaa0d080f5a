/** Sets of up to 32 members as the bits of a number. */

/** How many members a set has. */
export function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The least member of a set that is not empty, from 0. */
export function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
