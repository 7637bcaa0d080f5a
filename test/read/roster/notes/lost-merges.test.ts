/** Rows without a number and a name: vacant posts, or of the person above. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const roster = (rows: readonly string[], scenario = "") =>
  readDrawn({
    "csv roster": ["STT | Họ và tên | Xã | Thôn | Chức danh", ...rows].join("\n"),
    ...(scenario !== "" && { "yaml scenario": scenario }),
  });

const ROWS = [
  "1 | Mẫu Văn Một | Xã Mẫu | Thôn Đông | Bí thư chi bộ",
  " | | Xã Mẫu | Thôn Đông | Trưởng thôn",
  "2 | Mẫu Văn Hai | Xã Mẫu | Thôn Tây | Bí thư chi bộ",
];

test("are told, and filled down where the scenario says so", async () => {
  const { read, told } = await roster(ROWS);
  expect(read).toContain("2 people, 3 posts, 1 vacant");
  expect(told).toContain("roster/perhaps-merged");
  const filled = await roster(ROWS, 'inputs: { roster: { file: roster.csv, fill_down: ["Họ và tên"] } }');
  expect(filled.read).toContain("2 people, 3 posts, 0 vacant");
  expect(filled.told).not.toContain("roster/perhaps-merged");
});

test.each([
  [ROWS.map((row) => row.replace(/^ /, "3")), "with a number"],
  [ROWS.map((row) => row.replace(/^ \| \|/, " | khuyết |")), "with a word"],
  [ROWS.map((row) => row.replace(/^\d/, " ")), "where nobody has a number"],
])("%s are vacant: %s", async (rows) => {
  expect((await roster(rows)).told).not.toContain("roster/perhaps-merged");
});
