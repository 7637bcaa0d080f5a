/** The register out of what the rows of all files mention: one place for each unit, with a code of its own. */

import { NO_SIZES, type Sizes } from "../../core/model/inputs.ts";
import type { Kind } from "../../core/model/place.ts";
import type { StarterPlace, StarterQuestion } from "../../core/model/starter.ts";
import { addTo, groupedBy } from "../../core/numbers/groups.ts";
import { type PlaceName, placeName } from "../../core/text/place-name.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { kindOfName } from "../../read/cells/values.ts";
import { wordedOlds } from "../../read/remarks/worded-names.ts";
import { alikeAmong } from "../../read/roster/places/alike-names.ts";
import type { Mention } from "./mentions.ts";

/** A unit as it is gathered. */
export interface Unit {
  readonly name: string;
  readonly commune: string;
  readonly roles: ReadonlySet<Mention["role"]>;
  readonly sizes: Sizes;
  readonly code: string | null;
  readonly kind: Kind | null;
  /** The list of units that it was met in first; null for none. */
  readonly list: string | null;
  /** Whether a list says other figures of it, or of another unit of its name, than those that it has. */
  readonly differs: boolean;
}

interface Gathered extends Omit<Unit, "roles"> {
  readonly roles: Set<Mention["role"]>;
}

/** Units of communes, told apart by their names. */
export interface UnitList {
  readonly units: readonly Unit[];
  /** Communes by key, with their names and codes; the key "" is that of rows that no commune is known of. */
  readonly communes: ReadonlyMap<string, { readonly name: string; readonly code: string | null }>;
  /** The unit of a mention; null for none, as for the commune itself. */
  readonly unitOf: (mention: Mention) => Unit | null;
  readonly communeOf: (mention: Mention) => string;
}

/** Gathers the units. Of figures, a list's come before a plan's. */
export function unitsOf(mentions: readonly Mention[]): UnitList {
  const communes = communesOf(mentions);
  const [only] = communes.size === 1 ? communes.keys() : [];
  const communeOf = ({ commune }: Mention): string => (commune === "" ? (only ?? "") : keyOf(commune));
  const units: Gathered[] = [];
  const byName = new Map<string, Gathered[]>();
  const under = (mention: Mention, { plain }: PlaceName): readonly Gathered[] =>
    byName.get(`${communeOf(mention)}\u0000${plain}`) ?? [];
  const find = (mention: Mention): Gathered | undefined => {
    const own = under(mention, placeName(mention.name));
    return (
      own.find((one) => mention.code !== null && one.code === mention.code) ??
      own.find((one) => isSame(one, mention)) ??
      own.find((one) => isSame(one, mention, "plain"))
    );
  };
  const findWithin = (mention: Mention): Gathered | undefined =>
    [...under(mention, wholeName(mention.name)), ...under(mention, innerName(mention.name))].find(
      ({ name }) => isWithin(name, mention.name) || isWithin(mention.name, name),
    );
  const order = ["list", "changes", "roster"] as const;
  for (const role of order) {
    for (const mention of mentions) {
      if (mention.role !== role || mention.name === "") continue;
      const within = find(mention) ? undefined : findWithin(mention);
      const known = find(mention) ?? (within?.roles.has(role) ? undefined : within);
      const differs = known !== undefined && role === "list" && sizesDiffer(known.sizes, mention.sizes);
      if (known && !(differs && known.list === mention.list)) {
        known.roles.add(role);
        Object.assign(known, filled(known, mention), differs ? { differs } : {});
        if (within) addUnder(byName, known);
        continue;
      }
      const { name, code, kind, sizes, list } = mention;
      const commune = communeOf(mention);
      const unit = { name, code, kind, sizes, list, differs, commune, roles: new Set([role]) };
      units.push(unit);
      addUnder(byName, unit);
    }
  }
  if (units.some(({ commune }) => commune === "") || communes.size === 0)
    communes.set("", { name: "", code: null });
  return {
    units,
    communes,
    communeOf,
    unitOf: (mention) => (mention.name === "" ? null : (find(mention) ?? findWithin(mention) ?? null)),
  };
}

