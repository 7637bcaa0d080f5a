/** Posts that a roster has of most units, and of some neither as held nor as vacant. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";

async function toldOf(rows: readonly string[], policy = "nd-185-2026") {
  const roster = ["Xã;Thôn;Chức danh;Họ và tên", ...rows.map((row) => `Xã Mẫu;${row}`)].join("\n");
  const { findings } = await run({
    scenario: `tinhgon: 1\npolicy: ${policy}\ninputs: { roster: roster.csv }\n`,
    files: { "roster.csv": new TextEncoder().encode(roster) },
    lang: "en",
  });
  return findings
    .filter(({ code }) => code === "roster/unlisted-posts")
    .map(({ line, value, message }) => [line, value, message.split(" ", 1)[0]]);
}

const HEADS = ["Một", "Hai", "Ba"].map((name) => `Thôn ${name};Trưởng thôn;Mẫu Văn ${name}`);

test("are told once, with the first of them", async () => {
  const rows = ["Thôn Một;Bí thư chi bộ;Mẫu Văn Bốn", "Thôn Hai;Bí thư chi bộ;Mẫu Văn Năm", ...HEADS];
  expect(await toldOf(rows)).toEqual([[6, "Bí thư chi bộ", "1"]]);
});

test("vacant posts are listed, titles that only some units have are none", async () => {
  const rows = ["Thôn Một;Bí thư chi bộ;Mẫu Văn Bốn", "Thôn Hai;Bí thư chi bộ;Mẫu Văn Năm", ...HEADS];
  expect(await toldOf([...rows, "Thôn Ba;Bí thư chi bộ;khuyết"])).toEqual([]);
  expect(await toldOf([...HEADS, "Thôn Ba;Bí thư chi bộ;Mẫu Văn Bốn"])).toEqual([]);
});
