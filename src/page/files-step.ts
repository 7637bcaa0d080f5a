/** The first step: files chosen or dropped, and what each was taken for. */

import type { CheckedInput, RecognisedSheet, SheetRoleName } from "../index.ts";
import type { App } from "./app.ts";
import { button, choice, make, tableOf } from "./dom.ts";
import { type FileMap, filesOfDrop, filesOfList } from "./dropped.ts";
import { DRAFT, dutyDraft, roleInDuty } from "./duty-draft.ts";
import { filled } from "./words.ts";
import { bytesOf } from "./work.ts";

const ROLES: readonly SheetRoleName[] = [
  "roster",
  "changes",
  "register",
  "list",
  "neighbours",
  "consultation",
];

/** The step. */
export function filesStep(app: App): HTMLElement {
  const { state, words } = app;
  const said = words();
  const hasFiles = Object.keys(state.files).length > 0;
  return make(
    "section",
    { "aria-labelledby": "files", class: "step" },
    make("h2", { id: "files" }, said.files),
    dropZone(app),
    hasFiles ? fileTable(app) : null,
    hasFiles ? scenarioChoice(app) : null,
    draftButton(app),
    state.inputs.length > 0 ? understood(app) : null,
    questions(app),
    hasFiles
      ? make(
          "p",
          {},
          button(said.clear, () => replace(app, {}), { "data-key": "clear" }),
        )
      : null,
  );
}

/** Takes files in the place of all others. */
function replace(app: App, files: FileMap): void {
  const { state } = app;
  state.files = files;
  state.chosen = null;
  state.roles.clear();
  state.edited.clear();
  app.changed();
}

function dropZone(app: App): HTMLElement {
  const said = app.words();
  const input = make("input", { type: "file", multiple: true, id: "choose", "data-key": "choose" });
  const add = (found: Promise<FileMap>): Promise<void> =>
    app.work(async () => {
      app.state.files = { ...app.state.files, ...(await found) };
      app.changed();
    });
  input.addEventListener("change", () => add(filesOfList([...(input.files ?? [])])));
  const what = app.state.mode === "assign" ? said.whatAssign : said.what;
  const zone = make(
    "div",
    { class: "drop" },
    make("p", {}, `${said.drop} `, make("label", { for: "choose", class: "button" }, said.choose), input),
    make("p", { class: "soft" }, what),
  );
  const over = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    zone.classList.toggle("over", isOver);
  };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer) add(filesOfDrop(event.dataTransfer));
  });
  return zone;
}

/** Each file, or each sheet of a workbook, with what it was taken for, to be corrected. */
function fileTable(app: App): HTMLElement {
  const { state, words } = app;
  const said = words();
  const { recognised } = state;
  const sheets = recognised?.sheets ?? [];
  const rows = Object.keys(state.files).flatMap((path) => {
    const remove = button(said.remove, () => without(app, path), { "aria-label": `${said.remove} ${path}` });
    const own = sheets.filter((one) => one.path === path);
    if (own.length === 0) return [[path, "", roleOfFile(app, path), "", remove]];
    return own.map((one, at) => [
      at === 0 ? path : "",
      one.sheet ?? "",
      roleChoice(app, one),
      one.headers.filter((header) => header !== "").join(", "),
      at === 0 ? remove : "",
    ]);
  });
  return tableOf(
    said.chosen,
    [said.file, said.sheet, said.takenFor, said.columns, said.remove],
    rows,
    "stack",
  );
}

function without(app: App, path: string): void {
  const { [path]: _, ...files } = app.state.files;
  app.state.files = files;
  if (app.state.chosen === path) app.state.chosen = null;
  app.changed();
}

