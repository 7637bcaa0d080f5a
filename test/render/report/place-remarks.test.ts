/** Remarks on places: sums of households, and units by the standards of TT 14/2018/TT-BNV. */
import { describe, expect, test } from "vitest";
import { placeRemarks } from "../../../src/render/report/place-remarks.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

const texts = (thresholds: string): string[] =>
  placeRemarks(finished({ ...SMALL, policy: SMALL.policy + thresholds }).run, LANGUAGES.en).map(
    ({ text }) => text,
  );

test("a sum says what went and came, and is good where it holds everywhere", () => {
  const { run } = finished(SMALL);
  expect(placeRemarks(run, LANGUAGES.vi)).toEqual([
    { text: "Số hộ bảo toàn: trước 1.520 − 150 giải thể + 60 thành lập = sau 1.430", good: true },
    {
      text: "Nhân khẩu bảo toàn: trước 5.250 − 600 giải thể + 240 thành lập = sau 4.890",
      good: true,
    },
  ]);
  const broken = run.result.conservation.map((row) => (row.scope === 2 ? { ...row, holds: false } : row));
  const [first] = placeRemarks({ ...run, result: { ...run.result, conservation: broken } }, LANGUAGES.en);
  expect(first).toMatchObject({ good: false, text: expect.stringContaining("NOT conserved") });
});

describe("units by their households", () => {
  test("are counted by tier: under the share that must merge, below the standard, met, and above the limit", () => {
    // Afterwards 580, 200, 300, 200, 90 (pending, not judged) and 60 households.
    const standards =
      "thresholds:\n  minimum: [{ households: 300 }]\n  must_merge_below: 50\n  upper: [{ households: 550 }]\n";
    expect(texts(standards).at(-1)).toMatch(
      /^Standards of households: .* under 50%, .* from 50% to under 100%, .* met, 1 over/,
    );
    expect(texts("thresholds:\n  minimum: [{ households: 300 }]\n").at(-1)).toMatch(
      /below, .* met, 1 not judged \(unfinished\)$/,
    );
  });

  test("that are exempt are told beside them, so that all come to the units afterwards", () => {
    const register = SMALL.register?.replace("pending", "exempt");
    const policy = `${SMALL.policy}thresholds:\n  minimum: [{ households: 300 }]\n`;
    const { run } = finished({ ...SMALL, register, policy });
    expect(placeRemarks(run, LANGUAGES.en).at(-1)?.text).toMatch(/below, .* met, 1 not judged \(exempt\)$/);
  });

  test("whose households are not known are told beside those that were judged", () => {
    const standards = "thresholds:\n  minimum: [{ households: 300 }]\n";
    const register = SMALL.register?.replace("B1,B,thon,Thôn Một,200,800", "B1,B,thon,Thôn Một,,800");
    const { run } = finished({ ...SMALL, register, policy: SMALL.policy + standards });
    expect(placeRemarks(run, LANGUAGES.en).at(-1)?.text).toBe(
      "Standards of households: 2 below, 2 met, 1 of unknown households, 1 not judged (unfinished)",
    );
  });

  test("that no standard applies to are told beside those that were judged, with why", () => {
    const some = "thresholds:\n  minimum: [{ when: { households: { max: 250 } }, households: 300 }]\n";
    expect(texts(some).at(-1)).toMatch(
      / met, 2 not judged \(no standard applies\), 1 not judged \(unfinished\)$/,
    );
    const byRegion = some.replace("}]", "}, { region: bắc, households: 100 }]");
    expect(texts(byRegion).at(-1)).toMatch(
      / met, 2 not judged \(standards go by region, and the policy chooses none\), 1 not judged \(unfinished\)$/,
    );
    expect(texts(`${byRegion}  region: bắc\n`).at(-1)).toMatch(/ met, 1 not judged \(unfinished\)$/);
  });

  test("of which none was judged are told where the policy lacks a region for them, and their households are known", () => {
    const byRegion = "thresholds:\n  minimum: [{ region: bắc, households: 100 }]\n";
    const told =
      "Standards of households: 5 not judged (standards go by region, and the policy chooses none), 1 not judged (unfinished)";
    expect(texts(byRegion)).toEqual([...texts(""), told]);
    const never = byRegion.replace("}]", "}, { when: { households: { min: 9000 } }, households: 100 }]");
    expect(texts(never)).toEqual([...texts(""), told]);
    expect(texts(byRegion.replace("bắc,", "bắc, until: 2000-01-01,"))).toEqual(texts(""));
    const { run } = finished({ ...SMALL, policy: SMALL.policy + byRegion });
    const { after } = run.reorganisation;
    const places = after.places.map((place) => ({ ...place, households: null }));
    const unknown = { ...run, reorganisation: { ...run.reorganisation, after: { ...after, places } } };
    expect(placeRemarks(unknown, LANGUAGES.en).map(({ text }) => text)).toEqual(texts(""));
  });

  test("are not counted where nothing is asked of them", () => {
    expect(texts("").length).toBe(2);
    expect(
      texts("thresholds:\n  minimum: [{ when: { households: { min: 9000 } }, households: 100 }]\n"),
    ).toEqual(texts(""));
  });
});
