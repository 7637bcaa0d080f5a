/** How a total is worded: "Tổng số: 5", "Cộng phường A", "Tổng cộng (I + II)". */
import { ALL_UNIT_KINDS, ALL_UNIT_KINDS_FOLDED } from "./unit-words.ts";
import { withMarks } from "./with-marks.ts";

/**
 * What may follow the word in a total: "Tổng số: 5", "Cộng phường A", "Tổng cộng (I + II)"; not "Cộng tác viên". Of a text without marks the word
 * alone has got them where a place follows whose kind may be a name as well: "Cộng Xa Mau".
 */
const FOLLOWS = `phường|xã|thị|đặc khu|quận|huyện|tỉnh|thành|phuong|xa|thi tran|dac khu|toan|${ALL_UNIT_KINDS_FOLDED}|${ALL_UNIT_KINDS}|cụm|vùng|miền|chung|dồn|toàn|các|cả|số|người|hộ|mục|phần|nhóm|trang|đơn|hợp|tổng|theo|mang|chuyển|lũy kế|luỹ kế|sau|đến|[ivxlc]+`;

/** "Toàn xã", "Cả phường", without a name behind it: "Toàn xã A" may be what a plan is about. */
const ALL =
  "(?:toàn|toan|cả|ca)\\s+(?:x[ãa]|ph[ưu][ờo]ng|th[ịi] tr[ấa]n|[đd][ặa]c khu|qu[ậa]n|huy[ệe]n|t[ỉi]nh|th[àa]nh ph[ốo]|[đd][ịi]a b[àa]n)";

const SUM =
  "(?:[ivxlc]+[.]?\\s+)?(?:tổng\\s+số|tổng\\s+cộng|tong\\s+so|tong\\s+cong|tổng|cộng|(?:grand |sub)?total|t\\s*[./]\\s*c[oộ]ng|mang\\s+sang|l[ũu][yỹ]\\s+kế|chuyển\\s+trang)";

const TOTAL = new RegExp(
  `^(?:[-\u2013*•+]\\s*)?(?:(?:${ALL}|${SUM})(?=\\s*(?:$|[^\\p{L}\\s]))|${SUM}(?=\\s+(?:${FOLLOWS})(?!\\p{L})))`,
  "iu",
);

/** How any of them begins, or ends: most cells are codes or titles, and this much is seen of them at once. */
export const MAY_BE_TOTAL =
  /^(?:[-\u2013*•+]\s*)?(?:[ivxlc]+[.\s]|t[oổ]ng|c[oộ]ng|(?:grand |sub)?total|t\s*[./]\s*c[oộ]ng|mang\s|l[ũu][yỹ]\s|chuy[eể]n\s|to[aà]n\s|c[aả]\s)|\s(?:total|count|average|sum)$/imu;

/** What Excel calls its subtotals by: "Thôn Đông Total", "Thôn Đông Count", "Grand Count". */
const OF_SUBTOTAL = /\S (?:total|count|average|sum)$/i;

/** Whether a cell says that its row is a total. */
export function isTotal(cell: string): boolean {
  return (
    MAY_BE_TOTAL.test(cell) && (TOTAL.test(withMarks(cell)) || (cell.length < 100 && OF_SUBTOTAL.test(cell)))
  );
}
