/** Plans in sentences, as resolutions have them: what each sentence makes of which units, and what is left over. */
import { expect, test } from "vitest";
import { documents } from "../../../src/index.ts";

const REGISTER = [
  "code,parent,kind,name,households,population",
  "X,,xa,Xã Mẫu,,",
  "T1,X,thon,Thôn Đông,120,480",
  "T2,X,thon,Thôn Tây,150,600",
  "T3,X,thon,Thôn Nam,90,350",
  "T4,X,thon,Thôn Bắc,200,800",
  "T5,X,thon,Thôn Thượng,110,430",
  "T6,X,thon,Thôn Hạ,95,380",
  "T7,X,thon,Thôn Trung,310,1200",
];

/** What changes, each part as "from > into name households", or the codes of faults; and of what is told of figures. */
async function changed(header: string, ...rows: readonly string[]): Promise<unknown> {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));
  const csv = rows.map((row) =>
    row
      .split("|")
      .map((cell) => JSON.stringify(cell))
      .join(","),
  );
  const { result, findings } = await documents({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv }\npolicy: nd-185-2026\n",
    files: { "r.csv": bytes(REGISTER), "c.csv": bytes([header, ...csv]) },
    forms: ["folder"],
    name: "o",
  });
  const told = findings
    .filter(({ code, severity }) => severity === "error" || /figures|unassigned/.test(code))
    .map(({ code }) => code);
  if (result === null) return [...new Set(told)];
  const lines = new TextDecoder().decode(result["o/crosswalk.csv"]).split("\n").slice(1);
  const parts = lines.flatMap((line) => {
    const { 0: from, 3: name, 7: households, 10: operation } = line.split(",");
    return operation === undefined || operation === "kept"
      ? []
      : [`${from} > ${name || "-"} ${households || "?"}`];
  });
  return [...parts, ...told];
}

const MERGED = ["T1 > Thôn Tân Tiến 120", "T2 > Thôn Tân Tiến 150"];

test.each([
  "Sáp nhập Thôn Đông (120 hộ, 480 nhân khẩu) và Thôn Tây (150 hộ, 600 nhân khẩu) thành Thôn Tân Tiến",
  "Sáp nhập thôn Đông và thôn Tây thành thôn mới lấy tên là thôn Tân Tiến",
  "Sáp nhập thôn Đông và thôn Tây để thành lập một thôn mới, có tên gọi là thôn Tân Tiến.",
  "Thành lập thôn Tân Tiến trên cơ sở sáp nhập toàn bộ diện tích tự nhiên, quy mô dân số của thôn Đông và thôn Tây.",
  "Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến;",
  "Sáp nhập thôn Đông và thôn Tây để thành lập thôn Tân Tiến ;",
  "Sáp nhập thôn Đông và thôn Tây; tên gọi mới: thôn Tân Tiến",
  "Sáp nhập thôn Đông và thôn Tây, tên gọi là thôn Tân Tiến;",
  "Sáp nhập 02 thôn: toàn bộ thôn Đông và thôn Tây thành thôn Tân Tiến",
  "Thôn Tân Tiến ← Thôn Đông + Thôn Tây",
  "Sáp nhập 02 thôn (thôn Đông và thôn Tây (150 hộ)) thành thôn Tân Tiến",
  "Sáp nhập các thôn: toàn bộ thôn Đông, thôn Tây thành thôn Tân Tiến",
  "1. Thành lập thôn Tân Tiến thuộc xã Mẫu trên cơ sở nhập thôn Đông và thôn Tây",
  "b) Sáp nhập thôn Đông với thôn Tây thành thôn Tân Tiến (270 hộ)",
  "- Hợp nhất 02 thôn: thôn Đông, thôn Tây để thành lập thôn Tân Tiến",
  "Sáp nhập nguyên trạng thôn Đông và thôn Tây của xã Mẫu, lấy tên là thôn Tân Tiến",
  "Thôn Đông và thôn Tây sáp nhập thành thôn Tân Tiến với 270 hộ, 1.080 nhân khẩu",
  "Thôn Tân Tiến được thành lập trên cơ sở sáp nhập thôn Đông và thôn Tây",
  "Sáp nhập thôn Đông, thôn Tây, lấy tên là thôn Tân Tiến. Sau sáp nhập, thôn Tân Tiến có 270 hộ, 1.080 nhân khẩu.",
  "Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến; quy mô sau sáp nhập: 270 hộ, 1.080 nhân khẩu",
  "Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến, sau sáp nhập có 270 hộ, 1.080 nhân khẩu",
  "Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến, có số hộ 270 hộ, 1.080 nhân khẩu",
])("a merger: %s", async (sentence) => {
  expect(await changed("Nội dung", sentence)).toEqual(MERGED);
});

