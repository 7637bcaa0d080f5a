/** A plan without a register: what it says of its old units, once, several times, and in its notes. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";

const BY_OLD = "Tên thôn hiện nay,Số hộ,Tên thôn mới,Hình thức,Ghi chú";

const BY_NEW = "Tên thôn mới,Gồm,Số hộ,Hình thức";

const planned = (header: string, rows: readonly string[]) =>
  run({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { changes: { file: c.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: { "c.csv": new TextEncoder().encode([header, ...rows].join("\n")) },
  });

/** Households of the commune before and after, or the codes of faults; codes of warnings on plans. */
async function read(header: string, rows: readonly string[]): Promise<unknown> {
  const { result, findings } = await planned(header, rows);
  const codes = (severity: string) =>
    findings
      .filter((one) => one.severity === severity && one.code.startsWith("changes/"))
      .map(({ code }) => code);
  if (result === null) return codes("error");
  const of = result.summary.find(({ place, indicator }) => place === "Xã Mẫu" && indicator === "households");
  return [of?.before, of?.after, ...codes("warning")];
}

test.each<[what: string, header: string, rows: string[], expected: unknown]>([
  [
    "a unit with the same figures in two rows stands whole in two new ones",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Thôn 2,150,Thôn A,,", "Thôn 2,150,Thôn B,,"],
    ["changes/too-many-households"],
  ],
  [
    "the same in a list by new units",
    BY_NEW,
    ["Thôn A,Thôn 1 (100 hộ) + Thôn 2 (150 hộ),,", "Thôn B,Thôn 2 (150 hộ) + Thôn 3 (90 hộ),,"],
    ["changes/too-many-households"],
  ],
  [
    "several units of one cell that each stay",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Thôn 2,150,Thôn A,,", '"Thôn 3, Thôn 4","80\n90",Giữ nguyên,,'],
    [420, 420],
  ],
  [
    "which units the others are is not said",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Thôn 2,150,Thôn A,,", "Các thôn còn lại,50,Giữ nguyên,,"],
    [300, 300, "changes/perhaps-no-unit"],
  ],
  [
    "houses that a list of TDP names without the word, and another row as well, are one",
    "Tên TDP mới,Gồm,Số hộ,Hình thức",
    ["TDP 1,TDP 1 (300 hộ) + KĐT Xanh (100 hộ),400,", "TDP Xanh,KĐT Xanh (500 hộ),500,"],
    [900, 900, "changes/perhaps-no-unit"],
  ],
  [
    "halves are told by what is done",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Thôn 2,75,Thôn A,Chia tách,", "Thôn 2,75,Thôn B,Chia tách,"],
    [250, 250],
  ],
  [
    "figures that differ are added up, and told",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Thôn 2,100,Thôn A,,", "Thôn 2,50,Thôn B,,"],
    [250, 250, "changes/figures-added"],
  ],
  [
    "a note moves nobody, and is told",
    BY_OLD,
    ["Thôn 1,100,Thôn 1,,nhận 40 hộ của Thôn 2", "Thôn 2,150,Thôn 2,,"],
    [250, 250, "changes/note-unread"],
  ],
  [
    "a note that a part alone is meant",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Thôn 2,150,Thôn A,,Một phần"],
    [250, 250, "changes/note-unread"],
  ],
  [
    "the same of a unit of which other rows tell the rest",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Thôn 2,90,Thôn A,,Một phần", "Thôn 2,60,Thôn B,Chia tách,"],
    [250, 250],
  ],
  [
    "a column of households that go elsewhere",
    BY_OLD.concat(",Số hộ chuyển đi"),
    ["Thôn 1,100,Thôn A,,,", "Thôn 2,150,Thôn A,,,40"],
    [250, 250, "changes/note-unread"],
  ],
  [
    "a column of households that are merged, or stay",
    BY_OLD.concat(",Số hộ nhập,Số hộ còn lại"),
    ["Thôn 1,100,Thôn A,,,100,", "Thôn 2,150,Thôn A,,,40,110"],
    [250, 250, "changes/note-unread", "changes/note-unread"],
  ],
  [
    "a further column of how much goes, and of where",
    BY_OLD.concat(",Phạm vi,Tỷ lệ nhập,Chuyển một phần sang"),
    ["Thôn 1,100,Thôn A,,,Toàn bộ,100%,", "Thôn 2,150,Thôn A,,,Một phần,30%,Thôn 1"],
    [250, 250, "changes/note-unread", "changes/note-unread", "changes/note-unread"],
  ],
  [
    "a further column in words",
    BY_OLD.concat(",Nội dung điều chỉnh"),
    ["Thôn 1,100,Thôn 1,,,Nhận 20 hộ của Thôn 2", "Thôn 2,150,Thôn 2,,,"],
    [250, 250, "changes/note-unread"],
  ],
  [
    "notes of houses that go, or are none of the unit's",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,Trừ khu vực chợ", "Thôn 2,150,Thôn A,,Các hộ ngõ 5 về Thôn 3", "Thôn 3,90,Thôn 3,,"],
    [340, 340, "changes/note-unread", "changes/note-unread"],
  ],
  [
    "notes that say nothing of parts",
    BY_OLD.concat(",Căn cứ khác"),
    [
      "Thôn 1,100,Thôn A,,Các hộ đều đồng ý,Tờ trình về việc sắp xếp",
      "Thôn 2,150,Thôn A,,Trừ 3 hộ không đồng ý,",
    ],
    [250, 250, "changes/note-unread"],
  ],
  [
    "a note whose households are meant",
    BY_NEW.concat(",Ghi chú"),
    ["Thôn A,Thôn 1 (100 hộ) + Thôn 2 (150 hộ),,,Trong đó có 20 hộ của Thôn 3", "Thôn 3,Thôn 3,90,,"],
    [340, 340, "changes/note-unread"],
  ],
  [
    "the same of all households, and of none",
    BY_OLD.concat(",Số hộ chuyển"),
    ["Thôn 1,100,Thôn A,,,0", "Thôn 2,150,Thôn A,,,150"],
    [250, 250],
  ],
  [
    "a note that says what a row says is not told",
    BY_NEW.concat(",Ghi chú"),
    ["Thôn 1,Thôn 1 (100 hộ) + 40 hộ của Thôn 2,,,nhận 40 hộ của Thôn 2", "Thôn 2,Thôn 2 (110 hộ),,,"],
    [250, 250],
  ],
  [
    "giữ nguyên in the place of a name into which others merge",
    BY_OLD,
    ["Thôn 1,100,Thôn 2,,", "Thôn 2,150,Giữ nguyên,,"],
    ["changes/operation-differs"],
  ],
  ["a name alone that is kept", BY_OLD, ["Thôn 1,100,Thôn 2,,", "Thôn 2,150,Giữ nguyên tên,,"], [250, 250]],
  [
    "of figures on either side of the new name the second are those of afterwards",
    "Tên thôn,Số hộ,Tên thôn mới,Số hộ",
    ["Thôn 1,100,Thôn A,210", "Thôn 2,110,Thôn A,210"],
    [210, 210],
  ],
  [
    "and are held against the parts",
    "Tên thôn,Số hộ,Tên thôn mới,Số hộ",
    ["Thôn 1,100,Thôn A,240", "Thôn 2,110,Thôn A,240"],
    [210, 210, "changes/new-figures"],
  ],
  [
    "three figures of one kind are not guessed",
    "Tên thôn,Số hộ,Tên thôn mới,Số hộ,Số hộ",
    ["Thôn 1,100,Thôn A,210,210", "Thôn 2,110,Thôn A,210,210"],
    [],
  ],
  [
    "a new unit of parts may be said to be merged",
    BY_NEW,
    ["Thôn A,Thôn 1 (100 hộ) + 40 hộ của Thôn 2,,Sáp nhập", "Thôn 2,Thôn 2 (110 hộ),,Điều chỉnh"],
    [250, 250],
  ],
  [
    "Thôn 1 cũ is Thôn 1, which stands in another row as well",
    BY_NEW,
    ["Thôn A,Thôn 2 (150 hộ) + 40 hộ của Thôn 1,,", "Thôn B,Thôn 1 cũ (60 hộ),,"],
    [250, 250],
  ],
  [
    "a cluster in the place of an old unit is attached where it says so",
    BY_OLD,
    [
      "Thôn 1,100,Thôn A,,",
      "Ghép khu tập thể Dệt,65,Thôn A,,",
      "Ghép thêm KĐT Sông Xanh,20,Thôn 2,,",
      "Thôn 2,90,Thôn 2,,",
    ],
    [190, 275],
  ],
  [
    "what says that it is a unit is no cluster, and told",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Ghép Thôn 2,90,Thôn A,,"],
    [190, 190, "changes/perhaps-no-unit"],
  ],
  [
    "a unit that gets a cluster had the figure of the new one less that",
    BY_NEW,
    ["Thôn A,Thôn 1; ghép khu Dệt (65 hộ),250,", "Thôn 2,Thôn 2,90,"],
    [275, 340],
  ],
  [
    "nobody knows what it had where the cluster says nothing",
    BY_NEW,
    ["Thôn A,Thôn 1; ghép khu Dệt,250,", "Thôn 2,Thôn 2,90,"],
    [null, 340, "changes/added-unknown"],
  ],
  [
    "what is attached or created was not there before",
    BY_NEW,
    ["Thôn A,Thôn 1 + Thôn 2; ghép khu Dệt (65 hộ),250,", "Thôn B,Thành lập mới,70,", "Thôn 3,Thôn 3,90,"],
    [275, 410],
  ],
  [
    "what houses are newly made of was not there before",
    BY_NEW,
    [
      "Thôn A,Thôn 1 + Thôn 2,250,",
      "Thôn B,Thành lập mới từ KĐT Sông Xanh (40 hộ) + chung cư A1 (30 hộ),70,",
    ],
    [250, 320],
  ],
  [
    "households of a unit are not all that it has",
    BY_NEW,
    ["Thôn A,Thôn 1 (100 hộ) + 40 hộ của Thôn 2,,"],
    [null, 140, "changes/part-unassigned"],
  ],
  [
    "parts with a rest that says how large it is are all of a unit",
    BY_OLD,
    ["Thôn 1,100,Thôn A,,", "Một phần Thôn 2 (40 hộ),40,Thôn A,,", "Phần còn lại của Thôn 2,110,Thôn 2,,"],
    [250, 250],
  ],
  [
    "what is done says which part is meant, and the rest",
    BY_OLD,
    [
      "Thôn 1,100,Thôn A,Nhập nguyên trạng,",
      "Thôn 2,40,Thôn A,Nhập một phần,",
      "Thôn 2,110,Thôn 2,Phần còn lại,",
    ],
    [250, 250],
  ],
  [
    "a part may go to a unit that keeps its name",
    BY_OLD,
    ["Thôn 1,100,Thôn 1,,", "Thôn 2,40,Thôn 1,Nhập một phần,", "Thôn 2,110,Thôn 2,Phần còn lại,"],
    [250, 250],
  ],
  [
    "a part alone is not all of a unit",
    BY_OLD,
    ["Thôn 1,100,Thôn A,Nhập nguyên trạng,", "Thôn 2,150,Thôn A,Nhập một phần Thôn 2 vào Thôn 1,"],
    [null, null, "changes/part-unassigned", "changes/unknown-part"],
  ],
  [
    "a part of another unit is none of the row's",
    BY_OLD,
    ["Thôn 1,100,Thôn A,Sáp nhập Thôn 1 với một phần Thôn 2,", "Thôn 2,150,Thôn A,Chưa sắp xếp,"],
    ["changes/operation-differs"],
  ],
  [
    "names below Đơn vị mới are names, of a unit that keeps its own too",
    "Đơn vị cũ,Số hộ,Đơn vị mới",
    [
      "Thôn 1,100,Thôn A",
      "Một phần Thôn 2,40,Thôn A",
      "Phần còn lại Thôn 2,110,Thôn 2",
      "Thôn 3,90,Giữ nguyên",
    ],
    [340, 340],
  ],
  [
    "figures of old units may be headed as such",
    "Tên TDP cũ,Số hộ cũ,Tên TDP mới,Số hộ mới",
    ["TDP 1,300,TDP 1,800", "TDP 2,500,TDP 1,"],
    [800, 800],
  ],
  [
    "but where the list says all of them",
    BY_NEW,
    ["Thôn A,Thôn 1 (100 hộ) + toàn bộ 40 hộ của Thôn 2,,"],
    [140, 140],
  ],
])("%s", async (_, header, rows, expected) => {
  expect(await read(header, rows)).toEqual(expected);
});

