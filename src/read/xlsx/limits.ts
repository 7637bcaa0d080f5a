/** What a workbook may have at most: what Excel says where it says something, else what fits into the memory. */

export const MOST_ROWS = 1_048_576;

export const MOST_COLUMNS = 16_384;

/** Characters of a cell. */
export const MOST_TEXT = 32_767;

/** Bytes that a cell's text may be written in: each character may take ten of them. */
export const MOST_TEXT_BYTES = 400_000;

/** Characters of a number format. */
export const MOST_FORMAT = 255;

export const MOST_STYLES = 65_490;

/** Sheets that a workbook may list, and entries of its archive. */
export const MOST_PARTS = 10_000;

export const MOST_RELATIONSHIPS = 100_000;

/** Cells that all grids of a workbook may have, filled or not. */
export const MOST_CELLS = 20_000_000;

/** Distinct cells of a workbook: more than its largest size holds, unless it is made to harm. */
export const MOST_DISTINCT = 2_000_000;

/** Merged ranges of a sheet. */
export const MOST_MERGES = 1_000_000;

/** Elements within one another, and attributes of one: parts of a workbook have some ten and some twenty. */
export const MOST_DEPTH = 256;
export const MOST_ATTRIBUTES = 32;

/** Bytes that the entries of one archive may come to: a workbook of a million rows has fewer. */
export const MOST_BYTES = 200_000_000;
