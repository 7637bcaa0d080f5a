/** Published figures against themselves: a table of them in, a verdict on each row out. */

import { type Diagnostic, hasErrors } from "../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../core/document.ts";
import { type Verdict, verifyFigures } from "../core/verify.ts";
import { FIGURES_SHAPE, readFigures } from "../read/inputs/figures.ts";
import { readTables } from "../read/layout/read-tables.ts";
import { bytesOf, type Files } from "./files.ts";
import { recordOf, workbookReader } from "./tables.ts";

/** What verifying came to. */
export interface Verified {
  /** null where a figure could not be read: then there is only what is wrong. */
  readonly value: { readonly input: InputRecord; readonly verdicts: readonly Verdict[] } | null;
  /** In the order of rows. */
  readonly findings: readonly Diagnostic[];
}

/** Reads the first table of a file and verifies its figures. */
export async function verify(path: string, files: Files): Promise<Verified> {
  const diagnostics: Diagnostic[] = [];
  const bytes = bytesOf(files, path, path, null, diagnostics);
  const workbooks = bytes && (await workbookReader([{ bytes }]));
  const read = bytes && readTables(bytes, path, FIGURES_SHAPE, undefined, workbooks);
  const [table = null] = read?.value ?? [];
  const figures = table && readFigures(table);
  diagnostics.push(...(read?.diagnostics ?? []), ...(figures?.diagnostics ?? []));
  const { verdicts, diagnostics: disagreements } = verifyFigures(figures?.value ?? []);
  const lineOf = ({ origin }: Diagnostic): number => origin?.line ?? 0;
  const findings = [...diagnostics, ...disagreements].sort((a, b) => lineOf(a) - lineOf(b));
  if (!bytes || !table || hasErrors(diagnostics)) return { value: null, findings };
  return { value: { input: recordOf(files, "figures", path, bytes, table.size), verdicts }, findings };
}
