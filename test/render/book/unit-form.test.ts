/** The form by unit has columns for what is known. */
import { expect, test } from "vitest";
import { bookOf } from "../../../src/render/book/book.ts";
import { LANGUAGES } from "../../../src/render/words/language.ts";
import { finished } from "../../documents.ts";

function groupsOf(register: string): string[] {
  const { run } = finished({ register, policy: "id: t\nname: T\ntitles: {}\n" });
  const form = bookOf(run, LANGUAGES.vi, {}).tables.find(({ id }) => id === "unit");
  return [...new Set(form?.columns.map(({ group }) => group))].filter((group) => group !== "");
}

const HEADS = "code,parent,kind,name,households,population";

test("inhabitants have columns where those of any place are known, households always", () => {
  const known = `${HEADS}\nX,,xa,Xã Mẫu,,\nA,X,thon,Thôn A,100,\nB,X,thon,Thôn B,,300\n`;
  expect(groupsOf(known)).toEqual(["Số hộ", "Nhân khẩu"]);
  expect(groupsOf(known.replace("300", ""))).toEqual(["Số hộ"]);
  expect(groupsOf(known.replace("100", "").replace("300", ""))).toEqual(["Số hộ"]);
});
