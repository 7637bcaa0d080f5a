/** Sizes in the lists and sentences of a plan: of a unit, of a part of it, of all that it has, of the new unit. */
import { expect, test } from "vitest";
import { runOfPlan } from "../../support/commune-plan.ts";

const REGISTER = [
  "code,parent,kind,name,households",
  "X,,xa,Xã Mẫu,",
  ...["1,X,thôn,Thôn Đông,140", "2,X,thôn,Thôn Tây,150", "3,X,thôn,Thôn Nam,80"],
];

/** Units and their households afterwards, and codes of faults and of what is told of sizes. */
async function made(rows: readonly string[], register: readonly string[] | null = REGISTER) {
  const { result, findings } = await runOfPlan(register, rows);
  const told = findings.filter(({ severity, code }) => severity === "error" || TOLD.has(code));
  const units = (result?.summary ?? []).filter(
    (row) =>
      row.level === "unit" && row.indicator === "households" && row.register === "new" && row.after !== 0,
  );
  return [...units.map(({ name, after }) => `${name} ${after}`).toSorted(), ...told.map(({ code }) => code)];
}

const TOLD = new Set(["changes/old-figures", "changes/perhaps-total", "changes/new-figures"]);

const PARTED = ["Thôn Nam 80", "Thôn Tây 190", "Thôn Đông 100"];

test.each([
  "40/140 hộ của Thôn Đông",
  "Thôn Đông (40/140 hộ)",
  "một phần Thôn Đông (40/140 hộ)",
  "40 hộ (28,6%) của Thôn Đông",
  "40 hộ (chiếm 28,6% số hộ) của Thôn Đông",
  "Thôn Đông (40 hộ, chiếm 28,6%)",
  "40 hộ (tổ liên gia số 3, 4) của Thôn Đông",
  "40 hộ (xóm Chùa) thuộc Thôn Đông",
])("a part with what it is beside its households: %s", async (part) => {
  for (const rest of ["phần còn lại của Thôn Đông", "Thôn Đông sau khi điều chỉnh (100 hộ)"]) {
    const rows = ["Tên thôn mới;Gồm", `Thôn Tây;Thôn Tây và ${part}`, `Thôn Đông;${rest}`];
    expect(await made(rows)).toEqual(PARTED);
  }
});

test("what a unit is said to have in all is held against the register, and is its size where there is none", async () => {
  const rows = (all: string) => [
    "Tên thôn mới;Gồm",
    `Thôn Tây;Thôn Tây (150 hộ) và 40/${all} hộ của Thôn Đông`,
    "Thôn Đông;phần còn lại của Thôn Đông",
  ];
  expect(await made(rows("150"))).toEqual([...PARTED, "changes/old-figures"]);
  expect(await made(rows("150"), null)).toEqual(["Thôn Tây 190", "Thôn Đông 110"]);
});

test("two sizes behind each other are of no part, and more households than all are no share", async () => {
  const list = (parts: string) => ["Tên thôn mới;Gồm", `Thôn Mới;${parts}`];
  for (const register of [REGISTER, null])
    for (const part of [
      "Thôn Đông (40 hộ) (190 hộ)",
      "Thôn Đông sau khi điều chỉnh (40 hộ) (190 hộ)",
      "Thôn Đông: 40 hộ (190 hộ)",
    ])
      expect((await made(list(`Thôn Tây và ${part}`), register)).join()).toMatch(
        /changes\/(?:words-left|unknown-place)/,
      );
  expect(await made(list("Thôn Tây và 140/40 hộ của Thôn Đông"))).toContain("Thôn Mới null");
});

const TAKEN = ["Thôn Nam 80", "Thôn Tây 290"];

test.each([
  ["of the unit, by the register", "Nhập Thôn Đông vào Thôn Tây (150 hộ)", ""],
  ["of both, by the register", "Nhập Thôn Đông vào Thôn Tây (290 hộ)", ""],
  ["of both, in words", "Sáp nhập toàn bộ 140 hộ của Thôn Đông vào Thôn Tây với 290 hộ", ""],
  ["of both, beside the size of one", "Nhập Thôn Đông (140 hộ) vào Thôn Tây (290 hộ)", ""],
  ["of both, by the column", "Nhập Thôn Đông vào Thôn Tây (290 hộ)", "290"],
  ["of the unit, by the column", "Nhập Thôn Đông vào Thôn Tây (150 hộ)", "290"],
])("a size behind the unit that takes another in is %s", async (_, sentence, figure) => {
  expect(await made(["Nội dung;Số hộ", `${sentence};${figure}`])).toEqual(TAKEN);
  if (figure !== "")
    expect(await made(["Nội dung;Số hộ", `${sentence};${figure}`], null)).toEqual(["Thôn Tây 290"]);
});

