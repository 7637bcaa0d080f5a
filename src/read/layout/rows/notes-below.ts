/** Notes below a table of people that say what no row does: who has left, wants to leave or holds another post as well, what is vacant. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { fold } from "../../../core/text/fold.ts";
import { lineOf, textsOf } from "../../cells/grid.ts";
import { saysBesides, saysGone, saysLeaving } from "../../cells/note-words.ts";
import type { OtherRow } from "../../rows/row-kinds.ts";
import type { Within } from "./fill.ts";

/** Longer notes are about something else. */
const LONGEST = 300;

/** Of a post, folded. */
const VACANT = /\b(?:khuyet|chua co|chua bo tri|chua bau)\b/;

/** Tells the first of such notes and how many there are. `others`: the rows that are no data. */
export function tellNotesBelow(others: readonly OtherRow[], within: Within, diagnostics: Diagnostic[]): void {
  const found = others.filter(({ row, kind }) => kind === "note" && saysOfPeople(textOf(within, row)));
  const [first] = found;
  if (!first) return;
  const origin = within.originOf(lineOf(within, first.row));
  diagnostics.push(diagnostic("roster/note-below", origin, { facts: { count: found.length } }));
}

function textOf(within: Within, row: number): string {
  return textsOf(within, row).join(" ");
}

function saysOfPeople(written: string): boolean {
  if (written.length > LONGEST) return false;
  const note = fold(written);
  return saysGone(note, written) || saysLeaving(note) || saysBesides(note, written) || VACANT.test(note);
}
