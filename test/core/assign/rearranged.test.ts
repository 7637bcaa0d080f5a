/** Cells after a rearrangement: which one follows which, and which none follows. */
import { expect, test } from "vitest";
import { type Move, type Rearranged, rearrange } from "../../../src/core/assign/rearranged.ts";
import { cell } from "./small-duty.ts";

function move(from: string, into: string, own: Partial<Move> = {}): Move {
  return { from, fromName: "", into, households: null, isMain: true, ...own };
}

/** The cells afterwards by code, place, name and members, and what else came of them. */
function told({ cells, successors, places, without, ended }: Rearranged) {
  return {
    cells: cells.map(({ code, place, name, members }) => [code, place, name, members]),
    successors: Object.fromEntries(successors),
    places: Object.fromEntries(places),
    without: without.map(({ unit, branch }) => `${unit} ${branch}`),
    ended: ended.map(({ code }) => code),
  };
}

const MERGED = [move("T1", "N", { households: 100 }), move("T2", "N", { households: 200 })];

test("of a merged unit the one cell is that of the largest part, with the members of all, and the others are followed by it", () => {
  const cells = [cell("C1", { place: "T1", members: 10 }), cell("C2", { place: "T2", members: 20 })];
  expect(told(rearrange(cells, [{ code: "N", branches: ["Chi bộ mới"] }], MERGED))).toEqual({
    cells: [["C2", "N", "Chi bộ mới", 30]],
    successors: { C1: "C2" },
    places: { T1: "N", T2: "N" },
    without: [],
    ended: [],
  });
});

test("of parts with as many households the first is the largest; members of which some are not known are not known", () => {
  const cells = [cell("C1", { place: "T1", members: 10 }), cell("C2", { place: "T2" })];
  const after = rearrange(
    cells,
    [{ code: "N", branches: ["Chi bộ mới"] }],
    [move("T1", "N"), move("T2", "N")],
  );
  expect(told(after).cells).toEqual([["C1", "N", "Chi bộ mới", null]]);
});

test("a cell called as the register calls its party cell comes before the largest part's, wherever its tone marks stand", () => {
  const cells = [
    cell("C1", { place: "T1", name: "Chi bộ Hoà", members: 1 }),
    cell("C2", { place: "T2", members: 2 }),
  ];
  const after = rearrange(cells, [{ code: "N", branches: ["Chi bộ Hòa"] }], MERGED);
  expect(told(after).cells).toEqual([["C1", "N", "Chi bộ Hòa", 3]]);
  expect(told(after).successors).toEqual({ C2: "C1" });
});

test("of several party cells each needs a cell of its own: names stay, the first gets members of the others, what lacks is told", () => {
  const cells = ["C1", "C2", "C3"].map((code, at) => cell(code, { place: `T${at + 1}`, members: 10 + at }));
  const moves = [...MERGED, move("T3", "N", { households: 900 })];
  const after = rearrange(cells, [{ code: "N", branches: ["Chi bộ C2", "c1", "C1", "Chi bộ khác"] }], moves);
  expect(told(after)).toEqual({
    cells: [
      ["C2", "N", "Chi bộ C2", 23],
      ["C1", "N", "Chi bộ C1", 10],
    ],
    successors: { C3: "C2" },
    places: { T1: "N", T2: "N", T3: "N" },
    without: ["N C1", "N Chi bộ khác"],
    ended: [],
  });
});

test("cells of a unit that is dissolved, and those of a unit whose party cells are none of them, end", () => {
  const cells = [cell("C1", { place: "T1" }), cell("C2", { place: "T2" })];
  const units = [{ code: "N", branches: ["Một", "Hai"] }];
  expect(told(rearrange(cells, units, [move("T1", ""), move("T2", "N")]))).toEqual({
    cells: [],
    successors: {},
    places: { T2: "N" },
    without: ["N Một", "N Hai"],
    ended: ["C1", "C2"],
  });
});

test("a place that no move names stays as it is, and one of which the register tells no party cells moves with its cells", () => {
  const cells = [cell("C1", { place: "P" }), cell("C2", { place: "T1" })];
  const after = rearrange(cells, [], [move("T1", "W")]);
  expect(told(after)).toEqual({
    cells: [
      ["C1", "P", "Chi bộ C1", null],
      ["C2", "W", "Chi bộ C2", null],
    ],
    successors: {},
    places: { T1: "W" },
    without: [],
    ended: [],
  });
});

test.each([
  ["the main part first, however small", { isMain: false, households: 90 }, { households: 10 }, "B"],
  ["and whichever row it is in", { households: 10 }, { isMain: false, households: 90 }, "A"],
  ["of two alike the larger", { households: 10 }, { households: 11 }, "B"],
  ["of two as large the first", { households: 10 }, { households: 10 }, "A"],
  ["what is not known as none", {}, { households: 1 }, "B"],
  ["on either side", { households: 1 }, {}, "A"],
])("of a unit that is split the cell follows one part: %s", (_, one, other, into) => {
  const after = rearrange([cell("C1", { place: "T" })], [], [move("T", "A", one), move("T", "B", other)]);
  expect(after.cells.map(({ place }) => place)).toEqual([into]);
});

test("a place may be told by its name, unless several units had it or it is another's code", () => {
  const named = (own: readonly Move[]): readonly string[] =>
    rearrange([cell("C1", { place: "Thôn Hòa" })], [], own).cells.map(({ place }) => place);
  expect(named([move("T1", "A", { fromName: "Thôn Hòa" })])).toEqual(["A"]);
  expect(
    named([move("T1", "A", { fromName: "Thôn Hòa" }), move("T2", "B", { fromName: "Thôn Hòa" })]),
  ).toEqual(["Thôn Hòa"]);
  expect(named([move("Thôn Hòa", "A"), move("T2", "B", { fromName: "Thôn Hòa" })])).toEqual(["A"]);
});
