/** Consultations as offices write them: headers of two levels, what is no number of votes, communes with their sums. */
import { describe, expect, test } from "vitest";
import { readConsultation } from "../../../../src/read/inputs/consultation/consultation.ts";
import { readRegister } from "../../../../src/read/inputs/register/register.ts";
import { readTables } from "../../../../src/read/layout/read-tables.ts";
import { FOUND_OUT, SHAPES } from "../../../../src/read/table/shapes.ts";
import { gridsOfWorkbook } from "../../../../src/read/xlsx/grids.ts";
import { workbook } from "../../../support/pictures.ts";

const REGISTER = `code,parent,kind,name
X,,xa,Xã Mẫu
X1,X,thon,Thôn Đông
X2,X,thon,Thôn Tây
Y,,xa,Xã Bên
Y1,Y,thon,Thôn Đông`;

/** What is read, with what is told of it. */
function reading(sheet: string, bytes = workbook(`[Bảng]\n${sheet.trim()}`)) {
  const table = readTables(new TextEncoder().encode(REGISTER), "r.csv", SHAPES.register).value[0];
  const told = readTables(bytes, "c.xlsx", SHAPES.consultation, FOUND_OUT, gridsOfWorkbook);
  const [asked] = told.value;
  if (!table || !asked) throw new Error("the inputs of this test have faults");
  const { value, diagnostics } = readConsultation(asked, readRegister(table, new Map()).value);
  return { value, diagnostics: [...told.diagnostics, ...diagnostics] };
}

/** What is read of each place, and the codes of what is told beyond remarks. */
function read(...sheet: Parameters<typeof reading>) {
  const { value, diagnostics } = reading(...sheet);
  return {
    rows: value.map((one) => [one.place, one.households, one.ballots, one.agree]),
    told: diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code),
  };
}

const ROWS = [
  ["X1", 300, 95, 60],
  ["X2", 100, 99, 90],
  ["Y1", 80, 70, 30],
];

test.each([
  [
    "votes below each answer, and their rates",
    `
STT | Xã | Thôn | Tổng số cử tri | Số cử tri tham gia | Đồng ý | < | Không đồng ý | <
^ | ^ | ^ | ^ | ^ | Số phiếu | Tỷ lệ % | Số phiếu | Tỷ lệ %
1 | Xã Mẫu | Thôn Đông | 300 | 95 | 60 | 63 | 35 | 37
2 | ^ | Thôn Tây | 100 | 99 | 90 | 91 | 9 | 9
3 | Xã Bên | Thôn Đông | 80 | 70 | 30 | 43 | 40 | 57`,
  ],
  [
    "each answer below votes and rates",
    `
STT | Xã | Thôn | Tổng số cử tri đại diện hộ gia đình | Số phiếu | < | < | Tỷ lệ (%) | <
^ | ^ | ^ | ^ | Thu về | Đồng ý | Không đồng ý | Đồng ý | Không đồng ý
1 | Xã Mẫu | Thôn Đông | 300 | 95 | 60 | 35 | 63 | 37
2 | ^ | Thôn Tây | 100 | 99 | 90 | 9 | 91 | 9
3 | Xã Bên | Thôn Đông | 80 | 70 | 30 | 40 | 43 | 57`,
  ],
  [
    "a header of three levels",
    `
STT | Xã | Thôn, TDP | Lấy ý kiến cử tri | < | < | <
^ | ^ | ^ | Tổng số cử tri | Số cử tri tham gia | Kết quả | <
^ | ^ | ^ | ^ | ^ | Đồng ý | Ý kiến khác
1 | Xã Mẫu | Thôn Đông | 300 | 95 | 60 | 35
2 | ^ | Thôn Tây | 100 | 99 | 90 | 9
3 | Xã Bên | Thôn Đông | 80 | 70 | 30 | 40`,
  ],
  [
    "communes with their sums, and totals",
    `
STT | Đơn vị | Số cử tri đại diện hộ | Số người tham gia lấy ý kiến | Số người đồng ý | Tỷ lệ đồng ý (%)
I | XÃ MẪU (02 thôn) | 400 | 194 | 150 | 77,3
1 | Thôn Đông | 300 | 95 | 60 | 63,2
2 | Thôn Tây | 100 | 99 | 90 | 90,9
II | XÃ BÊN (01 thôn) | 80 | 70 | 30 | 43
1 | Thôn Đông | 80 | 70 | 30 | 43
 | Tổng cộng | 480 | 264 | 180 | `,
  ],
])("%s", (_, sheet) => {
  expect(read(sheet)).toEqual({ rows: ROWS, told: [] });
});

