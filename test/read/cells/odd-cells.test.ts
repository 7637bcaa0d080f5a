/** Letters that were lost when a file was saved. */
import { expect, test } from "vitest";
import { readDrawn } from "../../drawn.ts";

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
