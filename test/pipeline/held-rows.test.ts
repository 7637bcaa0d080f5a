/** Rows of a plan that wait: what they print beside the new unit is of nothing that is there. */
import { expect, test } from "vitest";
import { run } from "../../src/index.ts";

const FILES = {
  "r.csv":
    "code,parent,kind,name,households\nX,,xa,Xã Mẫu,\nA,X,thon,Thôn Đông,100\nB,X,thon,Thôn Đoài,60\nC,X,thon,Thôn Hạ,90\nD,X,thon,Thôn Thượng,95\n",
  "c.csv":
    "Tên thôn mới;Gồm;Số hộ\nThôn Đông;Thôn Đông và Thôn Đoài;160\nThôn Hạ;Thôn Hạ và Thôn Thượng;186\n",
  "v.csv": "Thôn;Số hộ;Đồng ý\nThôn Đông;100;40\nThôn Đoài;60;50\nThôn Hạ;90;80\nThôn Thượng;95;80\n",
};

/** The findings on the plan, with their lines. */
async function told(consent: string): Promise<readonly string[]> {
  const files = Object.entries(FILES).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  const { findings } = await run({
    scenario: `tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv, consultation: v.csv }\npolicy: nd-185-2026\nset: { ${consent} }\n`,
    files: Object.fromEntries(files),
  });
  const own = findings.filter(({ code }) => ["changes/held-back", "changes/new-figures"].includes(code));
  return own.map(({ code, line }) => `${code}:${line}`);
}

test("it is told once, and its figures are not held against the unit that stays", async () => {
  const consent = "consent: { share: 50, bar: more-than }";
  expect(await told(consent)).toEqual(["changes/held-back:2", "changes/new-figures:3"]);
});

test("rows that take effect all the same are held against their figures", async () => {
  const consent = "consent: { share: 50, bar: more-than, on_failure: report }";
  expect(await told(consent)).toEqual(["changes/new-figures:3"]);
});
