/** Headings of a register: kinds of unit ("Tổ dân phố (14)"), and communes that the rows below stand in. */
import { isUnitKind, levelOf } from "../../../core/model/kinds.ts";
import type { Level } from "../../../core/model/place.ts";
import { placeName } from "../../../core/text/place-name.ts";
import { kindOfName, parseKind } from "../../cells/values.ts";
import type { OtherHeading } from "../../places/group-rows.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";

/** A heading that is a kind of unit: "Tổ dân phố (14)". */
export function kindHeading(text: string): OtherHeading | null {
  const bare = text.replace(/^các\s+/iu, "");
  const found = kindOfName(bare);
  return found !== null && found.label.length === bare.length ? { column: "kind", text: found.label } : null;
}

/** The level of a place of the same register by its name or code, before its rows are read. */
export function levelInTable(table: Table, { at }: Columns): (name: string) => Level | null {
  let levels: ReadonlyMap<string, Level> | null = null;
  const read = (): ReadonlyMap<string, Level> => {
    const [code, kind, parent, name] = ["code", "kind", "parent", "name"].map((one) => at.get(one) ?? -1);
    const known = new Map<string, Level>();
    for (let row = 0; row < table.size; row++) {
      const parsed = parseKind(table.value(row, kind ?? -1));
      if (!parsed.ok || isUnitKind(parsed.value)) continue;
      const level = levelOf(parsed.value, table.cell(row, parent ?? -1) !== "");
      for (const text of [table.cell(row, code ?? -1), placeName(table.cell(row, name ?? -1)).numbered])
        known.set(text, level);
    }
    return known;
  };
  return (text) => {
    levels ??= read();
    return levels.get(text) ?? levels.get(placeName(text).numbered) ?? null;
  };
}

/** The code of the commune that the heading above a row names; the heading's words where the register has no such place. */
export function headedParents(table: Table, { at }: Columns): (row: number) => string | null {
  const commune = at.get("commune");
  if (commune === undefined) return () => null;
  const [code = -1, name = -1] = [at.get("code"), at.get("name")];
  let codes: ReadonlyMap<string, string> | null = null;
  const read = () =>
    new Map(
      Array.from({ length: table.size }, (_, row) => [
        placeName(table.cell(row, name)).numbered,
        table.cell(row, code),
      ]).filter(([, own]) => own !== "") as [string, string][],
    );
  return (row) => {
    const text = table.cell(row, commune);
    if (text === "") return null;
    codes ??= read();
    return codes.get(placeName(text).numbered) ?? text;
  };
}
