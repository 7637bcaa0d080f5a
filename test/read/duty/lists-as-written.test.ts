/** Lists of cells and leaders as offices write them: names for codes, numbers with words, reasons beside days, namesakes, joint meetings. */
import { expect, test } from "vitest";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { assignDuty } from "../../../src/pipeline/assign.ts";
import { memoryFiles } from "../../../src/pipeline/means/memory-files.ts";
import { readCells } from "../../../src/read/duty/cells.ts";
import { spansOf } from "../../../src/read/duty/day-words.ts";
import { readLeaders } from "../../../src/read/duty/rows.ts";
import { DUTY_SHAPES } from "../../../src/read/duty/shapes.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";

const cellsOf = (...lines: readonly string[]) => {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "d.csv", DUTY_SHAPES.cells).value;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readCells(table, new Map());
  return [value.map(({ code, name }) => [code, name]), diagnostics.map(({ code }) => code)];
};

test("cells without a column of codes are known by their names, which is told", () => {
  const told = ["csv/unknown-column", "duty/names-as-codes"];
  const header = "STT;Chi bộ;Ngày;Giờ";
  expect(cellsOf(header, "1;Chi bộ 1;5;19h30", "2;Chi bộ 2;6;19h30")).toEqual([
    [
      ["Chi bộ 1", "Chi bộ 1"],
      ["Chi bộ 2", "Chi bộ 2"],
    ],
    told,
  ]);
  expect(cellsOf(header, "1;Chi bộ 1;5;19h30", "2;Chi bộ 1;6;19h30")[1]).toEqual([...told, "duty/repeated"]);
  expect(cellsOf("Mã;Chi bộ;Ngày", "C1;Chi bộ 1;5")).toEqual([[["C1", "Chi bộ 1"]], []]);
});

test.each([
  ["nghỉ phép 03/12/2026", ["2026-12-03 2026-12-03"]],
  ["Đi công tác từ 03/12/2026 đến 05/12/2026", ["2026-12-03 2026-12-05"]],
  ["nghỉ ốm 3-5/12/2026; đi học 10/12/2026", ["2026-12-03 2026-12-05", "2026-12-10 2026-12-10"]],
  ["từ 03/12/2026 đến 05/12/2026 (nghỉ phép)", ["2026-12-03 2026-12-05"]],
  ["nghỉ thai sản tháng 12/2026", ["2026-12-01 2026-12-31"]],
  ["nghỉ hưu 03/12/2026", null],
  ["nghỉ Tết Nguyên đán 14/02/2026 - 22/02/2026", ["2026-02-14 2026-02-22"]],
  ["Quốc khánh 02/9/2026", ["2026-09-02 2026-09-02"]],
  ["nghỉ Tết", null],
  ["trừ Tết 02/9/2026", null],
  ["nghỉ phép", null],
  ["nghỉ từ 03/12/2026", null],
  ["sau ngày 03/12/2026", null],
  ["03/12/2026 (2 ngày)", null],
])("days away in %s", (written, expected) => {
  const spans = spansOf(written);
  expect(spans?.map(({ first, last }) => `${isoDay(first)} ${isoDay(last)}`) ?? null).toEqual(expected);
});

/** The codes of all that is told of a duty. */
const toldOf = async (cells: readonly string[], leaders: readonly string[], charge: string) => {
  const duty =
    "tinhgon: 1\ninputs: { cells: c.csv, leaders: l.csv, charge: p.csv }\nmonths: 2026-12..2026-12\nrules: {}\n";
  const texts = {
    "duty.yaml": duty,
    "c.csv": ["Mã;Tên;Ngày;Giờ;Ghi chú", ...cells].join("\n"),
    "l.csv": ["Mã cán bộ;Họ và tên;Chức vụ", ...leaders].join("\n"),
    "p.csv": `Mã cán bộ;Chi bộ\n${charge}`,
  };
  const bytes = Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]);
  const means = {
    files: memoryFiles(Object.fromEntries(bytes), () => ""),
    watch: { arranging: () => {}, pause: async () => {} },
  };
  const { findings } = await assignDuty("duty.yaml", { month: null, nodeLimit: null }, means as never);
  return findings.map(({ code }) => code).filter((code) => code.startsWith("duty/"));
};

