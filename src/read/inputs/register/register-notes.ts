/** What notes and names in a register say that no figure looks at: units that are no more, and several in one row. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../../core/model/place.ts";
import { eachOnce } from "../../../core/numbers/once.ts";
import { firstOfPairs } from "../../../core/numbers/pairs.ts";
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import { asWritten } from "../../../core/text/as-written.ts";
import { fold } from "../../../core/text/fold.ts";
import { isTotal, MAY_BE_TOTAL } from "../../../core/text/total-words.ts";
import { namesSeveral } from "../../cells/several-units.ts";
import { isStruck, MAY_BE_STRUCK, saysNo } from "../../cells/struck-words.ts";
import { parseStatus } from "../../cells/values.ts";
import type { Columns } from "../../table/headers.ts";
import { saidRows, tellSaid } from "../../table/said-rows.ts";
import type { Table } from "../../table/table.ts";

/** What is said of a unit that is no more, or not there yet, folded; not of one that others went into ("Đã sáp nhập 3 thôn"), nor "Không còn hộ nghèo". */
const GONE = new RegExp(
  [
    "\\bda (?:duoc )?(?:sap nhap|sat nhap|hop nhat|ghep)(?:$| (?:vao|ve|voi|sang|thanh|nam|ngay|thang|tu (?:nam|ngay|thang))\\b)",
    "\\bda (?:duoc )?(?:nhap (?:vao|ve|voi|sang)|giai the|xoa ten)\\b",
    "\\bgiai the (?:tu|nam|ngay|thang)\\b",
    "\\bkhong con(?:$| (?:ton tai|hoat dong)\\b)",
    "^(?:chua|du kien|se|dang de nghi|de nghi) (?:duoc )?thanh lap(?: moi)?(?:$| (?:nam|tu|vao)\\b)",
  ].join("|"),
);

/** What says of a place by its name that it is no more, in brackets or in small letters: the rest of a name may be anything ("Xóm Cũ"). */
const OLD =
  /[([](?:[cC][ũŨuU]|[tT]r[ưu][ớo]c [đd][âa]y|TR[ƯU][ỚO]C [ĐD][ÂA]Y)[)\]]|(?<!\s)\s+c[ũu]$(?<=[\p{Lu}\d]\p{L}*\s+c[ũu])/u;

/** What is found in each name that says so; of those without it none is folded. */
export const MAY_BE_GONE = new RegExp(
  [
    ...["da ", "giai the", "khong con"].map(asWritten),
    "cũ",
    "cu[)\\]]|\\scu$",
    "tr[ưu][ớo]c [đd][âa]y",
    MAY_BE_TOTAL.source,
  ].join("|"),
  MAY_BE_TOTAL.flags,
);

/** What is found in each note that says so, or that its row is not to be counted. */
export const MAY_SAY_GONE = new RegExp(
  [...["da ", "giai the", "khong con", "thanh lap"].map(asWritten), MAY_BE_STRUCK].join("|"),
);

/** Headers of columns of what a place came of, folded: what merged there is gone, the place is not. */
const OF_THE_PAST = /\b(?:lich su|hinh thanh|nguon goc|qua trinh|tien than|cu|truoc)\b/;

/** Headers below which whatever stands but a no says that a place is gone, folded. */
const GONE_HEADER =
  /^(?:(?:da )?(?:giai the|xoa ten)|(?:ngay|nam|thoi diem|qd|so qd|quyet dinh|so quyet dinh) giai the|(?:da )?(?:sap )?nhap (?:vao|ve|voi)(?: thon| don vi)?)$/;

/** Whether a name says that its place is no more, or the row none of a place: a total with a code of its own. */
export function isGone(name: string): boolean {
  return GONE.test(fold(name)) || OLD.test(name) || isTotal(name);
}

/** Whether a note says so, or that its row is not to be counted. */
export function saysGone(note: string): boolean {
  return GONE.test(fold(note)) || isStruck(note);
}

/** Tells rows whose note, further column or name says that the place is no more, or the row not to be counted; each counts as one that is there. */
export function tellGone(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  const names = at.get("name") ?? -1;
  const further = [at.get("note") ?? [], ...extra.values()]
    .flat()
    .filter((position) => !OF_THE_PAST.test(fold(table.header[position] ?? "")));
  const rows = saidRows(table, [names, ...further], (position) => {
    const isHeaded = GONE_HEADER.test(fold(table.header[position] ?? ""));
    if (position === names) return { says: isGone, only: MAY_BE_GONE };
    if (!isHeaded) return { says: saysGone, only: MAY_SAY_GONE };
    const says = (own: string): boolean => {
      const said = fold(own);
      return said !== "" && (saysGone(own) || !saysNo(said));
    };
    return { says };
  });
  tellSaid("register/gone-note", table, rows, diagnostics);
}

/** Tells rows whose note or further column says that a place is not done, or is left as it is, where `status` is blank: each counts as done. */
export function tellStatus(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  const status = table.column(at.get("status") ?? -1).codes;
  const notes = [at.get("note") ?? [], ...extra.values()].flat();
  const rows = saidRows(table, notes, () => ({ says: isNotDone, only: MAY_BE_STATUS }));
  tellSaid(
    "register/status-note",
    table,
    rows.filter(({ row }) => status[row] === 0),
    diagnostics,
  );
}

