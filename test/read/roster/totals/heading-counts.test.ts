/** Numbers in headings of a roster: of its rows, or of the people whom they name. */
import { expect, test } from "vitest";
import { check } from "../../../../src/index.ts";

/** How often the number of a heading is told, and how many people were read. */
async function told(heading: string, ...rows: readonly string[]): Promise<unknown> {
  const roster = ["STT,Họ và tên,Chức danh,Từ ngày", `,${heading},,`, ...rows].join("\n");
  const { findings } = await check({
    scenario:
      "tinhgon: 1\nname: X\npolicy: nd-33-2023\nidentity: [full_name]\ninputs: { roster: { file: p.csv, commune: Xã Mẫu } }\n",
    files: { "p.csv": new TextEncoder().encode(roster) },
  });
  return [
    findings.filter(({ code }) => code === "table/group-count").length,
    findings.filter(({ severity }) => severity === "error").map(({ code }) => code),
  ];
}

const ROWS = [
  "1,Mẫu Văn Một,Trưởng thôn,1/7/2023",
  "2,Mẫu Thị Hai,Trưởng ban CTMT,1/7/2023",
  "3,Khuyết,Bí thư chi bộ,",
];

test.each([
  ["Thôn Đông (3 người)", ROWS, 0],
  ["Thôn Đông (2 người)", ROWS, 0],
  ["Thôn Đông (4 người)", ROWS, 1],
  ["Thôn Đông (1 người)", ["1,Mẫu Văn Một,Trưởng thôn,", "2,Mẫu Văn Một,Bí thư chi bộ,"], 0],
])("%s", async (heading, rows, times) => {
  expect(await told(heading, ...rows)).toEqual([times, []]);
});
