/** Headers of a list of people that mean a column where no other column means it: "Nơi công tác" of a list without places, "Ngày vào Đảng" of one without Party members. */
import { LEVELS } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import type { NamedColumn } from "../cells/alike-columns.ts";
import { textsIn } from "../cells/grid.ts";
import { parsePartyMember, saysUnit } from "../cells/values.ts";
import { withoutNote } from "../columns/header-words.ts";

/** Headers of a column with names and titles, folded: "Họ tên, chức vụ", "Chức danh, họ và tên". */
const NAMES_AND_TITLES =
  /^(?:ho )?(?:va )?ten(?: va)? (?:chuc vu|chuc danh)(?: (?:va )?(?:chuc danh|chuc vu))?$|^(?:chuc vu|chuc danh)(?: va)? ho (?:va )?ten$/;

/** Whether a header says that names and titles stand below it. */
export function saysNamesAndTitles(header: string): boolean {
  return NAMES_AND_TITLES.test(fold(header));
}

/** How the columns of titles' holders are called, each with its title behind it. */
const OF_TITLES = "title:";

/** By what they mean: such headers, folded, and the columns beside which they are further ones. */
const SECOND: readonly {
  readonly name: string;
  readonly headers: RegExp;
  readonly others: readonly string[];
}[] = [
  {
    name: "place",
    headers:
      /^(?:don vi|noi|dia ban) (?:dang |hien )?(?:cong tac|phu trach|hoat dong|dam nhiem)(?: hien nay)?$|^(?:hien )?(?:dang )?cong tac tai$|^(?:ten|thuoc) (?:don vi|dia ban)$/,
    others: ["place", "unit"],
  },
  { name: "unit", headers: /^ban$/, others: ["unit"] },
  {
    name: "commune",
    headers: /^(?:ten )?(?:xa|phuong|xa phuong|phuong xa|xa phuong dac khu) (?:moi|hien nay)$/,
    others: ["commune"],
  },
  {
    name: "title",
    headers:
      /^(?:chuc danh|chuc vu) (?:hien tai|hien giu|khong chuyen trach|kct|hdkct|nguoi (?:hdkct|hoat dong khong chuyen trach))$|^(?:dang |hien )?(?:giu|dam nhiem) (?:chuc danh|chuc vu)$|^(?:giu chuc|c vu|vi tri cong tac)$/,
    others: ["title", OF_TITLES],
  },
  {
    name: "full_name",
    headers:
      /^(?:ten )?nguoi (?:dang |hien )?(?:dam nhiem|dam nhan|giu)(?: chuc danh| chuc vu)?(?: hien nay)?$/,
    others: ["full_name", "person", OF_TITLES],
  },
  { name: "full_name", headers: NAMES_AND_TITLES, others: ["full_name", "title"] },
  {
    name: "party_member",
    headers: /^(?:ngay(?: thang)?(?: nam)?|nam) (?:vao|ket nap)(?: vao)? dang(?: csvn)?$/,
    others: ["party_member"],
  },
];

/** The columns, each such one by what it means; a name of a place without its code is the place. Beside communes a place of work is that of the post where all in it are called thôn or TDP. */
export function withSecondNames<T extends NamedColumn>(columns: readonly T[]): readonly T[] {
  const names = new Set(columns.map(({ name }) => name));
  const isBesideCommunes = LEVELS.some((level) => names.has(level));
  return SECOND.reduce<readonly T[]>((all, { name, headers, others }) => {
    if (others.some((other) => hasName(names, other))) return all;
    const isMeant = (own: string | null): boolean =>
      own === null || (name === "place" && own === "place_name");
    const own = all.filter((one) => isMeant(one.name) && headers.test(fold(withoutNote(one.header))));
    const [only] = own;
    if (!only || own.length > 1) return all;
    if (name === "place" && isBesideCommunes && !areUnits(only)) return all;
    // Without its mark it may be a committee.
    if (name === "unit" && !/bản/iu.test(only.header)) return all;
    if (name === "party_member" && !areAnswers(only)) return all;
    return all.map((one) => (one === only ? { ...one, name } : one));
  }, columns);
}

/** Whether there is a column of a name; of titles' holders, of whatever title. */
function hasName(names: ReadonlySet<string | null>, wanted: string): boolean {
  return wanted === OF_TITLES ? [...names].some((name) => name?.startsWith(wanted)) : names.has(wanted);
}

/** Whether each cell says whether somebody is a Party member, or since when. */
function areAnswers({ column }: NamedColumn): boolean {
  return [...new Set(column.codes)].every((code) => code === 0 || parsePartyMember(column.cell(code)).ok);
}

function areUnits({ column }: NamedColumn): boolean {
  return textsIn(column).every(saysUnit);
}
