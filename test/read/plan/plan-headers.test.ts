/** Headers of plans in other words, and totals beside figures of parts. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";

/** Units afterwards with kind and households, and codes of faults and warnings on the plan. */
async function outcome(...rows: readonly string[]): Promise<readonly string[]> {
  const { result, findings } = await run({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { changes: { file: p.csv, commune: Phường Mẫu } }\npolicy: nd-185-2026\n",
    files: { "p.csv": new TextEncoder().encode(rows.join("\n")) },
  });
  const of = (wanted: string) =>
    (result?.summary ?? []).filter(({ indicator, register }) => indicator === wanted && register === "new");
  const households = new Map(of("households").map(({ place, after }) => [place, after]));
  const units = of("units.tdp").filter(({ level }) => level === "unit");
  const told = findings.filter(
    ({ code, severity }) => severity !== "info" && /^(?:changes|table|csv|value)\//.test(code),
  );
  return [
    ...units.map(({ name, place, after }) => `${name} ${after ? "tdp" : "thon"} ${households.get(place)}`),
    ...told.map(({ code }) => code),
  ];
}

test("what is expected after a merger", async () => {
  const rows = ["1,Thôn Đông,100,Thôn Mới", "2,Thôn Đoài,150,Thôn Mới"];
  expect(await outcome("STT,Tên thôn hiện nay,Số hộ,Tên thôn dự kiến sau sáp nhập", ...rows)).toEqual([
    "Thôn Mới thon 250",
  ]);
});

test.each([
  "Các thôn, TDP thực hiện sáp nhập",
  "Các thôn đề nghị sắp xếp",
  "Các thôn hợp thành",
])("%s heads what a new unit is made of", async (header) => {
  expect(
    await outcome(
      `STT;Tên thôn mới;${header};Quy mô sau sáp nhập (hộ)`,
      "1;Thôn Mới;Thôn Đông, Thôn Đoài;250",
    ),
  ).toEqual(["Thôn Mới thon 250"]);
});

test("of which kind a unit becomes", async () => {
  const rows = ["1,Thôn Đông,400,Đông", "2,Thôn Đoài,350,Tổ dân phố Đoài"];
  expect((await outcome("STT,Tên thôn,Số hộ,Chuyển thành tổ dân phố", ...rows)).toSorted()).toEqual([
    "Tổ dân phố Đoài tdp 350",
    "Đông tdp 400",
  ]);
});

test.each([
  ["beside a new name", "Tổng số hộ", "260", ["Thôn Mới thon 250", "changes/new-figures"]],
  ["that is right", "Tổng số hộ", "250", ["Thôn Mới thon 250"]],
])("a total beside figures of old units is that of the new one: %s", async (_, header, total, expected) => {
  const rows = [`1,Thôn Đông,100,Thôn Mới,${total}`, "2,Thôn Đoài,150,Thôn Mới,"];
  expect(await outcome(`STT,Tên thôn cũ,Số hộ,Tên thôn mới,${header}`, ...rows)).toEqual(expected);
});

test("names of columns below “Sau sắp xếp” over one column are no row, where merged cells are lost", async () => {
  const rows = ["1,Thôn Đông,100,Thôn Mới", "2,Thôn Đoài,150,Thôn Mới"];
  const header = ["STT,Trước sắp xếp,,Sau sắp xếp", ",Tên thôn,Số hộ,Tên thôn"];
  expect(await outcome(...header, ...rows)).toEqual(["Thôn Mới thon 250"]);
  const wide = ["STT,Trước sắp xếp,,Sau sắp xếp,Hình thức", ',"Tên thôn, TDP",Số hộ,Tên thôn,'];
  expect(await outcome(...wide, ...rows.map((row) => `${row},Sáp nhập`))).toEqual(["Thôn Mới thon 250"]);
});

test.each([
  "Gồm",
  "Các thôn, TDP cũ",
  "Sáp nhập từ",
])("“Đơn vị mới” beside “%s” has names, and a source below them is none", async (header) => {
  const rows = ["Thôn Mới,Thôn Đông (100 hộ) + Thôn Đoài (150 hộ)", "* Nguồn: Công an xã,"];
  expect(await outcome(`Đơn vị mới,"${header}"`, ...rows)).toEqual(["Thôn Mới thon 250"]);
});
