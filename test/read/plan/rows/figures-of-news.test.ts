/** Plans by old units whose figures are those of the new ones, and units that merge with others and have no row. */
import { expect, test } from "vitest";
import { run } from "../../../../src/index.ts";

/** Units afterwards with their households, and the codes of warnings on the plan. */
async function outcome(...rows: readonly string[]): Promise<readonly string[]> {
  const { result, findings } = await run({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { changes: { file: p.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: { "p.csv": new TextEncoder().encode(rows.join("\n")) },
  });
  const units = (result?.summary ?? []).filter(
    ({ indicator, level, register }) => indicator === "households" && level === "unit" && register === "new",
  );
  const told = findings.filter(({ code, severity }) => severity !== "info" && code.startsWith("changes/"));
  return [
    ...units.map(({ name, after }) => `${name} ${after ?? "?"}`).toSorted(),
    ...told.map(({ code }) => code),
  ];
}

const BEHIND = "STT,Tên thôn cũ,Tên thôn mới,Số hộ";

test.each([
  ["each old unit", "2,Thôn Đoài,Thôn Mới,250"],
  ["the first alone", "2,Thôn Đoài,Thôn Mới,"],
])("one figure behind the new name is that of the new unit, beside %s", async (_, second) => {
  expect(await outcome(BEHIND, "1,Thôn Đông,Thôn Mới,250", second, "3,Thôn Hạ,Thôn Hạ,90")).toEqual([
    "Thôn Hạ 90",
    "Thôn Mới 250",
    "changes/figures-of-new",
  ]);
});

test.each([
  ["they differ", [BEHIND, "1,Thôn Đông,Thôn Mới,100", "2,Thôn Đoài,Thôn Mới,150"], ["Thôn Mới 250"]],
  [
    "they differ in one unit",
    [
      BEHIND,
      "1,Thôn Đông,Thôn Mới,100",
      "2,Thôn Đoài,Thôn Mới,100",
      "3,Thôn Thượng,Thôn Sơn,80",
      "4,Thôn Hạ,Thôn Sơn,90",
    ],
    ["Thôn Mới 200", "Thôn Sơn 170"],
  ],
  [
    "they stand before the new name",
    ["STT,Tên thôn cũ,Số hộ,Tên thôn mới", "1,Thôn Đông,250,Thôn Mới", "2,Thôn Đoài,250,Thôn Mới"],
    ["Thôn Mới 500"],
  ],
])("figures of old units are theirs where %s", async (_, rows, expected) => {
  expect(await outcome(...rows)).toEqual(expected);
});

test.each([
  ["STT,Tên thôn,Số hộ,Sáp nhập với,Tên mới", "Thôn Đoài và Thôn Hạ", ["changes/merged-with"]],
  ["STT,Tên thôn,Số hộ,Ghi chú,Tên mới", "Sáp nhập với Thôn Đoài", ["changes/merged-with"]],
  ["STT,Tên thôn,Số hộ,Ghi chú,Tên mới", "Sáp nhập với Thôn Trung", []],
  ["STT,Tên thôn,Số hộ,Sáp nhập cùng,Tên mới", "Thôn Trung", []],
])("%s: %s, of which no row is, is told", async (header, other, told) => {
  const rows = [`1,Thôn Đông,100,${other},Thôn Mới`, "2,Thôn Trung,90,,Thôn Mới"];
  expect(await outcome(header, ...rows)).toEqual(["Thôn Mới 190", ...told]);
});

test("sentences under what is expected, and lists of what merges as it is", async () => {
  const sentence = '"Nhập Thôn Đông, Thôn Đoài thành Thôn Mới"';
  const olds = [`1,Thôn Đông,100,${sentence}`, `2,Thôn Đoài,150,${sentence}`];
  expect(await outcome("STT,Thôn hiện nay,Số hộ,Dự kiến sắp xếp", ...olds)).toEqual(["Thôn Mới 250"]);
  const list = '1,Thôn Mới,250,"Thôn Đông, Thôn Đoài"';
  expect(await outcome("STT,Tên đơn vị mới,Số hộ,Sáp nhập nguyên trạng các đơn vị", list)).toEqual([
    "Thôn Mới 250",
  ]);
});
