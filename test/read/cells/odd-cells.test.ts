/** Letters that were lost when a file was saved, and formulas that failed before it was. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const isTold = async (name: string): Promise<boolean> => {
  const { faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | ${name} | Trưởng thôn | Mẫu Văn Một`,
  });
  return JSON.stringify(faults).includes("text/letters-lost");
};

test.each([
  "Thôn Ð?ng",
  "Thôn ?ông",
  "Thôn Đ\uFFFDng",
  "THÔN Đ?NG",
  "THÔN ?ÔNG",
  "THÔN TH?NG NH?T",
])("%s has lost letters", async (name) => {
  expect(await isTold(name)).toBe(true);
});

test.each(["Thôn Đông?", "Thôn Đông (?)", "Thôn Đông ? Tây"])("%s asks something", async (name) => {
  expect(await isTold(name)).toBe(false);
});

/** What is told of a person of a name. */
const toldOf = async (name: string): Promise<string> => {
  const { faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn 1 | Trưởng thôn | ${name}`,
  });
  return JSON.stringify(faults);
};

test.each([
  "#N/A",
  "#NAME?",
  "#DIV/0!",
  "#ERROR!",
  "#UNKNOWN!",
  "#CONNECT!",
  "#BUSY!",
  "#PYTHON!",
  "Err:509",
])("%s is a failed formula and nobody's name", async (name) => {
  expect(await toldOf(name)).toContain("xlsx/error-cell");
});

test.each(["Err: 509", "#N/A?", "Emilia Mẫu"])("%s is none", async (name) => {
  expect(await toldOf(name)).not.toContain("xlsx/error-cell");
});
