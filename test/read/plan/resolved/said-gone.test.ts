/** Households that a list says to have gone from a unit, held against what the other rows take of it. */
import { expect, test } from "vitest";
import { runOfPlan } from "../../../support/commune-plan.ts";

/** What is told of Thôn Đông, of which `taken` say what others get, and its own row what has gone. */
async function told(own: string, ...taken: readonly string[]): Promise<readonly unknown[]> {
  const cell = (text: string): string => JSON.stringify(text);
  const register = [
    "code,parent,kind,name,households",
    "X,,xa,Xã Mẫu,",
    ...["Thôn Đông", "Thôn Tây", "Thôn Nam"].map((name, at) => `X${at},X,thon,${name},100`),
  ];
  const plan = [
    "Tên thôn mới,Gồm",
    ...taken.map((amount, at) => {
      const name = ["Thôn Tây", "Thôn Nam"][at] ?? "";
      return `${name},${cell(`${name}, ${amount} của Thôn Đông`)}`;
    }),
    `Thôn Đông,${cell(own)}`,
  ];
  const { findings } = await runOfPlan(register, plan);
  return findings.flatMap(({ code, severity, line, message }) =>
    severity === "error" || code === "changes/gone-differs"
      ? [[code, line, message.match(/\d+/g)?.join()]]
      : [],
  );
}

test.each([
  "Thôn Đông trừ 30 hộ",
  "Thôn Đông (trừ 30 hộ)",
  "Thôn Đông, trừ 30 hộ",
  "Thôn Đông (sau khi tách 30 hộ)",
  "Thôn Đông, điều chỉnh giảm 30 hộ sang Thôn Tây",
  "phần còn lại của Thôn Đông sau khi chuyển 30 hộ",
])("%s, of which another row takes 40, is told", async (own) => {
  expect(await told(own, "40 hộ")).toEqual([["changes/gone-differs", 3, "30,40"]]);
  expect(await told(own, "30 hộ")).toEqual([]);
});

test("what goes to two is said together, or of one of them", async () => {
  expect(await told("Thôn Đông trừ 50 hộ", "30 hộ", "20 hộ")).toEqual([]);
  expect(await told("Thôn Đông trừ 20 hộ sang Thôn Nam", "30 hộ", "20 hộ")).toEqual([]);
  expect(await told("Thôn Đông (trừ 30 hộ sang Thôn Tây, 20 hộ sang Thôn Nam)", "30 hộ", "20 hộ")).toEqual(
    [],
  );
  expect(await told("Thôn Đông trừ 40 hộ", "30 hộ", "20 hộ")).toEqual([["changes/gone-differs", 4, "40,50"]]);
});

test("nothing is told where it is not known how many have gone, or what is left is said", async () => {
  expect(await told("Thôn Đông trừ 30 hộ", "một phần")).toEqual([]);
  expect(await told("Thôn Đông (sau khi tách còn 60 hộ)", "40 hộ")).toEqual([]);
});
