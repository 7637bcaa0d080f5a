/** Plans of workbooks whose cells are merged over several rows, and cells that name several old units. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";
import { workbook } from "../../support/pictures.ts";

const REGISTER = `code,parent,kind,name,households
X,,xã,Xã Mẫu,
X1,X,thôn,Thôn 1,100
X2,X,thôn,Thôn 2,150
X3,X,thôn,Thôn 3,80
X4,X,thôn,Thôn 4,60
`;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Units after the plan with their households, before and after in the commune, codes of faults and warnings on plans. */
async function outcome(name: string, plan: Uint8Array, isAlone: boolean): Promise<readonly string[]> {
  const register = isAlone ? {} : { register: "register.csv" };
  const { result, findings } = await run({
    scenario: {
      tinhgon: 1,
      policy: "nd-185-2026",
      inputs: { ...register, changes: { file: name, commune: "Xã Mẫu" } },
    },
    files: { [name]: plan, "register.csv": bytesOf(REGISTER) },
    by: "unit",
  });
  const codes = findings
    .filter(({ code, severity }) => severity !== "info" && /^(?:changes|xlsx|table|csv)\//.test(code))
    .map(({ code }) => code);
  const rows = result?.summary.filter(({ indicator }) => indicator === "households") ?? [];
  return [
    ...rows.map((row) =>
      row.level === "unit" ? `${row.name} ${row.after}` : `${row.before} → ${row.after}`,
    ),
    ...codes,
  ];
}

const drawn = (rows: string) => workbook(`[Phụ lục]\n${rows.trim()}\n`);

const DONE = ["390 → 390", "Thôn An 250", "Thôn Bình 140"];

test.each([
  [
    "households merged over the old units of a new one are of all of them",
    `STT | Tên thôn hiện nay | Số hộ | Tên thôn mới
1 | Thôn 1 | 250 | Thôn An
2 | Thôn 2 | ^ | ^
3 | Thôn 3 | 140 | Thôn Bình
4 | Thôn 4 | ^ | ^`,
  ],
  [
    "a new name merged over its parts, with figures of its own",
    `STT | Tên thôn mới | Gồm | Số hộ
1 | Thôn An | Thôn 1 | 250
^ | ^ | Thôn 2 | ^
2 | Thôn Bình | Thôn 3 | 140
^ | ^ | Thôn 4 | ^`,
  ],
  [
    "a new name merged over its parts, with theirs",
    `STT | Tên thôn mới | Gồm | Số hộ
1 | Thôn An | Thôn 1 | 100
^ | ^ | Thôn 2 | 150
2 | Thôn Bình | Thôn 3 | 80
^ | ^ | Thôn 4 | 60`,
  ],
  [
    "headings with numbers of units",
    `STT | Tên thôn hiện nay | Số hộ | Tên thôn mới
I | Sáp nhập 4 thôn thành 2 thôn | < | <
1 | Thôn 1 | 100 | Thôn An
2 | Thôn 2 | 150 | ^
3 | Thôn 3 | 80 | Thôn Bình
4 | Thôn 4 | 60 | ^`,
  ],
  [
    "running numbers of old and of new units",
    `STT | Trước sắp xếp | < | STT | Sau sắp xếp | <
^ | Tên thôn | Số hộ | ^ | Tên thôn | Số hộ
1 | Thôn 1 | 100 | 1 | Thôn An | 250
2 | Thôn 2 | 150 | ^ | ^ | ^
3 | Thôn 3 | 80 | 2 | Thôn Bình | 140
4 | Thôn 4 | 60 | ^ | ^ | ^`,
  ],
  [
    "a header of three levels",
    `STT | Hiện trạng | < | Phương án sắp xếp | <
^ | Tên thôn | Quy mô | Tên thôn mới | Quy mô
^ | ^ | Số hộ | ^ | Số hộ
1 | Thôn 1 | 100 | Thôn An | 250
2 | Thôn 2 | 150 | ^ | ^
3 | Thôn 3 | 80 | Thôn Bình | 140
4 | Thôn 4 | 60 | ^ | ^`,
  ],
])("%s", async (_, rows) => {
  expect(await outcome("plan.xlsx", drawn(rows), false)).toEqual(DONE);
  // Codes of the plan alone are names, by which its units are in another order.
  expect((await outcome("plan.xlsx", drawn(rows), true)).toSorted()).toEqual(DONE.toSorted());
});

test("a note merged over several rows is the note of each, and told once", async () => {
  const rows = `STT | Tên thôn hiện nay | Số hộ | Tên thôn mới | Ghi chú
1 | Thôn 1 | 100 | Thôn An | chuyển 12 hộ sang Thôn 3
2 | Thôn 2 | 150 | ^ | ^
3 | Thôn 3 | 80 | | Giữ nguyên
4 | Thôn 4 | 60 | | ^`;
  expect(await outcome("plan.xlsx", drawn(rows), false)).toEqual([
    "390 → 390",
    "Thôn An 250",
    "Thôn 3 80",
    "Thôn 4 60",
    "changes/note-unread",
  ]);
});

test.each([
  ["over units that stay apart", "Thôn 3 | 140 | Thôn 3", "Thôn 4 | ^ | Thôn 4"],
  ["over a unit of another new one", "Thôn 2 | 230 | Thôn An", "Thôn 3 | ^ | Thôn Bình"],
])("households merged %s are a fault", async (_, ...rows) => {
  const plan = drawn(`Tên thôn hiện nay | Số hộ | Tên thôn mới\nThôn 1 | 100 | Thôn An\n${rows.join("\n")}`);
  expect(await outcome("plan.xlsx", plan, false)).toContain("xlsx/merged-cell");
});

test("a sum that is not the register's is told", async () => {
  const plan = drawn(
    "Tên thôn hiện nay | Số hộ | Tên thôn mới\nThôn 1 | 260 | Thôn An\nThôn 2 | ^ | ^\nThôn 3 | 80 | Thôn Bình\nThôn 4 | 60 | ^",
  );
  expect(await outcome("plan.xlsx", plan, false)).toEqual([...DONE, "changes/new-figures"]);
});

test("a number in a heading that the list has not is told", async () => {
  const plan = drawn(
    "STT | Tên thôn hiện nay | Số hộ | Tên thôn mới\nI | Sáp nhập 5 thôn thành 2 thôn | < | <\n1 | Thôn 1 | 100 | Thôn An\n2 | Thôn 2 | 150 | ^\n3 | Thôn 3 | 80 | Thôn Bình\n4 | Thôn 4 | 60 | ^",
  );
  expect(await outcome("plan.xlsx", plan, false)).toEqual([...DONE, "changes/said-count"]);
});

test.each([
  ["lines", '"Thôn 1\nThôn 2",250', '"Thôn 3\nThôn 4",140'],
  ["lines with figures in lines", '"Thôn 1\nThôn 2","100\n150"', '"Thôn 3\nThôn 4","80\n60"'],
  ["a plus sign", "Thôn 1 + Thôn 2,250", "Thôn 3 + Thôn 4,140"],
  ["words and commas", "Thôn 1 và Thôn 2,250", '"Thôn 3, Thôn 4",140'],
  ["a range", "Thôn 1 đến Thôn 2,250", "Từ thôn 3 đến thôn 4,140"],
  ["a plural before numbers", '"Các thôn 1, 2",250', "Các thôn 3 ÷ 4,140"],
])("old units of one cell, parted by %s, are several", async (_, one, two) => {
  const plan = bytesOf(`Tên thôn hiện nay,Số hộ,Tên thôn mới\n${one},Thôn An\n${two},Thôn Bình\n`);
  expect(await outcome("plan.csv", plan, false)).toEqual(DONE);
  expect((await outcome("plan.csv", plan, true)).toSorted()).toEqual(DONE.toSorted());
});

test("names without their kind are several where the register has them, and doubtful where there is none", async () => {
  for (const last of ['"Thôn 3, 4"', "Thôn 3-4"]) {
    const plan = bytesOf(`Thôn hiện nay,Số hộ,Tên mới\nThôn 1 + 2,250,Thôn An\n${last},140,Thôn Bình\n`);
    expect(await outcome("plan.csv", plan, false)).toEqual(DONE);
    const doubtful = (await outcome("plan.csv", plan, true)).filter(
      (code) => code === "changes/perhaps-several",
    );
    expect(doubtful).toHaveLength(2);
  }
});

test("names beside codes say nothing more", async () => {
  const plan = bytesOf(
    "Mã cũ,Tên cũ,Mã mới,Tên mới\nX1,Thôn 1,X1,Thôn An\nX2,Thôn 2,X1,\nX3,Thôn 3,X3,Thôn Bình\nX4,Thôn 4,X3,\n",
  );
  expect(await outcome("plan.csv", plan, false)).toEqual(DONE);
});

test("figures beside old units stay theirs where the list alone does not say how large another one is", async () => {
  const plan = bytesOf(
    "Tên thôn hiện nay,Số hộ,Tên thôn mới,Số hộ sau\nThôn 1,100,Thôn An,250\nThôn 2,,Thôn An,\nThôn 3,90,Giữ nguyên,\n",
  );
  const { result, findings } = await run({
    scenario: {
      tinhgon: 1,
      policy: "nd-185-2026",
      inputs: { changes: { file: "plan.csv", commune: "Xã Mẫu" } },
    },
    files: { "plan.csv": plan },
    by: "unit",
  });
  const households = result?.summary.filter(({ indicator }) => indicator === "households") ?? [];
  expect(households.map(({ name, before, after }) => [name, before, after])).toEqual([
    ["Xã Mẫu", null, 340],
    ["Thôn 3", 90, 90],
    ["Thôn An", null, 250],
  ]);
  expect(findings.map(({ code }) => code)).toContain("register/unknown-part");
});

const SPLIT_HEADER = "STT | Tên thôn hiện nay | Số hộ | Tên thôn mới | Số hộ sau sắp xếp | Hình thức";

/** Thôn 1 in two rows below one name and one number of households, and a unit that stays. */
const split = (
  first: string,
  second: string,
  third = "2 | Thôn 2 | 150 | Thôn 2 | 150 | Giữ nguyên",
  all = "100",
) => drawn(`${SPLIT_HEADER}\n1 | Thôn 1 | ${all} | ${first}\n^ | ^ | ^ | ${second}\n${third}`);

test.each([
  [
    "parts that are new units have what these have",
    split("Thôn An | 40 | Chia tách", "Thôn Bình | 60 | Chia tách"),
    ["250 → 250", "Thôn 2 150", "Thôn An 40", "Thôn Bình 60"],
  ],
  [
    "the only part without a figure is the rest",
    split("Thôn An | 40 | ", "Thôn 2 |  | ", "2 | Thôn 2 | 150 | Thôn 2 |  | "),
    ["250 → 250", "Thôn 2 210", "Thôn An 40"],
  ],
  [
    "parts that join other units have what these have beside them",
    split(
      "Thôn An | 90 | ",
      "Thôn 2 | 160 | ",
      "2 | Thôn 2 | 100 | Thôn 2 | 160 | \n3 | Thôn 3 | 50 | Thôn An | 90 | ",
    ),
    ["250 → 250", "Thôn 2 160", "Thôn An 90"],
  ],
  [
    "several without are of unknown size",
    split("Thôn An |  | ", "Thôn Bình |  | "),
    ["250 → 250", "Thôn 2 150", "Thôn An null", "Thôn Bình null", "changes/unknown-part"],
  ],
  [
    "parts of less leave something over",
    split("Thôn An | 40 | ", "Thôn Bình | 50 | "),
    ["250 → 240", "Thôn 2 150", "Thôn An 40", "Thôn Bình 50", "changes/part-unassigned"],
  ],
  [
    "parts of more are a fault",
    split("Thôn An | 40 | ", "Thôn Bình | 70 | "),
    ["changes/too-many-households"],
  ],
])("households merged over the rows of an old unit are all that it has: %s", async (_, plan, expected) => {
  expect([...(await outcome("plan.xlsx", plan, true))].sort()).toEqual([...expected].sort());
});

test("beside a register they are held against it, and in several rows of other units they are a fault", async () => {
  const plan = split("Thôn An | 40 | ", "Thôn Bình |  | ", undefined, "110");
  expect(await outcome("plan.xlsx", plan, false)).toContain("changes/old-figures");
  const across = drawn(`${SPLIT_HEADER}\n1 | Thôn 1 | 250 | Thôn An |  |\n2 | Thôn 2 | ^ | Thôn Bình |  |`);
  expect(await outcome("plan.xlsx", across, true)).toEqual(["xlsx/merged-cell"]);
});

test("a figure merged over the rows of a new unit is told once where it is another one", async () => {
  const plan = drawn(`${SPLIT_HEADER}\n1 | Thôn 1 | 100 | Thôn An | 260 |\n2 | Thôn 2 | 150 | ^ | ^ |`);
  expect(await outcome("plan.xlsx", plan, true)).toEqual(["250 → 250", "Thôn An 250", "changes/new-figures"]);
});

test.each([
  ["alone", "Hiện trạng | < | Sau sắp xếp\nTên thôn | Số hộ | Tên thôn"],
  [
    "below a title",
    "PHƯƠNG ÁN SẮP XẾP | < | <\n | | \nHiện trạng | < | Sau sắp xếp\nTên thôn | Số hộ | Tên thôn",
  ],
])("a header of two levels without any cell over both, one column standing below a name of its own: %s", async (_, header) => {
  const rows = "Thôn 1 | 100 | Thôn An\nThôn 2 | 150 | ^\nThôn 3 | 80 | Thôn Bình\nThôn 4 | 60 | ^";
  expect(await outcome("plan.xlsx", drawn(`${header}\n${rows}`), true)).toEqual(DONE);
});

test("a total below the old units of a new one is of these, though units without a total stand above", async () => {
  const plan = (said: number) =>
    drawn(`STT | Tên thôn hiện nay | Số hộ | Tên thôn mới
1 | Thôn 3 | 140 | Thôn Bình
2 | Thôn 1 | 100 | Thôn An
3 | Thôn 2 | 150 | ^
 | Cộng | ${said} | `);
  expect(await outcome("plan.xlsx", plan(250), true)).not.toContain("table/total-differs");
  expect(await outcome("plan.xlsx", plan(390), true)).not.toContain("table/total-differs");
  expect(await outcome("plan.xlsx", plan(260), true)).toContain("table/total-differs");
});

test("a new name merged over units of two communes is a fault: it made a unit in each", async () => {
  const plan = (name: string): Uint8Array =>
    drawn(`Xã | Tên thôn hiện nay | Số hộ | Tên thôn mới
Xã An | Thôn A | 100 | Thôn Đoàn Kết
^ | Thôn B | 150 | ^
Xã Bình | Thôn C | 90 | ${name}
^ | Thôn D | 80 | Thôn Hòa Bình`);
  const told = async (bytes: Uint8Array) => {
    const scenario = { tinhgon: 1, policy: "nd-185-2026", inputs: { changes: "p.xlsx" } } as const;
    const { findings } = await run({ scenario, files: { "p.xlsx": bytes }, by: "unit" });
    return findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, value }) => `${code} ${value}`);
  };
  expect(await told(plan("^"))).toEqual(["changes/crosses-communes Thôn C"]);
  expect(await told(plan("Thôn Thống Nhất"))).toEqual([]);
});

test("clusters of units above them head them, with their sums or without", async () => {
  const list = (sum: number | string) =>
    drawn(`STT | Tên thôn hiện nay | Số hộ | Tên thôn mới
I | Cụm thôn phía Bắc | ${sum} | 
1 | Thôn 1 | 100 | Thôn An
2 | Thôn 2 | 150 | ^
II | Cụm thôn phía Nam | ${sum === "" ? "" : 140} | 
3 | Thôn 3 | 80 | Thôn Bình
4 | Thôn 4 | 60 | ^`);
  expect(await outcome("p.xlsx", list(250), true)).toEqual(DONE);
  expect(await outcome("p.xlsx", list(""), true)).toEqual(DONE);
  expect(await outcome("p.xlsx", list(260), true)).toEqual([...DONE, "table/total-differs"]);
});
