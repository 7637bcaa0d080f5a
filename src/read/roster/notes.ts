/** What notes in a roster say that no figure looks at: told, so that it can be written where it counts. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../core/model/policy.ts";
import { wordsOf } from "../../core/model/titles.ts";
import { fold } from "../../core/text/fold.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";

/** What a note says of somebody who wants to leave, folded. */
const LEAVING = /\b(?:xin nghi|xin thoi|nghi viec|thoi viec|xin tu chuc)\b/;

/** The same of somebody who is no longer there, folded: left, dead, moved, dismissed. */
const GONE =
  /^(?:nghi|thoi|mat|chet|chuyen)$|\b(?:da nghi|nghi tu|nghi huu|nghi che do|nghi cong tac|da thoi|thoi giu|tu tran|da mat|mat ngay|mat thang|mat nam|da chet|qua doi|hy sinh|chuyen cong tac|da chuyen|chuyen di|mien nhiem|bai nhiem|cach chuc|dinh chi|khong con (?:lam|giu|cong tac|dam nhiem))\b/;

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

/**
 * Tells rows whose note, or what stands behind a name, says that somebody wants to leave or is gone, where `keep` says nothing; and
 * notes that name a further title.
 */
export function tellNotes(table: Table, columns: Columns, policy: Policy, diagnostics: Diagnostic[]): void {
  const columnOf = (name: string) => table.column(columns.at.get(name) ?? -1);
  const inNotes = noteFinder(table, columns, "note", (text) => text);
  const behindNames = noteFinder(table, columns, "full_name", (text) => BEHIND.exec(text)?.[1] ?? "");
  const keep = columnOf("keep").codes;
  const inEither = (says: (note: string) => boolean): readonly Note[] =>
    [...inNotes(says), ...behindNames(says)].filter(({ row }) => keep[row] === 0);
  const tell = (
    code: "roster/leaving-note" | "roster/gone-note" | "roster/title-in-note",
    found: readonly Note[],
  ): void => {
    const [first] = found;
    if (first === undefined) return;
    const lines = new Set(found.map(({ row }) => table.line(row)));
    const origin = originIn(table, table.line(first.row), first.header);
    diagnostics.push(diagnostic(code, origin, { facts: { count: lines.size } }));
  };
  tell(
    "roster/leaving-note",
    inEither((note) => LEAVING.test(note)),
  );
  tell(
    "roster/gone-note",
    inEither((note) => GONE.test(note) && !LEAVING.test(note)),
  );
  const named = furtherTitle(policy);
  const written = ["title", "further_titles"].map(columnOf);
  const isElsewhere = ({ row, note }: Note): boolean => {
    const own = fold(written.map(({ codes, text }) => text(codes[row] ?? 0)).join(" "));
    return named(note).some((words) => !words.some((word) => own.includes(word)));
  };
  tell("roster/title-in-note", inNotes((note) => named(note).length > 0).filter(isElsewhere));
}

/** Finds rows by what the cells of a column say, of which `noteOf` is the note. */
function noteFinder(
  table: Table,
  columns: Columns,
  name: string,
  noteOf: (text: string) => string,
): (says: (note: string) => boolean) => readonly Note[] {
  const position = columns.at.get(name) ?? -1;
  const { codes, size, text } = table.column(position);
  const header = table.header[position] ?? name;
  const notes = Array.from({ length: size }, (_, code) => {
    const own = text(code);
    return own.length > LONGEST ? "" : fold(noteOf(own));
  });
  return (says) => {
    const found = notes.map((note) => note !== "" && says(note));
    if (!found.includes(true)) return [];
    const rows = Array.from(codes.keys()).filter((row) => found[codes[row] ?? 0]);
    return rows.map((row) => ({ row, header, note: notes[codes[row] ?? 0] ?? "" }));
  };
}

/** The titles that a note says somebody holds besides ("Kiêm Trưởng thôn"), each by its folded words. */
function furtherTitle({ titles }: Policy): (note: string) => readonly (readonly string[])[] {
  const known = titles.map((title) => [title.id, ...wordsOf(title)].map(fold));
  return (note) => {
    const [, behind] = /\bkiem(?: nhiem)?(?: (?:chuc danh|chuc vu|chuc))? (.*)$/.exec(note) ?? [];
    if (behind === undefined) return [];
    return known.filter((words) => words.some((word) => behind === word || behind.startsWith(`${word} `)));
  };
}
