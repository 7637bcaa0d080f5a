/** Plans in the words of offices: what stands behind a name of its size, thousands, reasons, and units that do not merge. */
import { expect, test } from "vitest";
import { runOfPlan } from "../../support/commune-plan.ts";

const HOUSEHOLDS: Readonly<Record<string, number>> = {
  "Thôn Đông": 1100,
  "Thôn Tây": 150,
  "Thôn Nam": 90,
  "Tổ 4": 70,
  "Khối 5": 60,
};

/** The units afterwards with their households and what is told of the plan; the codes of faults where there are some. */
async function made(header: string, ...rows: readonly string[]): Promise<readonly string[]> {
  const units = Object.entries(HOUSEHOLDS);
  const kindOf = (name: string): string => name.replace(/ \S+$/u, "");
  const register = [
    "code,parent,kind,name,households",
    "X,,xa,Xã Mẫu,",
    ...units.map(([name, count], at) => `X${at},X,${kindOf(name)},${name},${count}`),
  ];
  const { result, findings } = await runOfPlan(register, [header, ...rows]);
  if (result === null)
    return findings.filter(({ severity }) => severity === "error").map(({ code, line }) => `${line} ${code}`);
  const told = findings.filter(
    ({ code }) => /^(?:changes|table|csv)\//u.test(code) && !/not-listed|small-unit/u.test(code),
  );
  const after = result.summary.filter(
    ({ level, indicator, name, after: count }) =>
      level === "unit" && indicator === "households" && count !== 0 && HOUSEHOLDS[name ?? ""] !== count,
  );
  return [
    ...after.map(({ name, after: count }) => `${name} ${count}`).toSorted(),
    ...told.map(({ code }) => code),
  ];
}

const SENTENCES = "STT,Nội dung";

test.each([
  "Sáp nhập Thôn Đông (1,100 hộ) và Thôn Tây thành Thôn Mới. Sau sáp nhập có 1,250 hộ",
  "Sáp nhập Thôn Đông (số hộ: 1 100) và Thôn Tây thành Thôn Mới. Thôn Mới có 1 250 hộ",
  "Sáp nhập Thôn Đông hiện có 1.100 hộ và Thôn Tây hiện có 150 hộ thành Thôn Mới",
  "Sáp nhập toàn bộ 1 100 hộ của Thôn Đông và Thôn Tây, lấy tên là Thôn Mới, tổng số hộ là 1,250",
  "Sáp nhập Thôn Đông và Thôn Tây, lấy tên là Thôn Mới; quy mô sau sáp nhập: 1,250 hộ",
  "Thôn Mới: Thôn Đông - 1 100 hộ và Thôn Tây",
  "Thôn Mới gồm Thôn Đông, Thôn Tây",
])("one new unit of two: %s", async (said) => {
  expect(await made(SENTENCES, `1,"${said}"`)).toEqual(["Thôn Mới 1250"]);
});

test.each([
  "Sáp nhập Thôn Đông và Thôn Tây thành Thôn Mới. Sau sáp nhập có 1,150 hộ",
  "Sáp nhập Thôn Đông và Thôn Tây thành Thôn Mới. Sau sáp nhập có 1 150 hộ",
  "Nhập Thôn Tây vào Thôn Đông với tổng số 1,150 hộ",
])("how large it is said to be is held against its parts: %s", async (said) => {
  expect((await made(SENTENCES, `1,"${said}"`)).slice(1)).toEqual(["changes/new-figures"]);
});

test("a size in the sentence that is not that of its column is told, and each that is not that of its parts", async () => {
  const said = (count: string, beside: string) =>
    made(`${SENTENCES},Số hộ`, `1,"Sáp nhập Thôn Đông và Thôn Tây thành Thôn Mới, có ${count} hộ",${beside}`);
  expect(await said("1.250", "1250")).toEqual(["Thôn Mới 1250"]);
  expect(await said("1.250", "1260")).toEqual(["Thôn Mới 1250", "table/noted-figure", "changes/new-figures"]);
  expect(await said("1.260", "1250")).toEqual(["Thôn Mới 1250", "table/noted-figure"]);
});

test.each([
  "Không thực hiện sáp nhập Thôn Nam",
  "Thôn Nam không sáp nhập",
  "Giữ nguyên Thôn Nam vì đủ tiêu chuẩn",
  "Giữ nguyên Thôn Nam, do có vị trí biệt lập",
])("a unit that stays as it is: %s", async (said) => {
  const rows = [`1,"${said}"`, '2,"Nhập Thôn Tây vào Thôn Đông"'];
  expect(await made(SENTENCES, ...rows)).toEqual(["Thôn Đông 1250"]);
});

test.each([
  ["Điều chỉnh tên gọi Thôn Nam thành Thôn Chợ", "Thôn Chợ 90"],
  ["Sáp nhập Tổ 4 và Thôn Nam thành Tổ 9", "Tổ 9 160"],
  ["Nhập Khối 5 vào Tổ 4", "Tổ 4 130"],
  ["Thành lập Thôn Chợ từ cụm dân cư phía Đông Thôn Tây (40 hộ)", "Thôn Chợ 40"],
])("%s", async (said, unit) => {
  expect(await made(SENTENCES, `1,"${said}"`)).toContain(unit);
});

test("two sizes behind a unit are not taken as one of them", async () => {
  const said = "Sáp nhập Thôn Tây và Thôn Nam: 90 hộ (240 hộ) thành Thôn Mới";
  expect(await made(SENTENCES, `1,"${said}"`)).toEqual(["2 changes/unknown-place"]);
});

test("what is left of a unit goes on under its name", async () => {
  const rows = [
    '1,"Tách 40 hộ của Thôn Tây để thành lập Thôn Chợ"',
    '2,"Thôn Tây giữ nguyên với 110 hộ còn lại"',
  ];
  expect(await made(SENTENCES, ...rows)).toEqual(["Thôn Chợ 40", "Thôn Tây 110"]);
});

test("a sign that may part names is no part of a number", async () => {
  expect(await made(SENTENCES, '1,"Sáp nhập Tổ 4,150 hộ của Thôn Tây thành Tổ 9"')).not.toContain(
    "Tổ 9 4150",
  );
});

test("new units beside lists of parts are names under any header without the word for codes", async () => {
  const rows = ['1,Mới,"Thôn Đông, Thôn Tây"', '2,9,"Thôn Nam, Tổ 4"'];
  expect(await made("STT,Đơn vị mới,Gồm", ...rows)).toEqual(["9 160", "Mới 1250"]);
});

test("headers of any kind of unit", async () => {
  const rows = ["1,Khối 5,60,Khối 9", "2,Tổ 4,70,Khối 9"];
  expect(await made("STT,Tên khối hiện nay,Số hộ,Tên khối mới", ...rows)).toEqual(["Khối 9 130"]);
});
