/** Leaders who have the name of a cell's secretary. */
import { expect, test } from "vitest";
import { assign } from "../../../src/index.ts";

const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));

test.each([
  ["Mẫu Văn Một", "", "", 1],
  ["MẪU VĂN MỘT", "", "", 1],
  ["Đ/c Mẫu Văn Một – PCT", "", "", 1],
  ["Mẫu Văn Một", "A", "", 0],
  ["Mẫu Văn Mốt", "", "", 0],
  ["", "", "", 0],
  ["Mẫu Văn Một", "", "own_cell: allowed", 0],
])("%s with the own cell “%s”: told %s times", async (name, own, rule, count) => {
  const duty = `tinhgon: 1
name: X
inputs: { cells: c.csv, leaders: l.csv }
months: 2026-07
rules:
  each_meeting: [{ at_least: 1 }]
  ${rule}
`;
  const files = {
    "c.csv": bytes("Mã;Tên;Ngày;Bí thư;Điện thoại", "A;Chi bộ 1;3;Mẫu Văn Một;0900000001", "B;Chi bộ 2;4;;"),
    "l.csv": bytes("Mã;Họ và tên;Chi bộ sinh hoạt", `P1;${name};${own}`),
  };
  const { findings } = await assign({ duty, files });
  expect(findings.filter(({ code }) => code === "duty/own-secretary")).toHaveLength(count);
});
