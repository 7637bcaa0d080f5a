/** Lists of people that are called after others than those who hold posts: who has left, who is planned. Told, since all their rows count. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import type { Caption } from "./captions.ts";

/** Words for people who hold no post any more, or not yet. */
const WORDS: readonly string[] = [
  "nghỉ việc",
  "thôi việc",
  "nghỉ công tác",
  "nghỉ hưu",
  "nghỉ chế độ",
  "nghỉ hưởng chế độ",
  "đã nghỉ",
  "xin nghỉ",
  "đã thôi",
  "xin thôi",
  "thôi giữ",
  "thôi làm",
  "thôi đảm nhiệm",
  "thôi nhiệm vụ",
  "kết thúc nhiệm vụ",
  "kết thúc công tác",
  "kết thúc hoạt động",
  "chuyển công tác",
  "miễn nhiệm",
  "bãi nhiệm",
  "từ trần",
  "dôi dư",
  "tinh giản",
  "không tái cử",
  "không bố trí",
  "chưa bố trí",
  "giải quyết chế độ",
  "hưởng chế độ thôi việc",
  "nhiệm kỳ trước",
  "khóa trước",
  "dự kiến",
  "quy hoạch",
  "dự nguồn",
  "ứng cử",
  "đề cử",
];

/** What a list is called by. */
type CalledBy = "caption" | "sheet" | "file";

/** Tells the first such word in what stands above a table. */
export function tellCaptions(
  captions: readonly Caption[],
  originOf: (line: number) => Origin,
  diagnostics: Diagnostic[],
): void {
  for (const { text, line } of captions) {
    if (tellName(text, "caption", originOf(line), diagnostics)) return;
  }
}

/** Tells such a word in the name of a sheet or a file, or above a table; false where there is none. */
export function tellName(text: string, of: CalledBy, origin: Origin, diagnostics: Diagnostic[]): boolean {
  const folded = ` ${fold(text)} `;
  const value = WORDS.find((word) => folded.includes(` ${fold(word)} `));
  if (value === undefined) return false;
  diagnostics.push(diagnostic("roster/list-note", origin, { value, facts: { of } }));
  return true;
}
