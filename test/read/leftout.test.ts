/** Rows that are none of the data: which are left out, and which never are. */
import { describe, expect, test } from "vitest";
import { readTables } from "../../src/read/layout/read-tables.ts";
import { SHAPES } from "../../src/read/table/shapes.ts";

/** How many rows of a roster (commune, title, full_name) are kept, and why others are not. */
function read(...rows: readonly string[]) {
  const text = ["commune,title,full_name,person", ...rows].join("\n");
  const { value, diagnostics } = readTables(new TextEncoder().encode(text), "a.csv", SHAPES.roster);
  const why = diagnostics.filter((one) => one.code === "table/left-out").map((one) => one.facts.why);
  return { kept: value[0]?.size, why };
}

describe("left out", () => {
  test.each([
    "Cộng",
    "CỘNG:",
    "Tổng số",
    "Tổng số: 25 người",
    "TỔNG CỘNG (I + II)",
    "Tổng cộng phường Mẫu",
    "Cộng Phường Mẫu",
    "Tổng",
    "II. Cộng xã Mẫu",
    "Cộng đặc khu Mẫu",
    "Tong cong",
    "Tong cong Xa Mau",
    "TONG CONG PHUONG MAU",
    "Cong Xa Mau",
    "CONG XA MAU",
    "CONG DAC KHU MAU",
    "Cong toan xa",
    "CONG AP DONG",
    "Subtotal",
    "Cộng mang sang",
    "Mang sang",
    "Lũy kế",
    "Luỹ kế đến nay",
    "Chuyển trang sau",
    "Cộng chuyển sang trang 2",
  ])("%s", (word) => {
    expect(read(`${word},,,`)).toEqual({ kept: 0, why: ["total"] });
    expect(read(`Xã A,${word},,`)).toEqual({ kept: 0, why: ["total"] });
  });

  test("column numbers under the header, the header again, signatures to the end", () => {
    expect(read("A,B,1,2", "Xã A,Trưởng thôn,,")).toEqual({ kept: 1, why: ["numbers"] });
    expect(read(",(1),(2),(3)", "Xã A,Trưởng thôn,,")).toEqual({ kept: 1, why: ["numbers"] });
    expect(read("Xã A,Trưởng thôn,,", "commune,title,full_name,person")).toEqual({
      kept: 1,
      why: ["header"],
    });
    const signed = read("Xã A,Trưởng thôn,,", "Người lập biểu,,TM. UBND,", ",,Mẫu Một,");
    expect(signed).toEqual({ kept: 1, why: ["signature", "signature"] });
  });

  test("the signatures of a form in English", () => {
    const rows = [',,"………, date ………",', "PREPARED BY,,HEAD OF OFFICE,", '"(signature, full name)",,,'];
    expect(read("Xã A,Trưởng thôn,,", ...rows)).toMatchObject({ kept: 1 });
  });

  test("letters among column numbers, where a column of words stands among those of figures", () => {
    const wide = (cells: string, ...more: readonly string[]) => {
      const text = [`commune,title,full_name,person,a,b,c`, cells, ...more].join("\n");
      return readTables(new TextEncoder().encode(text), "a.csv", SHAPES.roster).value[0]?.size;
    };
    expect(wide("A,B,1,2,C,3,4=3−2", "Xã A,Trưởng thôn,,,,,")).toBe(1);
    expect(wide("A,B,1,2,D,3,4", "Xã A,Trưởng thôn,,,,,")).toBe(2);
    expect(wide("A,1,B,2,C,3,4", "Xã A,Trưởng thôn,,,,,")).toBe(2);
  });

  test("column numbers again, as each page has them below its header", () => {
    const page = ["commune,title,full_name,person", "(1),(2),(3),(4)"];
    const rows = ["Xã A,Trưởng thôn,,P1", ...page, "Xã B,Trưởng thôn,,P2", "(1),(2),(3),"];
    expect(read("(1),(2),(3),(4)", ...rows)).toEqual({ kept: 3, why: ["numbers", "header", "numbers"] });
    // Without such a row below the first header they are a fault.
    expect(read("Xã A,Trưởng thôn,,P1", ...page)).toEqual({ kept: 2, why: ["header"] });
  });

  test("totals that count in the column of titles", () => {
    expect(read("Cộng TDP 1,2,,")).toEqual({ kept: 0, why: ["total"] });
    expect(read("Tổng số,1.144 người,,3")).toEqual({ kept: 0, why: ["total"] });
    expect(read("A,B,1,2", "Xã A,Trưởng thôn,,")).toEqual({ kept: 1, why: ["numbers"] });
    // Numbers out of their sequence are data, and so a fault.
    expect(read("A,2,1,3", "Xã A,Trưởng thôn,,")).toEqual({ kept: 2, why: [] });
  });

  test("signatures in the column of titles, below the last row", () => {
    const block = [
      ",TM. ỦY BAN NHÂN DÂN,Người lập biểu,",
      ",CHỦ TỊCH,,",
      ',"(Ký, đóng dấu)",,',
      ",Mẫu Hai,Mẫu Một,",
    ];
    const why = block.map(() => "signature");
    expect(read("Xã A,Trưởng thôn,,P1", ...block)).toEqual({ kept: 1, why });
    expect(read("Xã A,Trưởng thôn,,P1", "Người lập biểu,KT. CHỦ TỊCH,,")).toEqual({
      kept: 1,
      why: ["signature"],
    });
  });
});

