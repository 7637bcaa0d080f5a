/** Names of places and people that are words of the grammar of lists, or of vacant posts, are names. */
import { expect, test } from "vitest";
import { withoutMarks } from "../../../src/core/text/with-marks.ts";
import { run } from "../../../src/index.ts";

const PAIRS = [
  "Thôn Cộng Hòa và Thôn Trừ",
  "Thôn Cũ, Thôn Mới",
  "Thôn Phần Lớn + Thôn Nửa",
  "Thôn Nhập Cư, Xóm Ghép",
  "Thôn Như Cũ, thôn Đồng Thời",
  "Thôn Trại Cũ, Thôn Trại",
  "Thôn Hợp Nhất và Thôn Toàn Bộ",
  "Thôn Hồ; Thôn Vạ",
  "Thôn Từ + Thôn Đền",
  "Thôn Phượng, Thôn Gốm",
] as const;

const NAMES = PAIRS.flatMap((list) => list.split(/[,;]\s+| và | \+ /));

const PEOPLE = [
  "Đỗ Văn Khuyết",
  "Lê Thị Trống",
  "Chờ Văn Mẫu",
  "Kiêm Thị Mẫu",
  "Trần Văn Không",
  "Văn Trọng",
  "Thiều Thị Có",
];

test.each([
  ["with", (text: string) => text],
  ["without", withoutMarks],
])("%s marks each unit is found, each person is somebody", async (_, spelled) => {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(spelled(lines.join("\n")));
  const files = {
    "r.csv": bytes([
      "code,parent,kind,name,households",
      "X,,xa,Xã Mẫu,",
      ...NAMES.map((name, at) => `A${at},X,thon,${name.replace(/^thôn/, "Thôn")},${100 + at}`),
    ]),
    "p.csv": bytes(["Tên thôn mới,Gồm", ...PAIRS.map((list, at) => `Thôn N${at},"${list}"`)]),
    "n.csv": bytes([
      "place,title,person,full_name",
      ...PEOPLE.map((name, at) => `A${at},Bí thư chi bộ,P${at},${name}`),
    ]),
  };
  const scenario =
    "tinhgon: 1\nname: X\npolicy: nd-185-2026\ninputs: { register: r.csv, changes: p.csv, roster: n.csv }\n";
  const { result, findings } = await run({ scenario, files });
  const of = (id: string) =>
    result?.summary.find(({ place, indicator }) => place === "X" && indicator === id);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([of("units")?.before, of("units")?.after]).toEqual([NAMES.length, PAIRS.length]);
  expect(of("households")?.after).toBe(of("households")?.before);
  expect([of("persons")?.before, of("vacancies")?.before]).toEqual([PEOPLE.length, 0]);
});
