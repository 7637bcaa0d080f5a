/** Columns of published figures: those that are known, among further ones. */
import { expect, test } from "vitest";
import { FIGURES_SHAPE, readFigures } from "../../../../src/read/inputs/figures/figures.ts";
import { readTables } from "../../../../src/read/layout/read-tables.ts";

const figuresIn = (...lines: readonly string[]) => {
  const { value: tables } = readTables(new TextEncoder().encode(lines.join("\n")), "f.csv", FIGURES_SHAPE);
  const [table] = tables;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readFigures(table);
  const rows = value.map(({ label, before, after, percent }) => [
    label,
    before,
    after,
    percent?.scaled ?? null,
  ]);
  return { rows, faults: diagnostics.filter(({ severity }) => severity === "error") };
};

test("columns that are not known are no percentages", () => {
  expect(figuresIn("STT;Chỉ tiêu;Trước;Sau;Tỷ lệ %;Ghi chú", "7;Thôn;72;36;-50;giữ 10")).toEqual({
    rows: [["Thôn", 72, 36, 50]],
    faults: [],
  });
});

test("a per cent sign alone heads percentages", () => {
  expect(figuresIn("Chỉ tiêu;Trước;Sau;%;Ghi chú", "Thôn;72;36;-50;")).toEqual({
    rows: [["Thôn", 72, 36, 50]],
    faults: [],
  });
});

/** The figures of one row: before, after, change and percentage. */
const rowOf = (header: string, line: string) => {
  const [table] = readTables(new TextEncoder().encode(`${header}\n${line}`), "f.csv", FIGURES_SHAPE).value;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readFigures(table);
  const [row] = value;
  const faults = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return faults.length > 0 ? faults : [row?.before, row?.after, row?.change, row?.percent];
};

const percent = (scaled: number, decimals: number, sign: number) => ({ scaled, decimals, sign });

test.each([
  ["32.933;18.350;giảm 14.583;giảm 44,2%", [32_933, 18_350, -14_583, percent(442, 1, -1)]],
  ["100;120;Tăng: 20 người;20 phần trăm", [100, 120, 20, percent(20, 0, 0)]],
  ["1,5 triệu;1,2 triệu đồng;-0,3 triệu;tăng 20%", [1_500_000, 1_200_000, -300_000, percent(20, 0, 1)]],
  ["15 nghìn người;2.340.000 đồng;1,2345 nghìn;", [15_000, 2_340_000, 1234.5, null]],
  ["0,125;0.250;0,125;", [0.125, 0.25, 0.125, null]],
  ["3;2;-1;-", [3, 2, -1, null]],
  ["3;2;-1;–", [3, 2, -1, null]],
  ["3;3;-;", [3, 3, 0, null]],
  ["–;2;2;", [0, 2, 2, null]],
  ["32.933 (*);18.350**;(-)14.583;(-) 44,2%¹", [32_933, 18_350, -14_583, percent(442, 1, -1)]],
  ["15,5 km²;15,5km2;không đổi;0", [15.5, 15.5, 0, percent(0, 0, 0)]],
  ["không đổi;2;1;", ["value/number"]],
  ["32.933 (1);2;1;", ["value/number"]],
  ["(14.583);2;1;", ["value/number"]],
  ["*;2;1;", ["value/number"]],
  ["giảm 3;2;-1;", ["value/number"]],
  ["3;2;giảm -1;", ["value/number"]],
  ["32.933 [1];18.350[12];-14.583 [3];44,2% [1]", [32_933, 18_350, -14_583, percent(442, 1, 0)]],
  ["3;2;—1;—33%", [3, 2, -1, percent(33, 0, -1)]],
  ["2.000 VNĐ;1.500VND;-500 đ;", [2000, 1500, -500, null]],
  ["3;2;↓1;↓ 33%", [3, 2, -1, percent(33, 0, -1)]],
  ["2;3;1 ▲;50% ↑", [2, 3, 1, percent(50, 0, 1)]],
  ["32.933;18.350;(14.583);(44,2)", [32_933, 18_350, -14_583, percent(442, 1, 0)]],
  ["32.933;18.350;-14.583 (44,2%);", [32_933, 18_350, -14_583, percent(442, 1, 0)]],
  ["32.933;18.350;giảm 14.583 người (giảm 44,2%);", [32_933, 18_350, -14_583, percent(442, 1, -1)]],
  ["32.933;18.350;giảm 14.583, tương ứng 44,2%;", [32_933, 18_350, -14_583, percent(442, 1, 0)]],
  ["…;...;....;...", [null, null, null, null]],
  ['"32.\n933";18.350;;', [32_933, 18_350, null, null]],
  ["3;2;↓ -1;", ["value/number"]],
  ["3;2;-1 (33);", ["value/number"]],
  ["3;2 (33%);-1;", ["value/number"]],
  ["3;2;44, 2%;", ["value/number"]],
  ["3;2;-1;33% (33%)", ["value/percent"]],
  ["1.5 triệu;2;1;", ["value/ambiguous-number"]],
  ["3 con;2;1;", ["value/number"]],
])("words beside figures: %s", (line, expected) => {
  expect(rowOf("Chỉ tiêu;Trước;Sau;Tăng, giảm;Tỷ lệ %", `Thôn;${line}`)).toEqual(expected);
});

