/** The tables of encodings before Unicode, letter by letter, and how Vietnamese is told from what is not. */
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeTable, repairOf } from "../../src/read/decode/detect.ts";
import {
  bytesOf,
  fromTcvn3,
  fromUtf8AsLatin,
  fromVni,
  fromWindows1258,
  latinOf,
} from "../../src/read/decode/legacy.ts";
import { looksForeign, shareOf } from "../../src/read/decode/syllables.ts";

/** VNI by row: the plain letter and its five tones, in the order grave, hook, tilde, acute, dot. */
const VNI = [
  ["a", "aø", "aû", "aõ", "aù", "aï"],
  ["aê", "aè", "aú", "aü", "aé", "aë"],
  ["aâ", "aà", "aå", "aã", "aá", "aä"],
  ["e", "eø", "eû", "eõ", "eù", "eï"],
  ["eâ", "eà", "eå", "eã", "eá", "eä"],
  ["i", "ì", "æ", "ó", "í", "ò"],
  ["o", "oø", "oû", "oõ", "où", "oï"],
  ["oâ", "oà", "oå", "oã", "oá", "oä"],
  ["ô", "ôø", "ôû", "ôõ", "ôù", "ôï"],
  ["u", "uø", "uû", "uõ", "uù", "uï"],
  ["ö", "öø", "öû", "öõ", "öù", "öï"],
  ["y", "yø", "yû", "yõ", "yù", "î"],
].flat();
const LETTERS = [
  "aàảãáạ",
  "ăằẳẵắặ",
  "âầẩẫấậ",
  "eèẻẽéẹ",
  "êềểễếệ",
  "iìỉĩíị",
  "oòỏõóọ",
  "ôồổỗốộ",
  "ơờởỡớợ",
  "uùủũúụ",
  "ưừửữứự",
  "yỳỷỹýỵ",
].flatMap((row) => [...row]);
const SMALL = [...LETTERS.filter((letter) => letter > "z"), "đ"];
const ACCENTED = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

const vniOf = (letter: string): string => {
  const small = letter.toLowerCase();
  const written = small === "đ" ? "ñ" : (VNI[LETTERS.indexOf(small)] ?? "");
  return letter === small ? written : written.toUpperCase();
};

test("there are 134 accented Vietnamese letters", () => {
  expect(new Set(ACCENTED).size).toBe(134);
});

describe("VNI", () => {
  test.each(ACCENTED)("%s", (letter) => {
    expect(fromVni(vniOf(letter))).toBe(letter);
    expect(fromVni(`n${vniOf(letter)}n`)).toBe(`n${letter}n`);
  });

  test("the letters of a word do not run into each other", () => {
    const words = "Tổ dân phố Đường khuỷu tay người Hoà thuở ƯỚC Mỹ quý Nguyễn";
    expect(fromVni([...words].map((letter) => vniOf(letter) || letter).join(""))).toBe(words);
    expect(fromVni("Toå tröôûng toå daân phoá, phöôøng Ñöùc Giang")).toBe(
      "Tổ trưởng tổ dân phố, phường Đức Giang",
    );
  });

  test("a capital takes its mark small too", () => {
    expect(fromVni("Aâu Cô, Ôû")).toBe("Âu Cơ, Ở");
  });
});

describe("TCVN3", () => {
  const withCode = [...SMALL, ..."ĂÂÊÔƠƯĐ"];

  test.each(withCode)("%s", (letter) => {
    const bytes = iconv.encode(letter, "tcvn");
    expect(bytes).toHaveLength(1);
    expect(fromTcvn3(latinOf(bytes))).toBe(letter);
  });

  test("quotation marks of ABC fonts stay", () => {
    expect(fromTcvn3("“Tæ” – 1")).toBe("“Tổ” – 1");
  });
});

describe("windows-1258", () => {
  test.each(ACCENTED)("%s", (letter) => {
    expect(fromWindows1258(latinOf(bytes1258(letter)))).toBe(letter);
  });
});

describe("UTF-8 read as Latin", () => {
  test.each(ACCENTED)("%s", (letter) => {
    const once = latinOf(new TextEncoder().encode(`n${letter}`));
    expect(fromUtf8AsLatin(once)).toBe(`n${letter}`);
    expect(fromUtf8AsLatin(latinOf(new TextEncoder().encode(once)))).toBe(`n${letter}`);
  });

  test("plain text is none of it", () => {
    expect(fromUtf8AsLatin("To 1")).toBeNull();
    expect(fromUtf8AsLatin("Tổ 1")).toBeNull();
    expect(fromUtf8AsLatin("caf\u00e9")).toBeNull();
  });
});

test("every byte comes back from windows-1252", () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(bytesOf(latinOf(all))).toEqual(all);
});

describe("words with marks that are Vietnamese", () => {
  test("of Vietnamese, all", () => {
    const text =
      "Nguyễn Thị Huyền, quý, giếng, gì, thuở, khuỷu, nghiêng, người, xoong, Đắk Lắk, yếu, uống, ước, quốc, quyển, loà, hoạ, ngoẹo, tuyết, khuya, bươu";
    const { words, vietnamese } = shareOf(text);
    expect(words).toBe(22);
    expect(vietnamese).toBe(words);
    expect(looksForeign(text)).toBe(false);
  });

  test("of text in a wrong encoding, few", () => {
    for (const text of ["Toå tröôûng toå daân phoá", "Tæ tr­ëng tæ d©n phè", "Tá»• trÆ°á»Ÿng"]) {
      const { words, vietnamese } = shareOf(text);
      expect(vietnamese / words).toBeLessThan(0.5);
      expect(looksForeign(text)).toBe(true);
    }
  });
});

/** Windows-1258 has letters with ^, breve and horn; tones follow as marks of their own. */
function bytes1258(letter: string): Uint8Array {
  const bytes = [
    ...new TextDecoder("windows-1258").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
  ];
  const own = bytes.indexOf(letter);
  if (own >= 0) return Uint8Array.of(own);
  const [, base = "", tone = ""] =
    /^(.*)([\u0300\u0301\u0303\u0309\u0323])(?:.*)$/.exec(letter.normalize("NFD")) ?? [];
  const rest = letter.normalize("NFD").replace(tone, "").normalize("NFC");
  return Uint8Array.of(bytes.indexOf(base.length > 0 ? rest : letter), bytes.indexOf(tone));
}

test("bytes 80 to 9F are read alike on every Node.js, and come back from their controls as well", () => {
  expect(latinOf(Uint8Array.of(0x80, 0x81, 0x93, 0x94, 0x9f))).toBe("€\u0081“”Ÿ");
  expect(fromUtf8AsLatin("â€œPhÃºâ€\u009d")).toBe("“Phú”");
  expect(fromUtf8AsLatin("â\u0080\u009cPhÃºâ\u0080\u009d")).toBe("“Phú”");
});

test("a sign that stands alone is no word of an older encoding", () => {
  for (const text of ["P,16,0 × 1.490.000", "area (km²)", "36 °C, 12 €, § 3, ½", "a ± b"]) {
    expect(repairOf(text, null)).toBeNull();
    const bytes = new TextEncoder().encode(`label,before\n${text}\n`);
    expect(decodeTable(bytes, "f.csv", null)).toMatchObject({
      value: `label,before\n${text}\n`,
      diagnostics: [],
    });
  }
  expect(repairOf("Hoµ B×nh, × 2", null)).toMatchObject({ encoding: "tcvn3" });
});
