/** Notes in the tables of a duty that no rule looks at. */
import { expect, test } from "vitest";
import { readCells } from "../../../src/read/duty/cells.ts";
import { readAttended, readCharge, readLeaders } from "../../../src/read/duty/rows.ts";
import { DUTY_SHAPES } from "../../../src/read/duty/shapes.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";

const tableOf = (role: "cells" | "leaders" | "charge" | "attended", ...lines: readonly string[]) => {
  const { value } = readTables(new TextEncoder().encode(lines.join("\n")), "d.csv", DUTY_SHAPES[role]);
  const [table] = value;
  if (!table) throw new Error("no table");
  return table;
};

const notesOfCell = (note: string): readonly string[] => {
  const table = tableOf("cells", "Mã chi bộ;Ngày sinh hoạt;Ghi chú", `C1;5;${note}`, "C2;5;");
  return readCells(table, new Map()).diagnostics.flatMap(({ code }) => (code === "duty/note" ? [code] : []));
};

const notesOfLeader = (name: string, note: string): readonly string[] => {
  const table = tableOf("leaders", "Mã cán bộ;Họ và tên;Ghi chú", `L1;${name};${note}`, "L2;Mẫu Văn Hai;");
  return readLeaders(table, []).diagnostics.flatMap(({ code }) => (code === "duty/note" ? [code] : []));
};

test.each([
  "Tạm dừng sinh hoạt",
  "Đã giải thể",
  "Đã sáp nhập vào Chi bộ 2",
  "Không sinh hoạt tháng 7",
  "Sinh hoạt theo quý",
  "2 tháng/lần",
  "Hai tháng một lần",
  "Tháng 8 nghỉ",
  "Tháng 8/2026 chuyển sang ngày 7",
  "sinh hoạt tháng lẻ",
])("a cell with %s is told", (note) => expect(notesOfCell(note)).toEqual(["duty/note"]));

test.each([
  "",
  "Sinh hoạt chung với Chi bộ 2",
  "Không có hội trường",
  "Họp tại nhà văn hoá",
  "Mỗi tháng một lần",
  "Thành lập tháng 8",
  "Chuyển sang nhà văn hoá",
])("a cell with “%s” is not", (note) => expect(notesOfCell(note)).toEqual([]));

test.each([
  ["khuyết", ""],
  ["Mẫu Văn Một", "Nghỉ hưu từ 01/7"],
  ["Mẫu Văn Một", "Đi học"],
  ["Mẫu Văn Một", "Đã chuyển công tác"],
])("%s with a note “%s” is told", (name, note) => expect(notesOfLeader(name, note)).toEqual(["duty/note"]));

test.each([
  ["Mẫu Văn Một", ""],
  ["Khánh Văn Mẫu", "Phụ trách khối Đảng"],
])("%s with a note “%s” is not", (name, note) => expect(notesOfLeader(name, note)).toEqual([]));

test.each([
  ["Thôi phụ trách từ 01/6", true],
  ["Đã bàn giao", true],
  ["Phụ trách chính", false],
])("a charge with a note “%s” is told: %s", (note, is) => {
  const table = tableOf("charge", "Mã cán bộ;Mã chi bộ;Ghi chú", `L1;C1;${note}`);
  expect(readCharge(table).diagnostics.some(({ code }) => code === "duty/note")).toBe(is);
});

test.each([
  ["Ghi chú", "Vắng", true],
  ["Ghi chú", "Dự kiến", true],
  ["Có mặt", "không", true],
  ["Có mặt", "có", false],
  ["Số lần", "2", true],
  ["Số lần dự", "1", false],
  ["Ghi chú", "Dự cùng Phó Bí thư", false],
])("what was attended with “%s: %s” is told: %s", (header, note, is) => {
  const table = tableOf("attended", `Mã cán bộ;Mã chi bộ;Ngày;${header}`, `L1;C1;05/3/2026;${note}`);
  expect(readAttended(table).diagnostics.some(({ code }) => code === "duty/note")).toBe(is);
});

test.each([
  ["Phụ trách", "không", true],
  ["Nguyện vọng", "không", true],
  ["Ưu tiên", "1", false],
  ["Có xe", "không", false],
])("a charge with “%s: %s” is told: %s", (header, note, is) => {
  const table = tableOf("charge", `Mã cán bộ;Mã chi bộ;${header}`, `L1;C1;${note}`);
  expect(readCharge(table).diagnostics.some(({ code }) => code === "duty/note")).toBe(is);
});

test("tags and areas may be lists with commas", () => {
  const table = tableOf("cells", "Mã;Ngày;Nhãn", "C1;5;khó khăn, vùng giáo|xa");
  expect(readCells(table, new Map()).value[0]?.tags).toEqual([
    "khó khăn, vùng giáo",
    "khó khăn",
    "vùng giáo",
    "xa",
  ]);
});

test("ids that case and spaces alone tell apart are told, zeros are not", () => {
  const table = tableOf("leaders", "Mã cán bộ;Họ và tên", "L1;A", "l 1;B", "L01;C");
  const told = readLeaders(table, []).diagnostics.filter(({ code }) => code === "duty/ids-alike");
  expect(told).toMatchObject([{ value: "l 1", facts: { other: "L1" } }]);
});

test.each([
  "Phụ trách thôn",
  "Thôn phụ trách",
  "Phụ trách thôn, tổ dân phố",
])("%s are the areas of a leader", (header) => {
  const table = tableOf("leaders", `Mã cán bộ;${header}`, "L1;Thôn Đông|Thôn Tây");
  expect(readLeaders(table, []).value[0]?.areas).toEqual(["Thôn Đông", "Thôn Tây"]);
});

test.each(["Chi bộ phụ trách", "Chi bộ được phân công"])("%s is the cell of a charge", (header) => {
  const table = tableOf("charge", `Mã cán bộ;${header}`, "L1;C1");
  expect(readCharge(table).value[0]?.cell).toBe("C1");
});

test("a meeting without a mark where all others have one is told, a note that is blank is not", () => {
  const told = (header: string, ...cells: readonly string[]) => {
    const rows = cells.map((cell, at) => `L1;C1;0${at + 1}/3/2026;${cell}`);
    const table = tableOf("attended", `Mã cán bộ;Mã chi bộ;Ngày;${header}`, ...rows);
    return readAttended(table).diagnostics.flatMap(({ code, origin }) =>
      code === "duty/note" ? [origin?.line] : [],
    );
  };
  expect(told("Có dự", "x", "", "x")).toEqual([3]);
  expect(told("Có mặt", "có", "")).toEqual([3]);
  expect(told("Có dự", "x", "x")).toEqual([]);
  expect(told("Có dự", "", "")).toEqual([]);
  expect(told("Có mặt", "45 đảng viên", "")).toEqual([]);
  expect(told("Ghi chú", "x", "")).toEqual([]);
});
