/** The commune that the title of a paper names: "UBND XÃ ĐÔNG SƠN", "Danh sách … của xã Mẫu". */
import { withCapital } from "../../core/text/capital.ts";

const NAMED = /(?<!\p{L})(?<!cấp\s)(xã|phường|thị trấn|đặc khu)\s+(?=\S)(.+)$/iu;

/** An office of the commune. */
const OFFICE = /^(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|đảng ủy|đảng uỷ)/iu;

/** Words that no name goes on with, in small letters. */
const STOPS = new Set(
  "tỉnh huyện quận thành thị năm trên về sau trước theo tháng ngày và của trong để hội mới cũ khóa khoá nhiệm thuộc do".split(
    " ",
  ),
);

const LONGEST = 4;

/** The name of the commune with the word for its kind; null where no text names one. Offices are asked first. */
export function communeIn(texts: readonly string[]): string | null {
  const inOrder = [...texts.filter((text) => OFFICE.test(text)), ...texts];
  for (const text of inOrder) {
    for (const line of text.normalize("NFC").split("\n")) {
      const found = nameIn(line);
      if (found !== null) return found;
    }
  }
  return null;
}

function nameIn(line: string): string | null {
  const [, kind = "", rest = ""] = NAMED.exec(line) ?? [];
  const words: string[] = [];
  for (const word of rest.split(/\s+/)) {
    const bare = word.replace(/(?<![^\p{L}\p{N}'’-])[^\p{L}\p{N}'’-]+$/u, "");
    if (!/^[\p{Lu}\d]/u.test(bare) || STOPS.has(bare.toLowerCase()) || words.length === LONGEST) break;
    words.push(isLoud(bare) ? capital(bare) : bare);
    if (bare !== word) break;
  }
  return words.length === 0 ? null : `${capital(kind)} ${words.join(" ")}`;
}

function isLoud(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && !/\d/.test(word);
}

function capital(word: string): string {
  return withCapital(word.toLowerCase());
}
