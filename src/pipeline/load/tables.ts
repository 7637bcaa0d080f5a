/** The tables of a scenario's inputs: files found and read, several put together, every fault reported. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../../core/document.ts";
import type { Policy } from "../../core/model/policy.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { isMap } from "../../read/inputs/register/areas.ts";
import { isWorkbook, readTables } from "../../read/layout/read-tables.ts";
import type { OpenWorkbook } from "../../read/layout/sheets/sheets.ts";
import { withOwnMeanings } from "../../read/plan/meaning/tables-together.ts";
import { withUnitColumn } from "../../read/roster/places/unit-column.ts";
import { titleMeanings } from "../../read/roster/titles/title-headers.ts";
import { shownPaths } from "../../read/scenario/inputs.ts";
import type { Scenario } from "../../read/scenario/scenario.ts";
import { combine } from "../../read/table/combine.ts";
import { copiedTables } from "../../read/table/copies.ts";
import { tellDaysAsNames } from "../../read/table/days-as-names.ts";
import { tellNoRows } from "../../read/table/no-rows.ts";
import { INPUT_ROLES, type InputRole, type Reading, SHAPES } from "../../read/table/shapes.ts";
import type { Table } from "../../read/table/table.ts";
import { expand } from "../means/expand.ts";
import { bytesOf, type Files } from "../means/files.ts";
import { readMap } from "../means/maps.ts";
import type { Means } from "../means/means.ts";
import { type InputTables, once } from "../means/memo.ts";
import { pathFrom } from "../means/paths.ts";
import { missingColumns } from "./missing-columns.ts";

/** A file of an input, before anything is made of its bytes. */
interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

