/** What is said of people below the figures: who is in none of those that tell what became of them. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { figureOf } from "../../../src/core/count/summary.ts";
import { bookOf } from "../../../src/render/book/book.ts";
import { peopleRemarks } from "../../../src/render/report/people-remarks.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { cities, textsOf } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";

const EN = LANGUAGES.en;

test("who keeps a title, has another, holds several, and who holds more elsewhere are all people, in each place", () => {
  let more = 0;
  fc.assert(
    fc.property(cities, (city) => {
      const { result } = finished(textsOf(city), "unit").run;
      result.scopes.forEach((_, scope) => {
        const after = (id: "persons" | "retained" | "reassigned" | "concurrent"): number =>
          figureOf(result, id, scope)?.after ?? 0;
        const beside = result.holdMore?.[scope] ?? 0;
        more += beside;
        const told = after("retained") + after("reassigned") + after("concurrent") + beside;
        expect(told).toBe(after("persons"));
      });
    }),
    { numRuns: 60, seed: 41 },
  );
  expect(more).toBeGreaterThan(10);
});

test("how many hold one post and more elsewhere, or of titles that are not counted, is told below, and in the letter", () => {
  const { run } = finished(
    {
      register:
        "code,parent,kind,name\nT,,tinh,T\nX,T,xa,Xã X\nY,T,xa,Xã Y\nA,X,thon,Thôn A\nB,Y,thon,Thôn B\n",
      roster: "place,title,person\nA,head,p\nB,front,p\nA,cell,q\nA,front,q\nB,head,r\n",
      policy: `id: t
name: T
titles:
  head: { name: Head, level: unit, open_to: [head] }
  front: { name: Front, level: unit, open_to: [front] }
  cell: { name: Cell, level: unit, open_to: [cell], counted: false, posts: [{ when: { code: A }, posts: 1 }] }
holding: { max_posts: 2 }
`,
    },
    "unit",
  );
  const told = (n: number): string =>
    `Retained, reassigned and with several posts leave out ${n} who hold one post here and others elsewhere, or of titles that are not counted`;
  // p heads A and has the front of B: several in all. q has the cell of A beside the front.
  expect(peopleRemarks(run, EN)[0]?.text).toBe(told(1));
  const wholeOf = (code?: string) => {
    const scope = run.result.scopes.findIndex(({ place }) => place?.code === code);
    return bookOf(run, EN, { tables: ["whole"], ...(scope >= 0 && { scope }) });
  };
  expect(wholeOf().tables[0]?.below).toEqual([told(1)]);
  expect(wholeOf("X").tables[0]?.below).toEqual([told(2)]);
  expect(wholeOf("Y").tables[0]?.below).toEqual([told(1)]);
  const people = wholeOf("X").letter?.chapters.flatMap(({ paragraphs }) => paragraphs) ?? [];
  expect(people.find((text) => text.startsWith("Of them"))).toBe(
    "Of them: 2 hold one post here and others elsewhere, or of titles that are not counted.",
  );
});

test("how many held no post before is told below, and in the letter: nobody has kept a title or taken another", () => {
  const { run } = finished(
    {
      register: "code,parent,kind,name\nX,,xa,Xã X\nA,X,thon,Thôn A\nB,X,thon,Thôn B\n",
      roster: "place,title,person\nA,head,p\nB,head,q\n",
      after: "place,title,person\nA,head,p\nA,front,r\nB,head,s\nB,front,s\n",
      policy:
        "id: t\nname: T\ntitles: { head: { name: Head, level: unit }, front: { name: Front, level: unit } }\nholding: { max_posts: 2 }\n",
    },
    "unit",
  );
  // r has one post, s several, as whom s is counted.
  const told = "Retained, reassigned and with several posts leave out 1 who held no post before";
  expect(peopleRemarks(run, EN).map(({ text }) => text)).toEqual([told]);
  const book = bookOf(run, EN, { tables: ["whole"] });
  expect(book.tables[0]?.below).toEqual([told]);
  const people = book.letter?.chapters.flatMap(({ paragraphs }) => paragraphs) ?? [];
  expect(people.some((text) => text.includes("1 held no post before"))).toBe(true);
});
