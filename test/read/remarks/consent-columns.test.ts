/** Columns of a plan that say how many agreed to it. */
import { expect, test } from "vitest";
import { check } from "../../../src/index.ts";

const toldOf = async (header: string, cell: string, policy = "nd-33-2023", more = "") => {
  const plan = `Xã;Tên thôn;Số hộ;Tên thôn mới;${header}\nXã Mẫu;Thôn 1;120;Thôn Đông;${cell}\nXã Mẫu;Thôn 2;130;Thôn Đông;`;
  const { findings } = await check({
    scenario: `tinhgon: 1\nname: X\ninputs: { changes: p.csv${more} }\npolicy: ${policy}\n`,
    files: {
      "p.csv": new TextEncoder().encode(plan),
      "y.csv": new TextEncoder().encode("mã;số hộ;đồng ý\nThôn 1;120;100\nThôn 2;130;100"),
    },
  });
  return findings.filter(({ code }) => code === "consultation/in-plan").map(({ column }) => column);
};

test.each([
  ["Tỷ lệ đồng ý", "45%"],
  ["Số phiếu đồng ý", "54"],
  ["Tỷ lệ cử tri đồng ý (%)", "42,9"],
  ["Kết quả đồng thuận", "54/120"],
])("%s is told where the policy has a bar", async (header, cell) => {
  expect(await toldOf(header, cell)).toEqual([header]);
  expect(await toldOf(header, cell, "nd-185-2026")).toEqual([]);
  expect(await toldOf(header, cell, "nd-33-2023", ", consultation: y.csv")).toEqual([]);
});

test.each([
  ["Ngày thống nhất", "01/06/2026"],
  ["Tỷ lệ đồng ý", ""],
  ["Tỷ lệ hộ nghèo", "4,5"],
])("%s is not", async (header, cell) => expect(await toldOf(header, cell)).toEqual([]));