test("signatures below the names of a plan", () => {
  const lines = [
    "STT,Tên thôn hiện nay,Số hộ,Tên thôn mới,Số hộ sau",
    "1,Thôn A,100,Thôn AB,190",
    "2,Thôn B,90,Thôn AB,190",
    "Tổng cộng,2 thôn,190,1 thôn,190",
    ',,,,"Xã Mẫu, ngày 05 tháng 6 năm 2026"',
    ",NGƯỜI LẬP BIỂU,,,TM. ỦY BAN NHÂN DÂN",
    ",,,,CHỦ TỊCH",
    ",Mẫu Một,,,Mẫu Hai",
  ];
  const plan = (...rows: readonly string[]): number | undefined =>
    readTables(new TextEncoder().encode(rows.join("\n")), "a.csv", SHAPES.changes).value[0]?.size;
  expect(plan(...lines)).toBe(2);
  // Data below signatures, and names as rows of data have them, stay.
  expect(plan(...lines, "3,Thôn C,50,Thôn C,50")).toBe(4);
  // An office on a line of its own may stand below the new names, and one may sign alone.
  const above = [...lines.slice(0, 4), ",NGƯỜI LẬP BIỂU,,TM. ỦY BAN NHÂN DÂN,", ",,,CHỦ TỊCH,"];
  for (const names of [",Mẫu Một,,Mẫu Hai,", ",,,Mẫu Hai,", ",Mẫu Một,,,"])
    expect(plan(...above, names)).toBe(2);
});

describe("never left out", () => {
  test.each([
    "Xã A,Cộng tác viên dân số,,P1",
    "Xã A,Tổng phụ trách,,P1",
    "Xã A,Tổng giám thị,,P1",
    "Cộng Hòa,Trưởng thôn,,P1",
    "Xã A,Trưởng thôn,Tổng,P1",
    "Xã A,Trưởng thôn,Cộng,",
    "Người lập biểu,Trưởng thôn,,",
    "Xã A,,Công,",
    "Xã A,,Tống,",
    "Kỳ Phú,,Mẫu Một,P1",
    "Xã A,5,,",
    ",5,,",
    "Xã A,Kế toán trưởng,,P1",
    "Xã A,Chủ tịch UBND,,P1",
  ])("%s", (row) => expect(read(row)).toEqual({ kept: 1, why: [] }));

  test("a row without a title or a place where data follows signatures", () => {
    const data = ["Xã A,Trưởng thôn,,P1", "Người lập biểu,,,", "Xã B,,Mẫu Một,P2", "Xã B,Trưởng thôn,,P3"];
    expect(read(...data)).toEqual({ kept: 3, why: ["signature"] });
    expect(read(...data.slice(0, 2), ",Trưởng thôn,,P2", data[3] ?? "")).toEqual({
      kept: 3,
      why: ["signature"],
    });
  });
});

test("a row of one cell of words heads the rows below it", () => {
  expect(read("Cộng đồng,,,", "Xã A,Trưởng thôn,,P1")).toEqual({ kept: 1, why: [] });
  const text = "commune,title,full_name,person\nI,,Thôn Đông (1 người),\nXã A,Trưởng thôn,,P1\n";
  const { value } = readTables(new TextEncoder().encode(text), "a.csv", SHAPES.roster);
  expect(value[0]?.headings).toEqual([{ row: 0, text: "Thôn Đông", count: 1, line: 2 }]);
});
