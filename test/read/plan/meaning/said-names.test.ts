/** Plans whose new units are named in sentences alone: laid on a register, and each row as it is meant. */
import { expect, test } from "vitest";
import { run } from "../../../../src/index.ts";

const REGISTER = `code,parent,kind,name,households
X,,xa,Xã Mẫu,
T1,X,thon,Thôn Đông,100
T2,X,thon,Thôn Đoài,150
T3,X,thon,Thôn Nam,90
T4,X,thon,Thôn Hạ,60
`;

/** The new units with their households, or the codes of faults. */
async function made(plan: string): Promise<readonly string[]> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { result, findings } = await run({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv }\npolicy: nd-185-2026\n",
    files: { "r.csv": bytes(REGISTER), "c.csv": bytes(plan) },
    by: "unit",
  });
  if (result === null) return findings.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
  const rows = result.summary.filter((row) => row.level === "unit" && row.indicator === "households");
  return rows.map(({ name, after }) => `${name} ${after}`);
}

const TAIL = "Giữ nguyên Thôn Nam\nGiữ nguyên Thôn Hạ\n";

test.each([
  "Sáp nhập Thôn Đông và Thôn Đoài thành Thôn Mới",
  "Sáp nhập Thôn Đông (100 hộ, 400 khẩu) và Thôn Đoài (150 hộ, 600 khẩu) thành Thôn Mới",
  "Hợp nhất 02 thôn: Thôn Đông (100 hộ) và Thôn Đoài (150 hộ) thành Thôn Mới",
  "Sáp nhập Thôn Đông và Thôn Đoài thành thôn mới lấy tên là Thôn Mới",
  "Sáp nhập Thôn Đông, Thôn Đoài thành một thôn mới, lấy tên là Thôn Mới",
  "Nhập Thôn Đông vào Thôn Đoài, đổi tên thành Thôn Mới",
  "Thành lập Thôn Mới trên cơ sở sáp nhập Thôn Đông và Thôn Đoài",
])("%s", async (sentence) => {
  const plan = `Phương án\n"${sentence}"\n${TAIL}`;
  expect(await made(plan.replace("Phương án", "Phương án,Ghi chú"))).toEqual([
    "Thôn Mới 250",
    "Thôn Nam 90",
    "Thôn Hạ 60",
  ]);
});

test("a unit that others go into is called as before, and one that is renamed as the sentence says", async () => {
  const plan = "STT,Nội dung\n1,Sáp nhập Thôn Đông vào Thôn Đoài\n2,Đổi tên Thôn Nam thành Thôn Bắc\n";
  expect(await made(plan)).toEqual(["Thôn Đoài 250", "Thôn Bắc 90", "Thôn Hạ 60"]);
});

test("sentences beside old units name what each becomes", async () => {
  const rows = [
    "Thôn Đông,Sáp nhập với Thôn Đoài thành Thôn Mới",
    "Thôn Đoài,Sáp nhập với Thôn Đông thành Thôn Mới",
    "Thôn Nam,Giữ nguyên",
  ];
  const plan = ["Tên thôn cũ,Phương án sắp xếp", ...rows, ""].join("\n");
  expect(await made(plan)).toEqual(["Thôn Mới 250", "Thôn Nam 90", "Thôn Hạ 60"]);
});

test("where no sentence names a new unit the column is asked for", async () => {
  expect(await made("Tên thôn cũ,Phương án\nThôn Đông,Sáp nhập\nThôn Đoài,Sáp nhập\n")).toEqual([
    "csv/missing-column",
  ]);
  expect(await made("STT,Gồm\n1,Thôn Đông + Thôn Đoài\n")).toEqual(["csv/missing-column"]);
});

test.each([
  ["Thôn hiện nay", "Thôn Đông (100 hộ) và Thôn Đoài (150 hộ)"],
  ["Hiện trạng", "Sáp nhập Thôn Đông và Thôn Đoài thành Thôn Mới"],
  ["Trước sắp xếp", "Sáp nhập Thôn Đông (100 hộ) và Thôn Đoài (150 hộ) thành Thôn Mới"],
])("a row under “%s” that says more of several units is one of the new unit: %s", async (header, said) => {
  const plan = `${header};Thôn mới;Số hộ\n${said};Thôn Mới;250\nThôn Nam;Thôn Nam;90\n`;
  expect(await made(plan)).toEqual(["Thôn Mới 250", "Thôn Nam 90", "Thôn Hạ 60"]);
});
