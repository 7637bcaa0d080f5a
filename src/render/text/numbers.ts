/** Numbers as text: 32.933 and 44,2 in Vietnamese, 32,933 and 44.2 in English; plain ones for files. */

/** Formats with groups of three; null is "". `decimals` places are always shown. */
export function formatter(group: string, point: string): (value: number | null, decimals?: number) => string {
  return (value, decimals = 0) => {
    if (value === null) return "";
    const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
    const text = rest === undefined ? grouped : `${grouped}${point}${rest}`;
    return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
  };
}

/** How many decimals a number has as it is written. */
export function decimalsOf(number: number): number {
  return String(number).split(".")[1]?.length ?? 0;
}
