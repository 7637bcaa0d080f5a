/** The work itself: a run, a proposal or an assignment, and the files that come of it. */

import type { DocumentForm, Finding } from "../index.ts";
import { ask } from "./ask.ts";
import type { FileMap } from "./dropped.ts";
import { once } from "./once.ts";
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
  /** The report as HTML; null where there are faults. */
  readonly report: Uint8Array | null;
  readonly findings: readonly Finding[];
  /** What the command writes into a folder, made when it is first asked for. */
  readonly folder: () => Promise<FileMap>;
}

/** What downloads are called, and the folder of results. */
export const NAMES = { report: "bao-cao", folder: "ket-qua", scenario: "kich-ban" } as const;

/** What was asked for. */
type Asked = Omit<Outcome, "report" | "findings" | "folder">;

/** Does the work up to the report. */
export async function carryOut(
  mode: Mode,
  work: Work,
  wishes: Wishes,
  { names, language: lang }: Pick<State, "names" | "language">,
): Promise<Outcome> {
  const asked = { mode, work, wishes: { ...wishes }, names, lang };
  const { result, findings } = await written({ ...asked, forms: ["html"], name: NAMES.report });
  return {
    ...asked,
    report: result?.[`${NAMES.report}.html`] ?? null,
    findings,
    folder: once(() => filesIn(asked, ["folder"], NAMES.folder)),
  };
}

/** Further files of a piece of work, as the command writes them. */
export async function filesIn(
  outcome: Asked,
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
}: Asked & {
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
