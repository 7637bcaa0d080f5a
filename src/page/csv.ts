/** CSV as the library writes it, read back: rows of texts. */

/** Rows of a text: quoted cells may hold commas, quotes and line ends. */
export function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, raw = "", end] = found;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === "\n") rows.push([]);
    if (cell.lastIndex >= text.length) break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

/** Rows below a header, as texts by column. */
export function recordsOfCsv(bytes: Uint8Array | undefined): Record<string, string>[] {
  const [header = [], ...rows] = rowsOfCsv(new TextDecoder().decode(bytes));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}
