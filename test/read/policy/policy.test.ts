/** A policy read section by section: defaults, what is told at which line, and the documents that go with it. */
import { describe, expect, test } from "vitest";
import { readPolicy } from "../../../src/read/policy/policy.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";
import { parsePolicyText } from "../../support/inputs.ts";

const HEAD = "id: t\nname: T\n";
const TITLES = "titles:\n  head: { name: Head, level: unit }\n  front: { name: Front, level: unit }\n";

const policy = (more: string, titles = TITLES, head = HEAD) =>
  parsePolicyText(`${head}${titles}${more}`).policy;

/** Faults as `code value`. */
function faults(more: string, titles = TITLES, head = HEAD): string[] {
  const { value, diagnostics } = readPolicy(parseYaml(`${head}${titles}${more}`, "policy.yaml"), []);
  expect(value).toBeNull();
  return diagnostics.map((one) => `${one.code} ${one.value}`);
}

describe("what is left out", () => {
  test("of a title: one post, open to all, counted, not optional, without document", () => {
    expect(policy("").titles[0]).toEqual({
      id: "head",
      name: "Head",
      names: {},
      nameEn: null,
      aliases: [],
      level: "unit",
      posts: [{ when: [], value: 1 }],
      requires: [],
      openTo: null,
      counted: true,
      coefficient: null,
      optional: false,
      basis: null,
    });
  });

  test("of holding: one post a person, any pair, no cap, fewest people, of the place itself", () => {
    expect(policy("").holding).toEqual({
      objective: "fewest-persons",
      candidates: "place",
      maxPosts: { unit: 1, commune: 1 },
      incompatible: [],
      together: null,
      concurrentRequires: [],
      maxPersons: { unit: [], commune: [] },
      maxPersonsBasis: null,
      prefer: [],
      basis: null,
    });
  });

  test("of the rest: nobody is asked, nothing is judged or paid, percentages have one rounded decimal", () => {
    const { consent, thresholds, money, indicators, percent, effective, branches } = policy("");
    expect([consent, thresholds, money, indicators, effective, branches]).toEqual([
      null,
      null,
      null,
      [],
      null,
      "merge",
    ]);
    expect(percent).toEqual({ decimals: 1, rounding: "half-up" });
  });
});

describe("titles", () => {
  test("have one name for both kinds of unit, or one each", () => {
    const [one] = policy("", "titles: { head: { names: { tdp: Tổ trưởng }, level: unit } }\n").titles;
    expect([one?.name, one?.names]).toEqual(["Tổ trưởng", { tdp: "Tổ trưởng" }]);
    expect(faults("", "titles: { head: { level: unit } }\n")).toEqual(["yaml/missing-key head.name"]);
  });

  test("must not share a word, whatever its spelling", () => {
    const titles =
      "titles:\n  a: { name: Tổ trưởng, level: unit }\n  b: { name: B, aliases: [TO TRUONG], level: unit }\n";
    expect(faults("", titles)).toEqual(["policy/same-name TO TRUONG"]);
  });

  test("that are named elsewhere must be there, with a close one suggested", () => {
    const titles = "titles: { head: { name: Head, level: unit, open_to: [heda] } }\n";
    const { diagnostics } = readPolicy(
      parseYaml(`${HEAD}${titles}holding: { incompatible: [[head, frnt]] }\n`, "p.yaml"),
      [],
    );
    expect(diagnostics.map(({ code, value, suggestion }) => [code, value, suggestion])).toEqual([
      ["policy/unknown-title", "heda", "head"],
      ["policy/unknown-title", "frnt", null],
    ]);
  });

  test.each([
    [30, "commune", []],
    [31, "commune", ["policy/too-many-titles null"]],
    [31, "unit", ["policy/too-many-titles null"]],
  ])("with posts of one level may be 30: %s of the %s", (count, level, told) => {
    const many = Array.from({ length: count }, (_, n) => `  t${n}: { name: Title ${n}, level: ${level} }`);
    const text = `${HEAD}titles:\n${many.join("\n")}\n`;
    expect(
      readPolicy(parseYaml(text, "p.yaml"), []).diagnostics.map(({ code, value }) => `${code} ${value}`),
    ).toEqual(told);
  });

  test("of both levels are counted together where a commune is arranged as one, those without posts never", () => {
    const title = (n: number, level: string, posts: number) =>
      `  t${n}: { name: Title ${n}, level: ${level}, posts: ${posts} }`;
    const all = Array.from({ length: 32 }, (_, n) => title(n, n < 16 ? "unit" : "commune", 1));
    const titles = `titles:\n${all.join("\n")}\n`;
    expect(parsePolicyText(`${HEAD}${titles}`).policy.titles).toHaveLength(32);
    expect(faults("holding: { candidates: commune }\n", titles)).toEqual(["policy/too-many-titles null"]);
    const fewer = `titles:\n${all.slice(0, 30).join("\n")}\n${title(30, "unit", 0)}\n`;
    expect(parsePolicyText(`${HEAD}${fewer}holding: { candidates: commune }\n`).policy.titles).toHaveLength(
      31,
    );
  });
});

