/** Ways in which headers of plans, neighbours and consultations are written: a header in, folded; its words as the tables of columns have them out. */
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../core/text/unit-words.ts";

/** Words for a unit, folded, or for several kinds ("thôn, tổ dân phố"); "địa bàn", "ban hành", "khối lượng", "tổ chức" are others. */
const UNIT_WORDS = latePattern(
  `(?<![a-z0-9])(?<!(?:dia|van|bien) )(?:don vi|(?:${ALL_UNIT_KINDS_FOLDED})(?: (?:va |hoac )?(?:${ALL_UNIT_KINDS_FOLDED})(?![a-z0-9]))*)(?![a-z0-9])(?! (?:hanh|dau|do|sao|luong|chuc)(?![a-z]))`,
  "",
);

/** Ways to say when, folded, and the one that stands for them. */
const WHEN: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![a-z])(?:truoc khi|truoc) (?:sap xep|sap nhap|to chuc lai)(?![a-z])|(?<![a-z])hien (?:tai|trang|co)(?![a-z])/,
    "truoc sap xep",
  ],
  [
    /(?<![a-z])(?:sau khi|sau) (?:sap xep|sap nhap|to chuc lai|sn|sx)(?:,?(?: va)? (?:sap xep|sap nhap|doi ten))?(?: lai)?(?![a-z])/,
    "sau sap xep",
  ],
  // "Phương án sắp xếp" over "Số hộ": what there will be; alone it is what is done.
  [/^phuong an(?: sap xep| sap nhap)? (?=(?:ten|so|tong|dan|nhan|dien) )/, "sau sap xep "],
];

/** Ways to say what, folded, and the one that stands for them. */
const WHAT: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])ten goi(?![a-z])/, "ten"],
  [/(?<![a-z])dien tich tu nhien(?= (?:sau|truoc) sap xep$)/, "dien tich"],
  // "Tên thôn mới sau sắp xếp", "Thôn cũ trước sáp nhập": the same said twice.
  [/(?<=[ ,]moi) sau sap xep(?![a-z])|(?<= (?:cu|hien nay)) truoc sap xep(?![a-z])/, ""],
  // "Tên xã, phường" below "Trước sắp xếp".
  [/^((?:truoc|sau) sap xep )?ten (?=(?:xa|phuong)(?:,? (?:phuong|thi tran|dac khu))*(?: |$))/, "$1"],
  [/^thuoc (?=(?:xa|phuong)(?: phuong)?$)/, ""],
  [/(?<![a-z])(?:tong )?so ho (?:gia dinh|dan)(?![a-z])|(?<![a-z])tong so ho(?![a-z])/, "so ho"],
  [/(?<![a-z])(?:tong )?so (?:nhan khau|khau|dan)(?![a-z])|(?<![a-z])dan so(?![a-z])/, "nhan khau"],
  // "Thôn mới" over "Số hộ" says when, as "Sau sắp xếp" does.
  [/^(?:ten )?thon (?:moi|sau sap xep) (?=(?:so ho|nhan khau|dien tich)$)/, "sau sap xep "],
  [/^(?:ten )?thon (?:cu|hien nay|truoc sap xep) (?=(?:so ho|nhan khau|dien tich)$)/, "truoc sap xep "],
  // "Tổng số hộ của thôn mới", "Hộ sau sắp xếp".
  [/^(so ho|nhan khau|dien tich) (?:cua )?thon (moi|cu|sau sap xep|truoc sap xep)$/, "$1 $2"],
  [/^ho (sau|truoc) sap xep$/, "so ho $1 sap xep"],
  [/^thon (moi|cu|hien nay|truoc sap xep|sau sap xep) ten(?: thon)?$/, "ten thon $1"],
  // "Được hình thành trên cơ sở sáp nhập các thôn cũ", "Gồm các TDP cũ", "Các thôn trước sắp xếp": a list of old units.
  [/^(?:duoc )?(?:bao gom|gom)(?: ten)?(?: cac)? thon(?: (?:cu|hien nay|truoc sap xep|sap nhap))?$/, "gom"],
  [
    /^(?:duoc )?(?:(?:hinh thanh|thanh lap|sap nhap|nhap) (?:tu|tren co so)|tren co so)(?: (?:sap nhap|nhap))?(?: ten)?(?: cac)?(?: thon)?(?: (?:cu|hien nay|truoc sap xep))?$/,
    "gom",
  ],
  [/^(?:sap nhap|hop nhat|nhap) nguyen trang(?: tu)?(?: cac)? thon$/, "gom"],
  [
    /^(?:ten )?cac thon(?: (?:cu|hien nay|truoc sap xep|(?:(?:duoc|thuc hien|de nghi|tham gia|thuoc dien) )?(?:sap nhap|sap xep)|hop thanh|thanh phan))$/,
    "gom",
  ],
  [/^quy mo (sau|truoc) sap xep ho$/, "so ho $1 sap xep"],
  [/^(?:ten )?thon (?:moi )?(?:hinh thanh|thanh lap|du kien)(?: moi| sau sap xep)?$/, "thon moi"],
  // "Thôn giữ nguyên", "Tên các TDP không sắp xếp": no new unit has another name.
  [
    /^(?:ten )?(?:cac )?thon (?:(?:duoc|de nghi|de xuat|thuoc dien) )?(?:giu (?:nguyen|on dinh)|khong (?:thuc hien )?(?:sap xep|sap nhap))$/,
    "thon hien nay",
  ],
  // "Chuyển thành tổ dân phố", "Đổi thành TDP".
  [/^(?:duoc )?(?:chuyen|chuyen doi|doi) thanh (?:ten )?thon(?: moi)?$/, "thanh thon"],
  // What is expected is of the new units only where the header says so.
  [/ du kien(?= (?:moi|sau sap xep)$)/, ""],
  [/(?<=(?:moi|sau sap xep)) du kien$|^du kien (?=.*(?:moi|sau sap xep)$)/, ""],
];

/** "TDP hiện tại" as "thon truoc sap xep", "Trước sắp xếp: Số hộ" as "so ho truoc sap xep". */
export function spelledUsually(folded: string): string {
  let header = folded;
  for (const [form, usual] of WHEN) header = header.replace(form, usual);
  // "Đơn vị cũ", "Đơn vị mới" are said of codes.
  if (!/^(?:ma )?don vi(?: (?:cu|moi))?$/.test(header)) header = header.replace(UNIT_WORDS(), "thon");
  for (const [form, usual] of WHAT) header = header.replace(form, usual);
  return header.replace(/^(truoc sap xep|sau sap xep) (?=\S)(.+)$/, "$2 $1");
}