test.each([
  "khu dân cư mới Đồng Xa",
  "KĐT Sông Xanh (65 hộ)",
  "15 hộ khu vực giáp ranh",
  "các hộ còn lại",
  "Thôn 2 chuyển sang",
  "xóm Trại (Thôn 2)",
  "Nâng thôn Bắc lên TDP",
  "khu Tây Thôn Nam",
  "Thôn 2. Tổng 250 hộ",
])("%s is told as no name of a unit", async (name) => {
  const { findings } = await planned(BY_NEW, [`Thôn A,Thôn 1 + ${name},,`, "Thôn Tây,Thôn Tây,90,"]);
  expect(findings.map(({ code }) => code)).toContain("changes/perhaps-no-unit");
});

test.each([
  "Khu dân cư số 1",
  "thôn trung tâm",
  "Thôn xóm Chùa",
  "Thôn Tân lập",
  "Thôn 2 (thôn Hạ cũ)",
  "TDP số 3",
])("%s is a name of a unit", async (name) => {
  const { findings } = await planned(BY_NEW, [`Thôn A,Thôn 1 + ${name},,`, "Thôn Tây,Thôn Tây,90,"]);
  expect(findings.map(({ code }) => code)).not.toContain("changes/perhaps-no-unit");
});

test("names of a list that are all written so are names", async () => {
  const rows = ["Thôn A,thôn hòa bình mới + thôn an lạc hạ,,", "Thôn Tây,thôn phú cường trên,90,"];
  const { findings } = await planned(BY_NEW, rows);
  expect(findings.map(({ code }) => code)).not.toContain("changes/perhaps-no-unit");
});

