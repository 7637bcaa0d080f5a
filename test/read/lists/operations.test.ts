/** Words in the place of a new name. */
import { expect, test } from "vitest";
import { isNoName, operationAlone, operationOfHeading } from "../../../src/read/lists/operations.ts";

test.each([
  ["Giữ nguyên", "kept"],
  ["Giữ nguyên hiện trạng", "kept"],
  ["GIỮ NGUYÊN TÊN GỌI", "kept"],
  ["Như cũ", "kept"],
  ["Không thay đổi", "kept"],
  ["Giữ tên cũ", "kept"],
  ["Giữ nguyên (đủ tiêu chuẩn)", "kept"],
  ["Không sắp xếp, do đặc thù", "kept"],
  ["Giữ nguyên, đổi tên thành Thôn Đông", null],
  ["Giải thể (chuyển về Thôn Đông)", null],
  ["Để nguyên", "kept"],
  ["Giữ tên Thôn Đông", null],
  ["Giải thể", "dissolved"],
  ["Giữ nguyên Thôn Đông", null],
  ["Thôn Hợp Nhất", null],
])("%s: %s", (text, operation) => expect(operationAlone(text)).toBe(operation));

test.each([
  ["THÔN GIỮ NGUYÊN", "kept"],
  ["Danh sách các TDP đề nghị giữ nguyên", "kept"],
  ["Thôn, tổ dân phố không sắp xếp", "kept"],
  ["Thôn giải thể", "dissolved"],
  ["Thôn thuộc diện sáp nhập", null],
  ["Thôn Giữ", null],
  ["Thôn Nhập", null],
])("above rows %s says %s of them", (text, operation) => expect(operationOfHeading(text)).toBe(operation));

test.each([
  ["Sáp nhập vào Thôn Đông", true],
  ['"', true],
  ["-nt-", true],
  ["Như trên", true],
  ["Không", true],
  ["Thôn Nhập", false],
  ["Ninh", false],
  ["Chuyển Mẫu", false],
])("%s is no name: %s", (text, none) => expect(isNoName(text)).toBe(none));
