/** Headers of rosters and of lists of units, which are written in many ways, by the one that the table of columns has. */

import { fold } from "../../core/text/fold.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../core/text/unit-words.ts";
import { CELLS_COLUMNS, type ColumnNames, ROSTER_COLUMNS } from "./columns.ts";
import { LIST_COLUMNS } from "./list-columns.ts";

const UNIT = `to dp|${ALL_UNIT_KINDS_FOLDED}`;

const COMMUNE = "xa|phuong|thi tran|dac khu";

/** "Xã công tác", "Thôn nơi công tác", "Thôn đang phụ trách". */
const AT_WORK = "(?: (?:noi |dang |hien dang )?(?:cong tac|phu trach|dam nhiem))?";

/** "Tên thôn, tổ dân phố", "Tên TDP/Thôn", "Thôn (bản, TDP)", folded; "ban" alone may be a committee, and is no unit. */
const OF_UNITS = new RegExp(
  `^(?!ban$|(?:ban|to) (?:cong tac|phu trach)$)(?:ten |thuoc |(?:ten )?don vi |dia ban |(?:dang )?cong tac tai )?(?:${UNIT})(?: (?:va |hoac )?(?:${UNIT}))*(?: so)?${AT_WORK}$`,
);

const OF_COMMUNES = new RegExp(
  `^(?:ten |thuoc )?(?:${COMMUNE})(?: (?:va |hoac )?(?:${COMMUNE}))*${AT_WORK}$`,
);

/** "Thời điểm đảm nhiệm", "Ngày, tháng, năm bổ nhiệm", "Giữ chức vụ từ năm", folded: since when a title is held. */
const HELD = "(?:bo nhiem|bau cu|bau|dam nhiem|dam nhan|giu|giu chuc|nhan chuc)(?: chuc)?(?: vu| danh)?";

const SINCE = new RegExp(
  `^(?:(?:thoi diem|ngay(?: thang)?(?: nam)?|thang(?: nam)?|nam)(?: bat dau)?(?: duoc)? ${HELD}|(?:thoi diem|thoi gian|ngay|thang nam|nam) bat dau|(?:bat dau(?: tu)?|(?:thoi (?:gian|diem) )?${HELD} tu|tu)(?: (?:ngay(?: thang)?(?: nam)?|thang(?: nam)?|nam)))$`,
);

/** "Họ và tên cán bộ thôn", "Họ tên người đảm nhiệm", "Họ, chữ đệm và tên khai sinh", folded; "cán bộ" alone may be those of the commune. */
const NAMES = latePattern(
  `^ho (?:va )?ten (?:can bo(?= )|nguoi (?:hoat dong khong chuyen trach|dam nhiem|dam nhan|giu chuc danh|giu chuc vu|giu))(?: (?:${ALL_UNIT_KINDS_FOLDED}))?$|^ho (?:va )?(?:ten )?(?:chu |ten )?dem(?: va)? ten(?: khai sinh)?$|^ho (?:va )?ten (?:va )?chu dem$|^ho (?:va )?ten (?:khai sinh|(?:cua )?(?:dong chi|cb))$`,
  "",
);

/** "Chức danh hiện đang đảm nhiệm", "Chức vụ đang giữ", folded. */
const TITLES = /^(?:chuc danh|chuc vu) (?:hien |dang |hien dang |hien nay )?(?:dam nhiem|dam nhan|giu)$/;

/** Headers over columns that are not of a post: where somebody is from or lives, what they did before, their family; folded. */
const ELSEWHERE =
  /^(?:que|que quan|nguyen quan|noi sinh|noi o|cho o|noi cu tru|noi thuong tru|thuong tru|tam tru|noi dang ky|ho khau|dia chi|qua trinh|lich su|vo|chong|cha|bo|me|con|gia dinh|nguoi than|than nhan)(?![a-z])/;

/** Whether what stands below a header of a roster means nothing by its own words: "Xã" below "Quê quán", "Từ ngày" below "Quá trình công tác". */
export function isOfElsewhere(names: ColumnNames, header: string): boolean {
  return names === ROSTER_COLUMNS && ELSEWHERE.test(fold(header));
}

/** The usual spelling of a roster's or a list's header, folded; null: it has no other. */
export function usualRosterHeader(names: ColumnNames, folded: string): string | null {
  if (names === LIST_COLUMNS) {
    // What is listed with its households is no committee.
    if (folded === "ban" || OF_UNITS.test(folded)) return "thon";
    return OF_COMMUNES.test(folded) ? "xa" : null;
  }
  if (names === CELLS_COLUMNS) return OF_UNITS.test(folded) ? "thon" : null;
  if (names !== ROSTER_COLUMNS) return null;
  if (OF_UNITS.test(folded)) return "thon";
  if (SINCE.test(folded)) return "tu ngay";
  if (NAMES().test(folded)) return "ho va ten";
  if (TITLES.test(folded)) return "chuc danh";
  return OF_COMMUNES.test(folded) ? "xa" : null;
}
