/** Numbers of people beside posts: of nobody, and of the names of a row. */
import { expect, test } from "vitest";
import { documents } from "../../../../src/index.ts";
import { readDrawn } from "../../../support/drawn.ts";

const counted = async (name: string, count: string) => {
  const { read, told, faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên | Số lượng\nXã Mẫu | Thôn Đông | Trưởng thôn | ${name} | ${count}`,
  });
  return [/(\d) people, (\d) posts, (\d) vacant/.exec(read)?.slice(1).map(Number), told, faults];
};

test.each([
  ["Khuyết", "1", ["roster/vacant-words"]],
  ["Khuyết", "0", ["roster/vacant-words"]],
  ["", "0", []],
  ["", "-", []],
  ["", "khuyết", []],
])("%s with the number %s is a vacant post", async (name, count, told) => {
  expect(await counted(name, count)).toEqual([[0, 1, 1], told, []]);
});

test("a number without a name is people, and 0 beside a name a fault", async () => {
  expect(await counted("", "2")).toEqual([[2, 2, 0], ["roster/several-holders"], []]);
  expect(await counted("Mẫu Văn Một", "0")).toEqual([[0, 0, 0], [], ["roster/count-of-person"]]);
});

const ROWS = `Xã | Thôn | Bí thư | Trưởng thôn | Số người
Xã Mẫu | Thôn Đông | Mẫu Văn Một | Mẫu Văn Hai | 2
Xã Mẫu | Thôn Tây | Mẫu Văn Ba | Ông Mẫu Văn Ba | 1
Xã Mẫu | Thôn Nam | Mẫu Văn Tư | khuyết | 1`;

test("a number beside columns of titles is of the names of its row", async () => {
  const { read, told, faults } = await readDrawn({ "csv roster": ROWS });
  expect(read).toContain("5 people, 6 posts, 1 vacant");
  expect([told, faults]).toEqual([["roster/same-name", "roster/vacant-words"], []]);
  expect((await readDrawn({ "csv roster": ROWS.replace("Hai | 2", "Hai | 1") })).told).toContain(
    "roster/row-count",
  );
});

test("it is not written beside single posts", async () => {
  const { result } = await documents({
    scenario: { tinhgon: 1, name: "X", policy: "nd-185-2026", inputs: { roster: "roster.csv" } },
    files: { "roster.csv": new TextEncoder().encode(ROWS) },
    forms: ["folder"],
  });
  const [, after] = Object.entries(result ?? {}).find(([path]) => path.endsWith("roster-after.csv")) ?? [];
  expect(new TextDecoder().decode(after)).not.toContain("Số người");
});
