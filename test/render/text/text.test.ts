/** Numbers, dates and names as text; text from the input made harmless for each place where it is shown. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { dateText } from "../../../src/render/text/dates.ts";
import { decimalsOf, formatter } from "../../../src/render/text/numbers.ts";
import { csvText, htmlText, markdownText, plainJson, plainText } from "../../../src/render/text/safe.ts";
import { sourceOf } from "../../../src/render/text/source.ts";
import { wrapped } from "../../../src/render/text/wrap.ts";

describe("a number", () => {
  const vietnamese = formatter(".", ",");

  test("has groups of three and the decimals that are asked for", () => {
    expect(vietnamese(32933)).toBe("32.933");
    expect(vietnamese(-44.2808, 1)).toBe("-44,3");
    expect(vietnamese(1234567.5, 2)).toBe("1.234.567,50");
    expect(vietnamese(999)).toBe("999");
    expect(vietnamese(null)).toBe("");
  });

  test("that rounds to nothing has no minus", () => {
    expect(vietnamese(-0.04, 1)).toBe("0,0");
    expect(vietnamese(-0)).toBe("0");
  });

  test("read back without its groups is the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (number) => {
        expect(Number(vietnamese(number).replaceAll(".", ""))).toBe(number);
      }),
    );
  });

  test("has as many decimals as are written", () => {
    expect([decimalsOf(44.2), decimalsOf(5), decimalsOf(0.125)]).toEqual([1, 0, 3]);
  });
});

test("a day is written as each language does", () => {
  expect([isoDay(0), dateText(18078, "vi"), dateText(18078, "en")]).toEqual([
    "1970-01-01",
    "01/07/2019",
    "2019-07-01",
  ]);
});

test("a sheet stands behind the name of its file", () => {
  expect(sourceOf({ file: "a.csv" })).toBe("a.csv");
  expect(sourceOf({ file: "a.xlsx", sheet: "Tổ 1" })).toBe("a.xlsx[Tổ 1]");
});

/** Line ends, controls and marks of direction, each of which acts somewhere. */
const ACTING = [
  ..."\0\u0007\b\t\n\v\f\r\u001B\u001C\u001D\u001E\u001F\u007F\u0080\u0085\u0090\u009B\u009D\u009F\u2028\u2029",
  ..."\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
];

describe("text of the input", () => {
  test("moves nothing in a terminal", () => {
    for (const acting of ACTING)
      expect(plainText(`a${acting}b`)).toBe(/[\t\n\r\u2028\u2029]/.test(acting) ? "a b" : "a\uFFFDb");
    expect(plainText("a\u001B[31mb\u202Ec\nd\u2028")).toBe("a\uFFFD[31mb\uFFFDc d ");
    expect(plainText("Xã\r\nMẫu")).toBe("Xã Mẫu");
    expect(plainText("Tổ dân phố số 1")).toBe("Tổ dân phố số 1");
  });

  test("is no markup in HTML, where it can be read back", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("&", "<", ">", '"', "'", "a", ";") }), (text) => {
        const shown = htmlText(text);
        expect(shown).not.toMatch(/[<>"']/);
        const named: Readonly<Record<string, string>> = {
          "&lt;": "<",
          "&gt;": ">",
          "&quot;": '"',
          "&#39;": "'",
          "&amp;": "&",
        };
        expect(shown.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => named[entity] ?? "")).toBe(text);
      }),
    );
  });

  test("means the same in JSON, and moves nothing where that is shown", () => {
    for (const acting of ACTING) {
      const json = plainJson(JSON.stringify({ text: acting }));
      expect(json).toMatch(/^[ -~]*$/);
      expect(JSON.parse(json)).toEqual({ text: acting });
    }
  });

  test("is no link in Markdown", () => {
    expect(markdownText("www.a.vn, WWW.b.vn, a@b.vn")).toBe("www&#46;a.vn, WWW&#46;b.vn, a&#64;b.vn");
  });

  test("is no markup in Markdown", () => {
    expect(markdownText("a|b *c* [d](e) <f>")).toBe("a\\|b \\*c\\* \\[d\\](e) &lt;f&gt;");
    expect(markdownText("# a")).toBe("\\# a");
    expect(markdownText("1. a")).toBe("\\1. a");
    expect(markdownText("https://x")).toBe("https:&#47;&#47;x");
  });

  test("is no formula in a spreadsheet, and what began with apostrophes before one keeps them", () => {
    expect(["=1", "+84", "-1", "@a", "'=1", "a=1", "'a"].map(csvText)).toEqual([
      "'=1",
      "'+84",
      "'-1",
      "'@a",
      "''=1",
      "a=1",
      "'a",
    ]);
  });
});

test("a text is broken between words alone, no line longer than it may be but for one long word", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 9 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 5, max: 20 }), (given, width) => {
      const lines = wrapped(given.join(" "), width, "  ");
      expect(lines.flatMap((line) => line.trim().split(" "))).toEqual(given);
      for (const [at, line] of lines.entries()) {
        expect(line.startsWith("  ")).toBe(at > 0);
        if (line.trim().includes(" ")) expect(line.length).toBeLessThanOrEqual(width);
      }
    }),
  );
});
