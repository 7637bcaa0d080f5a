/** Several tables in one file, each with a header of its own. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const toldOf = async (...rows: readonly string[]) => {
  const { told, faults } = await readDrawn({
    "csv changes": [
      "STT | Xã | Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp",
      "1 | Xã Mẫu | Thôn Đông | 80 | Thôn Mới",
      "2 | Xã Mẫu | Thôn Tây | 90 | Thôn Mới",
      ...rows,
    ].join("\n"),
  });
  return [...faults, ...told].filter(
    (code) => /^(?:table|value|changes)\//u.test(code) && code !== "changes/not-listed",
  );
};

test("a header with other columns below the rows is one fault", async () => {
  const further = ["STT | Xã | Thôn trước sắp xếp | Lý do | Số hộ", "1 | Xã Mẫu | Thôn Nam | Đủ | 90"];
  expect(await toldOf(...further)).toEqual(["table/further-header"]);
});

test("the same header again is none", async () => {
  const again = [
    "STT | Xã | Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp",
    "3 | Xã Mẫu | Thôn Nam | 90 | Giữ nguyên",
  ];
  expect(await toldOf(...again)).toEqual(["table/left-out"]);
});
