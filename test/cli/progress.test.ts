/** The line that long work shows on a terminal. */
import { describe, expect, test } from "vitest";
import { progressLine } from "../../src/cli/output/progress.ts";

describe("progress", () => {
  const at = (elapsed: number, width: number) => {
    const written: string[] = [];
    const line = progressLine(
      (text) => written.push(text),
      width,
      () => elapsed,
    );
    return { written, line };
  };

  test("is shown after a second, or where the work is known to be long", () => {
    const quick = at(999, 80);
    quick.line.tell("Reading");
    expect(quick.written).toEqual([]);
    quick.line.tell("Reading", true);
    expect(quick.written).toEqual(["\r\u001B[KReading"]);
    const slow = at(1000, 80);
    slow.line.tell("Reading");
    expect(slow.written).toEqual(["\r\u001B[KReading"]);
  });

  test("fits the line, cannot act, and is taken away once", () => {
    const { written, line } = at(2000, 8);
    line.tell("a\u001B[2Jbcdefghij");
    line.clear();
    line.clear();
    expect(written).toEqual(["\r\u001B[Ka\uFFFD[2Jbc", "\r\u001B[K"]);
  });

  test("is never written where standard error is no terminal", () => {
    const { written, line } = at(60_000, Number.POSITIVE_INFINITY);
    line.tell("Reading", true);
    line.clear();
    expect(written).toEqual([]);
  });
});
