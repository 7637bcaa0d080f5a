/** Who rows are by columns of identity: what is meant counts, not how it is typed. */
import { expect, test } from "vitest";
import { bareName, foldName, usualName } from "../../../../src/core/text/person-name.ts";
import { readDrawn } from "../../../support/drawn.ts";

/** People, and codes about identity, of rows in a column beside the names. */
async function peopleBy(header: string, cells: readonly string[], identity = `[${header}]`) {
  const titles = ["Bí thư chi bộ", "Trưởng thôn", "Trưởng ban CTMT"];
  const rows = cells.map((cell, at) => `Xã Mẫu | Thôn Đông | ${titles[at]} | Mẫu Văn Một | ${cell}`);
  const { read, told, faults } = await readDrawn({
    "csv roster": [`Xã | Thôn | Chức danh | Họ và tên | ${header}`, ...rows].join("\n"),
    "yaml scenario": identity === "" ? "name: X" : `identity: ${identity}`,
  });
  return [
    /(\d+) people/.exec(read)?.[1],
    [...told, ...faults].filter((code) => /identity|number$/.test(code)),
  ];
}

test.each([
  ["Ngày sinh", ["12/03/1960", "12/3/1960", "1960-03-12"], "1", []],
  ["Ngày sinh", ["12/03/1960", "13/03/1960"], "2", []],
  ["Ngày sinh", ["1960", "1960.0"], "1", []],
  ["Ngày sinh", ["12/03/1960", "1960"], "2", ["roster/identity-alike"]],
  ["Điện thoại", ["0912.345.678", "0912 345 678", "0912345678"], "1", []],
  ["Điện thoại", ["0912345678", "912345678"], "2", ["roster/identity-alike"]],
  ["Số CCCD", ["001060001234", "1,06E+09"], "2", ["roster/identity-damaged"]],
] as const)("%s %j", async (header, cells, people, codes) => {
  expect(await peopleBy(header, cells)).toEqual([people, codes]);
});

test.each([
  [["Mẫu Văn Một", "Mau Van Mot"], "2", ["roster/identity-alike"]],
  [["Mẫu Văn Một (1)", "Mẫu Văn Một"], "2", ["roster/identity-alike"]],
  [["Mẫu Văn Hà", "Mẫu Văn Hạ"], "2", []],
  [["Mau Van Ha", "Mau Van Ha"], "1", []],
] as const)("names %j", async (names, people, codes) => {
  const rows = names.map((name, at) => `Xã Mẫu | Thôn ${at + 1} | Trưởng thôn | ${name} | 1960`);
  const { read, told } = await readDrawn({
    "csv roster": ["Xã | Thôn | Chức danh | Họ và tên | Năm sinh", ...rows].join("\n"),
    "yaml scenario": "identity: [Họ và tên, Năm sinh]",
  });
  expect([/(\d+) people/.exec(read)?.[1], told.filter((code) => code.includes("identity"))]).toEqual([
    people,
    codes,
  ]);
});

test("rows that share an identity number which nobody is told by are a warning", async () => {
  expect(await peopleBy("Số CCCD", ["001060001234", "1060001234", "001060009999"], "")).toEqual([
    "3",
    ["roster/same-number"],
  ]);
  expect((await peopleBy("Số sổ BHXH", ["0117001234", "0117001234"], ""))[1]).toEqual(["roster/same-number"]);
  // A telephone may be the family's, or the office's.
  expect((await peopleBy("Số điện thoại", ["0912345678", "0912345678"], ""))[1]).toEqual([]);
  expect(await peopleBy("Số nhà", ["001060001234", "001060001234"], "")).toEqual(["2", []]);
});

test("names are compared without case and words of address", () => {
  expect(["Ông Mẫu Văn An", "ĐỒNG CHÍ MẪU VĂN AN", "Đ/c: Mẫu Văn An", "b. Mẫu Văn An"].map(foldName)).toEqual(
    Array(4).fill("mẫu văn an"),
  );
  expect(["MẪU VĂN AN", "Bà Mẫu Văn An", "Mẫu Văn An"].map(usualName)).toEqual(Array(3).fill("Mẫu Văn An"));
  expect(["Bà: Mẫu Văn An", "1. Mẫu Văn An", "02) Ông Mẫu Văn An", "- Mẫu Văn An"].map(usualName)).toEqual(
    Array(4).fill("Mẫu Văn An"),
  );
  // "Bà" and "Anh" alone, or before one word, are names.
  expect(["Anh Thư", "Bùi Văn Bà", "Ba Văn Hai"].map(usualName)).toEqual([
    "Anh Thư",
    "Bùi Văn Bà",
    "Ba Văn Hai",
  ]);
});

test("namesakes are looked for without what stands behind a name", () => {
  const written = [
    "Mẫu Thị Hoà",
    "Mẫu Thị Hòa (phụ trách)",
    "MẪU THỊ HOÀ*",
    "Mẫu  Thị Hòa, sinh 1965",
    "Mẫu Thị Hòa - 0912",
  ];
  const other = ["ThS. Mẫu Thị Hòa", "Th.S Mẫu Thị Hòa", "Mẫu Thị Hòa.", "*Mẫu Thị Hòa", "Mẫu Thị Hòa¹"];
  expect(other.map(bareName)).toEqual(Array(5).fill("Mẫu Thị Hòa"));
  const others = ["Mẫu Văn Ký", "Mẫu Thị Thuý", "Y Mẫu", "Mẫu Văn Quý"];
  expect(["Mẫu Văn Kỳ", "MẪU VĂN KỲ", "MẪU VĂN KÌ", "Ông Mẫu Văn Kì", ...others].map(bareName)).toEqual([
    ...Array(4).fill("Mẫu Văn Kì"),
    "Mẫu Văn Kí",
    "Mẫu Thị Thúy",
    "Y Mẫu",
    "Mẫu Văn Qúy",
  ]);
  expect(["Ðỗ Văn Ðạt", "ĐỖ VĂN ĐẠT", "Đỗ Văn Đạt"].map(bareName)).toEqual(Array(3).fill("Đỗ Văn Đạt"));
  expect(["Thái Văn An", "Khương Thị Ba", "Tsan A Páo"].map(bareName)).toEqual([
    "Thái Văn An",
    "Khương Thị Ba",
    "Tsan A Páo",
  ]);
  expect(written.map(bareName)).toEqual(Array(5).fill("Mẫu Thị Hòa"));
  const titled = ["Mẫu Văn An (BT)", "1. Mẫu Văn An (Trưởng thôn)", "Mẫu Văn An [Bí thư chi bộ]"];
  expect(titled.map(bareName)).toEqual(Array(3).fill("Mẫu Văn An"));
  expect(
    ["Mẫu Văn An (B)", "Mẫu Văn An", "(phụ trách)", "Mẫu Văn An 2", "Mẫu Văn An 00011"].map(bareName),
  ).toEqual(["Mẫu Văn An (b)", "Mẫu Văn An", "(phụ trách)", "Mẫu Văn An 2", "Mẫu Văn An 00011"]);
});
