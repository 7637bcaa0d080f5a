/** Headers of a list of people that mean a column where no other column means it: "Nơi công tác" of a list without places, "Ngày vào Đảng" of one without Party members. */
import { LEVELS } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import type { NamedColumn } from "./alike-columns.ts";
import { textsIn } from "./grid.ts";
import { parsePartyMember, saysUnit } from "./values.ts";

/** Headers of a column with names and titles, folded: "Họ tên, chức vụ", "Chức danh, họ và tên". */
const NAMES_AND_TITLES =
  /^(?:ho )?(?:va )?ten(?: va)? (?:chuc vu|chuc danh)(?: (?:va )?(?:chuc danh|chuc vu))?$|^(?:chuc vu|chuc danh)(?: va)? ho (?:va )?ten$/;

/** Whether a header says that names and titles stand below it. */
export function saysNamesAndTitles(header: string): boolean {
  return NAMES_AND_TITLES.test(fold(header));
}

/** By what they mean: such headers, folded, and the columns beside which they are further ones. */
const SECOND: readonly {
  readonly name: string;
  readonly headers: RegExp;
  readonly others: readonly string[];
}[] = [
  {
    name: "place",
    headers: /^(?:don vi|noi|dia ban) (?:dang |hien )?(?:cong tac|phu trach|hoat dong)(?: hien nay)?$/,
    others: ["place", "unit"],
  },
  { name: "full_name", headers: NAMES_AND_TITLES, others: ["full_name", "title"] },
  {
    name: "party_member",
    headers: /^(?:ngay(?: thang)?(?: nam)?|nam) (?:vao|ket nap)(?: vao)? dang(?: csvn)?$/,
    others: ["party_member"],
  },
];

/** The columns, each such one by what it means. Beside communes a place of work is that of the post where all in it are called thôn or TDP. */
export function withSecondNames<T extends NamedColumn>(columns: readonly T[]): readonly T[] {
  const names = new Set(columns.map(({ name }) => name));
  const isBesideCommunes = LEVELS.some((level) => names.has(level));
  return SECOND.reduce<readonly T[]>((all, { name, headers, others }) => {
    if (others.some((other) => names.has(other))) return all;
    const own = all.filter((one) => one.name === null && headers.test(fold(one.header)));
    const [only] = own;
    if (!only || own.length > 1) return all;
    if (name === "place" && isBesideCommunes && !areUnits(only)) return all;
    if (name === "party_member" && !areAnswers(only)) return all;
    return all.map((one) => (one === only ? { ...one, name } : one));
  }, columns);
}

/** Whether each cell says whether somebody is a Party member, or since when. */
function areAnswers({ column }: NamedColumn): boolean {
  return [...new Set(column.codes)].every((code) => code === 0 || parsePartyMember(column.cell(code)).ok);
}

function areUnits({ column }: NamedColumn): boolean {
  return textsIn(column).every(saysUnit);
}
