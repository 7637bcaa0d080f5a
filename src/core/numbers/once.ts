/** What is asked for again and again, made once. */

/**
 * The same function, which keeps what it gave for each value: for few values that are told of often. Of more than `most` values it
 * forgets all, and begins anew.
 */
export function eachOnce<V, T>(
  make: (value: V) => T,
  most: number = Number.POSITIVE_INFINITY,
): (value: V) => T {
  const made = new Map<V, T>();
  const set = (value: V, own: T) => {
    if (made.size >= most) made.clear();
    made.set(value, own);
  };
  return kept({ get: (value) => made.get(value), set }, make);
}

/** The same function, which keeps what it gave for each object as long as that object lives: for what does not change. */
export function oncePer<K extends object, T>(make: (key: K) => T): (key: K) => T {
  return kept(new WeakMap<K, T>(), make);
}

function kept<K, T>(
  made: { readonly get: (key: K) => T | undefined; readonly set: (key: K, value: T) => unknown },
  make: (key: K) => T,
): (key: K) => T {
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const own = make(key);
    made.set(key, own);
    return own;
  };
}
