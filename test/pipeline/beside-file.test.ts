/** What a scenario says beside a file of its columns and of its commune, held against the file. */
import { expect, test } from "vitest";
import { UNWATCHED } from "../../src/pipeline/means/means.ts";
import { emptyMemo } from "../../src/pipeline/means/memo.ts";
import { run } from "../../src/pipeline/run.ts";
import { requestOf, textFiles } from "../support/files.ts";

const FILES = {
  "p.yaml": "id: mau\nname: Mẫu\ntitles:\n  head: { name: Trưởng thôn, level: unit, posts: 1 }\n",
  "register.csv": "code,parent,kind,name\nX,,xa,Xã A\nX1,X,thon,Thôn 1\nY,,xa,Xã B\nY1,Y,thon,Thôn 1\n",
  "roster.csv": "Xã,Thôn,Chức danh,Họ và tên\nXã A,Thôn 1,Trưởng thôn,An\nXã B,Thôn 1,Trưởng thôn,Bê\n",
};

async function toldOf(beside: string) {
  const files = textFiles({
    ...FILES,
    "s.yaml": `tinhgon: 1
name: Mẫu
inputs: { register: register.csv, roster: { file: roster.csv, ${beside} } }
policy: p.yaml
`,
  });
  const { findings } = await run(requestOf("s.yaml"), { files, memo: emptyMemo(), watch: UNWATCHED });
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ code, origin, value }) => [code, origin?.file, origin?.line, value]);
}

test("a column to be filled down is one of the file's, by its header or by what it means", async () => {
  expect(await toldOf("fill_down: [thôn, XÃ, unit]")).toEqual([]);
  expect(await toldOf("fill_down: [thôn, Tổ]")).toEqual([["table/no-such-column", "s.yaml", 3, "Tổ"]]);
});

test("a commune beside the file that is not the row's own is told; the row's counts", async () => {
  expect(await toldOf("commune: A")).toEqual([["roster/heading-differs", "roster.csv", 3, "Xã B"]]);
});