describe("how many agree, above their number and rate", () => {
  const AGREE = ["Đồng ý", "Số hộ đồng ý", "Số phiếu đồng ý", "Cử tri đồng ý", "Đại diện hộ đồng ý"];
  const more = ["Đồng thuận", "Số hộ nhất trí", "Đồng ý với phương án", "Tổng số ý kiến tán thành"];

  test.each([...AGREE, ...more])("%s", (agree) => {
    for (const many of ["Số lượng", "SL", "Số hộ", "Hộ", "Phiếu", "Số cử tri", "Tổng số", "Số"]) {
      const sheet = `
STT | Xã | Thôn | Tổng số hộ | Số phiếu thu về | ${agree} | < | Không đồng ý | <
^ | ^ | ^ | ^ | ^ | ${many} | Tỷ lệ % | ${many} | Tỷ lệ %
1 | Xã Mẫu | Thôn Đông | 300 | 95 | 60 | 63 | 35 | 37
2 | ^ | Thôn Tây | 100 | 99 | 90 | 91 | 9 | 9
3 | Xã Bên | Thôn Đông | 80 | 70 | 30 | 43 | 40 | 57`;
      expect(read(sheet)).toEqual({ rows: ROWS, told: [] });
    }
  });
});

const COMMUNES = `
I | Xã Mẫu | 400 | 194 | 150
1 | Thôn Đông | 300 | 95 | 60
2 | Thôn Tây | 100 | 99 | 90
II | Xã Bên | 80 | 70 | 30
1 | Thôn Đông | 80 | 70 | 30
 | Tổng cộng | 480 | 264 | 180`;

test.each([
  ["above 1.1", [["\n1 |", "\n1.1 |"]]],
  [
    "with an Arabic number",
    [
      ["\nI | X", "\n1 | X"],
      ["\nII | X", "\n2 | X"],
    ],
  ],
  [
    "with 1 above 1.1",
    [
      ["\n1 |", "\n1.1 |"],
      ["\nI | X", "\n1 | X"],
      ["\nII | X", "\n2 | X"],
    ],
  ],
  [
    "without a number",
    [
      ["\nI | X", "\n | X"],
      ["\nII | X", "\n | X"],
    ],
  ],
  [
    "above units without a number",
    [
      ["\n1 |", "\n |"],
      ["\n2 |", "\n |"],
    ],
  ],
  ["above number two hundred", [["\nII | X", "\nCC | X"]]],
] as const)("a commune with the sums of its units is a heading: %s", (_, changes) => {
  const rows = changes.reduce((text: string, [from, to]) => text.replaceAll(from, to), COMMUNES);
  const header = "STT | Đơn vị | Số cử tri | Số phiếu thu về | Đồng ý";
  expect(read(header + rows)).toEqual({ rows: ROWS, told: [] });
  expect(read(header + rows.replace("| 95 | 60", "| 95 | 61")).told).toContain("table/total-differs");
});

test("the same where the table has no numbers", () => {
  const rows = COMMUNES.replace(/^\w* \| /gm, "");
  const header = "Đơn vị | Số cử tri | Số phiếu thu về | Đồng ý";
  expect(read(header + rows)).toEqual({ rows: ROWS, told: [] });
});

