/** Plans by old units of which some say what moves between them: parts of the giver, which goes on with the rest. */
import { expect, test } from "vitest";
import { documents } from "../../../../src/index.ts";

/** What changes, each part as "from > into households", and the codes of faults and warnings on what moves. */
async function changed(rows: readonly string[], isAlone: boolean): Promise<readonly string[]> {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));
  const register = ["code,parent,kind,name,households", "X,,xa,Xã Mẫu,"];
  for (const [at, count] of [100, 200, 300, 80].entries())
    register.push(`X/Thôn ${at + 1},X,thon,Thôn ${at + 1},${count}`);
  const { result, findings } = await documents({
    scenario: `tinhgon: 1\nname: X\ninputs: { ${isAlone ? "" : "register: r.csv, "}changes: { file: c.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n`,
    files: {
      "r.csv": bytes(register),
      "c.csv": bytes(["Tên thôn hiện nay;Số hộ;Tên thôn mới;Phương án", ...rows]),
    },
    forms: ["folder"],
    name: "o",
  });
  const told = findings
    .filter(({ code, severity }) => severity === "error" || /note-unread|figures/.test(code))
    .map(({ code }) => code);
  if (result === null) return told;
  const lines = new TextDecoder().decode(result["o/crosswalk.csv"]).split("\n").slice(1);
  const parts = lines.flatMap((line) => {
    const { 0: from = "", 3: name, 7: households } = line.split(",");
    return from.includes("/") ? [`${from.replace(/.*\//, "")} > ${name} ${households}`] : [];
  });
  return [...parts.sort(), ...told];
}

const ROWS: readonly (readonly [what: string, rows: readonly string[], parts: readonly string[]])[] = [
  [
    "who gives and who takes say it",
    [
      "Thôn 1;100;Thôn 1;Nhập thêm 50 hộ của Thôn 3",
      "Thôn 2;200;Thôn 2;Giữ nguyên",
      "Thôn 3;300;Thôn 3;Chuyển 50 hộ sang Thôn 1",
    ],
    ["Thôn 1 > Thôn 1 100", "Thôn 2 > Thôn 2 200", "Thôn 3 > Thôn 1 50", "Thôn 3 > Thôn 3 250"],
  ],
  [
    "a merger takes a part in, said beside each old unit of it",
    [
      "Thôn 1;100;Thôn Mới;Sáp nhập với Thôn 2 và 50 hộ của Thôn 3",
      "Thôn 2;200;Thôn Mới;Sáp nhập với Thôn 1 và 50 hộ của Thôn 3",
      "Thôn 3;300;Thôn 3;Giữ nguyên, điều chỉnh 50 hộ sang Thôn Mới",
    ],
    ["Thôn 1 > Thôn Mới 100", "Thôn 2 > Thôn Mới 200", "Thôn 3 > Thôn 3 250", "Thôn 3 > Thôn Mới 50"],
  ],
  [
    "the giver merges, and gives two parts",
    [
      "Thôn 1;100;Thôn 1;Tiếp nhận 40 hộ của Thôn 3",
      "Thôn 2;200;Thôn 2;",
      "Thôn 3;300;Thôn Mới;Sáp nhập, chuyển 40 hộ sang Thôn 1, chuyển 60 hộ sang Thôn 2",
      "Thôn 4;80;Thôn Mới;Sáp nhập",
    ],
    [
      ...["Thôn 1 > Thôn 1 100", "Thôn 2 > Thôn 2 200", "Thôn 3 > Thôn 1 40"],
      ...["Thôn 3 > Thôn 2 60", "Thôn 3 > Thôn Mới 200", "Thôn 4 > Thôn Mới 80"],
    ],
  ],
];

test.each(ROWS)("%s", async (_, rows, parts) => {
  // Of the register, Thôn 4 is kept where no row is about it.
  const others = rows.length === 4 ? [] : ["Thôn 4 > Thôn 4 80"];
  expect(await changed(rows, false)).toEqual([...parts, ...others].sort());
  expect(await changed(rows, true)).toEqual(parts);
});

test("a unit that takes another one in may say so", async () => {
  const rows = ["Thôn 1;100;Thôn 2;Sáp nhập vào Thôn 2", "Thôn 2;200;Thôn 2;Tiếp nhận Thôn 1"];
  expect(await changed(rows, true)).toEqual(["Thôn 1 > Thôn 2 100", "Thôn 2 > Thôn 2 200"]);
});

test("a giver that has no row is told, and nothing moves", async () => {
  const rows = ["Thôn 1;100;Thôn 1;Nhập thêm 50 hộ của Thôn 9", "Thôn 2;200;Thôn 2;Giữ nguyên"];
  expect(await changed(rows, true)).toEqual([
    "Thôn 1 > Thôn 1 100",
    "Thôn 2 > Thôn 2 200",
    "changes/note-unread",
  ]);
});
