/** What a policy that extends another one is called, in either language. */
import { expect, test } from "vitest";
import { parameters } from "../../src/index.ts";

const FILES = { "r.csv": "code,parent,kind,name\nX,,xa,Xã Mẫu\n" };

/** The names of the policy in Vietnamese and in English; undefined for none of its own. */
async function namesOf(policy: string): Promise<readonly unknown[]> {
  const files = { ...FILES, "p.yaml": policy };
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  const scenario = { tinhgon: 1, inputs: { register: "r.csv" }, policy: "p.yaml" };
  const { result } = await parameters({ scenario, files: Object.fromEntries(bytes) });
  return [result?.name, result?.name_en];
}

const BELOW = ["Nghị định 185/2026/NĐ-CP", "Decree 185/2026/NĐ-CP"];

test.each([
  ["a name of its own is its name in both", "id: p\nname: Xã Mẫu\n", ["Xã Mẫu", undefined]],
  ["names in both are its own", "name: Xã Mẫu\nname_en: Sample\n", ["Xã Mẫu", "Sample"]],
  ["without a name it is called as the one below", "holding: { max_posts: 1 }\n", BELOW],
  ["an English name alone is one more", "name_en: Sample\n", [BELOW[0], "Sample"]],
])("%s", async (_, own, names) => {
  expect(await namesOf(`extends: nd-185-2026\n${own}`)).toEqual(names);
});
