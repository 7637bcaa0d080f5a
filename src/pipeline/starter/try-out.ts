/** A working folder tried out before it is written: its inputs read and checked as if it stood there. */

import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { FindingGroup } from "../../core/diagnostics/findings.ts";
import { groupedByCode } from "../../core/diagnostics/findings.ts";
import type { CheckedInput } from "../../core/document.ts";
import { checkedInputs } from "../check.ts";
import type { Files } from "../means/files.ts";
import type { Means } from "../means/means.ts";
import { pathFrom } from "../means/paths.ts";
import { requestFor } from "../request/request.ts";
import { run } from "../run.ts";

/** What running the folder would come to. */
export interface TriedOut {
  readonly groups: readonly FindingGroup[];
  readonly inputs: readonly CheckedInput[];
}

/** Runs the scenario of a folder that is not there yet. `texts`: its files by name. `told`: what the lists tell that it was made from. */
export async function tryOut(
  folder: string,
  texts: ReadonlyMap<string, Uint8Array>,
  means: Means,
  told: readonly Diagnostic[] = [],
): Promise<TriedOut> {
  const files = laidOver(means.files, folder, texts);
  const request = requestFor(pathFrom(folder, "scenario.yaml", files.paths));
  const { findings, rows } = await run(request, { ...means, files });
  return { groups: groupedByCode([...told, ...findings]), inputs: checkedInputs(rows) };
}

/** The files of the machine with those of a folder laid over them. */
function laidOver(files: Files, folder: string, texts: ReadonlyMap<string, Uint8Array>): Files {
  const own = new Map([...texts].map(([name, bytes]) => [pathFrom(folder, name, files.paths), bytes]));
  const bytesAt = (path: string): Uint8Array | undefined =>
    own.get(pathFrom(".", path, files.paths)) ?? own.get(path);
  return {
    ...files,
    read: (path) => {
      const bytes = bytesAt(path);
      return bytes ? { bytes } : files.read(path);
    },
    isFile: (path) => bytesAt(path) !== undefined || files.isFile(path),
  };
}
