/** Texts as long as a chapter, given to what reads one cell, header, name or path: each takes no longer than it is long. */
import { expect, test } from "vitest";
import { fileText } from "../src/cli/output/each.ts";
import { nameOf } from "../src/core/propose/rows.ts";
import { folderOf } from "../src/pipeline/means/paths.ts";
import { communeIn } from "../src/pipeline/starter/communes.ts";
import { meant } from "../src/pipeline/starter/titles.ts";
import { parseDate } from "../src/read/cells/dates.ts";
import { mayBeVacant } from "../src/read/cells/vacant-words.ts";
import { bareFigure, isNarrowed, withoutNote } from "../src/read/columns/header-words.ts";
import { parseTime } from "../src/read/duty/calendar.ts";
import { isGone } from "../src/read/inputs/register/register-notes.ts";
import { parseOperations } from "../src/read/lists/operations.ts";
import { parsePartList } from "../src/read/lists/part-list.ts";
import { endOf } from "../src/read/roster/notes/terms.ts";
import { saidIn } from "../src/read/roster/totals/said-people.ts";
import { isOpener } from "../src/read/rows/offices.ts";
import { headingOf } from "../src/read/table/headings.ts";
import { tellThousands } from "../src/read/table/unread-figures.ts";
import { parseYaml } from "../src/read/yaml/yaml.ts";

const many = (text: string): string => text.repeat(100_000 / text.length);
const textOf = (text: string) => ({ kind: "text", text }) as const;
const title = (text: string) => ({ text, line: 1, from: 0, to: 1 });
const posix = { windows: false, here: "/" };
const windows = { windows: true, here: "C:\\" };

test.each<readonly [string, () => unknown]>([
  ["a header of colons", () => withoutNote(`A${many(":")}b`)],
  ["a header of brackets", () => isNarrowed(`Số hộ ${many("(")}`)],
  ["a header of commas", () => bareFigure(`Số hộ${many(", ")}b`)],
  ["a heading of colons", () => headingOf([`A${many(":")}b`], 0, 1)],
  ["a mark below spaces", () => isOpener(`${many(" ")}b`)],
  ["a total of spaces", () => saidIn(title(`Tổng${many(" ")}b`))],
  ["a total of spaces before what it counts", () => saidIn(title(`Tổng số người${many(" ")}5b 5 người`))],
  ["a total of points", () => saidIn(title(`Tổng:${many(".")} 5`))],
  ["a total of spaces before its number", () => saidIn(title(`Tổng a${many(" ")}b 5`))],
  ["a total of numbers of headings", () => saidIn(title(`Tổng ${many("I")}b: 5 người`))],
  ["a total of points and brackets", () => saidIn(title(`Tổng a${many("(.")}b: 5 người`))],
  ["a part of points", () => parsePartList(`A${many(".")}b`)],
  ["a part of ranges", () => parsePartList(`Thôn ${many("1 đến ")}b`)],
  ["a range of letters", () => parsePartList(`${many("I")}1 đến 5`)],
  ["a list of parts of figures", () => parsePartList(`3 thôn ${many("1")}`)],
  ["an operation of spaces", () => parseOperations(textOf(`Sáp nhập${many(" ")}b`))],
  ["a unit of letters", () => isGone(`A${many("x")} b cũ x`)],
  ["a unit of capitals", () => isGone(`${many("A")} b cũ x`)],
  ["a term of spaces", () => endOf(`2020 - 2025${many(" ")}b`, 1)],
  [
    "a line of units above a table",
    () => tellThousands({ titles: [title(many("đơn vị "))] } as never, { at: new Map() } as never, []),
  ],
  ["a date of spaces", () => parseDate(textOf(`ngày 1${many(" ")}b`))],
  ["a file of brackets", () => parseYaml(`a: ${many("[")}`, "a.yaml")],
  ["a line of tags", () => parseYaml(`a: ${many("!a ")}`, "a.yaml")],
  ["a time of spaces", () => parseTime(textOf(`19 giờ${many(" ")}b`))],
  ["a commune of signs", () => communeIn([`Xã A${many("–")}b`])],
  ["a name of figures", () => nameOf([`A${many("1")}b`, "A2"], "A2")],
  ["a title of words", () => meant(many("và "), true, { titles: [] } as never, [])],
  ["a file's name of spaces", () => fileText(`A${many(" ")}b`)],
  ["a path of strokes", () => folderOf(`a${many("/")}b`, posix)],
  ["a path of strokes of Windows", () => folderOf(`a${many("\\")}b`, windows)],
])("%s", (_, read) => {
  read();
});

const NOBODY = ["Đ\u0301b", "ấb", "(b", "cho\u0301b", "chưa b", " b"];

test.each(NOBODY)("a name like %j, each of its letters many times", (letters) => {
  const { words, inAscii } = mayBeVacant(["chờ điều động"]);
  const [last = "", ...others] = [...letters].reverse();
  for (const long of others) {
    const text = `${others.reverse().join("")}${many(long)}${last}`;
    expect(words.test(text) && inAscii.test(text)).toBe(false);
  }
});

test("more words for nobody than a pattern holds leave every text to be looked at", () => {
  for (const further of [[many("a")], Array.from({ length: 20_000 }, (_, at) => `lời ${at}`)]) {
    expect(mayBeVacant(further).words.test("Mẫu Văn Một")).toBe(true);
  }
});
