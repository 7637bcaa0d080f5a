/**
 * A working folder out of files that somebody has: each sheet taken for what its columns say, its places and titles
 * gathered, and what nobody has said yet as questions. Nothing is written here.
 */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { CheckedInput } from "../../core/document.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { StarterFolder, StarterQuestion } from "../../core/model/starter.ts";
import { placeName } from "../../core/text/place-name.ts";
import { TITLE_COLUMN } from "../../read/columns/columns.ts";
import { titleMeanings } from "../../read/roster/titles/title-headers.ts";
import { combine } from "../../read/table/combine.ts";
import { SHAPES, type Shape } from "../../read/table/shapes.ts";
import type { Table } from "../../read/table/table.ts";
import type { Means } from "../means/means.ts";
import { pathBetween } from "../means/paths.ts";
import { builtInPolicies } from "../request/policies.ts";
import { communeOf, inputsOf } from "./inputs-of.ts";
import { LIST_SHAPE } from "./list-shape.ts";
import { listsOf, toldOfLists } from "./lists.ts";
import { filledDownIn } from "./lost-merges.ts";
import {
  type Mention,
  mentionsOfList,
  mentionsOfPlan,
  mentionsOfRoster,
  newNamesOfPlan,
  type RosterMention,
} from "./mentions.ts";
import { namesakesIn } from "./namesakes.ts";
import { ownDeputies } from "./own-deputies.ts";
import { registerOf, type Unit, type UnitList, unitsOf } from "./places.ts";
import {
  type GivenRoles,
  type LooseRole,
  type RoledSheet,
  rolesOf,
  type SheetRole,
  sheetRoles,
  tellReports,
  type UnreadSheet,
} from "./roles.ts";
import { looseSheets } from "./sheets.ts";
import { shortMeanings, type TitleUse, tagOf, titlesOf } from "./titles.ts";

/** What is to be made: where, out of what, and by which built-in policy. */
export interface StarterRequest {
  readonly folder: string;
  readonly from: readonly string[];
  readonly policy: string;
  /** What sheets are taken for where that is not to be found out. */
  readonly roles?: GivenRoles;
}

