/** An empty column within a table, and what stands beyond one beside it. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const ROWS = ["Xã Mẫu / Thôn 1 | Bí thư chi bộ | Mẫu Văn Một", "Xã Mẫu / Thôn 1 | Trưởng thôn | Mẫu Văn Hai"];

/** A roster whose header and rows go on beyond an empty column. */
async function readWith(header: string, first: string, second: string) {
  const { rows, faults, told } = await readDrawn({
    "csv roster": `
Xã     | Thôn   | Họ và tên   | Chức danh     |  | ${header}
Xã Mẫu | Thôn 1 | Mẫu Văn Một | Bí thư chi bộ |  | ${first}
Xã Mẫu | Thôn 1 | Mẫu Văn Hai | Trưởng thôn   |  | ${second}`,
  });
  return { rows, faults, told: told.filter((code) => /^table\/(?:beside|blank-column)$/.test(code)) };
}

test("columns beyond an empty one that say something of the same rows are of the table", async () => {
  expect(await readWith("Năm sinh | Đảng viên", "1960 | x", "1970 |")).toEqual({
    rows: [`${ROWS[0]} | 1960`, `${ROWS[1]} | 1970`],
    faults: [],
    told: ["table/blank-column"],
  });
});

test.each([
  ["Thôn | Năm sinh", "Thôn 1 | 1960", "Thôn 2 | 1970"],
  ["Ghi chú", "x: đảng viên", "k: không"],
  ["Mức | Năm sinh", "1 | 1960", "2 | 1970"],
  ["Năm sinh", "1960 |", ""],
])("a second table beside it is not: %s", async (header, first, second) => {
  const { rows, told } = await readWith(header, first, second);
  expect({ rows, told }).toEqual({ rows: ROWS, told: ["table/beside"] });
});

test("a sheet that is called after its commune says it where nothing else does", async () => {
  const { rows, faults, told } = await readDrawn({
    "xlsx roster": `
[Xã Mẫu]
Thôn   | Họ và tên   | Chức danh
Thôn 1 | Mẫu Văn Một | Bí thư chi bộ
Thôn 1 | Mẫu Văn Hai | Trưởng thôn`,
  });
  expect({ rows, faults }).toEqual({ rows: ROWS, faults: [] });
  expect(told).toContain("roster/caption");
});

test("a list of titles to choose from is none of the table, though its first one stands on the line of the header", async () => {
  expect(await readWith("Trưởng thôn", "Bí thư chi bộ", "Trưởng ban CTMT")).toEqual({
    rows: ROWS,
    faults: [],
    told: ["table/beside"],
  });
});