/** Adds a unit to those that are looked up by their names. */
function addUnder(byName: Map<string, Gathered[]>, unit: Gathered): void {
  addTo(byName, `${unit.commune}\u0000${placeName(unit.name).plain}`, unit);
}

/** What a name is if the word for a kind at its beginning belongs to it ("Làng Trung" of "Thôn Làng Trung"), and what is behind the kind. */
const wholeName = (name: string): PlaceName => placeName(`Thôn ${name}`);
const innerName = (name: string): PlaceName => placeName(placeName(name).numbered);

/** Whether a name is another one with a kind before it: "Thôn Làng Trung" and "Làng Trung". */
function isWithin(full: string, bare: string): boolean {
  const [outer, inner] = [placeName(full), placeName(bare)];
  return outer.kind !== "" && inner.kind !== "" && outer.numbered === wholeName(bare).numbered;
}

function communesOf(mentions: readonly Mention[]) {
  const communes = new Map<string, { name: string; code: string | null }>();
  for (const { commune, communeCode } of mentions) {
    if (commune === "") continue;
    const known = communes.get(keyOf(commune));
    if (!known) communes.set(keyOf(commune), { name: commune, code: communeCode });
    else if (known.code === null) known.code = communeCode;
  }
  return communes;
}

/** Communes of one name are one, whatever word for the kind stands before it. */
function keyOf(commune: string): string {
  return placeName(commune).numbered;
}

/** A name with its kind, as the other one is written where the fuller one is all capitals: a heading "THÔN ĐÔNG" of Đông. */
function fuller(name: string, full: string): string {
  const label = kindOfName(full)?.label ?? "";
  const isLoud = full === full.toUpperCase() && name !== name.toUpperCase();
  return isLoud ? `${label.charAt(0).toUpperCase()}${label.slice(1).toLowerCase()} ${name}` : full;
}

/** What is not known of a unit yet, out of a further mention. */
function filled(known: Gathered, { code, kind, sizes, name }: Mention): Partial<Gathered> {
  const isBare = placeName(known.name).kind === "" && placeName(name).kind !== "";
  const isFuller = isBare || isWithin(name, known.name);
  return {
    code: known.code ?? code,
    kind: known.kind ?? kind,
    name: isFuller ? fuller(known.name, name) : known.name,
    sizes: {
      households: known.sizes.households ?? sizes.households,
      population: known.sizes.population ?? sizes.population,
      area: known.sizes.area ?? sizes.area,
    },
  };
}

/** Whether two rows of lists say different figures: of one unit, or of two of one name. */
function sizesDiffer(a: Sizes, b: Sizes): boolean {
  const names = ["households", "population", "area"] as const;
  return names.some((name) => a[name] !== null && b[name] !== null && a[name] !== b[name]);
}

/** Whether two names are of one unit, as the readers take them: one may leave out the kind, and one all marks. */
function isSame(one: Gathered, { name, code }: Mention, by: "numbered" | "plain" = "numbered"): boolean {
  const [a, b] = [placeName(one.name), placeName(name)];
  if (one.code !== null && code !== null && one.code !== code) return false;
  if (a.kind !== b.kind && a.kind !== "" && b.kind !== "") return false;
  return by === "numbered" ? a.numbered === b.numbered : a.numbered === a.plain || b.numbered === b.plain;
}

