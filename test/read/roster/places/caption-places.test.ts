/** Communes, units and titles that stand above tables of people. */
import { describe, expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const ALL = 'inputs:\n  roster: { file: roster.xlsx, sheet: "*" }';

const table = (name: string, more = "Thôn 1") =>
  `STT | Họ và tên | Thôn | Chức danh\n1 | Mẫu Văn ${name} | ${more} | Trưởng thôn`;

const bare = (name: string) =>
  `STT | Họ và tên | Năm sinh | Chức danh\n1 | Mẫu Văn ${name} | 1960 | Trưởng thôn`;

test("units of one name below the titles of two communes are two", async () => {
  const roster = `[A]\nUBND XÃ MẪU\n${table("Một")}\n[B]\nUBND XÃ BÊN\n${table("Hai")}`;
  const { rows, told, faults } = await readDrawn({ "xlsx roster": roster, "yaml scenario": ALL });
  expect([rows, faults]).toEqual([
    ["Xã Bên / Thôn 1 | Trưởng thôn | Mẫu Văn Hai", "Xã Mẫu / Thôn 1 | Trưởng thôn | Mẫu Văn Một"],
    [],
  ]);
  expect(told).toContain("roster/caption");
});

test("the word for a kind and the name in cells of their own", async () => {
  const { rows, faults } = await readDrawn({ "csv roster": `Thôn: | Đông\nXã: | Mẫu\n${bare("Một")}` });
  expect([rows, faults]).toEqual([["Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một | 1960"], []]);
});

test("where one sheet does not say its commune, none is taken", async () => {
  const roster = `[A]\nUBND XÃ MẪU\n${table("Một")}\n[B]\n${table("Hai", "Thôn 2")}`;
  const { rows, told, faults } = await readDrawn({ "xlsx roster": roster, "yaml scenario": ALL });
  expect([rows.length, faults]).toEqual([2, []]);
  expect(rows[0]).toMatch(/^Thôn 1/);
  expect(told).not.toContain("roster/caption");
});

test("a title above a table, or several of them", async () => {
  const list = (title: string, name: string) =>
    `DANH SÁCH ${title}\nSTT | Họ và tên | Xã | Thôn\n1 | ${name} | Xã Mẫu | Thôn Đông`;
  const text = `${list("BÍ THƯ CHI BỘ", "Mẫu Văn Một")}\n${list("TRƯỞNG THÔN NĂM 2023", "Mẫu Văn Hai")}`;
  const { rows, faults } = await readDrawn({ "csv roster": text });
  expect([rows, faults]).toEqual([
    ["Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một", "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Hai"],
    [],
  ]);
});

test("a title of two titles says of nobody which of them, above a table or in a heading", async () => {
  const rows = "1 | Mẫu Văn Một | Xã Mẫu | Thôn Đông\n2 | Mẫu Văn Hai | Xã Mẫu | Thôn Tây";
  const header = "STT | Họ và tên | Xã | Thôn";
  const read = async (title: string) => {
    const above = await readDrawn({ "csv roster": `DANH SÁCH ${title}\n${header}\n${rows}` });
    const heading = await readDrawn({ "csv roster": `${header}\nI | ${title} | |\n${rows}` });
    return [above, heading].map((one) => [one.rows.length, one.faults.length > 0]);
  };
  expect(await read("Bí thư chi bộ, Trưởng thôn")).toEqual([
    [0, true],
    [0, true],
  ]);
  expect(await read("Bí thư chi bộ kiêm Trưởng thôn")).toEqual([
    [4, false],
    [4, false],
  ]);
});

test("below a title above the table a place without anybody is a vacant post, and a place among the names heads others", async () => {
  const title = "DANH SÁCH TRƯỞNG THÔN XÃ MẪU\nSTT | Họ và tên | Thôn";
  const vacant = await readDrawn({
    "csv roster": `${title}\n1 | Mẫu Văn Một | Thôn Đông\n2 | | Thôn Tây\n3 | khuyết | Thôn Bắc`,
  });
  expect(vacant.faults).toEqual([]);
  expect(vacant.rows.filter((row) => row.endsWith("khuyết"))).toHaveLength(2);
  const placed = await readDrawn({
    "csv roster": `${title.replace("Thôn", "Năm sinh")}\nI | Thôn Đông |\n1 | Mẫu Văn Một | 1960`,
  });
  expect([placed.rows, placed.faults]).toEqual([
    ["Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một | 1960"],
    [],
  ]);
});

test.each([
  "Đơn vị: Xã Bên",
  "Xã: Bên",
  "XÃ BÊN",
])("a heading %s below the commune above the table", async (heading) => {
  const { rows, faults } = await readDrawn({
    "csv roster": `Đơn vị: Xã Mẫu | | |\n${table("Một")}\n${heading} | | |\n${table("Hai")}`,
  });
  expect(faults).toEqual([]);
  expect(rows.map((row) => row.toLowerCase())).toEqual([
    "xã bên / thôn 1 | trưởng thôn | mẫu văn hai",
    "xã mẫu / thôn 1 | trưởng thôn | mẫu văn một",
  ]);
});

test("units above tables stand in the commune that the sheet says", async () => {
  const text = `XÃ MẪU\nTHÔN ĐÔNG\n${bare("Một")}\nTHÔN TÂY\n${bare("Hai")}`;
  const { rows, faults } = await readDrawn({ "csv roster": text });
  expect([rows, faults]).toEqual([
    [
      "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một | 1960",
      "Xã Mẫu / THÔN TÂY | Trưởng thôn | Mẫu Văn Hai | 1960",
    ],
    [],
  ]);
});

test("a sheet that is called otherwise than what stands above its table", async () => {
  const sheet = (name: string, above: string, who: string) =>
    `[Thôn ${name}]\nXã Mẫu\nDANH SÁCH THÔN ${above}\n${bare(who)}`;
  const copied = `${sheet("Đông", "ĐÔNG", "Một")}\n${sheet("Tây", "BẮC", "Hai")}`;
  const { rows, told } = await readDrawn({ "xlsx roster": copied, "yaml scenario": ALL });
  expect(rows.map((row) => row.split(" | ")[0])).toEqual(["Xã Mẫu / Thôn Bắc", "Xã Mẫu / Thôn Đông"]);
  expect(told).toContain("roster/caption-differs");
  const alike = `${sheet("Đông", "ĐIỂM SÁNG", "Một")}\n${sheet("Tây", "ĐIỂM SÁNG", "Hai")}`;
  const own = await readDrawn({ "xlsx roster": alike, "yaml scenario": ALL });
  expect(own.rows.map((row) => row.split(" | ")[0])).toEqual(["Xã Mẫu / Thôn Đông", "Xã Mẫu / Thôn Tây"]);
});

test("a sheet alone that is called by a unit", async () => {
  const { rows, faults } = await readDrawn({ "xlsx roster": `[DS Thôn Đông]\nXÃ MẪU\n${bare("Một")}` });
  expect([rows, faults]).toEqual([["Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một | 1960"], []]);
});

const REGISTER = `mã | mã cha | loại | tên
1 | | xã | Xã Mẫu
2 | | xã | Xã Bên
11 | 1 | thôn | Thôn 1
21 | 2 | thôn | Thôn 1`;

test("a commune of the register narrows names down, one that it does not have is told", async () => {
  const known = await readDrawn({ "csv register": REGISTER, "csv roster": `UBND XÃ BÊN\n${table("Một")}` });
  expect([known.rows, known.faults]).toEqual([["Xã Bên / Thôn 1 | Trưởng thôn | Mẫu Văn Một"], []]);
  const one = REGISTER.split("\n").slice(0, 4).join("\n");
  const other = await readDrawn({ "csv register": one, "csv roster": `UBND XÃ LẠ\n${table("Một")}` });
  expect(other.faults).toEqual([]);
  expect(other.told).toContain("roster/caption-differs");
});

test("the scenario's commune goes before that of the one title, which is told", async () => {
  const scenario = "inputs: { roster: { file: roster.csv, commune: Xã Mới } }";
  const { rows, told } = await readDrawn({
    "csv roster": `UBND XÃ MẪU\n${table("Một")}`,
    "yaml scenario": scenario,
  });
  expect(rows).toEqual(["Xã Mới / Thôn 1 | Trưởng thôn | Mẫu Văn Một"]);
  expect(told).toContain("roster/caption-differs");
});

describe("several communes above a table", () => {
  const read = async (title: string, header = "STT | Họ và tên | Thôn | Chức danh") => {
    const row = header.split(" | ").length === 4 ? "Thôn Đông" : "Xã Bên | Thôn Đông";
    const text = `${title}\n${header}\n1 | Mẫu Văn Một | ${row} | Trưởng thôn`;
    return (await readDrawn({ "csv roster": text })).told.includes("roster/several-communes");
  };
  test.each([
    "DANH SÁCH CÁN BỘ THÔN XÃ MẪU VÀ XÃ BÊN",
    "Danh sách cán bộ thôn các xã Mẫu, Bên",
    "DANH SÁCH CÁN BỘ THÔN XÃ MẪU - XÃ BÊN",
    "UBND XÃ MẪU\nDANH SÁCH CÁN BỘ THÔN XÃ BÊN",
  ])("are told: %s", async (title) => expect(await read(title)).toBe(true));

  test("but where each row says its own, or one is named", async () => {
    const own = await read("CÁN BỘ THÔN XÃ MẪU VÀ XÃ BÊN", "STT | Họ và tên | Xã | Thôn | Chức danh");
    const one = await read("UBND XÃ MẪU\nDANH SÁCH CÁN BỘ THÔN XÃ MẪU, TỈNH BÊN");
    expect([own, one, await read("DANH SÁCH CÁN BỘ THÔN CÁC XÃ, PHƯỜNG")]).toEqual([false, false, false]);
  });
});
