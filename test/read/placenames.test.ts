/** Names of places: which spellings mean one place, and when a name is not enough. */
import { describe, expect, test } from "vitest";
import { foldTones, nameKey } from "../../src/core/text/spelling.ts";
import { readRegister } from "../../src/read/inputs/register.ts";
import { placeNames } from "../../src/read/roster/place-names.ts";
import { readTables } from "../../src/read/table/read-tables.ts";
import { SHAPES } from "../../src/read/table/shapes.ts";

const keyOf = (name: string): string => {
  const { kind, marked } = nameKey(name);
  return `${kind}:${marked}`;
};

describe("one key", () => {
  test.each([
    [
      "Tổ dân phố số 1",
      ["Tổ dân phố số 01", "TDP 1", "TDP số 1", "Tổ 1", "TỔ 01", "tổ I", "TDP1", "Tổ dân phố  1"],
    ],
    ["Tổ 16a", ["Tổ 16 a", "TDP 16A", "Tổ dân phố số 16a"]],
    ["Phường Hoà Bình", ["Phường Hòa Bình", "P. Hoà Bình", "PHƯỜNG HÒA BÌNH", "P.Hòa Bình"]],
    ["Phường 1", ["P1", "P.1", "Phường 01"]],
    ["Thôn Thuỷ Khuê", ["Thôn Thủy Khuê", "thôn thuỷ khuê"]],
    ["Khu phố 3", ["KP3", "KP 3", "khu phố số 3"]],
    ["Thành phố Mẫu", ["TP. Mẫu", "TP Mẫu"]],
  ])("%s", (name, others) => {
    for (const other of others) expect([other, keyOf(other)]).toEqual([other, keyOf(name)]);
  });
});

describe("two keys", () => {
  test.each([
    ["Tổ 1", "Tổ 2"],
    ["Tổ 1", "Tổ 10"],
    ["Tổ 1", "Thôn 1"],
    ["Tổ 1", "Khu phố 1"],
    ["Thôn Hòa", "Thôn Hoa"],
    ["Thôn Hoàn", "Thôn Hòan Kiếm"],
    ["Xã Tổ Mẫu", "Xã Mẫu"],
    ["Tổng Mẫu", "Tổ ng Mẫu"],
    ["Thôn Xóm", "Thôn"],
  ])("%s, %s", (a, b) => expect(keyOf(a)).not.toBe(keyOf(b)));
});

test("a tone moves within its syllable only", () => {
  expect(foldTones("Hoà")).toBe("hòa");
  expect(foldTones("Thuý Quý")).toBe("thúy qúy");
  expect(foldTones("hoàn toàn")).toBe("hoàn toàn");
  expect(foldTones("ngoẻo")).toBe("ngoẻo");
});

describe("places of a register", () => {
  const csv = `code,parent,kind,name
D,,quan,Quận Mẫu
A,D,phuong,Phường Hoà Mẫu
B,D,phuong,Phường Thử
A1,A,tdp,Tổ dân phố số 1
A2,A,tdp,Tổ dân phố số 2
A3,A,thon,Thôn 2
A4,A,thon,Thôn Hoa
A5,A,thon,Thôn Hòa
B1,B,tdp,Tổ dân phố số 1
B9,B,tdp,"Tổ 9, Khu A"
`;
  const [table] = readTables(new TextEncoder().encode(csv), "r.csv", SHAPES.register).value;
  if (!table) throw new Error("the register of this test has faults");
  const { places, position } = readRegister(table, new Map()).value.register;
  const { find, findPath } = placeNames(places, position);
  const codes = (found: readonly number[]): string[] => found.map((at) => places[at]?.code ?? "").sort();

  test.each([
    ["P. Hòa Mẫu/TDP 1", ["A1"]],
    ["TDP 1, Phường Hoà Mẫu, Quận Mẫu", ["A1"]],
    ["Quận Mẫu > Phường Thử > Tổ 1", ["B1"]],
    ["Tổ 1 - Phường Thử", ["B1"]],
    ["Phường Thử/1", ["B1"]],
    ["Tổ 1", ["A1", "B1"]],
    ["Tổ 2", ["A2"]],
    ["Thôn 2", ["A3"]],
    ["2", ["A2", "A3"]],
    ["Thôn Hoa", ["A4"]],
    ["Thôn Hoà", ["A5"]],
    ["thon hoa", ["A4", "A5"]],
    ["THON HÒA", ["A5"]],
    ["TDP 2", ["A2"]],
    ["Tổ 9, Khu A", ["B9"]],
    ["Phường Thử/Tổ 2", []],
    ["Xóm 2", []],
    ["A/A1", ["A1"]],
  ])("%s", (written, wanted) => expect(codes(find(written))).toEqual(wanted));

  test("a path of level columns may leave levels out", () => {
    expect(codes(findPath(["Quận Mẫu", "Tổ 2"]))).toEqual(["A2"]);
    expect(codes(findPath(["Quận Khác", "Phường Thử", "Tổ 1"]))).toEqual([]);
  });
});
