/** How a line of units is worded, above a table or in its header: "Đơn vị tính: km²", "(ĐVT: nghìn người)". */

/** The words before the units, as part of a pattern, with marks or without. */
export const MEASURED_IN = "(?:[đd][ơo]n v[ịi](?:\\s+t[íi]nh)?|[đd]vt)";
