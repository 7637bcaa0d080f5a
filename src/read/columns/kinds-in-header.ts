/** Which kinds of units a header is about: "Tên thôn hiện nay", "Tên TDP", "Thôn, tổ dân phố". */
import type { Kind } from "../../core/model/place.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { WORDS_FOR_TDP, WORDS_FOR_THON } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";

const OF_THON = latePattern(`(?<!\\p{L})(?:${WORDS_FOR_THON.join("|")})(?!\\p{L})`, "iu");
const OF_TDP = latePattern(`(?<!\\p{L})(?:${WORDS_FOR_TDP.join("|")})(?!\\p{L})`, "iu");

/** The kinds of unit that a header names. */
export function kindsInHeader(written: string): Kind[] {
  // What looks for words of Vietnamese is made where there may be some: it takes longer than reading a header.
  if (!/tdp|thon|\bto dan pho|khu pho|khoi|\b(?:ap|ban|buon|khom|xom|lang)\b|[^\0-\x7f]/i.test(written))
    return [];
  const header = withMarks(written);
  return [
    ...(OF_THON().test(header) ? (["thon"] as const) : []),
    ...(OF_TDP().test(header) ? (["tdp"] as const) : []),
  ];
}

/** The one kind that a header names; null for none, or for both. */
export function kindInHeader(written: string): Kind | null {
  const [kind = null, other] = kindsInHeader(written);
  return other === undefined ? kind : null;
}
