/**
 * Lists of people that are called after others than those who hold posts (who has left, who is planned), or after what they are made for, so
 * that not everybody need be in them (who is commended, who attends). Told, since their rows count, and nobody else.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { fold } from "../../../core/text/fold.ts";
import type { Caption } from "./captions.ts";

/** Words for people who hold no post any more, or not yet; the last ones stand above the tables of this program's reports. */
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
  "kết quả sắp xếp",
  "result of the rearrangement",
];

/** Words for what a list is made for that is not about all who hold posts. */
const PARTIAL: readonly string[] = [
  "khen thưởng",
  "tặng thưởng",
  "giấy khen",
  "bằng khen",
  "biểu dương",
  "tuyên dương",
  "tôn vinh",
  "tiêu biểu",
  "điển hình",
  "xuất sắc",
  "kỷ niệm chương",
  "tặng quà",
  "nhận quà",
  "thăm hỏi",
  "đề nghị hỗ trợ",
  "được hỗ trợ",
  "nhận hỗ trợ",
  "hoàn cảnh khó khăn",
  "trúng cử",
  "đắc cử",
  "tái cử",
  "được bầu",
  "bầu bổ sung",
  "danh sách bổ sung",
  "dự hội nghị",
  "dự họp",
  "dự đại hội",
  "tham dự",
  "đại biểu",
  "tập huấn",
  "đào tạo, bồi dưỡng",
  "lớp bồi dưỡng",
  "tham gia bồi dưỡng",
  "dự lớp",
  "đi học",
  "học viên",
  "tham quan",
  "trao đổi kinh nghiệm",
  "khám sức khỏe",
  "vay vốn",
  "kỷ luật",
  "trên 60 tuổi",
  "đủ tuổi nghỉ hưu",
  "chưa đạt chuẩn",
  "chưa qua đào tạo",
];

/** Bodies with such a word in their names, folded. */
const OF_BODY = /\b(?:(?:hoi dong )?thi dua khen thuong|hoi dong khen thuong|doan dai bieu quoc hoi)\b/g;

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
  const folded = ` ${fold(text).replace(OF_BODY, "")} `;
  const isSaid = (word: string): boolean => folded.includes(` ${fold(word)} `);
  const gone = WORDS.find(isSaid);
  const value = gone ?? PARTIAL.find(isSaid);
  if (value === undefined) return false;
  const code = gone === undefined ? "roster/part-list" : "roster/list-note";
  diagnostics.push(diagnostic(code, origin, { value, facts: { of } }));
  return true;
}
