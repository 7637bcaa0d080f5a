/** What is said in Vietnamese of making a working folder. */
import type { InitMessages } from "./messages.ts";

/** The messages about working folders, in Vietnamese. */
export const INIT_MESSAGES_VI: InitMessages = {
  "init/in-the-way": (d, f) =>
    `Trong “${d.value}” đã có ${f.names.join(", ")}; không ghi đè và chưa ghi gì. Chọn thư mục khác, hoặc chuyển các tệp đó đi.`,
  "init/own-report": (_, f) =>
    `${f.files.join(", ")} là báo cáo mà tinhgon đã viết: người và đơn vị trong đó là kết quả sau sắp xếp, không phải hiện nay. Bỏ tệp ấy khỏi --from; dùng danh sách và phương án ban đầu.`,
  "init/nothing-found": (_, f) =>
    `Không nhận ra danh sách, phương án hay danh mục nào trong ${f.files.join(", ")}. Cần một dòng tiêu đề, ví dụ “Thôn, Chức danh, Họ và tên” hoặc “Tên thôn hiện nay, Tên thôn mới”; xem docs/files.md.`,
};
