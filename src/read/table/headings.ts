/** A row above a group of rows: "I. Thôn Đông (5 người)", "Tổ dân phố (14)", "Xã Mẫu: 12". */
import { bareUnit } from "../cells/unit-cells.ts";
import { isName, officeOf } from "../rows/offices.ts";
import type { Heading } from "./table.ts";

/** A running number before the words: Roman, Arabic or a letter, with a point, a bracket, a stroke or a dash; or a mark of a list. */
const RUNNING = /^(?!đ\/c)(?:\(?(?:[ivxlc]+|\d{1,4}|[a-zđ])(?:[.)]|\s*[-–/])|[-–+*•])\s*(?=\p{L})/iu;

/** How many there are below, behind the words: "(5 người)", ": 5", "- 12 hộ". */
const COUNT =
  /\s*(?:[([]\s*(?:gồm\s+|có\s+)?(\d{1,5})(?:\s*\p{L}[\p{L}\s]*)?\s*[)\]]|[:–-]\s*(\d{1,5})(?:\s*\p{L}[\p{L}\s]*)?)\s*$/iu;

/** What any of them has: most headings have none. */
const MAY_COUNT = /^[^([:–-]*[([:–-]\D*\d/u;

/** The sizes of the place, which are no number of rows: ": 120 hộ, 400 khẩu". */
const SIZES =
  /\s?[:([–-]\s?\d[\d.]{0,8}\s?(?:hộ|khẩu|nhân khẩu|người)\s?[,;–-]\s?\d[\d.]{0,8}\s?(?:hộ|khẩu|nhân khẩu|người)\s?[)\]]?$/iu;

/** What stands behind a place, parted from it. */
const BEHIND = /^(.*?\S)\s*(?:[-–,;]\s+|[:(]\s*)(\p{L}.+)$/u;

/** Words of an office and a name: each of them may be where the name begins. */
const MOST_WORDS = 20;

/** A heading without who holds a post there: "Thôn Nam - Bí thư: Mẫu Văn Ba", "Thôn Nam (Bí thư Mẫu Văn Ba)". */
function withoutHolder(written: string): string {
  const [, place, behind = ""] = BEHIND.exec(written) ?? [];
  if (place === undefined) return written;
  const [office = "", ...names] = behind.split(":");
  if (names.length > 0) return officeOf(office) === null ? written : place;
  const words = behind.replace(/\)$/, "").split(" ");
  if (words.length > MOST_WORDS) return written;
  const isHeld = words.some(
    (_, at) => officeOf(words.slice(0, at).join(" ")) !== null && isName(words.slice(at).join(" ")),
  );
  return isHeld ? place : written;
}

/** `cells`: the texts of the row. `row`: the first row of data below it. `line`: where it stands. */
export function headingOf(cells: readonly string[], row: number, line: number): Heading {
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && !/^[ivxlc]+[.)]?$/iu.test(cell));
  const whole = bareUnit(
    (words.at(-1) ?? cells.find((cell) => cell !== "") ?? "")
      .replace(/\s+/g, " ")
      .replace(RUNNING, "")
      .trim()
      .replace(SIZES, ""),
  );
  const written = withoutHolder(whole);
  const [all = "", bracketed, plain] = (MAY_COUNT.test(written) && COUNT.exec(written)) || [];
  const count = bracketed ?? plain;
  return {
    row,
    text: written
      .slice(0, written.length - all.length)
      .replace(/(?<![\s:])[\s:]+$/, "")
      .trim(),
    count: count === undefined ? null : Number(count),
    line,
    ...(written !== whole && { hasHolder: true }),
  };
}