test("a sum beside a commune, and a total of votes, that is none is told", () => {
  const sheet = `
STT | Đơn vị | Số cử tri | Số phiếu thu về | Đồng ý
I | Xã Mẫu | 500 | 194 | 150
1 | Thôn Đông | 300 | 95 | 60
2 | Thôn Tây | 100 | 99 | 90
 | Cộng | 400 | 194 | 155`;
  expect(read(sheet)).toEqual({
    rows: ROWS.slice(0, 2),
    told: ["table/total-differs", "table/total-differs"],
  });
});

test.each(["", "I | Thôn Mới | 400 | 151/194\n"])("votes of so many are added up as well: %j", (head) => {
  const rows = `1 | Thôn Đông | 300 | 60/95 (63%)\n2 | Thôn Tây | 100 | 90/99 phiếu\n`;
  const told = (total: string) =>
    read(`STT | Thôn | Số cử tri | Đồng ý\nXã Mẫu\n${head}${rows} | Cộng | 400 | ${total}`).told;
  const ofHead = head === "" ? [] : ["table/total-differs"];
  expect(told("150/194")).toEqual(ofHead);
  expect(told("155/194")).toEqual([...ofHead, "table/total-differs"]);
});

test("communes that are asked themselves are no headings", () => {
  const sheet = "STT | Đơn vị | Số cử tri | Đồng ý\nI | Xã Mẫu | 300 | 180\nII | Xã Bên | 190 | 110";
  expect(read(sheet).rows).toEqual([
    ["X", 300, null, 180],
    ["Y", 190, null, 110],
  ]);
});

test("a rate is never a number of votes", () => {
  const sheet = "Xã | Thôn | Số phiếu thu về | Đồng ý (%)\nXã Mẫu | Thôn Đông | 95 | 63";
  expect(read(sheet)).toEqual({ rows: [], told: ["csv/missing-column"] });
});

test.each([
  ["Số cử tri", "Số hộ đồng ý", ["consultation/two-counts"]],
  ["Số hộ", "Số hộ đồng ý", []],
  ["Số cử tri đại diện hộ", "Số hộ đồng ý", []],
  ["Số cử tri", "Số cử tri đồng ý", []],
])("%s beside %s", (of, agree, told) => {
  expect(
    read(`Xã | Thôn | ${of} | ${agree}
Xã Mẫu | Thôn Đông | 300 | 60`).told,
  ).toEqual(told);
});

/** What is told of a consultation of two columns before the votes of two places, and one behind them. */
const toldOf = (headers: string, cells: string, behind = "Ghi chú", said = "") =>
  read(
    `Thôn | Xã | ${headers} | ${behind}\nThôn Đông | Xã Mẫu | ${cells} | ${said}\nThôn Tây | Xã Mẫu | ${cells} |`,
  ).told;

test.each([
  ["Cử tri toàn thôn | Đồng ý", "100 | 90"],
  ["Số phiếu phát ra | Đồng ý", "100 | 90"],
  ["Số người được lấy ý kiến | Đồng ý", "100 | 90"],
])("%s: how many were asked is told to be unread", (headers, cells) => {
  expect(toldOf(headers, cells)).toEqual(["consultation/unread-voters"]);
});

test.each([
  ["Số cử tri | Cử tri vắng | Đồng ý", "100 | 5 | 90"],
  ["Họ tên trưởng thôn | Đồng ý", "Mẫu Văn Một | 90"],
  ["Người lập biểu | Đồng ý", "Mẫu Văn Một | 90"],
  ["Số phiếu không hợp lệ | Đồng ý", "2 | 90"],
  ["Tỷ lệ cử tri | Đồng ý", "90% | 90"],
])("%s: nobody else was asked", (headers, cells) => {
  expect(toldOf(headers, cells)).toEqual([]);
});

