/** What notes in a roster say that no figure looks at: told, so that it can be written where it counts. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../../core/model/policy.ts";
import type { Roster } from "../../../core/model/roster.ts";
import { timesOf } from "../../../core/numbers/groups.ts";
import { looksPersonal } from "../../../core/text/personal.ts";
import { lineOf } from "../../cells/grid.ts";
import {
  isOfToday,
  saysBesides,
  saysGone,
  saysLeaving,
  saysOfficial,
  saysSeveralTitles,
} from "../../cells/note-words.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";
import { isHeldBesides } from "../titles/title-remarks.ts";
import { findersIn, type Note, type Says } from "./note-finders.ts";
import { titleNotes } from "./title-notes.ts";

/**
 * Tells rows of held posts whose note, cell of a further column, or what stands behind a name, says that somebody wants to leave, is
 * gone or is an official, where `keep` says nothing; notes and cells of further columns that name a further title; and notes of rows
 * without a name that somebody has the post besides another one, or that are somebody's name.
 */
export function tellNotes(
  table: Table,
  columns: Columns,
  { holdings }: Pick<Roster, "holdings">,
  policy: Policy,
  diagnostics: Diagnostic[],
): void {
  const columnOf = (name: string) => table.column(columns.at.get(name) ?? -1);
  const finders = findersIn(table, columns);
  const { inNotes, inTitles, behindNames, extra } = finders;
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
    code:
      | "roster/leaving-note"
      | "roster/gone-note"
      | "roster/title-in-note"
      | "roster/official-note"
      | "roster/held-besides",
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
  const titled = extra.filter(({ header }) => isOfToday(header));
  const official = columnOf("official").codes;
  const officials = [inNotes, ...titled.map(({ find }) => find)].flatMap((find) => find(saysOfficial));
  tell(
    "roster/official-note",
    officials.filter(({ row }) => official[row] === 0 && isHeld(row)),
  );
  const named = titleNotes(table, columns, policy, finders, isHeld);
  const further = [...named, ...severalAlone(inNotes(saysSeveralTitles), holdings)];
  tell("roster/title-in-note", further);
  const [ids, names] = [columnOf("person").codes, columnOf("full_name").codes];
  const told = new Set(further.map(({ row }) => row));
  tell(
    "roster/held-besides",
    [
      ...inNotes((note, written) => saysBesides(note, written) || looksPersonal(written)),
      ...inTitles((_, written) => isHeldBesides(written)),
    ].filter(({ row }) => ids[row] === 0 && names[row] === 0 && !told.has(row)),
  );
}

/** Of rows whose note says that somebody holds several titles, those whose person has but one in the list. */
function severalAlone(notes: readonly Note[], { row, person }: Roster["holdings"]): readonly Note[] {
  if (notes.length === 0) return notes;
  const posts = timesOf(person);
  const personOf = new Map(Array.from(row, (own, at) => [own, person[at] ?? -1] as const));
  return notes.filter((note) => posts.get(personOf.get(note.row) ?? -1) === 1);
}
