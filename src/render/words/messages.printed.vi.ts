/** Lời về phương án như bản in: tên đơn vị, ô liệt kê, những gì ghi bên cạnh. */
import type { PrintedPlanMessages } from "./messages.ts";

export const PRINTED_PLAN_MESSAGES_VI: PrintedPlanMessages = {
  "places/ambiguous": (d, f) =>
    `“${d.value}” có thể là ${f.count} đơn vị: ${f.candidates.join(", ")}. Ghi mã, hoặc ghi xã: bằng một cột, một dòng tiêu đề, hoặc commune: bên cạnh file.`,
  "register/codes-alike": (d, f) =>
    `Mã “${d.value}” và “${f.other}” (dòng ${d.lines}) chỉ khác nhau ở số 0, chữ hoa hay khoảng trắng. Nhiều khả năng là một: kiểm tra lại.`,
  "changes/words-left": ({ value }) =>
    `Không đọc được “${value}” trong ô liệt kê. Các phần nối bằng + , ; hoặc “và”; viết “một phần X”, “phần còn lại của X”, “X (40 hộ)” hoặc “40 hộ của X”.`,
  "changes/blank-name": ({ value }) =>
    `“${value}” chưa có tên mới. Ghi tên mới, hoặc ghi hình thức “giữ nguyên” hay “giải thể”; nếu tên mới gộp ô cho nhiều dòng thì thêm fill_down.`,
  "changes/no-parts": ({ value }) =>
    `Đơn vị mới${value === null ? "" : ` “${value}”`} không ghi gồm những đơn vị nào. Liệt kê, hoặc ghi “giữ nguyên” hay “thành lập mới”.`,
  "changes/name-twice": (d) =>
    `“${d.value}” là tên của hai đơn vị mới trong một xã (dòng ${d.lines}). Đặt tên khác cho một đơn vị, hoặc gộp vào một dòng.`,
  "changes/rest-alone": ({ value }) =>
    `Phần còn lại của “${value}” được chuyển đi, nhưng không dòng nào lấy phần khác của đơn vị này. Bổ sung các phần kia, hoặc lấy toàn bộ.`,
  "changes/unknown-part": (_, f) =>
    `${f.parts} phần của ${f.name} chưa có số hộ: số liệu của đơn vị mới chưa biết, của xã thì biết. Bổ sung số hộ nếu có.`,
  "changes/date-missing": () =>
    "Các dòng khác của phương án có ngày, dòng này không có. Ghi ngày cho mọi dòng, hoặc không dòng nào: các ngày khác nhau là các bước.",
  "changes/later-steps": (_, f) => `Không tính ${f.rows} dòng của các bước sau ngày được chọn.`,
};
