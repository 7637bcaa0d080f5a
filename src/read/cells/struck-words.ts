/** Words by which a note takes its row back: it stands in the list and is not to be counted. */
import { asWritten } from "../../core/text/as-written.ts";
import { foldTones } from "../../core/text/spelling.ts";

/** With their marks: without them "Trung", "Huy" and "Bố" are these words too. */
const STRUCK = new RegExp(
  [
    "^(?:đã )?(?:bỏ|xóa|xóa bỏ|loại|loại bỏ|hủy|hủy bỏ|gạch|gạch bỏ|gạch tên|bỏ tên|xóa tên)(?: dòng)?(?: này)?(?: ra)?(?: khỏi danh sách)?$",
    "^không (?:tính|lấy)(?: dòng này| vào danh sách| nữa)?$",
    "^(?:ghi |bị |đã )?trùng(?: lặp| tên| người)?(?: (?:với )?(?:stt|số thứ tự|dòng|số|mục) ?\\d+)?$|^(?:ghi )?nhầm$",
    "^(?:đã )?(?:tính|kê|liệt kê|ghi) (?:ở |tại )?(?:(?:phần |dòng )?trên|(?:stt|số thứ tự|dòng|số|mục) ?\\d+)$",
  ].join("|"),
);

/** The same without marks, where more than one word tells that no name is meant. */
const STRUCK_UNMARKED =
  /^(?:da )?(?:xoa bo|loai bo|huy bo|gach bo|gach ten|bo ten|xoa ten|(?:bo|xoa|gach) dong(?: nay)?)(?: ra)?(?: khoi danh sach)?$|^khong (?:tinh|lay)(?: dong nay| vao danh sach| nua)?$|^(?:ghi |bi |da )?trung (?:lap|ten|nguoi)(?: (?:voi )?(?:stt|so thu tu|dong|so|muc) ?\d+)?$|^(?:ghi |bi |da )?trung (?:voi )?(?:stt|so thu tu|dong|muc) ?\d+$|^ghi nham$/;

/** The source of a pattern that finds something in each of them, as it is written: one of these words, folded, stands in every one. */
export const MAY_BE_STRUCK = "bo|xoa|loai|huy|gach|khong |trung|nham|tinh |ke |ghi "
  .split("|")
  .map(asWritten)
  .join("|");

/** Whether a note, perhaps in brackets, says that its row is not to be counted: "bỏ", "không tính", "trùng STT 3", "xóa". */
export function isStruck(note: string): boolean {
  if (note.length > LONGEST) return false;
  const own = foldTones(note).replace(/^\(|\)?[.;]?$/g, "");
  return STRUCK.test(own) || STRUCK_UNMARKED.test(own);
}

/** Longer notes say more than that. */
const LONGEST = 40;

/** Whether a cell, folded, says no to what its header asks. */
export function saysNo(folded: string): boolean {
  return /^(?:khong|chua|no|0)$/.test(folded);
}
