/** What `check` says of each input: columns with their meanings, rows by kind, and what they came to. */
import { expect, test } from "vitest";
import { check } from "../../src/pipeline/check.ts";
import { UNWATCHED } from "../../src/pipeline/means/means.ts";
import { emptyMemo } from "../../src/pipeline/means/memo.ts";
import { requestOf, textFiles } from "../support/files.ts";

const FILES = {
  "s.yaml": "tinhgon: 1\ninputs: { register: places.csv, roster: roster.csv }\npolicy: p.yaml\n",
  "p.yaml": `id: mau
name: Mẫu
titles:
  head: { name: Trưởng thôn, level: unit, requires: { local: có } }
  front: { name: Trưởng ban Mặt trận, level: unit }
`,
  "places.csv": "code,parent,kind,name\nX,,xa,Xã Mẫu\nX1,X,thon,Thôn Đông\nX2,X,thon,Thôn Tây\n",
  "roster.csv": "place,title,person,local,Ghi thêm\nX1,head,A,có,\n",
};

async function inputOf(role: string, changed: Partial<typeof FILES>) {
  const means = { files: textFiles({ ...FILES, ...changed }), memo: emptyMemo(), watch: UNWATCHED };
  const { inputs } = await check(requestOf("s.yaml"), means);
  const input = inputs.find((one) => one.role === role);
  if (!input) throw new Error(role);
  return input;
}

test("each column is told with what it was taken for and how often it is filled", async () => {
  const { columns } = await inputOf("roster", {});
  expect(columns.map(({ letters, header, meaning, filled }) => [letters, header, meaning, filled])).toEqual([
    ["A", "place", "place", 1],
    ["B", "title", "title", 1],
    ["C", "person", "person", 1],
    ["D", "local", "local", 1],
    ["E", "Ghi thêm", null, 0],
  ]);
  expect(columns.map(({ isRuleColumn }) => isRuleColumn)).toEqual([false, false, false, true, false]);
});

test("each row is counted once, as what it was taken for", async () => {
  const roster = `DANH SÁCH,,
Thôn,Chức danh,Mã người
1,2,3
Thôn Đông: 2 người,,
,Trưởng thôn,A
,Trưởng ban Mặt trận,khuyết
Thôn Tây,Trưởng thôn,B
Thôn Lạ,Trưởng thôn,C
Cộng,3,
Người lập biểu,,
`;
  const { rows, cameTo, counts } = await inputOf("roster", { "roster.csv": roster });
  expect(rows).toEqual({ data: 3, group: 1, total: 1, leftOut: 2, faulty: 1 });
  expect(cameTo).toEqual({ people: 2, posts: 3, vacancies: 1, places: 2 });
  expect(counts).toEqual({ read: 8, held: 2, vacant: 1, leftOut: 5 });
});

test("a column of a title's holders is told by the title", async () => {
  const roster =
    "Thôn,Trưởng thôn,Trưởng ban Mặt trận\nThôn Đông,Họ Tên A,trống\nThôn Tây,Họ Tên B,Họ Tên C\n";
  const { columns, cameTo } = await inputOf("roster", { "roster.csv": roster });
  expect(columns.map(({ meaning }) => meaning)).toEqual(["unit", "title:head", "title:front"]);
  expect(cameTo).toEqual({ people: 3, posts: 4, vacancies: 1, places: 2 });
});

test("what stands where a header should be is not shown: it may be somebody's name", async () => {
  const { columns } = await inputOf("roster", {
    "roster.csv": "X1,Nguyễn Văn Mẫu,1970\nX2,Trần Thị Mẫu,1980\n",
  });
  expect(columns.map(({ letters, header }) => [letters, header])).toEqual([
    ["A", ""],
    ["B", ""],
    ["C", ""],
  ]);
});

test("a register is told by its places, and each file by its path", async () => {
  const { cameTo, files, rows } = await inputOf("register", {});
  expect(cameTo).toEqual({ people: null, posts: null, vacancies: null, places: 3 });
  expect(files).toEqual([{ path: "places.csv", sheet: null }]);
  expect(rows).toEqual({ data: 3, group: 0, total: 0, leftOut: 0, faulty: 0 });
});

test("a list without a header shows nobody, whatever title its first row has", async () => {
  const roster =
    "X1,Trưởng thôn,001085012345,Nguyễn Văn Mẫu,1970,0912345678\nX2,Trưởng thôn,M2,Trần Thị Mẫu,1980,\n";
  const means = {
    files: textFiles({ ...FILES, "roster.csv": roster }),
    memo: emptyMemo(),
    watch: UNWATCHED,
  };
  const { inputs, groups } = await check(requestOf("s.yaml"), means);
  const shown = JSON.stringify([inputs, groups]);
  for (const personal of ["Nguyễn", "001085012345", "1970", "0912345678"])
    expect(shown).not.toContain(personal);
});

test("somebody's name where the header of a further file should be is shown nowhere", async () => {
  const policy = FILES["p.yaml"].replace(", requires: { local: có }", "");
  const files = {
    "s.yaml": "tinhgon: 1\ninputs: { roster: [roster.csv, next.csv] }\npolicy: p.yaml\n",
    "p.yaml": policy,
    "roster.csv": "Họ và tên,Chức danh,Thôn,Xã\nLê Văn Một,Trưởng thôn,Thôn 1,Xã Mẫu\n",
    "next.csv": "Nguyễn Văn Hùng,Trưởng thôn,Thôn,Xã\nLê Văn Hai,Trần Văn Ba,Thôn 3,Xã Mẫu\n",
  };
  const means = { files: textFiles(files), memo: emptyMemo(), watch: UNWATCHED };
  const checked = await check(requestOf("s.yaml"), means);
  expect(JSON.stringify(checked)).toContain("csv/unknown-column");
  expect(JSON.stringify(checked)).not.toContain("Hùng");
});

test("a row of one cell, as another separator leaves it, is told without the names in it", async () => {
  const files = {
    ...FILES,
    "s.yaml": "tinhgon: 1\ninputs: { roster: roster.csv }\npolicy: p.yaml\n",
    "roster.csv":
      "Thôn;Chức danh;Họ và tên\nThôn 1;Trưởng thôn;Lê Văn Một\nThôn 2,Trưởng thôn,Nguyễn Văn Hùng\n",
  };
  const means = { files: textFiles(files), memo: emptyMemo(), watch: UNWATCHED };
  const checked = JSON.stringify(await check(requestOf("s.yaml"), means));
  expect(checked).toContain("table/heading");
  expect(checked).not.toContain("Hùng");
});
