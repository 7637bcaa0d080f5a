/** The tables of a duty: its files found and read, several of one role put together, every fault reported. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../../core/document.ts";
import type { DutyRequest } from "../../read/duty/duty-file.ts";
import { DUTY_ROLES, DUTY_SHAPES, type DutyRole } from "../../read/duty/shapes.ts";
import { readTables } from "../../read/layout/read-tables.ts";
import { type InputFile, shownPaths } from "../../read/scenario/inputs.ts";
import { combine } from "../../read/table/combine.ts";
import { tellDaysAsNames } from "../../read/table/days-as-names.ts";
import { tellNoRows } from "../../read/table/no-rows.ts";
import type { Table } from "../../read/table/table.ts";
import { expand } from "../means/expand.ts";
import { bytesOf, type Files } from "../means/files.ts";
import { pathFrom } from "../means/paths.ts";
import { recordOf, workbookReader } from "./tables.ts";

export interface DutyTables {
  /** Only roles that the duty has an input for, and a table of it could be read. */
  readonly tables: ReadonlyMap<DutyRole, Table>;
  readonly records: readonly InputRecord[];
  /** Every file that the inputs name, in the order in which findings are told. */
  readonly files: readonly string[];
}

interface FoundFile extends InputFile {
  readonly bytes: Uint8Array;
}

/** Reads every input of a duty from its folder. */
export async function readDutyTables(
  port: Files,
  request: DutyRequest,
  folder: string,
  diagnostics: Diagnostic[],
): Promise<DutyTables> {
  const found = DUTY_ROLES.map((role) => ({
    role,
    files: filesOf(port, request, role, folder, diagnostics),
  }));
  const workbooks = await workbookReader(found.flatMap(({ files }) => files));
  const tables = new Map<DutyRole, Table>();
  const records: InputRecord[] = [];
  for (const { role, files } of found) {
    const read = files.flatMap(({ path, bytes, reading }) => {
      const { value, diagnostics: told } = readTables(bytes, path, DUTY_SHAPES[role], reading, workbooks);
      for (const one of told) diagnostics.push(one);
      records.push(
        recordOf(
          port,
          role,
          path,
          bytes,
          value.reduce((sum, { size }) => sum + size, 0),
        ),
      );
      return value;
    });
    const whole = combine(read, shownPaths(request.inputs[role] ?? []), DUTY_SHAPES[role]);
    for (const one of [...read.flatMap(tellDaysAsNames), ...whole.diagnostics, ...tellNoRows(whole.value)])
      diagnostics.push(one);
    if (whole.value) tables.set(role, whole.value);
  }
  return { tables, records, files: found.flatMap(({ files }) => files.map(({ path }) => path)) };
}

function filesOf(
  port: Files,
  { inputs, originOf }: DutyRequest,
  role: DutyRole,
  folder: string,
  diagnostics: Diagnostic[],
): FoundFile[] {
  const origin = originOf(["inputs", role]);
  return (inputs[role] ?? []).flatMap(({ path, reading }) => {
    const { paths, outside, kind } = expand(port, folder, path);
    if (paths.length === 0 && outside.length === 0)
      diagnostics.push(diagnostic("file/missing", origin, { value: path, facts: { among: kind } }));
    for (const value of outside) diagnostics.push(diagnostic("file/outside", origin, { value }));
    return paths.flatMap((file): FoundFile[] => {
      const bytes = bytesOf(port, pathFrom(folder, file, port.paths), file, origin, diagnostics);
      return bytes ? [{ path: file, reading, bytes }] : [];
    });
  });
}
