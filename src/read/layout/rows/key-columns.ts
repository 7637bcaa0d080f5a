/** The columns of a table by which its rows are judged. */
import { TITLE_COLUMN } from "../../columns/columns.ts";
import type { KeyColumns } from "../../rows/judged-rows.ts";
import type { Shape } from "../../table/shapes.ts";

/** Key columns of plans and lists that hold names, never codes: below such a table signatures may stand in them. */
const NAMED: ReadonlySet<string> = new Set(["into_name", "parts", "name"]);

/**
 * The columns that tell what a row is. In a roster with a column for each title these are the places, since what else is filled are
 * names; where rows name their person, they are the titles, of which the cells are marks.
 */
export function keyColumnsOf(
  names: readonly (string | null)[],
  shape: Shape,
  heads: KeyColumns["heads"],
): KeyColumns {
  const at = (wanted: readonly string[]): number[] =>
    wanted.map((name) => names.indexOf(name)).filter((one) => one >= 0);
  const key = at((shape.keys ?? [shape.key]).find((one) => one.every((name) => names.includes(name))) ?? []);
  const holders = names.flatMap((name, column) => (name?.startsWith(TITLE_COLUMN) ? [column] : []));
  const isMarked = key.length === 0 && holders.length > 0 && names.includes("full_name");
  const isByTitle = key.length === 0 && holders.length > 0 && !isMarked;
  const hasNames = shape.people !== undefined && names.includes("full_name");
  if (hasNames && key.length === 0 && holders.length === 0) {
    return {
      key: at(["full_name"]),
      words: "places",
      beside: at(shape.beside ?? []),
      people: at((shape.people ?? []).filter((name) => name !== "number" && name !== "full_name")),
      number: names.indexOf("number"),
      isWorded: false,
      hasSums: false,
      hasUnnumbered: false,
      hasTotals: false,
      heads,
    };
  }
  // Old units alone stand below the new ones that head them.
  const isHeaded = key.length === 1 && names[key[0] ?? -1] === "from";
  const isNamed = isHeaded || key.some((column) => NAMED.has(names[column] ?? ""));
  const isSaid = names.includes("parts") && !names.includes("into_name");
  const ofPlaces = isSaid ? "sentences" : isByTitle || isNamed ? "places" : "codes";
  return {
    key: isByTitle ? at(shape.beside ?? []) : isMarked ? holders : key,
    words: shape.beside === undefined || isByTitle ? ofPlaces : "titles",
    beside: isByTitle ? [] : at(shape.beside ?? []),
    people: [...at((shape.people ?? []).filter((name) => name !== "number")), ...(isByTitle ? holders : [])],
    number: names.indexOf("number"),
    isWorded: isByTitle || shape.headed === "worded",
    hasSums: shape.hasSums !== undefined || isByTitle,
    hasUnnumbered: shape.hasSums === "unnumbered" || isByTitle,
    hasTotals: shape.hasTotals === true,
    heads,
  };
}
