/** Parts of a unit that are said by where they lie: "ngõ 12 Thôn A", "Thôn A phía Bắc", "xóm Chùa thuộc Thôn A". */
import { latePattern } from "../../core/text/late-pattern.ts";
import { UNIT_KINDS } from "../../core/text/unit-words.ts";

/** Parts without a figure: "bên số chẵn", "từ số nhà 2 đến số nhà 90", "phía Bắc", "khu vực chợ". */
const SIDE =
  /^(?:phía|bên|dãy|số\s+(?:chẵn|lẻ)|từ\s+(?:số|nhà|hộ|ngõ|đường|phố|đầu)|đoạn|khu vực|cụm dân cư|ngõ|ngách|đường|các hộ)(?!\p{L})/iu;

const SIDE_BEHIND = latePattern(`^(.*?\\S)\\s*[–-]?\\s+(?=${SIDE.source.slice(1)})(.+)$`, "iu");

/** "ngõ 12 Thôn A", "phía Bắc của Thôn A". */
const SIDE_FIRST = latePattern(
  `^(?=${SIDE.source.slice(1)}).{1,60}?\\s(?:(?:của|thuộc)\\s)?(?=(?:${UNIT_KINDS})\\s)(.+)$`,
  "iu",
);

/** "xóm Chùa thuộc Thôn A", "khu tái định cư của Thôn A": what lies in a unit is a part of it; a unit lies in none. */
const WITHIN = latePattern(
  `^(?!(?:thôn|tổ dân phố|tdp)\\s).{1,60}?\\s(?:thuộc|của)\\s(?=(?:${UNIT_KINDS})\\s)(.+)$`,
  "iu",
);

/** Whether a text begins with words for a side, or for some of the houses. */
export function isSide(text: string): boolean {
  return SIDE.test(text);
}

/** The unit behind the words for where a part of it lies. */
export function unitBehindSide(text: string): string | undefined {
  return SIDE_FIRST().exec(text)?.[1] ?? WITHIN().exec(text)?.[1];
}

/** The unit before them. */
export function unitBeforeSide(text: string): string | undefined {
  return SIDE_BEHIND().exec(text)?.[1];
}