/** What the files came to. */
export interface StarterReading {
  /** null, with what keeps it from being made, where no file says anything of use. */
  readonly value: StarterFolder | null;
  /** How lists were understood that the register is made from, and that no run reads. */
  readonly lists: readonly CheckedInput[];
  /** What these lists tell. */
  readonly told: readonly Diagnostic[];
  /** Every sheet that has a header. */
  readonly sheets: readonly SheetRole[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING = { value: null, lists: [], told: [], sheets: [] } as const;

/** The folder to be written. */
export async function starterFolder(
  { folder, from, policy: id, roles }: StarterRequest,
  means: Means,
): Promise<StarterReading> {
  const diagnostics: Diagnostic[] = [];
  const policies = builtInPolicies();
  const base = policies.find((one) => one.id === id);
  if (!base) {
    const facts = { known: policies.map((one) => one.id) };
    return { ...NOTHING, diagnostics: [diagnostic("policy/unknown", null, { value: id, facts })] };
  }
  const sheets = await looseSheets(from, means, diagnostics);
  const others = policies.filter((one) => one !== base);
  const titles = new Map([
    ...shortMeanings(base),
    ...titleMeanings(withTitlesOf(base, others)),
    ...titleMeanings(base),
  ]);
  const { known, unread } = rolesOf(sheets, titles, roles);
  const found = sheetRoles(sheets, known, unread);
  const isUseful = known.some(({ role }) => ["register", "roster", "changes", "list"].includes(role));
  if (tellReports(sheets, roles, diagnostics) || !isUseful) {
    if (diagnostics.length === 0)
      diagnostics.push(diagnostic("init/nothing-found", null, { facts: { files: [...from] } }));
    return { ...NOTHING, sheets: found, diagnostics };
  }
  const path = (file: string): string => pathBetween(folder, file, means.files.paths).replaceAll("\\", "/");
  const told = [...toldOfLists(known)];
  const value = folderOf(known, unread, base, others, path, told);
  return { value, lists: listsOf(known), told, sheets: found, diagnostics };
}

/** A policy with the titles that only others have beside its own: a column may have the holders of one of those as well. */
function withTitlesOf(base: Policy, others: readonly Policy[]): Policy {
  const titles = [...others, base].flatMap((one) => one.titles.map((title) => [title.id, title] as const));
  return { ...base, titles: [...new Map(titles).values()] };
}

function folderOf(
  known: readonly RoledSheet[],
  unread: readonly UnreadSheet[],
  base: Policy,
  others: readonly Policy[],
  path: (file: string) => string,
  told: Diagnostic[],
): StarterFolder {
  const rosters = rosterMentions(known, withTitlesOf(base, others));
  const list = unitsOf([...placesIn(known, told), ...rosters]);
  const uses = [
    ...rosters.map((one): TitleUse => ({ words: one.titles, unit: keyOf(list.unitOf(one)) })),
    ...titleHeaders(known).map((header): TitleUse => ({ words: [header], unit: null, isHeader: true })),
  ];
  const held = new Set(uses.flatMap(({ unit }) => unit ?? []));
  const titles = uses.length === 0 ? [] : titlesOf(uses, base, others, held.size);
  const tags = tagsBy(rosters, list, titles);
  const { identity, count } = namesakesIn(rosters, list.unitOf);
  const writesRegister = !known.some(({ role }) => role === "register");
  const register = registerOf(list, (unit) => tags.get(unit) ?? []);
  const several = list.communes.size > 1;
  const has = (role: LooseRole): boolean => known.some((one) => one.role === role);
  const questions: StarterQuestion[] = [
    ...unread.map(({ path: file, sheet, headers }) => ({
      kind: "unread" as const,
      path: path(file),
      sheet,
      headers: headers.slice(0, MOST_HEADERS),
    })),
    ...filledDownIn(known, path),
    ...(count > 0 ? [{ kind: "same-names" as const, count }] : []),
    ...(writesRegister ? withNewNames(register.questions, known) : []),
    ...titles
      .filter(({ source, level }) => source !== "known" && (source !== "unheld" || level === "unit"))
      .map((title) => ({ kind: "title" as const, title })),
    ...ownDeputies(titles, base, others).map((pair) => ({ kind: "own-deputy" as const, ...pair })),
    ...(has("changes") ? [] : [{ kind: "no-plan" as const, names: [] }]),
    ...(has("roster") ? [] : [{ kind: "no-roster" as const, names: [] }]),
  ];
  const [first] = register.places;
  return {
    name: first?.name ?? "",
    places: writesRegister ? register.places : [],
    writesRegister,
    inputs: inputsOf(known, several, path),
    identity,
    policy: base.id,
    titles,
    incompatible: base.holding.incompatible,
    questions,
  };
}

/** Headers of a sheet that was taken for nothing that are shown. */
const MOST_HEADERS = 12;

/** The tables of a role as one, each row in the commune that its paper names. */
function tableOf(known: readonly RoledSheet[], role: LooseRole, shape: Shape): Table | null {
  const own = known.filter((one) => one.role === role);
  return combine(own.map(inItsCommune), own.map((one) => one.path).join(", "), shape).value;
}

function inItsCommune(sheet: RoledSheet): Table {
  const { table } = sheet;
  const text = communeOf(sheet);
  if (text === null) return table;
  return {
    ...table,
    headings: [{ row: 0, text, count: null, line: null, level: "commune" }, ...table.headings],
  };
}

/** The headers of columns that have the holders of a title, without what stands below them ("Trưởng thôn" over "Họ và tên"). */
function titleHeaders(known: readonly RoledSheet[]): string[] {
  const columns = known.filter(({ role }) => role === "roster").flatMap(({ table }) => table.columns);
  return columns
    .filter(({ name }) => name?.startsWith(TITLE_COLUMN))
    .map(({ header }) => header.replace(/: [^:]*$/, ""));
}

/** The places that plans and lists name. */
function placesIn(known: readonly RoledSheet[], told: Diagnostic[] = []): readonly Mention[] {
  const plan = tableOf(known, "changes", SHAPES.changes);
  const list = tableOf([...known, ...listsWithin(known)], "list", LIST_SHAPE);
  return [...(list ? mentionsOfList(list, told) : []), ...(plan ? mentionsOfPlan(plan) : [])];
}

/** Rosters with a row a unit, which may say its households too. */
function listsWithin(known: readonly RoledSheet[]): RoledSheet[] {
  return known.flatMap((sheet) => {
    const hasTitles = sheet.table.columns.some(({ name }) => name?.startsWith(TITLE_COLUMN));
    const table = sheet.role === "roster" && hasTitles ? sheet.tableAs(LIST_SHAPE, new Map()) : null;
    const names = new Set(table?.columns.map(({ name }) => name));
    return table && names.has("name") && names.has("households") ? [{ ...sheet, role: "list", table }] : [];
  });
}

/** The questions, where a unit that only the roster has is called as a new one of the plan: that roster may be the one of afterwards. */
function withNewNames(
  questions: readonly StarterQuestion[],
  known: readonly RoledSheet[],
): readonly StarterQuestion[] {
  if (!questions.some(({ kind }) => kind === "not-in-plan")) return questions;
  const plan = tableOf(known, "changes", SHAPES.changes);
  const names = plan ? newNamesOfPlan(plan) : new Set<string>();
  return questions.map((one) =>
    one.kind === "not-in-plan" ? { ...one, isNew: names.has(placeName(one.name).numbered) } : one,
  );
}

function rosterMentions(known: readonly RoledSheet[], policy: Policy): readonly RosterMention[] {
  const table = tableOf(known, "roster", SHAPES.roster);
  if (table === null) return [];
  const names = placesIn(known).map(({ name }) => placeName(name).numbered);
  return mentionsOfRoster(table, policy, new Set(names));
}

function keyOf(unit: Unit | null): string | null {
  return unit && `${unit.commune}\u0000${unit.name}`;
}

/** The tags of units that have somebody in a title which is kept where it is. */
function tagsBy(
  rosters: readonly RosterMention[],
  list: UnitList,
  titles: StarterFolder["titles"],
): ReadonlyMap<Unit, readonly string[]> {
  const tags = new Map<Unit, Set<string>>();
  const tagged = titles.filter(({ tag }) => tag !== null);
  for (const one of rosters) {
    const unit = list.unitOf(one);
    if (unit === null) continue;
    for (const title of tagged) {
      const isHeld = one.titles.some((written) => title.words.some((word) => written.includes(word)));
      if (isHeld) tags.set(unit, (tags.get(unit) ?? new Set()).add(title.tag ?? tagOf(title)));
    }
  }
  return new Map([...tags].map(([unit, own]) => [unit, [...own]]));
}
