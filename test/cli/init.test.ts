/** `tinhgon init`: the example, and a folder made from the workbooks that a commune has, run as a user runs them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { workbook } from "../../src/render/xlsx/xlsx-file.ts";
import type { CellRange, WorkSheet } from "../../src/render/xlsx/xlsx-sheet.ts";
import { tinhgon } from "../support/tinhgon.ts";

type Value = string | number | null;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tinhgon-init-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A sheet as an office makes it: merged cells are given as [top, left, bottom, right]. */
function sheetOf(
  name: string,
  rows: readonly (readonly Value[])[],
  merges: readonly [number, number, number, number][],
): WorkSheet {
  return {
    name,
    widths: rows.reduce<number[]>(
      (widths, row) => (row.length > widths.length ? row.map(() => 14) : widths),
      [],
    ),
    rows: rows.map((row) =>
      row.map((value) => ({ value, style: typeof value === "number" ? "number" : "plain" }) as const),
    ),
    heights: new Map(),
    merges: merges.map(([top, left, bottom, right]): CellRange => ({ top, left, bottom, right })),
    head: [0, 0],
    fixed: 0,
    onePage: false,
    breakAt: null,
    filtered: null,
  };
}

function saveWorkbook(name: string, ...sheets: WorkSheet[]): void {
  writeFileSync(join(folder, name), workbook(sheets, "42A"));
}

/** The roster of a commune: group rows, years under Nam and Nữ, "kiêm" in a cell, a total row, signatures. */
const ROSTER: readonly (readonly Value[])[] = [
  ["ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN"],
  ["DANH SÁCH NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH Ở THÔN"],
  [
    "STT",
    "Họ và tên",
    "Năm sinh",
    null,
    "Chức vụ chính",
    "Chức vụ kiêm nhiệm",
    "Đảng viên",
    "Hệ số phụ cấp",
    "Ghi chú",
  ],
  [null, null, "Nam", "Nữ", null, null, null, null, null],
  ["I", "Thôn Đông (3 người)"],
  [1, "Người Một", 1965, null, "Bí thư chi bộ", null, "x", 1.5, null],
  [2, "Người Hai", null, 1978, "Trưởng thôn", null, "x", 1.5, null],
  [3, "Người Ba", 1961, null, "Trưởng ban CTMT", null, null, 1.2, null],
  ["II", "Thôn Đoài (2 người)"],
  [4, "Người Bốn", null, 1972, "Bí thư chi bộ kiêm Trưởng thôn", null, "x", 1.5, null],
  [5, "Người Năm", 1959, null, "Trưởng ban công tác Mặt trận thôn", null, "x", 1.2, null],
  ["III", "Thôn Thượng (2 người)"],
  [6, "Người Sáu", 1968, null, "Bí thư chi bộ", "Trưởng ban CTMT", "x", 1.5, null],
  [7, "Người Bảy", null, 1983, "Trưởng thôn", null, null, 1.5, null],
  ["IV", "Thôn Hạ (3 người)"],
  [8, "Người Tám", 1963, null, "Bí thư chi bộ", null, "x", 1.5, null],
  [9, "Người Chín", 1980, null, "Trưởng thôn", null, null, 1.5, null],
  [10, "Người Mười", 1966, null, "Trưởng ban CTMT", null, null, 1.2, null],
  [11],
  ["Tổng cộng", "10 người"],
  [null, null, null, null, null, "TM. ỦY BAN NHÂN DÂN"],
];

/** The plan: the new name merged over its old rows, a total row. */
const PLAN: readonly (readonly Value[])[] = [
  ["PHƯƠNG ÁN SẮP XẾP THÔN"],
  ["STT", "Tên thôn hiện nay", "Số hộ", "Nhân khẩu", "Tên thôn mới", "Số hộ sau", "Ghi chú"],
  [1, "Thôn Đông", 142, 520, "Thôn Đông Đoài", 260, null],
  [2, "Thôn Đoài", 118, 431, null, null, null],
  [3, "Thôn Thượng", 265, 987, "Thôn Thượng", 265, "Giữ nguyên"],
  [4, "Thôn Hạ", 1096, 4350, "Thôn Hạ", 1096, "Giữ nguyên"],
  ["Tổng cộng", null, 1621, 6288, "3 thôn", 1621, null],
];

