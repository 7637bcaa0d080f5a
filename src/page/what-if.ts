/** What if: the same with some parameters changed, beside the first result, which stays. */

import type { App } from "./app.ts";
import { ask } from "./ask.ts";
import { button, make } from "./dom.ts";
import { reportOf } from "./report.ts";
import { fieldsOf, moreFields } from "./rules-step.ts";
import type { Outcome } from "./run.ts";
import { workOf } from "./work.ts";

/** The section. What is tried out is forgotten with the result that it stands beside. */
export function whatIf(outcome: Outcome, app: App): HTMLElement {
  const said = app.words();
  const set = new Map<string, string>();
  const fields = make("div", {});
  const beside = make("div", { "aria-live": "polite" });
  const draw = (): void => {
    const paths = Object.keys(app.state.parameters).filter((path) =>
      /^holding\.(?:max_posts|max_persons|objective)(?:\.\w+)?$/.test(path),
    );
    const own = paths.filter((path) => !path.endsWith(".basis"));
    fields.replaceChildren(
      fieldsOf(said.groups.holding, own, set, app, draw, true),
      moreFields(app, set, draw),
      make(
        "p",
        {},
        button(said.tryOut, () => app.work(() => compare(outcome, set, beside, app))),
      ),
    );
  };
  draw();
  return make(
    "section",
    { "aria-labelledby": "what-if" },
    make("h2", { id: "what-if" }, said.whatIf),
    make("details", {}, make("summary", {}, said.whatIfAbout), fields),
    beside,
  );
}

async function compare(
  { work: first }: Outcome,
  set: ReadonlyMap<string, string>,
  beside: HTMLElement,
  app: App,
): Promise<void> {
  const changed = workOf(app.state, set);
  if (changed === null) return;
  const { path, files } = first;
  const scenarios = [files[path] ?? new Uint8Array(), changed.files[changed.path] ?? new Uint8Array()];
  const { result, findings } = await ask("documents", {
    of: "compare",
    scenarios,
    files: { ...files, ...changed.files },
    forms: ["html"],
    name: "so-sanh",
    lang: app.state.language,
  });
  if (result === null) {
    const faults = findings.filter(({ severity }) => severity === "error");
    beside.replaceChildren(make("ul", {}, ...faults.map(({ message }) => make("li", {}, message))));
    return;
  }
  const { element, start } = reportOf(new TextDecoder().decode(result["so-sanh.html"]));
  beside.replaceChildren(element);
  start();
}
