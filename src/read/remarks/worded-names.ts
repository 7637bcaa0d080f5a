/** Words in the place of names that look like none ("Đủ tiêu chuẩn"): rows in, warnings out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { eachOnce } from "../../core/numbers/once.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS, UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { namesSeveral } from "../cells/several-units.ts";
import { saysUnit } from "../cells/values.ts";
import { hasRemark, SIZED, withoutKind, wordsAmong } from "../lists/name-shape.ts";
import { beginsWithOperation, newNameIn } from "../lists/operations.ts";
import { isCluster } from "../lists/part-item.ts";

/** What is looked at of a row of a plan. */
interface NamedRow {
  readonly from: string;
  readonly intoName: string;
  readonly origin: Origin;
}

/** Several words of which the last begins with a small letter, and no two that begin with capital ones. */
const WORDS = /^(?!.*(?<!\S)\p{Lu}\S*\s+\p{Lu}).*\s\p{Ll}\S*$/su;

/** Tells new names that are words rather than a name, where most names of the plan are not: rows with the same words make one unit. */
export function tellWordedNames(
  rows: readonly NamedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const first = new Map<string, Origin>();
  for (const { intoName, origin } of rows) if (!first.has(intoName)) first.set(intoName, origin);
  const worded = [...first].filter(([written]) => isWorded(newNameIn(written)));
  if (worded.length === 0) return;
  const names = new Set<string>();
  for (const { from, intoName } of rows) {
    for (const one of [from, newNameIn(intoName)]) if (one !== "" && !isWords(one)) names.add(one);
  }
  if (worded.length >= names.size) return;
  for (const [value, origin] of worded)
    diagnostics.push(diagnostic("changes/perhaps-no-name", inColumn(origin, "into_name"), { value }));
}

/**
 * Tells new names that are those of several units ("Thôn Đông hoặc Thôn Tây"), and those with a remark behind them ("Thôn 7 (giữ
 * nguyên)"): each is a name as it stands. A unit that keeps its name keeps a remark in it.
 */
export function tellDoubtfulNames(
  rows: readonly NamedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const named = rows.filter(
    ({ from, intoName }) => intoName !== from && newNameIn(intoName) !== "" && !isWorded(intoName),
  );
  const isSeveral = eachOnce(namesSeveral);
  const hasWords = wordsAmong([...new Set(rows.map(({ intoName }) => intoName))]);
  const isRemarked = eachOnce(
    (name: string): boolean => !isSeveral(name) && (hasRemark(name) || hasWords(name)),
  );
  const tell = (
    code: "register/several-names" | "changes/remark-in-name",
    is: (name: string) => boolean,
  ): void => {
    const found = named.filter(({ intoName }) => is(intoName));
    const [first] = found;
    if (first === undefined) return;
    const facts = { count: new Set(found.map(({ intoName }) => intoName)).size };
    const origin = inColumn(first.origin, "into_name");
    diagnostics.push(diagnostic(code, origin, { value: first.intoName, facts }));
  };
  tell("register/several-names", isSeveral);
  tell("changes/remark-in-name", isRemarked);
}

/** A unit in brackets behind the name, since what lies in a unit is none; or behind a word: "Nâng thôn Đông", "khu Tây thôn Nam"; or signs that no name has. */
const OTHER_UNIT = latePattern(
  `[([]\\s*(?:${UNIT_KINDS})\\s(?!.*\\s(?:cũ|trước))|^(?!${ALL_UNIT_KINDS})\\p{L}+\\s(?:${UNIT_KINDS})\\s|^(?:khu|xóm|cụm|tổ|đội)\\s.*\\sthôn\\s|:|\\.\\s`,
  "iu",
);

/** "Các thôn còn lại", "thôn khác": which ones, nobody says. */
const OTHERS = latePattern(
  `^(?:(?:các|những)\\s)?(?:(?:${UNIT_KINDS}|đơn vị)\\s)?(?:còn lại|khác|nêu trên|nói trên)$`,
  "iu",
);

/** Old units whose names are like none: each is counted as one. Where most are of houses, units are called so. */
export function wordedOlds<T extends { readonly name: string }>(names: readonly T[]): readonly T[] {
  const hasWords = wordsAmong([...new Set(names.map(({ name }) => name))]);
  const isHouses = ({ name }: T): boolean => [name, withoutKind(name)].some(isCluster);
  const areHouses = 2 * names.filter(isHouses).length > names.length;
  return names.filter(
    (one) =>
      [SIZED(), OTHER_UNIT(), OTHERS()].some((form) => form.test(withMarks(one.name))) ||
      [one.name, withoutKind(one.name)].some(hasWords) ||
      (!areHouses && isHouses(one)),
  );
}

/** Tells them of a plan that is its own register. */
export function tellWordedOlds(
  names: readonly { readonly name: string; readonly origin: Origin }[],
  diagnostics: Diagnostic[],
): void {
  const found = wordedOlds(names);
  const [first] = found;
  if (first === undefined) return;
  const facts = { count: found.length };
  diagnostics.push(diagnostic("changes/perhaps-no-unit", first.origin, { value: first.name, facts }));
}

function isWords(name: string): boolean {
  return WORDS.test(name) || beginsWithOperation(name);
}

function isWorded(name: string): boolean {
  return (WORDS.test(name) && !saysUnit(name)) || beginsWithOperation(name);
}
