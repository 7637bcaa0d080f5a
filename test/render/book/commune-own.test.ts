/** A form by unit comes to its total where the commune has posts of its own. */
import { expect, test } from "vitest";
import { bookOf } from "../../../src/render/book/book.ts";
import { LANGUAGES } from "../../../src/render/words/language.ts";
import { finished } from "../../documents.ts";

const REGISTER =
  "code,parent,kind,name,households\nX,,xa,Xã Mẫu,\nA,X,thon,Thôn A,100\nB,X,thon,Thôn B,200\nC,X,thon,Thôn C,300\n";
const POLICY = `id: t
name: T
titles:
  clerk: { name: Văn thư, level: commune, posts: 0 }
  head: { name: Trưởng thôn, level: unit }
`;
const CHANGES = "from,into,into_name\nA,A,Thôn AB\nB,A,Thôn AB\n";
const HEADS = "place,title,person\nA,head,p\nB,head,q\nC,head,r\n";

function unitRows(roster: string): readonly (readonly unknown[])[] {
  const { run } = finished({ register: REGISTER, changes: CHANGES, roster, policy: POLICY });
  const form = bookOf(run, LANGUAGES.vi, {}).tables.find(({ id }) => id === "unit");
  const numberIn = (cell: unknown): unknown =>
    typeof cell === "object" && cell !== null && "number" in cell ? cell.number : cell;
  return (form?.rows ?? []).map(({ cells }) => cells.map(numberIn));
}

test("posts and people of the commune stand in a row of their own, and all rows come to the total", () => {
  const rows = unitRows(`${HEADS}X,clerk,s\nX,clerk,\n`);
  const [total, own, ...units] = rows.map((row) => row.slice(-12, -4));
  expect(rows[1]?.slice(0, 3)).toEqual(["", "Chức danh cấp xã", ""]);
  expect(own).toEqual([2, 0, -2, -100, 1, 0, -1, -100]);
  for (const column of [0, 1, 2, 4, 5, 6])
    expect([own, ...units].reduce((sum, row) => sum + Number(row?.[column]), 0)).toBe(total?.[column]);
});

test("a commune without posts of its own has no such row", () => {
  expect(unitRows(HEADS).map(([, name]) => name)).toEqual(["TỔNG SỐ", "Thôn AB", "Thôn C"]);
});
