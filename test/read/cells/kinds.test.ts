/** Kinds of units by the words of the circular on thôn and tổ dân phố. */
import { expect, test } from "vitest";
import { kindOfName } from "../../../src/read/cells/values.ts";

test.each([
  ["Bon Bu Nơr", "thon", "Bon"],
  ["Phum Mẫu", "thon", "Phum"],
  ["Sóc Mẫu", "thon", "Sóc"],
  ["Tiểu khu 1", "tdp", "Tiểu khu"],
  ["Khối phố Mẫu", "tdp", "Khối phố"],
])("%s is a %s", (name, kind, label) => expect(kindOfName(name)).toEqual({ kind, label }));

test.each([
  "Khối Đảng, đoàn thể",
  "KHỐI CHÍNH QUYỀN",
  "Tổ hoà giải",
  "Tổ bảo vệ an ninh, trật tự",
  "Tổ an ninh",
  "Tổ trưởng",
  "Xã hội",
  "Xã đội trưởng",
  "Thôn đội",
])("%s is no place", (name) => expect(kindOfName(name)).toBe(null));

test.each([
  "Khối Đảng Lai",
  "Tổ An Ninh",
  "Tổ dân phố Hòa Giải",
  "Xã Hội Xuân",
  "XÃ HỘI XUÂN",
  "Tổ Trường Sơn",
])("%s is one", (name) => expect(kindOfName(name)).not.toBe(null));

test.each(["Bốn Mẫu", "Bón", "Sọc Mẫu", "Tiêu Khu"])("%s is none", (name) =>
  expect(kindOfName(name)).toBe(null));
