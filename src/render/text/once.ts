/** Texts that many rows of a table have: a function in, one that makes each of its texts once out. */

/** The same function, which keeps what it gave for each value: for few values that are told of often. */
export function eachOnce<V, T>(make: (value: V) => T): (value: V) => T {
  const made = new Map<V, T>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const own = make(value);
    made.set(value, own);
    return own;
  };
}
