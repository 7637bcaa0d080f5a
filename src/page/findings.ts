/** What was found: each finding with its file, row and column, and the row itself when it is asked for. */

import type { Finding } from "../index.ts";
import type { App } from "./app.ts";
import { ask } from "./ask.ts";
import { show } from "./dialog.ts";
import { button, make, tableOf } from "./dom.ts";
import { gist } from "./gist.ts";
import { filled } from "./words.ts";
import type { Work } from "./work.ts";

/** Findings of one code that are shown at once. */
const FIRST = 20;

/** The list; `work`: whose files the rows stand in. */
export function findingsList(findings: readonly Finding[], work: Work | null, app: App): HTMLElement {
  const said = app.words();
  const head = make("h2", { id: "findings" }, `${said.findings} (${findings.length})`);
  const byCode = new Map<string, Finding[]>();
  const rank = { error: 0, warning: 1, info: 2 };
  for (const one of [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]))
    byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  const groups = [...byCode.values()].map((group) => groupOf(group, work, app));
  const none = groups.length === 0 ? make("p", {}, said.noFindings) : null;
  return make("section", { "aria-labelledby": "findings" }, head, none, ...groups);
}

function groupOf(group: readonly Finding[], work: Work | null, app: App): HTMLElement {
  const said = app.words();
  const [first] = group;
  const severity = first?.severity ?? "info";
  const list = make("ul", {});
  const add = (from: number): void => {
    list.append(...group.slice(from, from + FIRST).map((one) => itemOf(one, work, app)));
  };
  add(0);
  const more = button(said.more, () => {
    add(list.children.length);
    more.hidden = list.children.length >= group.length;
  });
  more.hidden = group.length <= FIRST;
  return make(
    "details",
    { class: severity, open: severity !== "info" },
    make(
      "summary",
      {},
      `${said.severity[severity]} (${group.length}): ${gist(first?.message ?? "")} `,
      make("small", {}, first?.code ?? ""),
    ),
    list,
    more,
  );
}

function itemOf(one: Finding, work: Work | null, app: App): HTMLElement {
  const said = app.words();
  const { file, sheet, line, column, message } = one;
  if (file === null) return make("li", {}, message);
  const place = [
    sheet === undefined ? file : `${file} [${sheet}]`,
    ...(line === null ? [] : [filled(said.line, { line })]),
    ...(column === null ? [] : [column]),
  ].join(", ");
  const isShown = work !== null && line !== null && line > 0 && pathOf(file, work) in work.files;
  const link = isShown
    ? button(place, () => app.work(() => showRow(one, work, app)), {
        class: "link",
        title: filled(said.showRow, { line, file }),
      })
    : make("span", { class: "soft" }, place);
  return make("li", {}, link, " ", message);
}

/** The path of a file that a scenario names from its own folder. */
function pathOf(file: string, { path, files }: Work): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return folder + file in files ? folder + file : file;
}

/** Rows around the one of a finding that are shown. */
const AROUND = 2;

async function showRow(one: Finding, work: Work, app: App): Promise<void> {
  const { file, sheet, line, column, message } = one;
  if (file === null || line === null) return;
  const path = pathOf(file, work);
  const title = filled(app.words().line, { line });
  const heading = sheet === undefined ? `${file}, ${title}` : `${file} [${sheet}], ${title}`;
  if (/\.(?:ya?ml|json)$/i.test(path)) {
    const lines = new TextDecoder().decode(work.files[path]).split("\n");
    const shown = lines.slice(Math.max(0, line - 1 - AROUND), line + AROUND);
    show(heading, [make("p", {}, message), make("pre", {}, shown.join("\n"))], app);
    return;
  }
  const given = { files: { [path]: work.files[path] ?? new Uint8Array() }, path };
  const named = sheet === undefined ? given : { ...given, sheet };
  const { result } = await ask("excerpt", { ...named, from: Math.max(1, line - AROUND), to: line + AROUND });
  const heads = await headsOf(named, column);
  const rows = (result?.rows ?? []).map(({ line: at, cells }) => [
    at === line ? make("strong", {}, `▶ ${at}`) : String(at),
    ...cells,
  ]);
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: widest }, (_, at) => (at === 0 ? "" : (heads[at - 1] ?? "")));
  show(heading, [make("p", {}, message), tableOf(heading, columns, rows)], app);
}

/** Lines of a file among which its header is looked for. */
const TOP = 30;

/** The row that has the finding's column as a cell; none where it cannot be found. */
async function headsOf(
  given: { readonly files: Work["files"]; readonly path: string; readonly sheet?: string },
  column: string | null,
): Promise<readonly string[]> {
  if (column === null) return [];
  const { result } = await ask("excerpt", { ...given, from: 1, to: TOP });
  return result?.rows.find(({ cells }) => cells.includes(column))?.cells ?? [];
}
