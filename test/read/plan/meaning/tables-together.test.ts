/** Plans of several tables, a file or a sheet a commune: what each table says as a whole is of its own rows. */
import { expect, test } from "vitest";
import { runOfPlan } from "../../../support/commune-plan.ts";

const REGISTER = [
  "code,parent,kind,name,households",
  "X,,xa,Xã Mẫu,",
  ...["1,X,thôn,Thôn Đông,100", "2,X,thôn,Thôn Tây,150", "3,X,thôn,Thôn Nam,80", "4,X,thôn,Thôn Bắc,90"],
];

type Ran = Awaited<ReturnType<typeof runOfPlan>>;

/** A figure of each new unit; codes of faults where there are any. */
function afterOf({ result, findings }: Ran, indicator = "households"): readonly string[] {
  const faults = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const rows = (result?.summary ?? []).filter(
    (row) => row.level === "unit" && row.indicator === indicator && row.register === "new" && row.after !== 0,
  );
  return [...faults, ...rows.map(({ name, after }) => `${name} ${after}`)].toSorted();
}

const HEADED = ["STT,Tên thôn,Số hộ,Ghi chú", "I,Thôn Mới (mới),250,", "1,Thôn Đông,100,", "2,Thôn Tây,150,"];

const HEADED_TOO = [
  "STT,Tên thôn,Số hộ,Ghi chú",
  "I,Thôn Vui (mới),170,",
  "1,Thôn Nam,80,",
  "2,Thôn Bắc,90,",
];

const TARGETS = ["STT,Tên thôn,Số hộ,Sáp nhập vào", "1,Thôn Nam,80,Thôn Bắc", "2,Thôn Bắc,90,"];

const OLDS = ["STT,Thôn hiện nay,Số hộ,Thôn mới", "1,Thôn Đông,100,Thôn Mới", "2,Thôn Tây,150,Thôn Mới"];

const OLDS_TOO = OLDS.map((row) => row.replace("Đông,100", "Nam,80").replace("Tây,150", "Bắc,90"));

const LISTED = ["STT,Tên thôn,Gồm,Số hộ", "1,Thôn Mới,Thôn Đông + Thôn Tây,250"];

const LISTED_TOO = ["STT,Đơn vị mới,Gồm,Số hộ", "1,Thôn Vui,Thôn Nam + Thôn Bắc,170"];

const STAYING = ["STT,Tên thôn,Số hộ,Lý do giữ nguyên", "1,Thôn Nam,80,Xa", "2,Thôn Bắc,90,Xa"];

const BOTH = ["Thôn Mới 250", "Thôn Vui 170"];

const KEPT = ["Thôn Bắc 90", "Thôn Mới 250", "Thôn Nam 80"];

test.each([
  ["new units above their old ones", HEADED, HEADED_TOO, BOTH],
  ["new units above their old ones, and in a column", HEADED, OLDS_TOO, ["Thôn Mới 420"]],
  ["what each goes into", OLDS, TARGETS, ["Thôn Bắc 170", "Thôn Mới 250"]],
  ["lists of parts under other headers", LISTED, LISTED_TOO, BOTH],
  ["lists, and units that stay", LISTED, STAYING, KEPT],
  ["new units above their old ones, and units that stay", HEADED, STAYING, KEPT],
])("tables of one plan are read together: %s", async (_, first, second, units) => {
  expect(afterOf(await runOfPlan(REGISTER, first, second))).toEqual(units);
  expect(afterOf(await runOfPlan(REGISTER, second, first))).toEqual(units);
  expect(afterOf(await runOfPlan(null, first, second))).toEqual(units);
});

