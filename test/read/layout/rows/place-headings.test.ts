/** Places alone in the column of titles head the rows below; titles and bodies that begin like a place do not. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const roster = (
  head: readonly string[],
  rows: readonly string[],
): Promise<Awaited<ReturnType<typeof readDrawn>>> =>
  readDrawn({ "csv roster": [head.join(" | "), ...rows].join("\n") });

test("a place alone in the column of titles heads the rows below it, with a number or not", async () => {
  const expected = [
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | khuyết",
    "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Văn Hai",
  ];
  const bare = await roster(
    ["Chức danh", "Họ và tên"],
    [
      "Xã Mẫu |",
      "Thôn Đông |",
      "Bí thư chi bộ | Mẫu Văn Một",
      "Trưởng thôn |",
      "Thôn Tây |",
      "Bí thư chi bộ | Mẫu Văn Hai",
    ],
  );
  expect([bare.rows, bare.faults]).toEqual([expected, []]);
  const numbered = await roster(
    ["STT", "Chức danh", "Họ và tên"],
    [
      "A | Xã Mẫu |",
      "I | Thôn Đông (2 người) |",
      "1 | Bí thư chi bộ | Mẫu Văn Một",
      "2 | Trưởng thôn |",
      " | Thôn Tây: 1 |",
      "1 | Bí thư chi bộ | Mẫu Văn Hai",
    ],
  );
  expect([numbered.rows, numbered.faults]).toEqual([expected, []]);
});

test.each([
  ["A- XÃ MẪU", "1/ Thôn Đông"],
  ["A/ Xã Mẫu", "- Thôn Đông:"],
  ["I – Xã Mẫu", "a- Thôn Đông"],
  ["* Xã Mẫu", "+ Thôn Đông (1 người)"],
])("%s and %s head rows, in the column of names and beside a number", async (commune, unit) => {
  const read = async (...headings: readonly string[]) => {
    const { rows, faults } = await roster(
      ["STT", "Họ và tên", "Chức danh"],
      [...headings, "1 | Mẫu Văn Một | Trưởng thôn"],
    );
    expect(faults).toEqual([]);
    return rows.map((row) => row.toLowerCase());
  };
  const expected = ["xã mẫu / thôn đông | trưởng thôn | mẫu văn một"];
  expect(await read(` | ${commune} |`, ` | ${unit} |`)).toEqual(expected);
  expect(await read(`${commune} | |`, `${unit} | |`)).toEqual(expected);
  const apart = (text: string): string => text.replace(/^(\S+) /, "$1 | ");
  expect(await read(`${apart(commune)} |`, `${apart(unit)} |`)).toEqual(expected);
});

test("beside a column of communes it names the unit", async () => {
  const { rows, faults } = await roster(
    ["Xã", "Chức danh", "Họ và tên"],
    [" | Thôn Đông |", "Xã Mẫu | Bí thư chi bộ | Mẫu Văn Một"],
  );
  expect([rows, faults]).toEqual([["Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một"], []]);
});

test.each([
  "Thôn đội trưởng",
  "Thôn phó",
  "Tổ hòa giải",
  "Tổ Y tế",
  "Khu đội phó",
  "Tổ bảo vệ an ninh trật tự",
  "Bản tin",
])("%s is no place but a title that the policy does not have", async (title) => {
  const { faults } = await roster(
    ["Thôn", "Xã", "Chức danh", "Họ và tên"],
    ["Thôn Đông | Xã Mẫu | Bí thư chi bộ | Mẫu Văn Một", ` |  | ${title} |`],
  );
  expect(faults).toContain("roster/unknown-title");
});

/** What is read of one row below a heading. */
const headedBy = (heading: string) =>
  roster(["Chức danh", "Họ và tên"], ["Xã Mẫu |", `${heading} |`, "Trưởng thôn | Mẫu Văn Một"]);

test.each([
  "Thôn Đông - Bí thư: Mẫu Văn Ba",
  "Thôn Đông (Bí thư chi bộ: Mẫu Văn Ba)",
  "Thôn Đông: Bí thư Mẫu Văn Ba",
  "Thôn Đông, Trưởng thôn: Mẫu Văn Ba; Bí thư: Mẫu Văn Tư",
])("%s heads as Thôn Đông, and who holds a post there is told without the name", async (heading) => {
  const { rows, told } = await headedBy(heading);
  expect(rows).toEqual(["Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một"]);
  expect(told).toContain("roster/heading-holder");
});

test.each([
  "Thôn Đông - Tây",
  "Thôn Đông: 5",
  "Thôn Đông (khu Bí thư cũ)",
  "Thôn Phú Thư",
])("%s says nothing of who holds a post", async (heading) => {
  const { told } = await headedBy(heading);
  expect(told).not.toContain("roster/heading-holder");
});
