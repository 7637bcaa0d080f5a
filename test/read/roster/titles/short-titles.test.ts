/** Titles in short in the cells of a roster. */
import { expect, test } from "vitest";
import { check, recognise } from "../../../../src/index.ts";
import { readDrawn } from "../../../support/drawn.ts";

const read = async (title: string) => {
  const { rows, told, faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn Đông | ${title} | Mẫu Văn Một`,
  });
  const titles = rows.map((row) => row.split("|")[1]?.trim());
  return { titles, isTold: told.includes("roster/short-titles"), faults };
};

const [SECRETARY, HEAD, FRONT] = ["Bí thư chi bộ", "Trưởng thôn", "Trưởng Ban công tác Mặt trận"];

test.each([
  ["BT", [SECRETARY]],
  ["TT", [HEAD]],
  ["BT, TT", [SECRETARY, HEAD]],
  ["BTCB-TT", [SECRETARY, HEAD]],
  ["BT-TT-TBCTMT", [SECRETARY, HEAD, FRONT]],
  ["Tr. thôn", [HEAD]],
  ["TT TDP", [HEAD]],
  ["TT thôn Đông", [HEAD]],
  ["TB. CT MT", [FRONT]],
  ["Trưởng ban công tác MT", [FRONT]],
  ["Trưởng ban CT Mặt trận", [FRONT]],
  ["TRƯỞNG BAN CÔNG TÁC MTTQ VN", []],
])("%s", async (written, titles) => {
  const found = await read(written);
  expect(found).toEqual({
    titles,
    isTold: titles.length > 0,
    faults: titles.length > 0 ? [] : ["roster/unknown-title"],
  });
});

test("words of the policy are none in short", async () => {
  expect(await read("Bí thư-Trưởng thôn")).toEqual({ titles: [SECRETARY, HEAD], isTold: false, faults: [] });
  expect((await read("BTCB")).isTold).toBe(false);
});

test.each(["TB", "PBT", "BTCĐ", "T", "CTHPN"])("%s may be others: a fault", async (written) => {
  expect(await read(written)).toEqual({ titles: [], isTold: false, faults: ["roster/unknown-title"] });
});

test("where others are secretaries too, BT alone is none", async () => {
  const roster = "Xã;Thôn;Họ và tên;Chức danh\nXã Mẫu;Thôn Đông;Mẫu Văn An;BT\n";
  const { findings } = await check({
    scenario: { tinhgon: 1, inputs: { roster: "ds.csv" }, policy: "de-an-15" },
    files: { "ds.csv": new TextEncoder().encode(roster) },
  });
  expect(findings.map(({ code }) => code)).toContain("roster/unknown-title");
});

test("init makes no titles of them", async () => {
  const roster =
    "Xã;Thôn;Họ và tên;Chức danh\nXã Mẫu;Thôn Đông;Mẫu Văn An;BT-TT\nXã Mẫu;Thôn Đông;Mẫu Văn Ba;TBCTMT\n";
  const { result } = await recognise({ files: { "ds.csv": new TextEncoder().encode(roster) } });
  const policy = new TextDecoder().decode(result?.made["policy.yaml"]);
  expect(policy).not.toMatch(/^ {2}(?:tt|bt)/m);
  expect(policy).not.toMatch(/aliases: .*\bTT\b/);
});
