/** Sort order as functions: the same on every machine. */

/** Compares two strings by code unit. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two strings by code point (the tie-break of the arrangement); differs from code units beyond U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates (D800–DFFF) stand for code points above every other code unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

let collator: Intl.Collator | undefined;

/** Compares two Vietnamese names, numbers in them by value, ties by code unit. */
export function byName(a: string, b: string): number {
  collator ??= new Intl.Collator("vi", { numeric: true });
  return collator.compare(a, b) || byCodeUnit(a, b);
}
