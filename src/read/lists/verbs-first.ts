/** The beginnings of sentences: what stands before their verbs, and what is done said behind the unit or by an arrow; a text in, the same with its verb first out. */
import { latePattern } from "../../core/text/late-pattern.ts";
import { ROMAN } from "../../core/text/roman.ts";
import { arrowIn } from "./arrows.ts";
import { ARTICLE } from "./clauses.ts";
import { clauseOf, MERGE, UNIT_WORDS } from "./list-prose.ts";
import { arrowSentence } from "./moved-sentences.ts";
import { operationAlone, operationAt } from "./operations.ts";
import { MEASURES } from "./part-sizes.ts";

const VERBS = `thành lập|lập|hình thành|${MERGE}|ghép|đổi tên|chia|tách|cắt|giữ nguyên|giữ ổn định|không (?:thực hiện )?(?:sắp xếp|sáp nhập)|giải thể|chuyển|điều chỉnh|điều chuyển`;

/** "Điều 1. Sáp nhập …", "2. Sáp nhập …", "b) Đổi tên …", "- Giữ nguyên …", "Đề nghị sáp nhập …". */
const LEAD = new RegExp(
  `^(?:${ARTICLE}\\s?)?(?:(?:(?:\\d{1,2}(?:\\.\\d{1,2})?|[a-zđ]|${ROMAN})[.)]|[-–•+])\\s*)?(?:(?:đề nghị|đề xuất|thống nhất|dự kiến|tiến hành|thực hiện)\\s(?:việc\\s)?)?(?=(?:${VERBS}|${UNIT_WORDS}|phần còn lại|một phần|toàn bộ)\\s)`,
  "iu",
);

/** What is done, and to which unit. */
export const OPERATION_ON_UNIT = new RegExp(
  `^(?:\\S{1,5}\\s)?(?:${VERBS})\\s(?:.{0,40}\\s)?(?:${UNIT_WORDS})\\s`,
  "iu",
);

/** "Thôn A giữ nguyên với 110 hộ còn lại": a part of it. */
const LEFT_AS_IT_IS = latePattern(
  `^((?:${UNIT_WORDS})\\s[^.,;:()]{1,80}?)\\s(?:vẫn\\s)?giữ nguyên\\s(?:với|có)\\s(${MEASURES})\\scòn lại$`,
  "iu",
);

const NOT_DONE = "(?:không|chưa)\\s(?:thực hiện\\s)?(?:sắp xếp|sáp nhập)";

/** "Không thực hiện sáp nhập Thôn A". */
const KEPT_SO = latePattern(`^${NOT_DONE}\\s(?=(?:${UNIT_WORDS})\\s)`, "iu");

/** "…, vì đủ tiêu chuẩn", "… do có vị trí biệt lập": why units stay. */
const REASON = /^(.{1,400}?),?\s(?:vì|do|bởi vì)\s\p{Ll}.{1,400}$/su;

/** "Thôn A, Thôn B giữ nguyên", "Thôn A: giữ nguyên, có 300 hộ": what is kept stands first. */
const KEPT_BEHIND = latePattern(
  `^((?:${UNIT_WORDS})\\s[^:()]{1,400}?)(?::\\s|\\s)(?:được\\s|đề nghị\\s)?(?:giữ nguyên|${NOT_DONE})(?:\\s(?:hiện\\s)?trạng|\\snhư (?:cũ|hiện nay))?(?:,?\\s(?:với|có|gồm)\\s(${MEASURES}))?$`,
  "iu",
);

/** A sentence with its verb first, without what stands before it. */
export function verbFirst(text: string, isPlace: (name: string) => boolean): string {
  return withVerbFirst(clauseOf(text).replace(LEAD, ""), isPlace);
}

/** "Thôn A → Giữ nguyên", "40 hộ Thôn A → Thôn B", "Thôn A giữ nguyên" as sentences with their verbs first. `isPlace`: whether the register has a place of some name. */
function withVerbFirst(text: string, isPlace: (name: string) => boolean): string {
  const arrow = arrowIn(text);
  if (arrow === null) {
    const plain = text.replace(KEPT_SO(), "Giữ nguyên ");
    const [, bare = plain] = REASON.exec(plain) ?? [];
    const [, kept, measures] = KEPT_BEHIND().exec(bare) ?? [];
    const [, name, left] = LEFT_AS_IT_IS().exec(bare) ?? [];
    if (name !== undefined) return `${name} còn lại ${left}`;
    if (kept === undefined) return operationAt(bare) === "kept" ? bare : text;
    return `Giữ nguyên ${kept}${measures === undefined ? "" : ` (${measures})`}`;
  }
  const done = operationAlone(arrow.made);
  if (done === "kept") return `Giữ nguyên ${arrow.list}`;
  if (done === "dissolved") return `Giải thể ${arrow.list}`;
  return arrowSentence(arrow.list, arrow.made, isPlace) ?? text;
}
