/** Bodies and offices whose names begin as those of places do: "Tổ hòa giải", "Xã đội trưởng", "Ban chap hanh". */
import { latePattern } from "../../core/text/late-pattern.ts";
import { hasMarks, withoutMarks } from "../../core/text/with-marks.ts";

/** Bodies and people that begin with the word for a kind and are no place: "Khối Đảng, đoàn thể", "Tổ hòa giải", "Xã đội trưởng". */
const COMMON = `khối\\s+(?:đảng|đoàn|chính quyền|mặt trận|mttq|ubmttq|ubnd|hđnd|nhà nước|dân vận|vận|cơ quan|trưởng|phó)|tổ\\s+(?:bảo vệ|h[oò][aà] giải|tự quản|liên gia|vay vốn|tiết kiệm|công tác|giúp việc|hợp tác|vệ sinh|thu gom|y tế|công nghệ số|đảng|trưởng|phó|viên|chức)|xã\\s+(?:hội|đội|viên)`;

const BODY = latePattern(`^(?:${COMMON}|(?:thôn|ấp|khóm|bản)\\s+đội)(?!\\p{L})`, "iu");

/** The same where capitals would make a name of it. */
const BODY_IN_SMALL = /^[Tt]ổ an ninh(?!\p{L})/u;

/** The same without marks, and committees: "Ban" is no bản there, and "Thon Doi" may be a name. */
const BODY_UNMARKED = latePattern(
  `^(?:${withoutMarks(COMMON)}|(?:thon|ap|khom|ban)\\s+doi\\s+(?:truong|pho|vien)|ban\\s+(?:chap hanh|chi dao|chi huy|cong tac|quan ly|thuong vu|to chuc|giam sat|dan van|tuyen giao|bao ve|can su|dai dien|kiem tra))(?!\\p{L})`,
  "iu",
);

/** Whether a text is such a body; words in capitals behind it make a name of it: "Khối Đảng Lai", "Xã Hội Xuân", "XÃ HỘI XUÂN". */
export function isBody(name: string): boolean {
  const found = (BODY().exec(name) ?? (hasMarks(name) ? null : BODY_UNMARKED().exec(name)))?.[0];
  if (found === undefined) return BODY_IN_SMALL.test(name);
  const isCommune = /^x[ãa]/iu.test(found);
  return !(isCommune ? /^\s+\p{Lu}/u : /^\s+\p{Lu}\p{Ll}/u).test(name.slice(found.length));
}
