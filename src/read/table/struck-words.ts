/** Words by which a note takes its row back: it stands in the list and is not to be counted. */

/** Whether a note, folded, says that its row is not to be counted: "bỏ", "không tính", "trùng STT 3", "xóa". */
export function isStruck(note: string): boolean {
  return STRUCK.test(note);
}

const STRUCK = new RegExp(
  [
    "^(?:da )?(?:bo|xoa|xoa bo|loai|loai bo|huy|huy bo|gach|gach bo|gach ten)(?: dong(?: nay)?| ra| ten)?$",
    "^(?:da )?xoa ten(?: khoi danh sach)?$|^khong (?:tinh|lay|dung)(?: dong nay| vao danh sach| nua)?$",
    "^(?:ghi |bi |da )?trung(?: lap| ten| nguoi)?(?: (?:voi )?(?:stt|so thu tu|dong|so|muc|thu tu) ?\\d+)?$|^ghi nham$|^nham$",
  ].join("|"),
);
