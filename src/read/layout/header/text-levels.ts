/** Headers of three levels in text files, where merged cells are lost: what stands right of a cell, blank, is spanned by it. */

const WORDS = /^(?:\p{L}|%)/u;

/**
 * Whether three rows are such a header: the second names parts of what the first spans, the third parts of what the second spans, and
 * every column has a name. A heading below two levels stands below none of their cells.
 */
export function areThreeLevels(rows: readonly (readonly string[])[]): boolean {
  const [top = [], middle = [], low = []] = rows;
  const second = spread(middle, (column) => (top[column] ?? "") !== "");
  const [named, lowest] = [filledIn(middle), filledIn(low)];
  const isSplit = named.some((column) => middle[column + 1] === "" && lowest.includes(column + 1));
  const isWhole = top.every((_, column) => [top, middle, low].some((cells) => (cells[column] ?? "") !== ""));
  return (
    isSplit &&
    isWhole &&
    [...named.map((column) => middle[column]), ...lowest.map((column) => low[column])].every((cell) =>
      WORDS.test(cell ?? ""),
    ) &&
    lowest.every((column) => (second[column] ?? "") !== "")
  );
}

function filledIn(cells: readonly string[]): readonly number[] {
  return cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
}

/** The names of columns below three levels, what stands above them all, and what between. */
export function namesOfThree([top = [], middle = [], low = []]: readonly (readonly string[])[]): {
  readonly names: readonly string[];
  readonly above: readonly string[];
  readonly between: readonly string[];
} {
  const highest = spread(top, () => false);
  const second = spread(middle, (column) => (top[column] ?? "") !== "");
  const columns = top.map((own, column) => {
    const [over, between] = [highest[column] ?? "", second[column] ?? ""];
    if ((low[column] ?? "") !== "") return { name: low[column] ?? "", above: over, between };
    if ((middle[column] ?? "") !== "") return { name: middle[column] ?? "", above: over, between: "" };
    return { name: own, above: "", between: "" };
  });
  return {
    names: columns.map(({ name }) => name),
    above: columns.map(({ above }) => above),
    between: columns.map(({ between }) => between),
  };
}

/** Each cell with those to its right that are blank, up to a column where something else begins. */
function spread(cells: readonly string[], begins: (column: number) => boolean): readonly string[] {
  let last = "";
  return cells.map((cell, column) => {
    if (cell !== "" || begins(column)) last = cell;
    return last;
  });
}
