/** Rows that are none of the data: which are left out, and which never are. */
import { describe, expect, test } from "vitest";
import { SHAPES } from "../../src/read/shapes.ts";
import { readTables } from "../../src/read/table.ts";

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
    "Tong cong",
    "Subtotal",
  ])("%s", (word) => {
    expect(read(`${word},,,`)).toEqual({ kept: 0, why: ["total"] });
    expect(read(`Xã A,${word},,`)).toEqual({ kept: 0, why: ["total"] });
  });

  test("column numbers under the header, the header again, signatures to the end", () => {
    expect(read("A,B,1,2", "Xã A,Trưởng thôn,,")).toEqual({ kept: 1, why: ["numbers"] });
    expect(read("Xã A,Trưởng thôn,,", "commune,title,full_name,person")).toEqual({
      kept: 1,
      why: ["header"],
    });
    const signed = read("Xã A,Trưởng thôn,,", "Người lập biểu,,TM. UBND,", ",,Mẫu Một,");
    expect(signed).toEqual({ kept: 1, why: ["signature", "signature"] });
  });
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
    "Cộng đồng,,,",
  ])("%s", (row) => expect(read(row)).toEqual({ kept: 1, why: [] }));
});
