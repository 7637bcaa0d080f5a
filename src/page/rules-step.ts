/** The second step: the policy, and the parameters of it that people vary. */

import type { BuiltInPolicy } from "../index.ts";
import type { App } from "./app.ts";
import { button, choice, labelled, make } from "./dom.ts";
import type { Words } from "./words.ts";
import { textOf, workOf } from "./work.ts";

/** Values of parameters that have a few. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  "holding.objective": ["fewest-persons", "fewest-changes"],
  "consent.bar": ["more-than", "at-least"],
  "consent.of": ["households", "ballots"],
  "consent.on_failure": ["hold", "report"],
};

type Group = keyof Words["groups"];

/** Which parameters stand in which group. */
const GROUPS: readonly (readonly [Group, RegExp])[] = [
  ["holding", /^holding\.(?:max_posts|max_persons|objective)(?:\.|$)/],
  ["ages", /\.age\.(?:min|max)$/],
  ["thresholds", /^thresholds\.(?:must_merge_below|upper|region|minimum\.\d+\.households)$/],
  ["consent", /^consent\.(?:share|bar|of|on_failure)$/],
];

/** The step; null for a duty, which has no policy. */
export function rulesStep(app: App, policies: readonly BuiltInPolicy[]): HTMLElement | null {
  const { state, words } = app;
  const said = words();
  if (state.mode === "assign") return make("section", {}, editor(app));
  const open: readonly Group[] = ["holding"];
  return make(
    "section",
    { "aria-labelledby": "rules", class: "step" },
    make("h2", { id: "rules" }, said.rules),
    make(
      "div",
      { class: "fields" },
      policyField(app, policies),
      dateField(app),
      // A proposal has nobody's name in it.
      state.mode === "propose" ? null : namesField(app),
    ),
    ...GROUPS.map(([group, test]) => {
      const paths = Object.keys(state.parameters).filter((path) => test.test(path) && !/basis/.test(path));
      return paths.length === 0
        ? null
        : fieldsOf(said.groups[group], paths, state.set, app, app.changed, open.includes(group));
    }),
    moreFields(app, state.set, app.changed),
    editor(app),
  );
}

function policyField(app: App, policies: readonly BuiltInPolicy[]): HTMLElement {
  const { state, words } = app;
  const own = (state.recognised?.policies ?? []).map((path) => [path, path] as const);
  const built = policies.map(
    ({ id, name, nameEn }) => [id, state.language === "en" ? (nameEn ?? name) : name] as const,
  );
  const none = state.chosen === null ? [] : [["", words().asScenario] as const];
  const chosen = state.policy ?? (state.chosen === null ? newest(policies) : "");
  const select = choice(words().policy, [...none, ...built, ...own], chosen, (value) => {
    state.policy = value === "" ? null : value;
    state.set.clear();
    app.changed();
  });
  select.dataset.key = "policy";
  return labelled(words().policy, select);
}

/** The policy that tables go by where nobody chose one. */
function newest(policies: readonly BuiltInPolicy[]): string {
  return [...policies].sort((a, b) => ((a.effective ?? "") < (b.effective ?? "") ? 1 : -1))[0]?.id ?? "";
}

function dateField(app: App): HTMLElement {
  const input = make("input", { type: "date", value: app.state.date, "data-key": "date" });
  input.addEventListener("change", () => {
    app.state.date = input.value;
    app.changed();
  });
  return labelled(app.words().date, input);
}

function namesField({ state, words }: App): HTMLElement {
  const input = make("input", { type: "checkbox", checked: state.names, "data-key": "names" });
  input.addEventListener("change", () => {
    state.names = input.checked;
  });
  return make("label", { class: "check" }, input, make("span", {}, words().names));
}

/** Parameters of a group, each in a field of its own. `set`: where changes go. */
export function fieldsOf(
  title: string,
  paths: readonly string[],
  set: Map<string, string>,
  app: App,
  changed: () => void,
  isOpen: boolean,
): HTMLElement {
  const fields = paths.map((path) => {
    const { label, note } = labelOf(path, app);
    const value = set.get(path) ?? app.state.parameters[path] ?? "";
    return labelled(label, fieldOf({ path, label }, value, set, app.words().values, changed), note);
  });
  return make(
    "details",
    { open: isOpen },
    make("summary", {}, title),
    make("div", { class: "fields" }, ...fields),
  );
}