test.each([
  [";20", -20],
  [";-20", -20],
  ["5;20", -15],
  ["5;", 5],
  ["0,5;0,2", 0.3],
  [";giảm 20", -20],
  [";tăng 20", 20],
  ["giảm 5;", -5],
  [";↓20", -20],
  [";", null],
])("a rise and a fall in columns of their own, %s, are the change %s", (cells, change) => {
  expect(rowOf("Chỉ tiêu;Trước;Sau;Tăng;Giảm", `Thôn;1;2;${cells}`)).toEqual([1, 2, change, null]);
});

test("a printed change goes before a rise or a fall beside it", () => {
  expect(rowOf("Chỉ tiêu;Trước;Sau;Tăng, giảm;Giảm;Tỷ lệ giảm (%)", "Thôn;5;3;-2;7;40")).toEqual([
    5,
    3,
    -2,
    percent(40, 0, 0),
  ]);
});

test.each([
  ["Chỉ tiêu;Trước;Sau;Giảm", "Thôn;72;36;36"],
  ["Nội dung;Số thôn trước;Số thôn sau;Số thôn giảm", "Thôn;72;36;-36"],
  ["STT;Tên xã;Số thôn, TDP hiện nay;Số thôn, TDP sau sắp xếp;Giảm", "1;Thôn;72;36;36"],
  ["TT;Xã;Hiện có;Còn lại;Tăng, giảm", "1;Thôn;72;36;-36"],
  ["TT;Xã;Đầu kỳ;Tăng trong kỳ;Giảm trong kỳ;Cuối kỳ", "1;Thôn;72;4;40;36"],
])("figures below %s", (header, row) => {
  const { value: tables } = readTables(new TextEncoder().encode(`${header}\n${row}`), "f.csv", FIGURES_SHAPE);
  const [table] = tables;
  const { value } = table ? readFigures(table) : { value: [] };
  expect(value).toMatchObject([{ label: "Thôn", before: 72, after: 36, change: -36 }]);
});

test("what it came down to, and two figures of one thing, are not guessed", () => {
  expect(figuresIn("Chỉ tiêu;Trước;Giảm còn", "Thôn;72;36").rows).toEqual([["Thôn", 72, null, null]]);
  expect(figuresIn("Chỉ tiêu;Trước;Hiện có", "Thôn;72;3600").faults).toMatchObject([
    { code: "csv/repeated-column" },
  ]);
});

test.each([
  ["Chỉ tiêu;Trước;Sau;Giảm;% giảm"],
  ["Chỉ tiêu;Trước;Sau;Giảm;Giảm (%)"],
  ["Chỉ tiêu;Trước;Sau;Tăng, giảm;Tăng, giảm (%)"],
  ["Chỉ tiêu;Trước;Sau;Tăng, giảm;\n;;;Số lượng;Tỷ lệ %"],
])("a change and its percentage below %j", (header) => {
  expect(rowOf(header, "Thôn;72;36;-36;50")).toEqual([72, 36, -36, percent(50, 0, 0)]);
});

