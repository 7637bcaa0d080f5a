/** How large a sentence of a plan says that a new unit is, behind its name or in a sentence of its own: a text in, it without the sizes and these out. */

import type { Sizes } from "../../core/model/inputs.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { UNIT_WORDS } from "./list-prose.ts";
import { MEASURES, sizesIn } from "./part-sizes.ts";

const AFTER = "sau (?:khi )?(?:sáp nhập|sắp xếp)";

/** "… Sau sáp nhập, thôn C có 270 hộ, 1.080 nhân khẩu": a sentence of its own about the new unit. */
const SIZE_SENTENCE = latePattern(
  `^(.{1,600}?)\\.\\s+(?:sau|khi đó|như vậy|tổng|quy mô|${UNIT_WORDS})\\s(?:[^.]|\\.(?=\\d)){0,200}?(?<!\\d[\\s.,]?)(${MEASURES})$`,
  "isu",
);

/** "…, tổng số hộ là 270", "…; quy mô sau sáp nhập: 270 hộ": behind whatever is done. */
const SIZE_BEHIND = latePattern(
  `^(.{1,600}?)[,;]?\\s(?:(?:với|có)\\s)?(?:quy mô(?:\\s${AFTER})?|tổng(?:\\s(?:cộng|số))?)(?::|\\slà)?\\s(?:(${MEASURES})|(?:số\\s)?hộ(?:\\sdân)?(?:\\slà|:)?\\s(\\d[\\d.]{0,15}))$`,
  "isu",
);

/** "Thôn C (270 hộ)", "thôn C, có 270 hộ, diện tích 25,5 ha", "thôn C; quy mô sau sáp nhập: 270 hộ". */
const SIZED_NAME = latePattern(
  `^([^.,;:()]{1,80}?)(?:\\s*\\(\\s*|\\s*[,;]?\\s+(?:${AFTER},?\\s+)?(?:có|với|gồm|quy mô|tổng)(?:\\s+${AFTER})?\\s*:?\\s+)(?:(?:tổng số|quy mô|là)\\s+)*((?:(?:diện tích(?: tự nhiên)?|dân số|số hộ)\\s*:?\\s*)?\\d[^()]{0,80}?)\\s*\\)?$`,
  "iu",
);

/** A text without the sentence behind it that says how large the new unit is. */
export function withoutSizes(text: string): { readonly text: string; readonly sizes: Sizes | null } {
  const [, before = "", measures = ""] = SIZE_SENTENCE().exec(text) ?? [];
  const sizes = measures === "" ? null : sizesIn(measures);
  if (sizes !== null) return { text: before, sizes };
  const [, first = "", said, count] = SIZE_BEHIND().exec(text) ?? [];
  const behind = first === "" ? null : sizesIn(said ?? `${count} hộ`);
  return behind === null ? { text, sizes: null } : { text: first, sizes: behind };
}

/** A name and what stands behind it of its size; "" for nothing. */
export function sizedName(written: string): { readonly name: string; readonly measures: string } {
  const [, name = written, measures = ""] = SIZED_NAME().exec(written) ?? [];
  return { name: name.trim(), measures };
}
