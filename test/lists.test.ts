/** The pictures of lists in docs/lists.md, in both languages: each is read, and comes to what stands below it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../src/render/words/languages.ts";
import { type Picture, picturesIn, whatIsRead } from "./support/pictures.ts";
import { ROOT, tinhgon } from "./support/tinhgon.ts";

const ENGLISH = { read: "Read", told: "Told", faults: "Faults" };
const VIETNAMESE = { read: "Đọc được", told: "Báo", faults: "Lỗi" };

const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const english = picturesIn(textOf("docs/lists.md"), ENGLISH);
const vietnamese = picturesIn(textOf("docs/vi/lists.md"), VIETNAMESE);

describe.each([
  ["docs/lists.md", english, "en"],
  ["docs/vi/lists.md", vietnamese, "vi"],
] as const)("%s", (_, pictures, code) => {
  test.each(pictures)("$name", async (picture) => {
    const { printed, ...said } = picture.said;
    expect(await whatIsRead(picture, LANGUAGES[code])).toEqual(said);
    if (printed !== null) expect(await checked(picture, code)).toBe(printed);
  });
});

test("both languages show the same pictures, which come to the same", () => {
  expect(english.length).toBeGreaterThan(40);
  expect(vietnamese.map(({ blocks }) => blocks)).toEqual(english.map(({ blocks }) => blocks));
});

test("a picture that says something else than comes out is found", async () => {
  const [first] = english;
  if (!first) throw new Error("no pictures");
  const { read, ...others } = await whatIsRead(first, LANGUAGES.en);
  expect({ read, ...others }).toEqual({ ...first.said, printed: undefined });
  const spoilt = { ...first, files: { ...first.files, "roster.csv": new Uint8Array() } };
  expect((await whatIsRead(spoilt, LANGUAGES.en)).read).not.toBe(read);
});

/** What the command prints of a picture's files. */
async function checked({ files }: Picture, language: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tinhgon-lists-"));
  try {
    for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, path), bytes);
    return (await tinhgon(["check", "scenario.yaml", "--lang", language], folder)).out;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
