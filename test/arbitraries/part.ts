/** The part of the random cases that is tried, of which tests count how often one came up: `npm run mutation` is content with fewer. */
export const PART = Number(process.env.PART ?? 1);

/** The same of cases that take little time each: five times as many. */
export const LIGHT_PART = Math.min(1, 5 * PART);
