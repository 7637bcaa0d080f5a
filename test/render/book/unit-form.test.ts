/** The form by unit has columns for what is known. */
import { expect, test } from "vitest";
import { bookOf } from "../../../src/render/book/book.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../documents.ts";

function groupsOf(register: string): string[] {
  const { run } = finished({ register, policy: "id: t\nname: T\ntitles: {}\n" });
  const form = bookOf(run, LANGUAGES.vi, {}).tables.find(({ id }) => id === "unit");
  return [...new Set(form?.columns.map(({ group }) => group))].filter((group) => group !== "");
}

const HEADS = "code,parent,kind,name,households,population";

test("inhabitants have columns where those of any place are known, households always", () => {
  const known = `${HEADS}\nX,,xa,Xã Mẫu,,\nA,X,thon,Thôn A,100,\nB,X,thon,Thôn B,,300\n`;
  expect(groupsOf(known)).toEqual(["Số hộ", "Nhân khẩu"]);
  expect(groupsOf(known.replace("300", ""))).toEqual(["Số hộ"]);
  expect(groupsOf(known.replace("100", "").replace("300", ""))).toEqual(["Số hộ"]);
});

test("the standard has a column where any unit is judged by one", () => {
  const register = `${HEADS}\nX,,xa,Xã Mẫu,,\nA,X,thon,Thôn A,100,\nB,X,thon,Thôn B,,300\n`;
  const cellsOf = (thresholds: string): (readonly unknown[])[] => {
    const { run } = finished({ register, policy: `id: t\nname: T\ntitles: {}\n${thresholds}` });
    const form = bookOf(run, LANGUAGES.vi, {}).tables.find(({ id }) => id === "unit");
    expect(form?.rows.every(({ cells }) => cells.length === form.columns.length)).toBe(true);
    const at = form?.columns.findIndex(({ label }) => label === "Tiêu chuẩn số hộ") ?? -1;
    return at < 0 ? [] : (form?.rows.map(({ cells }) => [cells[at]]) ?? []);
  };
  expect(cellsOf("thresholds: { minimum: [{ when: { kind: thon }, households: 80 }] }\n")).toEqual([
    [""],
    ["Đạt"],
    ["Chưa rõ số hộ"],
  ]);
  expect(cellsOf("thresholds: { minimum: [{ when: { kind: tdp }, households: 80 }] }\n")).toEqual([]);
  expect(cellsOf("")).toEqual([]);
});