function fieldOf(
  { path, label }: { readonly path: string; readonly label: string },
  value: string,
  set: Map<string, string>,
  words: Readonly<Record<string, string>>,
  changed: () => void,
): HTMLElement {
  const take = (text: string): void => {
    if (text.trim() === "") set.delete(path);
    else set.set(path, text.trim());
    changed();
  };
  const values = VALUES[path];
  const field = values
    ? choice(
        label,
        [...new Set([value, ...values])].map((one) => [one, words[one] ?? one]),
        value,
        take,
      )
    : make("input", { type: "text", value, autocomplete: "off", spellcheck: "false" });
  if (!values) field.addEventListener("change", () => take((field as HTMLInputElement).value));
  field.dataset.key = path;
  return field;
}

/** What a parameter is called, and its path where the words do not say all. */
function labelOf(path: string, { state, words }: App): { readonly label: string; readonly note: string } {
  const { fields, least, most, minimum, groups } = words();
  const said = fields[path];
  if (said !== undefined) return { label: said, note: "" };
  const [, title, bound] = /^titles\.([\w-]+)\..*age\.(min|max)$/.exec(path) ?? [];
  if (title !== undefined) {
    const name = state.parameters[`titles.${title}.name`] ?? title;
    return { label: `${name}: ${groups.ages.toLowerCase()} ${bound === "min" ? least : most}`, note: path };
  }
  const [, at] = /^thresholds\.minimum\.(\d+)\.households$/.exec(path) ?? [];
  if (at === undefined) return { label: path, note: "" };
  const about = Object.entries(state.parameters)
    .filter(([one]) => new RegExp(`^thresholds\\.minimum\\.${at}\\.(?:when|region|created)`).test(one))
    .map(([, value]) => value);
  return { label: `${minimum}: ${about.join(", ")}`, note: "" };
}

/** Any other parameter by its path, and those that were changed. */
export function moreFields(app: App, set: Map<string, string>, changed: () => void): HTMLElement {
  const { state, words } = app;
  const said = words();
  const id = `paths-${set === state.set ? "run" : "try"}`;
  const path = make("input", { type: "text", list: id, autocomplete: "off", spellcheck: "false" });
  const value = make("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  path.addEventListener("change", () => {
    value.value = set.get(path.value) ?? state.parameters[path.value] ?? "";
  });
  const add = (): void => {
    if (path.value.trim() === "") return;
    set.set(path.value.trim(), value.value.trim());
    changed();
  };
  const back = (one: string): void => {
    set.delete(one);
    changed();
  };
  return make(
    "details",
    { open: set.size > 0 },
    make("summary", {}, said.groups.more),
    make(
      "div",
      { class: "fields" },
      labelled(said.path, path),
      labelled(said.value, value),
      make("p", {}, button(said.add, add, { "data-key": `${id}-add` })),
    ),
    make("datalist", { id }, ...Object.keys(state.parameters).map((one) => make("option", { value: one }))),
    make(
      "ul",
      {},
      ...[...set].map(([one, text]) =>
        make(
          "li",
          {},
          `${said.changed}: ${one} = ${text} `,
          button(said.back, () => back(one)),
        ),
      ),
    ),
  );
}

/** The texts of scenario, policy or duty, for whoever wants to change more than the fields have. */
function editor(app: App): HTMLElement | null {
  const { state, words } = app;
  const made = state.chosen === null ? Object.keys(state.recognised?.made ?? {}) : [state.chosen];
  const own = state.recognised?.policies ?? [];
  const paths = [...made, ...own].filter((path) => /\.(?:ya?ml|json)$/i.test(path));
  const files = { ...state.files, ...(state.chosen === null ? state.recognised?.made : {}) };
  if (paths.length === 0 || workOf(state) === null) return null;
  const areas = [...new Set(paths)].map((path) => {
    const area = make("textarea", { rows: 14, spellcheck: "false", "data-key": `text-${path}` });
    area.value = state.edited.get(path) ?? textOf(files[path]);
    area.addEventListener("change", () => {
      state.edited.set(path, area.value);
      app.changed();
    });
    return labelled(path, area);
  });
  return make("details", {}, make("summary", {}, words().edit), ...areas);
}
