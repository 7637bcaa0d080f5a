/** Cells in the forms that offices write them in. */
import { describe, expect, test } from "vitest";
import { cellOfText } from "../../src/read/table/cell.ts";
import { parseDate as dateOf } from "../../src/read/table/dates.ts";
import * as values from "../../src/read/table/values.ts";

const read = <T>(parsed: { ok: true; value: T } | { ok: false; code: string }): T | string =>
  parsed.ok ? parsed.value : parsed.code;
const parseCount = (text: string) => values.parseCount(cellOfText(text));
const parseDate = (text: string) => dateOf(cellOfText(text));
const parseYesNo = (text: string) => values.parseYesNo(cellOfText(text));
const day = (text: string): number => Date.parse(text) / 86_400_000;

describe("counts", () => {
  test.each([
    ["1144", 1144],
    ["1.144", 1144],
    ["1,144", 1144],
    ["1 144", 1144],
    ["1.144.000", 1144000],
  ])("%s", (text, count) => expect(read(parseCount(text))).toBe(count));

  test.each(["1.68", "14.5", "1,6"])("%s is refused with its likely reading", (text) => {
    expect(parseCount(text)).toMatchObject({ code: "value/ambiguous-number" });
  });

  test.each(["1.1444", "-3", "mười", "1e3", "1.144,5"])("%s is no count", (text) => {
    expect(read(parseCount(text))).toBe("value/number");
  });
});

describe("dates", () => {
  test.each([
    ["1/7/2019", "2019-07-01"],
    ["01-07-2019", "2019-07-01"],
    ["1.7.2019", "2019-07-01"],
    ["2019-07-01", "2019-07-01"],
    ["7/2019", "2019-07-01"],
    ["2019", "2019-01-01"],
    ["43647", "2019-07-01"],
    ["25569", "1970-01-01"],
  ])("%s", (text, date) => expect(read(parseDate(text))).toBe(day(date)));

  test.each(["31/02/2019", "2019-13-01", "1/7/19", "70000", "436470", "tháng 7"])("%s is no date", (text) => {
    expect(read(parseDate(text))).toBe("value/date");
  });
});

test.each([
  ["có", true],
  ["X", true],
  ["✓", true],
  ["không", false],
  ["Khong", false],
])("%s is yes or no", (text, value) => expect(read(parseYesNo(text))).toBe(value));
