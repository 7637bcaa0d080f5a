/** Lists of units, out of which `init` makes a register: what they tell is told, since no run reads them again. */
import { describe, expect, test } from "vitest";
import { recognise } from "../../src/index.ts";
import { workbook } from "../support/pictures.ts";

/** The units that lists make, with their figures, the codes of what is told, and what is asked. */
async function listOf(...lists: readonly string[]) {
  const files = lists.map((text, at) => {
    const bytes = text.startsWith("[") ? workbook(text) : new TextEncoder().encode(text);
    return [`thon${at + 1}.${text.startsWith("[") ? "xlsx" : "csv"}`, bytes] as const;
  });
  const { result, findings } = await recognise({ files: Object.fromEntries(files), lang: "en" });
  const register = new TextDecoder().decode(result?.made["register.csv"]);
  const rows = register
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(","));
  return {
    units: rows.map((row) => row.slice(3, 6).join(" ").trim()),
    kinds: rows.map(([, , kind]) => kind),
    told: findings.map(({ code }) => code),
    asked: (result?.questions ?? []).filter((one) => one.includes("different figures")),
  };
}

const HEAD = "STT;Tên thôn;Số hộ;Nhân khẩu;Ghi chú\n";

test.each([
  [
    "a total that differs",
    `${HEAD}1;Thôn Đông;142;520;\n2;Thôn Tây;118;431;\nCộng;;270;951;\n`,
    "table/total-differs",
  ],
  ["a number that may be two", `${HEAD}1;Thôn Đông;1.68;520;\n`, "value/ambiguous-number"],
  ["words in the place of a number", `${HEAD}1;Thôn Đông;khoảng 120;520;\n`, "value/number"],
  ["a failed formula", `${HEAD}1;Thôn Đông;#REF!;520;\n`, "xlsx/error-cell"],
  ["a row of too many cells", `${HEAD}1;Thôn Đông;142;520;;x\n2;Thôn Tây;118;431;\n`, "csv/ragged"],
  ["a unit that is no more", `${HEAD}1;Thôn Đông;142;520;Đã sáp nhập vào Thôn Tây\n`, "register/gone-note"],
  ["a unit that is left as it is", `${HEAD}1;Thôn Đông;142;520;Không sắp xếp\n`, "register/status-note"],
  [
    "two columns of households",
    "Tên thôn;Số hộ 2025;Số hộ 2026;Nhân khẩu\nThôn Đông;140;142;520\n",
    "table/unread-figures",
  ],
  [
    "how many units the title says",
    `DANH SÁCH 3 THÔN XÃ MẪU;;;;\n${HEAD}1;Thôn Đông;142;520;\n2;Thôn Tây;118;431;\n`,
    "changes/said-count",
  ],
  [
    "figures merged over two units",
    "[S]\nTên thôn | Số hộ\nThôn Đông | 260\nThôn Tây | ^",
    "xlsx/merged-cell",
  ],
])("%s in a list is told", async (_, list, code) => {
  const { told } = await listOf(list);
  expect(told).toEqual([code]);
});

test.each([
  [
    "of two files",
    ["Tên thôn;Số hộ\nĐông;142\nTây;118\n", "Tên TDP;Số hộ\nMột;300\nHai;250\n"],
    ["thon", "thon", "tdp", "tdp"],
  ],
  [
    "of two sheets",
    ["[Thôn]\nTên thôn | Số hộ\nĐông | 142\n[TDP]\nTên TDP | Số hộ\nMột | 300"],
    ["thon", "tdp"],
  ],
  [
    "of two tables in one file",
    ["Tên thôn;Số hộ\nĐông;142\nTây;118\n;\nTên TDP;Số hộ\nMột;300\nHai;250\n"],
    ["thon", "thon", "tdp", "tdp"],
  ],
  [
    "of two tables with titles and numbers, in each of two communes",
    [
      "STT;Tên thôn;Số hộ;Số khẩu\nI. Xã Mẫu;;;\n1;Đông;142;500\nSTT;Tên tổ dân phố;Hộ;Nhân khẩu\n1;Một;300;900\n" +
        "II. Xã Kia;;;\n1;Nam;100;400\nTT;Tổ dân phố;Số hộ;Số khẩu\n1;Hai;250;800\n",
    ],
    ["thon", "tdp", "xa", "thon", "tdp"],
  ],
  [
    "of three tables in one file, the third again of the first kind",
    ["Tên thôn hiện nay;Số hộ\nĐông;142\nTên TDP;Số hộ\nMột;300\nTên thôn hiện nay;Số hộ\nTây;118\n"],
    ["thon", "tdp", "thon"],
  ],
] as const)("the header of each list says the kind of its own units: %s", async (_, lists, kinds) => {
  const { kinds: read, told } = await listOf(...lists);
  expect(read.slice(1)).toEqual(kinds);
  expect(told).not.toContain("register/unknown-kind");
});

test("a further header that says no kind of its own is told, not passed over", async () => {
  for (const header of ["Tên đơn vị", "Tên thôn, TDP"]) {
    const { told } = await listOf(`Tên thôn;Số hộ\nĐông;142\n${header};Số hộ\nMột;300\n`);
    expect(told).toContain("value/number");
  }
});

test("a sound list tells nothing, and 120 hộ is 120", async () => {
  const { told, units } = await listOf(`${HEAD}1;Thôn Đông;120 hộ;480 người;\nCộng;;120;480;\n`);
  expect({ told, units: units.slice(1) }).toEqual({ told: [], units: ["Thôn Đông 120 480"] });
});

