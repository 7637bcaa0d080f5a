/** What was said of the plan, place by place (kết quả lấy ý kiến): a table in, its rows out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../../core/diagnostics/diagnostic.ts";
import type { Consultation } from "../../../core/model/inputs.ts";
import { AGREEING } from "../../../core/text/agreeing.ts";
import { fold } from "../../../core/text/fold.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import { cellOfText } from "../../cells/cell.ts";
import { parseDate } from "../../cells/dates.ts";
import { lineOf, textsIn } from "../../cells/grid.ts";
import { countOf } from "../../cells/values.ts";
import { isShareOf, parseVotes, type Votes } from "../../cells/votes.ts";
import { CONSULTATION_COLUMNS } from "../../columns/plan-columns.ts";
import { type Columns, findColumns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";
import { codeFinder, placedTable } from "../register/place-codes.ts";
import type { RegisterReading } from "../register/register.ts";
import {
  refusedRows,
  tellAnswers,
  tellBareRates,
  tellRates,
  tellUnreadVoters,
} from "./consultation-notes.ts";
import { headsOfVotes } from "./headed-votes.ts";

/**
 * Reads the rows, their places by code or by name; whether these have agreed is the core's to say. `register`: null where
 * none could be read: then names stay as they are.
 */
export function readConsultation(
  given: Table,
  register: RegisterReading | null = null,
): Read<readonly Consultation[]> {
  const written = withSaidVotes(given);
  const found = findColumns(written, CONSULTATION_COLUMNS, [["place"], ["agree"]]);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  if (hasErrors(found.diagnostics)) return { value: [], diagnostics };
  const { table, columns, readers, above } = placedTable(written, found.value, register, diagnostics);
  const { originOf, read, textOf } = readers;
  const finder = codeFinder(register, "consultation/unknown-place", diagnostics);
  const place = textOf("place");
  const households = read("households", countOf("households"));
  const ballots = read("ballots", parseVotes);
  const agree = read("agree", parseVotes);
  read("date", parseDate); // checked, not used: a place has one row
  tellTwoCounts(written, found.value, diagnostics);
  tellUnreadVoters(written, found.value, diagnostics);
  tellBareRates(table, columns, diagnostics);
  tellAnswers(table, columns, diagnostics);
  tellRates(table, columns, diagnostics);
  const refused = refusedRows(table, columns);
  const heads = headsOfVotes(table, columns, (row) => finder.isKnown(place(row), above(row)), diagnostics);
  const value: Consultation[] = [];
  for (let row = 0; row < table.size; row++) {
    if (heads.has(row)) continue;
    const line = lineOf(table, row);
    if (place(row) === "") {
      const facts = { column: "place" };
      diagnostics.push(diagnostic("value/blank", originOf(line, "place"), { facts }));
      continue;
    }
    const code = finder.codeOf(place(row), above(row), originOf(line, "place"));
    if (code === null) continue;
    const votes = votesIn(households[row] ?? null, ballots[row] ?? null, agree[row] ?? null);
    if (votes === null) {
      const details = { value: table.cell(row, columns.at.get("agree") ?? -1) };
      diagnostics.push(diagnostic("consultation/votes-differ", originOf(line, "agree"), details));
      continue;
    }
    value.push({
      place: code,
      ...votes,
      refusal: refused.has(row) ? originIn(table, line, refused.get(row)) : null,
      origin: originIn(table, line),
    });
  }
  for (const one of finder.told((line) => originIn(table, line))) diagnostics.push(one);
  return { value, diagnostics };
}

/** "Kết quả lấy ý kiến", "Ý kiến của cử tri", folded. */
const RESULT = /^(?:ket qua|y kien)(?: |$)/;

const AGREES = latePattern(`(?<!\\p{L})(?:${AGREEING})(?!\\p{L})`, "iu");

/** The table where a column of results says in each cell how many agree ("90/100 hộ đồng ý (90%)"), and no other one does. */
function withSaidVotes(table: Table): Table {
  if (table.columns.some(({ name }) => name === "agree")) return table;
  const says = (text: string): boolean =>
    AGREES().test(withMarks(text)) &&
    !/(?<!\p{L})(?:không|chưa)\s/iu.test(withMarks(text)) &&
    parseVotes(cellOfText(text)).ok;
  const found = table.columns.flatMap(({ header, name }, at) => {
    const texts = name === null && RESULT.test(fold(header)) ? textsIn(table.column(at)) : [];
    return texts.length > 0 && texts.every(says) ? [at] : [];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return table;
  return {
    ...table,
    columns: table.columns.map((one, at) => (at === only ? { ...one, name: "agree" } : one)),
  };
}

/**
 * The votes of a row. Of how many a cell says that they are takes the place of what the row does not say: how many were asked, or came;
 * null where the row says both otherwise.
 */
function votesIn(
  asked: number | null,
  came: Votes | null,
  agree: Votes | null,
): Pick<Consultation, "households" | "ballots" | "agree"> | null {
  const of = agree?.of ?? null;
  const households = asked ?? came?.of ?? (of === came?.count ? null : of);
  const ballots = came?.count ?? of;
  const known = [households, ballots].filter((all) => all !== null);
  const isKnown = [came?.of ?? null, of].every((all) => all === null || known.includes(all));
  const isSound = [came, agree].every(
    (votes) => votes?.rate == null || known.length === 0 || isShareOf(votes, known),
  );
  return isKnown && isSound ? { households, ballots, agree: agree?.count ?? null } : null;
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
