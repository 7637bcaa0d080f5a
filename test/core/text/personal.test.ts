/** Texts that no message shows. */
import { expect, test } from "vitest";
import { looksPersonal } from "../../../src/core/text/personal.ts";

test.each([
  "Nguyễn Văn Mẫu",
  "NGUYỄN VĂN MẪU",
  "Tran Thi Mau",
  "nguyễn văn mẫu",
  "lê thị mẫu hai",
  "0912 345 678",
  "001 060 000 001",
])("%s may be somebody", (text) => {
  expect(looksPersonal(text)).toBe(true);
});

test.each([
  "Trưởng thôn",
  "chủ tịch hội nông dân",
  "chu tich hoi nong dan",
  "tổ phó tổ dân phố",
  "hồ sơ cán bộ",
  "phạm vi",
  "Thôn Đông",
  "Lê",
  "12345678",
])("%s is nobody", (text) => {
  expect(looksPersonal(text)).toBe(false);
});
