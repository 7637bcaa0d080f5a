/** Words of a list for how much of a unit goes somewhere: "một phần", "phần còn lại", "40 hộ của Thôn A". */
import { sumOfKnown } from "../../core/numbers/partial.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { parseCountText } from "../cells/values.ts";
import { MEASURES, SPACED_MEASURES } from "./part-sizes.ts";

/** "một phần", "01 phần", "phần lớn", "nửa", "1/2", "50%": of a size that nobody says. */
const SOME =
  "(?:một|0?1)\\s+(?:phần|bộ phận)|phần lớn|(?:một\\s+)?nửa|1/[2-4]|2/[35]|3/[45]|½|\\d{1,2}\\s*%|(?:một )?số ít hộ|một số hộ";

export const UNKNOWN = latePattern(
  `^(?:${SOME}|(?:chia|(?:chia\\s+)?tách)(?:\\s+ra)?(?=\\s+từ\\s))(?:\\s+(?:diện tích|dân số|hộ dân|số hộ|dân|và))*(?:\\s+(?:của|thuộc|từ|ở))?\\s+(?=\\S)`,
  "iu",
);

/** "Toàn bộ 40 hộ của Thôn A". */
export const ALL = /^(?:\p{L}+\s+){0,3}(?:toàn bộ|tất cả)(?!\p{L})/iu;

export const SOME_ALONE = latePattern(`^(?:${SOME})(?:\\s+dân)?$`, "iu");

export const REST =
  /^(?:(?:toàn bộ\s+)?(?:phần|(?:(?:toàn bộ )?(?:số|các) )?hộ(?: dân)?|diện tích)\s+còn lại|còn lại)(?:\s+(?:của|thuộc|ở))?\s+(?=\S)/iu;

/** "40 hộ của Thôn A". */
export const AMOUNT_FIRST = latePattern(
  `^(${SPACED_MEASURES})(?:\\s+(?:của|thuộc|từ|ở|tại|trong))?\\s+(?=\\S)`,
  "iu",
);

/** "Thôn A: 40 hộ". */
export const AMOUNT_LAST = latePattern(`^(.*?\\S)(?:\\s*[:=–-]\\s*|\\s+)(${MEASURES})$`, "iu");

/** "Thôn A trừ 40 hộ", and nothing on where these go. */
export const LESS_SOME = latePattern(
  `^(.{1,80}?),?\\s(?:(?:ngoại )?trừ|giảm|bớt)(?:\\s(?:đi|ra|bớt))?\\s${MEASURES}$`,
  "iu",
);

export const AMOUNT = latePattern(`^(?:gồm\\s+|có\\s+)?(${SPACED_MEASURES})$`, "iu");

/** "40 hộ thuộc xóm Chùa", "40 hộ, khu vực chợ": an amount, and where it lies; a unit is another matter. */
export const AMOUNT_WHERE = latePattern(
  `^(?:gồm\\s+|có\\s+)?(${SPACED_MEASURES})(?:,\\s+|\\s+)(?:(?:thuộc|ở|tại|của|nằm|sinh sống|giáp|dọc|phía|khu(?: vực)?|ngõ|ngách|xóm|cụm|đường)\\s)(?!.*(?:\\d\\s*hộ|(?<!\\p{L})(?:thôn|tổ dân phố|tdp|xã|phường)\\s)).{1,80}$`,
  "iu",
);

/** "một phần, 40 hộ", "phần còn lại: 60 hộ", "toàn bộ 100 hộ". */
export const WITH_AMOUNT = latePattern(
  `^(${SOME}|(?:phần\\s+)?còn lại|toàn bộ)(?:\\s*[,;:–-]\\s*(?:(?:gồm|có|với|là)\\s)?|\\s(?:gồm|có|với|là)\\s|\\s)\\s*(${SPACED_MEASURES})$`,
  "iu",
);

const HOUSEHOLDS = latePattern("(?<![\\p{L}\\d.,])(\\d[\\d.]*)\\s?hộ(?!\\p{L})", "giu");

/** The households that words about a rest say to have gone: "sau khi tách 40 hộ"; nothing where they may say what is left. */
export function goneIn(words: string): { readonly gone?: number } {
  if (/(?<!\p{L})còn(?!\p{L})/iu.test(words)) return {};
  const counts = [...words.matchAll(HOUSEHOLDS())].map(([, count = ""]) => parseCountText(count));
  const known = counts.flatMap((count) => (count.ok ? [count.value] : []));
  return known.length === 0 || known.length < counts.length ? {} : { gone: sumOfKnown(known) };
}
