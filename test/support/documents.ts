/** Runs in memory as the documents that every rendering is made from. */
import type { RunDocument } from "../../src/core/document.ts";
import type { Level } from "../../src/core/model/place.ts";
import { PLAIN_REPORT } from "../../src/core/model/report.ts";
import type { RosterCells } from "../../src/core/model/roster.ts";
import { completed } from "../../src/core/reorganise/projection.ts";
import { read, type Texts, walkFrom } from "./inputs.ts";

export interface Finished {
  readonly run: RunDocument;
  /** The rows of the rosters as text. */
  readonly cells: RosterCells;
}

/** A run of texts with its projection. Throws where its inputs or its plan have faults. */
export function finished(texts: Texts, by: Level | null = null): Finished {
  const { inputs, diagnostics, ...rosters } = read(texts);
  const { outcome, findings, cells } = walkFrom(inputs, by, rosters);
  const whole = walkFrom({ ...inputs, register: completed(inputs.register) }, by, rosters);
  if (outcome === null) throw new Error(JSON.stringify(findings));
  const run: RunDocument = {
    ...outcome,
    version: "0.0.0",
    name: "Thử",
    inputs: [{ role: "roster", path: "roster.csv", sha256: "0".repeat(64), rows: 1 }],
    report: PLAIN_REPORT,
    findings: [...diagnostics, ...findings],
    // A roster that really came out may stand in places that are still to go.
    projection: whole.outcome && { result: whole.outcome.result, findings: whole.findings },
  };
  return { run, cells };
}
