/** What moves between units by what a row of a plan does, and the words that are left. */
import { expect, test } from "vitest";
import { operationMoves } from "../../../src/read/lists/operation-moves.ts";

test.each([
  ["Nhập thêm 50 hộ của Thôn 3", ["50 Thôn 3 > "], ""],
  ["Tiếp nhận 50 hộ, 200 khẩu từ Thôn 3 chuyển sang", ["50/200 Thôn 3 > "], ""],
  ["Sáp nhập với Thôn 2 và 50 hộ của Thôn 3", ["50 Thôn 3 > "], "Sáp nhập với Thôn 2"],
  ["Giữ nguyên, chuyển 50 hộ sang Thôn 1", ["50  > Thôn 1"], "Giữ nguyên"],
  ["Điều chỉnh giảm 50 hộ về TDP số 1 và nhận 20 hộ của TDP số 4", ["20 TDP số 4 > ", "50  > TDP số 1"], ""],
  ["Chuyển 40 hộ sang Thôn 1, chuyển 30 hộ sang Thôn 2", ["40  > Thôn 1", "30  > Thôn 2"], ""],
  ["Sáp nhập (100 hộ)", [], "Sáp nhập (100 hộ)"],
  ["Nhập 50 hộ", [], "Nhập 50 hộ"],
  ["Chuyển một phần sang Thôn 1", [], "Chuyển một phần sang Thôn 1"],
])("%s", (text, moved, left) => {
  const { moves, rest } = operationMoves(text);
  const said = moves.map(({ sizes: { households, population }, from, into }) => {
    const amount = population === null ? households : `${households}/${population}`;
    return `${amount} ${from ?? ""} > ${into ?? ""}`;
  });
  expect([said, rest]).toEqual([moved, left]);
});
