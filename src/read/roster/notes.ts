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

/** Tells rows whose note says that somebody wants to leave or is gone, where `keep` says nothing, and notes that name a further title. */
export function tellNotes(table: Table, columns: Columns, policy: Policy, diagnostics: Diagnostic[]): void {
  const position = columns.at.get("note") ?? -1;
  const notes = table.column(position);
  if (notes.size < 2) return;
  const keep = table.column(columns.at.get("keep") ?? -1).codes;
  const isOpen = (row: number): boolean => keep[row] === 0;
  const tell = (
    code: "roster/leaving-note" | "roster/gone-note" | "roster/title-in-note",
    says: (note: string) => boolean,
    counts: (row: number, note: string) => boolean,
  ): void => {
    const found = new Set<number>();
    for (let at = 1; at < notes.size; at++) {
      const text = notes.text(at);
      if (text.length <= LONGEST && says(fold(text))) found.add(at);
    }
    if (found.size === 0) return;
    const rows = Array.from(notes.codes.keys()).filter(
      (row) => found.has(notes.codes[row] ?? 0) && counts(row, fold(notes.text(notes.codes[row] ?? 0))),
    );
    const [first] = rows;
    if (first === undefined) return;
    const lines = new Set(rows.map(table.line));
    const origin = originIn(table, table.line(first), table.header[position] ?? "note");
    diagnostics.push(diagnostic(code, origin, { facts: { count: lines.size } }));
  };
  tell("roster/leaving-note", (note) => LEAVING.test(note), isOpen);
  tell("roster/gone-note", (note) => GONE.test(note) && !LEAVING.test(note), isOpen);
  const named = furtherTitle(policy);
  const written = ["title", "further_titles"].map((name) => table.column(columns.at.get(name) ?? -1));
  tell(
    "roster/title-in-note",
    (note) => named(note).length > 0,
    (row, note) => {
      const own = fold(written.map(({ codes, text }) => text(codes[row] ?? 0)).join(" "));
      return named(note).some((words) => !words.some((word) => own.includes(word)));
    },
  );
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
