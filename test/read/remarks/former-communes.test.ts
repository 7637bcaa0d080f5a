/** Units of one name from several former communes, and communes called former ones: told where the plan takes them for one, or for one of today. */
import { expect, test } from "vitest";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { readPlan } from "../../../src/read/plan/rows/plan-rows.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";

/** Code, line, value and number of what is told of former communes. */
function told(...lines: readonly string[]) {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "a.csv", SHAPES.changes).value;
  if (!table) return null;
  return readPlan(table, (name) => (name.startsWith("Xã") ? "commune" : null)).diagnostics.flatMap(
    ({ code, origin, value, facts }) =>
      code.startsWith("changes/former")
        ? [[code.slice(15), origin?.line, value, "count" in facts && facts.count]]
        : [],
  );
}

const HEADER = "Xã,Xã cũ,Tên thôn hiện nay,Tên thôn mới";

test("a unit beside several former communes is told once, with how many there are", () => {
  expect(
    told(
      HEADER,
      "Xã Mẫu,Xã An,Thôn 1,Thôn An",
      "Xã Mẫu,Xã An,Thôn 2,Thôn An",
      "Xã Mẫu,Xã Bình,Thôn 1,Thôn Bình",
      "Xã Mẫu,Xã Bình,Thôn 2,Thôn Bình",
      "Xã Mẫu,Xã Bình,Thôn 3,Thôn Bình",
    ),
  ).toEqual([["communes", 4, "Thôn 1", 2]]);
  expect(
    told(
      "Xã,Xã trước đây,Tên thôn mới,Gồm",
      "Xã Mẫu,Xã An,Thôn An,Thôn 1 + 2",
      "Xã Mẫu,Xã Bình,Thôn Bình,Thôn 2 + 3",
    ),
  ).toEqual([["communes", 3, "Thôn 2", 1]]);
});

test("units of two communes of today, parts of one unit, and blank cells are not", () => {
  expect(told(HEADER, "Xã Mẫu,Xã An,Thôn 1,Thôn An", "Xã Bên,Xã Bình,Thôn 1,Thôn Bình")).toEqual([]);
  expect(told(HEADER, "Xã Mẫu,Xã An,Thôn 1,Thôn An", "Xã Mẫu,Xã An,Thôn 1,Thôn Bình")).toEqual([]);
  expect(told(HEADER, "Xã Mẫu,Xã An,Thôn 1,Thôn An", "Xã Mẫu,,Thôn 1,Thôn Bình")).toEqual([]);
});

test("a commune that is called a former one is told, as a heading or in a column", () => {
  const list = [
    "STT,Tên thôn hiện nay,Tên thôn mới",
    "I,Xã An (cũ),",
    "1,Thôn 1,Thôn An",
    "II,Xã Bình (cũ),",
    "1,Thôn 1,Thôn Bình",
  ];
  expect(told(...list)).toEqual([["commune-name", 3, "Xã An (cũ)", 2]]);
  expect(told("Xã,Tên thôn hiện nay,Tên thôn mới", "Xã An cũ,Thôn 1,Thôn An")).toEqual([
    ["commune-name", 2, "Xã An cũ", 1],
  ]);
  expect(told("Xã,Tên thôn hiện nay,Tên thôn mới", "Xã An,Thôn 1,Thôn An")).toEqual([]);
});
