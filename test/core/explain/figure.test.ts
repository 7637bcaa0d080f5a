/** A figure explained lists as many things as the figure counts, at every place and for every indicator that counts, and parts that come to it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { summaryRows } from "../../../src/core/count/summary.ts";
import { explainFigure } from "../../../src/core/explain/figure.ts";
import { cities, textsOf } from "../../arbitraries/city.ts";
import { read, run } from "../../support/inputs.ts";

test("what is listed is what is counted", () => {
  let summed = 0;
  fc.assert(
    fc.property(cities, (city) => {
      const texts = textsOf(city);
      const { reorganisation, arrangement, result } = run(texts);
      const { policy } = read(texts).inputs;
      for (const { place, indicator, before, after } of summaryRows(result)) {
        const asked = explainFigure(place ?? "", indicator, reorganisation, arrangement, policy);
        if (asked.found === null) continue;
        const { found } = asked;
        expect([found.figure.before, found.figure.after]).toEqual([before, after]);
        if (found.before) expect(found.before.length).toBe(before);
        if (found.after) expect(found.after.length).toBe(after);
        if (found.parts.length > 0 && found.parts.every(({ share }) => share !== null)) {
          expect(found.parts.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBe(after);
          summed++;
        }
        if (indicator === "persons") {
          const change = found.steps.reduce((sum, { persons }) => sum + persons, 0);
          expect((before ?? 0) + change).toBe(after);
        }
      }
    }),
    { numRuns: 60, seed: 6 },
  );
  expect(summed).toBeGreaterThan(0);
});

test("what a commune has itself is told as net where somebody is counted in several of its units", () => {
  const own = (roster: string) => {
    const texts = {
      register: "code,parent,kind,name\nX,,xa,Xã Mẫu\nA,X,thon,Thôn A\nB,X,thon,Thôn B\n",
      roster: `place,title,person\nX,clerk,s\nX,clerk,t\n${roster}`,
      policy:
        "id: t\nname: T\ntitles:\n  clerk: { name: Văn thư, level: commune, posts: 2 }\n  head: { name: Trưởng thôn, level: unit }\n",
    };
    const { reorganisation, arrangement } = run(texts);
    const asked = explainFigure("X", "persons", reorganisation, arrangement, read(texts).inputs.policy);
    return asked.found?.own;
  };
  expect(own("A,head,p\nB,head,q\n")).toEqual({ before: 2, after: 2, isNet: false });
  expect(own("A,head,p\nB,head,p\n")).toEqual({ before: 1, after: 1, isNet: true });
});

test("the figure of an old place that went into another is that one's, as what became of it is", () => {
  const texts = {
    register: "code,parent,kind,name\nX,,xa,Xã Mẫu\nA,X,thon,Thôn A\nB,X,thon,Thôn B\n",
    roster: "place,title,person\nA,head,p\nB,head,q\n",
    changes: "from,into,into_name\nA,B,Thôn C\nB,B,Thôn C\n",
    policy: "id: t\nname: T\ntitles:\n  head: { name: Trưởng thôn, level: unit }\n",
  };
  const { reorganisation, arrangement } = run(texts);
  const asked = (code: string, indicator: string) =>
    explainFigure(code, indicator, reorganisation, arrangement, read(texts).inputs.policy);
  expect(asked("A", "persons").found).toEqual(asked("B", "persons").found);
  expect(asked("A", "persons").found?.place?.name).toBe("Thôn C");
  expect(asked("Z", "persons")).toMatchObject({ found: null, unknown: "place" });
});

test("a unit that moves is below where it stood before, and below where it stands afterwards", () => {
  const texts = {
    register:
      "code,parent,kind,name,households\nT,,tinh,T,\nX,T,xa,Xã X,\nY,T,xa,Xã Y,\nA,X,thon,Thôn A,100\nB,X,thon,Thôn B,40\nC,Y,thon,Thôn C,70\n",
    roster: "place,title,person\nX,clerk,s\nA,head,p\nB,head,q\nB,front,q\nC,head,r\n",
    changes: "from,into,into_parent\nB,B,Y\n",
    policy:
      "id: t\nname: T\neffective: 2026-07-01\ntitles:\n  clerk: { name: Văn thư, level: commune }\n  head: { name: Trưởng thôn, level: unit, posts: 0, coefficient: 1 }\n  front: { name: Mặt trận, level: unit, posts: 0, coefficient: 1 }\nmoney: { base_salary: [{ from: 2024-07-01, dong: 2340000 }], severance: { per_month: 0, fixed: 3, per_year: 0 } }\n",
  };
  const { reorganisation, arrangement } = run(texts);
  const { policy } = read(texts).inputs;
  const told = (code: string, indicator: string) => {
    const { found } = explainFigure(code, indicator, reorganisation, arrangement, policy);
    const below = found?.below.map(({ place, moved, before, after }) => [place.code, moved, before, after]);
    return { below, own: [found?.own?.before, found?.own?.after] };
  };
  expect(told("X", "posts")).toEqual({
    below: [
      ["A", null, 1, 0],
      ["B", "away", 2, 0],
    ],
    own: [1, 1],
  });
  expect(told("Y", "households")).toEqual({
    below: [
      ["B", "here", 0, 40],
      ["C", null, 70, 70],
    ],
    own: [0, 0],
  });
  // Who leaves, and what they get, is counted where they were.
  expect(told("X", "released")).toEqual({
    below: [
      ["A", null, null, 1],
      ["B", "away", null, 1],
    ],
    own: [null, 0],
  });
  expect(told("Y", "severance")).toEqual({
    below: [
      ["B", "here", null, 0],
      ["C", null, null, 7_020_000],
    ],
    own: [null, 0],
  });
});