test("a percentage alone is no change", () => {
  expect(rowOf("Chỉ tiêu;Trước;Sau;% tăng, giảm", "Thôn;72;36;50")).toEqual([
    72,
    36,
    null,
    percent(50, 0, 0),
  ]);
});

test("column numbers, headers of further pages and signatures are no figures, totals are", () => {
  const header = "STT;Đơn vị;Trước;Sau;Giảm";
  const { rows, faults } = figuresIn(
    header,
    "A;B;1;2;3 = 1 - 2",
    "1;Xã A;20;10;10",
    header,
    "A;B;1;2;3 = 1 - 2",
    "2;Văn phòng UBND xã;30;15;15",
    "Tổng cộng;;50;25;25",
    ";Người lập biểu;;;Chủ tịch",
    ";Mẫu Văn Một;;;Mẫu Văn Hai",
  );
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    ["Xã A", 20, 10, null],
    ["Văn phòng UBND xã", 30, 15, null],
    ["Tổng cộng", 50, 25, null],
  ]);
});

test("a total merged over the columns before the names is the label of its row", () => {
  const { rows } = figuresIn(
    "TT;Huyện;Xã;Trước;Sau",
    "1;H;A;20;10",
    "2;;B;30;15",
    ";Cộng huyện H;;50;25",
    "Tổng cộng;;;50;25",
  );
  expect(rows.map(([label]) => label)).toEqual(["A", "B", "Cộng huyện H", "Tổng cộng"]);
});

const changesOf = (...cells: readonly string[]) => {
  const lines = ["Chỉ tiêu;Trước;Sau;Giảm", ...cells.map((cell) => `A;1;2;${cell}`)].join("\n");
  const [table] = readTables(new TextEncoder().encode(lines), "f.csv", FIGURES_SHAPE).value;
  return table ? readFigures(table).value.map(({ change }) => change) : [];
};

test("of decreases with and without a minus in one column, one with a minus is a rise", () => {
  expect(changesOf("5", "-3", "0")).toEqual([-5, 3, 0]);
  expect(changesOf("-5", "-3", "0")).toEqual([-5, -3, 0]);
});

test("words for the way of a change in a column of decreases go before its header", () => {
  expect(changesOf("giảm 5", "tăng 3", "-4", "0")).toEqual([-5, 3, -4, 0]);
  expect(changesOf("giảm 5", "4", "-3")).toEqual([-5, -4, 3]);
});

test("brackets say nothing of the way in a column of decreases", () => {
  expect(rowOf("Chỉ tiêu;Trước;Sau;Giảm", "Thôn;3;2;(1)")).toEqual(["value/number"]);
});

test("words of approximation beside a change and a percentage are theirs alone", () => {
  const wordsOf = (cells: string) => {
    const text = `Chỉ tiêu;Trước;Sau;Tăng, giảm;Tỷ lệ\nA;32.933;18.350;${cells}`;
    const [table] = readTables(new TextEncoder().encode(text), "f.csv", FIGURES_SHAPE).value;
    const [row] = table ? readFigures(table).value : [];
    return [row?.change, row?.changeRelation, row?.percent?.scaled, row?.percent?.relation, row?.relation];
  };
  expect(wordsOf("giảm gần 15.000;hơn 44%")).toEqual([-15_000, "nearly", 44, "over", null]);
  expect(wordsOf("> 14.500;≈ 44%")).toEqual([14_500, "over", 44, "about", null]);
  expect(wordsOf("↓ khoảng 14.600;44%")).toEqual([-14_600, "about", 44, undefined, null]);
});

test("labels over several lines stand in one", () => {
  expect(figuresIn("Chỉ tiêu;Trước;Sau", '"TỔNG\nCỘNG";72;36').rows).toEqual([["TỔNG CỘNG", 72, 36, null]]);
});

