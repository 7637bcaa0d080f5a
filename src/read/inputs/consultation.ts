/** What was said of the plan, place by place (kết quả lấy ý kiến): a table in, its rows out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Consultation } from "../../core/model/inputs.ts";
import { readersOf } from "../table/column-readers.ts";
import { CONSULTATION_COLUMNS } from "../table/columns.ts";
import { parseDate } from "../table/dates.ts";
import { findColumns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { parseCount } from "../table/values.ts";

/** Reads the rows; whether the places exist and have agreed is the core's to say. */
export function readConsultation(table: Table): Read<readonly Consultation[]> {
  const columns = findColumns(table, CONSULTATION_COLUMNS, [["place"], ["agree"]]);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) return { value: [], diagnostics };
  const { originOf, read, textOf } = readersOf(table, columns.value, diagnostics);
  const place = textOf("place");
  const households = read("households", parseCount);
  const ballots = read("ballots", parseCount);
  const agree = read("agree", parseCount);
  read("date", parseDate); // checked, not used: a place has one row
  const value: Consultation[] = [];
  for (let row = 0; row < table.size; row++) {
    const line = table.line(row);
    if (place(row) === "") {
      const facts = { column: "place" };
      diagnostics.push(diagnostic("value/blank", originOf(line, "place"), { facts }));
      continue;
    }
    value.push({
      place: place(row),
      households: households[row] ?? null,
      ballots: ballots[row] ?? null,
      agree: agree[row] ?? null,
      origin: originIn(table, line),
    });
  }
  return { value, diagnostics };
}
