/** Entities of web pages in cells: read, and told with their number; what is none stays as it is. */
import { expect, test } from "vitest";
import { withoutEntitiesIn } from "../../../src/read/cells/entities.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";

test.each([
  ["Th&ocirc;n &#272;&ocirc;ng", "Thôn Đông"],
  ["X&atilde; &Ocirc; M&#xF4;n", "Xã Ô Môn"],
  ["A &amp; B&nbsp;", "A & B"],
  ["A & B; C", "A & B; C"],
  ["&khong; &#0; &#55296; &#99999999;", "&khong; &#0; &#55296; &#99999999;"],
  ["&&amp;amp;", "&&amp;"],
])("%s", (text, plain) => {
  expect(withoutEntitiesIn(text)).toBe(plain);
});

test("cells with entities are counted, in the header too", () => {
  const text = "code,parent,kind,t&ecirc;n\nX,,xa,X&atilde; M&#7851;u\nY,X,thon,Thôn A & B\n";
  const { value, diagnostics } = readTables(new TextEncoder().encode(text), "a.csv", SHAPES.register);
  const [table] = value;
  expect([table?.header, table?.cell(0, 3), table?.cell(1, 3)]).toEqual([
    ["code", "parent", "kind", "tên"],
    "Xã Mẫu",
    "Thôn A & B",
  ]);
  expect(diagnostics.map(({ code, facts }) => [code, facts])).toEqual([["text/entities", { count: 2 }]]);
});
