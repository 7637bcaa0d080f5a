/** Notes around a list that say of themselves what they are: "Ghi chú: …", "Danh sách này có 26 người". */
import { fold } from "../../core/text/fold.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { orUnmarked, withMarks } from "../../core/text/with-marks.ts";
import { codesWith, isBlankRow } from "../cells/grid.ts";
import type { KeyColumns, Rows } from "./judged-rows.ts";

/** How a note begins, folded: "Ghi chú: …", "Chú thích", "(*) …", "Danh sách này có 5 người", "Ấn định danh sách có …", "Bằng chữ: …", "Note"; "Trang 1/2", "(Tiếp theo trang 2)". */
export const NOTE =
  /^(?:ghi chu|chu thich|luu y|nguon|(?:(?:tong )?so tien )?(?:viet )?bang chu|danh sach (?:nay|tren|co|gom|duoc|an dinh)|(?:an dinh|tong so) danh sach|note|nb)\b|^trang(?: so)? \d{1,3}(?: (?:tren )?\d{1,3})?$|^(?:tiep theo|con tiep|xem tiep|mang sang|chuyen)(?: (?:tu |sang )?trang(?: (?:sau|truoc|so))?(?: \d{1,3})?)?$/;

/** The number of a page: "- 2 -". */
const PAGE_NUMBER = /^[-\u2013\u2014] ?\d{1,3} ?[-\u2013\u2014]$/;

/** Whether words that stand alone in a row are such a note, or the number of a page. */
export function isNote(word: string): boolean {
  return NOTE.test(fold(word)) || PAGE_NUMBER.test(word);
}

/** The same where a datum is expected: what no place and no title begins with. */
export const NOTE_IN_KEY =
  /^(?:\(?\*\)?\s*)?(?:(?:ghi chú|ghi chu|chú thích|lưu ý|nguồn|note)\s*:|(?:ấn định )?danh sách (?:này|trên|có|gồm)\s|trang(?: số)? \d{1,3}(?:\s?(?:\/|trên)\s?\d{1,3})?$|\(?(?:tiếp theo|còn tiếp)(?: (?:từ )?trang(?: (?:sau|trước|số))?(?: \d{1,3})?)?\)?$|[-\u2013\u2014] ?\d{1,3} ?[-\u2013\u2014]$)/iu;

/** The same of any line of a cell. */
const IN_ANY_LINE = latePattern(orUnmarked(NOTE_IN_KEY.source), "imu");

/** Rows that have nothing but such a note in a column that tells what rows are. */
export function notesInKey({ size, columns }: Rows, { key }: KeyColumns): ReadonlySet<number> {
  const found = new Set<number>();
  for (const at of key) {
    const own = columns[at];
    const codes = new Set(
      own ? codesWith(own, IN_ANY_LINE()).filter((code) => NOTE_IN_KEY.test(withMarks(own.text(code)))) : [],
    );
    if (!own || codes.size === 0) continue;
    const others = { columns: columns.filter((one) => one !== own) };
    for (let row = 0; row < size; row++) {
      if (codes.has(own.codes[row] ?? 0) && isBlankRow(others, row)) found.add(row);
    }
  }
  return found;
}
