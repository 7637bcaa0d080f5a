/** Plans that have the old units of a new one beside each other in one row. */
import { expect, test } from "vitest";
import { run } from "../../../../src/index.ts";

/** Each unit before and afterwards with its households, and the codes of faults and warnings on the plan. */
async function outcome(...rows: readonly string[]): Promise<readonly string[]> {
  const { result, findings } = await run({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { changes: { file: p.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: { "p.csv": new TextEncoder().encode(rows.join("\n")) },
  });
  const counts = (result?.summary ?? []).filter(({ place }) => place === "Xã Mẫu");
  const of = (wanted: string) => counts.find(({ indicator }) => indicator === wanted);
  const units = (result?.summary ?? []).filter(
    ({ indicator, level, register }) => indicator === "households" && level === "unit" && register === "new",
  );
  const told = findings.filter(
    ({ code, severity }) => severity !== "info" && /^(?:changes|table|csv|value)\//.test(code),
  );
  return [
    `${of("units")?.before} > ${of("units")?.after}, ${of("households")?.before ?? "?"}`,
    ...units.map(({ name, after }) => `${name} ${after ?? "?"}`).toSorted(),
    ...told.map(({ code }) => code),
  ];
}

const NEWS = ["Thôn Hồng Phong 180", "Thôn Tân Tiến 250"];

test.each([
  [
    "each with its figure, and the new one's",
    "STT,Thôn thứ nhất,Số hộ,Thôn thứ hai,Số hộ,Thôn mới,Số hộ",
    ["1,Thôn Đông,100,Thôn Đoài,150,Thôn Tân Tiến,250", "2,Thượng,80,Hạ,100,Thôn Hồng Phong,180"],
  ],
  [
    "with one figure of the new one",
    "STT,Thôn cũ 1,Thôn cũ 2,Tên thôn mới,Số hộ",
    ["1,Thôn Đông,Thôn Đoài,Thôn Tân Tiến,250", "2,Thượng,Hạ,Thôn Hồng Phong,180"],
  ],
])("old units beside each other: %s", async (_, header, rows) => {
  expect(await outcome(header, ...rows)).toEqual(["4 > 2, 430", ...NEWS]);
});

test("some rows have a third one, and a total stands below", async () => {
  const header = "STT,Thôn thứ nhất,Số hộ,Thôn thứ hai,Số hộ,Thôn thứ ba,Số hộ,Thôn mới";
  const rows = ["1,Đông,100,Đoài,150,,,Thôn Tân Tiến", "2,Thượng,80,Hạ,100,Trung,310,Thôn Hồng Phong"];
  expect(await outcome(header, ...rows, ",Tổng cộng,180,,250,,310,")).toEqual([
    "5 > 2, 740",
    "Thôn Hồng Phong 490",
    "Thôn Tân Tiến 250",
  ]);
});

test("a figure that one of them lacks is not known, and those of the others are theirs", async () => {
  const header = "STT,Thôn thứ nhất,Số hộ,Thôn thứ hai,Số hộ,Thôn mới";
  const rows = ["1,Thôn Đông,100,Thôn Đoài,,Thôn Tân Tiến", "2,Thôn Thượng,,Thôn Hạ,100,Thôn Hồng Phong"];
  expect(await outcome(header, ...rows)).toEqual(["4 > 2, ?", "Thôn Hồng Phong ?", "Thôn Tân Tiến ?"]);
});

test("headers that are names of units are none of old ones beside each other", async () => {
  expect(await outcome("STT,TDP số 1,TDP số 2,Tên mới", "1,300,200,TDP A")).toContain("csv/missing-column");
});
