/** Clauses of a resolution that make nothing of any unit ("Điều 3. Nghị quyết này có hiệu lực từ …"), between sentences that do: a text in; whether it is one, out. */
import { UNIT_WORDS } from "./list-prose.ts";

/** "Điều 1.", "Khoản 2:", before what an article says. */
export const ARTICLE = "(?:điều|khoản)\\s\\d{1,2}\\s?[.:)]?\\s";

/** "Sắp xếp, sáp nhập các thôn thuộc xã Mẫu như sau:": the clauses below say what is done. */
const HEADS = /\s(?:như sau|cụ thể|sau đây)\s?:?$|:$/iu;

/** How clauses about the resolution itself begin. */
const OF_THE_ACT = new RegExp(
  `^(?:${ARTICLE})?(?:(?:nghị quyết|quyết định|đề án|phương án|tờ trình) này|(?:thời gian|thời điểm|ngày)?\\s?(?:có )?hiệu lực|điều khoản thi hành|tổ chức thực hiện|giao (?:cho )?(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|thường trực|chủ tịch)|căn cứ|ủy ban nhân dân|uỷ ban nhân dân|thường trực|chủ tịch)(?!\\p{L})`,
  "iu",
);

/** "Sau khi sắp xếp, xã Mẫu có 03 thôn": how many units there are. */
const IN_ALL = new RegExp(
  `^(?:${ARTICLE})?(?:sau (?:khi )?(?:sắp xếp|sáp nhập)(?: lại)?,?\\s)?(?:toàn\\s)?(?:xã|phường|đặc khu)\\s[^.;:\\d]{0,80}\\d{1,3}\\s(?:${UNIT_WORDS})(?!\\p{L})`,
  "iu",
);

const UNIT = new RegExp(`(?<!\\p{L})(?:${UNIT_WORDS})\\s(.)`, "giu");

/** Whether a clause says nothing of what becomes of a unit: it names none. */
export function isClause(text: string): boolean {
  if (![HEADS, OF_THE_ACT, IN_ALL].some((form) => form.test(text))) return false;
  return [...text.matchAll(UNIT)].every(([, next = ""]) => !/[\p{Lu}\d]/u.test(next));
}
