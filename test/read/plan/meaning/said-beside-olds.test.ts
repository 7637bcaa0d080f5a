/** Sentences beside old units that say more than what each becomes: parts of units, and several in a cell. */
import { expect, test } from "vitest";
import { runOfPlan } from "../../../support/commune-plan.ts";

/** The units afterwards with their households, or the codes of faults. */
async function made(
  rows: readonly (readonly [string, string])[],
  isAlone = false,
  printed: Readonly<Record<string, number>> = {},
): Promise<readonly string[]> {
  const households: Readonly<Record<string, number>> = { "Thôn Đông": 100, "Thôn Tây": 150, "Thôn Nam": 90 };
  const units = Object.entries(households);
  const register = [
    "code,parent,kind,name,households",
    "X,,xa,Xã Mẫu,",
    ...units.map(([name, count], at) => `X${at},X,thon,${name},${count}`),
  ];
  const plan = rows.map(
    ([name, said], at) => `${at + 1},${name},${printed[name] ?? households[name]},"${said}"`,
  );
  const { result, findings } = await runOfPlan(isAlone ? null : register, [
    "STT,Tên thôn hiện nay,Số hộ,Phương án sắp xếp",
    ...plan,
  ]);
  if (result === null)
    return findings.filter(({ severity }) => severity === "error").map(({ code, line }) => `${line} ${code}`);
  const told = findings.filter(({ code }) => /^(?:changes|table)\//u.test(code)).map(({ code }) => code);
  const after = result.summary.filter(
    (row) => row.level === "unit" && row.indicator === "households" && row.after !== 0,
  );
  return [...after.map(({ name, after: count }) => `${name} ${count}`).toSorted(), ...told];
}

/** Beside two units, and what stands beside the third. */
function besideTwo(said: string, third = "Giữ nguyên"): readonly (readonly [string, string])[] {
  return [
    ["Thôn Đông", said],
    ["Thôn Tây", said],
    ["Thôn Nam", third],
  ];
}

const MOVED = "Nhập 40 hộ của Thôn Đông vào Thôn Tây";

test("some households go elsewhere, said beside both units", async () => {
  const rows = [
    ["Thôn Đông", `${MOVED}\nThành lập Thôn Mới từ phần còn lại của Thôn Đông`],
    ["Thôn Tây", MOVED],
    ["Thôn Nam", "Thôn Nam giữ nguyên"],
  ] as const;
  expect(await made(rows)).toEqual(["Thôn Mới 60", "Thôn Nam 90", "Thôn Tây 190"]);
});

test("a unit is parted over two new ones, said in two sentences", async () => {
  const rows = [
    [
      "Thôn Đông",
      "Thành lập Thôn Một từ Thôn Đông (40 hộ)\nThành lập Thôn Hai từ phần còn lại của Thôn Đông (60 hộ)",
    ],
    ["Thôn Tây", "Giữ nguyên"],
    ["Thôn Nam", "Đổi tên Thôn Nam thành Thôn Chợ"],
  ] as const;
  expect(await made(rows)).toEqual(["Thôn Chợ 90", "Thôn Hai 60", "Thôn Một 40", "Thôn Tây 150"]);
});

test("without a register, or where a sentence does not name its unit, each is a fault", async () => {
  const rows = [
    ["Thôn Đông", MOVED],
    ["Thôn Tây", MOVED],
    ["Thôn Nam", "Giữ nguyên"],
  ] as const;
  expect(await made(rows, true)).toEqual(["2 changes/sentence", "3 changes/sentence"]);
  const unnamed = [["Thôn Tây", "Nhập với 40 hộ của Thôn Đông thành Thôn Mới"]] as const;
  expect(await made(unnamed)).toEqual(["2 changes/sentence"]);
});

test("what is kept, how large the new unit is and its name in the sentence are read beside whole units", async () => {
  const merged = "Sáp nhập Thôn Đông và Thôn Tây và giữ nguyên tên Thôn Đông với 250 hộ";
  const rows = [
    ["Thôn Đông", merged],
    ["Thôn Tây", merged],
    ["Thôn Nam", "Thôn Nam giữ nguyên"],
  ] as const;
  expect(await made(rows)).toEqual(["Thôn Nam 90", "Thôn Đông 250"]);
  const wrong = rows.map(([name, said]) => [name, said.replace("250", "260")] as const);
  expect(await made(wrong)).toEqual(["Thôn Nam 90", "Thôn Đông 250", "changes/new-figures"]);
});

test("a sentence that names another unit than those beside it, or does not name its own, is no name alone", async () => {
  const merged = "Sáp nhập Thôn Đông và Thôn Tây thành Thôn Mới";
  expect(await made(besideTwo(merged, merged))).toEqual(["4 changes/sentence"]);
  expect(await made(besideTwo(merged), true)).toEqual(["Thôn Mới 250", "Thôn Nam 90"]);
  const withThird = "Sáp nhập Thôn Đông, Thôn Tây và Thôn Nam thành Thôn Mới";
  expect(await made(besideTwo(withThird))).toEqual(["4 changes/covered-twice"]);
  expect(await made(besideTwo(withThird), true)).toEqual(["2 changes/sentence", "3 changes/sentence"]);
  expect(await made(besideTwo(merged, "Giữ nguyên Thôn Đông"))).toEqual(["4 changes/sentence"]);
});

test.each([
  "Sáp nhập với Thôn Tây thành Thôn Mới",
  "Hợp nhất cùng Thôn Tây, đặt tên là Thôn Mới",
])("its own unit goes without saying: %s", async (said) => {
  const rows = [
    ["Thôn Đông", said],
    ["Thôn Tây", said.replace("Thôn Tây", "Thôn Đông")],
    ["Thôn Nam", "Giữ nguyên"],
  ] as const;
  expect(await made(rows)).toEqual(["Thôn Mới 250", "Thôn Nam 90"]);
});

test.each([
  "khoảng 100 hộ",
  "hơn 90 hộ",
  "40,5 hộ",
  "trừ 12 hộ",
  "không gồm xóm Chùa",
])("of which it says what is not read: (%s)", async (words) => {
  const [first = ""] = await made(besideTwo(`Sáp nhập Thôn Đông (${words}) và Thôn Tây thành Thôn Mới`));
  expect(first).toMatch(/^2 changes\/(?:words-left|rest-alone)$/u);
});

test("of which it says other households than stand beside it", async () => {
  const said = "Sáp nhập Thôn Đông (100 hộ) và Thôn Tây (150 hộ) thành Thôn Mới";
  expect(await made(besideTwo(said))).toEqual(["Thôn Mới 250", "Thôn Nam 90"]);
  const less = await made(besideTwo(said.replace("100", "90")));
  expect(less).toEqual(["Thôn Mới 240", "Thôn Nam 90", "changes/part-unassigned"]);
});

test("a unit whose name has a sign in it that parts lists is one", async () => {
  const rows = ["Thôn Đông + Tây", "Thôn Nam"].map(
    (name, at) => `${at + 1},${name},100,"Sáp nhập Thôn Nam và Thôn Đông + Tây thành Thôn Mới"`,
  );
  const { findings } = await runOfPlan(null, ["STT,Tên thôn hiện nay,Số hộ,Phương án sắp xếp", ...rows]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("some households move and nothing is made", async () => {
  const said = "Chuyển 40 hộ của Thôn Đông sang Thôn Tây";
  expect(await made(besideTwo(said))).toEqual(["Thôn Nam 90", "Thôn Tây 190", "Thôn Đông 60"]);
});

test("figures beside units whose sentences are read by themselves are held against the register", async () => {
  const rows = besideTwo("Chuyển 40 hộ của Thôn Đông sang Thôn Tây");
  expect(await made(rows, false, { "Thôn Nam": 91 })).toEqual([
    "Thôn Nam 90",
    "Thôn Tây 190",
    "Thôn Đông 60",
    "changes/old-figures",
  ]);
});
