/** A linear program as the simplex method takes it: rows, columns with their costs, and a basis. */

/** Columns one after the other: of column c the entries from `start[c]` to `start[c + 1]`. */
export interface Columns {
  size: number;
  start: Int32Array<ArrayBuffer>;
  cost: Float64Array<ArrayBuffer>;
  /** 1 for a column that may be used. */
  open: Uint8Array<ArrayBuffer>;
  row: Int32Array<ArrayBuffer>;
  value: Float64Array<ArrayBuffer>;
}

export interface Program {
  readonly rows: number;
  readonly rhs: Float64Array;
  /** 1 for a row whose value may be less than its right side. */
  readonly upTo: Uint8Array;
  readonly columns: Columns;
  /** What a unit costs that a row lacks, or has too many: no price of a row is further from 0. */
  readonly penalty: Float64Array;
  /** What a column costs that may not be used. */
  readonly barred: number;
  readonly tolerance: number;
  /** By row: a column; -1 - row for what is lacking in a row, -1 - rows - row for what is left of it, or too much. */
  readonly basis: Int32Array;
  readonly inverse: Float64Array;
  /** The value of each basic variable. */
  readonly level: Float64Array;
  readonly prices: Float64Array;
  /** Columns that gained when all were last looked at. */
  readonly candidates: number[];
  /** What each of those cost beyond the prices. */
  readonly gains: Float64Array;
  /** What was done so far, about 16 operations a step. */
  steps: number;
  sinceInverted: number;
}

/** Adds a column with entries of 1 in some rows and of other values in rows from `from` on; gives its number. */
export function addColumn(
  { columns }: Program,
  cost: number,
  ones: readonly number[],
  from: number,
  values: readonly number[],
): number {
  const at = columns.size++;
  let end = columns.start[at] ?? 0;
  if (at + 2 > columns.start.length) {
    columns.start = longer(Int32Array, columns.start);
    columns.cost = longer(Float64Array, columns.cost);
    columns.open = longer(Uint8Array, columns.open);
  }
  while (end + ones.length + values.length > columns.row.length) {
    columns.row = longer(Int32Array, columns.row);
    columns.value = longer(Float64Array, columns.value);
  }
  for (let index = 0; index < ones.length; index++) {
    columns.row[end] = ones[index] ?? 0;
    columns.value[end++] = 1;
  }
  for (let index = 0; index < values.length; index++) {
    if (values[index] === 0) continue;
    columns.row[end] = from + index;
    columns.value[end++] = values[index] ?? 0;
  }
  columns.cost[at] = cost;
  columns.open[at] = 1;
  columns.start[at + 1] = end;
  return at;
}

function longer<T extends { set(from: T): void; readonly length: number }>(
  make: new (length: number) => T,
  old: T,
): T {
  const made = new make(old.length * 2);
  made.set(old);
  return made;
}

/** What a variable costs: a column, or what is lacking in a row or too much. */
export function costOf({ rows, columns, upTo, penalty, barred }: Program, variable: number): number {
  if (variable >= 0) return columns.open[variable] === 1 ? (columns.cost[variable] ?? 0) : barred;
  const row = (-1 - variable) % rows;
  return variable < -rows && upTo[row] === 1 ? 0 : (penalty[row] ?? 0);
}

/** Writes the entries of a variable by row into `way`, which is all 0. */
export function entriesOf({ rows, columns, upTo }: Program, variable: number, way: Float64Array): void {
  if (variable < 0) {
    const row = (-1 - variable) % rows;
    way[row] = variable < -rows && upTo[row] === 0 ? -1 : 1;
    return;
  }
  const { start, row, value } = columns;
  const end = start[variable + 1] ?? 0;
  for (let at = start[variable] ?? 0; at < end; at++) way[row[at] ?? 0] = value[at] ?? 0;
}

/** What a column costs beyond prices of the rows. */
export function beyondPrices(
  { start, row, value, cost }: Columns,
  column: number,
  prices: Float64Array,
): number {
  let left = cost[column] ?? 0;
  const end = start[column + 1] ?? 0;
  for (let at = start[column] ?? 0; at < end; at++) left -= (value[at] ?? 0) * (prices[row[at] ?? 0] ?? 0);
  return left;
}

/** Whether the solution lacks something in a row, has too much in one, or uses what may not be used. */
export function isShort({ rows, basis, level, upTo, columns }: Program): boolean {
  for (let row = 0; row < rows; row++) {
    const variable = basis[row] ?? -1;
    if ((level[row] ?? 0) < 1e-7) continue;
    if (
      variable >= 0 ? columns.open[variable] !== 1 : variable >= -rows || upTo[(-1 - variable) % rows] === 0
    )
      return true;
  }
  return false;
}
