/** Plans whose new units head their old ones, in rows of their own. */
import { expect, test } from "vitest";
import { run } from "../../../../src/index.ts";

/** The units afterwards with their households, and the codes of faults and warnings on the plan. */
async function outcome(rows: readonly string[]): Promise<readonly string[]> {
  const { result, findings } = await run({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { changes: { file: p.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: { "p.csv": new TextEncoder().encode(rows.join("\n")) },
  });
  const units = (result?.summary ?? []).filter(
    ({ indicator, register, level }) => indicator === "households" && register === "new" && level === "unit",
  );
  const told = findings.filter(
    ({ code, severity }) => severity !== "info" && /^(?:changes|table|csv|value)\//.test(code),
  );
  return [
    ...units.map(({ name, after }) => `${name} ${after ?? "?"}`).toSorted(),
    ...told.map(({ code }) => code),
  ];
}

const HEADER = "STT,Tên thôn,Số hộ,Ghi chú";

const UNITS = ["Thôn Hồng Phong 180", "Thôn Tân Tiến 250"];

test.each([
  [
    "with Roman numbers and their sums, and a total",
    ["I,Thôn Tân Tiến (mới),250,", "1,Thôn Đông,100,", "2,Thôn Đoài,150,"],
    ["II,Thôn Hồng Phong (mới),180,", "1,Thôn Thượng,80,", "2,Thôn Hạ,100,", ",Tổng cộng,430,"],
  ],
  [
    "without a figure",
    ["I,Thôn Tân Tiến,,", "1,Thôn Đông,100,", "2,Thôn Đoài,150,"],
    ["II,Thôn Hồng Phong,,", "1,Thôn Thượng,80,", "2,Thôn Hạ,100,"],
  ],
  [
    "in the column of numbers",
    ["I. Thôn Tân Tiến (mới),,,", "1,Thôn Đông,100,", "2,Thôn Đoài,150,"],
    ["II. Thôn Hồng Phong (mới),,,", "1,Thôn Thượng,80,", "2,Thôn Hạ,100,", ",Tổng cộng,430,"],
  ],
  [
    "1 above 1.1",
    ["1,Thôn Tân Tiến,250,", "1.1,Thôn Đông,100,", "1.2,Thôn Đoài,150,"],
    ["2,Thôn Hồng Phong,180,", "2.1,Thôn Thượng,80,", "2.2,Thôn Hạ,100,"],
  ],
  [
    "said to be new, above rows without numbers",
    ["1,Thành lập mới Thôn Tân Tiến,250,", ",Thôn Đông,100,", ",Thôn Đoài,150,"],
    ["2,Thôn Hồng Phong (mới),180,", ",Thôn Thượng,80,", ",Thôn Hạ,100,"],
  ],
])("new units head their old ones: %s", async (_, first, second) => {
  expect(await outcome([HEADER, ...first, ...second])).toEqual(UNITS);
});

test("below a header that says no more than of which units it is", async () => {
  const rows = ["STT,Thôn,Số hộ", "I,Thôn Tân Tiến,", "1,Thôn Đông,100", "2,Thôn Đoài,150"];
  expect(await outcome(rows)).toEqual(["Thôn Tân Tiến 250"]);
});

test("their own figures are held against their old units", async () => {
  const rows = ["I,Thôn Tân Tiến (mới),260,", "1,Thôn Đông,100,", "2,Thôn Đoài,150,"];
  expect(await outcome([HEADER, ...rows])).toEqual(["Thôn Tân Tiến 250", "changes/new-figures"]);
});

test("a heading of units that stay ends a new unit", async () => {
  const rows = [
    ...["A,CÁC THÔN SÁP NHẬP,,", "I,Thôn Tân Tiến,,", "1,Thôn Đông,100,", "2,Thôn Đoài,150,"],
    ...["B,CÁC THÔN GIỮ NGUYÊN,,", "1,Thôn Trung,310,"],
  ];
  expect(await outcome([HEADER, ...rows])).toEqual(["Thôn Trung 310", "Thôn Tân Tiến 250"]);
});

test.each([
  ["", ["changes/blank-name"]],
  ["Giữ nguyên", ["Thôn Hồng Phong 80", "Thôn Trung 310", "Thôn Tân Tiến 250"]],
])("one without old units is none of the unit above it: %s", async (note, expected) => {
  const rows = [
    ...["I,Thôn Tân Tiến,250,", "1,Thôn Đông,100,", "2,Thôn Đoài,150,"],
    ...[`II,Thôn Trung,310,${note}`, "III,Thôn Hồng Phong,80,", "1,Thôn Thượng,80,"],
  ];
  expect(await outcome([HEADER, ...rows])).toEqual(expected);
});

test("a list of units alone is no plan", async () => {
  expect(await outcome([HEADER, "I,Thôn Đông,100,", "II,Thôn Đoài,150,"])).toEqual(["csv/missing-column"]);
});

test("names with thousands of spaces take no time", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `${at},"Thôn mới${" ".repeat(30_000)}x",10,`);
  expect(await outcome([HEADER, ...rows])).not.toEqual([]);
});
