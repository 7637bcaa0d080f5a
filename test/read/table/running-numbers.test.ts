/** Running numbers beside the rows of rosters and registers. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const TOLD = "table/number-missing";

/** What is told of a roster whose rows have some numbers. */
async function inRoster(...numbers: readonly string[]): Promise<number> {
  const rows = numbers.map(
    (number, at) => `${number} | Mẫu Văn ${at + 1}A | Trưởng thôn | Thôn ${at + 1} | Xã Mẫu`,
  );
  const { told } = await readDrawn({
    "csv roster": ["STT | Họ và tên | Chức danh | Thôn | Xã", ...rows].join("\n"),
  });
  return told.filter((code) => code === TOLD).length;
}

/** What is told of a register whose rows are a commune and units, with their numbers. */
async function inRegister(...rows: readonly (readonly [number: string, kind: string])[]): Promise<number> {
  const cells = rows.map(
    ([number, kind], at) => `${number} | X${at} | ${kind === "xã" ? "" : "X0"} | ${kind} | Tên ${at}`,
  );
  const { told } = await readDrawn({
    "csv register": ["STT | Mã | Trực thuộc | Loại | Tên", ...cells].join("\n"),
  });
  return told.filter((code) => code === TOLD).length;
}

test("a number that is passed over is told once for a file", async () => {
  expect(await inRoster("1", "2", "4")).toBe(1);
  expect(await inRoster("1.", "3.", "4.", "6.")).toBe(1);
  expect(await inRegister(["1", "xã"], ["1", "thôn"], ["2", "thôn"], ["4", "thôn"])).toBe(1);
});

test("numbers that begin anew, that several rows share, or that begin later pass over none", async () => {
  expect(await inRoster("1", "2", "3", "1", "2")).toBe(0);
  expect(await inRoster("1", "1", "2", "", "3")).toBe(0);
  expect(await inRoster("7", "8", "9")).toBe(0);
});

test("nothing is said of lists in another order, nor of numbers that are none of a list", async () => {
  expect(await inRoster("3", "2", "4", "6", "7")).toBe(0);
  expect(await inRoster("101", "205", "317")).toBe(0);
  expect(await inRoster("I", "1.1", "1.3")).toBe(0);
});

test("the numbers of communes between those of units are another list", async () => {
  expect(await inRegister(["1", "xã"], ["1", "thôn"], ["2", "thôn"], ["9", "xã"], ["1", "thôn"])).toBe(0);
  expect(await inRegister(["1", "xã"], ["2", "thôn"], ["3", "xã"], ["4", "thôn"])).toBe(0);
});
