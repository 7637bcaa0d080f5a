/** Lists of which some columns were typed in a font of an old encoding, and the others are Unicode. */
import { describe, expect, test } from "vitest";
import { tcvn3, vni } from "../../../fixtures/awkward/encode.mjs";
import { decodeTable, type Encoding } from "../../../src/read/decode/detect.ts";
import { latinOf } from "../../../src/read/decode/legacy.ts";

const LIST = `STT;Họ và tên;Xã;Thôn;Chức danh
1;Nguyễn Văn Một;Xã Mẫu;Thôn Đông;Bí thư chi bộ
2;Trần Thị Hòa;Xã Mẫu;Thôn Đông;Trưởng thôn
3;Lê Đình Năm;Xã Bên;Xóm Tây;Trưởng ban CTMT
`;

/** The list with some of its columns, their headers apart, as they look in an old encoding. */
const typed = (old: (text: string) => Uint8Array, columns: readonly number[]): Uint8Array => {
  const [header = "", ...rows] = LIST.split("\n");
  const cells = rows.map((row) =>
    row.split(";").map((cell, at) => (columns.includes(at) ? latinOf(old(cell)) : cell)),
  );
  return new TextEncoder().encode([header, ...cells.map((row) => row.join(";"))].join("\n"));
};

describe.each([
  ["tcvn3", tcvn3],
  ["vni", vni],
] as const)("%s", (encoding, old) => {
  test.each([[[1]], [[1, 3]], [[1, 2, 3, 4]]])("in the columns %j", (columns) => {
    for (const forced of [null, encoding satisfies Encoding]) {
      const { value, diagnostics } = decodeTable(typed(old, columns), "a.csv", forced);
      expect(value).toBe(LIST);
      expect(diagnostics.map(({ code }) => code)).toEqual(forced ? [] : ["text/doubtful-encoding"]);
    }
  });
});

test("signs that Vietnamese does not have make no other encoding", () => {
  const text = `${LIST}4;Mẫu Văn Tư;Xã Bên;Thôn Bắc;Điều 5 § 2 «đã sửa» © 2023\n`;
  expect(decodeTable(new TextEncoder().encode(text), "a.csv", null)).toEqual({
    value: text,
    diagnostics: [],
  });
});
