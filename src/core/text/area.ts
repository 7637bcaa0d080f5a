/** Areas (diện tích) in text: the unit that a header names, and whole square metres in that unit. */

/** Decimal places that square metres take in each unit. */
const PLACES = { ha: 4, km2: 6, m2: 0 } as const;

export type AreaUnit = keyof typeof PLACES;

/** How many decimal places square metres take in a unit. */
export function decimalsOf(unit: AreaUnit): number {
  return PLACES[unit];
}

/** The unit that a header names; hectares where it names none. */
export function areaUnitOf(header: string): AreaUnit {
  // Most headers name none, and what looks for one closely takes long to make.
  if (!/[2²]|vu[ôo]ng/i.test(header)) return "ha";
  if (/km\s*(?:2|²|\^2|vu[ôo]ng)|ki[-\s]?l[ôo][-\s]?m[ée]t\s+vu[ôo]ng/iu.test(header)) return "km2";
  return /(?:^|[^\p{L}])m\s*(?:2|²|\^2|vu[ôo]ng)|(?:^|[^\p{L}-])m[ée]t\s+vu[ôo]ng/iu.test(header)
    ? "m2"
    : "ha";
}

/** Hectares as a number, the nearest to the exact value: 15 463 000 m² are 1546.3. */
export function hectares(metres: number): number {
  return metres / 10_000;
}

/**
 * An area as a file has it, with a decimal point. Three decimals get a zero behind them: "1.546" might be read as
 * thousands.
 */
export function areaText(metres: number, unit: AreaUnit): string {
  const places = PLACES[unit];
  const digits = String(metres).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  if (fraction === "") return whole;
  return `${whole}.${fraction.length === 3 ? `${fraction}0` : fraction}`;
}
