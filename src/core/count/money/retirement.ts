/**
 * Ages of retirement (tuổi nghỉ hưu) by Appendices I and II of NĐ 135/2020/NĐ-CP: the month of birth in, the month in which the age is
 * reached out; both in months since the year 0.
 */

const MONTHS = 12;

/** The first year of the appendices; before it 60 and 55 years held. */
const FIRST = 2021;

/** In months: the age of the year before the first, what is added each year, and the age at which that ends (men 2028, women 2035). */
const AGES = {
  male: { from: 60 * MONTHS, step: 3, last: 62 * MONTHS },
  female: { from: 55 * MONTHS, step: 4, last: 60 * MONTHS },
} as const;

/** The age in months of those who reach it in a year: in 2026 men 61 years 6 months, women 57 years. */
export function retirementAge(gender: keyof typeof AGES, year: number): number {
  const { from, step, last } = AGES[gender];
  return Math.min(last, from + step * Math.max(0, year - FIRST + 1));
}

/** The month in which somebody reaches the age that holds in it. */
export function retirementMonth(gender: keyof typeof AGES, birthMonth: number): number {
  for (let year = FIRST; ; year++) {
    const month = birthMonth + retirementAge(gender, year);
    if (Math.floor(month / MONTHS) <= year) return month;
  }
}