test("a part of a unit is no unit of its own", async () => {
  const { result } = await planned(BY_NEW, [
    "Thôn A,Thôn 1 + ngõ 12 Thôn 3 + Thôn Văn Đường + xóm Chùa thuộc Thôn 2,150,",
    "Thôn B,Thôn 3 còn lại + phần còn lại của Thôn 2,90,",
  ]);
  expect(result?.places.find(({ level }) => level === "unit")?.before).toBe(4);
});

test("what a unit is split from, and words for its renaming, are no units of their own", async () => {
  const { result } = await planned(BY_NEW, [
    "Thôn A,Tách từ Thôn 1 (40 hộ),40,",
    "Thôn B,Thôn 1 sau khi tách 40 hộ,90,",
    "Thôn C,Đổi tên Thôn 2,60,",
    "Thôn D,Chuyển đổi từ TDP 6,70,",
  ]);
  expect(result?.places.find(({ level }) => level === "unit")).toMatchObject({ before: 3, after: 4 });
});

test.each<[what: string, heads: [string, string], expected: unknown]>([
  ["communes", ["I,Xã Bên,250,,,", "II,Xã Xa,90,,,"], [["table/groups"], 3, 340]],
  ["kinds", ["I,Thôn,250,,,", "II,Tổ dân phố,90,,,"], [["table/groups"], 3, 340]],
  [
    "what is done, of which one has another sum",
    ["I,Các thôn sáp nhập,250,,,", "II,Các thôn đổi tên,95,,,"],
    [["table/groups", "table/total-differs"], 3, 340],
  ],
  ["units are rows that say nothing of themselves", ["I,Thôn A,250,,,", "II,Thôn 3,90,,,"], null],
])("headings with the sums of their rows beside them: %s", async (_, [first, second], expected) => {
  const rows = [first, "1,Thôn 1,100,Thôn A,,", "2,Thôn 2,150,Thôn A,,", second, "3,Thôn 3,90,Thôn C,,"];
  const { result, findings } = await planned(`STT,${BY_OLD}`, rows);
  const told = findings.map(({ code }) => code).filter((code) => /^table\/(?:groups|total)/.test(code));
  const units = result?.places.find(({ level }) => level === "unit")?.before;
  const households = result?.summary
    .filter(({ place, indicator }) => indicator === "households" && /^Xã \p{L}+$/u.test(place ?? ""))
    .reduce((sum, { before }) => sum + (before ?? 0), 0);
  expect(result && [told, units, households]).toEqual(expected);
});

