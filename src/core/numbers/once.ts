/** What is asked for again and again, made once. */

/** The same function, which keeps what it gave for each value: for few values that are told of often. */
export function eachOnce<V, T>(make: (value: V) => T): (value: V) => T {
  return kept(new Map<V, T>(), make);
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
