/** The book: its tables in order, headline figures, the waterfall and the bars. */
import { describe, expect, test } from "vitest";
import { bookOf } from "../../../src/render/book/book.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";
import { PAID, SMALL } from "../../support/small.ts";

const EN = LANGUAGES.en;
const { roster: _, ...PLACES } = SMALL;
const book = bookOf(finished({ ...SMALL, policy: PAID }).run, EN);
const places = bookOf(finished(PLACES).run, EN);

test("forms come before lists, and only tables with rows are there", () => {
  const ids = [
    "whole",
    "money",
    "projection",
    "places",
    "bridge",
    "district",
    "commune",
    "concurrent",
    "released",
  ];
  expect(book.tables.map(({ id }) => id)).toEqual([...ids, "crosswalk", "unfinished"]);
  expect(book.tables.filter(({ form }) => form).map(({ id }) => id)).toEqual(ids.slice(0, 7));
  expect(places.tables.map(({ id }) => id)).not.toContain("bridge");
  expect(places.tables.map(({ id }) => id)).not.toContain("money");
});

describe("what stands at the head", () => {
  test("are people, posts, units and communes, as far as they are counted", () => {
    expect(book.headline.map(({ label }) => label)).toEqual([
      "Part-time people",
      "Posts",
      "Villages and residential groups",
      "Commune-level units",
    ]);
    expect(places.headline.length).toBe(2);
  });

  test("the waterfall begins and ends with people, and its steps lead from one to the other", () => {
    const [first, ...others] = book.waterfall;
    const last = others.pop();
    expect([first?.total, last?.total, others.some(({ total }) => total)]).toEqual([true, true, false]);
    expect(others.every(({ persons }) => persons !== 0)).toBe(true);
    expect(others.reduce((sum, { persons }) => sum + persons, first?.persons ?? 0)).toBe(last?.persons);
    expect(places.waterfall).toEqual([]);
  });

  test("the bars are people of each district, or its units where no people are counted", () => {
    expect(book.charts[0]?.bars).toEqual([
      { label: "Quận Một", before: 7, after: 7 },
      { label: "Huyện Hai", before: 3, after: 3 },
    ]);
    expect(places.charts[0]?.bars).toEqual([
      { label: "Quận Một", before: 3, after: 3 },
      { label: "Huyện Hai", before: 3, after: 3 },
    ]);
    expect([book.charts[0]?.title, places.charts[0]?.title]).toEqual([
      "People: by district",
      "Units: by district",
    ]);
  });
});