test.each([
  [
    "a table with decimal commas",
    ["5,5;4,5;", "14,814;10,2;-4,614"],
    [14.814, 10.2, -4.614],
    "three-decimals",
  ],
  ["one with dots and decimals", ["7;;", "1.546,3;;", "3,250;2;"], [3.25, 2, null], "three-decimals"],
  [
    "sizes behind the figure",
    ["1,5 triệu;;", "14,814 triệu đồng;2;"],
    [14_814_000, 2, null],
    "three-decimals",
  ],
  ["a table with dots", ["32.933;18.350;-14,583"], [32_933, 18_350, -14_583], "two-notations"],
  ["a table with commas alone", ["32,933;18,350;-14,583"], [32_933, 18_350, -14_583], undefined],
  ["thousands of several commas", ["5,5;;", "1,234,567;2;"], [1_234_567, 2, null], undefined],
])("a comma before three digits in %s", (_, lines, expected, note) => {
  const text = ["Chỉ tiêu;Trước;Sau;Tăng, giảm", ...lines.map((line) => `A;${line}`)].join("\n");
  const [table] = readTables(new TextEncoder().encode(text), "f.csv", FIGURES_SHAPE).value;
  const { value, diagnostics } = table ? readFigures(table) : { value: [], diagnostics: [] };
  const row = value.at(-1);
  expect([row?.before, row?.after, row?.change]).toEqual(expected);
  const told = new Set(diagnostics.map(({ code }) => code));
  expect([...told]).toEqual(note === undefined ? [] : [`value/${note}`]);
});

test("a header of years alone is found below titles that end with a year", () => {
  const lines = ["KẾT QUẢ SẮP XẾP NĂM 2026;;;", ";;;", "Đơn vị;Năm 2025;Năm 2026;Ghi chú", "Xã A;20;10;"];
  expect(figuresIn(...lines)).toEqual({ rows: [["Xã A", 20, 10, null]], faults: [] });
  const twoLevels = ["BIỂU TỔNG HỢP;;;", "Đơn vị;Kết quả;;Ghi chú", ";Năm 2025;Năm 2026;", "Xã A;20;10;"];
  expect(figuresIn(...twoLevels)).toEqual({ rows: [["Xã A", 20, 10, null]], faults: [] });
});

test("a rise and a fall that are both blank are no change where nothing changes", () => {
  const changes = (header: string, ...cells: readonly string[]) =>
    cells.map((cell) => rowOf(`Chỉ tiêu;Trước;Sau;${header}`, `A;${cell}`)[2]);
  expect(changes("Tăng;Giảm", "3;3;;", "3;2;;", "3;2;;1", "2;3;1;")).toEqual([0, null, -1, 1]);
  expect(changes("Giảm", "3;3;", "3;2;")).toEqual([0, null]);
  expect(changes("Tăng, giảm", "3;3;")).toEqual([null]);
});

test.each(["III", "VIII.", "XIII", "II)"])("%s before a name is a number", (number) => {
  const lines = ["STT;Đơn vị;Trước;Sau", `${number};Huyện A;3;2`, "Cộng;;3;2"];
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "f.csv", FIGURES_SHAPE).value;
  if (!table) throw new Error("no table");
  expect(readFigures(table).value.map((row) => [row.number, row.label])).toEqual([
    [number, "Huyện A"],
    ["", "Cộng"],
  ]);
});

test.each([
  ["Tỷ lệ", ["0,5"], [true]],
  ["Tỷ lệ", ["1,5", "0"], [false, false]],
  ["Tỷ lệ %", ["0,5", "50"], [false, false]],
  ["Tỷ lệ %", ["0,5", "50%", "0,5%"], [true, false, false]],
])("percentages below %s that may be shares of one: %j", (header, cells, expected) => {
  const text = [`Chỉ tiêu;Trước;Sau;${header}`, ...cells.map((cell) => `A;2;1;${cell}`)].join("\n");
  const [table] = readTables(new TextEncoder().encode(text), "f.csv", FIGURES_SHAPE).value;
  const { value } = table ? readFigures(table) : { value: [] };
  expect(value.map((row) => row.percent?.mayBeShare ?? false)).toEqual(expected);
});

