/** The party cells of a duty: a table in; each cell with when it meets out. */
import { type Diagnostic, diagnostic, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { PartyCell } from "../../core/duty/duty.ts";
import { countOf } from "../cells/values.ts";
import { type FactType, factsAt } from "../table/column-readers.ts";
import { originIn, type Table } from "../table/table.ts";
import { partsOf, withParts } from "./dates.ts";
import { withJoinedDates } from "./joined-dates.ts";
import { withDaysOfMonths } from "./month-columns.ts";
import { distinct, open, rowsOf } from "./rows.ts";
import { whensOf } from "./whens.ts";
import { type Planned, yearsOf } from "./years.ts";

/** Cells by code. `facts`: further columns that the rules look at; one that the table lacks is a warning. `planned`: the months, for days without a year. */
export function readCells(
  written: Table,
  facts: ReadonlyMap<string, FactType>,
  planned: Planned | null = null,
): Read<readonly PartyCell[]> {
  const diagnostics: Diagnostic[] = [];
  const table = withDaysOfMonths(written, diagnostics);
  const readers = open(table, "cells", diagnostics);
  if (!readers) return { value: [], diagnostics };
  const { read, textOf, originOf } = readers;
  const [name, place, venue] = [textOf("name"), textOf("place"), textOf("venue")];
  const id = readers.has("code") ? "code" : "name";
  const code = textOf(id);
  if (id === "name") diagnostics.push(diagnostic("duty/names-as-codes", originIn(table, table.headerLine)));
  const [tags, secretary, telephone] = [textOf("tags"), textOf("secretary"), textOf("telephone")];
  const members = read("members", countOf("members"));
  const whenOf = whensOf(table, readers, code, yearsOf(table, planned), diagnostics);
  const looked = readers.facts(facts);
  for (const column of facts.keys()) {
    if (looked.has(column)) continue;
    diagnostics.push(diagnostic("duty/rule-column", originIn(table, table.headerLine), { value: column }));
  }
  const cells = rowsOf(table, (row, origin): PartyCell | null => {
    if (code(row) === "") {
      diagnostics.push(diagnostic("value/blank", originOf(origin.line, id), { facts: { column: id } }));
      return null;
    }
    return {
      code: code(row),
      name: name(row) === "" ? code(row) : name(row),
      place: place(row),
      members: members[row] ?? null,
      ...whenOf(row),
      venue: venue(row),
      tags: [...new Set(partsOf(tags(row)).flatMap(withParts))],
      secretary: [secretary(row), telephone(row)].filter((one) => one !== "").join(", "),
      facts: factsAt(looked, row),
      origin,
    };
  });
  const joined = withJoinedDates(cells, diagnostics);
  return { value: distinct(joined, ({ code: own }) => own, id, diagnostics), diagnostics };
}
