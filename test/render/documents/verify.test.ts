/** The report of published figures: a row with a fault is one that was checked. */
import { expect, test } from "vitest";
import { memoryFiles } from "../../../src/pipeline/means/memory-files.ts";
import { verify } from "../../../src/pipeline/verify.ts";
import { verifyReport } from "../../../src/render/documents/verify.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

test("a product that is printed wrong is no row with too few figures", async () => {
  const text = "label,before\nright,2 × 3 = 6\nwrong,2 × 3 = 7\n";
  const files = memoryFiles({ "f.csv": new TextEncoder().encode(text) }, () => "");
  const { value, findings } = await verify("f.csv", files);
  if (!value) throw new Error("the figures could not be read");
  const { remarks } = verifyReport({ ...value, findings, version: "1" }, LANGUAGES.en);
  expect(remarks.map((one) => one.text)).toEqual([
    "0 of 1 rows agree",
    "1 row(s) with too few figures to check",
  ]);
});
