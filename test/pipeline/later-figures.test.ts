/** Plans of several days that say how large units are of which the register does not: figures of later days are those of before, where no earlier day touched the unit. */
import { expect, test } from "vitest";
import { run } from "../../src/index.ts";

const REGISTER =
  "code,parent,kind,name,households\nX,,xa,Xã Mẫu,\nA,X,thon,Thôn Đông,100\nB,X,thon,Thôn Đoài,60\nC,X,thon,Thôn Hạ,\nD,X,thon,Thôn Thượng,\n";

/** Households before and after, of the commune and of units, and the codes of what is told of figures. */
async function households(changes: string) {
  const files = { "r.csv": REGISTER, "c.csv": changes };
  const { result, findings } = await run({
    scenario:
      "tinhgon: 1\nname: X\ndate: 2026-09-01\ninputs: { register: r.csv, changes: c.csv }\npolicy: nd-185-2026\n",
    files: Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    ),
    by: "unit",
  });
  const rows = result?.summary.filter(({ indicator }) => indicator === "households") ?? [];
  const told = findings.filter(
    ({ code, severity }) => severity === "error" || code.startsWith("changes/old"),
  );
  return {
    figures: Object.fromEntries(rows.map(({ place, before, after }) => [place, [before, after]])),
    told: told.map(({ code }) => code),
  };
}

test("by names", async () => {
  const rows =
    "Tên thôn hiện nay;Số hộ;Tên thôn mới;Ngày hiệu lực\nThôn Đông;100;Thôn Đông;01/07/2026\nThôn Đoài;60;Thôn Đông;01/07/2026\nThôn Hạ;90;Thôn Hạ;01/08/2026\nThôn Thượng;95;Thôn Hạ;01/08/2026\n";
  const { figures, told } = await households(rows);
  expect(figures).toEqual({ X: [345, 345], A: [160, 160], D: [185, 185] });
  expect(told).toEqual([]);
});

test("by codes, of a unit that goes into what an earlier day made", async () => {
  const rows =
    "from,into,households,date\nA,A,,2026-07-01\nB,A,,2026-07-01\nA,A,,2026-08-01\nC,A,90,2026-08-01\nD,D,95,2026-08-01\n";
  expect((await households(rows)).figures).toEqual({ X: [345, 345], A: [250, 250], D: [95, 95] });
});

test("not of a unit that an earlier day changed", async () => {
  const rows =
    "from,into,households,date\nA,A,,2026-07-01\nA,C,20,2026-07-01\nC,C,,2026-07-01\nC,C,110,2026-08-01\nD,C,95,2026-08-01\n";
  const { figures } = await households(rows);
  expect(figures.X?.[0]).toBeNull();
  expect(figures.A).toEqual([80, 80]);
});
