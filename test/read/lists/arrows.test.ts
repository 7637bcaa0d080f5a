/** Arrows in plans: what becomes of what, and ranges, which stay ranges. */
import { expect, test } from "vitest";
import { documents } from "../../../src/index.ts";

/** What changes, each part as "from > into name households", or the codes of faults. */
async function changed(...rows: readonly string[]): Promise<readonly string[]> {
  const csv = rows.map((row) => row.split("|").map((cell) => JSON.stringify(cell.trim())));
  const { result, findings } = await documents({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { changes: { file: c.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: { "c.csv": new TextEncoder().encode(csv.join("\n")) },
    forms: ["folder"],
    name: "o",
  });
  if (result === null) return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const lines = new TextDecoder().decode(result["o/crosswalk.csv"]).trim().split("\n").slice(2);
  return lines.map((line) => {
    const { 1: from, 3: into, 7: households } = line.split(",");
    return `${from} > ${into} ${households}`.trim();
  });
}

const MERGED = ["Thôn Đoài > Thôn Tân Tiến", "Thôn Đông > Thôn Tân Tiến"];

test.each([
  "Thôn Đông + Thôn Đoài → Thôn Tân Tiến",
  "Thôn Đông, Thôn Đoài => Thôn Tân Tiến",
  "Thôn Đông và Thôn Đoài -> Thôn Tân Tiến",
  "Thôn Đông+Thôn Đoài→Thôn Tân Tiến",
])("a sentence: %s", async (sentence) => {
  expect(await changed("STT|Phương án", `1|${sentence}`)).toEqual(MERGED);
  expect(await changed("STT|Tên thôn mới|Gồm", `1|Thôn Tân Tiến|${sentence}`)).toEqual(MERGED);
  const olds = [`1|Thôn Đông|${sentence}`, `2|Thôn Đoài|${sentence}`];
  expect(await changed("STT|Thôn cũ|Phương án", ...olds)).toEqual(MERGED);
});

test("old units one by one, with figures that are theirs", async () => {
  const rows = [
    "1|Thôn Đông → Thôn Tân Tiến|100",
    "2|Thôn Đoài → Thôn Tân Tiến|150",
    "3|Thôn Hạ → Giữ nguyên|80",
  ];
  expect(await changed("STT|Nội dung sắp xếp|Số hộ", ...rows)).toEqual([
    "Thôn Hạ > Thôn Hạ 80",
    "Thôn Đoài > Thôn Tân Tiến 150",
    "Thôn Đông > Thôn Tân Tiến 100",
  ]);
});

test("among sentences one stays, and households move", async () => {
  const rows = [
    "1|Thôn Đông + Thôn Đoài → Thôn Tân Tiến",
    "2|Thôn Hạ → Giữ nguyên",
    "3|40 hộ Thôn Trung → Thôn Nam",
  ];
  expect((await changed("STT|Phương án", ...rows)).toSorted()).toEqual(
    [
      ...MERGED,
      "Thôn Hạ > Thôn Hạ",
      "Thôn Nam > Thôn Nam",
      "Thôn Trung > Thôn Nam 40",
      "Thôn Trung > Thôn Trung",
    ].toSorted(),
  );
});

const RANGE = [1, 2, 3].map((number) => `TDP ${number} > TDP Lớn`);

test.each([
  "TDP 1 → 3",
  "TDP 1 → TDP 3",
  "TDP số 1 => số 3",
  "TDP 1 → 3 → TDP Lớn",
])("a range: %s", async (list) => {
  const made = await changed("STT|Tên TDP mới|Gồm", `1|TDP Lớn|${list}`);
  expect(made.map((one) => one.replace("số ", ""))).toEqual(RANGE);
});

test("a range in a sentence, and numbers that fall", async () => {
  expect(await changed("STT|Phương án", "1|TDP 1 → 3 → TDP Lớn")).toEqual(RANGE);
  expect(await changed("STT|Phương án", "1|TDP 2 + TDP 3 → TDP 1")).toEqual([
    "TDP 2 > TDP 1",
    "TDP 3 > TDP 1",
  ]);
});

test("what may be a range or a new name is a fault", async () => {
  expect(
    await changed("STT|Phương án", "1|TDP 4 → TDP 6", "2|Thôn Đông + Thôn Đoài → Thôn Tân Tiến"),
  ).toEqual(["changes/blank-name"]);
});
