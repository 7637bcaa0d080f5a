/** What stands above a table of people as headings of all its rows, where no column of it says the same: their commune, unit or title. */
import { levelOf } from "../../../core/model/kinds.ts";
import { placeName } from "../../../core/text/place-name.ts";
import { withMarksOfLine } from "../../../core/text/with-marks.ts";
import { kindOfName } from "../../cells/values.ts";
import { TITLE_COLUMN } from "../../columns/columns.ts";
import { placesSaid, type SaidLevel, titleSaid } from "../../table/said-above.ts";
import type { Heading, Table } from "../../table/table.ts";
import type { Caption } from "./captions.ts";

const UNSEEN = { row: 0, count: null, line: null } as const;

/** The headings of a table that its captions come to, from the widest on. */
export function captionHeadings(
  { columns, headings, meanings = new Map() }: Pick<Table, "columns" | "headings" | "meanings">,
  captions: readonly Caption[],
): readonly Heading[] {
  const has = (wanted: string): boolean => columns.some(({ name }) => name === wanted);
  const commune = has("commune") ? [] : placeSaid(captions, "commune");
  const unit = has("unit") || has("place") ? [] : placeSaid(captions, "unit");
  const hasTitles =
    columns.some(({ name }) => name === "title" || name?.startsWith(TITLE_COLUMN)) ||
    headings.some(({ title }) => title !== undefined);
  return [...commune, ...unit, ...(hasTitles ? [] : titlesSaid(captions, meanings))];
}

/** The one place of a level that captions name; none where they name several. */
function placeSaid(captions: readonly Caption[], level: SaidLevel): readonly Heading[] {
  const said = captions.flatMap(({ text, line }) =>
    placesSaid(text).flatMap((one) => (one.level === level ? [{ ...one, line }] : [])),
  );
  const [first] = said;
  if (!first?.name || new Set(said.map(({ name }) => name && placeName(name).numbered)).size > 1) return [];
  return [{ ...UNSEEN, text: first.name, level, caption: first.line }];
}

/** "Các xã Mẫu, Bên", "các phường Mẫu và Bên". */
const SEVERAL = /(?<!\p{L})các (?:xã|phường)\s+\p{Lu}[^,;+]*(?:[,;+]|\s(?:và|VÀ)\s)\s*\p{Lu}/iu;

/** The captions that name communes, where they name several, those that do so alone first; none where one commune is named. */
export function communesAbove(captions: readonly Caption[]): readonly Caption[] {
  const said = captions.flatMap((caption) =>
    placesSaid(caption.text).flatMap(({ level, name }) =>
      level === "commune" ? [{ caption, name: name && placeName(name).numbered }] : [],
    ),
  );
  if (said.length === 0) return captions.filter(({ text }) => SEVERAL.test(withMarksOfLine(text)));
  const isOne = said.every(({ name }) => name !== null && name === said[0]?.name);
  const inOrder = [...said.filter(({ name }) => name === null), ...said];
  return isOne ? [] : [...new Set(inOrder.map(({ caption }) => caption))];
}

/** The same of titles. */
function titlesSaid(captions: readonly Caption[], meanings: ReadonlyMap<string, string>): readonly Heading[] {
  const said = captions.flatMap(({ text, line }) => {
    const found = titleSaid(text, meanings);
    return found === null ? [] : [{ ...found, line }];
  });
  const [first] = said;
  if (!first || new Set(said.map(({ title }) => title)).size > 1) return [];
  return [{ ...UNSEEN, text: first.text, title: first.title, caption: first.line }];
}

/** A further table of a sheet, which stands where the one before it does, if that is one place and nothing of its own says where. */
export function inPlaceOf(before: Table | undefined, table: Table): Table {
  const carried = (["commune", "unit"] as const).flatMap((level) => {
    const isOf = (one: Heading): boolean => levelOfHeading(one) === level;
    const above = (before?.headings ?? []).filter((one) => isOf(one) && (level === "commune" || one.caption));
    const [first] = above;
    // What stands above a sheet is of all its tables, a heading of a group only of units that are said again.
    if (
      saysWhere(table, level) ||
      !first ||
      (!first.caption && !saysWhere(table, "unit")) ||
      above.some(({ text }) => text !== first.text)
    )
      return [];
    return [{ ...UNSEEN, text: first.text, level, caption: first.caption ?? table.headerLine }];
  });
  return carried.length === 0 ? table : { ...table, headings: [...carried, ...table.headings] };
}

/** A table that alone has a name, of its sheet or file, which is that of a unit where nothing else says where its people are. */
export function calledAfter(names: readonly string[], table: Table): Table {
  if (table.columns.some(({ name }) => name === "place")) return table;
  if (saysWhere(table, "unit")) return inCommuneOf(names, table);
  const captions = names.map((text) => ({ text, line: table.headerLine }));
  const [unit] = captions.flatMap((one) => placeSaid([one], "unit"));
  return unit ? { ...table, headings: [unit, ...table.headings] } : table;
}

/** A table of units that nothing in it says a commune of, in the one that its sheet or file is called by, and by nothing else. */
function inCommuneOf(names: readonly string[], table: Table): Table {
  if (saysWhere(table, "commune")) return table;
  const [name] = names.filter((text) => {
    const kind = kindOfName(text);
    return kind !== null && kind.label.length < text.length && levelOf(kind.kind, true) === "commune";
  });
  if (name === undefined) return table;
  const heading: Heading = { ...UNSEEN, text: name, level: "commune", caption: table.headerLine };
  return { ...table, headings: [heading, ...table.headings] };
}

function saysWhere({ columns, headings }: Table, level: SaidLevel): boolean {
  return columns.some(({ name }) => name === level) || headings.some((one) => levelOfHeading(one) === level);
}

function levelOfHeading({ level, title, text }: Heading): string | null {
  const kind = title === undefined ? kindOfName(text)?.kind : undefined;
  return level ?? (kind === undefined ? null : levelOf(kind, true));
}
