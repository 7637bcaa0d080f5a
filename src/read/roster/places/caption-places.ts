/** What stands above the tables of a roster, as headings of their rows: kept where the register, or the other tables, bear it out, and told. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Level, Register } from "../../../core/model/place.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { placeName } from "../../../core/text/place-name.ts";
import { levelOfName, levelsOf } from "../../places/group-rows.ts";
import { type Heading, originIn, type Table } from "../../table/table.ts";

/** The table without what its captions cannot mean; each of the others is told once. */
export function withCaptions(table: Table, register: Register | null, diagnostics: Diagnostic[]): Table {
  if (register === null) tellSeveralCommunes(table, diagnostics);
  const captions = table.headings.filter(isCaption);
  if (captions.length === 0) return table;
  const levelIn = levelsOf(register);
  const hasCodes = register !== null && table.columns.some(({ name }) => name === "place");
  const isAgreed = register === null ? isAllInCommunes(table) : !hasCodes;
  const isMeant = ({ level, text }: Heading): boolean =>
    level !== "commune" || (isAgreed && (register === null || levelIn(text) === level));
  if (register !== null && !hasCodes)
    tellUnknown(
      captions.filter((one) => !isMeant(one)),
      table,
      diagnostics,
    );
  const meant = besideScenario(captions.filter(isMeant), table, diagnostics);
  const levelOf = (name: string): Level | null => levelIn(name) ?? levelOfName(name);
  const said = table.headings.filter((one) => !isCaption(one) || meant.includes(one));
  const headings = besideSheets(said, levelOf, table, diagnostics);
  tellMeant(table, headings.filter(isCaption), diagnostics);
  return { ...table, headings };
}

const isCaption = ({ caption }: Heading): boolean => caption !== undefined;

/** Whether each row is in some commune: by its own cell, or by a heading. Else units without one would be another one than those with it. */
function isAllInCommunes({ headings, columns, column, size }: Table): boolean {
  const own = column(columns.findIndex(({ name }) => name === "commune")).codes;
  const isIn = Array.from({ length: size }, (_, row) => own[row] !== 0);
  for (const { text, level, row, until = size } of headings)
    if ((level ?? levelOfName(text)) === "commune") isIn.fill(true, row, until);
  return !isIn.includes(false);
}

/** Tells rows whose commune nothing says but a title that names several: units of one name in two of these are one. */
function tellSeveralCommunes(table: Table, diagnostics: Diagnostic[]): void {
  const [first] = table.communesAbove ?? [];
  if (first === undefined || isAllInCommunes(table)) return;
  const origin = originIn(table, first.line);
  diagnostics.push(diagnostic("roster/several-communes", origin, { value: first.text }));
}

/** Whether a heading is the commune that the scenario names beside a file. */
const isOfScenario = ({ line, level, caption }: Heading): boolean =>
  line === null && level === "commune" && caption === undefined;

/** The captions without those of communes that the scenario overrules: where all its tables say one, which is told if it is another. */
function besideScenario(
  captions: readonly Heading[],
  table: Table,
  diagnostics: Diagnostic[],
): readonly Heading[] {
  const given = table.headings.filter(isOfScenario);
  const pairs = given.map(({ row, text }) => ({
    text,
    own: captions.find((one) => one.level === "commune" && one.row === row),
  }));
  const [first] = pairs;
  if (!first?.own || pairs.some(({ own }) => own?.text !== first.own?.text)) return captions;
  if (keyOf(first.text) !== keyOf(first.own.text)) {
    tellDiffers(first.own, { of: "scenario", name: first.text }, table, diagnostics);
  }
  return captions.filter((one) => !pairs.some(({ own }) => own === one));
}

const keyOf = (name: string): string => placeName(name).numbered;

/** The names of sheets and the captions of units beside them. */
interface BesideSheet {
  readonly sheet: Heading;
  readonly above: Heading;
}

/**
 * The headings without names of sheets other than what stands above their tables, which is told: they may be copies. What stands above
 * several sheets alike is none of their units ("CÁN BỘ THÔN ĐIỂM SÁNG").
 */
function besideSheets(
  headings: readonly Heading[],
  levelOf: (name: string) => Level | null,
  table: Table,
  diagnostics: Diagnostic[],
): readonly Heading[] {
  const pairs = headings.flatMap((sheet): readonly BesideSheet[] => {
    const isSheet = sheet.line === null && sheet.level === undefined && !isCaption(sheet);
    if (!isSheet || sheet.title !== undefined || levelOf(sheet.text) !== "unit") return [];
    const above = headings.find((one) => isCaption(one) && one.level === "unit" && one.row === sheet.row);
    return above ? [{ sheet, above }] : [];
  });
  const left = new Set<Heading>();
  for (const { sheet, above } of pairs) {
    if (keyOf(above.text) === keyOf(sheet.text)) continue;
    const isOfSeveral = pairs.some((one) => one.sheet !== sheet && one.above.text === above.text);
    left.add(isOfSeveral ? above : sheet);
    if (!isOfSeveral) tellDiffers(above, { of: "sheet", name: sheet.text }, table, diagnostics);
  }
  return headings.filter((one) => !left.has(one));
}

/** Tells communes that the register does not have: units of their names are looked for in all of it. */
function tellUnknown(captions: readonly Heading[], table: Table, diagnostics: Diagnostic[]): void {
  for (const [one] of groupedBy(captions, ({ text }) => text).values())
    if (one) tellDiffers(one, { of: "register", name: "" }, table, diagnostics);
}

function tellDiffers(
  { text, caption = 1 }: Heading,
  facts: { readonly of: "sheet" | "scenario" | "register"; readonly name: string },
  table: Table,
  diagnostics: Diagnostic[],
): void {
  diagnostics.push(diagnostic("roster/caption-differs", originIn(table, caption), { value: text, facts }));
}

function tellMeant(table: Table, meant: readonly Heading[], diagnostics: Diagnostic[]): void {
  for (const [one] of groupedBy(meant, ({ text, level }) => `${level ?? "title"} ${text}`).values())
    if (one)
      diagnostics.push(diagnostic("roster/caption", originIn(table, one.caption ?? 1), { value: one.text }));
}
