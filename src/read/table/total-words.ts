/** How a total is worded: "Tổng số: 5", "Cộng phường A", "Tổng cộng (I + II)". */

/** What may follow the word in a total: "Tổng số: 5", "Cộng phường A", "Tổng cộng (I + II)"; not "Cộng tác viên". */
const FOLLOWS =
  "phường|xã|thị|quận|huyện|tỉnh|thành|thôn|tổ|tdp|khu|khối|ấp|bản|xóm|chung|dồn|toàn|các|cả|số|người|hộ|mục|phần|nhóm|trang|đơn|[ivxl]+";

const TOTAL = new RegExp(
  "^(?:[ivxl]+[.]?\\s+)?(?:tổng\\s+số|tổng\\s+cộng|tong\\s+so|tong\\s+cong|tổng|cộng|(?:grand |sub)?total)" +
    `(?:(?=\\s*(?:$|[^\\p{L}\\s]))|(?=\\s+(?:${FOLLOWS})(?!\\p{L})))`,
  "iu",
);

/** How any of them begins: most cells are codes or titles, and this much is seen of them at once. */
export const MAY_BE_TOTAL = /^(?:[ivxl]+[.\s]|t[oổ]ng|c[oộ]ng|(?:grand |sub)?total)/imu;

/** Whether a cell says that its row is a total. */
export function isTotal(cell: string): boolean {
  return MAY_BE_TOTAL.test(cell) && TOTAL.test(cell);
}
