/** The words in which consultations say that somebody agrees. */
import { fold } from "./fold.ts";

/** As part of a pattern. */
export const AGREEING = "đồng ý|tán thành|nhất trí|thống nhất|đồng thuận";

/** The same without marks, as `fold` leaves them. */
export const AGREEING_FOLDED = AGREEING.split("|").map(fold).join("|");