test.each([
  ["Kết quả", "Không đạt", true],
  ["Ghi chú", "Chưa lấy ý kiến", true],
  ["Ghi chú", "Không tính", true],
  ["Ghi chú", "Không nhất trí", true],
  ["Kết quả", "Đạt", false],
  ["Ghi chú", "Không có ý kiến khác", false],
])("%s: %s is a refusal: %s", (header, said, is) => {
  const { value } = reading(
    `Thôn | Xã | Số cử tri | Đồng ý | ${header}\nThôn Đông | Xã Mẫu | 100 | 90 | ${said}\nThôn Tây | Xã Mẫu | 100 | 90 |`,
  );
  expect(value.map(({ refusal }) => refusal?.column ?? null)).toEqual(is ? [header, null] : [null, null]);
});

test.each([
  ["Số cử tri | Đồng ý | Không đồng ý | Không có ý kiến", "100 | 80 | 15 | 15", true],
  ["Số cử tri | Số phiếu thu về | Đồng ý | Không đồng ý", "100 | 90 | 80 | 15", true],
  ["Số hộ | Đồng ý | Không đồng ý", "100 hộ | 80 hộ | 20 hộ", false],
  ["Số cử tri | Đồng ý | Ý kiến khác", "100 | 100 | 5", false],
  ["Số cử tri | Đồng ý | Tỷ lệ không đồng ý", "100 | 80 | 30", false],
  ["Số cử tri | Đồng ý | Không đồng ý", "100 | 80/95 | 20 (21%)", true],
  ["Số cử tri | Đồng ý | Không đồng ý", "100 | 80/95 | 15 (16%)", false],
])("%s: %s are more than there were: %s", (headers, cells, is) => {
  expect(toldOf(headers, cells).includes("consultation/more-answers")).toBe(is);
});

test.each([
  ["Số cử tri | Đồng ý | Tỷ lệ (%)", "300 | 160 | 43,3", true],
  ["Số cử tri | Đồng ý | Tỷ lệ (%)", "300 | 160 | 53,3", false],
  ["Số cử tri | Đồng ý | Tỷ lệ đồng ý", "300 | 160 | 53%", false],
  ["Số cử tri | Đồng ý | Tỷ lệ", "300 | 160 | 0,53", false],
  ["Số cử tri | Đồng ý | Tỷ lệ", "300 | 160/200 | 80%", false],
  ["Số cử tri | Đồng ý | Tỷ lệ", "300 | 160/200 | 75%", true],
  ["Số cử tri | Đồng ý | Không đồng ý | Tỷ lệ không đồng ý (%)", "600 | 597 | 3 | 0,5", false],
  ["Số cử tri | Đồng ý | Không đồng ý | Tỷ lệ không đồng ý (%)", "600 | 597 | 3 | 0,7", true],
  ["Số cử tri | Đồng ý | Không đồng ý | Tỷ lệ không đồng ý", "600 | 597 | 3 | 0,7%", true],
  ["Số cử tri | Số phiếu thu về | Đồng ý | Tỷ lệ", "300 | 200 | 160 | 80%", false],
  ["Số cử tri | Đồng ý | Tỷ lệ không đồng ý", "300 | 160 | 46,67%", false],
  ["Số cử tri | Đồng ý | Không đồng ý | Tỷ lệ tham gia", "300 | 160 | 100 | 86,7%", false],
  ["Số cử tri | Đồng ý | Tỷ lệ", "300 | 160 | đạt", false],
  ["Số hộ | Đồng ý | Không đồng ý | Tỷ lệ đồng ý", "100 | 60 | 40 | 66%", true],
  ["Số hộ | Đồng ý | Không đồng ý | Tỷ lệ đồng ý", "100 | 60 | 40 | 40%", true],
  ["Số hộ | Đồng ý | Không đồng ý | Tỷ lệ không đồng ý", "100 | 60 | 40 | 40%", false],
])("%s: %s has a rate that nothing else in the row is: %s", (headers, cells, is) => {
  expect(toldOf(headers, cells).includes("consultation/rate-differs")).toBe(is);
});