test.each([
  ["Ghi chú", "giảm 14.583 người (44,2%)", -14_583, percent(442, 1, 0)],
  ["Kết quả", "(giảm 44,2%)", null, percent(442, 1, -1)],
  ["Ghi chú", "↓14.583", -14_583, null],
  ["Ghi chú", "Tăng: 5", 5, null],
  ["Ghi chú", "giảm 5 so với năm trước", null, null],
  ["Ghi chú", "giảm 3 xã, 2 phường", null, null],
  ["Ghi chú", "14.583", null, null],
  ["Ghi chú", "chưa giảm 5", null, null],
])("below %s a note %s is of its row as a whole or not at all", (header, note, change, rate) => {
  expect(rowOf(`Chỉ tiêu;Trước;Sau;${header}`, `A;32.933;18.350;${note}`)).toEqual([
    32_933,
    18_350,
    change,
    rate,
  ]);
});

test("notes say nothing where changes or one of the counts have a column, and what they say is told", () => {
  expect(rowOf("Chỉ tiêu;Trước;Sau;Tăng, giảm;Ghi chú", "A;3;2;;giảm 5")).toEqual([3, 2, null, null]);
  expect(rowOf("Chỉ tiêu;Trước;Ghi chú", "A;3;giảm 5")).toEqual(
    [3, undefined, null, null].map((one) => one ?? null),
  );
  expect(rowOf("Chỉ tiêu;Trước;Sau;Tỷ lệ;Ghi chú", "A;3;2;33;giảm 1 (40%)")).toEqual([
    3,
    2,
    -1,
    percent(33, 0, 0),
  ]);
  const text = "Chỉ tiêu;Trước;Sau;Ghi chú\nA;3;2;\nB;3;2;giảm 1\nC;3;2;(giảm 33%)";
  const [table] = readTables(new TextEncoder().encode(text), "f.csv", FIGURES_SHAPE).value;
  const told = table ? readFigures(table).diagnostics : [];
  expect(told.filter(({ code }) => code === "verify/noted")).toMatchObject([
    { origin: { line: 3, column: "Ghi chú" }, facts: { count: 2 } },
  ]);
});

test.each([
  [
    "Trước (triệu đồng);Sau (triệu đồng);Giảm (đồng)",
    "14,5;7,5;7.000.000",
    [14_500_000, 7_500_000, -7_000_000],
  ],
  ["Trước (tỷ đồng);Sau (ĐVT: triệu đồng);Tăng, giảm (triệu đồng)", "1,5;900;-600", [1500, 900, -600]],
  ["Trước (triệu đồng);Sau (triệu đồng);Giảm (triệu đồng)", "14,5;7,5;7", [14.5, 7.5, -7]],
  ["Trước (triệu đồng);Sau (triệu đồng);Giảm", "14,5;7,5;7", [14.5, 7.5, -7]],
  ["Trước (nghìn người);Sau (triệu đồng);Giảm", "15;7;8", [15, 7, -8]],
  ["Trước (nghìn người);Sau (người);Giảm (người)", "15;7.000;8.000", [15_000, 7000, -8000]],
  [
    "Trước (triệu đồng);Sau (đồng);Giảm (đồng)",
    "2 triệu;1.000.000;1 triệu",
    [2_000_000, 1_000_000, -1_000_000],
  ],
])("units in the headers %s", (header, line, expected) => {
  expect(rowOf(`Nội dung;${header}`, `A;${line}`).slice(0, 3)).toEqual(expected);
});

test("what a rise and a fall come to is known beside a change where both are printed", () => {
  const movedOf = (cells: string) => {
    const text = `Đơn vị;Trước;Tăng;Giảm;Sau;Tăng, giảm\nA;20;${cells}`;
    const [table] = readTables(new TextEncoder().encode(text), "f.csv", FIGURES_SHAPE).value;
    const [row] = table ? readFigures(table).value : [];
    return [row?.change, row?.moved];
  };
  expect(movedOf("2;13;10;-10")).toEqual([-10, -11]);
  expect(movedOf("2;;10;-10")).toEqual([-10, undefined]);
  expect(movedOf("2;12;10;")).toEqual([-10, undefined]);
});

