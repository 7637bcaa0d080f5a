/** The tables of a scenario's inputs: files found and read, several put together, every fault told. */

import { sha256 } from "../cli/io.ts";
import { CODES } from "../core/diagnostics/codes.ts";
import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../core/document.ts";
import { fold } from "../core/text/fold.ts";
import { firstOf } from "../core/text/shorten.ts";
import { shownPaths } from "../read/scenario/inputs.ts";
import type { Scenario } from "../read/scenario/scenario.ts";
import { combine } from "../read/table/combine.ts";
import { isWorkbook, readTables } from "../read/table/read-tables.ts";
import { INPUT_ROLES, type InputRole, type Reading, SHAPES } from "../read/table/shapes.ts";
import type { Table } from "../read/table/table.ts";
import { expand } from "./expand.ts";
import { bytesOf } from "./files.ts";
import { once, type RoleRead } from "./memo.ts";
import { pathFrom } from "./paths.ts";

/** Rows of one role as they were read, before anything is made of them. */
export interface RowsRead {
  readonly role: InputRole;
  /** With those that are broken or left out. */
  readonly read: number;
}

export interface Tables {
  /** The table of a role, read when it is asked for; null where there is none or none could be read. */
  readonly of: (role: InputRole) => Table | null;
  /** What the table of a role is read from and how: the same key, the same table. */
  readonly keyOf: (role: InputRole) => string;
  readonly records: readonly InputRecord[];
  readonly rows: readonly RowsRead[];
  /** Every file that the inputs name, in the order of roles. */
  readonly files: readonly string[];
  /** Tells the columns that the scenario names and no table has; after all tables were read. */
  readonly checkNamed: () => void;
}

/** A file of an input, before anything is made of its bytes. */
interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

/** Reads inputs from the scenario's folder; what is found on the way is added to `diagnostics`. */
export async function tablesOf(
  scenario: Scenario,
  folder: string,
  diagnostics: Diagnostic[],
  shared: Map<string, RoleRead> = new Map(),
  reading: (path: string, bytes: number) => void = () => undefined,
): Promise<Tables> {
  const records: InputRecord[] = [];
  const rows: RowsRead[] = [];
  const read = new Map<InputRole, readonly Table[]>();
  const found = new Map(INPUT_ROLES.map((role) => [role, filesOf(scenario, role, folder)]));
  const isNeeded = [...found.values()].some(({ files }) => files.some(({ bytes }) => isWorkbook(bytes)));
  const workbooks = isNeeded ? (await import("../read/xlsx/read-workbook.ts")).tablesOfWorkbook : null;
  const keyOf = (role: InputRole): string => {
    const { files = [], diagnostics: missed = [] } = found.get(role) ?? {};
    return JSON.stringify([
      role,
      files.map(({ path, reading: how }) => [pathFrom(folder, path), how, ...how.meanings]),
      missed,
    ]);
  };
  const of = (role: InputRole): Table | null => {
    const inputs = scenario.inputs[role];
    if (inputs === undefined) return null;
    const { files = [], diagnostics: missed = [] } = found.get(role) ?? {};
    const make = (): RoleRead => {
      const told: Diagnostic[] = [...missed];
      const own: Table[] = [];
      const ownRecords: InputRecord[] = [];
      let lost = 0;
      for (const { path, bytes, reading: how } of files) {
        reading(path, bytes.length);
        const one = readTables(bytes, path, SHAPES[role], how, workbooks);
        for (const fault of one.diagnostics) told.push(fault);
        const size = one.value.reduce((sum, table) => sum + table.size, 0);
        ownRecords.push(recordOf(role, path, bytes, size));
        lost += one.leftOut + one.diagnostics.filter(({ code }) => CODES[code].lost === "row").length;
        own.push(...one.value);
      }
      const whole = combine(own, shownPaths(inputs), SHAPES[role]);
      for (const fault of whole.diagnostics) told.push(fault);
      const count = lost + own.reduce((sum, table) => sum + table.size, 0);
      return { tables: own, whole: whole.value, records: ownRecords, read: count, diagnostics: told };
    };
    const made = once(shared, keyOf(role), make);
    for (const one of made.diagnostics) diagnostics.push(one);
    records.push(...made.records);
    read.set(role, made.tables);
    rows.push({ role, read: made.read });
    return made.whole;
  };
  return {
    of,
    keyOf,
    records,
    rows,
    files: [...found.values()].flatMap(({ paths }) => paths),
    checkNamed: () => {
      for (const { header, roles, origin } of scenario.named) {
        const tables = roles.flatMap((role) => read.get(role) ?? []);
        const word = fold(header);
        if (tables.length === 0 || tables.some((one) => one.header.some((cell) => fold(cell) === word)))
          continue;
        diagnostics.push(diagnostic("table/no-such-column", origin, { value: header }));
      }
    },
  };
}

/** What was read; its checksum, which few outputs show, is made when it is asked for. */
export function recordOf(role: string, path: string, bytes: Uint8Array, rows: number): InputRecord {
  let sum: string | null = null;
  return {
    role,
    path,
    get sha256() {
      sum ??= sha256(bytes);
      return sum;
    },
    rows,
  };
}

interface FoundTables {
  readonly files: readonly File[];
  /** Also of those that cannot be read. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The files that the input of a role names. */
function filesOf(scenario: Scenario, role: InputRole, folder: string): FoundTables {
  const diagnostics: Diagnostic[] = [];
  const origin = scenario.originOf(["inputs", role]);
  const files: File[] = [];
  const paths: string[] = [];
  for (const { path, reading } of scenario.inputs[role] ?? []) {
    const found = expand(folder, path);
    if (found.paths.length === 0 && found.outside.length === 0)
      diagnostics.push(diagnostic("file/missing", origin, { value: path, facts: { among: found.kind } }));
    for (const value of found.outside) diagnostics.push(diagnostic("file/outside", origin, { value }));
    if (found.skipped.length > 0) {
      const facts = { list: firstOf(found.skipped, 10), files: found.skipped.length };
      diagnostics.push(diagnostic("file/skipped", origin, { value: path, facts }));
    }
    for (const file of found.paths) {
      paths.push(file);
      const bytes = bytesOf(pathFrom(folder, file), file, origin, diagnostics);
      if (bytes) files.push({ path: file, bytes, reading });
    }
  }
  return { files, paths, diagnostics };
}
