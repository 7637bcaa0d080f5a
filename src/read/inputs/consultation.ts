/** What was said of the plan, place by place (kết quả lấy ý kiến): a table in, its rows out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Consultation } from "../../core/model/inputs.ts";
import { fold } from "../../core/text/fold.ts";
import { parseDate } from "../cells/dates.ts";
import { lineOf } from "../cells/grid.ts";
import { countOf, parseCount } from "../cells/values.ts";
import { CONSULTATION_COLUMNS } from "../columns/plan-columns.ts";
import { type Columns, findColumns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { refusedRows, tellAnswers, tellRates, tellUnreadVoters } from "./consultation-notes.ts";
import { codeFinder, placedTable } from "./place-codes.ts";
import type { RegisterReading } from "./register.ts";

/**
 * Reads the rows, their places by code or by name; whether these have agreed is the core's to say. `register`: null where
 * none could be read: then names stay as they are.
 */
export function readConsultation(
  written: Table,
  register: RegisterReading | null = null,
): Read<readonly Consultation[]> {
  const found = findColumns(written, CONSULTATION_COLUMNS, [["place"], ["agree"]]);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  if (hasErrors(found.diagnostics)) return { value: [], diagnostics };
  const { table, columns, readers, above } = placedTable(written, found.value, register, diagnostics);
  const { originOf, read, textOf } = readers;
  const finder = codeFinder(register, "consultation/unknown-place", diagnostics);
  const place = textOf("place");
  const households = read("households", countOf("households"));
  const ballots = read("ballots", parseCount);
  const agree = read("agree", parseCount);
  read("date", parseDate); // checked, not used: a place has one row
  tellTwoCounts(written, found.value, diagnostics);
  tellUnreadVoters(written, found.value, diagnostics);
  tellAnswers(table, columns, diagnostics);
  tellRates(table, columns, diagnostics);
  const refused = refusedRows(table, columns);
  const value: Consultation[] = [];
  for (let row = 0; row < table.size; row++) {
    const line = lineOf(table, row);
    if (place(row) === "") {
      const facts = { column: "place" };
      diagnostics.push(diagnostic("value/blank", originOf(line, "place"), { facts }));
      continue;
    }
    const code = finder.codeOf(place(row), above(row), originOf(line, "place"));
    if (code === null) continue;
    value.push({
      place: code,
      households: households[row] ?? null,
      ballots: ballots[row] ?? null,
      agree: agree[row] ?? null,
      refusal: refused.has(row) ? originIn(table, line, refused.get(row)) : null,
      origin: originIn(table, line),
    });
  }
  diagnostics.push(...finder.told((line) => originIn(table, line)));
  return { value, diagnostics };
}

/** Tells households that agree beside voters of whom they are taken for a share. */
function tellTwoCounts(table: Table, { at }: Columns, diagnostics: Diagnostic[]): void {
  const [agree = "", of = ""] = ["agree", "households"].map((name) => table.header[at.get(name) ?? -1] ?? "");
  const isOfVoters = (header: string): boolean => /\bcu tri\b/.test(fold(header));
  const isOfHouseholds = (header: string): boolean => /\bho\b/.test(fold(header)) && !isOfVoters(header);
  if (!isOfHouseholds(agree) || !isOfVoters(of) || /\bho\b/.test(fold(of))) return;
  const origin = originIn(table, table.headerLine, agree);
  diagnostics.push(
    diagnostic("consultation/two-counts", origin, { value: agree, facts: { households: of } }),
  );
}
