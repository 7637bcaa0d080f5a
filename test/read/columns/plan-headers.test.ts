/** Headers of plans as offices word them: what each is taken for, of one level and of two. */
import { expect, test } from "vitest";
import { ALL_UNIT_KINDS } from "../../../src/core/text/unit-words.ts";
import { CHANGES_COLUMNS } from "../../../src/read/columns/plan-columns.ts";
import { namesOfColumns } from "../../../src/read/table/headers.ts";

const meaningOf = (header: string, above = ""): string | null =>
  namesOfColumns({ names: [header], above: [above] }, CHANGES_COLUMNS, new Map())[0]?.name ?? null;

const HEADERS: readonly (readonly [header: string, column: string | null])[] = [
  ["Thôn hiện trạng", "from"],
  ["Tên gọi hiện nay", "from"],
  ["Tên tổ dân phố hiện có", "from"],
  ["Tên gọi thôn mới", "into_name"],
  ["Tên thôn mới (dự kiến)", "into_name"],
  ["Tên TDP mới dự kiến", "into_name"],
  ["Dự kiến tên thôn mới", "into_name"],
  ["Tổng số hộ sau sáp nhập", "households_after"],
  ["Số hộ gia đình sau khi sắp xếp", "households_after"],
  ["Số khẩu sau sắp xếp", "population_after"],
  ["Tổng số hộ thôn mới", "households_after"],
  ["Số hộ của TDP mới", "households_after"],
  ["Số khẩu của thôn mới", "population_after"],
  ["Số hộ sau SN", "households_after"],
  ["Hộ sau sắp xếp", "households_after"],
  ["Số hộ của thôn cũ", "households"],
  ["Tổng số nhân khẩu", "population"],
  ["Dân số trước sắp xếp", "population"],
  ["Được hình thành từ", "parts"],
  ["Hình thành trên cơ sở sáp nhập các thôn cũ", "parts"],
  ["Gồm các TDP cũ", "parts"],
  ["Sáp nhập từ các thôn, tổ dân phố", "parts"],
  ["Các thôn trước sắp xếp", "parts"],
  ["Tên các TDP được sáp nhập", "parts"],
  ["Tên thôn trước", "from"],
  ["Tên TDP sau", "into_name"],
  ["Thành TDP", "into_name"],
  ["Từ thôn", null],
  ["Sáp nhập", null],
  ["Thôn dự kiến", "into_name"],
  ["Thôn mới hình thành", "into_name"],
  ["Tên thôn mới sau sắp xếp", "into_name"],
  ["Tên TDP mới sau khi sáp nhập", "into_name"],
  ["Tên thôn sau khi sắp xếp, sáp nhập", "into_name"],
  ["Tên thôn sau sắp xếp lại", "into_name"],
  ["Tên thôn dự kiến sau sắp xếp", "into_name"],
  ["Tên thôn cũ trước sắp xếp", "from"],
  ["Số hộ của thôn mới sau sắp xếp", "households_after"],
  ["Diện tích tự nhiên sau sắp xếp", "area_after"],
];

test.each(HEADERS)("%s is %s", (header, column) => expect(meaningOf(header)).toBe(column));

test.each([
  ...ALL_UNIT_KINDS.split("|"),
  ...["bản, tiểu khu", "thôn, buôn và tổ dân phố", "khối, khối phố", "thôn hoặc khu phố"],
])("units are called %s in all of them", (word) => {
  const called = HEADERS.map(([header, column]) => [
    header.replace(/thôn, tổ dân phố|thôn|tổ dân phố|TDP/giu, word),
    column,
  ]);
  expect(called.map(([header]) => [header, meaningOf(header ?? "")])).toEqual(called);
});

test.each([
  ["Trước sắp xếp", "Tên tổ dân phố", "from"],
  ["Hiện trạng", "Số hộ", "households"],
  ["Sau sắp xếp", "Số nhân khẩu", "population_after"],
  ["Sau sắp xếp", "Tổng số hộ", "households_after"],
  ["Thôn mới", "Số hộ", "households_after"],
  ["Thôn mới", "Tên", "into_name"],
  ["Thôn cũ", "Nhân khẩu", "population"],
  ["Thôn cũ", "Tên thôn", "from"],
  ["Thôn mới sau sắp xếp", "Số hộ", "households_after"],
])("%s over %s is %s", (above, header, column) => expect(meaningOf(header, above)).toBe(column));

test("what is expected of nobody knows which side is told as unknown, not taken for either", () => {
  expect(meaningOf("Số hộ dự kiến")).toBe(null);
  expect(meaningOf("Dự kiến")).toBe(null);
});

test.each([
  "Phương án",
  "Nội dung",
  "Nội dung phương án sắp xếp",
  "Phương án sáp nhập",
  "Phương án sắp xếp các thôn, tổ dân phố",
  "Thực hiện sáp nhập",
  "Hợp nhất từ",
  "Nguồn gốc hình thành",
  "Cơ sở sáp nhập",
  "Đơn vị sáp nhập",
  "TDP được sáp nhập",
])("%s beside new names alone says what each is made of", (header) => {
  const of = (...headers: readonly string[]) =>
    namesOfColumns({ names: headers, above: [] }, CHANGES_COLUMNS, new Map()).map(({ name }) => name);
  expect(of("Tên thôn mới", header)).toEqual(["into_name", "parts"]);
  expect(of("Tên thôn cũ", "Tên thôn mới", header)).not.toContain("parts");
  expect(of("Tên thôn mới", header, "Phương án sắp xếp")).not.toContain("parts");
});

test.each([
  [
    ["Thôn", "Thôn mới"],
    ["from", "into_name"],
  ],
  [
    ["TDP", "Số hộ", "Thành TDP"],
    ["from", "households", "into_name"],
  ],
  [
    ["Thôn, tổ dân phố", "Phương án sắp xếp"],
    ["from", "into_name"],
  ],
  [
    ["Xã", "Thôn", "Nội dung"],
    ["commune", "from", "into_name"],
  ],
  [
    ["Thôn", "Gồm"],
    ["into_name", "parts"],
  ],
  [
    ["Thôn", "Tên thôn cũ", "Tên thôn mới"],
    [null, "from", "into_name"],
  ],
  [
    ["Thôn", "Tên thôn mới", "Gồm"],
    [null, "into_name", "parts"],
  ],
  [
    ["Thôn", "Số hộ"],
    [null, "households"],
  ],
])("a unit's kind alone is the old or the new unit where no other column is: %j", (headers, names) => {
  const named = namesOfColumns({ names: headers, above: [] }, CHANGES_COLUMNS, new Map());
  expect(named.map(({ name }) => name)).toEqual(names);
});
