/** Tables of a plan whose units all stay as they are ("DANH SÁCH CÁC THÔN GIỮ NGUYÊN", "Lý do giữ nguyên"): they name no new ones. */
import { latePattern } from "../../core/text/late-pattern.ts";
import { withMarks } from "../../core/text/with-marks.ts";

/** That units stay; of names alone it says no more than that. */
const STAY = latePattern(
  "(?<!\\p{L})(?:giữ (?:nguyên|ổn định)(?!\\s+(?:tên|chức danh))|(?:chưa|không) (?:(?:thực hiện|thuộc diện|phải|đề nghị) )*(?:sắp xếp|sáp nhập|sắp đặt lại))(?!\\p{L})",
  "giu",
);

/** What else may become of units: a text that says both is about others, too. */
const CHANGE =
  /sắp xếp|sáp nhập|hợp nhất|(?<!\p{L})nhập(?!\p{L})|ghép|đổi|(?<!\p{L})(?:chia|tách)(?!\p{L})|giải thể|thành lập|điều chỉnh|hoặc|hay không/iu;

/** Whether a header, or a text above a table, says that the units of the table stay, and nothing else of them. */
export function saysKept(text: string): boolean {
  const own = withMarks(text);
  const others = own.replace(STAY(), "");
  return others !== own && !CHANGE.test(others);
}

/** Columns of new units, or of what becomes of the old ones. */
const OF_NEWS: ReadonlySet<string> = new Set(["into", "into_name", "parts", "operation"]);

/** What says in or above the header of a table with such known columns that its units stay; null where nothing does, or where it has new ones. */
export function textOfKept(
  names: readonly (string | null | undefined)[],
  texts: readonly string[],
): string | null {
  const olds = names.filter((name) => name === "from");
  if (olds.length !== 1 || names.some((name) => name && OF_NEWS.has(name))) return null;
  return texts.find(saysKept) ?? null;
}
