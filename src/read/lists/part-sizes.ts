/** How large an item of a list says that something is ("40 hộ, 160 người", "(339-1660)", "12,5 ha"): a text in, sizes out. */
import { NO_SIZES, type Sizes } from "../../core/model/inputs.ts";
import { BLANK, cellOfText } from "../cells/cell.ts";
import { columnOf } from "../cells/grid.ts";
import { parseCountText } from "../cells/values.ts";
import { areaParser } from "../table/areas.ts";

/** "Diện tích tự nhiên:", "số hộ là": before the number. */
const LABEL =
  "(?:(?:diện tích(?:\\s+(?:đất\\s+)?tự nhiên)?|dân số|quy mô|số\\s+(?:hộ(?:\\s+dân)?|(?:nhân )?khẩu))\\s*(?:là|:)?\\s*)?";

const COUNT = "\\d[\\d.]{0,15}";

const OF_HOUSEHOLDS = "hộ(?:\\s+(?:dân(?:\\s+cư)?|gia đình))?(?!\\p{L})";

const OF_PEOPLE = "(?:người|nhân khẩu|khẩu)(?!\\p{L})";

const IN_UNITS = "(?:ha|km\\s?[2²]|m\\s?[2²])(?![\\p{L}\\d])";

const JOINT = "\\s*(?:[–,;/-]|(?<=\\s)(?:và|với)(?=\\s))\\s*";

/** One measure, or several of different kinds in any order. */
function measures(count: string): string {
  const households = `${LABEL}${count}\\s*${OF_HOUSEHOLDS}`;
  const people = `${LABEL}${count}\\s*${OF_PEOPLE}`;
  const area = `${LABEL}\\d[\\d.]{0,15}(?:,\\d{1,6})?\\s*${IN_UNITS}`;
  const from = (first: string, one: string, other: string): string =>
    `${first}(?:${JOINT}(?:${one}(?:${JOINT}${other})?|${other}(?:${JOINT}${one})?))?`;
  return `(?:${from(households, people, area)}|${from(people, households, area)}|${from(area, households, people)})`;
}

/** "40 hộ", "40 hộ, 160 người", "diện tích 12,5 ha; 40 hộ" as part of a pattern. */
export const MEASURES = measures(COUNT);

/** The same with spaces between thousands, which are clear only where no number of a name stands before them. */
export const SPACED_MEASURES = measures(`(?:\\d{1,3}(?:\\s\\d{3})+|${COUNT})`);

/** A comma between two items of a list: the one in "12,5 ha" is of the number. */
export const COMMA = `(?<!\\d),|,(?!\\d{1,6}\\s*${IN_UNITS})`;

/** What stands between two measures, a decimal comma aside. */
export const BETWEEN_SIZES = /\s*(?:,(?!\d)|[;/])\s*|\s+(?:và|với)\s+/gu;

const ONE = new RegExp(
  `^${LABEL}(?:(\\d[\\d.\\s]*?)\\s*(?:(${OF_HOUSEHOLDS})|${OF_PEOPLE})|(\\d[\\d.,]*\\s*${IN_UNITS}))(?:${JOINT}|$)`,
  "iu",
);

const areaOf = areaParser("", columnOf(new Int32Array(), [BLANK]));

/** What a text of measures says; null where a number of it is none, or one size is said twice. */
export function sizesIn(text: string): Sizes | null {
  let sizes = NO_SIZES;
  for (let rest = text.trim(); rest !== ""; ) {
    const found = ONE.exec(rest);
    if (!found) return null;
    const [all, count, isHouseholds, area] = found;
    const size = area !== undefined ? "area" : isHouseholds !== undefined ? "households" : "population";
    const value = area === undefined ? parseCountText(count ?? "") : areaOf(cellOfText(area));
    if (!value.ok || sizes[size] !== null) return null;
    sizes = { ...sizes, [size]: value.value };
    rest = rest.slice(all.length);
  }
  return sizes;
}

/** "(339-1660)": households and people. */
const PAIR = /^(\d[\d.]*)\s*[-–—]\s*(\d[\d.]*)$/u;

/** The two numbers of a pair; null where they are none. */
export function pairIn(text: string): Sizes | null {
  const [, households, people] = PAIR.exec(text) ?? [];
  if (households === undefined || people === undefined) return null;
  const [first, second] = [parseCountText(households), parseCountText(people)];
  return first.ok && second.ok ? { ...NO_SIZES, households: first.value, population: second.value } : null;
}

/** Figure by figure the first that is known. */
export function firstKnown(one: Sizes, other: Sizes): Sizes {
  return {
    households: one.households ?? other.households,
    population: one.population ?? other.population,
    area: one.area ?? other.area,
  };
}
