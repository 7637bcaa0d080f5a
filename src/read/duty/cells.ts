/** The party cells of a duty: a table in; each cell with when it meets out. */
import { type Diagnostic, diagnostic, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { PartyCell } from "../../core/duty/duty.ts";
import { parseCount } from "../cells/values.ts";
import { type FactType, factsAt } from "../table/column-readers.ts";
import { originIn, type Table } from "../table/table.ts";
import { parseTime, parseWhen, type When } from "./calendar.ts";
import { partsOf, withParts } from "./dates.ts";
import { withJoinedDates } from "./joined-dates.ts";
import { distinct, open, rowsOf } from "./rows.ts";

const NEVER: When = { days: [], time: null };

/** Cells by code. `facts`: further columns that the rules look at; one that the table lacks is a warning. */
export function readCells(table: Table, facts: ReadonlyMap<string, FactType>): Read<readonly PartyCell[]> {
  const diagnostics: Diagnostic[] = [];
  const readers = open(table, "cells", diagnostics);
  if (!readers) return { value: [], diagnostics };
  const { read, textOf, originOf } = readers;
  const [code, name, place, venue] = [textOf("code"), textOf("name"), textOf("place"), textOf("venue")];
  const [tags, secretary, telephone] = [textOf("tags"), textOf("secretary"), textOf("telephone")];
  const members = read("members", parseCount);
  const before = diagnostics.length;
  // "Thời gian" alone says the day, with or without a time.
  const whens = read(readers.has("day") ? "day" : "time", parseWhen);
  const hasFaultyDays = diagnostics.length > before;
  const times = readers.has("day") ? read("time", parseTime) : readers.blank();
  const looked = readers.facts(facts);
  for (const column of facts.keys()) {
    if (looked.has(column)) continue;
    diagnostics.push(diagnostic("duty/rule-column", originIn(table, table.headerLine), { value: column }));
  }
  const cells = rowsOf(table, (row, origin): PartyCell | null => {
    if (code(row) === "") {
      diagnostics.push(
        diagnostic("value/blank", originOf(origin.line, "code"), { facts: { column: "code" } }),
      );
      return null;
    }
    const { days: own, time: said } = whens[row] ?? NEVER;
    const time = times[row] ?? said;
    if (said !== null && time !== said)
      diagnostics.push(
        diagnostic("duty/time", originOf(origin.line, "time"), { value: textOf("time")(row) }),
      );
    if (own.length === 0 && !hasFaultyDays) {
      diagnostics.push(diagnostic("duty/no-day", origin, { place: code(row) }));
    }
    return {
      code: code(row),
      name: name(row) === "" ? code(row) : name(row),
      place: place(row),
      members: members[row] ?? null,
      days: own,
      time,
      venue: venue(row),
      tags: [...new Set(partsOf(tags(row)).flatMap(withParts))],
      secretary: [secretary(row), telephone(row)].filter((one) => one !== "").join(", "),
      facts: factsAt(looked, row),
      origin,
    };
  });
  const joined = withJoinedDates(cells, diagnostics);
  return { value: distinct(joined, ({ code: own }) => own, "code", diagnostics), diagnostics };
}
