/** Lists of people: as many as the figures count, with names only where they are wanted. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureOf } from "../../../src/core/count/summary.ts";
import { concurrentList, releasedList } from "../../../src/render/book/people-lists.ts";
import { LANGUAGES } from "../../../src/render/words/language.ts";
import { cities, textsOf } from "../../arbitraries/city.ts";
import { finished } from "../../documents.ts";
import { SMALL } from "../../small.ts";

const EN = LANGUAGES.en;
const { run, cells } = finished(SMALL);

describe("the list", () => {
  test("of who holds several posts tells places once and each title", () => {
    const { rows, columns } = concurrentList(run, EN, null);
    expect(columns.map(({ label }) => label)).toEqual(["No.", "Person", "Place", "Titles after"]);
    expect(rows.map((row) => row.cells)).toEqual([
      ["1", "P01", "Tổ dân phố số 1, Phường A", "Secretary; Head"],
      ["2", "P04", "Tổ dân phố số 3A, Phường A", "Secretary; Front"],
      ["3", "P08", "Thôn Nhất, Xã B", "Secretary; Head"],
    ]);
  });

  test("of who leaves tells the posts before and what the rule says", () => {
    const { rows } = releasedList(run, EN, null);
    expect(rows.map((row) => row.cells)).toEqual([
      ["1", "P09", "Thôn Hai, Xã B", "Head", "the place is dissolved"],
    ]);
  });

  test("has names beside the ids where they are wanted", () => {
    const { rows, columns } = releasedList(run, EN, cells.before);
    expect(columns[2]?.label).toBe("Name");
    expect(rows[0]?.cells.slice(1, 3)).toEqual(["P09", "Người Chín"]);
  });
});

test("the lists are as long as their figures, whatever the plan", () => {
  fc.assert(
    fc.property(cities, (city) => {
      const one = finished(textsOf(city)).run;
      expect(concurrentList(one, EN, null).rows.length).toBe(figureOf(one.result, "concurrent")?.after);
      expect(releasedList(one, EN, null).rows.length).toBe(figureOf(one.result, "released")?.after);
    }),
    { numRuns: 30, seed: 13 },
  );
});
