/** Sets of up to 32 members as the bits of a number. */

export function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

export function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
