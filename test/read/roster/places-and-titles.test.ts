/** Rosters whose columns of places, titles and holders go by other headers and words. */
import { expect, test } from "vitest";
import { check } from "../../../src/index.ts";

/** What `check` makes of a roster: meanings of its columns and what they come to, or the codes of faults. */
async function read(...lines: readonly string[]): Promise<unknown> {
  const { result, findings } = await check({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { roster: { file: roster.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: { "roster.csv": new TextEncoder().encode(lines.join("\n")) },
  });
  const faults = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const [input] = result?.inputs ?? [];
  if (faults.length > 0 || !input) return faults;
  return [input.columns.map(({ meaning }) => meaning), input.people, input.posts, input.vacancies];
}

test.each([
  "Tên TDP/Thôn",
  "Tên thôn, tổ dân phố",
  "Thôn, bản",
  "Khu phố",
  "Tên Tổ",
])("a column of units called %s", async (header) => {
  const columns = ["unit", "title", "full_name"];
  expect(await read(`"${header}",Chức vụ,Họ tên`, "Thôn 1,Trưởng thôn,Mẫu Văn Một")).toEqual([
    columns,
    1,
    1,
    0,
  ]);
});

test("a column called Ban is no column of units", async () => {
  expect(await read("Ban,Chức vụ,Họ tên", "Thôn 1,Trưởng thôn,Mẫu Văn Một")).toEqual(["roster/title-level"]);
});

test("headers of holders' names say the title with or without tên", async () => {
  const titles = ["title:bi-thu-chi-bo", "title:truong-thon-to-truong", "title:truong-ban-cong-tac-mat-tran"];
  expect(
    await read(
      "Thôn,Bí thư,Tên tổ trưởng,Họ tên Trưởng ban CTMT",
      "Thôn 1,Mẫu Văn Một,Mẫu Văn Hai,Khuyết (chờ bầu)",
    ),
  ).toEqual([["unit", ...titles], 2, 3, 1]);
});

test.each([
  ["Bí thư chi bộ (kiêm Trưởng thôn)", "", 2],
  ["Bí thư chi bộ đồng thời là Trưởng thôn", "", 2],
  ["Bí thư + Trưởng thôn", "-", 2],
  ["Bí thư kiêm nhiệm chức danh Trưởng thôn", "Không", 2],
  ["Bí thư chi bộ", "Không kiêm", 1],
])("%s, further %s", async (title, further, posts) => {
  expect(await read("Thôn,Chức vụ,Họ tên,Kiêm nhiệm", `Thôn 1,${title},Mẫu Văn Một,${further}`)).toEqual([
    ["unit", "title", "full_name", "further_titles"],
    1,
    posts,
    0,
  ]);
});

test("the head of a unit goes by what the unit is called", async () => {
  const rows = [
    "Ấp 1,Trưởng ấp,Mẫu Văn Một",
    "Bản Đông,Trưởng bản,Mẫu Văn Hai",
    "Khu phố 2,Trưởng khu phố,Mẫu Văn Ba",
  ];
  expect(await read("Thôn,Chức vụ,Họ tên", ...rows)).toEqual([["unit", "title", "full_name"], 3, 3, 0]);
});
