/** Words for nobody, and names that are none. */
import { expect, test } from "vitest";
import { vacantWords } from "../../../src/read/roster/vacant-words.ts";

test.each([
  "khuyết",
  "Khuyết (chờ bầu)",
  "KHUYẾT TỪ 01/7/2025",
  "Đang trống",
  "hiện đang để trống",
  "Chưa kiện toàn",
  "chờ bầu bổ sung",
  "Không bố trí",
  "(bỏ trống)",
  "—",
])("%s is nobody", (text) => {
  expect(vacantWords([])(text)).toBe(true);
});

test.each([
  "Khuyên Văn Mẫu",
  "Trọng Văn Mẫu",
  "Chưa Văn Mẫu",
  "Khuyếtt",
  "Đang Văn Mẫu",
  "Không Văn Trống",
])("%s is somebody", (text) => {
  expect(vacantWords([])(text)).toBe(false);
});
