/** The forms: totals first, districts in Roman numerals, communes under the district that they are counted in. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bridgeForm, communeForm, levelForm, scopesAt, upperScopes } from "../../../src/render/book/forms.ts";
import type { BookTable } from "../../../src/render/book/tables.ts";
import { viewOf } from "../../../src/render/book/view.ts";
import { cellText } from "../../../src/render/tables/table.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { CHANGES_HEADER, cities, REGISTER_HEADER, table, textsOf } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";
import type { Texts } from "../../support/inputs.ts";
import { SMALL } from "../../support/small.ts";

const VI = LANGUAGES.vi;
const linesOf = ({ rows }: BookTable): string[][] =>
  rows.map(({ cells }) => cells.map((cell) => cellText(cell, VI)));
const runOf = (texts: Texts) => finished(texts).run;
const small = runOf(SMALL);
const POLICY = "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }";
const placesOf = (register: readonly string[], changes: readonly string[]) =>
  runOf({
    register: table(REGISTER_HEADER, register),
    changes: table(CHANGES_HEADER, changes),
    policy: POLICY,
  });

describe("communes", () => {
  test("stand under their districts, each numbered from 1, below the total", () => {
    const { heads, totals, columns } = communeForm(viewOf(small, VI));
    expect(linesOf(communeForm(viewOf(small, VI))).map((row) => row.slice(0, 2))).toEqual([
      ["", "TỔNG SỐ"],
      ["I", "Quận Một"],
      ["1", "Phường A"],
      ["II", "Huyện Hai"],
      ["1", "Xã B"],
    ]);
    expect([totals, [...heads]]).toEqual([1, [1, 3]]);
    expect(columns.length).toBe(2 + 3 * 4);
  });

  test("that are dissolved stand last in the district that they are counted in, marked as old", () => {
    const register = [
      "T,,tinh,T,,,,,",
      "D,T,quan,Quận,,,,,",
      "X,D,xa,Xã X,9,,,,",
      "Y,D,xa,Xã Y,8,,,,",
      "Z,D,xa,Xã Z,7,,,,",
    ];
    // The district is renumbered, and one of its communes is gone.
    const run = placesOf(register, ["D,E,,,,Quận,quan,T,", "X,,,,,,,,"]);
    expect(linesOf(communeForm(viewOf(run, VI))).map((row) => row.slice(0, 2))).toEqual([
      ["", "TỔNG SỐ"],
      ["I", "Quận"],
      ["1", "Xã Y"],
      ["2", "Xã Z"],
      ["3", "Xã X (cũ)"],
    ]);
  });

  test("of a province without districts stand under the total alone", () => {
    const run = placesOf(["T,,tinh,T,,,,,", "X,T,xa,Xã X,9,,,,", "Y,T,xa,Xã Y,8,,,,"], []);
    const { heads } = communeForm(viewOf(run, VI));
    expect(linesOf(communeForm(viewOf(run, VI))).map((row) => row.slice(0, 2))).toEqual([
      ["", "TỔNG SỐ"],
      ["1", "Xã X"],
      ["2", "Xã Y"],
    ]);
    expect(heads.size).toBe(0);
    expect(levelForm("district", viewOf(run, VI)).rows).toEqual([]);
  });

  test("of several provinces stand under these", () => {
    const rows = ["S,,tinh,Tỉnh S,,,,,", "T,,tinh,Tỉnh T,,,,,", "X,S,xa,Xã X,9,,,,", "Y,T,xa,Xã Y,8,,,,"];
    const run = placesOf(rows, []);
    expect(linesOf(communeForm(viewOf(run, VI))).map((row) => row.slice(0, 2))).toEqual([
      ["", "TỔNG SỐ"],
      ["I", "Tỉnh S"],
      ["1", "Xã X"],
      ["II", "Tỉnh T"],
      ["1", "Xã Y"],
    ]);
    expect(linesOf(levelForm("province", viewOf(run, VI))).map((row) => row.slice(0, 2))).toEqual([
      ["", "TỔNG SỐ"],
      ["I", "Tỉnh S"],
      ["II", "Tỉnh T"],
    ]);
  });

  test("each stand there once, whatever the plan, and their figures come to the district's", () => {
    fc.assert(
      fc.property(cities, (city) => {
        const run = runOf(textsOf(city));
        const { rows, heads } = communeForm(viewOf(run, VI));
        const communes = scopesAt(viewOf(run, VI), "commune");
        expect(rows.length).toBe(1 + communes.length + heads.size);
        expect(heads.size).toBeLessThanOrEqual(upperScopes(viewOf(run, VI)).length);
        const units = (at: number): number => {
          const cell = rows[at]?.cells[3];
          return typeof cell === "object" ? (cell.number ?? 0) : 0;
        };
        for (const head of heads) {
          const end = rows.findIndex((_, at) => at > head && (heads.has(at) || at === rows.length));
          const own = rows.flatMap((_, at) => (at > head && at < (end < 0 ? rows.length : end) ? [at] : []));
          expect(own.reduce((sum, at) => sum + units(at), 0)).toBe(units(head));
        }
      }),
      { numRuns: 30, seed: 12 },
    );
  });
});

describe("the bridge", () => {
  test("has the whole and each district, people before and after on either side of the steps", () => {
    expect(linesOf(bridgeForm(viewOf(small, VI)))).toEqual([
      ["", "TỔNG SỐ", "10", "-2", "0", "11", "-1", "-6", "-2", "10"],
      ["I", "Quận Một", "7", "-2", "0", "5", "0", "-2", "-1", "7"],
      ["II", "Huyện Hai", "3", "0", "0", "6", "-1", "-4", "-1", "3"],
    ]);
  });

  test("has no rows where no people are counted", () => {
    const { roster: _, ...places } = SMALL;
    expect(bridgeForm(viewOf(runOf(places), VI)).rows).toEqual([]);
  });
});