test("where nothing tells it, the size is of none", async () => {
  const rows = ["Nội dung", "Nhập Thôn Đông vào Thôn Tây (290 hộ)"];
  expect(await made(rows, null)).toEqual(["Thôn Tây null", "changes/perhaps-total"]);
  const part = ["Nội dung", "Nhập 40 hộ của Thôn Đông vào Thôn Tây (190 hộ)"];
  expect((await made(part, null)).join()).toMatch(/changes\//);
});

test("beside sizes of others the last is its own unit's, unless the figure or the register says that it is of all", async () => {
  const rows = (figure: string) => [
    "Tên thôn mới;Gồm;Số hộ",
    `Thôn Mới;Thôn Đông (140 hộ) và Thôn Tây (290 hộ);${figure}`,
  ];
  expect(await made(rows("290"))).toEqual(["Thôn Mới 290", "Thôn Nam 80"]);
  expect(await made(rows(""))).toEqual(["Thôn Mới 290", "Thôn Nam 80"]);
  expect(await made(rows("290"), null)).toEqual(["Thôn Mới 290"]);
  expect(await made(rows("430"), null)).toEqual(["Thôn Mới 430"]);
});

test("what is left of a unit is said beside a figure that is the same", async () => {
  const rows = (figure: string) => [
    "Nội dung;Số hộ",
    `Thôn Đông còn lại 100 hộ;${figure}`,
    "Thôn Tây gồm Thôn Tây và 40 hộ (tổ 3) của Thôn Đông;190",
    "Thôn Nam gồm 80 hộ còn lại của Thôn Nam;80",
  ];
  expect((await made(rows("100"))).slice(0, 3)).toEqual(["changes/rest-alone"]);
  expect(await made(rows("100").slice(0, 3))).toEqual(PARTED);
  expect((await made(rows("90").slice(0, 3))).join()).toMatch(/changes\//);
});

test("a plan alone has what it prints of units that are made of parts of unknown size", async () => {
  const rows = [
    "Tên thôn mới;Gồm;Số hộ",
    "Thôn Mới;Thôn Tây và một phần Thôn Đông;190",
    "Thôn Đông;phần còn lại của Thôn Đông;100",
  ];
  expect(await made(rows, null)).toEqual(["Thôn Mới 190", "Thôn Đông 100"]);
  const { findings } = await runOfPlan(null, rows);
  expect(findings.map(({ code }) => code)).not.toContain("changes/unknown-part");
  const blank = rows.map((row) => row.replace(";190", ";"));
  expect((await runOfPlan(null, blank)).findings.map(({ code }) => code)).toContain("changes/unknown-part");
});

test("the column says that a size behind all of a unit is of both", async () => {
  const rows = ["Nội dung;Số hộ", "Sáp nhập Thôn Đông và toàn bộ Thôn Tây (290 hộ) thành Thôn Mới;290"];
  expect(await made(rows)).toEqual(["Thôn Mới 290", "Thôn Nam 80"]);
});

test("numbers in brackets below two columns number these", async () => {
  const rows = ["STT;Nội dung", "(1);(2)", "1;Nhập Thôn Đông vào Thôn Tây"];
  expect(await made(rows)).toEqual(TAKEN);
});

test("what moves beside a figure is a sentence that is not read, with marks or without", async () => {
  for (const sentence of [
    "Chuyển 40 hộ của Thôn Đông sang Thôn Tây",
    "Chuyen 40 ho cua Thon Dong sang Thon Tay",
  ])
    expect(await made(["Nội dung;Số hộ", `${sentence};190`])).toEqual(["changes/sentence"]);
});

test("sentences without marks name what they take in", async () => {
  const rows = ["Noi dung;So ho", "Nhap nguyen trang Thon Dong vao Thon Tay voi 290 ho;290"];
  expect(await made(rows)).toEqual(TAKEN);
});
