/** A header as it was found, and its words without what only explains them. */
import { latePattern } from "../../core/text/late-pattern.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { orUnmarked } from "../../core/text/with-marks.ts";

export interface HeaderRows {
  /** Positions of the first and the last row of the header in the grid. */
  readonly top: number;
  readonly bottom: number;
  /** The name of each column of the grid; "" for none. */
  readonly names: readonly string[];
  /** Of a column under a cell that spans several, the name of that cell: "Năm sinh" over "Nam" and "Nữ"; "" for none. */
  readonly above: readonly string[];
  /** Where that is of the first of three levels, the name between the two: "Tăng, giảm" below "Số thôn" over "Số lượng"; else "". */
  readonly between: readonly string[];
  /** Rows of a sheet, or lines of a text, above the header. */
  readonly before: number;
}

/** A header without what explains it: "2. Họ và tên (chữ in hoa):" is "Họ và tên". */
export function withoutNote(header: string): string {
  const bare = inOneLine(header)
    .replace(/\s*[([][^()[\]]*[)\]]\s*/g, " ")
    .replace(/(?<![\s:*])[\s:*]+$/, "")
    .replace(/^\s*\(?\d{1,2}[.)]\s*(?=\p{L})/u, "")
    .trim();
  return bare === "" ? header : bare;
}

/** What in brackets makes a number of households or people another one: of some of them, or in thousands. */
const NARROWING = latePattern(
  `[([][^()[\\]]*(?:%|(?<!\\p{L})(?:${orUnmarked("nghèo|tạm vắng|nghìn|ngàn|triệu|dân tộc thiểu số|công giáo|tỷ lệ")}|1[.,]?000|DTTS|poor|thousands?|millions?)(?!\\p{L}))`,
  "iu",
);

const TEMPORARY = latePattern(orUnmarked("[([]\\s*(?:chỉ\\s+)?tạm trú\\s*[)\\]]"), "iu");

/** What counts some of them, above a number of them. */
const SOME = latePattern(
  orUnmarked("nghèo|tạm vắng|tạm trú|dân tộc thiểu số|DTTS|công giáo|chính sách|đảng viên"),
  "iu",
);

const SUM = latePattern(
  `^(?:${orUnmarked("tổng|tổng số|tổng cộng|chung|hiện trạng|hiện có|hiện nay|total")})(?:\\s+(?:${orUnmarked("hộ|khẩu|người")}))?$`,
  "iu",
);

/** Whether a header says in brackets that its numbers are not those of all: "Số hộ (nghèo)", "Dân số (nghìn người)". */
export function isNarrowed(header: string): boolean {
  return /[([]/.test(header) && (NARROWING().test(header) || TEMPORARY().test(header));
}

/** Whether a header says of what stands below it that it is of some of them: "Hộ nghèo" over "Số hộ". */
export function isOfSome(header: string): boolean {
  return SOME().test(header);
}

/** Whether a header says that its numbers are of all that the one above it names: "Tổng số", "Hiện trạng (hộ)" below "Số hộ". */
export function isSum(header: string): boolean {
  return SUM().test(withoutNote(header));
}

/** A header without the word for a total and the year or day that its numbers are of: "Tổng số hộ năm 2025 (hộ)" is "số hộ"; "" where they are of some alone. */
export function bareFigure(header: string): string {
  if (isNarrowed(header)) return "";
  return withoutNote(header)
    .replace(/^t[ổo]ng\s+(?:c[ộo]ng\s+)?/iu, "")
    .replace(
      /(?<![\s,])[\s,]+(?:(?:t[íi]nh\s+)?[đd][ếe]n\s+)?(?:ng[àa]y\s+|th[áa]ng\s+|n[ăa]m\s+)?(?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2}$/iu,
      "",
    );
}
