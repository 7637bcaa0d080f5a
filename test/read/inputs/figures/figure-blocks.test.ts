/** Columns of published figures: of several things, of years, and those that name what the rows are of. */
import { expect, test } from "vitest";
import { FIGURES_SHAPE, readFigures } from "../../../../src/read/inputs/figures/figures.ts";
import { readTables } from "../../../../src/read/layout/read-tables.ts";

/** The figures of one row, of each thing: before, after, change and the digits of the percentage. */
const figuresOf = (...lines: readonly string[]) => {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "f.csv", FIGURES_SHAPE).value;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readFigures(table);
  const faults = diagnostics.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
  if (faults.length > 0) return faults;
  return value.map(({ label, counted, before, after, change, percent }) =>
    [label, counted, before, after, change, percent?.scaled].map((one) => one ?? "").join(" "),
  );
};

test.each([
  [["Đơn vị;Trước;;Sau;", ";Số thôn;Số người;Số thôn;Số người", "A;20;100;10;30"]],
  [["Đơn vị;Số thôn;;Số người;", ";Trước;Sau;Trước;Sau", "A;20;10;100;30"]],
  [["Đơn vị;Số thôn trước;Số thôn sau;Số người trước;Số người sau", "A;20;10;100;30"]],
  [["Đơn vị;Số thôn trước 01/7/2026;Số thôn sau 01/7/2026;Số người trước;Số người sau", "A;20;10;100;30"]],
  [["Đơn vị;Số thôn năm 2025;Số thôn năm 2026;Số người năm 2025;Số người năm 2026", "A;20;10;100;30"]],
  [["Đơn vị;Năm 2025;;Năm 2026;", ";Số thôn;Số người;Số thôn;Số người", "A;20;100;10;30"]],
])("figures of two things: %j", (lines) => {
  expect(figuresOf(...lines)).toEqual(["A Số thôn 20 10  ", "A Số người 100 30  "]);
});

test("people, posts and money are counted without the word for a number, names of units are not", () => {
  const header = "Xã;Số thôn trước;Số thôn sau;Người hoạt động không chuyên trách trước sắp xếp";
  expect(figuresOf(`${header};Người hoạt động không chuyên trách sau sắp xếp`, "A;20;10;100;30")).toEqual([
    "A Số thôn 20 10  ",
    "A Người hoạt động không chuyên trách 100 30  ",
  ]);
  const names = "Xã;Tên thôn trước sắp xếp;Tên thôn sau sắp xếp;Số hộ trước;Số hộ sau";
  expect(figuresOf(names, "A;Thôn 1;Thôn 2;100;30")).toEqual(["A  100 30  "]);
});

test("a change and a percentage are of the thing that stands above them or to their left", () => {
  const rows = ["A Số thôn 20 10 -10 50", "A Số người 100 30 -70 70"];
  expect(
    figuresOf(
      "Đơn vị;Số thôn;;;;Số người;;;",
      ";Trước;Sau;Giảm;Tỷ lệ %;Trước;Sau;Giảm;Tỷ lệ %",
      "A;20;10;10;50;100;30;70;70",
    ),
  ).toEqual(rows);
  expect(
    figuresOf(
      "Đơn vị;Trước;;Sau;;Giảm;;;",
      ";Số thôn;Số người;Số thôn;Số người;Số thôn;Tỷ lệ %;Số người;Tỷ lệ %",
      "A;20;100;10;30;10;50;70;70",
    ),
  ).toEqual(rows);
});

test("a change that may be of either of two things is of neither", () => {
  expect(
    figuresOf("Đơn vị;Trước;;Sau;;Giảm", ";Số thôn;Số người;Số thôn;Số người;", "A;20;100;10;30;10"),
  ).toEqual(["A Số thôn 20 10  ", "A Số người 100 30  ", "A    -10 "]);
  expect(figuresOf("Đơn vị;Số thôn trước;Số thôn sau;Số người giảm", "A;20;10;70")).toEqual([
    "A Số thôn 20 10  ",
    "A Số người   -70 ",
  ]);
  expect(figuresOf("Đơn vị;Số hộ trước;Số người sau;Giảm", "A;20;10;70")).toEqual([
    "A Số hộ 20   ",
    "A Số người  10  ",
    "A    -70 ",
  ]);
});

test.each([
  ["Đơn vị;Số thôn hiện có;Số thôn mới sau sắp xếp;Giảm", "A;20;10;10"],
  ["Đơn vị;Tổng số thôn trước;Số thôn sau;Giảm", "A;20;10;10"],
  ["Đơn vị;Tính đến 31/12/2025;Tính đến 01/7/2026;Tăng, giảm", "A;20;10;-10"],
  ["Đơn vị;2026;2025;So sánh", "A;10;20;-10"],
  ["Đơn vị;Số thôn hiện nay;Dự kiến sau sắp xếp;Số giảm tuyệt đối", "A;20;10;10"],
  ["Đơn vị;Trước;Số thôn dự kiến sau sắp xếp;Số lượng tăng;Số lượng giảm", "A;20;10;5;15"],
  ["Đơn vị;Số lượng thôn trước khi sắp xếp;Số lượng thôn sau khi sắp xếp;Số lượng giảm", "A;20;10;10"],
  ["Đơn vị;Số thôn trước;Số thôn sau;Số đơn vị giảm", "A;20;10;10"],
  ["Đơn vị;Trước ngày 01/7/2026;Từ ngày 01/7/2026;Giảm", "A;20;10;10"],
  ["Đơn vị;Hiện nay;Sau sắp xếp;Giảm so với hiện nay", "A;20;10;10"],
  ["Đơn vị;Số thôn trước;Số thôn sau;Giảm số lượng", "A;20;10;10"],
  ["Đơn vị;Năm 2025;Năm 2026;So sánh 2026/2025", "A;20;10;-10"],
  ["Đơn vị;Trước;Sau;So với trước sắp xếp", "A;20;10;-10"],
  ["Đơn vị;Trước;Sau;Tăng, giảm so với năm 2025", "A;20;10;-10"],
])("figures of one thing below %s", (header, line) => {
  expect(figuresOf(header, line)).toEqual(["A  20 10 -10 "]);
});

