/** Words of a list for what a unit gives away, and for what is left of it: "Thôn A sau khi tách 40 hộ", "(trừ 40 hộ)". */

/** Words for what a unit gives away. */
export const GIVING =
  "(?:trừ|giảm|bớt|cắt|tách|chuyển|điều chỉnh(?:\\s+giảm|(?=\\s+\\d)))(?:\\s+(?:đi|ra|bớt))?(?!\\p{L})";

/** "Thôn A sau khi tách 40 hộ": what is left of it. */
export const LEFT = new RegExp(`^(.{1,80}?)\\s(?:sau khi|đã)\\s(?:đã\\s)?${GIVING}(?:\\s.{1,80})?$`, "iu");

/** "Thôn A sau khi điều chỉnh (60 hộ)", "Thôn A sau khi tách: 60 hộ": what is left of it, and how large that is. */
export const LEFT_SIZED = new RegExp(
  `^(.{1,80}?)\\s(?:sau khi|đã)\\s(?:đã\\s)?(?:${GIVING}|điều chỉnh|chia tách)(?:\\s(?:địa giới|ranh giới|địa bàn))?$`,
  "iu",
);

/** The same in brackets, also "trừ 40 hộ", "còn lại", "chuyển 40 hộ sang Thôn B". */
export const LEFT_ALONE = new RegExp(
  `^(?:phần\\s+)?còn lại(?!\\p{L})|^(?:(?:ngoại\\s+)?trừ|không (?:bao )?gồm)(?!\\p{L})|^(?:sau khi|đã)\\s(?:đã\\s)?${GIVING}|^${GIVING}\\s.{1,60}\\s(?:sang|về|vào|cho|đi)(?!\\p{L})`,
  "iu",
);
