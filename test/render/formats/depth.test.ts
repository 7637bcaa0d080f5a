/** Rows below others have a dash, and those below these a plus. */
import { expect, test } from "vitest";
import { drawnCells, drawnLabel } from "../../../src/render/formats/depth.ts";
import { figure } from "../../../src/render/tables/columns.ts";

test("the depth of a row stands before its first text", () => {
  expect([0, 1, 2, 3].map((depth) => drawnLabel("Thôn", depth))).toEqual([
    "Thôn",
    "- Thôn",
    "+ Thôn",
    "+ Thôn",
  ]);
  expect(drawnCells({ cells: ["M1", "giữ"], depth: 2 })).toEqual(["+ M1", "giữ"]);
  expect(drawnCells({ cells: [figure(1)], depth: 1 })).toEqual([figure(1)]);
});