test.each([
  [
    "above the answers",
    `Thôn | Xã | Số cử tri | Về chủ trương sáp nhập | < | Về tên gọi thôn mới | <
^ | ^ | ^ | Đồng ý | Không đồng ý | Đồng ý | Không đồng ý
Thôn Đông | Xã Mẫu | 100 | 60 | 40 | 80 | 20`,
  ],
  [
    "beside them",
    `Thôn | Xã | Số cử tri | Đồng ý với tên gọi mới | Đồng ý sáp nhập
Thôn Đông | Xã Mẫu | 100 | 80 | 60`,
  ],
  [
    "in their order",
    `Thôn | Xã | Số cử tri | Số phiếu đồng ý phương án sắp xếp | Số phiếu đồng ý tên thôn mới
Thôn Đông | Xã Mẫu | 100 | 60 | 80`,
  ],
])("of two questions, on the plan and on the name, the first is the one: %s", (_, sheet) => {
  expect(read(sheet)).toEqual({ rows: [["X1", 100, null, 60]], told: [] });
});

/** The same of a text file. */
const readText = (...lines: readonly string[]) => {
  const table = readTables(new TextEncoder().encode(REGISTER), "r.csv", SHAPES.register).value[0];
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const told = readTables(bytes, "c.csv", SHAPES.consultation);
  const [asked] = told.value;
  if (!table || !asked) throw new Error("the inputs of this test have faults");
  const { value, diagnostics } = readConsultation(asked, readRegister(table, new Map()).value);
  const codes = [...told.diagnostics, ...diagnostics].filter(({ severity }) => severity !== "info");
  return {
    rows: value.map((one) => [one.place, one.households, one.ballots, one.agree]),
    told: codes.map(({ code }) => code),
  };
};

test("communes with their numbers and sums in the column of names head their units, without running numbers too", () => {
  const header = "Thôn;Tổng số cử tri;Số phiếu;Đồng ý;Tỷ lệ";
  const west = ["Thôn Đông;300;95;60;63,2%", "Thôn Tây;100;99;90;90,9%"];
  const other = ["II. Xã Bên;80;70;30;42,9%", "Thôn Đông;80;70;30;42,9%"];
  expect(readText(header, "I. Xã Mẫu;400;194;150;77,3%", ...west, ...other)).toEqual({
    rows: ROWS,
    told: [],
  });
  expect(readText(header, "I. Xã Mẫu;401;194;150;77,3%", ...west, ...other).told).toEqual([
    "table/total-differs",
  ]);
});

test("in text, votes of one answer below it may stand beside answers that are split", () => {
  expect(
    readText(
      "Mã;Tổng số cử tri;Số phiếu;Đồng ý;;Không đồng ý",
      ";;;Số phiếu;Tỷ lệ %;Số phiếu",
      "X1;300;95;60;63,2%;35",
      "X2;100;99;90;90,9%;9",
      "Y1;80;70;30;42,9%;40",
    ),
  ).toEqual({ rows: ROWS, told: [] });
});

test("answers that come to 100 in each row of other numbers of votes are rates without a sign", () => {
  const rows = (...lines: readonly string[]) =>
    readText("Mã;Số phiếu thu về;Đồng ý;Không đồng ý;Ý kiến khác", ...lines).told;
  expect(rows("X1;290;89;10;1", "X2;195;63;37;0")).toEqual(["consultation/rate-alone"]);
  expect(rows("X1;290;89;10;1", "X2;195;163;32;0")).toEqual([]);
  expect(rows("X1;100;89;10;1", "X2;195;63;37;0")).toEqual([]);
  expect(rows("X1;290;89;10;1")).toEqual([]);
});