test("units that stay stand below a table of fewer known columns, or without a column of new units", async () => {
  const title = "II. GIỮ NGUYÊN";
  for (const own of [
    HEADED,
    ["Tên thôn mới,Gồm", "Thôn Mới,Thôn Đông + Thôn Tây"],
    ["Đơn vị mới,Gồm", "Thôn Mới,Thôn Đông + Thôn Tây"],
    ["STT,Nội dung", "1,Sáp nhập Thôn Đông và Thôn Tây thành Thôn Mới"],
  ])
    for (const header of ["STT,Tên thôn,Số hộ,Lý do", "STT,Thôn,Số hộ,Lý do"]) {
      const rows = [...own, title, header, ...STAYING.slice(1)].map((row) => `${row},,`);
      expect(afterOf(await runOfPlan(REGISTER, rows))).toEqual(KEPT);
    }
});

/** How many thôn and how many tổ dân phố there are of old and of new units. */
async function kindsOf(...files: readonly (readonly string[])[]) {
  const [first = [], ...others] = files;
  const { result } = await runOfPlan(null, first, ...others);
  return ["units.thon", "units.tdp"].map((indicator) => {
    const row = result?.summary.find((one) => one.place === "Xã Mẫu" && one.indicator === indicator);
    return `${row?.before} → ${row?.after}`;
  });
}

const OF_THON = ["Tên thôn hiện nay,Số hộ,Tên thôn mới", "Đông,100,Mới", "Tây,150,Mới"];

const OF_TDP = ["Tên TDP hiện nay,Số hộ,Tên TDP mới", "Nam,80,Vui", "Bắc,90,Vui"];

test("the kind of a unit is the one that its own header says", async () => {
  expect(await kindsOf(OF_THON, OF_TDP)).toEqual(["2 → 1", "2 → 1"]);
  expect(await kindsOf(OF_TDP, OF_THON)).toEqual(["2 → 1", "2 → 1"]);
  const lists = ["Tên TDP mới,Gồm các TDP", '"Vui","Nam, Bắc"'];
  expect(await kindsOf(["Tên thôn mới,Gồm các thôn", 'Mới,"Đông, Tây"'], lists)).toEqual(["2 → 1", "2 → 1"]);
  const below = [...OF_THON, ...OF_TDP].map((row, at) => `${at || "STT"},${row}`);
  expect(await kindsOf(below.with(3, below[3]?.replace("3", "STT") ?? ""))).toEqual(["2 → 1", "2 → 1"]);
});

test("a header that says no kind leaves it to the others where they say one", async () => {
  const none = OF_TDP.with(0, "Đơn vị cũ,Số hộ,Tên mới");
  expect(await kindsOf(OF_THON, none)).toEqual(["4 → 2", "0 → 0"]);
  expect(
    await kindsOf(
      OF_THON,
      none,
      OF_TDP.map((row) => row.replace(/Nam|Bắc|Vui/, "$& Hà")),
    ),
  ).toEqual(["undefined → undefined", "undefined → undefined"]);
  const several = OF_TDP.with(0, "Tên thôn/TDP cũ,Số hộ,Tên thôn/TDP mới");
  expect(await kindsOf(OF_THON, several)).toEqual(["undefined → undefined", "undefined → undefined"]);
});

test("areas are in the unit of their own header", async () => {
  const inHa = [
    "Thôn hiện nay,Diện tích (ha),Số hộ,Thôn mới",
    "Thôn Nam,150.5,80,Thôn Vui",
    "Thôn Bắc,99.5,90,Thôn Vui",
  ];
  const inKm = [
    "Thôn hiện nay,Diện tích (km²),Số hộ,Thôn mới",
    "Thôn Đông,1.5,100,Thôn Mới",
    "Thôn Tây,2.5,150,Thôn Mới",
  ];
  const areas = ["Thôn Mới 400", "Thôn Vui 250"];
  expect(afterOf(await runOfPlan(null, inHa, inKm), "area")).toEqual(areas);
  expect(afterOf(await runOfPlan(null, inKm, inHa), "area")).toEqual(areas);
  expect(afterOf(await runOfPlan(null, [...inKm, ...inHa]), "area")).toEqual(areas);
  const own = inHa.map((row) => row.replace("150.5", "1.505 km²").replace("99.5", "99.50 ha"));
  expect(afterOf(await runOfPlan(null, inKm, own), "area")).toEqual(areas);
});
