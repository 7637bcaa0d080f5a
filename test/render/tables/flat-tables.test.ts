/** The register afterwards and the crosswalk: columns of the input, and what became of each place. */
import { describe, expect, test } from "vitest";
import { crosswalkTable } from "../../../src/render/tables/crosswalk-table.ts";
import { columnsFor, registerTable } from "../../../src/render/tables/flat-tables.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

const { run } = finished(SMALL);
type Cells = readonly (string | number | null)[];
const rowOf = ({ rows }: { readonly rows: readonly Cells[] }, ...first: Cells): Cells | undefined =>
  rows.find((row) => first.every((cell, at) => row[at] === cell));

describe("the register afterwards", () => {
  test("has the columns of the input in their order, and figures as sums of parts", () => {
    const { columns } = registerTable(run);
    expect(columns).toEqual([
      "code",
      "parent",
      "kind",
      "name",
      "households",
      "population",
      "class",
      "branch",
      "status",
    ]);
    expect(rowOf(registerTable(run), "A12")).toEqual([
      "A12",
      "A",
      "tdp",
      "Tổ dân phố số 1",
      580,
      1900,
      null,
      "Chi bộ 1",
      null,
    ]);
    expect(rowOf(registerTable(run), "B3")?.at(-1)).toBe("pending");
  });

  test("keeps further columns of a place that goes on, and gains known ones that are needed", () => {
    const register =
      "code,name,kind,parent,households,Ghi chú\nT,T,tinh,,,\nX,X,xa,T,,\nX1,1,thon,X,10,gần sông\nX2,2,thon,X,20,\n";
    const changes = "from,into,into_name,into_kind\nX2,N,N,thon\n";
    const policy = "{ id: t, name: T, titles: { head: { name: H, level: unit } } }";
    const table = registerTable(finished({ register, changes, policy }).run);
    expect(table.columns).toEqual(["code", "name", "kind", "parent", "households", "Ghi chú"]);
    expect(rowOf(table, "X1")?.at(-1)).toBe("gần sông");
  });
});

describe("the crosswalk", () => {
  test("goes from each old place to each new one, with what of it goes there", () => {
    const table = crosswalkTable(run);
    expect(
      table.rows.filter(([from]) => from === "A3").map((row) => [row[2], row[7], row[9], row[10]]),
    ).toEqual([
      ["A3a", 200, "x", "split"],
      ["A3b", 300, null, "split"],
    ]);
    expect(rowOf(table, "A1")?.slice(7)).toEqual([300, 1000, null, "merged"]);
    expect(rowOf(table, "B1")?.at(-1)).toBe("renamed");
    expect(rowOf(table, "A")?.at(-1)).toBe("kept");
  });

  test("tells created places without an old one, and dissolved ones last without a new one", () => {
    const { rows } = crosswalkTable(run);
    expect(rowOf({ rows }, null, null, "B9")?.slice(7)).toEqual([60, 240, null, "created"]);
    expect(rows.at(-1)).toEqual(["B2", "Thôn Hai", ...new Array(8).fill(null), "dissolved"]);
  });
});

test("a known column is added where the input lacks it and some row has a value, and only then", () => {
  const known = { code: ({ code }: { code: string }) => code, note: () => "", tag: () => null };
  const columns = [
    { header: "Mã", name: "code" },
    { header: "Khác", name: null },
  ];
  expect(columnsFor(columns, known, [{ code: "A" }])).toEqual(columns);
  expect(columnsFor([], known, [{ code: "A" }])).toEqual([{ header: "code", name: "code" }]);
  expect(columnsFor([], known, [])).toEqual([]);
});
