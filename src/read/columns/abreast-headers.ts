/** Columns of a plan that have the old units of a new one beside each other: "Thôn thứ nhất", "Thôn thứ hai", "Thôn mới". */

import { SUMMED } from "../../core/reorganise/figures/sums.ts";
import { fold } from "../../core/text/fold.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../core/text/unit-words.ts";

const ORDINALS = ["nhat", "hai", "ba", "tu", "nam", "sau"];

/** "Thôn thứ nhất", "Thôn cũ 1", "Tên TDP hiện nay thứ hai", "Đơn vị sáp nhập 2", folded. "Thôn Nam" and "TDP số 1" are names. */
const ABREAST = latePattern(
  `^(?:ten )?(?:${ALL_UNIT_KINDS_FOLDED}|don vi)(?:(?: (?:cu|hien nay|hien tai|sap nhap|truoc sap xep))?(?: thu (nhat|hai|ba|tu|nam|sau|[1-6]))| (?:cu|hien nay|hien tai|sap nhap|truoc sap xep)(?: so)? ([1-6]))$`,
  "",
);

/** Which of the old units beside each other a header is of, from 1, above "Tên" too; null for another header. */
function oldAbreast(header: string): number | null {
  const [, word, digit = word ?? ""] = ABREAST().exec(fold(header.replace(/: tên(?: .*)?$/iu, ""))) ?? [];
  return ORDINALS.indexOf(digit) + 1 || Number(digit) || null;
}

/** Positions of the columns of old units beside each other, in their order: 1, 2 and so on; none where these are not all of a plan's. */
export function oldsAbreast(
  columns: readonly { readonly header: string; readonly name: string | null }[],
): readonly number[] {
  const names = new Set(columns.map(({ name }) => name));
  if (!names.has("into_name") || names.has("parts") || names.has("into")) return [];
  const found = columns.flatMap(({ header, name }, at) => {
    const ordinal = name === null || name === "from" ? oldAbreast(header) : null;
    return ordinal === null ? [] : [{ at, ordinal, name }];
  });
  const isWhole = found.length > 1 && found.every(({ ordinal }, index) => ordinal === index + 1);
  const isOnly = columns.every(({ name }, at) => name !== "from" || found.some((one) => one.at === at));
  return isWhole && isOnly ? found.map(({ at }) => at) : [];
}

/** The columns with the first of such old units as that of old units; figures behind the others are known by their headers alone. */
export function withOldsAbreast<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const [first, second, ...others] = oldsAbreast(columns);
  if (first === undefined || second === undefined) return columns;
  const news = columns.findIndex(({ name }) => name === "into_name");
  const isBehind = (at: number): boolean => at > second && (news < second || at < news);
  return columns.map((one, at) => {
    if (at === first) return { ...one, name: "from" };
    const isFigure = SUMMED.some((size) => size === one.name);
    return at === second || others.includes(at) || (isFigure && isBehind(at)) ? { ...one, name: null } : one;
  });
}