/** What is found in each word for a place that is not done. */
const MAY_BE_STATUS = /ch[ưu]a|mi[ễe]n|kh[ôo]ng|pending|exempt/iu;

function isNotDone(cell: string): boolean {
  const status = parseStatus({ kind: "text", text: cell });
  return status.ok && status.value !== "done";
}

/** Tells units whose name is that of several ("Thôn 1, Thôn 3", "Thôn 1 hoặc Thôn 3"); each counts as one. */
export function tellSeveral(places: readonly Place[], diagnostics: Diagnostic[]): void {
  const isSeveral = eachOnce(namesSeveral);
  const several = places.filter(({ level, name }) => level === "unit" && isSeveral(name));
  tellFirst("register/several-names", several, diagnostics);
}

/** Tells units of a roster alone whose name says that they are no more ("Thôn Tây (đã sáp nhập vào Thôn Đông)"); each counts as one that is there. */
export function tellGoneNames(places: readonly Place[], diagnostics: Diagnostic[]): void {
  const gone = places.filter(({ level, name }) => level === "unit" && MAY_BE_GONE.test(name) && isGone(name));
  tellFirst("register/gone-note", gone, diagnostics);
}

/** Tells units by their number, at the first of them. */
function tellFirst(
  code: "register/several-names" | "register/far-figure" | "register/gone-note",
  units: readonly Place[],
  diagnostics: Diagnostic[],
): void {
  const [first] = units;
  if (first === undefined) return;
  const details = { value: first.name, place: first.code, facts: { count: units.length } };
  diagnostics.push(diagnostic(code, first.origin, details));
}

/** Words at the beginning of a name that are of the kind thôn, or else of the kind tổ dân phố: "Khu", "Tổ" and "Xóm" may stand for either. */
const SURE_KIND = /^(?:(th[ôo]n)|t[ổo] d[âa]n ph[ốo]|tdp|khu ph[ốo])\s/iu;

/** Tells units whose name begins with another kind than their own ("TDP 1" under *thôn*): the kind counts. */
export function tellKinds(places: readonly Place[], diagnostics: Diagnostic[]): void {
  const odd = places.filter(({ level, name, kind }) => {
    const sure = level === "unit" ? SURE_KIND.exec(name) : null;
    return sure !== null && (sure[1] === undefined ? "tdp" : "thon") !== kind;
  });
  const [first] = odd;
  if (first === undefined) return;
  const details = {
    value: first.name,
    place: first.code,
    facts: { count: odd.length, kind: first.kindLabel },
  };
  diagnostics.push(diagnostic("register/kind-differs", first.origin, details));
}

/**
 * Households, people and square metres that no unit has: digits of two figures in one cell ("120 450"), typed twice, or an
 * area in square metres below a header that names no unit.
 */
const FAR = { households: 20_000, population: 100_000, area: 300_000_000 };

/** Tells units with more households, people or area than any has. */
export function tellFar(places: readonly Place[], diagnostics: Diagnostic[]): void {
  const far = places.filter(
    (place) => place.level === "unit" && SUMMED.some((size) => (place[size] ?? 0) >= FAR[size]),
  );
  tellFirst("register/far-figure", far, diagnostics);
}

/**
 * Tells units of one commune that share their name, their kind and all of their figures, two of them at least, under two codes: most
 * likely one that is listed twice. Namesakes of other figures are common where communes were joined.
 */
export function tellTwice(places: readonly Place[], diagnostics: Diagnostic[]): void {
  const known = new Map<string, Place>();
  const twice = perhapsTwice(places).flatMap((place) => {
    const { parent, kind, households, population, area, name } = place;
    const key = [parent, kind, households, population, area, fold(name)].join("\u0000");
    const twin = known.get(key);
    if (twin === undefined) known.set(key, place);
    return twin === undefined ? [] : [{ place, twin }];
  });
  const [found] = twice;
  if (found === undefined) return;
  const { place, twin } = found;
  const details = { value: place.name, place: place.code, related: [twin.origin] };
  const facts = { count: twice.length, other: twin.code };
  diagnostics.push(diagnostic("register/listed-twice", place.origin, { ...details, facts }));
}

/** Units with two figures at least that share their commune, households and population with another one. */
function perhapsTwice(places: readonly Place[]): readonly Place[] {
  const [firstOfSize, firstOfParent] = [firstOfPairs(), firstOfPairs()];
  const parents = new Map<string | null, number>();
  const found = new Set<Place | undefined>();
  let last: string | null | undefined;
  let number = 0;
  places.forEach((place, at) => {
    const { level, parent, households, population, area } = place;
    const figures = counted(households) + counted(population) + counted(area);
    if (level !== "unit" || figures < 2) return;
    // Units of one commune mostly follow each other.
    if (parent !== last) {
      last = parent;
      number = parents.get(parent) ?? parents.size;
      parents.set(parent, number);
    }
    const size = firstOfSize((households ?? -1) | 0, (population ?? -1) | 0, at);
    const first = firstOfParent(number, size < 0 ? at : size, at);
    if (first >= 0) found.add(places[first]).add(place);
  });
  return places.filter((place) => found.has(place));
}

/** 1 for a figure, 0 for none. */
function counted(figure: number | null): number {
  return figure !== null && figure > 0 ? 1 : 0;
}
