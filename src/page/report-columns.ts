/** What the columns of a report's table are about. */

/** The words above each column of a table: its group's where it has one, else its own. */
export function columnGroups(section: HTMLElement): readonly string[] {
  const [upper, lower] = section.querySelectorAll<HTMLTableRowElement>("thead tr");
  if (upper === undefined) return [];
  if (lower === undefined) return [...upper.cells].map((cell) => cell.textContent ?? "");
  return [...upper.cells].flatMap((cell) =>
    Array.from({ length: cell.colSpan }, () => cell.textContent ?? ""),
  );
}
