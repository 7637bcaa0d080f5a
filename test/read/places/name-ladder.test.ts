/** Names of places: which spellings mean one place, and when a name is not enough. */
import { describe, expect, test } from "vitest";
import { placeName } from "../../../src/core/text/place-name.ts";
import { foldTones } from "../../../src/core/text/spelling.ts";
import { readRegister } from "../../../src/read/inputs/register/register.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { nameLadder, type PlaceFound } from "../../../src/read/places/name-ladder.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";

const keyOf = (name: string): string => {
  const { kind, numbered } = placeName(name);
  return `${kind}:${numbered}`;
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
B2,B,thon,Thôn Làng Trung 1
B3,B,thon,Xóm Bản
`;
  const [table] = readTables(new TextEncoder().encode(csv), "r.csv", SHAPES.register).value;
  if (!table) throw new Error("the register of this test has faults");
  const { places } = readRegister(table, new Map()).value.register;
  const { find } = nameLadder(places);
  const codes = (found: PlaceFound): string[] => {
    const all = found.kind === "found" ? [found.at] : found.kind === "several" ? found.among : [];
    return all.map((at) => places[at]?.code ?? "").sort();
  };

  test.each([
    ["P. Hòa Mẫu/TDP 1", ["A1"]],
    ["TDP 1, Phường Hoà Mẫu, Quận Mẫu", ["A1"]],
    ["Quận Mẫu > Phường Thử > Tổ 1", ["B1"]],
    ["Tổ 1 - Phường Thử", ["B1"]],
    ["Tổ 1 (phường Thử)", ["B1"]],
    ["Tổ 1 phường Thử", ["B1"]],
    ["Thôn 2 (phường Thử)", []],
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
    ["Làng Trung 01", ["B2"]],
    ["Làng Trung 1 (phường Thử)", ["B2"]],
    ["lang trung 1", ["B2"]],
    ["Làng Trung 2", []],
    ["Trung 1", []],
    ["Tổ Làng Trung 1", []],
    ["Bản", ["B3"]],
    ["Xóm 2", []],
    ["A/A1", ["A1"]],
  ])("%s", (written, wanted) => expect(codes(find(written))).toEqual(wanted));

  test("a path of level columns may leave levels out", () => {
    expect(codes(find("Tổ 2", ["Quận Mẫu"]))).toEqual(["A2"]);
    expect(codes(find("Tổ 1", ["Quận Khác", "Phường Thử"]))).toEqual([]);
  });
});

describe("the ladder of names", () => {
  const csv = `code,parent,kind,name
C,,xa,Xã Mẫu
00001,C,thon,Thôn Hà
00002,C,thon,Thôn 2
00003,C,thon,Thôn Đại Vĩ
00004,C,thon,Thôn Lăng
00006,C,thon,Thôn 6
00007,C,thon,Điện Biên 2
00008,C,thon,Thôn Đồng
`;
  const [table] = readTables(new TextEncoder().encode(csv), "r.csv", SHAPES.register).value;
  if (!table) throw new Error("the register of this test has faults");
  const { places } = readRegister(table, new Map()).value.register;
  const { find } = nameLadder(places);
  const told = (written: string): string => {
    const found = find(written);
    return found.kind === "found" ? `${places[found.at]?.code} ${found.by}` : found.kind;
  };

  test.each([
    ["00001", "00001 code"],
    ["Thôn  hà", "00001 name"],
    ["Hà", "00001 name"],
    ["Thôn Hạ", "none"],
    ["Thôn Vĩ", "none"],
    ["Thôn Vi", "none"],
    ["Thôn VI", "00006 name"],
    ["Thôn Sáu", "00006 name"],
    ["Thôn 06", "00006 name"],
    ["Thôn Lãng", "none"],
    ["thon lang", "00004 unmarked"],
    ["Lang", "00004 unmarked"],
    ["Thôn Lang", "none"],
    ["Thôn Đại Vỹ", "00003 i-and-y"],
    ["Điện Biên II", "00007 name"],
    ["Thôn Ðồng", "00008 name"],
    ["Th\u00F4n H\u00E0\u200B", "00001 name"],
    ["2", "zeros"],
    ["6", "zeros"],
    ["0006", "zeros"],
    ["6/5 Thôn Hà", "none"],
    ["9", "none"],
  ])("%s is %s", (written, wanted) => expect(told(written)).toBe(wanted));
});
