/** Plans by old units whose merged cells were lost: figures beside the first row of a unit alone, and new names without an old one. */
import { expect, test } from "vitest";
import { run } from "../../../../src/index.ts";

const REGISTER = [
  "code,parent,kind,name,households",
  "X,,xa,Xã Mẫu,",
  "T1,X,thon,Thôn Trung,310",
  "T2,X,thon,Thôn Hạ,100",
];

/** Households of the commune before and after, those of units, and the codes of warnings; `hasRegister`: beside a register. */
async function outcome(rows: readonly string[], hasRegister: boolean): Promise<readonly string[]> {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));
  const register = hasRegister ? "register: r.csv, " : "";
  const { result, findings } = await run({
    scenario: `tinhgon: 1\nname: X\ninputs: { ${register}changes: { file: p.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n`,
    files: { "r.csv": bytes(REGISTER), "p.csv": bytes(rows) },
  });
  const households = result?.summary.filter(({ indicator }) => indicator === "households") ?? [];
  const told = findings.filter(({ code, severity }) => severity === "warning" && code.startsWith("changes/"));
  return [
    ...households
      .filter(({ register: of, level }) => of === "new" && level !== null)
      .map(({ name, before, after }) => `${name} ${before ?? "?"} > ${after ?? "?"}`),
    ...told.map(({ code }) => code),
  ];
}

const HEADER = "STT,Thôn cũ,Số hộ,Thôn mới,Số hộ thôn mới";

const SPLIT = "1,Thôn Trung,310,Thôn Trung 1,160";

const STAYS = "2,Thôn Hạ,100,Thôn Hạ,";

test.each([
  true,
  false,
])("a figure beside the first of several rows is of all of a unit; beside a register: %s", async (has) => {
  const rows = [HEADER, SPLIT, ",Thôn Trung,,Thôn Trung 2,150", STAYS];
  expect((await outcome(rows, has)).toSorted()).toEqual([
    "Thôn Hạ 100 > 100",
    "Thôn Trung 1 160 > 160",
    "Thôn Trung 2 150 > 150",
    "Xã Mẫu 410 > 410",
    "changes/first-figure",
  ]);
});

test("where nothing tells how large the parts are, nobody knows", async () => {
  const rows = [HEADER, "1,Thôn Trung,310,Thôn Trung 1,", ",Thôn Trung,,Thôn Trung 2,", STAYS];
  expect((await outcome(rows, true)).toSorted()).toEqual([
    "Thôn Hạ 100 > 100",
    "Thôn Trung 1 ? > ?",
    "Thôn Trung 2 ? > ?",
    "Xã Mẫu 410 > 410",
    "changes/first-figure",
    "changes/unknown-part",
  ]);
});

test.each([
  ["each row has its own", ["1,Thôn Trung,160,Thôn Trung 1,", ",Thôn Trung,150,Thôn Trung 2,", STAYS], []],
  [
    "the second is said to be the rest",
    ["1,Thôn Trung (160 hộ),310,Thôn Trung 1,", ",Phần còn lại của Thôn Trung,,Thôn Trung 2,", STAYS],
    [],
  ],
])("figures are those of parts: %s", async (_, rows, told) => {
  const [commune, ...others] = await outcome([HEADER, ...rows], true);
  expect([commune, ...others.filter((one) => one.startsWith("changes/"))]).toEqual([
    "Xã Mẫu 410 > 410",
    ...told,
  ]);
});

test.each([
  ["told", ",,,Thôn Trung 2,150", ["changes/new-figures", "changes/perhaps-created"]],
  ["numbered", "3,,150,Thôn Mới,", ["changes/new-figures"]],
])("a new name without an old one below an old one: %s", async (_, row, told) => {
  const codes = (await outcome([HEADER, SPLIT, row, STAYS.replace("2", "4")], true)).filter((one) =>
    one.startsWith("changes/"),
  );
  expect(codes.filter((code) => code !== "changes/number-missing")).toEqual(told);
});

test("said to be created it is not told", async () => {
  const rows = [`${HEADER},Hình thức`, "1,Thôn Trung,310,Thôn Trung,,", ",,150,Thôn Mới,,Thành lập mới"];
  expect(await outcome(rows, true)).not.toContain("changes/perhaps-created");
});
