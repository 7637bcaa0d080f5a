/** Tables of a plan whose units stay as they are, below those that merge, or alone. */
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../../src/core/diagnostics/diagnostic.ts";
import { readTables } from "../../../../src/read/layout/read-tables.ts";
import { withKeptUnits } from "../../../../src/read/plan/meaning/kept-units.ts";
import { SHAPES } from "../../../../src/read/table/shapes.ts";
import { runOfPlan } from "../../../support/commune-plan.ts";

const REGISTER = [
  "code,parent,kind,name,households",
  "X,,xa,Xã Mẫu,",
  ...["1,X,thôn,Thôn Đông,100", "2,X,thôn,Thôn Tây,150", "3,X,thôn,Thôn Nam,80", "4,X,thôn,Thôn Bắc,90"],
];

/** Units and their households afterwards, and what is told of tables; codes of faults with their lines where there are any. */
async function made(rows: readonly string[], register: readonly string[] | null = REGISTER) {
  const { result, findings } = await runOfPlan(register, rows);
  const faults = findings.filter(({ severity }) => severity === "error");
  if (result === null || faults.length > 0) return faults.map(({ code, line }) => `${line} ${code}`);
  const after = result.summary.filter(
    (row) =>
      row.level === "unit" && row.indicator === "households" && row.register === "new" && row.after !== 0,
  );
  const units = after.map(({ name, after: count }) => `${name} ${count}`).toSorted();
  return [...units, ...findings.flatMap(({ code, line }) => (TOLD.has(code) ? `${line} ${code}` : []))];
}

const TOLD = new Set(["changes/kept-table", "changes/old-figures", "table/several", "changes/not-listed"]);

const MERGED = ["STT,Thôn hiện nay,Số hộ,Thôn mới", "1,Thôn Đông,100,Thôn Mới", "2,Thôn Tây,150,Thôn Mới"];

const LISTED = ["STT,Thôn mới,Gồm các thôn,Số hộ", '1,Thôn Mới,"Thôn Đông, Thôn Tây",250'];

const STAYED = ["1,Thôn Nam,80,Đủ quy mô", "2,Thôn Bắc,90,Đủ quy mô"];

const READ = ["Thôn Bắc 90", "Thôn Mới 250", "Thôn Nam 80"];

test.each([
  ["header", ["STT,Tên thôn,Số hộ,Lý do giữ nguyên"]],
  ["header of units", ["STT,Tên các thôn giữ nguyên,Số hộ,Lý do"]],
  ["header without marks", ["STT,Ten thon,So ho,Ly do khong sap xep"]],
  ["title", ["", "DANH SÁCH CÁC THÔN KHÔNG THỰC HIỆN SẮP XẾP,,,", "STT,Tên thôn,Số hộ,Lý do"]],
  ["group with its number beside it", ["II,Giữ ổn định,,", "STT,Tên thôn,Số hộ,Lý do"]],
])("units stay where the %s says so", async (_, header) => {
  for (const [rows, line] of [
    [MERGED, 1],
    [LISTED, 1],
  ] as const) {
    const at = rows.length + header.length;
    expect(await made([...rows, ...header, ...STAYED])).toEqual([
      ...READ,
      `${line} table/several`,
      `${at} changes/kept-table`,
    ]);
  }
});

test("what the table says of sizes is held against the register, and a plan alone has its units too", async () => {
  const rows = [...MERGED, "STT,Tên thôn,Số hộ,Lý do giữ nguyên"];
  expect(await made([...rows, "1,Thôn Nam,88,Đủ", STAYED[1] ?? ""])).toContain("5 changes/old-figures");
  expect((await made([...rows, ...STAYED], null)).slice(0, 3)).toEqual(READ);
});

test("a table of its own is read, and the units that it does not name are told", async () => {
  const rows = ["DANH SÁCH CÁC THÔN GIỮ NGUYÊN", "STT,Tên thôn,Số hộ,Lý do", ...STAYED];
  expect(await made(rows)).toEqual([
    ...["Thôn Bắc 90", "Thôn Nam 80", "Thôn Tây 150", "Thôn Đông 100"],
    "2 changes/kept-table",
    "3 changes/not-listed",
  ]);
});

test("a unit that also merges is a fault", async () => {
  const rows = [...MERGED, "STT,Tên thôn,Số hộ,Lý do giữ nguyên", "1,Thôn Tây,150,Đủ"];
  expect(await made(rows)).not.toContain("Thôn Tây 150");
  expect((await made(rows)).join(" ")).toContain("changes/");
});

test.each([
  ["also of others", "DANH SÁCH CÁC THÔN SÁP NHẬP VÀ GIỮ NGUYÊN"],
  ["of names alone", "DANH SÁCH CÁC THÔN GIỮ NGUYÊN TÊN"],
  ["of nothing", "DANH SÁCH CÁC THÔN"],
])("a title that is %s leaves the table a fault", async (_, title) => {
  const rows = [...MERGED, `${title},,,`, "STT,Tên thôn,Số hộ,Lý do", ...STAYED];
  expect(await made(rows)).toEqual(["5 table/further-header"]);
});

test("two tables that both name new units are both read", async () => {
  const further = [
    "STT,Xã,Thôn hiện nay,Thôn sau sắp xếp",
    "1,Xã Mẫu,Thôn Nam,Thôn Vui",
    "2,Xã Mẫu,Thôn Bắc,Thôn Vui",
  ];
  expect(await made([...MERGED, ...further])).toEqual(["Thôn Mới 250", "Thôn Vui 170", "1 table/several"]);
});

test("the lower level of a header is no header of its own, and a table without rows is none", async () => {
  const upper = "STT,Thôn hiện nay,,Thôn mới,";
  const lower = ",Tên thôn,Số hộ,Tên thôn mới,Số hộ";
  const merged = ["1,Thôn Đông,100,Thôn Mới,250", "2,Thôn Tây,150,Thôn Mới,"];
  const units = ["Thôn Bắc 90", "Thôn Mới 250", "Thôn Nam 80"];
  expect(await made([upper, lower, ...merged])).toEqual([...units, "3 changes/not-listed"]);
  const stayed = ["II. GIỮ NGUYÊN,,,,", "STT,Tên thôn,Số hộ,Lý do,", ...STAYED.map((row) => `${row},`)];
  expect(await made([upper, lower, ...merged, ...stayed])).toEqual([
    ...units,
    "1 table/several",
    "6 changes/kept-table",
  ]);
  expect(await made(["STT,Thôn hiện nay,Số hộ,Thôn mới", ...stayed])).toContain("3 changes/kept-table");
});

test("the name of a sheet says so, too", () => {
  const bytes = new TextEncoder().encode(["STT,Tên thôn,Số hộ,Lý do", ...STAYED].join("\n"));
  const tables = readTables(bytes, "c.csv", SHAPES.changes).value;
  const told = ["Giữ nguyên", "Các thôn"].map((sheet) => {
    const source = { file: "c.csv", sheet, before: 0, headers: new Map<string, string>() };
    const diagnostics: Diagnostic[] = [];
    withKeptUnits(
      tables.map((table) => ({ ...table, sources: [source] })),
      diagnostics,
    );
    return diagnostics.map(({ code, value }) => `${code} ${value}`);
  });
  expect(told).toEqual([["changes/kept-table Giữ nguyên"], []]);
});
