/** Rows of a plan by names: the commune behind a name, and the new parent by its name. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";

const REGISTER = [
  "code,parent,kind,name,households",
  "A,,xa,Xã An,",
  "B,,xa,Xã Bình,",
  "A1,A,thon,Thôn 1,100",
  "A2,A,thon,Thôn 2,150",
  "B1,B,thon,Thôn 1,70",
  "B2,B,thon,Thôn 2,80",
];

/** Units and households of both communes afterwards, or the codes of faults. */
async function after(...rows: readonly string[]): Promise<unknown> {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));
  const { result, findings } = await run({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv }\npolicy: nd-185-2026\n",
    files: { "r.csv": bytes(REGISTER), "c.csv": bytes(rows) },
    by: "commune",
  });
  if (result === null) return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const of = (place: string, indicator: string) =>
    result.summary.find((one) => one.place === place && one.indicator === indicator)?.after;
  return ["A", "B"].map((place) => [of(place, "units"), of(place, "households")]);
}

test("the commune may stand behind the name of a unit, in brackets or not", async () => {
  const rows = ["Thôn 1 (xã An),Thôn Lớn", "Thôn 2 xã An,Thôn Lớn", "Thôn 2 - Xã Bình,Thôn To"];
  expect(await after("Tên thôn hiện nay,Tên thôn mới", ...rows)).toEqual([
    [1, 250],
    [2, 150],
  ]);
});

test("the commune behind a name is that of the row, or the unit is unknown", async () => {
  const header = "Xã,Tên thôn mới,Gồm";
  expect(await after(header, "Xã An,Thôn Lớn,Thôn 1 (xã An) + Thôn 2")).toEqual([
    [1, 250],
    [2, 150],
  ]);
  expect(await after(header, "Xã An,Thôn Lớn,Thôn 1 (xã Bình) + Thôn 2")).toEqual(["changes/words-left"]);
});

test("a unit moves to a commune that is named", async () => {
  const header = "Xã,Tên thôn hiện nay,Tên thôn mới,Hình thức,Trực thuộc mới";
  expect(await after(header, "Xã An,Thôn 2,Thôn Hai,,Xã Bình")).toEqual([
    [1, 100],
    [3, 300],
  ]);
});

test("the commune of today beside the one of afterwards says where old units stand", async () => {
  const header = "Xã hiện nay,Tên thôn hiện nay,Xã sau sắp xếp,Tên thôn sau sắp xếp";
  expect(await after(header, "Xã An,Thôn 2,Xã Bình,Thôn Hai Mới", "Xã Bình,Thôn 1,Xã Bình,Thôn 1")).toEqual([
    [1, 100],
    [3, 300],
  ]);
});

test.each([
  [
    "Xã,Thôn hiện nay,Tên thôn mới,Xã mới",
    "Xã An,Thôn 1,Thôn Đông,Xã Bình",
    "Xã An,Thôn 2,Thôn Đông,Xã Bình",
  ],
  [
    "STT,Trước sắp xếp,,Sau sắp xếp,",
    ',"Tên xã, phường",Tên thôn,"Tên xã, phường",Tên thôn',
    "1,Xã An,Thôn 1,Xã Bình,Thôn Đông",
    "2,Xã An,Thôn 2,Xã Bình,Thôn Đông",
  ],
  [
    "STT,Trước sắp xếp,,Sau sắp xếp,",
    ",Xã,Thôn,Xã,Thôn",
    "1,Xã An,Thôn 1,Xã Bình,Thôn Đông",
    "2,Xã An,Thôn 2,Xã Bình,Thôn Đông",
  ],
])("a column of new communes says where new units stand: %s", async (...rows) => {
  expect(await after(...rows)).toEqual([
    [0, 0],
    [3, 400],
  ]);
});

test.each([
  ["Xã mới,Thôn hiện nay,Tên thôn mới", "Xã An,Thôn 1,Thôn Đông", "Xã An,Thôn 2,Thôn Đông"],
  ["Thuộc xã,Thôn hiện nay,Tên thôn mới", "Xã An,Thôn 1,Thôn Đông", "Xã An,Thôn 2,Thôn Đông"],
  [
    "STT,Trước sắp xếp,,Sau sắp xếp,",
    ",Thôn,Số hộ,Xã,Thôn",
    "1,Thôn 1,100,Xã An,Thôn Đông",
    "2,Thôn 2,150,Xã An,Thôn Đông",
  ],
])("the only column of communes is that of old and new ones: %s", async (...rows) => {
  expect(await after(...rows)).toEqual([
    [1, 250],
    [2, 150],
  ]);
});

test("units of two communes that go into one of them are told as such", async () => {
  const register =
    "code,parent,kind,name,households\nX,,xa,Xã Mẫu,\nY,,xa,Xã Bên,\nA,X,thon,Thôn 1,90\nB,Y,thon,Thôn 2,80";
  const plan =
    "Xã,Tên thôn hiện nay,Tên thôn mới,Xã mới\nXã Mẫu,Thôn 1,Thôn Đông,Xã Bên\nXã Bên,Thôn 2,Thôn Đông,";
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { findings } = await run({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv }\npolicy: nd-185-2026\n",
    files: { "r.csv": bytes(register), "c.csv": bytes(plan) },
  });
  const faults = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  expect(faults).toEqual(["changes/crosses-communes"]);
});

test.each([
  [
    "in a column of their own, with the sums of their rows",
    "STT,Tên xã,Thôn hiện nay,Số hộ,Tên thôn mới",
    ["I,XÃ AN,,250,", "1,,Thôn 1,100,Thôn Đông", "2,,Thôn 2,150,Thôn Đông"],
    ["II,XÃ BÌNH,,150,", "1,,Thôn 1,70,Thôn 1", "2,,Thôn 2,80,Thôn 2"],
  ],
  [
    "among the units, with those that are kept apart",
    "STT,Thôn hiện nay,Số hộ,Tên thôn mới",
    ["I,Xã An,,", "1,Thôn 1,100,Thôn Đông", "2,Thôn 2,150,Thôn Đông"],
    ["II,Xã Bình,,", ",THÔN GIỮ NGUYÊN,,", "1,Thôn 1,70,", "2,Thôn 2,80,"],
  ],
])("communes head their units %s", async (_, header, first, second) => {
  expect(await after(header, ...first, ...second)).toEqual([
    [1, 250],
    [2, 150],
  ]);
});

test("marks for the name above stand for it", async () => {
  const rows = [
    "Xã An,Thôn 1,Thôn Đông",
    "Xã An,Thôn 2,nt",
    "Xã Bình,Thôn 1,Giữ nguyên",
    "Xã Bình,Thôn 2,-nt-",
  ];
  expect(await after("Xã,Thôn hiện nay,Tên thôn mới", ...rows)).toEqual([
    [1, 250],
    [2, 150],
  ]);
  expect(await after("Xã,Thôn hiện nay,Tên thôn mới", "Xã An,Thôn 1,nt")).toEqual(["changes/blank-name"]);
});
