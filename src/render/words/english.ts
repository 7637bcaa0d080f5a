/** English words that go by a number. */

/** "1 person", "2 people"; the number as it is shown. */
export function people(count: string): string {
  return `${count} ${count === "1" ? "person" : "people"}`;
}