test("units as they were, beside those to be, and who came to vote", () => {
  const header = "Thôn mới;Thôn cũ;Xã;Số cử tri;Số cử tri tham gia biểu quyết;Số cử tri đồng ý";
  expect(readText(header, "Thôn Mới;Thôn Đông;Xã Mẫu;300;95;60")).toEqual({
    rows: [["X1", 300, 95, 60]],
    told: [],
  });
});

test("of households and voters beside each other those are asked who are said to vote or to agree", () => {
  const rows = "1 | Thôn Tây | 100 | 250 | 140";
  expect(read(`STT | Thôn | Số hộ | Số cử tri | Số cử tri đồng ý\n${rows}`).rows).toEqual([
    ["X2", 250, null, 140],
  ]);
  expect(read(`STT | Thôn | Số hộ | Số cử tri | Số hộ đồng ý\n1 | Thôn Tây | 100 | 250 | 40`).rows).toEqual([
    ["X2", 100, null, 40],
  ]);
  expect(
    read("STT | Thôn | Số hộ | Số cử tri | Số cử tri tham gia | Đồng ý\n1 | Thôn Tây | 100 | 250 | 200 | 140")
      .rows,
  ).toEqual([["X2", 250, 200, 140]]);
  // Who is asked nothing says.
  expect(read(`STT | Thôn | Số hộ | Số cử tri | Đồng ý\n${rows}`).told).toEqual(["csv/repeated-column"]);
});

test("a new unit with the sums of the old ones below it heads them, and is held against these", () => {
  const list = (agree: number): string => `STT | Xã | Thôn | Số hộ | Đồng ý
I | Xã Mẫu | Thôn Mới | 300 | ${agree}
1 | Xã Mẫu | Thôn Đông | 200 | 150
2 | Xã Mẫu | Thôn Tây | 100 | 90`;
  const rows = [
    ["X1", 200, null, 150],
    ["X2", 100, null, 90],
  ];
  expect(read(list(240))).toEqual({ rows, told: [] });
  expect(read(list(250))).toEqual({ rows, told: ["table/total-differs"] });
  // Without a Roman number, or with nothing below, it is a place that there is not.
  expect(read("STT | Thôn | Số hộ | Đồng ý\n1 | Thôn Mới | 300 | 240\n2 | Thôn Tây | 100 | 90").told).toEqual(
    ["consultation/unknown-place"],
  );
  expect(read("STT | Thôn | Số hộ | Đồng ý\n1 | Thôn Tây | 100 | 90\nI | Thôn Mới | 300 | 240").told).toEqual(
    ["consultation/unknown-place"],
  );
});

test("results in words say how many agree", () => {
  const list = (cell: string): string =>
    `Xã | Thôn | Kết quả lấy ý kiến\nXã Mẫu | Thôn Đông | 90/100 hộ đồng ý (90%)\nXã Mẫu | Thôn Tây | ${cell}`;
  expect(read(list("150/200 hộ đồng ý, đạt 75%"))).toEqual({
    rows: [
      ["X1", 100, 100, 90],
      ["X2", 200, 200, 150],
    ],
    told: [],
  });
  for (const cell of ["40 hộ không đồng ý", "Đạt", "150"])
    expect(read(list(cell)).told).toEqual(["csv/missing-column"]);
});

test.each([
  "I",
  "XC",
  "CXII.",
  "CC",
])("a new unit with number %s above its old ones is no place that was asked", (number) => {
  const sheet = `
STT | Xã | Thôn | Số cử tri | Đồng ý
${number} | Xã Mẫu | Thôn Mới | 400 | 150
1 | Xã Mẫu | Thôn Đông | 300 | 60
2 | Xã Mẫu | Thôn Tây | 100 | 90`;
  expect(read(sheet)).toEqual({
    rows: [
      ["X1", 300, null, 60],
      ["X2", 100, null, 90],
    ],
    told: [],
  });
});
