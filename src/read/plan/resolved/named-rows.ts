/** The rows of a plan in the two forms that name new units: what old place each is about, and what new name it has. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { NO_SIZES, type PlanOperation, type Sizes } from "../../../core/model/inputs.ts";
import type { Origin, Register } from "../../../core/model/place.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { sumUnlessBlank } from "../../../core/numbers/partial.ts";
import { withoutNewName } from "../../lists/list-prose.ts";
import { newNameIn, operationAlone, operationAt } from "../../lists/operations.ts";
import { isPlainName } from "../../lists/sentences.ts";
import type { PlaceFinder } from "../../places/place-finder.ts";
import type { PlanRow } from "../rows/plan-row.ts";
import type { NamedPart, PartFinder } from "./named-parts.ts";
import type { UnitRow } from "./new-units.ts";

/** What rows are looked up in, and where their findings go. */
export interface Known {
  readonly register: Pick<Register<OldPlace>, "places" | "position">;
  readonly finder: PlaceFinder;
  readonly parts: PartFinder;
  readonly inColumn: (origin: Origin, column: string) => Origin;
  readonly diagnostics: Diagnostic[];
}

/** What a row does by its own words: its column `operation`, a word in the place of a name, or how its note begins. */
function saidIn(row: PlanRow, name: string): readonly PlanOperation[] {
  if (row.operations.length > 0) return row.operations;
  const word = operationAlone(name) ?? operationAt(row.note);
  return word === "kept" || word === "dissolved" ? [word] : [];
}

/** Rows in the form by old units, or by new ones; a row that cannot be read is told and left out. */
export function unitRows(form: "old" | "new", rows: readonly PlanRow[], known: Known): readonly UnitRow[] {
  return rows.flatMap((row) => (form === "old" ? oldUnitRow(row, known) : newUnitRows(row, known)));
}

/** A row by an old unit: the new name; without one it is kept, or dissolved, where the row says so. */
function oldUnitRow(row: PlanRow, known: Known): UnitRow[] {
  const { parts, inColumn, diagnostics, register } = known;
  // In a plan by codes whose codes are names, these stand in the column of codes.
  const written = row.intoName || row.into;
  const operations = saidIn(row, written);
  const name = newNameIn(written);
  if (row.from === "") {
    if (name !== "") return [{ ...NOTHING, row, name, home: homeOf(row, null, known), beside: NO_SIZES }];
    diagnostics.push(diagnostic("changes/no-code", row.origin));
    return [];
  }
  const origin = inColumn(row.origin, "from");
  const isAttached = operations.includes("attached");
  const found = parts.one(row.from, row.above, origin, isAttached);
  if (found === null && !isAttached) return [];
  if (found === null || found.from === null) {
    return [{ ...NOTHING, row, name, home: homeOf(row, null, known), sizes: row.sizes, beside: NO_SIZES }];
  }
  const { from } = found;
  const home = homeOf(row, from, known);
  const one = { ...found, part: found.part ?? partOf(row), row, home, beside: row.sizes, isListed: false };
  if (name !== "") return [{ ...one, name }];
  if (operations.includes("dissolved")) return [{ ...one, name: null }];
  if (operations.includes("kept")) {
    const said = keepsAll(written) ? { ...row, operations } : row;
    return [{ ...one, row: said, name: register.places[from]?.name ?? "" }];
  }
  diagnostics.push(diagnostic("changes/blank-name", inColumn(row.origin, "into_name"), { value: row.from }));
  return [];
}

/** Whether "giữ nguyên" in the place of a name says that the unit stays as it is, not its name alone. */
function keepsAll(written: string): boolean {
  return written !== "" && !/(?<!\p{L})t[êe]n(?!\p{L})/iu.test(written);
}

const NOTHING = { from: null, sizes: NO_SIZES, part: null, isListed: false } as const;

function partOf({ part }: PlanRow): NamedPart["part"] {
  return part === "whole" ? null : part;
}

/** A row by a new unit: each of its parts. */
function newUnitRows(row: PlanRow, known: Known): UnitRow[] {
  const { parts, inColumn, diagnostics, register } = known;
  const isCreated = operationAlone(row.parts) === "created";
  const lead = isCreated ? "created" : operationAt(row.parts) === "kept" ? "kept" : null;
  const operations = [...saidIn(row, row.parts || row.intoName), ...(lead === null ? [] : [lead])];
  const { list, name: said } = withoutNewName(
    operationAlone(row.parts) === null ? row.parts : "",
    newNameIn(row.intoName),
  );
  if (row.intoName === "" && said !== "" && !isPlainName(said)) {
    diagnostics.push(diagnostic("changes/words-left", inColumn(row.origin, "parts"), { value: said }));
    return [];
  }
  if (list === "" && said !== "" && operations.includes("created")) {
    return [
      { ...NOTHING, row, name: said, home: homeOf(row, null, known), beside: NO_SIZES, isListed: true },
    ];
  }
  const text = list || (operations.includes("kept") ? said : "");
  if (text === "") {
    diagnostics.push(diagnostic("changes/no-parts", inColumn(row.origin, "parts"), { value: said || null }));
    return [];
  }
  const column = inColumn(row.origin, list === "" ? "into_name" : "parts");
  const found = parts.list(text, row.above, column, operations.includes("created"));
  const first = found.find(({ from }) => from !== null)?.from ?? null;
  const name = said || (operations.includes("kept") ? (register.places[first ?? -1]?.name ?? "") : "");
  const isDissolved = name === "" && operations.includes("dissolved");
  if (name === "" && found.length > 0 && !isDissolved) {
    diagnostics.push(diagnostic("changes/blank-name", inColumn(row.origin, "into_name"), { value: text }));
    return [];
  }
  const home = homeOf(row, first, known);
  const made = found.every(({ from }) => from === null) ? found.slice(0, 1) : found;
  return made.map((part) => ({
    ...part,
    sizes: made.length < found.length ? sumOf(found) : part.sizes,
    row,
    name: isDissolved ? null : name,
    home,
    beside: NO_SIZES,
    isListed: true,
  }));
}

/** What clusters have together that one new unit is made of: blank where one of them says nothing. */
function sumOf(clusters: readonly NamedPart[]): Sizes {
  const of = (size: keyof Sizes): number | null => sumUnlessBlank(clusters.map(({ sizes }) => sizes[size]));
  return { households: of("households"), population: of("population"), area: of("area") };
}

/** Where a new unit stands by the old register: the place that the row names, else the parent of its old unit. */
function homeOf(row: PlanRow, from: OldPlace | null, { register, finder }: Known): OldPlace {
  const { places, position } = register;
  const parent = places[from ?? -1]?.parent ?? null;
  if (parent !== null) return position.get(parent) ?? -1;
  const above = row.above.at(-1);
  if (above === undefined) return soleCommune(places);
  const found = finder.look(above, row.above.slice(0, -1));
  return found.kind === "found" ? found.at : -1;
}

/** The only commune there is; -1 where there are several. */
function soleCommune(places: Known["register"]["places"]): OldPlace {
  const first = places.findIndex(({ level }) => level === "commune");
  const isOnly = places.every(({ level }, at) => level !== "commune" || at === first);
  return isOnly ? first : -1;
}
