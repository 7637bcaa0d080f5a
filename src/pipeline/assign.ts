/** `assign`: a duty file in; who attends which meeting, or all that is wrong, out. */
import { assign } from "../core/assign/assign.ts";
import { assignmentFindings, rearrangementFindings } from "../core/assign/findings.ts";
import { rearrange } from "../core/assign/rearranged.ts";
import { unmetOf } from "../core/assign/unmet.ts";
import { type Diagnostic, diagnostic, hasErrors, type Read } from "../core/diagnostics/diagnostic.ts";
import { inOrderOf } from "../core/diagnostics/findings.ts";
import type { DutyDocument } from "../core/document.ts";
import type { Month } from "../core/duty/calendar.ts";
import type { Duty } from "../core/duty/duty.ts";
import { decode } from "../read/decode/utf8.ts";
import { readCells } from "../read/duty/cells.ts";
import { monthFrom } from "../read/duty/dates.ts";
import { dutyOf } from "../read/duty/duty.ts";
import { type DutyRequest, isDuty, readDutyFile } from "../read/duty/duty-file.ts";
import { readMoves, readUnitsAfter } from "../read/duty/rearrangement.ts";
import { readAttended, readCharge, readChargeOfLeaders, readLeaders } from "../read/duty/rows.ts";
import type { DutyRole } from "../read/duty/shapes.ts";
import type { Table } from "../read/table/table.ts";
import { type DutyTables, readDutyTables } from "./load/duty-tables.ts";
import { bytesOf, type Files } from "./means/files.ts";
import type { Means } from "./means/means.ts";
import { folderOf } from "./means/paths.ts";

/** A planned duty; null where there are faults. */
export interface Assigned {
  readonly value: Omit<DutyDocument, "version"> | null;
  /** In the order in which they are told. */
  readonly findings: readonly Diagnostic[];
}

/** What is read before anything is planned. */
export interface LoadedDuty extends Pick<DutyTables, "records" | "files"> {
  readonly request: DutyRequest;
  readonly duty: Duty;
}

/** What is asked of a duty beside its file. */
export interface Asked {
  /** The month that is shown; null for all. */
  readonly month: string | null;
  /** Steps of the search; null: its own limit. */
  readonly nodeLimit: number | null;
}

/** Reads a duty and plans it. */
export async function assignDuty(path: string, asked: Asked, { files, watch }: Means): Promise<Assigned> {
  const { month, nodeLimit } = asked;
  const diagnostics: Diagnostic[] = [];
  const loaded = await loadDuty(path, files, diagnostics);
  const shown = loaded && month !== null ? shownMonth(month, loaded.request, diagnostics) : null;
  const order = inOrderOf([path, ...(loaded?.files ?? [])]);
  if (!loaded || hasErrors(diagnostics)) return { value: null, findings: diagnostics.sort(order) };
  watch.arranging(loaded.duty.cells.length);
  await watch.pause();
  const { request, duty, records } = loaded;
  const assignment = assign(duty, nodeLimit ?? undefined);
  const unmet = unmetOf(assignment);
  const findings = [...diagnostics, ...assignmentFindings(assignment, unmet)].sort(order);
  const { basis, report } = request;
  const name = request.name ?? path;
  const value = { name, basis, report, inputs: records, assignment, unmet, month: shown, findings };
  return { value, findings };
}

/** Whether a path is a duty file and no scenario. */
export function namesDuty(path: string, files: Files): boolean {
  if (!/\.(?:ya?ml|json)$/i.test(path)) return false;
  const { bytes } = files.read(path);
  const text = bytes && decode(bytes, path, "file/not-text").value;
  return text !== null && isDuty(text, path);
}

/** The duty that a file asks for; null where a fault leaves none. Its other faults are among `diagnostics`. */
export async function loadDuty(
  path: string,
  files: Files,
  diagnostics: Diagnostic[],
): Promise<LoadedDuty | null> {
  const bytes = bytesOf(files, path, path, null, diagnostics);
  const text = bytes && decode(bytes, path, "file/not-text");
  for (const one of text?.diagnostics ?? []) diagnostics.push(one);
  if (!text || text.value === null) return null;
  const read = readDutyFile(text.value, path);
  for (const one of read.diagnostics) diagnostics.push(one);
  const request = read.value;
  if (!request) return null;
  const {
    tables,
    records,
    files: paths,
  } = await readDutyTables(files, request, folderOf(path, files.paths), diagnostics);
  const of = <T>(role: DutyRole, make: (table: Table) => Read<readonly T[]>): readonly T[] => {
    const table = tables.get(role);
    if (!table) return [];
    const made = make(table);
    for (const one of made.diagnostics) diagnostics.push(one);
    return made.value;
  };
  const before = of("cells", (table) => readCells(table, request.facts, request));
  const rearranged = tables.has("crosswalk")
    ? rearrange(before, of("register", readUnitsAfter), of("crosswalk", readMoves))
    : null;
  if (rearranged) for (const one of rearrangementFindings(before, rearranged)) diagnostics.push(one);
  const rows = {
    cells: rearranged?.cells ?? before,
    leaders: of("leaders", (table) => readLeaders(table, request.rules.groups, request)),
    charge:
      request.inputs.charge === undefined ? of("leaders", readChargeOfLeaders) : of("charge", readCharge),
    attended: request.inputs.attended === undefined ? null : of("attended", readAttended),
    broken: {
      cells: tables.get("cells")?.broken ?? new Set<string>(),
      leaders: tables.get("leaders")?.broken ?? new Set<string>(),
    },
    rearranged,
  };
  // Where one of the two lists could not be read, that its members are unknown is no second fault.
  const isWhole = tables.has("cells") && tables.has("leaders");
  return { request, records, files: paths, duty: dutyOf(request, rows, isWhole ? diagnostics : []) };
}

function shownMonth(
  text: string,
  { firstMonth, lastMonth }: DutyRequest,
  diagnostics: Diagnostic[],
): Month | null {
  const month = monthFrom(text);
  if (month !== null && month >= firstMonth && month <= lastMonth) return month;
  diagnostics.push(diagnostic("duty/month", { file: "--month", line: 0 }, { value: text }));
  return null;
}
