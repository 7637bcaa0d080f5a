/** Posts whose row says that they were held until a day that is past. */
import { expect, test } from "vitest";
import { check } from "../../../../src/index.ts";
import { readDrawn } from "../../../support/drawn.ts";

/** Whether the day is told; rows of somebody, each with the days from and until when a post was held. */
async function isTold(date: string | null, ...days: readonly (readonly [since: string, until: string])[]) {
  const rows = days.map(([since, until]) => `Xã Mẫu,Thôn 1,Trưởng thôn,M1,${since},${until}`);
  const { findings } = await check({
    scenario: `tinhgon: 1\ninputs:\n  roster: roster.csv\npolicy: nd-34-2019\n${date === null ? "" : `date: ${date}\n`}`,
    files: {
      "roster.csv": new TextEncoder().encode(
        [
          "commune,unit,title,person,since,until_day",
          ...rows,
          "Xã Mẫu,Thôn 2,Trưởng thôn,M2,2020-01-01,",
          "",
        ].join("\n"),
      ),
    },
  });
  return findings.some(({ code }) => code === "roster/held-until");
}

test("a day before the reference day is told, that day itself is not", async () => {
  expect(await isTold("2026-07-01", ["2015-01-01", "2026-06-30"])).toBe(true);
  expect(await isTold("2026-07-01", ["2015-01-01", "2026-07-01"])).toBe(false);
  expect(await isTold("2026-07-01", ["2015-01-01", ""])).toBe(false);
});

test.each(["nay", "đến nay", "Hiện nay"])("%s is no day: the post is held", async (until) => {
  const { faults, told } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Mã người | Từ ngày | Đến ngày
Xã Mẫu | Thôn Đông | Trưởng thôn | M1 | 2015 | ${until}`,
  });
  expect([faults, told.includes("roster/held-until")]).toEqual([[], false]);
});

test("past service of somebody who took the post again is none that counts as held", async () => {
  expect(await isTold("2026-07-01", ["2015-01-01", "2018-06-30"], ["2019-01-01", ""])).toBe(false);
});

/** Whether a cell below a further header is told, of somebody who holds the post on 1 August 2026. */
async function isToldUnder(header: string, cell: string, keep = "") {
  const { told, faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên | Giữ lại | ${header}\nXã Mẫu | Thôn 1 | Trưởng thôn | Mẫu Văn Một | ${keep} | ${cell}\nXã Mẫu | Thôn 2 | Trưởng thôn | Mẫu Văn Hai | |`,
    "yaml scenario": "date: 2026-08-01",
  });
  expect(faults).toEqual([]);
  return told.includes("roster/held-until");
}

test.each([
  ["Nhiệm kỳ", "2017-2020"],
  ["Nhiệm kỳ", "2017 – 2020"],
  ["Nhiệm kỳ", "từ tháng 5/2017 đến tháng 5/2022"],
  ["Đến năm", "2025"],
  ["Đến tháng", "07/2026"],
  ["Giữ chức đến", "31/12/2020"],
  ["Giữ chức đến", "2020-12-31"],
  ["Hết nhiệm kỳ", "tháng 12 năm 2020"],
  ["Ngày kết thúc", "31/7/2026"],
  ["Thời gian giữ chức", "01/2017-12/2020"],
  ["Ghi chú", "Nhiệm kỳ 2017-2020"],
  ["Ghi chú", "đến tháng 12/2020"],
  ["Đến ngày", "ngày 31 tháng 7 năm 2026"],
  ["Đến ngày", "43647"],
])("%s: %s is past", async (header, cell) => {
  expect(await isToldUnder(header, cell)).toBe(true);
  expect(await isToldUnder(header, cell, "không")).toBe(false);
});

test.each([
  ["Nhiệm kỳ", "2022-2027"],
  ["Nhiệm kỳ", "2017"],
  ["Nhiệm kỳ", "2017 - nay"],
  ["Nhiệm kỳ", "2017-20"],
  ["Nhiệm kỳ", "2"],
  ["Đến năm", "2026"],
  ["Đến tháng", "8/2026"],
  ["Đến ngày", "2026"],
  ["Ngày kết thúc", "01/08/2026"],
  ["Năm nghỉ hưu", "2020"],
  ["Thời gian công tác", "12 năm 6 tháng"],
  ["Ghi chú", "Bầu năm 2017, bầu lại 2020"],
  ["Ghi chú", "Đến nay chưa có quyết định năm 2020"],
  ["Quá trình công tác", "2010-2015"],
])("%s: %s is not", async (header, cell) => {
  expect(await isToldUnder(header, cell)).toBe(false);
});

test.each([
  ["Mẫu Văn Ba đến 30/6/2026", true],
  ["Mẫu Văn Ba (giữ chức đến hết năm 2025)", true],
  ["Mẫu Văn Ba - đến tháng 7/2026", true],
  ["Mẫu Văn Ba đến 30/9/2026", false],
  ["Mẫu Văn Ba (SN 1960)", false],
  ["Mẫu Văn Đến, 1960", false],
])("behind a name: %s", async (name, isSaid) => {
  const { told } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn 1 | Trưởng thôn | ${name}`,
    "yaml scenario": "date: 2026-08-01",
  });
  expect(told.includes("roster/held-until")).toBe(isSaid);
});

test.each([
  ["Trưởng thôn (nhiệm kỳ 2017-2020)", true],
  ["Trưởng thôn NK 2017 - 2020", true],
  ["Bí thư chi bộ (2015-2020) kiêm Trưởng thôn (2022-2027)", true],
  ["Trưởng thôn (nhiệm kỳ 2022-2027)", false],
  ["Trưởng thôn (khóa 2024 đến 2026)", false],
])("a term beside a title: %s", async (title, isSaid) => {
  const { told, faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn 1 | ${title} | Mẫu Văn Một`,
    "yaml scenario": "date: 2026-08-01",
  });
  expect([faults, told.includes("roster/held-until")]).toEqual([[], isSaid]);
});

test("a note may leave out the word for a day", async () => {
  expect(await isToldUnder("Ghi chú", "Đến 30/6/2026")).toEqual(
    await isToldUnder("Ghi chú", "Đến ngày 30/6/2026"),
  );
});