function roleChoice(app: App, { path, sheet, role }: RecognisedSheet): HTMLElement {
  const { roles } = app.words();
  const values = ["none", ...ROLES].map((one) => [one, roles[one] ?? one] as const);
  const name = `${app.words().takenFor}: ${path}${sheet === null ? "" : ` [${sheet}]`}`;
  const key = JSON.stringify([path, sheet]);
  const select = choice(name, values, role ?? "none", (value) => {
    const chosen = ROLES.find((one) => one === value) ?? null;
    app.state.roles.set(key, { path, sheet, role: chosen });
    app.changed();
  });
  select.dataset.key = key;
  return select;
}

/** What a file is that no choice is given for: YAML, and what a scenario names. */
function roleOfFile({ state, words }: App, path: string): string {
  const { roles } = words();
  const { recognised, inputs, mode, chosen, files } = state;
  if (recognised?.scenarios.includes(path)) return roles.scenario ?? "";
  if (recognised?.duties.includes(path)) return roles.duty ?? "";
  if (recognised?.policies.includes(path)) return roles.policy ?? "";
  if (mode === "assign") {
    const role = roleInDuty(path, chosen === null ? undefined : files[chosen]);
    return role === null ? "" : (roles[role] ?? role);
  }
  const input = inputs.find(({ files }) => files.some((file) => path.endsWith(file.path)));
  return input ? (roles[input.role] ?? input.role) : "";
}

/** Makes a duty to begin with, where there are tables and no duty yet. */
function draftButton(app: App): HTMLElement | null {
  const { state, words } = app;
  const isNeeded = state.mode === "assign" && state.recognised !== null && state.chosen === null;
  if (!isNeeded) return null;
  const draft = async (): Promise<void> => {
    const text = await dutyDraft(state.files, new Date());
    state.files = { ...state.files, [DRAFT]: bytesOf(text) };
    app.changed();
  };
  return make(
    "p",
    {},
    button(words().draft, () => app.work(draft), { "data-key": "draft" }),
  );
}

/** Which scenario is used, where there is one among the files. */
function scenarioChoice(app: App): HTMLElement | null {
  const { state, words } = app;
  const said = words();
  const { scenarios = [], duties = [] } = state.recognised ?? {};
  const paths = state.mode === "assign" ? duties : scenarios;
  if (paths.length === 0) return null;
  const made = state.mode === "assign" ? [] : [["", said.madeOne] as const];
  const values = [...paths.map((path) => [path, path] as const), ...made];
  const select = choice(said.scenarioUsed, values, state.chosen ?? "", (value) => {
    state.chosen = value === "" ? null : value;
    state.isMade = value === "";
    app.changed();
  });
  select.dataset.key = "scenario";
  return make("p", {}, make("span", {}, `${said.scenarioUsed}: `), select);
}

/** How the columns of each input were understood. */
function understood(app: App): HTMLElement {
  const { inputs } = app.state;
  const said = app.words();
  return make(
    "details",
    {},
    make("summary", {}, said.understood),
    ...inputs.map((input) => columnsOf(input, app)),
  );
}

function columnsOf({ role, files, columns, rows, ...came }: CheckedInput, app: App): HTMLElement {
  const said = app.words();
  const { people, posts, vacancies, places } = came;
  const names = [...new Set(files.map(({ path, sheet }) => (sheet === null ? path : `${path} [${sheet}]`)))];
  const caption = `${said.roles[role] ?? role}: ${names.join(", ")}`;
  const cells = columns.map(({ letters, header, meaning, filled: full }) => [
    letters,
    header,
    meaning ?? said.unread,
    String(full),
  ]);
  return make(
    "div",
    {},
    tableOf(caption, ["", said.header, said.meaning, said.filled], cells),
    make("p", { class: "soft" }, filled(said.came, { rows: rows.data, people, posts, vacancies, places })),
  );
}

function questions({ state, words }: App): HTMLElement | null {
  const all = state.chosen === null ? (state.recognised?.questions ?? []) : [];
  if (all.length === 0) return null;
  return make(
    "details",
    { open: true },
    make("summary", {}, `${words().questions} (${all.length})`),
    make("ul", {}, ...all.map((one) => make("li", {}, one))),
  );
}