function saveTwoWorkbooks(): void {
  saveWorkbook(
    "danh sách.xlsx",
    sheetOf("Danh sách", ROSTER, [
      [2, 2, 2, 3],
      [4, 1, 4, 8],
    ]),
  );
  saveWorkbook(
    "phuong-an.xlsx",
    sheetOf("PA", PLAN, [
      [2, 4, 3, 4],
      [2, 5, 3, 5],
    ]),
  );
}

interface Row {
  readonly indicator: string;
  readonly before: number | null;
  readonly after: number | null;
}

async function figuresOf(scenario: string): Promise<Record<string, [number | null, number | null]>> {
  const { out, code, err } = await tinhgon(["run", scenario, "--format", "json"], folder);
  expect([code, err]).toEqual([0, expect.any(String)]);
  const { summary } = JSON.parse(out) as { summary: readonly Row[] };
  const first = summary.slice(
    0,
    summary.findLastIndex(({ indicator }) => indicator === summary[0]?.indicator) || undefined,
  );
  return Object.fromEntries(
    first.toReversed().map(({ indicator, before, after }) => [indicator, [before, after]]),
  );
}

describe("init DIR", () => {
  test("makes an example that runs at once", async () => {
    const made = await tinhgon(["init", "xa"], folder);
    expect([made.code, made.out]).toEqual([0, ""]);
    const run = await tinhgon(["run", "xa/scenario.yaml", "--format", "json"], folder);
    expect(run.code).toBe(0);
    const figures = await figuresOf("xa/scenario.yaml");
    expect(figures).toMatchObject({
      units: [4, 3],
      persons: [10, 6],
      vacancies: [0, 0],
      households: [721, 721],
    });
  });

  test("never writes over anything, and names what is in the way", async () => {
    await tinhgon(["init", "xa"], folder);
    rmSync(join(folder, "xa/roster.csv"));
    const before = readFileSync(join(folder, "xa/scenario.yaml"), "utf8");
    const again = await tinhgon(["init", "xa"], folder);
    expect(again.code).toBe(2);
    expect(again.err).toContain("[init/in-the-way]");
    expect(again.err).toContain("scenario.yaml");
    expect(existsSync(join(folder, "xa/roster.csv"))).toBe(false);
    expect(readFileSync(join(folder, "xa/scenario.yaml"), "utf8")).toBe(before);
  });

  test("names its schemas, and describes its tables by their own headers", async () => {
    await tinhgon(["init", "xa"], folder);
    const textOf = (name: string): string => readFileSync(join(folder, "xa", name), "utf8");
    for (const name of ["scenario", "policy"]) {
      expect(textOf(`${name}.yaml`)).toContain(`# yaml-language-server: $schema=schema/${name}.json`);
      expect(JSON.parse(textOf(`schema/${name}.json`))).toMatchObject({ type: "object" });
    }
    interface Resource {
      readonly name: string;
      readonly path: string;
      readonly schema: { readonly fields: readonly { readonly name: string }[] };
    }
    const { resources } = JSON.parse(textOf("datapackage.json")) as { resources: readonly Resource[] };
    expect(resources.map(({ name }) => name).toSorted()).toEqual(["changes", "register", "roster"]);
    for (const { path, schema } of resources) {
      const header = textOf(path).slice(1).split("\n")[0];
      expect(schema.fields.map(({ name }) => name).join(",")).toBe(header);
    }
  });

  test("its page says that reports are headed as the example is until that is changed", async () => {
    await tinhgon(["init", "xa", "--lang", "en"], folder);
    const [, steps = ""] = readFileSync(join(folder, "xa/README.md"), "utf8").split("## Your own data");
    expect(steps).toContain("change `name` and `report` too");
  });

  test("the template is read as its sheets are named", async () => {
    await tinhgon(["init", "xa"], folder);
    const scenario = readFileSync(join(folder, "xa/scenario.yaml"), "utf8")
      .replace("register.csv", '{ file: template.xlsx, sheet: "Đơn vị" }')
      .replace("roster.csv", '{ file: template.xlsx, sheet: "Danh sách" }')
      .replace("changes.csv", '{ file: template.xlsx, sheet: "Phương án" }');
    writeFileSync(join(folder, "xa/scenario.yaml"), scenario);
    expect(await figuresOf("xa/scenario.yaml")).toMatchObject({
      units: [1, 1],
      "units.thon": [1, 1],
      persons: [1, 1],
    });
  });
});

