/** Units called khóm. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const toldOf = async (kind: string) => {
  const { told } = await readDrawn({
    "csv register": `mã | mã cha | loại | tên | số hộ\nP | | phường | Phường Mẫu |\nP1 | P | ${kind} | Khóm 1 | 400`,
  });
  return told.filter((code) => code === "register/khom");
};

test("are told where they are taken as thôn, not where the register says tdp", async () => {
  expect(await toldOf("khóm")).toEqual(["register/khom"]);
  expect(await toldOf("tdp")).toEqual([]);
  expect(await toldOf("ấp")).toEqual([]);
});
