/** Whether a mutant is in the part that is tried, `sample` of all from `from` on: spread evenly over each file, and the same ones each time. */
export function isTried(id, { sample, from }) {
  const place = (Math.imul(Number(id), 0x9e3779b1) >>> 0) / 2 ** 32;
  return place >= from && place < from + sample;
}
