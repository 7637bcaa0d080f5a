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

const notedIn = async (header: string, ...notes: readonly (readonly [tags: string, note: string])[]) => {
  const rows = notes.map(([tags, note], at) => `T${at};X;thôn;Thôn ${at + 1};${tags};${note}`);
  const { findings } = await check({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv }\npolicy: nd-185-2026\n",
    files: {
      "r.csv": new TextEncoder().encode(
        [`mã;mã cha;loại;tên;đặc điểm;${header}`, "X;;xã;Xã Mẫu;hải đảo;", ...rows].join("\n"),
      ),
    },
  });
  return findings.filter(({ code }) => code === "policy/tag-note").map(({ line, value }) => [line, value]);
};

test.each([
  "Biên giới",
  "Thôn thuộc xã biên giới",
  "Trọng điểm ANTT",
  "trọng điểm phức tạp về an ninh",
])("a note %s is told where the tags do not say it", async (note) =>
  expect(await notedIn("Ghi chú", ["khó khăn", note], ["", note])).toEqual([[3, note]]));

test.each([
  ["", "Không thuộc xã biên giới"],
  ["biên giới", "Xã biên giới"],
  ["", "Hải đảo"],
  ["", "Nhà văn hoá mới"],
])("beside the tags “%s” a note %s is not", async (tags, note) =>
  expect(await notedIn("Ghi chú", [tags, note])).toEqual([]));

test("a mark below such a word is told, a no is not", async () =>
  expect(await notedIn("Thôn biên giới", ["", "không"], ["", "x"])).toEqual([[4, "x"]]));

test("a plan that is its own register has such notes told by its rows", async () => {
  const plan = (...notes: readonly string[]): string =>
    ["Xã;Tên thôn;Tên thôn mới;Số hộ;Ghi chú"]
      .concat(notes.map((note, at) => `Xã Mẫu;Thôn ${at + 1};Thôn Đông;${at + 200};${note}`))
      .join("\n");
  const toldIn = async (text: string) => {
    const { findings } = await check({
      scenario: "tinhgon: 1\nname: X\ninputs: { changes: p.csv }\npolicy: nd-185-2026\n",
      files: { "p.csv": new TextEncoder().encode(text) },
    });
    return findings.filter(({ code }) => code === "policy/tag-note").map(({ line, value }) => [line, value]);
  };
  expect(await toldIn(plan("", "Thôn biên giới"))).toEqual([[3, "Thôn biên giới"]]);
  expect(await toldIn(plan("", "Không thuộc xã biên giới", "sáp nhập"))).toEqual([]);
});