test("words for households are told beside numbered units, which say nothing of how names are written", async () => {
  const rows = [
    "Tổ 1,100,Tổ 1",
    "Tổ 2,90,Tổ 1",
    "các hộ còn lại,20,Tổ 1",
    "các hộ tái định cư,30,Tổ 1",
    "Tổ 3,80,Tổ 3",
  ];
  const { findings } = await planned("Tên tổ hiện nay,Số hộ,Tên tổ mới", rows);
  expect(findings.map(({ code }) => code)).toContain("changes/perhaps-no-unit");
});

test("a unit in no commune beside others that stand in one is a fault, as where merged cells were lost", async () => {
  const rows = [
    `Xã,${BY_OLD}`,
    "Xã Bên,Thôn 1,100,Thôn A,,",
    ",Thôn 2,150,Thôn A,,",
    "Xã Xa,Thôn 3,90,Thôn C,,",
  ];
  const { result, findings } = await run({
    scenario: "tinhgon: 1\nname: X\ninputs: { changes: c.csv }\npolicy: nd-185-2026\n",
    files: { "c.csv": new TextEncoder().encode(rows.join("\n")) },
  });
  const faults = findings.filter(({ severity }) => severity === "error");
  expect([result, faults.map(({ code, line }) => [code, line])]).toEqual([null, [["value/blank", 3]]]);
});