test.each([
  ["Nhập thôn Nam vào thôn Bắc", ["T3 > Thôn Bắc 90", "T4 > Thôn Bắc 200"]],
  [
    "Nhập toàn bộ thôn Nam vào thôn Bắc và giữ nguyên tên thôn Bắc",
    ["T3 > Thôn Bắc 90", "T4 > Thôn Bắc 200"],
  ],
  ["Đổi tên thôn Đông thành thôn Rạng Đông", ["T1 > Thôn Rạng Đông 120"]],
  ["Nhập thôn Nam vào thôn Bắc hiện nay", ["T3 > Thôn Bắc 90", "T4 > Thôn Bắc 200"]],
  ["Giữ nguyên hiện trạng các thôn: Thượng, Hạ", []],
  ["Đề nghị đổi tên thôn Đông thành thôn Rạng Đông", ["T1 > Thôn Rạng Đông 120"]],
  ["Giải thể thôn Hạ", ["T6 > - ?"]],
  ["Giữ nguyên thôn Hạ", []],
  ["Giữ nguyên thôn Hạ;", []],
  ["Giữ ổn định thôn Hạ", []],
  ["Đổi tên gọi thôn Nam thành thôn Nam Sơn", ["T3 > Thôn Nam Sơn 90"]],
  ["Nhập thôn Nam vào thôn Bắc;", ["T3 > Thôn Bắc 90", "T4 > Thôn Bắc 200"]],
  ["Đổi tên thôn Nam thành thôn Nam Sơn;", ["T3 > Thôn Nam Sơn 90"]],
  ["Tách thôn Trung (100 hộ) để thành lập thôn Chợ", ["T7 > Thôn Trung 210", "T7 > Thôn Chợ 100"]],
  ["Một phần thôn Trung (100 hộ) → Thôn Chợ.", ["T7 > Thôn Trung 210", "T7 > Thôn Chợ 100"]],
  ["100 hộ thôn Trung → Thôn Chợ", ["T7 > Thôn Trung 210", "T7 > Thôn Chợ 100"]],
  ["100 hộ thôn Trung → Thôn Nam", ["T3 > Thôn Nam 90", "T7 > Thôn Nam 100", "T7 > Thôn Trung 210"]],
  ["Giữ nguyên thôn Thượng, thôn Hạ và thôn Nam", []],
  ["Chia thôn Trung thành thôn Trung 1 và thôn Trung 2", ["T7 > Thôn Trung 1 ?", "T7 > Thôn Trung 2 ?"]],
  [
    "Chia thôn Trung thành 02 thôn: thôn Trung 1 (160 hộ) và thôn Trung 2 (150 hộ)",
    ["T7 > Thôn Trung 1 160", "T7 > Thôn Trung 2 150"],
  ],
  ["Tách một phần thôn Trung (100 hộ) để thành lập thôn Mới", ["T7 > Thôn Trung 210", "T7 > Thôn Mới 100"]],
  [
    "Chuyển 40 hộ của thôn Trung sang thôn Nam",
    ["T3 > Thôn Nam 90", "T7 > Thôn Nam 40", "T7 > Thôn Trung 270"],
  ],
])("%s", async (sentence, expected) => {
  expect(await changed("Nội dung", sentence)).toEqual(expected);
});

test("what is left of a unit may be said by how large it is", async () => {
  const sentences = [
    "Sáp nhập thôn Đông và một phần thôn Tây (40 hộ) thành thôn Tân Tiến",
    "Thôn Tây còn lại 110 hộ",
  ];
  expect(await changed("Nội dung", ...sentences)).toEqual([
    "T1 > Thôn Tân Tiến 120",
    "T2 > Thôn Tân Tiến 40",
    "T2 > Thôn Tây 110",
  ]);
});

