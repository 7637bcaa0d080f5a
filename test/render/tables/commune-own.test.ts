/** Tables by unit come to their total where communes have posts of their own. */
import { expect, test } from "vitest";
import { bookOf } from "../../../src/render/book/book.ts";
import { reportOf } from "../../../src/render/report/report.ts";
import type { ReportRow } from "../../../src/render/tables/table.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";

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

type Rows = readonly (readonly unknown[])[];

function plain(rows: readonly ReportRow[] = []): Rows {
  return rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.number)));
}

function unitRows(roster: string, register = REGISTER): Rows {
  const { run } = finished({ register, changes: CHANGES, roster, policy: POLICY }, "unit");
  return plain(bookOf(run, LANGUAGES.vi, {}).tables.find(({ id }) => id === "unit")?.rows);
}

/** The table of units of the report that a terminal shows. */
function shownRows(roster: string): Rows {
  const { run } = finished({ register: REGISTER, changes: CHANGES, roster, policy: POLICY }, "unit");
  return plain(
    reportOf(run, LANGUAGES.vi, 0).tables.find(({ title }) => title === "Theo thôn, tổ dân phố")?.rows,
  );
}

test("posts and people of the commune stand in a row of their own, and all rows come to the total", () => {
  const rows = unitRows(`${HEADS}X,clerk,s\nX,clerk,\n`);
  const [total, own, ...units] = rows.map((row) => row.slice(-12, -4));
  expect(rows[1]?.slice(0, 3)).toEqual(["", "Chỉ ở cấp xã", ""]);
  expect(own).toEqual([2, 0, -2, -100, 1, 0, -1, -100]);
  for (const column of [0, 1, 2, 4, 5, 6])
    expect([own, ...units].reduce((sum, row) => sum + Number(row?.[column]), 0)).toBe(total?.[column]);
});

test("a commune without posts of its own has no such row", () => {
  expect(unitRows(HEADS).map(([, name]) => name)).toEqual(["TỔNG SỐ", "Thôn AB", "Thôn C"]);
});

test("a commune without units has a row of its own beside those that have some: the total counts it", () => {
  const rows = unitRows(`${HEADS}Y,clerk,s\n`, `${REGISTER}Y,,xa,Xã Không Thôn,70\n`);
  expect(rows.map(([index, name]) => [index, name])).toEqual([
    ["", "TỔNG SỐ"],
    ["I", "Xã Mẫu"],
    [1, "Thôn AB"],
    [2, "Thôn C"],
    ["II", "Xã Không Thôn"],
  ]);
  expect(rows[4]?.slice(3, 5)).toEqual([70, 70]);
});

test("the table of units in a terminal has who holds posts of communes only, and comes to its total", () => {
  expect(shownRows(`${HEADS}X,clerk,s\n`).map((row) => row.slice(0, 3))).toEqual([
    ["TỔNG SỐ", 4, 2],
    ["Chỉ ở cấp xã", 1, 0],
    ["Thôn AB", 2, 1],
    ["Thôn C", 1, 1],
  ]);
});

test("where all who hold posts of the commune are in rows of units, a table of people alone has no such row", () => {
  expect(shownRows(`${HEADS}X,clerk,r\n`).map(([name]) => name)).toEqual(["TỔNG SỐ", "Thôn AB", "Thôn C"]);
});

test("who serves two units takes nobody away from those of the commune alone", () => {
  const roster = "place,title,person\nA,head,p\nB,head,q\nC,head,p\nX,clerk,s\nX,clerk,t\nX,clerk,q\n";
  expect(shownRows(roster).map((row) => row.slice(0, 2))).toEqual([
    ["TỔNG SỐ", 4],
    ["Chỉ ở cấp xã", 2],
    ["Thôn AB", 2],
    ["Thôn C", 1],
  ]);
  const own = unitRows(roster)[1];
  expect([own?.[1], own?.at(-8)]).toEqual(["Chỉ ở cấp xã", 2]);
});

test("who serves two units is told to count in both", () => {
  const remarks = (roster: string): string[] => {
    const { run } = finished({ register: REGISTER, changes: CHANGES, roster, policy: POLICY }, "unit");
    return reportOf(run, LANGUAGES.en, 0).remarks.map(({ text }) => text);
  };
  const several = remarks("place,title,person\nA,head,p\nB,head,q\nC,head,p\nX,clerk,s\n");
  expect(several).toContainEqual(expect.stringMatching(/^Who holds posts in several places.*: by 1 before,/));
  expect(remarks(`${HEADS}X,clerk,r\n`).join()).not.toContain("several places");
});

test("the letter tells of the commune what its row tells, and the table of units why its rows come to more", () => {
  const roster = "place,title,person\nA,head,p\nB,head,q\nC,head,p\nX,clerk,s\nX,clerk,t\nX,clerk,q\n";
  const { run } = finished({ register: REGISTER, changes: CHANGES, roster, policy: POLICY }, "unit");
  const book = bookOf(run, LANGUAGES.en, {});
  const told = book.letter?.chapters.flatMap(({ paragraphs }) => paragraphs) ?? [];
  expect(told).toContainEqual("- Commune posts only: from 2 to 0 people, down 2 (100.0%).");
  const below = book.tables.flatMap((table) => (table.below ?? []).map((text) => [table.id, text]));
  expect(below).toEqual([
    ["unit", expect.stringMatching(/: by 1 before, 1 after$/)],
    ["unit", expect.stringMatching(/counts in the total alone: 2 before, 1 after$/)],
  ]);
  expect(book.remarks.map(({ text }) => text).join()).not.toContain("several places");
});

test("of several posts, the row has those of who serves the commune alone: not those of a unit and the commune, nor of two units", () => {
  const concurrent = (roster: string): unknown => unitRows(roster)[1]?.slice(-4, -2);
  const policy = "place,title,person\nA,head,p\nB,head,q\n";
  expect(concurrent(`${policy}C,head,p\nX,clerk,s\n`)).toEqual([0, 0]);
  expect(concurrent(`${policy}C,head,r\nX,clerk,s\nX,clerk,r\n`)).toEqual([0, 0]);
  expect(concurrent(`${policy}C,head,r\nX,clerk,s\nX,clerk,s\n`)).toEqual([1, 0]);
});
