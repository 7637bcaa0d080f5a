/** What notes in a roster say that no figure looks at: told, so that it can be written where it counts. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Roster } from "../../core/model/roster.ts";
import { wordsOf } from "../../core/model/titles.ts";
import { fold } from "../../core/text/fold.ts";
import { codesWith, lineOf } from "../cells/grid.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { goneUnder, isOfToday, saysGone, saysLeaving, saysOfficial } from "./note-words.ts";

/** Longer notes are not looked at. */
const LONGEST = 300;

/** What stands behind a name in its cell: in brackets, or behind a sign. */
const BEHIND = /(?:\(|\s[-\u2013]\s|[,;:\n])([^)]*)/u;

/** A row whose cell says something besides what it is for, folded. */
interface Note {
  readonly row: number;
  readonly header: string;
  readonly note: string;
}

/** Rows of a column by what their notes say. */
type NoteFinder = (says: Says) => readonly Note[];

/** What is looked for in a note, folded and as it is written. */
type Says = (note: string, written: string) => boolean;

/**
 * Tells rows of held posts whose note, cell of a further column, or what stands behind a name, says that somebody wants to leave, is
 * gone or is an official, where `keep` says nothing; and notes and cells of further columns that name a further title.
 */
export function tellNotes(
  table: Table,
  columns: Columns,
  { holdings }: Pick<Roster, "holdings">,
  policy: Policy,
  diagnostics: Diagnostic[],
): void {
  const columnOf = (name: string) => table.column(columns.at.get(name) ?? -1);
  const { inNotes, behindNames, extra } = findersIn(table, columns);
  const keep = columnOf("keep").codes;
  let held: ReadonlySet<number> | null = null;
  /** Whether somebody holds the post of a row: a note beside a vacant one may well say why. */
  const isHeld = (row: number): boolean => {
    held ??= new Set(holdings.row);
    return held.has(row);
  };
  const inAny = (says: Says): readonly Note[] =>
    [inNotes, behindNames, ...extra.map(({ find }) => find)]
      .flatMap((find) => find(says))
      .filter(({ row }) => keep[row] === 0 && isHeld(row));
  const tell = (
    code: "roster/leaving-note" | "roster/gone-note" | "roster/title-in-note" | "roster/official-note",
    found: readonly Note[],
  ): void => {
    const [first] = found;
    if (first === undefined) return;
    const lines = new Set(found.map(({ row }) => lineOf(table, row)));
    const origin = originIn(table, lineOf(table, first.row), first.header);
    diagnostics.push(diagnostic(code, origin, { facts: { count: lines.size } }));
  };
  tell("roster/leaving-note", inAny(saysLeaving));
  tell("roster/gone-note", inAny(saysGone));
  const furtherIn = furtherTitles(policy);
  const written = ["title", "further_titles"].map(columnOf);
  const further = (find: NoteFinder, before: string): readonly Note[] =>
    find((note) => furtherIn(saidBehind(before, note)).length > 0).filter(({ row, note }) => {
      const own = fold(written.map(({ codes, text }) => text(codes[row] ?? 0)).join(" "));
      return furtherIn(saidBehind(before, note)).some(
        ({ words, isOfUnit }) => isOfUnit || !words.some((word) => own.includes(word)),
      );
    });
  const titled = extra.filter(({ header }) => isOfToday(header));
  const official = columnOf("official").codes;
  const officials = [inNotes, ...titled.map(({ find }) => find)].flatMap((find) => find(saysOfficial));
  tell(
    "roster/official-note",
    officials.filter(({ row }) => official[row] === 0 && isHeld(row)),
  );
  tell("roster/title-in-note", [
    ...further(inNotes, ""),
    // A title alone in a column of its own is held as well.
    ...titled.flatMap(({ header, find }) => further(find, ALSO.test(header) ? "kiem " : `${HELD} `)),
  ]);
}

/** Finds rows by their notes, by what stands behind names, and by the cells of each further column. */
function findersIn(table: Table, { at, extra }: Columns) {
  const behind = (text: string): string => BEHIND.exec(text)?.[1] ?? "";
  return {
    inNotes: noteFinder(table, at.get("note"), (text) => text),
    behindNames: noteFinder(table, at.get("full_name"), behind, BEHIND),
    extra: [...extra].map(([written, position]) => {
      const header = fold(written);
      const isGone = goneUnder(header);
      return { header, find: noteFinder(table, position, (text) => (isGone?.(text) ? "đã nghỉ" : text)) };
    }),
  };
}

/**
 * Finds rows by what the cells of a column say, of which `noteOf` is the note; none where there is no such column. `only`: what is found in
 * every cell that has a note.
 */
function noteFinder(
  table: Table,
  position: number | undefined,
  noteOf: (text: string) => string,
  only: RegExp | null = null,
): NoteFinder {
  const column = table.column(position ?? -1);
  const header = table.header[position ?? -1] ?? "";
  const notes = codesWith(column, only).flatMap((code) => {
    const own = column.text(code);
    const written = own.length > LONGEST ? "" : noteOf(own);
    const note = fold(written);
    return note === "" ? [] : [{ code, note, written }];
  });
  return (says) => {
    const found = notes.filter(({ note, written }) => says(note, written));
    if (found.length === 0) return [];
    const noteOfCode = new Map(found.map(({ code, note }) => [code, note]));
    return Array.from(column.codes).flatMap((code, row) => {
      const note = noteOfCode.get(code);
      return note === undefined ? [] : [{ row, header, note }];
    });
  };
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
const KINDS = "(?:thon|to|tdp|to dan pho|ap|ban|khu|xom|buon|khom|bon|phum|soc)";

const UNIT = new RegExp(`^${KINDS} `);

/** The same post in another unit: "kiêm Thôn 2", "phụ trách cả Thôn Đông"; not "kiêm tổ trưởng", "kiêm thôn đội trưởng". */
const ELSEWHERE = new RegExp(
  `^(?:(?:ca|them|luon) ${KINDS} (?!truong|pho|doi|cong tac)|${KINDS} (?:so )?\\d)`,
);

/** The titles that a note says somebody holds besides ("Kiêm Trưởng thôn", "kiêm Trưởng thôn Thôn 2"). */
function furtherTitles({ titles }: Policy): (note: string) => readonly Further[] {
  const known = titles.map((title) => [title.id, ...wordsOf(title)].map(fold));
  return (note) => {
    const [, lead = "", behind] = BESIDES.exec(note) ?? [];
    if (behind === undefined) return [];
    if (lead !== HELD && ELSEWHERE.test(behind)) return [{ words: [], isOfUnit: true }];
    return known.flatMap((words) => {
      const word = words.find((one) => behind === one || behind.startsWith(`${one} `));
      return word === undefined ? [] : [{ words, isOfUnit: UNIT.test(behind.slice(word.length + 1)) }];
    });
  };
}
