/** What is handed in, read back cell by cell: a xã of 12 thôn and 60 people as workbook, letter, page and tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { FIXTURES, inCopyOf, textsIn, tinhgon } from "./support/tinhgon.ts";

interface Summary {
  readonly place: string;
  readonly name: string;
  readonly level: string;
  readonly indicator: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly percent: number | null;
}

const XA = join(FIXTURES, "report/xa-mau");

const made = inCopyOf(XA, async (copy) => {
  const out = ["xlsx", "docx", "html"].flatMap((form) => ["--out", `b.${form}`]);
  const args = ["run", "scenario.yaml", "--names", "--by", "unit", "--quiet", ...out, "--format", "json"];
  const { out: json, code } = await tinhgon(args, copy);
  const file = (form: string): Buffer => readFileSync(join(copy, `b.${form}`));
  const summary: Summary[] = JSON.parse(json).summary;
  return { code, summary, xlsx: file("xlsx"), docx: file("docx"), html: file("html").toString("utf8") };
});

/** The figures of a unit's row: households, inhabitants, posts, people, people with several posts. */
async function figuresOf(place: string): Promise<(number | null)[]> {
  const { summary } = await made;
  return ["households", "population", "posts", "persons", "concurrent"].flatMap((id) => {
    const row = summary.find((one) => one.place === place && one.indicator === id);
    return [row?.before, row?.after, row?.change, row?.percent].map((value) => value ?? null);
  });
}

