/** Notes of a roster that name a further title, which somebody holds besides those of the row. */

import type { Policy } from "../../../core/model/policy.ts";
import { wordsOf } from "../../../core/model/titles.ts";
import { fold } from "../../../core/text/fold.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../../core/text/unit-words.ts";
import { isOfToday } from "../../cells/note-words.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";
import { piecesOf, piecesWithoutRemarks } from "../titles/title-words.ts";
import type { findersIn, Note, NoteFinder } from "./note-finders.ts";

/**
 * Rows whose note, cell of a further column or cell of a name has a title that the row does not name; of those with it in a name,
 * the ones that are held.
 */
export function titleNotes(
  table: Table,
  { at }: Columns,
  policy: Policy,
  { inNotes, behindNames, beforeNames, extra }: ReturnType<typeof findersIn>,
  isHeld: (row: number) => boolean,
): readonly Note[] {
  const furtherIn = furtherTitle(policy);
  const words = new Set(policy.titles.flatMap((title) => wordsOf(title).map(fold)));
  const written = ["title", "further_titles"].map((name) => table.column(at.get(name) ?? -1));
  /** What a row names as its titles, folded. */
  const ownOf = (row: number): ReadonlySet<string> => {
    const cells = written.map(({ codes, text }) => text(codes[row] ?? 0));
    return new Set(
      cells.flatMap((cell) => [cell, ...piecesOf(cell), ...piecesWithoutRemarks(cell)].map(fold)),
    );
  };
  const isOwn = (row: number, { words }: Further): boolean => {
    const own = ownOf(row);
    return words.some((word) => own.has(word));
  };
  const further = (find: NoteFinder, said: (note: string) => string, isByName = false): readonly Note[] =>
    find((note) => furtherIn(said(note)) !== null).filter(({ row, note }) => {
      const one = furtherIn(said(note));
      return one !== null && ((one.isOfUnit && !isByName) || !isOwn(row, one));
    });
  return [
    ...further(inNotes, (note) => (words.has(note) ? `${HELD} ${note}` : note)),
    // A title alone, in a note, beside a name or in a column of its own, is held as well; "kiêm …" in the cell of a name is told there.
    ...[behindNames, beforeNames]
      .flatMap((find) => further(find, (note) => `${HELD} ${note}`, true))
      .filter(({ row }) => isHeld(row)),
    ...extra
      .filter(({ header }) => isOfToday(header))
      .flatMap(({ header, find }) =>
        further(find, (note) => saidBehind(ALSO.test(header) ? "kiem " : `${HELD} `, note)),
      ),
  ];
}

/** A title that a note says somebody holds besides. */
interface Further {
  /** What it is called, folded. */
  readonly words: readonly string[];
  /** Whether a unit is named behind it, which is another one than the row's. */
  readonly isOfUnit: boolean;
}

/** Stands before a cell that tells what is held, in a column of its own. */
const HELD = "@";

/** What says that somebody holds something besides, folded, and what that is. */
const BESIDES =
  /(\bkiem(?: nhiem)?|\bdong thoi(?: la| giu| lam)?|\bphu trach(?= (?:ca|them|luon) )|^@)(?: (?:chuc danh|chuc vu|chuc))? (.*)$/;

/** A cell with what stands before it; one that says itself that it tells what is held besides needs nothing. */
function saidBehind(before: string, note: string): string {
  return BESIDES.test(note) ? note : before + note;
}

/** Headers of columns of what is held in another unit, folded: "Kiêm nhiệm tại", "Phụ trách thêm". */
const ALSO =
  /^(?:kiem(?: nhiem)?(?: (?:tai|o|them|thon|to|tdp))?|(?:dong thoi )?phu trach (?:them|ca)|dong thoi phu trach|(?:thon|to|tdp) kiem(?: nhiem)?)$/;

/** Kinds of units behind a title, folded. */
const KINDS = `(?:${ALL_UNIT_KINDS_FOLDED})`;

const UNIT = new RegExp(`^${KINDS} `);

/** The same post in another unit: "kiêm Thôn 2", "phụ trách cả Thôn Đông"; not "kiêm tổ trưởng", "kiêm thôn đội trưởng". */
const ELSEWHERE = new RegExp(
  `^(?:(?:ca|them|luon) ${KINDS} (?!truong|pho|doi|cong tac)|${KINDS} (?:so )?\\d)`,
);

/** The title that a note says somebody holds besides ("Kiêm Trưởng thôn", "kiêm Trưởng thôn Thôn 2"), by the longest of the words for it; null for none. */
function furtherTitle({ titles }: Policy): (note: string) => Further | null {
  const known = titles
    .flatMap((title) => {
      const words = [title.id, ...wordsOf(title)].map(fold);
      return words.map((word) => ({ word, words }));
    })
    .sort((a, b) => b.word.length - a.word.length);
  return (note) => {
    const [, lead = "", behind] = BESIDES.exec(note) ?? [];
    if (behind === undefined) return null;
    if (lead !== HELD && ELSEWHERE.test(behind)) return { words: [], isOfUnit: true };
    const found = known.find(({ word }) => behind === word || behind.startsWith(`${word} `));
    if (found === undefined) return null;
    return { words: found.words, isOfUnit: UNIT.test(behind.slice(found.word.length + 1)) };
  };
}
