/** Rows of a roster by what their notes, cells of further columns and words beside names say. */
import { fold } from "../../../core/text/fold.ts";
import { codesWith } from "../../cells/grid.ts";
import { goneUnder } from "../../cells/note-words.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";

/** Longer notes are not looked at. */
const LONGEST = 300;

/** What stands behind a name in its cell: in brackets, or behind a sign. */
const BEHIND = /(?:\(|\s[-\u2013]\s|[,;:\n])([^)]*)/u;

/** A name behind a word in small letters: "Trưởng thôn Mẫu Văn An". */
const BEFORE = /\s\p{Ll}\S*\s\p{Lu}\S*\s\p{Lu}/u;

/** A row whose cell says something besides what it is for, folded. */
export interface Note {
  readonly row: number;
  readonly header: string;
  readonly note: string;
}

/** Rows of a column by what their notes say. */
export type NoteFinder = (says: Says) => readonly Note[];

/** What is looked for in a note, folded and as it is written. */
export type Says = (note: string, written: string) => boolean;

/** Finds rows by their notes, by what stands behind names, and by the cells of each further column. */
export function findersIn(table: Table, { at, extra }: Columns) {
  const behind = (text: string): string => BEHIND.exec(text)?.[1] ?? "";
  return {
    inNotes: noteFinder(table, at.get("note"), (text) => text),
    inTitles: noteFinder(table, at.get("title"), (text) => text, /ki[êe]m/iu),
    behindNames: noteFinder(table, at.get("full_name"), behind, BEHIND),
    beforeNames: noteFinder(table, at.get("full_name"), (text) => text, BEFORE),
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
