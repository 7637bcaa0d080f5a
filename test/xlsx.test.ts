/** The workbook read back cell by cell by another library: its figures are those of the JSON, its bytes always the same. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { packArchive } from "../src/render/formats/archive.ts";
import { FIXTURES, inCopyOf, ROOT, tinhgon } from "./support/tinhgon.ts";

type Row = readonly unknown[];

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

const HANOI = join(FIXTURES, "hanoi-2019");
const figuresIn = (rows: readonly Summary[], place: string, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const row = rows.find((one) => one.place === place && one.indicator === id);
    return [row?.before, row?.after, row?.change, row?.percent].map((value) => value ?? null);
  });

describe("the workbook of Hà Nội", () => {
  const made = inCopyOf(HANOI, async (copy) => {
    const path = join(copy, "report.xlsx");
    const args = ["run", "scenario.yaml", "--by", "commune", "--format", "json", "--out", path];
    const { out } = await tinhgon(args, copy);
    const annex = readFileSync(join(copy, "report-phu-luc.xlsx"));
    return { bytes: readFileSync(path), annex, result: JSON.parse(out) };
  });
  const sheet = async (name: string): Promise<Row[]> => readSheet((await made).bytes, name);
  const annexed = async (name: string): Promise<Row[]> => readSheet((await made).annex, name);
  const body = (rows: readonly Row[]): Row[] => {
    const top = rows.findIndex((row) => row[1] === "TỔNG SỐ");
    const end = rows.findIndex((row, at) => at > top && row[1] === null);
    return rows.slice(top, end < 0 ? undefined : end);
  };

  test("has the figures of every district and commune, numbers as numbers", async () => {
    const { result } = await made;
    const summary: Summary[] = result.summary;
    const places = (level: string) => [
      ...new Map(summary.filter((row) => row.level === level).map((row) => [row.place, row.name])),
    ];
    const districts = body(await sheet("Cấp huyện"));
    const ids = ["communes", "units", "persons"];
    expect(districts.map(([, , ...cells]) => cells)).toEqual(
      [["01"], ...places("district")].map(([place = ""]) => figuresIn(summary, place, ids)),
    );
    expect(districts.slice(0, 4).map(([index]) => index)).toEqual([null, "I", "II", "III"]);
    const communes = body(await sheet("Cấp xã"));
    const known = places("commune").map(([place]) =>
      figuresIn(summary, place, ["units", "households", "persons"]),
    );
    const own = communes.filter(([index]) => /^\d+$/.test(String(index))).map(([, , ...cells]) => cells);
    expect(own.length).toBe(places("commune").length);
    expect([...own].sort().map(String)).toEqual([...known].sort().map(String));
  });

  test("has the bridge from before to after, which adds up", async () => {
    const rows = body(await sheet("Từ trước đến sau"));
    expect(rows[0]).toEqual([null, "TỔNG SỐ", 32_933, -8089, -4397, 450, 0, 205, -2752, 18_350]);
    for (const [, , ...cells] of rows) {
      const [after = 0, ...steps] = cells.map(Number).reverse();
      expect(steps.reduce((sum, one) => sum + one, 0)).toBe(after);
    }
  });

  test("lists as many people and places as the figures count, by id and without names", async () => {
    const { result } = await made;
    const root = (id: string) => (result.summary as Summary[]).find((row) => row.indicator === id)?.after;
    const numbered = async (name: string) =>
      (await annexed(name)).filter(([index]) => typeof index === "number");
    expect((await numbered("Kiêm nhiệm")).length).toBe(root("concurrent"));
    expect((await numbered("Thôi tham gia")).length).toBe(root("released"));
    expect((await numbered("Chưa hoàn thành")).length).toBe(result.unfinished.length);
    const codes = (await numbered("Đơn vị cũ - mới")).map((row) => row[1]);
    expect(codes.filter((code) => code !== null).every((code) => typeof code === "string")).toBe(true);
  });

  test("has the bytes that it has wherever it is packed", async () => {
    const { annex } = await made;
    const parts = unzipSync(annex);
    expect(Object.values(parts).reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(2_000_000);
    expect(annex.equals(packArchive(parts, 3))).toBe(true);
  });

  test("has the same bytes again, in another time zone", async () => {
    const { bytes, annex } = await made;
    await inCopyOf(HANOI, async (cwd) => {
      const args = [join(ROOT, "bin/tinhgon.js"), "run", "scenario.yaml", "--by", "commune", "--quiet"];
      const options = { cwd, env: { TZ: "America/Caracas" }, maxBuffer: 1 << 26 };
      await promisify(execFile)(process.execPath, [...args, "--out", "report.xlsx"], options);
      expect(readFileSync(join(cwd, "report.xlsx")).equals(bytes)).toBe(true);
      expect(readFileSync(join(cwd, "report-phu-luc.xlsx")).equals(annex)).toBe(true);
    });
  });

  test("tells of findings and sources only where they are asked for", async () => {
    const { result } = await made;
    await inCopyOf(HANOI, async (copy) => {
      const args = ["run", "scenario.yaml", "--tables", "findings,sources", "--out", "report.xlsx"];
      await tinhgon([...args, "--quiet"], copy);
      const own = await readSheet(join(copy, "report.xlsx"), "Phát hiện");
      expect(own.filter(([index]) => typeof index === "number").length).toBe(result.findings.length);
      const sources = (await readSheet(join(copy, "report.xlsx"), "Nguồn")).flat();
      for (const { sha256 } of result.inputs) expect(sources).toContain(sha256);
    });
  });
});

describe("a report of a district and one with a projection", () => {
  test("the bridge goes down to the communes where nothing stands between", async () => {
    await inCopyOf(join(FIXTURES, "long-bien-2019"), async (copy) => {
      await tinhgon(["run", "scenario.yaml", "--out", "report.xlsx", "--quiet"], copy);
      const rows = await readSheet(join(copy, "report.xlsx"), "Từ trước đến sau");
      const wards = rows.filter(([index]) => /^\d+$/.test(String(index)));
      expect(wards.length).toBe(14);
      const sums = [2, 3, 4, 5, 6, 7, 8, 9].map((at) => wards.reduce((sum, row) => sum + Number(row[at]), 0));
      expect(sums).toEqual([1030, -240, -141, 3, 0, -3, -25, 624]);
    });
  });

  test("all forms are headed in capitals", async () => {
    await inCopyOf(join(FIXTURES, "long-bien-2019"), async (copy) => {
      await tinhgon(["run", "scenario.yaml", "--complete", "--out", "report.xlsx", "--quiet"], copy);
      const tabs = [
        "Tổng hợp",
        "Kinh phí",
        "Khi hoàn thành",
        "Biến động đơn vị",
        "Từ trước đến sau",
        "Cấp xã",
      ];
      const heads = await Promise.all(
        tabs.map(async (tab) => String((await readSheet(join(copy, "report.xlsx"), tab))[3]?.[0])),
      );
      expect(heads).toEqual(heads.map((head) => head.toLocaleUpperCase("vi")));
    });
  });

  test("a short form is one page, a list as many as it needs; heads have room for their lines", async () => {
    await inCopyOf(join(FIXTURES, "long-bien-2019"), async (copy) => {
      await tinhgon(["run", "scenario.yaml", "--out", "report.xlsx", "--quiet"], copy);
      const parts = unzipSync(readFileSync(join(copy, "report.xlsx")));
      const sheet = (title: string) =>
        Object.values(parts)
          .map((part) => strFromU8(part))
          .find((text) => text.includes(`>${title}<`));
      expect(sheet("KẾT QUẢ SẮP XẾP CHUNG")).toContain('fitToHeight="1"');
      expect(sheet("Chức danh sau sắp xếp")).toContain('fitToHeight="0"');
      // "Mã người" in bold needs two lines in a column of nine letters; it stands below title, policy and note.
      expect(sheet("Chức danh sau sắp xếp")).toMatch(/<row r="6" ht="30" customHeight="1">/);
    });
  });

  test("a row is named by its first column, unless that only numbers it or is a code", async () => {
    await inCopyOf(join(FIXTURES, "report/complete"), async (copy) => {
      const args = [
        "run",
        "scenario.yaml",
        "--complete",
        "--tables",
        "projection,sources,concurrent,unfinished",
        "--quiet",
      ];
      const page = (await tinhgon([...args, "--format", "html"], copy)).out;
      const section = (id: string) => page.split(`<section class="table" aria-labelledby="${id}"`)[1] ?? "";
      expect(section("projection")).toContain('<tbody><tr><th scope="row">Đơn vị hành chính cấp xã</th>');
      expect(section("sources")).toContain('<tbody><tr><th scope="row">Kịch bản</th>');
      expect(section("concurrent")).toContain('<tbody><tr><td>1</td><th scope="row">A1</th>');
      // A place is known by its name, which stands behind its code.
      expect(section("unfinished")).toMatch(/<tbody><tr><td>1<\/td><td>[^<]+<\/td><th scope="row">/);
    });
  });
});

test("names stand in the report only where they are asked for, and never redacted", async () => {
  await inCopyOf(join(FIXTURES, "report/names"), async (copy) => {
    const cells = async (...more: string[]) => {
      await tinhgon(["run", "scenario.yaml", "--out", "report.xlsx", "--quiet", ...more], copy);
      const sheets = ["Kiêm nhiệm", "Thôi tham gia"];
      const path = join(copy, "report.xlsx");
      return (await Promise.all(sheets.map((name) => readSheet(path, name)))).flat(2);
    };
    expect(await cells()).not.toContain("Người Mẫu Một");
    expect(await cells("--names")).toEqual(expect.arrayContaining(["Người Mẫu Một", "Người Mẫu Hai"]));
    expect(await cells("--names", "--redact")).not.toContain("Người Mẫu Một");
  });
});
