/** Words of those who sign below a list: offices, the bodies that they sign for, marks of having signed, and people's names. */
import { hasCommonFamilyName } from "../../core/text/personal.ts";
import { ALL_UNIT_KINDS, UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withoutMarks } from "../../core/text/with-marks.ts";
import { isSignature } from "./signatures.ts";

/** Which office a whole cell is: one that signs for a commune, or one that a unit's list may have as a title too. */
export type Office = "commune" | "unit";

/** A word of a text of letters, digits and single spaces alone; said without the class of all letters, which takes long to compile. */
const WORD = "[^ \\d]+";
const WORD_OR_NUMBER = "[^ ]+";

const BODY =
  "(?:ubnd|hđnd|ubmttq|mttq|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|(?:ủy ban |uỷ ban )?(?:mttq|mặt trận tổ quốc)(?: việt nam| vn)?|đảng ủy|đảng uỷ|đảng bộ|ban thường vụ|ban chỉ đạo)";

/** Whose: "xã Mẫu", "phường Mẫu Một". */
const WHOSE = `(?: (?:xã|phường|đặc khu|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)(?: ${WORD}){0,4})?`;

const UNIT = `(?: (?:${ALL_UNIT_KINDS}))?(?: ${WORD_OR_NUMBER}){0,3}`;

const DEPUTY = "(?:quyền |q |phó )?";

const OF_COMMUNE = [
  `${DEPUTY}chủ tịch(?: ${BODY})?${WHOSE}`,
  `${DEPUTY}bí thư(?: thường trực)? (?:đảng ủy|đảng uỷ|đảng bộ)${WHOSE}`,
  `phó bí thư thường trực`,
  `(?:phó )?chánh văn phòng(?: ${BODY})?(?: và ${BODY})?${WHOSE}`,
  `(?:phó )?trưởng phòng(?: ${WORD}){0,5}`,
  `(?:phó )?(?:giám đốc|chi cục trưởng|thủ trưởng)(?: ${WORD}){0,5}`,
  `(?:phó )?trưởng ban (?:chỉ đạo|tổ chức|tổ giúp việc|pháp chế|kinh tế|văn hóa)(?: ${WORD}){0,6}`,
];

const OF_UNIT = [
  `${DEPUTY}bí thư(?: chi bộ${UNIT})?`,
  `(?:phó )?trưởng (?:${UNIT_KINDS}|khu dân cư|khu)(?: ${WORD}){0,3}`,
  `(?:tổ trưởng|tổ phó)(?: (?:tổ dân phố|tdp)(?: ${WORD_OR_NUMBER}){0,3})?`,
  "(?:phó )?trưởng ban(?: công tác mặt trận| ctmt)?(?: thôn| tdp| tổ dân phố)?",
  "thư ký",
];

/** A pattern for whole cells in `words`, and the same for text without any marks: "CHU TICH UBND XA". */
function wholly(patterns: readonly string[]): (text: string) => boolean {
  const source = `^(?:${patterns.join("|")})$`;
  const marked = new RegExp(source, "u");
  const bare = new RegExp(withoutMarks(source), "u");
  return (text) => marked.test(text) || (/^[\0-\x7F]*$/.test(text) && bare.test(text));
}

const isOfCommune = wholly(OF_COMMUNE);
const isOfUnit = wholly(OF_UNIT);
const isNameOfBody = wholly([`${BODY}${WHOSE}`]);

/** Lower case, with dots, commas and brackets as spaces. */
function words(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** A word that every office has: what lacks them is looked at once. */
export const MAY_BE_OFFICE = /tịch|tich|th[uư]|tr[uư][oở]ng|ch[aá]nh|gi[aá]m|ph[oó]/iu;

/** The office that a whole cell is, if it is one: "PHÓ CHỦ TỊCH", "Bí thư Đảng ủy xã Mẫu", "Trưởng thôn". */
export function officeOf(cell: string): Office | null {
  if (cell.length > 120 || !MAY_BE_OFFICE.test(cell)) return null;
  const [first = "", ...others] = cell.split(/\r?\n/).filter((line) => line.trim() !== "");
  // Office and name may stand in one cell, line by line.
  if (others.some((line) => !isName(line) && !isMark(line) && officeOf(line) === null)) return null;
  const text = words(first);
  return isOfCommune(text) ? "commune" : isOfUnit(text) ? "unit" : null;
}

/** "(Đã ký)", "(Ký, ghi rõ họ tên)", "Nơi nhận:", or a line below that: "- Như trên;". */
export function isMark(cell: string): boolean {
  return /^\s*(?:(?:\(\s*)?(?:đã\s+)?ký(?![\p{L}])|\(?da ky(?![\p{L}])|\(ky[,) ]|n[ơo]i nh[ậa]n|[-–+•]\s*\p{L}|lưu\s*:)/iu.test(
    cell.normalize("NFC"),
  );
}

/** Whether a cell begins a block of signatures or stands at its head: an office, a body, a mark, whatever else tells signatures. */
export function isOpener(cell: string): boolean {
  return officeOf(cell) !== null || isMark(cell) || isBody(cell) || isSignature(cell);
}

/** Whether a whole cell is a body that somebody signs for: "ỦY BAN NHÂN DÂN XÃ MẪU". */
export function isBody(cell: string): boolean {
  return isNameOfBody(words(cell));
}

/** Who signs for somebody else, or for whatever office it is. */
const FOR_SOMEBODY =
  /^\s*(?:(?:t\.?m|k\.?t|t\.?l|t\.?u\.?q)\.?\s+\p{L}|th[ủu] tr[ưu][ởo]ng (?:c[ơo] quan|[đd][ơo]n v[ịi]))/iu;

/** Whether a cell says so, as no datum does: "TM. UBND XÃ", "KT. CHỦ TỊCH", "THỦ TRƯỞNG ĐƠN VỊ". */
export function isForSomebody(cell: string): boolean {
  return FOR_SOMEBODY.test(cell);
}

/** Whether a cell that is no office says that somebody signed. */
export function isSigned(cell: string): boolean {
  return isMark(cell) || isSignature(cell);
}

const FAMILY =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đoàn|vương|trịnh|đinh|lâm|phùng|mai|tô|trương|hà|tạ|lương|cao|chu|châu|thái|quách|tống|từ|nông|hứa|vi|ma|lò|lường|cầm|quàng|giàng|vàng|sùng|thào|triệu|bàn|nghiêm|lưu|kiều|khuất|doãn|đàm|bế|hoàng|la|mạc|ninh|phí|tăng|thân|văn|viên|y|k|h)$/u;

/** Whether a cell may be somebody's name: two to six words of letters, each with a capital. */
export function isName(cell: string): boolean {
  const bare = cell
    .normalize("NFC")
    .trim()
    .replace(/^(?:ông|bà|đ\/c|đồng chí|ths|ts|cn|ks|thiếu tá|trung tá|thượng tá|đại úy)[.:]?\s+/iu, "");
  return (
    /^\p{Lu}[\p{L}'’]*(?:[\s-]+\p{Lu}[\p{L}'’]*){1,5}$/u.test(bare) &&
    (bare !== bare.toUpperCase() || hasFamilyName(bare))
  );
}

/** Whether a name begins with a family name that people of this country have. */
export function hasFamilyName(name: string): boolean {
  const isBare = /^[\0-\x7F]*$/.test(name);
  return FAMILY.test(words(name).split(" ")[0] ?? "") || (isBare && hasCommonFamilyName(name));
}
