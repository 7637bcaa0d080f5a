/** Sentences beside old units that say more than what each becomes: parts of units, and several in a cell. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";

/** The units afterwards with their households, or the codes of faults. */
async function made(
  rows: readonly (readonly [string, string])[],
  isAlone = false,
): Promise<readonly string[]> {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));
  const households: Readonly<Record<string, number>> = { "Thôn Đông": 100, "Thôn Tây": 150, "Thôn Nam": 90 };
  const units = Object.entries(households);
  const register = [
    "code,parent,kind,name,households",
    "X,,xa,Xã Mẫu,",
    ...units.map(([name, count], at) => `X${at},X,thon,${name},${count}`),
  ];
  const plan = rows.map(([name, said], at) => `${at + 1},${name},${households[name]},"${said}"`);
  const changes = { file: "c.csv", commune: "Xã Mẫu" };
  const { result, findings } = await run({
    scenario: {
      tinhgon: 1,
      name: "X",
      inputs: isAlone ? { changes } : { register: "r.csv", changes },
      policy: "nd-185-2026",
    },
    files: {
      "r.csv": bytes(register),
      "c.csv": bytes(["STT,Tên thôn hiện nay,Số hộ,Phương án sắp xếp", ...plan]),
    },
    by: "unit",
  });
  if (result === null)
    return findings.filter(({ severity }) => severity === "error").map(({ code, line }) => `${line} ${code}`);
  const told = findings.filter(({ code }) => /^(?:changes|table)\//u.test(code)).map(({ code }) => code);
  const after = result.summary.filter(
    (row) => row.level === "unit" && row.indicator === "households" && row.after !== 0,
  );
  return [...after.map(({ name, after: count }) => `${name} ${count}`).toSorted(), ...told];
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
