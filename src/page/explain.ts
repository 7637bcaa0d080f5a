/** Why: people, places and figures of a report can be asked about, each where it stands. */

import type { App } from "./app.ts";
import { ask } from "./ask.ts";
import { recordsOfCsv } from "./csv.ts";
import { show } from "./dialog.ts";
import { button, labelled, make } from "./dom.ts";
import type { FileMap } from "./dropped.ts";
import { columnGroups } from "./report-columns.ts";
import type { Work } from "./work.ts";

/** What of a report can be asked about: people by id or full name, places by name, indicators by what they are called. */
export interface Known {
  /** Ids; several people may have one name. */
  readonly people: ReadonlyMap<string, readonly string[]>;
  /** Codes by name; several places may have one name. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  readonly indicators: ReadonlyMap<string, readonly string[]>;
  /** The place that the whole is; null where there are several. */
  readonly root: string | null;
}

/** Words for indicators that stand above columns, where they are not the label itself. */
const SHORT: Readonly<Record<string, string>> = {
  Người: "persons",
  "Vị trí": "posts",
  "Kiêm nhiệm": "concurrent",
  People: "persons",
  Posts: "posts",
  Concurrent: "concurrent",
};

/** Reads what is known of a run out of the tables that it writes into a folder. */
export function knownOf(folder: FileMap): Known {
  const table = (name: string) => recordsOfCsv(folder[`ket-qua/${name}.csv`]);
  const places = new Map<string, Set<string>>();
  const add = (name = "", code = ""): void => {
    if (name !== "" && code !== "") places.set(name, (places.get(name) ?? new Set()).add(code));
  };
  for (const row of table("crosswalk")) {
    add(row.from_name, row.from);
    add(row.into_name, row.into);
  }
  for (const row of table("register-after")) add(row.name, row.code);
  const summary = table("summary");
  return {
    people: byLabel(
      table("dispositions").flatMap(({ person = "", full_name: name = "" }) => [
        [person, person] as const,
        ...name.split("|").map((one) => [one, person] as const),
      ]),
    ),
    places,
    indicators: byLabel([
      ...Object.entries(SHORT),
      ...summary.map(({ label = "", indicator = "" }) => [label, indicator] as const),
    ]),
    root: summary[0]?.place || null,
  };
}

/**
 * Ids by what they are called: one word may stand for several, such as an indicator of its own and a part of another (Thôn, tổ dân phố);
 * no word is nobody's.
 */
function byLabel(
  labelled: readonly (readonly [label: string, id: string])[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [label, id] of labelled) {
    const known = found.get(label) ?? [];
    if (label !== "" && !known.includes(id)) found.set(label, [...known, id]);
  }
  return found;
}

/** The indicator of a row or a group of columns; a label behind a dash is that of a part ("persons.unit"). */
function indicatorOf(label: string, { indicators }: Known): string | undefined {
  const found = indicators.get(label.replace(/^[\s-]+/, "")) ?? [];
  const isPart = /^\s*-/.test(label);
  return found.find((one) => one.includes(".") === isPart) ?? found[0];
}

/** Makes what can be asked about in a report into buttons, also in rows that are drawn later. */
export function askable(report: HTMLElement, known: Known, work: Work, app: App): void {
  for (const section of report.querySelectorAll<HTMLElement>("section.table")) {
    const body = section.querySelector("tbody");
    if (body === null) continue;
    const groups = columnGroups(section);
    const mark = (): void => {
      for (const row of body.rows) markRow(row, groups, section, known, work, app);
    };
    mark();
    new MutationObserver(mark).observe(body, { childList: true });
  }
}

function markRow(
  row: HTMLTableRowElement,
  groups: readonly string[],
  section: HTMLElement,
  known: Known,
  work: Work,
  app: App,
): void {
  if (row.dataset.asked !== undefined) return;
  row.dataset.asked = "";
  const name = row.querySelector("th")?.textContent ?? "";
  const isWhole = ["whole", "money"].includes(section.querySelector("h2")?.id ?? "");
  const own = isWhole ? indicatorOf(name, known) : undefined;
  const codes = codesOf(name, known);
  [...row.cells].forEach((cell, at) => {
    const text = cell.textContent ?? "";
    const indicator = isWhole ? own : indicatorOf(groups[at] ?? "", known);
    const people = known.people.get(text);
    const act = people
      ? () => explainOneOf(text, people, null, work, app)
      : cell.tagName === "TH" && codes.length > 0
        ? () => explainOneOf(name, codes, null, work, app)
        : cell.className === "number" && indicator !== undefined
          ? () => explainOneOf(name, isWhole ? rootOf(known) : codes, indicator, work, app)
          : null;
    if (act === null || text === "" || (cell.className === "number" && !isWhole && codes.length === 0))
      return;
    cell.replaceChildren(button(text, () => app.work(act), { class: "link", title: app.words().why }));
  });
}

const rootOf = ({ root }: Known): readonly string[] => (root === null ? [] : [root]);

/** Codes of a place by its name, which may have its commune's behind it. */
function codesOf(name: string, { places }: Known): readonly string[] {
  const found = places.get(name) ?? places.get(name.replace(/,[^,]*$/, ""));
  return [...(found ?? [])];
}

/** Explains the one place or person of a name, or asks which of several. */
async function explainOneOf(
  name: string,
  codes: readonly string[],
  indicator: string | null,
  work: Work,
  app: App,
): Promise<void> {
  const [only] = codes;
  if (codes.length <= 1) {
    await explain(only ?? name, indicator, work, app);
    return;
  }
  const choices = codes.map((code) =>
    button(code, () => app.work(() => explain(code, indicator, work, app))),
  );
  show(name, [make("p", {}, app.words().which), make("p", {}, ...choices)], app);
}

/** Shows what is to be said of an id, or of a figure. */
export async function explain(id: string, indicator: string | null, work: Work, app: App): Promise<void> {
  const { path, files } = work;
  const lang = app.state.language;
  const source = files[path] ?? new Uint8Array();
  const given =
    app.state.mode === "assign"
      ? { duty: source, path, files, id, lang }
      : { scenario: source, path, files, id, indicator, lang };
  const { result, findings } = await ask("explain", given);
  const text = result?.text ?? findings.map(({ message }) => message).join("\n");
  const { explain: title } = app.words();
  show(indicator === null ? `${title}: ${id}` : title, [linesOf(text)], app);
}

/** Lines with a dash as a list, others as headings. */
function linesOf(text: string): HTMLElement {
  const box = make("div", { class: "explained" });
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const [, indent = "", item] = /^(\s*)- (.*)$/.exec(line) ?? [];
    box.append(
      item === undefined
        ? make("h3", {}, line.trim())
        : make("p", { class: indent === "" ? "item" : "item deep" }, item),
    );
  }
  return box;
}

/** A field for an id or a name, for whoever does not want to look it up in a table. */
export function explainField(known: () => Promise<Known | null>, work: Work, app: App): HTMLElement {
  const said = app.words();
  const input = make("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  const form = make(
    "form",
    { class: "fields" },
    labelled(said.explainOf, input),
    make("p", {}, make("button", { type: "submit" }, said.why)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === "") return;
    app.work(async () => {
      const found = await known();
      await explainOneOf(text, found ? codesOf(text, found) : [], null, work, app);
    });
  });
  return make(
    "section",
    { "aria-labelledby": "explain" },
    make("h2", { id: "explain" }, said.explain),
    make("p", {}, said.explainAbout),
    form,
  );
}