/** The files that the input of one role names. */
interface InputFiles {
  readonly role: InputRole;
  readonly files: readonly File[];
  /** Also of those that cannot be read. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The tables of all inputs of a scenario. */
export interface Tables {
  /** By role, in the order in which they are read; only roles that the scenario has an input for. */
  readonly inputs: ReadonlyMap<InputRole, InputTables>;
  /** Every file that the inputs name. */
  readonly files: readonly string[];
  /** Columns that the scenario names and no table has. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Inputs in the order in which they are read, which is that of the records of a result. */
const IN_ORDER: readonly InputRole[] = [
  "register",
  "changes",
  "neighbours",
  "consultation",
  "roster",
  "after",
];

/** Reads every input of a scenario, from its folder; what `memo` holds already is not read again. */
export async function readInputTables(
  { files, memo, watch }: Means,
  scenario: Scenario,
  folder: string,
  policy: Policy | null,
): Promise<Tables> {
  const titles = policy === null ? null : titleMeanings(policy);
  const found = INPUT_ROLES.map((role) =>
    withTitles(filesOf(files, scenario, role, folder), ROSTERS.includes(role) ? titles : null),
  );
  const workbooks = await workbookReader(found.flatMap((input) => input.files));
  const inputs = new Map<InputRole, InputTables>();
  for (const role of IN_ORDER) {
    const named = scenario.inputs[role];
    const input = found.find((one) => one.role === role);
    if (named === undefined || input === undefined) continue;
    const how = input.files.map(({ path, reading }) => [
      pathFrom(folder, path, files.paths),
      reading,
      ...reading.meanings,
    ]);
    const isRegister = role === "roster" && scenario.inputs.register === undefined;
    const key = JSON.stringify([role, how, input.diagnostics, isRegister]);
    const laid = isRegister ? withUnitColumn : (table: Table) => table;
    const read = () => ({
      key,
      ...readInput(input, shownPaths(named), files, workbooks, watch.reading, laid),
    });
    inputs.set(role, once(memo.tables, key, read));
  }
  return {
    inputs,
    files: found.flatMap(({ paths }) => paths),
    diagnostics: missingColumns(scenario, inputs),
  };
}

/** The reader of workbooks, which is loaded only where a file is one. */
export async function workbookReader(files: readonly Pick<File, "bytes">[]): Promise<OpenWorkbook | null> {
  if (!files.some(({ bytes }) => isWorkbook(bytes))) return null;
  return (await import("../../read/xlsx/grids.ts")).gridsOfWorkbook;
}

/** Inputs that may have a column for each title of the policy. */
const ROSTERS: readonly InputRole[] = ["roster", "after"];

/** The files with the titles of the policy among the meanings of their headers. */
function withTitles(input: InputFiles, titles: ReadonlyMap<string, string> | null): InputFiles {
  if (titles === null) return input;
  const files = input.files.map((file) => {
    const meanings = new Map([...titles, ...file.reading.meanings]);
    return { ...file, reading: { ...file.reading, meanings } };
  });
  return { ...input, files };
}

/**
 * Reads the files of one input and puts their tables together. `shown`: what the input names, as the user wrote it;
 * `laid`: a table as the scenario needs it.
 */
function readInput(
  input: InputFiles,
  shown: string,
  port: Files,
  workbooks: OpenWorkbook | null,
  reading: (path: string, bytes: number) => void,
  laid: (table: Table) => Table,
): Omit<InputTables, "key"> {
  const shape = SHAPES[input.role];
  const parts = input.files.map(({ path, bytes, reading: how }) => {
    reading(path, bytes.length);
    if (input.role === "neighbours" && isMap(bytes, path)) {
      const { value: map, diagnostics } = readMap(bytes, path, how);
      const read = map.features.length;
      return {
        tables: [],
        maps: [map],
        diagnostics,
        record: recordOf(port, input.role, path, bytes, read),
        read,
      };
    }
    const { value, diagnostics } = readTables(bytes, path, shape, how, workbooks);
    const tables = value.map((table) => laid(inCommune(table, how.commune)));
    const rows = tables.reduce((sum, { size }) => sum + size, 0);
    const record = recordOf(port, input.role, path, bytes, rows);
    const read = tables.reduce((sum, { kinds }) => sum + rowsIn(kinds), 0);
    return { tables, maps: [], diagnostics, record, read };
  });
  const tables = parts.flatMap((part) => part.tables);
  const told: Diagnostic[] = [];
  const whole = combine(shape.hasOperations ? withOwnMeanings(tables, told) : tables, shown, shape);
  const copied = copiedTables(
    parts.flatMap((part, file) => part.tables.map((table) => ({ table, file }))),
    shape,
  );
  return {
    tables,
    whole: whole.value,
    maps: parts.flatMap(({ maps }) => maps),
    records: parts.map(({ record }) => record),
    read: parts.reduce((sum, { read }) => sum + read, 0),
    diagnostics: [
      ...input.diagnostics,
      ...parts.flatMap(({ diagnostics }) => diagnostics),
      ...copied,
      ...told,
      ...tables.flatMap(tellDaysAsNames),
      ...whole.diagnostics,
      // Of rosters it is told what that means: nobody counts.
      ...(ROSTERS.includes(input.role) ? [] : tellNoRows(whole.value)),
    ],
  };
}

/** A table whose rows stand in the commune that the scenario names beside its file. */
function inCommune(table: Table, commune: string | null): Table {
  if (commune === null) return table;
  const whole = { row: 0, text: commune, count: null, line: null, level: "commune" as const };
  return { ...table, headings: [whole, ...table.headings] };
}

/** How many rows a table has, whatever they are. */
function rowsIn(kinds: Table["kinds"]): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}

/** Bytes of a file that are too many to be kept for a checksum alone. */
const MANY_BYTES = 16_000_000;

/** What was read; its checksum, which few outputs show, is made when it is asked for, of a large file at once. */
export function recordOf(
  { sha256 }: Files,
  role: string,
  path: string,
  bytes: Uint8Array,
  rows: number,
): InputRecord {
  if (bytes.length > MANY_BYTES) return { role, path, sha256: sha256(bytes), rows };
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

function filesOf(port: Files, scenario: Scenario, role: InputRole, folder: string): InputFiles {
  const diagnostics: Diagnostic[] = [];
  const origin = scenario.originOf(["inputs", role]);
  const files: File[] = [];
  const paths: string[] = [];
  for (const { path, reading } of scenario.inputs[role] ?? []) {
    const found = expand(port, folder, path);
    if (found.paths.length === 0 && found.outside.length === 0)
      diagnostics.push(diagnostic("file/missing", origin, { value: path, facts: { among: found.kind } }));
    for (const value of found.outside) diagnostics.push(diagnostic("file/outside", origin, { value }));
    if (found.skipped.length > 0) {
      const facts = { list: firstOf(found.skipped, 10), files: found.skipped.length };
      diagnostics.push(diagnostic("file/skipped", origin, { value: path, facts }));
    }
    for (const file of found.paths) {
      paths.push(file);
      const bytes = bytesOf(port, pathFrom(folder, file, port.paths), file, origin, diagnostics);
      if (bytes) files.push({ path: file, bytes, reading });
    }
  }
  return { role, files, paths, diagnostics };
}