test("what sentences say of one unit is told of it together", async () => {
  const sentences = [
    "Chuyển 40 hộ của thôn Trung sang thôn Nam",
    "Điều chỉnh 30 hộ của thôn Nam về thôn Bắc",
    "Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến",
    "Chuyển 10 hộ thôn Hạ vào thôn Tân Tiến",
  ];
  expect(await changed("Nội dung", ...sentences)).toEqual([
    ...MERGED,
    "T6 > Thôn Tân Tiến 10",
    "T3 > Thôn Nam 60",
    "T7 > Thôn Nam 40",
    "T3 > Thôn Bắc 30",
    "T4 > Thôn Bắc 200",
    "T6 > Thôn Hạ 85",
    "T7 > Thôn Trung 270",
  ]);
});

test.each([
  [
    "words behind the new name",
    ["Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến, trụ sở tại nhà văn hoá thôn Đông"],
    ["changes/words-left"],
  ],
  [
    "another commune",
    ["Sáp nhập thôn Đông và thôn Tây thuộc xã Khác thành thôn Tân Tiến"],
    ["changes/unknown-place"],
  ],
  ["no new name", ["Sáp nhập thôn Đông và thôn Tây"], ["changes/blank-name"]],
  ["an arrow that is a range as well", ["Thôn 1 → Thôn 5"], ["csv/missing-column"]],
  [
    "two new names",
    ["Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến và thôn Mới"],
    ["changes/words-left"],
  ],
  ["two units that take one in", ["Nhập thôn Đông vào thôn Tây và thôn Nam"], ["changes/blank-name"]],
  [
    "another number of units than said",
    ["Chia thôn Trung thành 3 thôn: thôn Trung 1 và thôn Trung 2"],
    ["changes/sentence"],
  ],
  [
    "what moves from two units",
    ["Chuyển 40 hộ của thôn Trung và 20 hộ của thôn Nam sang thôn Bắc"],
    ["T3 > Thôn Nam 70", "T3 > Thôn Bắc 20", "T4 > Thôn Bắc 200", "T7 > Thôn Bắc 40", "T7 > Thôn Trung 270"],
  ],
  [
    "a new unit of parts of two units, which go on",
    ["Tách 40 hộ, 150 nhân khẩu của thôn Trung và 20 hộ của thôn Nam để thành lập thôn Mới"],
    ["T3 > Thôn Nam 70", "T7 > Thôn Trung 270", "T3 > Thôn Mới 20", "T7 > Thôn Mới 40"],
  ],
  [
    "the new unit before what is split off",
    ["Thành lập thôn Mới trên cơ sở tách 40 hộ của thôn Trung, 20 hộ của thôn Nam"],
    ["T3 > Thôn Nam 70", "T7 > Thôn Trung 270", "T3 > Thôn Mới 20", "T7 > Thôn Mới 40"],
  ],
  [
    "what moves from two units, of which one is none",
    ["Chuyển 40 hộ của thôn Trung và 20 hộ ngõ Chợ sang thôn Bắc"],
    ["changes/sentence"],
  ],
  [
    "what is left of a unit, which keeps its name",
    ["Chuyển 40 hộ của thôn Trung sang thôn Bắc", "Thôn Trung sau khi tách còn 270 hộ, giữ nguyên tên gọi"],
    ["T4 > Thôn Bắc 200", "T7 > Thôn Bắc 40", "T7 > Thôn Trung 270"],
  ],
  [
    "the rest of a unit behind a number, and where a part lies",
    [
      "1. Sáp nhập thôn Đông và một phần thôn Trung (40 hộ thuộc xóm Chùa) thành thôn Mới",
      "2. Phần còn lại của thôn Trung nhập với thôn Hạ, lấy tên là thôn Trung Hạ",
    ],
    ["T1 > Thôn Mới 120", "T7 > Thôn Mới 40", "T6 > Thôn Trung Hạ 95", "T7 > Thôn Trung Hạ 270"],
  ],
  [
    "numbers in words, and names before a colon",
    [
      "Sáp nhập 02 (hai) thôn: thôn Đông và thôn Tây thành 01 (một) thôn, lấy tên là thôn Tân Tiến",
      "Giữ nguyên 01 (một) thôn là thôn Nam",
      "Thôn Hạ: giữ nguyên, có 95 hộ",
      "Thôn Mới: được thành lập trên cơ sở sáp nhập thôn Thượng với thôn Bắc",
    ],
    [...MERGED, "T4 > Thôn Mới 200", "T5 > Thôn Mới 110"],
  ],
  [
    "units that get another kind keep their names",
    ["Chuyển 02 thôn: thôn Đông, thôn Tây thành 02 tổ dân phố", "Chuyển đổi thôn Nam thành tdp"],
    ["T1 > Tổ dân phố Đông 120", "T2 > Tổ dân phố Tây 150", "T3 > TDP Nam 90"],
  ],
  ["of which kind is not said", ["Chuyển thôn Đông thành đơn vị"], ["changes/sentence"]],
  ["what is kept before its verb", ["Thôn Đông, thôn Tây và thôn Nam giữ nguyên hiện trạng"], []],
  [
    "articles with clauses that name no unit",
    [
      "Điều 1. Sắp xếp, sáp nhập các thôn thuộc xã Mẫu như sau:",
      "1. Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến",
      "Điều 2. Giữ nguyên thôn Nam",
      "Sau khi sắp xếp, xã Mẫu có 06 thôn.",
      "Điều 3. Nghị quyết này có hiệu lực từ ngày 01/7/2026.",
    ],
    MERGED,
  ],
  [
    "a clause that names units",
    [
      "Điều 1. Nghị quyết này sắp xếp thôn Đông và thôn Tây như sau:",
      "Sáp nhập thôn Nam và thôn Bắc thành thôn Mới",
    ],
    ["changes/unknown-place"],
  ],
  [
    "what moves to two units",
    ["Chuyển 40 hộ của thôn Trung sang thôn Nam và thôn Bắc"],
    ["changes/sentence"],
  ],
  [
    "what moves to a unit that does not go on",
    ["Chuyển 40 hộ của thôn Trung sang thôn Nam", "Sáp nhập thôn Nam và thôn Tây thành thôn Tân Tiến"],
    ["changes/sentence"],
  ],
  [
    "figures that are not those of the parts",
    ["Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến. Sau sáp nhập có 275 hộ"],
    [...MERGED, "changes/new-figures"],
  ],
])("%s", async (_, sentences, expected) => {
  expect(await changed("Nội dung", ...sentences)).toEqual(expected);
});

