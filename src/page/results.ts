/** What came of the work: the report, what can be asked and tried, and the files to take away. */

import type { DocumentForm } from "../index.ts";
import type { App } from "./app.ts";
import { ask } from "./ask.ts";
import { button, make } from "./dom.ts";
import { type FileMap, save } from "./dropped.ts";
import { askable, explainField, knownOf } from "./explain.ts";
import { once } from "./once.ts";
import { reportOf } from "./report.ts";
import { filesIn, NAMES, type Outcome } from "./run.ts";
import { whatIf } from "./what-if.ts";
import { savedFiles } from "./work.ts";

/** Everything below the findings; nothing where there are faults. */
export function resultsOf(outcome: Outcome, app: App): readonly HTMLElement[] {
  const { report, mode, work } = outcome;
  if (report === null) return [];
  const said = app.words();
  const { element, start } = reportOf(new TextDecoder().decode(report));
  const known = once(async () => (mode === "run" ? knownOf(await outcome.folder()) : null));
  const section = make(
    "section",
    { "aria-labelledby": "report" },
    make("h2", { id: "report", tabindex: -1 }, said.report),
    element,
  );
  // The script looks at the widths of tables that stand in the page.
  queueMicrotask(() => {
    start();
    // What of the report can be asked about is found out while somebody reads it.
    void known().then((found) => found && askable(element, found, work, app), app.failed);
  });
  return [
    downloads(outcome, app),
    ...(mode === "run" ? [whatIf(outcome, app)] : []),
    ...(mode === "propose" ? [] : [explainField(known, work, app)]),
    section,
  ];
}

/** What can be taken away, each made when it is asked for. */
function downloads(outcome: Outcome, app: App): HTMLElement {
  const said = app.words();
  const forms: readonly DocumentForm[] = ["xlsx", "docx", "html"];
  const tables = { run: said.csv, propose: said.plan, assign: said.calendar }[outcome.mode];
  const act = (label: string, make: () => Promise<void>): HTMLElement =>
    button(label, () => app.work(make), { class: "download" });
  return make(
    "section",
    { "aria-labelledby": "downloads" },
    make("h2", { id: "downloads" }, said.downloads),
    make(
      "p",
      { class: "buttons" },
      ...forms.map((form) => act(form.toUpperCase(), () => saveForm(outcome, form))),
      act(tables, () => saveTables(outcome)),
      act(said.scenario, () => saveScenario(outcome)),
    ),
  );
}

/** A report in one form; a large workbook comes in two, which go together. */
async function saveForm(outcome: Outcome, form: DocumentForm): Promise<void> {
  const files = await filesIn(outcome, [form], NAMES.report);
  const [only] = Object.entries(files);
  if (Object.keys(files).length === 1 && only) save(only[0], only[1]);
  else await savePacked(`${NAMES.report}-${form}.zip`, files);
}

/** The tables of the report, and the folder that the command writes. */
async function saveTables(outcome: Outcome): Promise<void> {
  const tables = outcome.mode === "run" ? await filesIn(outcome, ["csv"], NAMES.report) : {};
  await savePacked(`${NAMES.folder}.zip`, { ...tables, ...(await outcome.folder()) });
}

/** The scenario or duty with the files that it names: what the command runs to the same result. */
async function saveScenario({ work, folder }: Outcome): Promise<void> {
  const files = await folder();
  const result = JSON.parse(new TextDecoder().decode(files[`${NAMES.folder}/result.json`]));
  const read: readonly { readonly path: string }[] = result.inputs ?? [];
  const paths = read.map(({ path }) => path.replace(/ \[[^\]]*\]$/, ""));
  await savePacked(`${NAMES.scenario}.zip`, paths.length > 0 ? savedFiles(work, paths) : work.files);
}

async function savePacked(name: string, files: FileMap): Promise<void> {
  save(name, await ask("pack", files));
}
