/** The page: files and choices in, the work asked of the worker, findings, report and downloads out. */

import type { BuiltInPolicy } from "../index.ts";
import type { App } from "./app.ts";
import { ask, Cancelled, cancel, watch } from "./ask.ts";
import { button, labelled, make } from "./dom.ts";
import { filesStep } from "./files-step.ts";
import { findingsList } from "./findings.ts";
import { look } from "./look.ts";
import { resultsOf } from "./results.ts";
import { rulesStep } from "./rules-step.ts";
import { carryOut, type Outcome, type Wishes } from "./run.ts";
import { emptyState, MODES } from "./state.ts";
import { filled, WORDS } from "./words.ts";
import { workOf } from "./work.ts";

const state = emptyState("vi");
const wishes: Wishes = { target: null, alternatives: 0, month: "" };
const root = document.getElementById("page") ?? document.body;
let policies: readonly BuiltInPolicy[] = [];
let outcome: Outcome | null = null;
let busy = 0;
/** Whether what is told is what is being done, not what came of it. */
let isBusyText = false;

const status = make("p", { role: "status", "aria-live": "polite", class: "status-line" });
const stop = button("", cancel, { class: "stop", hidden: true });

const app: App = {
  state,
  words: () => WORDS[state.language],
  changed: () => void lookAgain(),
  draw,
  tell,
  failed: (failure) => {
    if (!(failure instanceof Cancelled)) tellFailure(failure);
  },
  work,
};

function tell(text: string, isBusy = false): void {
  status.textContent = text;
  isBusyText = isBusy;
  stop.hidden = !isBusy;
}

/** Does something with the worker. What was cancelled is told as such; what fails otherwise is the program's fault. */
async function work(act: () => Promise<void>): Promise<void> {
  busy++;
  const before = isBusyText ? "" : (status.textContent ?? "");
  tell(app.words().starting, true);
  try {
    await act();
    if (isBusyText) tell(before);
  } catch (failure) {
    tellFailure(failure);
  } finally {
    busy--;
    stop.hidden = busy === 0;
  }
}

function tellFailure(failure: unknown): void {
  const isCancelled = failure instanceof Cancelled;
  tell(isCancelled ? app.words().cancelled : filled(app.words().broken, { what: String(failure) }));
}

/** Looks at the files and draws what was found; a result of what was before is out of date. */
function lookAgain(): Promise<void> {
  outcome = null;
  return work(async () => {
    await look(state);
    draw();
    tell("");
  });
}

async function run(): Promise<void> {
  const said = app.words();
  const asked = workOf(state);
  if (asked === null) {
    tell(state.mode === "assign" ? said.noDuty : said.nothing);
    return;
  }
  await work(async () => {
    const start = performance.now();
    outcome = await carryOut(state.mode, asked, wishes, state);
    state.findings = [...state.ofFiles, ...outcome.findings];
    draw();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const n = outcome.findings.filter(({ severity }) => severity === "error").length;
    const isDone = outcome.report !== null;
    tell(isDone ? filled(said.done, { seconds: decimal(seconds) }) : filled(said.faults, { n }));
    document.getElementById(isDone ? "report" : "findings")?.scrollIntoView({ block: "start" });
  });
}

function decimal(seconds: string): string {
  return state.language === "vi" ? seconds.replace(".", ",") : seconds;
}

/** Draws everything anew; what had the focus has it again. */
function draw(): void {
  const said = app.words();
  const focused = (document.activeElement as HTMLElement | null)?.dataset?.key;
  const open = openDetails();
  document.documentElement.lang = state.language;
  document.title = `tinhgon: ${said.title}`;
  stop.textContent = said.cancel;
  const hasFiles = Object.keys(state.files).length > 0;
  root.replaceChildren(
    make("a", { class: "skip", href: "#content" }, said.skip),
    head(),
    make(
      "main",
      { id: "content" },
      filesStep(app),
      hasFiles ? rulesStep(app, policies) : null,
      hasFiles ? goStep() : make("div", { class: "buttons" }, stop, status),
      hasFiles ? findingsList(state.findings, outcome?.work ?? workOf(state), app) : null,
      ...(outcome ? resultsOf(outcome, app) : []),
    ),
  );
  for (const one of root.querySelectorAll("details")) if (open.has(nameOf(one))) one.open = true;
  if (focused !== undefined) root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

/** What was opened stays open. */
function openDetails(): ReadonlySet<string> {
  return new Set([...root.querySelectorAll("details[open]")].map(nameOf));
}

function nameOf(details: Element): string {
  return details.querySelector("summary")?.textContent ?? "";
}

function head(): HTMLElement {
  const said = app.words();
  const language = button(said.switch, switchLanguage, {
    lang: state.language === "vi" ? "en" : "vi",
    "data-key": "language",
  });
  const modes = MODES.map((mode) =>
    button(
      said[mode],
      () => {
        state.mode = mode;
        state.chosen = null;
        app.changed();
      },
      { "aria-pressed": String(mode === state.mode), "data-key": mode },
    ),
  );
  return make(
    "header",
    {},
    make("div", { class: "top" }, make("h1", {}, said.title), language),
    make("p", { class: "soft" }, said.about),
    make("div", { class: "buttons modes", role: "group", "aria-label": said.modes }, ...modes),
  );
}

/** Messages are made in a language: what was there is made again in the other one. */
function switchLanguage(): void {
  state.language = state.language === "vi" ? "en" : "vi";
  const again = outcome !== null;
  void lookAgain().then(() => (again ? run() : undefined));
}

function goStep(): HTMLElement {
  const said = app.words();
  return make(
    "section",
    { "aria-labelledby": "go", class: "step" },
    make("h2", { id: "go" }, said.start),
    wishFields(),
    make(
      "div",
      { class: "buttons" },
      button(said.go[state.mode], () => void run(), { class: "primary", "data-key": "go" }),
      stop,
      status,
    ),
  );
}

/** What a proposal or an assignment is asked beside its file. */
function wishFields(): HTMLElement | null {
  const said = app.words();
  const number = (label: string, value: number | null, take: (value: number | null) => void) => {
    const input = make("input", { type: "number", min: 0, max: 50, value: value ?? "" });
    input.addEventListener("change", () => take(input.value === "" ? null : Number(input.value)));
    return labelled(label, input);
  };
  if (state.mode === "propose")
    return make(
      "div",
      { class: "fields" },
      number(said.target, wishes.target, (value) => {
        wishes.target = value;
      }),
      number(said.alternatives, wishes.alternatives, (value) => {
        wishes.alternatives = value ?? 0;
      }),
    );
  if (state.mode === "run") return null;
  const month = make("input", { type: "text", value: wishes.month, pattern: "\\d{4}-\\d{2}" });
  month.addEventListener("change", () => {
    wishes.month = month.value.trim();
  });
  return make("div", { class: "fields" }, labelled(said.month, month));
}

async function start(): Promise<void> {
  draw();
  watch((step) => {
    const said = app.words();
    const isReading = step.doing === "reading";
    tell(
      isReading ? filled(said.reading, { path: step.path }) : filled(said.arranging, { rows: step.rows }),
      true,
    );
  });
  await work(async () => {
    policies = await ask("policies");
    draw();
  });
}

/** What a browser must have beside the language itself. */
const NEEDED = ["Worker", "DecompressionStream", "HTMLDialogElement", "structuredClone", "MutationObserver"];

// Where something is missing the notice that stands in the page stays there.
if (NEEDED.every((name) => name in window)) void start();
