/** Totals of households, people and areas that are not the sum of the rows. */
import { expect, test } from "vitest";
import { readTables } from "../../../../src/read/layout/read-tables.ts";
import { SHAPES } from "../../../../src/read/table/shapes.ts";

const toldOf = (role: "changes" | "register", ...lines: readonly string[]): unknown[] => {
  const { diagnostics } = readTables(
    new TextEncoder().encode(`${lines.join("\n")}\n`),
    "a.csv",
    SHAPES[role],
  );
  return diagnostics
    .filter(({ code }) => code === "table/total-differs")
    .map(({ origin, facts }) => ({ line: origin?.line, column: origin?.column, facts }));
};

const PLAN = "STT,Tên thôn hiện nay,Số hộ,Nhân khẩu,Tên thôn mới";

test("a total that is no sum is told by its column", () => {
  expect(
    toldOf("changes", PLAN, "1,Thôn A,100,400,Thôn AB", "2,Thôn B,50,180,Thôn AB", "Cộng,,160,580,1 thôn"),
  ).toEqual([{ line: 4, column: "Số hộ", facts: { said: 160, sum: 150, of: "rows" } }]);
});

test.each([
  [
    "groups with totals below, and one of all",
    [
      "I,Xã A,,,",
      "1,Thôn A,1,,A",
      "2,Thôn B,2,,B",
      "Cộng,,3,,",
      "II,Xã B,,,",
      "1,Thôn A,4,,A",
      "Cộng,,4,,",
      "Tổng cộng,,7,,",
    ],
  ],
  [
    "a total of two groups below them",
    ["I,Xã A,,,", "1,Thôn A,1,,A", "II,Xã B,,,", "1,Thôn A,4,,A", "Cộng,,5,,"],
  ],
  ["a total above its rows", ["Tổng số,,3,,", "1,Thôn A,1,,A", "2,Thôn B,2,,B"]],
  [
    "what totals of groups have together, beside rows of none",
    [
      "1,Thôn A,1,,AB",
      "2,Thôn B,2,,AB",
      "Cộng,,3,,",
      "3,Thôn C,9,,C",
      "4,Thôn D,4,,DE",
      "5,Thôn E,5,,DE",
      "Cộng,,9,,",
      "Tổng các thôn sáp nhập,,12,,",
      "Tổng cộng,,21,,",
    ],
  ],
  [
    "a total above one new unit of several",
    ["Tổng cộng,,12,,", "Cộng,,3,,", "1,Thôn A,1,,AB", "2,Thôn B,2,,AB", "3,Thôn C,9,,C"],
  ],
  ["figures that are not known", ["1,Thôn A,,,A", "2,Thôn B,2,,B", "Cộng,,7,,"]],
])("none is told of %s", (_, lines) => {
  expect(toldOf("changes", PLAN, ...lines)).toEqual([]);
});

test("in a register the figure of a commune has those of its units in it", () => {
  const register = [
    "Mã,Mã cha,Loại,Tên,Số hộ",
    "X,,xã,Xã Mẫu,30",
    "X1,X,thôn,Thôn A,10",
    "X2,X,thôn,Thôn B,20",
  ];
  expect(toldOf("register", ...register, ",,,Tổng cộng,30")).toEqual([]);
  expect(toldOf("register", ...register, ",,,Tổng cộng,60")).toEqual([]);
  expect(toldOf("register", ...register, ",,,Tổng cộng,31")).toHaveLength(1);
  const blank = register.map((line) => line.replace("Xã Mẫu,30", "Xã Mẫu,"));
  expect(toldOf("register", ...blank, ",,,Tổng cộng,30")).toEqual([]);
  expect(toldOf("register", ...blank, ",,,Tổng cộng,31")).toHaveLength(1);
});

test("areas as they stand, each of which may be rounded", () => {
  const told = (total: string, ...areas: readonly string[]) =>
    toldOf(
      "changes",
      "STT,Tên thôn hiện nay,Diện tích (km2),Tên thôn mới",
      ...areas.map((area, at) => `${at + 1},Thôn ${"ABC"[at]},"${area}",Thôn M`),
      `Cộng,,"${total}",`,
    );
  expect(told("3,75", "1,25", "2,5")).toEqual([]);
  expect(told("3,76", "1,25", "2,5")).toEqual([]);
  expect(told("3,77", "1,25", "2,5")).toEqual([
    { line: 4, column: "Diện tích (km2)", facts: { said: 3.77, sum: 3.75, of: "rows" } },
  ]);
  expect(told("13", "1", "2")).toHaveLength(1);
  expect(told("3", "1,25 km2", "25 ha")).toHaveLength(1);
  expect(told("1,5", "1,25 km2", "25 ha")).toEqual([]);
});

const AFTER = "STT,Tên thôn hiện nay,Tên thôn mới,Số hộ sau";

test.each([
  [
    "beside the first of its old units",
    ["1,Thôn A,Thôn Một,150", "2,Thôn B,Thôn Một,", "3,Thôn C,Thôn Hai,90"],
  ],
  ["beside each of them", ["1,Thôn A,Thôn Một,150", "2,Thôn B,Thôn Một,150", "3,Thôn C,Thôn Hai,90"]],
  [
    "beside each, wherever they stand",
    ["1,Thôn A,Thôn Một,150", "2,Thôn C,Thôn Hai,90", "3,Thôn B,Thôn Một,150"],
  ],
  ["beside units that stay", ["1,Thôn A,Giữ nguyên,100", "2,Thôn B,Giữ nguyên,100", "3,Thôn C,Thôn Hai,40"]],
])("the figure of a new unit counts once: %s", (_, rows) => {
  expect(toldOf("changes", AFTER, ...rows, "Tổng,,2 thôn,240")).toEqual([]);
  expect(toldOf("changes", AFTER, ...rows, "Tổng,,2 thôn,250")).toHaveLength(1);
});

test("a new unit without a figure leaves the total open", () => {
  expect(toldOf("changes", AFTER, "1,Thôn A,Thôn Một,150", "2,Thôn B,Thôn Hai,", "Tổng,,2 thôn,250")).toEqual(
    [],
  );
});

test("new units above their old ones, and units among them that stay, are together what a total has", () => {
  const rows = [
    "STT,Tên thôn,Số hộ,Ghi chú",
    "I,Thôn AB (mới),3,",
    "1,Thôn A,1,",
    "2,Thôn B,2,",
    "II,Thôn C,9,giữ nguyên",
  ];
  expect(toldOf("changes", ...rows, "Tổng cộng,,12,")).toEqual([]);
  expect(toldOf("changes", ...rows, "Tổng cộng,,13,")).toHaveLength(1);
});

test.each([
  "X",
  "Xã Mẫu",
  "XÃ MẪU",
  "Mẫu",
  "Xa Mau",
])("the sums of a register's communes are no rows of a total where units name %s above them", (parent) => {
  const rows = (total: number) => [
    "Mã,Trực thuộc,Loại,Tên,Số hộ",
    "X,,xã,Xã Mẫu,150",
    `A,${parent},thôn,Thôn Mẫu,100`,
    `B,${parent},thôn,Thôn Tây,50`,
    "Y,,xã,Xã Bên,30",
    "C,Y,thôn,Thôn Bên,30",
    `Tổng cộng,,,,${total}`,
  ];
  expect(toldOf("register", ...rows(180))).toEqual([]);
  expect(toldOf("register", ...rows(190))).toHaveLength(1);
});