describe("holding", () => {
  test("has one number of posts for both levels, or one each, the other being one", () => {
    expect(policy("holding: { max_posts: 3 }\n").holding.maxPosts).toEqual({ unit: 3, commune: 3 });
    expect(policy("holding: { max_posts: { unit: 2 } }\n").holding.maxPosts).toEqual({ unit: 2, commune: 1 });
  });

  test("has caps as one number, by class, or by cases", () => {
    const caps = (written: string) =>
      policy(`holding: { max_persons: { commune: ${written} } }\n`).holding.maxPersons.commune;
    expect(caps("14")).toEqual([{ when: [], value: 14 }]);
    expect(caps("{ 1: 14, 3: 10 }")).toEqual([
      { when: [{ column: "class", test: { oneOf: [1] } }], value: 14 },
      { when: [{ column: "class", test: { oneOf: [3] } }], value: 10 },
    ]);
    expect(caps("[{ when: { kind: xa }, persons: 9 }]")).toEqual([
      { when: [{ column: "kind", test: { oneOf: ["xa"] } }], value: 9 },
    ]);
  });

  test("lets any pair be held where together is any, and none where it is empty", () => {
    expect(policy("holding: { together: any }\n").holding.together).toBeNull();
    expect(policy("holding: { together: [] }\n").holding.together).toEqual([]);
  });

  test("takes incumbents first whether they are named or not", () => {
    expect(policy("holding: { prefer: [incumbent, senior] }\n").holding.prefer).toEqual(["senior"]);
  });
});

describe("documents", () => {
  test("of a title, a pair, caps, the whole of holding, an indicator and the rounding go with them", () => {
    const { titles, holding, indicators, percentBasis } = policy(
      `holding: { basis: H, max_persons: { unit: 3, basis: C }, incompatible: [{ titles: [head, front], basis: P }, [head, front]] }
indicators: { own: { name: Own, count: persons, basis: I } }
percent: { decimals: 2, basis: R }
`,
      "titles:\n  head: { name: Head, level: unit, basis: T }\n  front: { name: Front, level: unit }\n",
    );
    expect(titles.map(({ basis }) => basis)).toEqual(["T", null]);
    expect([holding.basis, holding.maxPersonsBasis, percentBasis]).toEqual(["H", "C", "R"]);
    expect(holding.incompatible.map(({ basis }) => basis)).toEqual(["P", null]);
    expect(indicators[0]?.basis).toBe("I");
  });
});

describe("ages", () => {
  test.each([
    [
      "of a title",
      "",
      "titles: { head: { name: Head, level: unit, requires: { age: { max: 60 } } } }\n",
      "titles.head.requires.age",
    ],
    [
      "of who holds several posts",
      "holding: { concurrent_requires: { age: { max: 60 } } }\n",
      TITLES,
      "holding.concurrent_requires.age",
    ],
  ])("%s need the policy's date", (_, more, titles, path) => {
    expect(faults(more, titles)).toEqual([`policy/no-effective ${path}`]);
    expect(policy(more, titles, `${HEAD}effective: 2019-10-01\n`).reference?.year).toBe(2019);
  });
});