describe("init DIR --from", () => {
  test("makes the two workbooks of a commune a folder that runs, with every figure right", async () => {
    saveTwoWorkbooks();
    const made = await tinhgon(["init", "xa", "--from", "danh sách.xlsx", "phuong-an.xlsx"], folder);
    expect(made.err).not.toContain("[");
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/Chức vụ kiêm nhiệm\s.*further_titles/);
    expect(made.out).toMatch(/Tên thôn mới\s.*into_name/);
    const figures = await figuresOf("xa/scenario.yaml");
    expect(figures).toMatchObject({
      communes: [1, 1],
      units: [4, 3],
      households: [1621, 1621],
      population: [6288, 6288],
      posts: [12, 9],
      holdings: [12, 9],
      vacancies: [0, 0],
      persons: [10, 6],
    });
  });

  test("keeps titles that no policy has where they are held, and lists what is to be decided", async () => {
    const lines = [
      "UBND XÃ MẪU SƠN,,,,",
      "STT,Họ và tên,Chức vụ,Đảng viên,Ghi chú",
      "I,Đông (4 người),,,",
      "1,Người A,Bí thư chi bộ kiêm Trưởng thôn Đông,x,",
      "2,Người B,Trưởng ban CTMT,x,",
      "3,Người C,Y tế thôn,,",
      "4,Người D,Công an viên,,",
      "II,Đoài (3 người),,,",
      "5,Người E,Bí thư chi bộ,x,",
      "6,Người F,Trưởng thôn,x,xin nghỉ",
      "7,Người G,Trưởng ban công tác MT,x,",
    ];
    writeFileSync(join(folder, "ds.csv"), `${lines.join("\n")}\n`);
    const plan =
      "Tên thôn hiện nay,Số hộ,Tên thôn mới\nThôn Đông,100,Thôn Đông Đoài\nThôn Đoài,120,Thôn Đông Đoài\n";
    writeFileSync(join(folder, "pa.csv"), plan);
    const made = await tinhgon(["init", "xa", "--from", "ds.csv", "pa.csv"], folder);
    expect(made.code).toBe(0);
    expect(made.out).toContain("“Y tế thôn” (1 dòng)");
    expect(made.out).toContain("“Trưởng thôn Đông”");
    expect(readFileSync(join(folder, "xa/register.csv"), "utf8")).toContain("có Y tế thôn");
    expect(await figuresOf("xa/scenario.yaml")).toMatchObject({
      units: [2, 1],
      posts: [8, 5],
      vacancies: [0, 0],
      persons: [7, expect.any(Number)],
    });
  });

  test("fills what merged cells said before they were saved as text, and lists it to be decided", async () => {
    const lines = [
      "UBND XÃ MẪU SƠN;;;;",
      "STT;Thôn;Họ và tên;Chức vụ;Đảng viên",
      "1;Thôn Đông;Người A;Bí thư chi bộ/Trưởng thôn;có",
      "2;;Người B;Trưởng ban CTMT;không",
      "3;Thôn Đoài;Người C;Bí thư chi bộ;có",
      "4;;Người D;Trưởng thôn;có",
      "5;;Khuyết;Trưởng ban CTMT;",
      "Tổng;;4 người;;",
    ];
    writeFileSync(join(folder, "ds.csv"), `\uFEFF${lines.join("\r\n")}\r\n`);
    const plan = [
      "STT;Hiện trạng;;Phương án;;",
      ";Tên thôn;Số hộ;Tên gọi thôn mới;Số hộ sau sáp nhập;Ghi chú",
      "1;Thôn Đông;100;Thôn Đông Đoài;220;",
      "2;Thôn Đoài;120;;;",
      "Tổng cộng;2 thôn;220;1 thôn;220;",
      ';;;;"Xã Mẫu Sơn, ngày 05 tháng 6 năm 2026";',
      ";NGƯỜI LẬP BIỂU;;;TM. ỦY BAN NHÂN DÂN;",
      ";Người E;;;Người F;",
    ];
    writeFileSync(join(folder, "pa.csv"), `\uFEFF${plan.join("\r\n")}\r\n`);
    const made = await tinhgon(["init", "xa", "--from", "ds.csv", "pa.csv"], folder);
    expect(made.code).toBe(0);
    expect(made.out).toContain("ô trống ở cột “Thôn” được điền theo ô phía trên");
    expect(made.out).toContain("ô trống ở cột “Tên gọi thôn mới” được điền theo ô phía trên");
    expect(await figuresOf("xa/scenario.yaml")).toMatchObject({
      units: [2, 1],
      households: [220, 220],
      posts: [6, 3],
      vacancies: [1, 0],
      persons: [4, 2],
    });
  });

  test("keeps units of one name in two communes apart, and writes a unit as the plan does under a heading in capitals", async () => {
    const roster = [
      "STT,Họ và tên,Chức danh nhiệm vụ",
      "I,XÃ ĐÔNG SƠN,",
      ",THÔN MỘT (1 người),",
      "1,Người A,Trưởng thôn",
      "II,XÃ TÂY SƠN,",
      ",THÔN MỘT (1 người),",
      "2,Người B,Trưởng thôn",
    ];
    const plan =
      "Xã,Tên thôn hiện nay,Số hộ,Khẩu,Tên thôn mới\nXã Đông Sơn,Một,100,300,Một\nXã Đông Sơn,Hai,50,150,Một\nXã Tây Sơn,Một,80,240,Một\n";
    writeFileSync(join(folder, "ds.csv"), roster.join("\n"));
    writeFileSync(join(folder, "pa.csv"), plan);
    await tinhgon(["init", "xa", "--from", "ds.csv", "pa.csv"], folder);
    expect(readFileSync(join(folder, "xa/register.csv"), "utf8").slice(1)).toBe(
      "code,parent,kind,name,households,population\nX1,,xa,Xã Đông Sơn,,\nX1-01,X1,thôn,Thôn Một,100,300\n" +
        "X1-02,X1,thon,Hai,50,150\nX2,,xa,Xã Tây Sơn,,\nX2-01,X2,thôn,Thôn Một,80,240\n",
    );
  });

  test("takes one name in two rows or cells of a unit for one person, and lists it to be decided", async () => {
    const rows = ["XÃ MẪU SƠN;;;", "STT;Họ và tên;Năm sinh;Chức vụ", "I;Thôn Đông;;"];
    const people = [
      "1;Người A;1960;Bí thư chi bộ",
      "2;Người A;1960;Trưởng thôn",
      "3;Người B;1971;Trưởng ban CTMT",
    ];
    writeFileSync(join(folder, "ds.csv"), [...rows, ...people].join("\n"));
    writeFileSync(
      join(folder, "cot.csv"),
      "Tên thôn;Bí thư;Trưởng thôn;Trưởng ban CTMT\nThôn Đông;Người A;Người A;trống\n",
    );
    for (const [file, persons, vacancies, identity] of [
      ["ds.csv", 2, 0, "[full_name, birth_year, unit]"],
      ["cot.csv", 1, 1, "[full_name, unit]"],
    ] as const) {
      const dir = `xa-${file}`;
      const made = await tinhgon(["init", dir, "--from", file], folder);
      expect(made.out).toContain("1 người có tên ở hai dòng hoặc hai ô");
      expect(readFileSync(join(folder, dir, "scenario.yaml"), "utf8")).toContain(`\nidentity: ${identity}\n`);
      const { persons: people, vacancies: empty } = await figuresOf(`${dir}/scenario.yaml`);
      expect([people?.[0], empty?.[0]]).toEqual([persons, vacancies]);
    }
  });

  test("says on the page of what to do next that there are faults", async () => {
    writeFileSync(
      join(folder, "thon.csv"),
      "Tên thôn,Số hộ,Giáp ranh\nThôn Đông,100,Thôn Đoài\nThôn Nam,90,Thôn Đông\n",
    );
    const made = await tinhgon(["init", "xa", "--from", "thon.csv"], folder);
    expect([made.code, made.out.includes("neighbours/unknown-place")]).toEqual([1, true]);
    expect(readFileSync(join(folder, "xa/README.md"), "utf8")).toContain("Thư mục này còn lỗi");
  });

  test("names on that page every place that is told of, below what is to be decided", async () => {
    writeFileSync(
      join(folder, "thon.csv"),
      "Xã,Tên thôn,Số hộ,Giáp ranh\nXã Mẫu,Thôn Đông,100,Thôn Đoài\nXã Mẫu,Thôn Đoài,90,Thôn Đông\n",
    );
    await tinhgon(["init", "xa", "--from", "thon.csv"], folder);
    const [, decide = "", told = ""] = readFileSync(join(folder, "xa/README.md"), "utf8").split(/^## /m);
    expect(decide).toMatch(/^Cần quyết định\n\n- \[ \] Chưa có phương án/);
    expect(told).toMatch(/^Chương trình còn báo\n/);
    expect(told.split("\n").filter((line) => line.includes("thresholds/must-merge"))).toEqual([
      "- [ ] [thresholds/must-merge] 2",
    ]);
    expect(told).toMatch(/^ {2}- register\.csv:3:households Thôn Đông, Xã Mẫu: 100 hộ/m);
    expect(told).toMatch(/^ {2}- register\.csv:4:households Thôn Đoài, Xã Mẫu: 90 hộ/m);
  });

  test("takes units from titles, and a list of people with new units for one of people", async () => {
    const head = "UBND XÃ MẪU,,,\nSTT,Họ và tên,Chức danh";
    const placed = `${head},Năm sinh\n1,Mẫu Văn An,Bí thư chi bộ thôn Đông,1960\n2,Mẫu Văn Bé,Trưởng thôn Tây,1970\n`;
    const moved = `${head},Thôn,Thôn mới\n1,Mẫu Văn An,Bí thư chi bộ,Thôn Đông,Thôn Bắc\n2,Mẫu Văn Bé,Trưởng thôn,Thôn Tây,Thôn Bắc\n`;
    for (const [name, text] of Object.entries({ placed, moved })) {
      writeFileSync(join(folder, `${name}.csv`), text);
      await tinhgon(["init", name, "--from", `${name}.csv`], folder);
      const { persons, units } = await figuresOf(`${name}/scenario.yaml`);
      expect([persons?.[0], units?.[0]]).toEqual([2, 2]);
    }
  });

  test.each(["vi", "en"])("does not take a report of its own for lists (%s)", async (language) => {
    await tinhgon(["init", "mau"], folder);
    await tinhgon(["run", "mau/scenario.yaml", "--out", "bao-cao.xlsx", "--lang", language], folder);
    const { code, err } = await tinhgon(["init", "xa", "--from", "bao-cao.xlsx"], folder);
    expect([code, err.includes("init/own-report"), existsSync(join(folder, "xa"))]).toEqual([2, true, false]);
  });

  test("leaves two people of one name two: of two years of birth, or with ids", async () => {
    const write = (name: string, lines: readonly string[]): void =>
      writeFileSync(join(folder, name), ["Xã,Thôn,Họ và tên,Năm sinh,Mã người,Chức vụ", ...lines].join("\n"));
    const row = "Xã Mẫu,Thôn Đông,Người A";
    write("nam.csv", [`${row},1960,,Bí thư chi bộ`, `${row},1971,,Trưởng thôn`]);
    write("ma.csv", [`${row},,P1,Bí thư chi bộ`, `${row},,P2,Trưởng thôn`]);
    for (const file of ["nam.csv", "ma.csv"]) {
      await tinhgon(["init", `xa-${file}`, "--from", file], folder);
      expect((await figuresOf(`xa-${file}/scenario.yaml`)).persons?.[0]).toBe(2);
    }
  });

  test("takes a title with a dash or a comma for one, unless a piece of it is known", async () => {
    const rows = [
      "Xã,Thôn,Họ và tên,Chức vụ",
      "Xã Mẫu,,Người A,Văn thư - thủ quỹ",
      '"Xã Mẫu",,Người B,"Lái xe, tạp vụ"',
    ];
    const units = [
      'Xã Mẫu,Thôn Đông,Người C,"Bí thư, Trưởng thôn"',
      "Xã Mẫu,Thôn Đông,Người D,Công an viên kiêm Y tế thôn",
    ];
    writeFileSync(join(folder, "ds.csv"), [...rows, ...units].join("\n"));
    const made = await tinhgon(["init", "xa", "--from", "ds.csv"], folder);
    for (const title of ["Văn thư - thủ quỹ", "Lái xe, tạp vụ", "Công an viên", "Y tế thôn"])
      expect(made.out).toContain(`“${title}” (1 dòng)`);
    expect((await figuresOf("xa/scenario.yaml")).holdings?.[0]).toBe(6);
  });

  test("does not fill down what rows say by themselves: posts of the commune, units that stay", async () => {
    const roster =
      "Xã,Thôn,Họ và tên,Chức vụ\nXã Mẫu,Thôn Đông,Người A,Trưởng thôn\nXã Mẫu,,Người B,Văn thư\n";
    const plan =
      "Tên thôn hiện nay,Số hộ,Tên thôn mới,Ghi chú\nThôn Đông,100,Thôn Nam,\nThôn Đoài,120,,Giữ nguyên\n";
    writeFileSync(join(folder, "ds.csv"), roster);
    writeFileSync(join(folder, "pa.csv"), plan);
    await tinhgon(["init", "xa", "--from", "ds.csv", "pa.csv"], folder);
    expect(readFileSync(join(folder, "xa/scenario.yaml"), "utf8")).not.toContain("fill_down");
  });

  test("writes codes, the commune's name, and each title with the words that were found", async () => {
    saveTwoWorkbooks();
    await tinhgon(["init", "xa", "--from", "danh sách.xlsx", "phuong-an.xlsx"], folder);
    const register = readFileSync(join(folder, "xa/register.csv"), "utf8").slice(1).split("\n");
    expect(register.slice(0, 3)).toEqual([
      "code,parent,kind,name,households,population",
      "X1,,xa,Xã Đông Sơn,,",
      "X1-01,X1,thôn,Thôn Đông,142,520",
    ]);
    expect(readFileSync(join(folder, "xa/policy.yaml"), "utf8")).toContain(
      '"Trưởng ban công tác Mặt trận thôn"',
    );
    const scenario = readFileSync(join(folder, "xa/scenario.yaml"), "utf8");
    expect(scenario.startsWith("# yaml-language-server: $schema=schema/scenario.json\n")).toBe(true);
    expect(scenario).toContain(
      'roster: "../danh sách.xlsx"'.replaceAll('"', scenario.includes('"../danh') ? '"' : ""),
    );
  });
});