/** The register: communes first, then their units, in the order in which they were met. `codeOf`: the code of a unit. */
export function registerOf(
  { units, communes }: UnitList,
  tagsOf: (unit: Unit) => readonly string[],
): { readonly places: readonly StarterPlace[]; readonly questions: readonly StarterQuestion[] } {
  const places: StarterPlace[] = [];
  const taken = new Set(units.flatMap(({ code }) => code ?? []));
  const isShared = taken.size < units.filter(({ code }) => code !== null).length;
  const byCommune = groupedBy(units, ({ commune }) => commune);
  let number = 0;
  for (const [key, { name, code }] of communes) {
    const own = byCommune.get(key) ?? [];
    const kind = kindOfName(name)?.kind ?? (own.every(({ kind: one }) => one === "tdp") ? "phuong" : "xa");
    const home = code ?? `X${++number}`;
    places.push({
      code: home,
      parent: null,
      kind,
      name: name === "" ? UNNAMED[kind === "phuong" ? "phuong" : "xa"] : named(name, kind),
      ...NO_SIZES,
      tags: [],
    });
    const digits = Math.max(2, String(own.length).length);
    own.forEach((unit, at) => {
      const said = kindOfName(unit.name);
      const written = isShared && unit.code !== null ? `${home}-${unit.code}` : unit.code;
      places.push({
        code: written ?? `${home}-${String(at + 1).padStart(digits, "0")}`,
        parent: home,
        kind: said?.label.toLowerCase() ?? unit.kind ?? (kind === "xa" ? "thon" : "tdp"),
        name: unit.name,
        ...unit.sizes,
        tags: tagsOf(unit),
      });
    });
  }
  const questions = questionsOf({ units, communes });
  const asked = new Set(questions.flatMap((one) => (one.kind === "not-in-plan" ? [one.name] : [])));
  return { places, questions: [...alikeIn(places, asked), ...questions] };
}

/** Asks of places whose names are all but one whether they are one, but for names `asked` about: each is in the register. */
function alikeIn(places: readonly StarterPlace[], asked: ReadonlySet<string>): StarterQuestion[] {
  const all = alikeAmong(
    places.map((one) => ({ ...one, level: one.parent === null ? ("commune" as const) : ("unit" as const) })),
  );
  // Units of one name with other figures are asked about as such.
  const names = all
    .map((group) => [...new Set(group.map(({ name }) => name))])
    .filter((group) => group.length > 1 && !group.some((name) => asked.has(name)))
    .slice(0, MOST_NAMED);
  return names.length > 0 ? [{ kind: "names-alike", names }] : [];
}

/** What a commune is called that no file names. */
const UNNAMED = { xa: "Xã (chưa rõ tên)", phuong: "Phường (chưa rõ tên)" } as const;

function named(name: string, kind: Kind): string {
  return kindOfName(name) === null ? `${kind === "phuong" ? "Phường" : "Xã"} ${name}` : name;
}

/** Names that a question lists. */
const MOST_NAMED = 20;

function questionsOf({ units, communes }: Pick<UnitList, "units" | "communes">): StarterQuestion[] {
  const hasPlan = units.some(({ roles }) => roles.has("changes"));
  const hasRoster = units.some(({ roles }) => roles.has("roster"));
  const inPlan = units.filter(({ roles }) => roles.has("changes")).map(({ name }) => name);
  const odd = units.filter(({ roles }) => hasPlan && roles.has("roster") && !roles.has("changes"));
  const empty = units.filter(({ roles }) => hasRoster && !roles.has("roster"));
  const blank = units.filter(({ sizes }) => sizes.households === null);
  const worded = wordedOlds(units);
  const differing = units.filter(({ differs }) => differs);
  const names = (of: readonly Unit[]): readonly string[] => of.slice(0, MOST_NAMED).map(({ name }) => name);
  return [
    ...(communes.has("") ? [{ kind: "commune-name" as const, names: [] }] : []),
    ...odd.map(({ name }) => ({
      kind: "not-in-plan" as const,
      name,
      near: nearestWord(name, inPlan),
      isNew: false,
    })),
    ...(worded.length > 0 ? [{ kind: "odd-names" as const, names: names(worded) }] : []),
    ...(differing.length > 0 ? [{ kind: "figures-differ" as const, names: names(differing) }] : []),
    ...(empty.length > 0 ? [{ kind: "no-holders" as const, names: names(empty) }] : []),
    ...(blank.length > 0 ? [{ kind: "no-households" as const, names: names(blank) }] : []),
  ];
}
