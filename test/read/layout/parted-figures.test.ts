/** Households and people of a unit in one cell. */
import { expect, test } from "vitest";
import { check, recognise } from "../../../src/index.ts";

/** What a register reads of two units, by their names, and the codes that are told. */
async function read(header: string, ...cells: readonly string[]) {
  const rows = cells.map((cell, at) => `X${at + 1};X;thôn;Thôn ${"ĐTN"[at]};${cell}`);
  const register = [`Mã;Mã cha;Loại;Tên;${header}`, "X;;xã;Xã Mẫu;", ...rows, ""].join("\n");
  const { result, findings } = await check({
    scenario: { tinhgon: 1, inputs: { register: "r.csv" }, policy: "nd-185-2026" },
    files: { "r.csv": new TextEncoder().encode(register) },
  });
  const meanings = result?.inputs[0]?.columns.map(({ meaning, filled }) => [meaning, filled]).slice(4);
  return { meanings, told: findings.map(({ code }) => code) };
}

test.each([
  ["Số hộ", "120 hộ/480 khẩu", "130 hộ, 1.500 nhân khẩu"],
  ["Số hộ", "120 hộ (480 người)", "130/500"],
  ["Quy mô", "120 hộ - 480 khẩu", "130 hộ và 500 khẩu"],
  ["Số hộ/Số khẩu", "120/480", "1.130/5.500"],
  ["Số hộ, số nhân khẩu", "120 - 480", "130/500"],
])("below %s: %s", async (header, ...cells) => {
  const { meanings, told } = await read(header, ...cells);
  expect(meanings).toEqual([
    ["households", 2],
    ["population", 2],
  ]);
  expect(told).toContain("table/parted-figures");
  expect(told).not.toContain("value/number");
});

test("a cell of households alone leaves the people unknown", async () => {
  expect((await read("Số hộ", "120 hộ/480 khẩu", "130 hộ")).meanings).toEqual([
    ["households", 2],
    ["population", 1],
  ]);
});

test.each([
  ["Số khẩu/Số hộ", "480/120", "500/130"],
  ["Số hộ", "120/480", "130/500"],
  ["Số hộ;Nhân khẩu", "120 hộ/480 khẩu;480", "130;500"],
])("below %s, %s is not plain", async (header, ...cells) => {
  expect((await read(header, ...cells)).told).not.toContain("table/parted-figures");
});

test("in a list that init makes a register of, its total too", async () => {
  const list = "Tên thôn;Quy mô\nThôn Đông;120 hộ/480 khẩu\nThôn Tây;130 hộ/500 khẩu\nCộng;250 hộ/981 khẩu\n";
  const { result, findings } = await recognise({ files: { "ds.csv": new TextEncoder().encode(list) } });
  expect(new TextDecoder().decode(result?.made["register.csv"])).toMatch(/Đông,120,480\n.*Tây,130,500/);
  expect(findings.map(({ code }) => code)).toEqual(["table/total-differs"]);
});
