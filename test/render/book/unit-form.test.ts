/** The form by unit has columns for what is known. */
import { expect, test } from "vitest";
import { bookOf } from "../../../src/render/book/book.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";

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

test("where a unit moves, posts of the communes are their own, and what is counted elsewhere before is told", () => {
  const { run } = finished(
    {
      register: `${HEADS}\nT,,tinh,T,,\nX,T,xa,Xã X,,\nY,T,xa,Xã Y,,\nA,X,thon,Thôn A,100,\nB,X,thon,Thôn B,40,\nC,Y,thon,Thôn C,70,\n`,
      roster:
        "place,title,person\nX,clerk,s\nX,clerk,\nY,clerk,t\nA,head,p\nA,front,p\nB,head,q\nB,front,\nC,head,r\n",
      changes: "from,into,into_parent\nB,B,Y\n",
      policy:
        "id: t\nname: T\ntitles:\n  clerk: { name: Văn thư, level: commune }\n  head: { name: Trưởng thôn, level: unit }\n  front: { name: Mặt trận, level: unit }\n",
    },
    "unit",
  );
  const formOf = (scope?: number) => {
    const telling = { tables: ["unit" as const], ...(scope !== undefined && { scope }) };
    const form = bookOf(run, LANGUAGES.en, telling).tables.find(({ id }) => id === "unit");
    const at = form?.columns.findIndex(({ group }) => group === "Posts") ?? -1;
    const rows = form?.rows.map(({ cells }) => [cells[1], cells[at], cells[at + 1]]);
    return { rows, below: form?.below };
  };
  const two = (before: number, after: number) => [before, after].map((number) => ({ number, decimals: 0 }));
  const moved =
    "Moved, and counted before where they stood, afterwards where they stand: Thôn B (Xã X → Xã Y)";
  expect(formOf()).toEqual({
    rows: [
      ["TOTAL", ...two(8, 8)],
      ["Xã X", ...two(6, 3)],
      ["Commune posts only", ...two(2, 1)],
      ["Thôn A", ...two(2, 2)],
      ["Xã Y", ...two(2, 5)],
      ["Commune posts only", ...two(1, 1)],
      ["Thôn B", ...two(2, 2)],
      ["Thôn C", ...two(1, 2)],
    ],
    below: [moved],
  });
  const ofX = formOf(run.result.scopes.findIndex(({ place }) => place?.code === "X"));
  expect(ofX.rows?.slice(0, 3)).toEqual([
    ["TOTAL", ...two(6, 3)],
    ["Commune posts only", ...two(2, 1)],
    ["Thôn A", ...two(2, 2)],
  ]);
  // The people of the unit that moved are not said to be some who hold posts in several places.
  expect(ofX.below).toEqual([moved]);
  expect(formOf(run.result.scopes.findIndex(({ place }) => place?.code === "Y")).below).toEqual([moved]);
});
