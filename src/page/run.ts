/** The work itself: a run, a proposal or an assignment, and the files that come of it. */

import type { DocumentForm, Finding } from "../index.ts";
import { ask } from "./ask.ts";
import type { FileMap } from "./dropped.ts";
import type { Mode, State } from "./state.ts";
import type { Work } from "./work.ts";

/** What the page asks beside a scenario or a duty. */
export interface Wishes {
  /** Units wanted in each commune; null: as the scenario has it. */
  target: number | null;
  alternatives: number;
  /** Of a duty: the month that is shown; "" for all. */
  month: string;
}

/** What came of it. */
export interface Outcome {
  readonly mode: Mode;
  readonly work: Work;
  readonly wishes: Wishes;
  readonly names: boolean;
  readonly lang: State["language"];
  /** The files that the page itself reads; null where there are faults. */
  readonly files: FileMap | null;
  readonly findings: readonly Finding[];
}

/** What downloads are called, and the folder of results. */
export const NAMES = { report: "bao-cao", folder: "ket-qua", scenario: "kich-ban" } as const;

/** Does the work. */
export async function carryOut(
  mode: Mode,
  work: Work,
  wishes: Wishes,
  { names, language: lang }: Pick<State, "names" | "language">,
): Promise<Outcome> {
  const outcome = { mode, work, wishes: { ...wishes }, names, lang };
  const { result, findings } = await written({ ...outcome, forms: ["html", "folder"], name: NAMES.folder });
  return { ...outcome, files: result, findings };
}

/** Further files of a piece of work, as the command writes them. */
export async function filesIn(
  outcome: Omit<Outcome, "files" | "findings">,
  forms: readonly DocumentForm[],
  name: string,
): Promise<FileMap> {
  const { result } = await written({ ...outcome, forms, name });
  return result ?? {};
}

function written({
  mode,
  work: { path, files },
  wishes,
  names,
  lang,
  forms,
  name,
}: Omit<Outcome, "files" | "findings"> & {
  readonly forms: readonly DocumentForm[];
  readonly name: string;
}) {
  const given = { path, files, lang, forms, name };
  const source = files[path] ?? new Uint8Array();
  const { target, alternatives, month } = wishes;
  switch (mode) {
    case "assign":
      return ask("documents", {
        ...given,
        of: "assign",
        duty: source,
        ...(month !== "" && { month }),
      });
    case "propose":
      return ask("documents", { ...given, of: "propose", scenario: source, target, alternatives });
    case "run":
      return ask("documents", { ...given, scenario: source, names });
  }
}
