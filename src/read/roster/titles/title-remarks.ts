/** What stands beside a title without making it another: "Q. Trưởng thôn", "Trưởng thôn (từ 1/7/2023)", "Trưởng thôn (nhiệm kỳ 2025-2027)", "Bí thư chi bộ - kiêm nhiệm". */
import { readMarked, withMarks, withoutMarks } from "../../../core/text/with-marks.ts";

const DAY = "(?:(?:ngày|tháng|năm)\\s+)?(?:\\d{1,2}[/.-]){0,2}\\d{4}";

const YEAR = "(?:19|20)\\d{2}";

/** Of which term a title is: "nhiệm kỳ 2025-2027", "NK 2025 - 2030", "khóa V"; years alone are two. */
const YEARS = `${YEAR}\\s?(?:[-\u2013\u2014]|đến)\\s?${YEAR}`;
const TERM = `(?:nhiệm kỳ|nhiệm kì|NK|khóa|khoá)(?: thứ)?\\s?:?\\s?(?:${YEARS}|${YEAR}|[IVXL]{1,6}|\\d{1,2})`;

/** What is paid for a title: a coefficient or a part; a whole number alone may count people, or point to a note. */
const RATE = "\\d(?:[.,]\\d{1,4}|\\d?\\d?\\s?%)";

/** Whole remarks: that the title is held for the time being, since when, of which term, or besides another one. What may mean another person or another time is none. */
const REMARK = [
  "q\\.?|quyền|phụ trách|lâm thời|tạm thời|đương nhiệm|đang giữ|hiện nay|không chuyên trách|KCT",
  "(?:đang |hiện |còn )?(?:khuyết|trống)|chưa có|chưa bầu",
  "kiêm|kiêm nhiệm|không hưởng (?:phụ cấp|lương)(?: kiêm nhiệm)?",
  "được bầu|mới bầu|tái cử|tái đắc cử|chỉ định|được chỉ định",
  `(?:kể )?từ ${DAY}|(?:bầu|bổ nhiệm|chỉ định)(?: từ)? ${DAY}`,
  `${TERM}|${YEARS}`,
  `(?:(?:hưởng|hệ số|hs|phụ cấp|mức)\\s*:?\\s*)*${RATE}|(?:hệ số|hs)\\s*:?\\s*\\d`,
].join("|");

const IN_BRACKETS = new RegExp(`\\s*[([]\\s*(?:${REMARK})\\s*[)\\]]`, "giu");

const ALONE = new RegExp(`^(?:${REMARK})$`, "iu");

const BEHIND = new RegExp(
  `(?:\\s(?:kiêm\\s+nhiệm|lâm thời|(?:kể )?từ ${DAY}|${TERM}|${YEARS})|\\s*[:\u2013-]\\s*(?:(?:hệ số|hs)\\s*)?${RATE})$`,
  "iu",
);

/** Who holds a title for the time being. */
const ACTING = /^(?:q\.\s*|q\s+|(?:quyền|tạm quyền|(?:tạm thời )?phụ trách)\s+)(?=\p{L}{2})/iu;

/** A cell without remarks in brackets, and without a day behind all of it. */
export function withoutRemarks(written: string): string {
  if (written.length > MOST_LETTERS) return written;
  return readMarked(written, (marked) => marked.replace(IN_BRACKETS, "").replace(BEHIND, ""), withoutMarks);
}

/** A piece of a cell without a remark; "" where it is nothing else, the piece itself where it has none. */
export function withoutRemark(piece: string): string {
  if (piece.length > MOST_LETTERS) return piece;
  return readMarked(
    piece,
    (marked) => (ALONE.test(marked) ? "" : withoutRemarks(marked).replace(ACTING, "")),
    withoutMarks,
  );
}

/** Longer cells are no titles with remarks. */
const MOST_LETTERS = 200;

/** Whether what stands beside a title says that the title is held besides another one. */
export function isHeldBesides(written: string): boolean {
  return written.length <= MOST_LETTERS && BESIDES.test(withMarks(written));
}

const BESIDES = /^kiêm\s|(?:[-\u2013,;([]\s?kiêm(?:\snhiệm)?|\skiêm\snhiệm)\s?[)\]]?$/iu;
