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

test.each(["Bốn Mẫu", "Bón", "Sọc Mẫu", "Tiêu Khu"])("%s is none", (name) =>
  expect(kindOfName(name)).toBe(null));