test("years that are no before and after are not guessed", () => {
  expect(figuresOf("Đơn vị;2024;2025;2026;Tăng, giảm", "A;30;20;10;-10")).toEqual([
    "A    -10 ",
    "A 2024 30   ",
    "A 2025 20   ",
    "A 2026 10   ",
  ]);
  expect(figuresOf("Đơn vị;Kế hoạch năm 2025;Thực hiện năm 2026;Giảm", "A;20;10;5")).toEqual([
    "A Kế hoạch 20   ",
    "A Thực hiện  10  ",
    "A    -5 ",
  ]);
  expect(figuresOf("Đơn vị;Đầu năm 2025;Cuối năm 2025;Giảm", "A;20;10;5")).toEqual(["A    -5 "]);
  expect(figuresOf("Đơn vị;Trước;Sau;Năm 2025;Năm 2026", "A;20;10;7;8")).toEqual(["A  20 10  "]);
});

test("shares below before and after are figures, no percentages of the change", () => {
  expect(
    figuresOf("Đơn vị;Trước;;Sau;;Tăng, giảm", ";Số lượng;Tỷ lệ %;Số lượng;Tỷ lệ %;", "A;20;40;10;25;-10"),
  ).toEqual(["A  20 10 -10 ", "A Tỷ lệ % 40 25  "]);
  expect(figuresOf("Đơn vị;Trước;Sau;So sánh;", ";;;Số lượng;%", "A;20;10;-10;50")).toEqual([
    "A  20 10 -10 50",
  ]);
});

test.each([
  "Quận, huyện",
  "Tên xã, phường",
  "Xã, phường, thị trấn",
  "Đơn vị hành chính cấp xã",
  "Danh mục",
])("%s names what rows are of", (header) => {
  expect(figuresOf(`STT;${header};Trước;Sau`, "1;A;20;10")).toEqual(["A  20 10  "]);
});

test("a usual header goes before one that names places, and of these the last", () => {
  expect(figuresOf("Huyện;Xã;Trước;Sau", "H;A;20;10")).toEqual(["A  20 10  "]);
  expect(figuresOf("Quận, huyện;Tên xã, phường;Trước;Sau", "H;A;20;10")).toEqual(["A  20 10  "]);
  expect(figuresOf("Đơn vị;Trước;;Sau;", ";Xã;Thôn;Xã;Thôn", "A;2;20;1;10")).toEqual([
    "A Xã 2 1  ",
    "A Thôn 20 10  ",
  ]);
});

test("things that are measured, and changes that name theirs behind", () => {
  expect(
    figuresOf("Đơn vị;Dân số trước;Dân số sau;Diện tích trước;Diện tích sau", "A;1.000;1.100;10,5;10,6"),
  ).toEqual(["A Dân số 1000 1100  ", "A Diện tích 10.5 10.6  "]);
  expect(
    figuresOf(
      "Huyện;Số xã trước;Số xã sau;Tăng, giảm số xã;Số thôn trước;Số thôn sau;Giảm số thôn",
      "A;10;5;-5;100;50;51",
    ),
  ).toEqual(["A Số xã 10 5 -5 ", "A Số thôn 100 50 -51 "]);
});

test("of more than two years two belong together where a change says of which", () => {
  const years = "Đơn vị;Năm 2024;Năm 2025;Năm 2026";
  const alone = ["A Năm 2024 30   ", "A Năm 2025 20   ", "A Năm 2026 10   "];
  expect(figuresOf(years, "A;30;20;10")).toEqual(alone);
  expect(figuresOf(`${years};Tăng, giảm 2026/2025`, "A;30;20;10;-10")).toEqual([
    "A Năm 2025 – Năm 2026 20 10 -10 ",
    "A Năm 2024 30   ",
  ]);
  expect(
    figuresOf(
      `${years};So sánh 2025/2024;Giảm năm 2026 so với năm 2025;Tỷ lệ giảm 2026/2025 (%)`,
      "A;30;20;10;-10;10;50",
    ),
  ).toEqual(["A Năm 2024 – Năm 2025 30 20 -10 ", "A Năm 2025 – Năm 2026 20 10 -10 50"]);
  expect(figuresOf(`${years};2026/2025`, "A;30;20;10;50")).toEqual(alone);
  expect(figuresOf(`${years};Giảm 2027/2026`, "A;30;20;10;1")).toEqual(alone);
  expect(figuresOf("Đơn vị;Số thôn năm 2024;Số hộ năm 2025;Số thôn năm 2026", "A;1;2;3")).not.toContain(
    "A Số hộ năm 2025 2   ",
  );
});

test("what stands below a header of all is of no thing by itself", () => {
  for (const all of ["Tổng cộng", "TỔNG SỐ", "Cộng", "Tổng (thôn)"])
    expect(
      figuresOf(`Chỉ tiêu;Xã Một;;Xã Hai;;${all};`, ";Trước;Sau;Trước;Sau;Trước;Sau", "A;10;5;20;10;30;15"),
    ).toEqual(["A Xã Một 10 5  ", "A Xã Hai 20 10  ", "A  30 15  "]);
});
