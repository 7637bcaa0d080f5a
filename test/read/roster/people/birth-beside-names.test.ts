/** Years and days of birth that stand behind names. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const read = async (name: string, header = "", birth = "") => {
  const { rows, told, faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên${header}\nXã Mẫu | Thôn Đông | Trưởng thôn | ${name}${birth}`,
  });
  return { row: rows[0]?.split(" | ").slice(2).join(" | "), told, faults };
};

test.each([
  ["Mẫu Văn Một (1960)"],
  ["Mẫu Văn Một, sn 1960"],
  ["Mẫu Văn Một - 1960"],
  ["Mẫu Văn Một, sinh năm 1960"],
  ["Mẫu Văn Một (SN: 1960)"],
  ["Mẫu Văn Một; sinh ngày 02/9/1960"],
  ["Mẫu Văn Một 1960"],
])("%s", async (name) => {
  const { row, told, faults } = await read(name);
  expect([row, faults]).toEqual(["Mẫu Văn Một | 1960", []]);
  expect(told).toContain("roster/birth-beside-name");
});

test.each([
  "Mẫu Văn Một từ 1998",
  "Mẫu Văn Một (2020)",
  "Mẫu Văn Một (từ 1998)",
  "Mẫu Văn Một (1998-2003)",
])("%s is no birth", async (name) => {
  const { told } = await read(name);
  expect(told).not.toContain("roster/birth-beside-name");
});

test.each([
  ["Mẫu Văn Một (SN 1960, ĐT 0912345678)", "Mẫu Văn Một (ĐT 0912345678)"],
  ["Mẫu Văn Một - 1960 - 0912.345.678", "Mẫu Văn Một (0912.345.678)"],
  ["Mẫu Văn Một, CCCD: 001060000001, sinh 02/9/1960", "Mẫu Văn Một (CCCD: 001060000001)"],
])("a number to call somebody by stays beside the name: %s", async (name, kept) => {
  const { row, told } = await read(name);
  expect(row).toBe(`${kept} | 1960`);
  expect(told).toContain("roster/birth-beside-name");
});

test.each([
  "Mẫu Văn Một (1960, 1962)",
  "Mẫu Văn Một (1960, vợ 1962)",
  "Mẫu Văn Một (ĐT 0912345678)",
])("%s says no one birth", async (name) => {
  expect((await read(name)).told).not.toContain("roster/birth-beside-name");
});

test("below titles, each in a line", async () => {
  const cell = (name: string, year: number): string => `"${name}\n${year}\nĐT: 0912345678"`;
  const roster = `Xã,Thôn,Bí thư chi bộ,Trưởng thôn\nXã Mẫu,Thôn Đông,${cell("Mẫu Văn Một", 1960)},${cell("Mẫu Thị Hai", 1971)}`;
  expect((await readDrawn({ "csv roster": roster })).rows).toEqual([
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một (ĐT: 0912345678) | 1960",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai (ĐT: 0912345678) | 1971",
  ]);
});

test("a column of births counts, and is filled where it is blank", async () => {
  expect((await read("Mẫu Văn Một (1960)", " | Năm sinh", " | 1961")).row).toBe("Mẫu Văn Một (1960) | 1961");
  expect((await read("Mẫu Văn Một (1960)", " | Năm sinh", " |")).row).toBe("Mẫu Văn Một | 1960");
});

test("two rows with one name and year are one person by them", async () => {
  const roster =
    "Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn Đông | Bí thư chi bộ | Mẫu Văn Một (1960)\n" +
    "Xã Mẫu | Thôn Đông | Trưởng thôn | Mẫu Văn Một, sn 1960";
  const scenario = "inputs:\n  roster: roster.csv\nidentity: [full_name, birth_year]";
  const { read: counts } = await readDrawn({ "csv roster": roster, "yaml scenario": scenario });
  expect(counts).toContain("1 people, 2 posts");
});

test("below titles", async () => {
  const roster =
    "Xã | Thôn | Bí thư chi bộ | Trưởng thôn\nXã Mẫu | Thôn Đông | Mẫu Văn Một (1960) | Mẫu Thị Hai";
  expect((await readDrawn({ "csv roster": roster })).rows).toEqual([
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai",
  ]);
});
