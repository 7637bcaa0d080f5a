/** Inputs that name places of a register beside figures: headings and columns of communes, and codes for names. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { readMarked, withoutMarks } from "../../../core/text/with-marks.ts";
import { levelsOf, withGroups } from "../../places/group-rows.ts";
import type { PlaceFound } from "../../places/name-ladder.ts";
import { placeFinder, type UnknownCode } from "../../places/place-finder.ts";
import { type Readers, readersOf } from "../../table/column-readers.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";
import type { RegisterReading } from "./register.ts";

/** A table with its headings in the columns of levels. */
export interface PlacedTable {
  readonly table: Table;
  readonly columns: Columns;
  readonly readers: Readers;
  /** The places that a row names above its own, the widest first. */
  readonly above: (row: number) => readonly string[];
}

const LEVELS_ABOVE = ["province", "district", "commune"] as const;

export function placedTable(
  written: Table,
  columns: Columns,
  register: RegisterReading | null,
  diagnostics: Diagnostic[],
): PlacedTable {
  const levelIn = levelsOf(register?.register ?? null);
  const laid = withGroups(written, columns, { levelIn }, diagnostics);
  const readers = readersOf(laid.table, laid.columns, diagnostics);
  const levels = LEVELS_ABOVE.filter((level) => laid.columns.at.has(level)).map(readers.textOf);
  return {
    table: laid.table,
    columns: laid.columns,
    readers,
    above: (row) => levels.map((text) => text(row)).filter((text) => text !== ""),
  };
}

/** Finds the codes of places that an input names. */
export interface CodeFinder {
  /** The code of a place by its code or name; null, told, where there is none, or several. */
  readonly codeOf: (written: string, above: readonly string[], origin: Origin) => string | null;
  /** Whether a text is a place, or perhaps several of one name. */
  readonly isKnown: (written: string, above: readonly string[]) => boolean;
  readonly told: (originOf: (line: number) => Origin) => Diagnostic[];
}

/** Whether a place is called so, or several are: a number that is a code but for its zeros is perhaps one of a list. */
export function isCalled({ kind }: PlaceFound): boolean {
  return kind === "found" || kind === "several";
}

/** What parts several places in one cell. */
const PARTING = /[|,;\n]|(?<!\s)\s+(?:v[àa]|V[ÀA])\s+/u;

const SIDE = "(?:(?:phía|hướng)\\s+)?(?:đông|tây|nam|bắc)(?:[\\s-]+(?:đông|tây|nam|bắc))?";

/** "Phía Đông giáp Thôn 2", "phía Nam và Tây tiếp giáp với Thôn 3": on which side a place lies says nothing of which it is. */
const SIDES = new RegExp(
  `(^|[|,;.\\n][^\\S\\n]*|\\s(?:và|[-–])\\s)(?:${SIDE}(?:\\s*(?:,|và|-)\\s*${SIDE})*\\s+)?(?:tiếp\\s+)?giáp(?:\\s+(?:ranh|với))*\\s+(?=\\S)`,
  "giu",
);

/**
 * The same before a colon, and in brackets behind the place: "Phía Đông: Thôn 2", "Thôn 2 (phía Đông)". The first letter is looked at before
 * what stands in front of it, and a run of spaces once, so that no cell takes long.
 */
const SIDE_MARKS = new RegExp(
  `(?=[phđtnb])(?<=^|[|,;.\\n][^\\S\\n]*)${SIDE}\\s*:\\s*|(?<!\\s)\\s*\\((?:phía|hướng)\\s+${SIDE}\\)`,
  "giu",
);

/** What lies beside a unit and is none of its commune: "Sông Hồng", "Quốc lộ 5", "Xã Bên". */
const OUTSIDE =
  /^(?:sông|suối|kênh|núi|đồi|rừng|hồ|đầm|biển|quốc lộ|tỉnh lộ|đường|cánh đồng|xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố)\s+\S/iu;

const OUTSIDE_UNMARKED = latePattern(withoutMarks(OUTSIDE.source), "iu");

/** Whether a name that no place of the register has is of what is no unit: a river, a road, another commune. */
export function isOutside(name: string): boolean {
  return OUTSIDE.test(name) || (/^[\0-\x7F]*$/.test(name) && OUTSIDE_UNMARKED().test(name));
}

/** Such a name, and where it stands. */
export interface Outside {
  readonly name: string;
  readonly origin: Origin;
}

/** Tells such names once. */
export function tellOutside(outside: readonly Outside[]): readonly Diagnostic[] {
  const [first] = outside;
  if (first === undefined) return [];
  const facts = { count: outside.length };
  return [diagnostic("neighbours/outside", first.origin, { value: first.name, facts })];
}

/** Between whole names: "Thôn Đông / Thôn Nam", "Thôn Đông - Thôn Nam". */
const BETWEEN_NAMES = /(?<!\s)\s*\/\s*|\s[-–]\s/u;

/** What stands between plus signs, or strokes and dashes where each piece is known. */
function piecesOf(text: string, isKnown: (name: string) => boolean): readonly string[] {
  const names = text.split(BETWEEN_NAMES);
  return names.length > 1 && names.every(isKnown) ? names : text.split("+").map((piece) => piece.trim());
}

/** The places that a cell names one after the other; what stands between plus signs is one where it is known as such ("Thôn 1+2"). */
export function severalPlaces(cell: string, isKnown: (name: string) => boolean): readonly string[] {
  const bare = readMarked(
    cell,
    (marked) => marked.replace(SIDES, "$1").replace(SIDE_MARKS, ""),
    withoutMarks,
  );
  return bare
    .split(PARTING)
    .map((one) => one.trim())
    .flatMap((one) => (isKnown(one) ? [one] : piecesOf(one, isKnown)))
    .filter((one) => one !== "");
}

/** `register`: null where none could be read: then every text is a code. */
export function codeFinder(
  register: RegisterReading | null,
  unknown: UnknownCode,
  diagnostics: Diagnostic[],
): CodeFinder {
  if (register === null) return { codeOf: (written) => written, isKnown: () => true, told: () => [] };
  const { places } = register.register;
  const finder = placeFinder(register.register, register.refused, unknown, diagnostics);
  return {
    codeOf: (written, above, origin) => places[finder.find(written, above, origin)]?.code ?? null,
    isKnown: (written, above) => isCalled(finder.look(written, above)),
    told: finder.told,
  };
}
