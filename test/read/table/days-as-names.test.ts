/** Names that Excel made days of ("3/2") are told in every input that names places or party cells. */
import { expect, test } from "vitest";
import { assign, check, recognise } from "../../../src/index.ts";
import { bytesOf, cell, row, textCell, workbookOf } from "../xlsx/workbooks.ts";

/** A workbook of rows of texts, of which "DAY" is 3 February. */
function sheet(...rows: readonly (readonly string[])[]): Uint8Array {
  const drawn = (text: string): string => (text === "DAY" ? cell("46056", "n", 1) : textCell(text));
  return workbookOf({ rows: rows.map((cells) => row(...cells.map(drawn))).join(""), formats: ["d/m"] });
}

const told = (findings: readonly { readonly code: string; readonly column: string | null }[]) =>
  findings.filter(({ code }) => code === "xlsx/day-as-name").map(({ column }) => column);

const HEAD = ["Mã", "Mã cha", "Loại", "Tên", "Số hộ", "Chi bộ", "Giáp ranh"];
const COMMUNE = ["X", "", "phường", "Phường Mẫu", "", "", ""];

test.each([
  ["Mã", ["DAY", "X", "tổ", "Tổ 1", "100", "", ""]],
  ["Mã cha", ["A", "DAY", "tổ", "Tổ 1", "100", "", ""]],
  ["Tên", ["A", "X", "tổ", "DAY", "100", "", ""]],
  ["Chi bộ", ["A", "X", "tổ", "Tổ 1", "100", "DAY", ""]],
  ["Giáp ranh", ["A", "X", "tổ", "Tổ 1", "100", "", "DAY"]],
])("in a register below %s", async (header, unit) => {
  const files = { "r.xlsx": sheet(HEAD, COMMUNE, unit) };
  const scenario = { tinhgon: 1, inputs: { register: "r.xlsx" }, policy: "nd-185-2026" };
  expect(told((await check({ scenario, files })).findings)).toEqual([header]);
});

const REGISTER = bytesOf(
  "Mã,Mã cha,Loại,Tên,Số hộ\nX,,phường,Phường Mẫu,\nA,X,tổ,Tổ 3/2,100\nB,X,tổ,Tổ 3/4,50",
);

test.each([
  ["consultation", ["Tổ", "Số hộ", "Đồng ý"], ["DAY", "100", "90"], ["Tổ"]],
  ["neighbours", ["Tổ", "Giáp ranh"], ["A", "DAY"], ["Giáp ranh"]],
  ["neighbours", ["Tổ", "Giáp ranh"], ["DAY", "A"], ["Tổ"]],
])("in %s: %j", async (role, head, cells, columns) => {
  const files = { "r.csv": REGISTER, "i.xlsx": sheet(head, cells) };
  const scenario = { tinhgon: 1, inputs: { register: "r.csv", [role]: "i.xlsx" }, policy: "nd-185-2026" };
  expect(told((await check({ scenario, files })).findings)).toEqual(columns);
});

test("in a list of units that a register is made from", async () => {
  const files = { "l.xlsx": sheet(["STT", "Tên tổ", "Số hộ"], ["1", "DAY", "100"], ["2", "3/4", "50"]) };
  expect(told((await recognise({ files })).findings)).toEqual(["Tên tổ"]);
});

test("in the tables of a duty, whose days are days", async () => {
  const files = {
    "c.xlsx": sheet(["Mã", "Chi bộ", "Ngày"], ["C1", "DAY", "DAY"]),
    "l.xlsx": sheet(["Mã", "Họ và tên", "Chi bộ sinh hoạt"], ["L1", "Mẫu Văn An", "DAY"]),
  };
  const duty = {
    tinhgon: 1,
    name: "Mẫu",
    inputs: { cells: "c.xlsx", leaders: "l.xlsx" },
    months: "2026-02",
    rules: { mode: "fixed", each_meeting: [{ at_least: 1 }] },
  };
  expect(told((await assign({ duty, files })).findings)).toEqual(["Chi bộ", "Chi bộ sinh hoạt"]);
});
