/** What thôn and tổ dân phố are called by before their names, in the North and the South, in the hills and in towns. */
import { fold } from "./fold.ts";

/** Words that mean what a thôn is. */
export const WORDS_FOR_THON = [
  "thôn",
  "ấp",
  "bản",
  "buôn",
  "bon",
  "khóm",
  "xóm",
  "làng",
  "phum",
  "sóc",
] as const;

/** Words that mean what a tổ dân phố is. */
export const WORDS_FOR_TDP = ["tổ dân phố", "tdp", "khu phố", "khối phố", "khối", "tiểu khu"] as const;

/** Words for units that may be of less than one, too: "tổ hòa giải", "khu tập thể". */
const OF_LESS = ["tổ", "khu dân cư", "khu"] as const;

/** Words for whole units, as the ways of a pattern; "khối Đảng" and the like are bodies. */
export const UNIT_KINDS = [...WORDS_FOR_THON, ...WORDS_FOR_TDP].join("|");

/** All words for units, as the ways of a pattern; of two that begin alike the longer one first. */
export const ALL_UNIT_KINDS = [UNIT_KINDS, ...OF_LESS].join("|");

/** The same without marks, as `fold` leaves them: "ban" is a committee as well. */
export const ALL_UNIT_KINDS_FOLDED = ALL_UNIT_KINDS.split("|").map(fold).join("|");