test.each(["Tỷ lệ tăng (%)", "Tỷ lệ tăng"])("%s heads percentages", (header) => {
  expect(figuresIn(`Chỉ tiêu;Trước;Sau;${header}`, "Thôn;72;36;50")).toEqual({
    rows: [["Thôn", 72, 36, 50]],
    faults: [],
  });
});

test.each([
  "So sánh (%)",
  "Sau/trước (%)",
  "% so với trước",
  "Tỷ lệ còn lại (%)",
  "Tỷ lệ sau sắp xếp so với trước sắp xếp",
])("percentages below %s may be of what is left", (header) => {
  const [table] = readTables(
    new TextEncoder().encode(`Chỉ tiêu;Trước;Sau;${header}\nThôn;100;80;80`),
    "f.csv",
    FIGURES_SHAPE,
  ).value;
  expect(table && readFigures(table).value[0]?.percent).toMatchObject({ scaled: 80, mayBeLeft: true });
});

test.each([
  "Giảm so với trước (%)",
  "Tăng, giảm so với 2025 (%)",
  "Tỷ lệ %",
])("those below %s are not", (header) => {
  const [table] = readTables(
    new TextEncoder().encode(`Chỉ tiêu;Trước;Sau;${header}\nThôn;100;80;-20`),
    "f.csv",
    FIGURES_SHAPE,
  ).value;
  expect(table && readFigures(table).value[0]?.percent).not.toHaveProperty("mayBeLeft");
});

test.each([
  "Dôi dư",
  "Số dôi dư",
  "Số người dôi dư",
  "Số người dôi dư sau sắp xếp",
  "Cán bộ, công chức dôi dư do sắp xếp",
])("who is too many under %s is a decrease", (header) => {
  expect(rowOf(`Chỉ tiêu;Trước;Sau;${header}`, "Người;100;80;20").slice(0, 3)).toEqual([100, 80, -20]);
});

test.each(["+/-", "(+,-)", "+ / –", "±"])("%s heads a change, also below another header", (header) => {
  expect(rowOf(`Chỉ tiêu;Trước;Sau;${header}`, "Người;100;80;-20").slice(0, 3)).toEqual([100, 80, -20]);
  expect(rowOf(`Chỉ tiêu;Trước;Sau;So sánh;\n;;;${header};%`, "Người;100;80;-20;80")).toMatchObject([
    100,
    80,
    -20,
    { scaled: 80, mayBeLeft: true },
  ]);
});

/** What each row of a table is called, and its figures, of one thing after the other. */
const thingsIn = (header: string, line: string) => {
  const [table] = readTables(new TextEncoder().encode(`${header}\n${line}`), "f.csv", FIGURES_SHAPE).value;
  const { value } = table ? readFigures(table) : { value: [] };
  return value.map(({ label, counted, before, after, change, percent }) => [
    label,
    counted,
    before,
    after,
    change,
    percent?.scaled ?? null,
  ]);
};

test.each([
  [
    "STT;Đơn vị;Loại;Thôn, TDP Trước;Thôn, TDP Sau;Thôn, TDP Tăng, giảm;Thôn, TDP Tỷ lệ %;Kiêm nhiệm Trước;Kiêm nhiệm Sau;Kiêm nhiệm Tăng, giảm;Kiêm nhiệm Tỷ lệ %",
    ["Thôn, TDP", "Kiêm nhiệm"],
  ],
  [
    "No.;Place;Kind;Units Before;Units After;Units Change;Units Per cent;People Before;People After;People Change;People Per cent",
    ["Units", "People"],
  ],
])("figures of several things below one row of headers: %s", (header, [first, second]) => {
  expect(thingsIn(header, "1;Xã A;xã;7;5;-2;-28,5;4;3;-1;-25")).toEqual([
    ["Xã A", first, 7, 5, -2, 285],
    ["Xã A", second, 4, 3, -1, 25],
  ]);
});

test("a share of something of which no figure before or after stands there is none of the change", () => {
  expect(thingsIn("Đơn vị;Trước;Sau;Tăng, giảm;Đảng viên tỷ lệ %", "Xã A;7;5;-2;60")).toEqual([
    ["Xã A", "", 7, 5, -2, null],
  ]);
});