/** A figure as a Vietnamese office writes it. */
function written(value: number | null, at: number): string {
  if (value === null) return "";
  const decimals = at % 4 === 3 ? 1 : 0;
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${rest === undefined ? "" : `,${rest}`}`;
}

/** The texts of the rows of a document's tables. */
async function documentRows(): Promise<string[][]> {
  const text = strFromU8(unzipSync((await made).docx)["word/document.xml"] ?? new Uint8Array());
  return [...text.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = ""]) =>
      [...cell.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, own]) => own).join(" "),
    ),
  );
}

async function documentText(): Promise<string> {
  const text = strFromU8(unzipSync((await made).docx)["word/document.xml"] ?? new Uint8Array());
  return [...text.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, own]) => own).join("\n");
}

test("an empty cell of the letter's tables is no higher than those with a text", async () => {
  const text = strFromU8(unzipSync((await made).docx)["word/document.xml"] ?? new Uint8Array());
  const cells = [...text.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = ""]) => cell);
  const annexed = cells.filter((cell) => cell.includes('<w:vAlign w:val="center"/>'));
  expect(annexed.length).toBeGreaterThan(100);
  for (const cell of annexed) {
    const [, end] = /<w:pPr>.*?<w:rPr><w:sz w:val="(\d+)"/.exec(cell) ?? [];
    expect([cell, end]).toEqual([cell, /<w:r><w:rPr>.*?<w:sz w:val="(\d+)"/.exec(cell)?.[1]]);
  }
});

describe("the figures of each thôn and of all are those of the JSON", () => {
  const PLACES = ["X", "X01", "X05", "X06", "X08", "X09", "X10"];
  const nameOf = async (place: string): Promise<string> =>
    place === "X" ? "TỔNG SỐ" : ((await made).summary.find((one) => one.place === place)?.name ?? "");

  test("in the workbook, as numbers", async () => {
    const rows = await readSheet((await made).xlsx, "Thôn, tổ dân phố");
    for (const place of PLACES) {
      const name = await nameOf(place);
      const row = rows.find(([, own]) => own === name) ?? [];
      const [, , , ...cells] = row;
      expect([name, cells.filter((_, at) => at !== 8)]).toEqual([name, await figuresOf(place)]);
    }
    expect(rows.filter(([index]) => typeof index === "number").map(([index]) => index)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });

  test("in the letter", async () => {
    const rows = await documentRows();
    for (const place of PLACES) {
      const name = await nameOf(place);
      const row = rows.find((cells) => cells[1] === name && cells.length === 24) ?? [];
      const figures = (await figuresOf(place)).map(written);
      expect([name, row.slice(3).filter((_, at) => at !== 8)]).toEqual([name, figures]);
    }
  });

  test("on the page, people first", async () => {
    const section = (await made).html.split('aria-labelledby="unit"')[1] ?? "";
    for (const place of PLACES) {
      const name = await nameOf(place);
      const [, row = ""] = new RegExp(`<th scope="row">${name}</th>(.*?)</tr>`).exec(section) ?? [];
      const cells = [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, own]) => own);
      const figures = (await figuresOf(place)).map(written);
      expect([name, cells.slice(0, 4)]).toEqual([name, figures.slice(12, 16)]);
      expect(cells.slice(5, 13)).toEqual(figures.slice(0, 8));
    }
  });
});

describe("nothing has to be typed in but a signature", () => {
  const SAID = [
    "Ủy ban nhân dân xã Mẫu",
    "Ủy ban nhân dân tỉnh Mẫu",
    "Xã Mẫu, ngày 26 tháng 6 năm 2026",
    "Nguyễn Thị Mẫu",
    "Trần Văn Mẫu",
    "Họ tên trong danh sách là giả định.",
  ];

  test("in every form of the workbook, nor in its lists", async () => {
    const { xlsx } = await made;
    for (const tab of ["Tổng hợp", "Từ trước đến sau", "Thôn, tổ dân phố"]) {
      const texts = (await readSheet(xlsx, tab)).flat().map((one) => String(one ?? "").toLowerCase());
      for (const text of SAID) expect(texts, tab).toContain(text.toLowerCase());
    }
    const posts = await readSheet(xlsx, "Bố trí chức danh");
    expect(posts.filter(([index]) => typeof index === "number").length).toBe(18);
    expect(posts.flat()).toContain("Khuyết");
    expect(posts.flat()).toContain(SAID[5]);
  });

  test("in the letter, which says the figures in sentences", async () => {
    const text = await documentText();
    for (const said of [...SAID.slice(2), "Số: 45/BC-UBND"]) expect(text).toContain(said);
    expect(text).toContain("từ 12 xuống còn 6 thôn, giảm 6 (50,0%)");
    expect(text).toContain("Người hoạt động không chuyên trách: từ 60 xuống còn 12 người, giảm 48 (80,0%).");
    expect(text).toContain("Thôn Đông sáp nhập vào Thôn Đông Tây; Trưởng thôn giao cho người khác");
    expect(text).toContain("Kèm theo Tờ trình số 46/TTr-UBND ngày 26 tháng 6 năm 2026");
    expect(text).toContain("Căn cứ Nghị quyết số 00/2026/NQ-HĐND (mẫu);");
    expect(text).toContain("Nơi nhận:\n- Ủy ban nhân dân tỉnh Mẫu;\n- Lưu: VT.");
    expect(text).toContain("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
    expect(text).toContain(
      "Phụ lục II\nBIẾN ĐỘNG ĐƠN VỊ\n(Kèm theo Báo cáo số 45/BC-UBND ngày 26 tháng 6 năm 2026 của Ủy ban nhân dân xã Mẫu)",
    );
    expect(text).toContain("- Thôn Đông Tây: 300 hộ; từ 10 xuống còn 2 người, giảm 8 (80,0%).");
    expect(text).not.toMatch(/…{3}|SHA|thresholds\/|policy\.yaml/);
  });

  test("and the same bytes come out again", async () => {
    await inCopyOf(XA, async (copy) => {
      const args = ["run", "scenario.yaml", "--names", "--by", "unit", "--quiet", "--out", "b.docx"];
      await tinhgon(args, copy);
      expect(readFileSync(join(copy, "b.docx")).equals((await made).docx)).toBe(true);
    });
  });
});

describe("a report of each place", () => {
  test("is named after it, and has its own figures", async () => {
    await inCopyOf(join(FIXTURES, "report/names"), async (copy) => {
      const args = ["run", "scenario.yaml", "--each", "commune", "--quiet"];
      const { code } = await tinhgon([...args, "--out", "out/{name}.md", "--out", "out/{code}.json"], copy);
      expect(code).toBe(0);
      const files = textsIn(join(copy, "out"));
      expect([...files.keys()].sort()).toEqual(["=Xã Khác.md", "X.json", "Xã Mẫu.md", "Y.json"]);
      expect(files.get("Xã Mẫu.md")).toContain("| 1 | Thôn Đoàn Kết |");
      expect(files.get("Xã Mẫu.md")).not.toContain("Thôn Y");
      const own = JSON.parse(files.get("X.json") ?? "{}").summary as Summary[];
      expect(new Set(own.map(({ place }) => place))).toEqual(new Set(["X", "X1", "X3"]));
    });
  });

  test.each([
    ["without a name in --out", ["--each", "commune", "--out", "a.xlsx"]],
    ["with a name and no level", ["--out", "{name}.xlsx"]],
    ["in folders", ["--each", "commune", "--out", "{name}"]],
  ])("is refused %s", async (_, args) => {
    await inCopyOf(join(FIXTURES, "report/names"), async (copy) => {
      const { code, err } = await tinhgon(["run", "scenario.yaml", ...args], copy);
      expect([code, err.includes("{name}")]).toEqual([2, true]);
    });
  });

  test("is refused where no place has the level: a script would look for files that nobody wrote", async () => {
    await inCopyOf(join(FIXTURES, "places/no-district"), async (copy) => {
      const args = ["run", "scenario.yaml", "--each", "district", "--out", "{name}.md"];
      const { code, out, err } = await tinhgon(args, copy);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("--each district không có gì để ghi");
    });
  });
});

test("an unknown table is refused with those that there are", async () => {
  await inCopyOf(XA, async (copy) => {
    const { code, err } = await tinhgon(["run", "scenario.yaml", "--tables", "units"], copy);
    expect([code, err.includes("unit, posts")]).toEqual([2, true]);
    const printed = await tinhgon(
      ["run", "scenario.yaml", "--tables", "unit", "--format", "csv", "--quiet"],
      copy,
    );
    expect(printed.out.split("\n")[1]).toMatch(/^,TỔNG SỐ,,2473,/);
  });
});

test("units in the drawing of a proposal are called by the ends of their codes, without what parts these", async () => {
  await inCopyOf(join(FIXTURES, "propose/alternatives-named"), async (copy) => {
    await tinhgon(["propose", "scenario.yaml", "--quiet", "--out", "plan.html"], copy);
    const page = readFileSync(join(copy, "plan.html"), "utf8");
    const drawn = [...page.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect([...new Set(drawn)].toSorted()).toEqual(["01", "02", "03"]);
  });
});
