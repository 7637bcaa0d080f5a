/** Rows that head others in lists of cells and of leaders. */
import { expect, test } from "vitest";
import { readCells } from "../../../src/read/duty/cells.ts";
import { readLeaders } from "../../../src/read/duty/rows.ts";
import { DUTY_SHAPES } from "../../../src/read/duty/shapes.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";

const tableOf = (role: "cells" | "leaders", ...lines: readonly string[]) => {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "d.csv", DUTY_SHAPES[role]).value;
  if (!table) throw new Error("no table");
  return table;
};

test("cells below headings are read, and the headings told", () => {
  const lines = [
    "TT;Mã;Chi bộ;Ngày",
    "I;;Khối thôn;",
    "1;A;Chi bộ 1;5",
    "II;;Khối cơ quan;",
    "2;B;Chi bộ 2;6",
  ];
  const { value, diagnostics } = readCells(tableOf("cells", ...lines), new Map());
  expect(value.map(({ code }) => code)).toEqual(["A", "B"]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(diagnostics.find(({ code }) => code === "table/groups")?.facts).toEqual({
    count: 2,
    names: ["Khối thôn", "Khối cơ quan"],
  });
});

test("a cell without a code is no heading", () => {
  const lines = ["TT;Mã;Chi bộ;Ngày", "1;A;Chi bộ 1;5", "2;;Chi bộ 2;", "3;C;Chi bộ 3;7"];
  const { diagnostics } = readCells(tableOf("cells", ...lines), new Map());
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
    "value/blank",
  ]);
});

test("leaders below the name of a group are of it, unless their row names another", () => {
  const groups = ["Ban Thường vụ", "Đảng ủy viên"].map((name, at) => ({
    id: `g${at}`,
    name,
    leastAYear: null,
    mostAMonth: null,
  }));
  const groupsOf = (...lines: readonly string[]) =>
    readLeaders(tableOf("leaders", ...lines), groups).value.map(({ group }) => group);
  expect(
    groupsOf(
      "TT;Mã;Họ và tên",
      "I;;Ban Thường vụ",
      "1;L1;A",
      "2;L2;B",
      "II;;Đảng ủy viên",
      "3;L3;C",
      "III;;Khác",
      "4;L4;D",
    ),
  ).toEqual(["g0", "g0", "g1", null]);
  expect(groupsOf("TT;Mã;Họ và tên;Nhóm", "I;;Ban Thường vụ;", "1;L1;A;g1", "2;L2;B;")).toEqual(["g1", "g0"]);
});