test.each([
  ["Phương án sắp xếp", ["Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến"]],
  ["Nội dung phương án", ["Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến"]],
  ["STT,Nội dung sắp xếp thôn,Ghi chú", ["1|Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến|"]],
  ["STT,Nội dung,Ghi chú", ["I|Sáp nhập|", "1|Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến|"]],
  ["STT,Nội dung,Ghi chú", ["I|Xã Mẫu|", "1|Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến|"]],
  ["Nội dung,Số hộ", ["Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến|270"]],
])("under %s", async (header, rows) => {
  expect(await changed(header, ...rows)).toEqual(MERGED);
});

test("what moves takes no row of the same name away, of another day or commune", async () => {
  const rows = [
    "24/6/2026|Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến",
    "29/6/2026|Chuyển 40 hộ của thôn Trung sang thôn Tân Tiến",
    "29/6/2026|Đổi tên thôn Hạ thành thôn Hạ Mới",
  ];
  expect(await changed("Ngày,Nội dung", ...rows)).toEqual([
    ...MERGED,
    "T7 > Thôn Tân Tiến 40",
    "T6 > Thôn Hạ Mới 95",
    "T7 > Thôn Trung 270",
  ]);
  const twice = [
    "Sáp nhập thôn Đông và thôn Tây thành thôn Tân Tiến",
    "Sáp nhập thôn Nam và thôn Bắc thành thôn Tân Tiến",
    "Chuyển 40 hộ của thôn Trung sang thôn Hạ",
  ];
  expect(await changed("Nội dung", ...twice)).toEqual(["changes/name-twice"]);
});

test("one figure beside a sentence that makes two units is not theirs", async () => {
  const row = "Chia thôn Trung thành thôn Trung 1 và thôn Trung 2|310";
  expect(await changed("Nội dung,Số hộ", row)).toEqual(["changes/sentence"]);
  const moved = "Chuyển 40 hộ của thôn Trung sang thôn Nam|40";
  expect(await changed("Nội dung,Số hộ", moved)).toEqual(["changes/sentence"]);
});

test("beside other columns of a plan a text is none of it", async () => {
  const rows = ["Thôn Đông|Thôn Tân Tiến|Giải thể thôn Hạ", "Thôn Tây|Thôn Tân Tiến|"];
  expect(await changed("Tên thôn cũ,Tên thôn mới,Nội dung", ...rows)).toEqual(MERGED);
});