const ONE = ["L1;Mẫu Văn Một;Bí thư"];

test.each([
  ["Chi bộ 1", ["duty/by-name"]],
  ["chi bộ số 1", ["duty/by-name"]],
  ["Chi bộ số 001, Chi bộ 10", ["duty/by-name"]],
  ["Chi bộ 11", ["duty/unknown-cell"]],
])("a charge of %s among cells with numbers in another form", async (charge, told) => {
  const cells = ["C1;Chi bộ số 01;5;19h30;", "C10;Chi bộ số 10;6;19h30;"];
  expect(await toldOf(cells, ONE, `L1;${charge}`)).toEqual(told);
});

test("a number in another form that two cells may mean is of neither", async () => {
  const cells = ["C1;Chi bộ 01;5;19h30;", "C2;Chi bộ số 1;6;19h30;"];
  expect(await toldOf(cells, ONE, "L1;Chi bộ 1")).toEqual(["duty/unknown-cell"]);
  expect(await toldOf(cells, ONE, "L1;Chi bộ số 1")).toEqual(["duty/by-name"]);
});

test("leaders of one name, and cells that are said to meet together, are told", async () => {
  const cells = ["C1;Chi bộ 1;5;19h30;", "C2;Chi bộ 2;5;19h30;Sinh hoạt chung với Chi bộ 1"];
  expect(await toldOf(cells, [...ONE, "L2;Đ/c Mẫu Văn Một;Chủ tịch"], "L1;C1")).toEqual([
    "duty/joint",
    "duty/same-name",
  ]);
  expect(await toldOf(["C1;Chi bộ ghép Đông;5;19h30;"], [...ONE, "L2;;"], "L1;C1")).toEqual([]);
});

test("cells that are one but for their code are told, such with another place or time are not", async () => {
  const told = (other: string) => toldOf(["C1;Chi bộ 1;5;19h30;", other], ONE, "L1;C1");
  expect(await told("C2;chi bộ 1;5;19h30;")).toEqual(["duty/cells-alike"]);
  expect(await told("C2;Chi bộ 1;6;19h30;")).toEqual([]);
  expect(await told("C2;Chi bộ 2;5;19h30;")).toEqual([]);
});

test("what a cell's name says in brackets is told like a note", async () => {
  const told = (name: string) => toldOf([`C1;${name};5;19h30;`], ONE, "L1;C1");
  expect(await told("Chi bộ 3 (đã giải thể)")).toEqual(["duty/note"]);
  for (const name of ["Chi bộ 2 (sáp nhập từ CB 2, 3)", "Chi bộ Đã Sáp Nhập", "Chi bộ 1 (cũ)"])
    expect(await told(name)).toEqual([]);
});

test.each([
  ["cells", "Cán bộ phụ trách", true],
  ["cells", "Người phụ trách", true],
  ["cells", "Đồng chí dự sinh hoạt chi bộ", true],
  ["cells", "Phụ trách kế toán", false],
  ["leaders", "Nguyện vọng", true],
  ["leaders", "Đăng ký chi bộ", true],
  ["leaders", "Nguyện vọng công tác", false],
] as const)("a further column of %s %s is told to be unread: %s", (role, header, isTold) => {
  const lines = { cells: ["Mã;Ngày;Giờ", "C1;5;19h30"], leaders: ["Mã;Họ và tên", "L1;Mẫu Văn Một"] }[role];
  const text = [`${lines[0]};${header}`, `${lines[1]};L2`].join("\n");
  const [table] = readTables(new TextEncoder().encode(text), "d.csv", DUTY_SHAPES[role]).value;
  if (!table) throw new Error("no table");
  const { diagnostics } = role === "cells" ? readCells(table, new Map()) : readLeaders(table, []);
  expect(diagnostics.some(({ code, value }) => code === "duty/unread-column" && value === header)).toBe(
    isTold,
  );
});
