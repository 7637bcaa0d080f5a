/** Clauses of a resolution that make nothing of any unit: known as such, and told once. */
import { expect, test } from "vitest";
import { documents } from "../../../src/index.ts";
import { isClause } from "../../../src/read/lists/clauses.ts";

test.each([
  "Điều 1. Sắp xếp, sáp nhập các thôn thuộc xã Mẫu như sau:",
  "Sắp xếp các thôn, tổ dân phố cụ thể như sau",
  "Điều 2. Sau khi sắp xếp, xã Mẫu có 03 thôn.",
  "Sau sáp nhập, xã Mẫu còn 5 thôn và 2 tổ dân phố",
  "Điều 3. Nghị quyết này có hiệu lực từ ngày 01/7/2026.",
  "Hiệu lực thi hành",
  "Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết",
])("%s", (text) => {
  expect(isClause(text)).toBe(true);
});

test.each([
  "Sáp nhập thôn Đông và thôn Tây thành thôn Mới như sau:",
  "Nghị quyết này sáp nhập thôn Đông vào thôn Tây",
  "Sau khi sắp xếp, xã Mẫu có 03 thôn: thôn Đông, thôn Tây, thôn Nam",
  "Sau sáp nhập, Thôn Đông có 270 hộ",
  "Giao thôn 3 cho xã Bên",
])("%s: names a unit, or is about one", (text) => {
  expect(isClause(text)).toBe(false);
});

test("they are told once, with their number", async () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { findings } = await documents({
    scenario: "tinhgon: 1\nname: X\ninputs: { changes: c.csv }\npolicy: nd-185-2026\n",
    files: {
      "c.csv": bytes(
        [
          "Xã;Nội dung",
          "Xã Mẫu;Điều 1. Sắp xếp các thôn như sau:",
          "Xã Mẫu;Sáp nhập Thôn Đông (120 hộ) và Thôn Tây (150 hộ) thành Thôn Mới",
          "Xã Mẫu;Điều 2. Nghị quyết này có hiệu lực từ ngày 01/7/2026.",
        ].join("\n"),
      ),
    },
    forms: ["folder"],
    name: "o",
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(
    findings.filter(({ code }) => code === "changes/clauses").map(({ line, value }) => [line, value]),
  ).toEqual([[2, "Điều 1. Sắp xếp các thôn như sau:"]]);
});

test("a plan of sentences alone needs no quotes around their commas", async () => {
  const sentences =
    "Nội dung\nSáp nhập Thôn Đông, Thôn Tây thành Thôn Mới\nGiữ nguyên Thôn Nam, Thôn Bắc; Thôn Hạ\n";
  const { findings, result } = await documents({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { changes: { file: c.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: { "c.csv": new TextEncoder().encode(sentences) },
    forms: ["folder"],
    name: "o",
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const lines = new TextDecoder().decode(result?.["o/crosswalk.csv"]).split("\n");
  expect(
    lines
      .filter((line) => /^Xã Mẫu\//.test(line))
      .map((line) => line.split(",")[3])
      .sort(),
  ).toEqual([...["Thôn Bắc", "Thôn Hạ", "Thôn Mới", "Thôn Mới", "Thôn Nam"]]);
});
