/** What the columns that filters know hold: a word of a policy in, the value as the column has it out. */

import { MADE_OF } from "../../core/model/condition.ts";
import { LEVELS, type Value } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { type Cell, cellOfText } from "../cells/cell.ts";
import { parseDate } from "../cells/dates.ts";
import type { Parsed } from "../cells/parsed.ts";
import { parseClass, parseGender, parseKind, parseStatus, parseYesNo } from "../cells/values.ts";
import { asArea, asNumber, type Parse } from "./filter-numbers.ts";

/** What a filter looks at: its built-in columns with their forms; all others are columns of the input. `cell`: a party cell. */
export type Subject = "place" | "person" | "cell";

const asText: Parse = (text) => ({ ok: true, value: fold(text) });

/** A word of a further column; what looks like a number with groups is no text: "1.500" would never be 1500. */
export const asWord: Parse = (text) => (/^\d{1,3}(?:\.\d{3})+$/.test(text) ? asNumber(text) : asText(text));

const asCode: Parse = (text) => ({ ok: true, value: text });

/** What a word of a policy is, read as a cell of a table is. */
export const asCell =
  (parse: (cell: Cell) => Parsed<Value>): Parse =>
  (text) =>
    parse(cellOfText(text));

/** A word that must be one of some. */
const oneAmong =
  (choices: readonly string[]): Parse =>
  (text) => {
    const value = fold(text).replace(/ /g, "-");
    return choices.includes(value) ? { ok: true, value } : { ok: false, code: "value/choice", choices };
  };

const LEVEL = oneAmong(LEVELS);

/** Columns that say where a place stands and what it comes from; their values are worked out, no file has them. */
export const MADE = oneAmong(MADE_OF);

/** Columns that every filter knows, by what it looks at. */
export const BUILT_IN: Readonly<Record<Subject, ReadonlyMap<string, Parse>>> = {
  place: new Map<string, Parse>([
    ["kind", asCell(parseKind)],
    ["level", LEVEL],
    ["code", asCode],
    ["class", asCell(parseClass)],
    ["households", asNumber],
    ["population", asNumber],
    ["area", asArea],
    ["status", asCell(parseStatus)],
    ["tags", asText],
    ["name", asText],
    ["branch", asText],
    ["parent", asCode],
  ]),
  person: new Map<string, Parse>([
    ["age", asNumber],
    ["birth_year", asNumber],
    ["gender", asCell(parseGender)],
    ["party_member", asCell(parseYesNo)],
    ["since", asCell(parseDate)],
    ["official", asCell(parseYesNo)],
    ["person", asCode],
  ]),
  cell: new Map<string, Parse>([
    ["code", asCode],
    ["name", asText],
    ["place", asText],
    ["members", asNumber],
    ["venue", asText],
    ["tags", asText],
  ]),
};
