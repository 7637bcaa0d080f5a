/** The part of the mutants that is tried (`--sample`): spread evenly over each file, the same ones each time. */
export function isTried(id, sample) {
  return (Math.imul(Number(id), 0x9e3779b1) >>> 0) / 2 ** 32 < sample;
}