describe("two rows of one name", () => {
  test("with other figures in one list are two units, which is asked about", async () => {
    const { units, asked } = await listOf(`Tên xã cũ;Tên xã mới;Tên thôn;Số hộ
Xã Cũ A;Xã Mẫu;Thôn 1;142
Xã Cũ B;Xã Mẫu;Thôn 1;100
`);
    expect(units).toEqual(["Xã Mẫu", "Thôn 1 142", "Thôn 1 100"]);
    expect(asked).toHaveLength(1);
  });

  test("with the same figures are one, and in two lists the first figures count, which is asked about", async () => {
    const same = await listOf("Tên thôn;Số hộ\nThôn 1;142\nThôn 1;142\n");
    expect({ units: same.units.slice(1), asked: same.asked }).toEqual({ units: ["Thôn 1 142"], asked: [] });
    const other = await listOf("Tên thôn;Số hộ\nThôn 1;142\n", "Tên thôn;Số hộ\nThôn 1;150\n");
    expect(other.units.slice(1)).toEqual(["Thôn 1 142"]);
    expect(other.asked).toHaveLength(1);
  });
});

describe("communes with the sums of their units", () => {
  const UNITS = ["Xã Mẫu", "Thôn Đông 142", "Thôn Tây 118", "Xã Bên", "Thôn Đông 100"];

  test.each([
    "TT;Đơn vị;Số hộ\n;TỔNG SỐ;360\nI;Xã Mẫu;260\n1;Thôn Đông;142\n2;Thôn Tây;118\nII;Xã Bên;100\n1;Thôn Đông;100\n",
    "Tên đơn vị;Số hộ\nXã Mẫu;260\nThôn Đông;142\nThôn Tây;118\nXã Bên;100\nThôn Đông;100\n",
    "TT;Đơn vị;Số hộ\nI;Xã Mẫu;260\n1.1;Thôn Đông;142\n1.2;Thôn Tây;118\nII;Xã Bên;100\n2.1;Thôn Đông;100\n;TỔNG SỐ;360\n",
    "TT;Đơn vị;Số hộ\n1;Xã Mẫu;260\n1.1;Thôn Đông;142\n1.2;Thôn Tây;118\n2;Xã Bên;100\n2.1;Thôn Đông;100\n;TỔNG SỐ;360\n",
    "TT;Đơn vị;Số hộ\n1;Xã Mẫu;260\n1;Thôn Đông;142\n2;Thôn Tây;118\n2;Xã Bên;100\n1;Thôn Đông;100\n;TỔNG SỐ;360\n",
    "TT;Đơn vị;Số hộ\nCIX;Xã Mẫu;260\n;Thôn Đông;142\n;Thôn Tây;118\nCX;Xã Bên;100\n;Thôn Đông;100\n;TỔNG SỐ;360\n",
  ])("head them: %s", async (list) => {
    const { units, told } = await listOf(list);
    expect({ units, told }).toEqual({ units: UNITS, told: [] });
  });

  test("are told where the sum is another one", async () => {
    const { told } = await listOf("Tên đơn vị;Số hộ\nXã Mẫu;270\nThôn Đông;142\nThôn Tây;118\n");
    expect(told).toEqual(["table/total-differs"]);
  });

  test("with numbers as their units have them, or as the title of a further list", async () => {
    const numbered = await listOf(
      "TT;Đơn vị;Số hộ\n1;Xã Mẫu;142\n1.1;Thôn Đông;142\n2;Xã Bên;100\n2.1;Thôn Đông;100\n",
    );
    const titled = await listOf(
      "UBND XÃ MẪU;;\nTT;Tên thôn;Số hộ\n1;Thôn Đông;142\n;;\nUBND XÃ BÊN;;\nTT;Tên thôn;Số hộ\n1;Thôn Đông;100\n",
    );
    const units = (all: readonly string[]): readonly string[] => all.map((one) => one.toLowerCase());
    for (const list of [numbered, titled]) {
      expect(units(list.units)).toEqual(["xã mẫu", "thôn đông 142", "xã bên", "thôn đông 100"]);
      expect(list.told).toEqual([]);
    }
  });

  test("are no units where nothing else is listed", async () => {
    const { units } = await listOf("Đơn vị;Số hộ\nXã Mẫu;260\nXã Bên;100\n");
    expect(units).toEqual([]);
  });
});

describe("headers of units", () => {
  test.each([
    ["Ấp", "Ấp 1"],
    ["Khu phố", "Khu phố 1"],
    ["Khóm", "Khóm 1"],
    ["Bản", "Bản 1"],
    ["Thôn, bản", "Bản 1"],
    ["Tên khu phố", "Khu phố 1"],
    ["Khu dân cư", "KDC 1"],
  ])("%s", async (header, name) => {
    const { units } = await listOf(`TT;${header};Số hộ;Nhân khẩu\n1;${name};142;520\n`);
    expect(units.slice(1)).toEqual([`${name} 142 520`]);
  });

  test("say the kind of names without one", async () => {
    const files = { "a.csv": new TextEncoder().encode("TDP số;Số hộ\n1;350\n2;420\n") };
    const made = (await recognise({ files })).result?.made["register.csv"];
    const kinds = new TextDecoder().decode(made).trim().split("\n").slice(2);
    expect(kinds.map((row) => row.split(",")[2])).toEqual(["tdp", "tdp"]);
  });

  test("Đơn vị beside them is something else", async () => {
    const { units, told } = await listOf("Đơn vị;Ấp;Số hộ\nXã Mẫu;Ấp 1;142\n");
    expect({ units: units.slice(1), told }).toEqual({ units: ["Ấp 1 142"], told: [] });
  });
});
