/** Tags that have a word of the policy in them and are not that word. */
import { expect, test } from "vitest";
import { check } from "../../../src/index.ts";

const toldOf = async (...tags: readonly string[]) => {
  const rows = tags.map((tag, at) => `T${at};X;thôn;Thôn ${at + 1};${tag}`);
  const { findings } = await check({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv }\npolicy: nd-185-2026\n",
    files: {
      "r.csv": new TextEncoder().encode(["mã;mã cha;loại;tên;đặc điểm", "X;;xã;Xã Mẫu;", ...rows].join("\n")),
    },
  });
  return findings.filter(({ code }) => code === "policy/tag-alike").map(({ line, value }) => [line, value]);
};

test.each([
  "biên giới, khó khăn",
  '"biên giới\nkhó khăn"',
  "Thôn biên giới",
  "khó khăn/Hải đảo",
])("%s is told", async (tag) =>
  expect(await toldOf("biên giới", tag, tag)).toEqual([[4, tag.replaceAll('"', "")]]));

test.each([
  "biên giới",
  "Biên giới|khó khăn",
  "khó khăn",
  "giới",
  "biên giớiX",
  "",
])("%s is not", async (tag) => expect(await toldOf(tag)).toEqual([]));
