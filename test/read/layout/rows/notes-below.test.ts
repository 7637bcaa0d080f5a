/** Notes below a table of people. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const told = async (note: string) => {
  const { told: codes, faults } = await readDrawn({
    "csv roster": `STT | Họ và tên | Xã | Thôn | Chức danh\n1 | Mẫu Văn Một (*) | Xã Mẫu | Thôn Đông | Trưởng thôn\n${note}`,
  });
  return [...codes, ...faults];
};

test.each([
  "(*) Nghỉ từ ngày 01/7/2023",
  "Ghi chú: (*) đã nghỉ từ ngày 01/7/2023",
  "Ghi chú: ông Một xin nghỉ",
  "Chú thích: (*) kiêm Trưởng ban CTMT",
  "Ghi chú: Thôn Tây chưa có Trưởng thôn",
])("%s", async (note) => expect(await told(note)).toContain("roster/note-below"));

test.each(["Ghi chú: số liệu chốt ngày 30/6/2023", "Danh sách này có 01 người./."])("not %s", async (note) =>
  expect(await told(note)).not.toContain("roster/note-below"));
